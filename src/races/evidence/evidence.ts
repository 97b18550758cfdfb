import type { Signature } from "../../core/race";
import words from "../data/words.json";
import { mentionsIn } from "../words/mentions";
import { anyIn } from "../words/pattern";
import { distinct, has } from "../words/signature";
import type { Recalled } from "./athletes";
import { gendersIn } from "./gender";
import { ofMentions } from "./resolve";
import type { Evidence, Scene, Strength } from "./scene";

export const lookingBack = anyIn(words.lookingBack);
export const racing = anyIn(words.racing);

/**
 * The evidence in one sentence.
 *
 * @param before races of earlier sentences of the post: after a wheelchair race, "the men" are its men
 */
export function evidenceOf(sentence: string, scene: Scene, before: readonly Signature[]): Evidence | undefined {
  const mentions = mentionsIn(sentence, scene.vocabulary);
  const names = scene.athletes.recall(sentence).map((name) => ofThisSport(name, scene));
  const fromWords = ofMentions(mentions, names, sentence, scene, before);
  const found = fromWords ?? ofNames(names, sentence, scene, before);
  if (!found || found.races.length === 0) return undefined;
  // Past events are not evidence, even if a race is named.
  if (found === fromWords && lookingBack(sentence))
    return { ...found, strength: Math.min(found.strength, 2) as Strength };
  if (found !== fromWords && lookingBack(sentence))
    return names.some(({ here }) => here) ? { ...found, strength: 1 } : undefined;
  return found;
}

/** An athlete without the races of other sports. */
function ofThisSport(name: Recalled, { vocabulary, races }: Scene): Recalled {
  const isHere = (race: Signature) => vocabulary.disciplines.has(race.discipline) || has(races, race);
  return { ...name, races: name.races.filter(isHere) };
}

/** Names alone: the races that all of them are known to be in. */
function ofNames(
  names: readonly Recalled[],
  sentence: string,
  scene: Scene,
  before: readonly Signature[],
): Evidence | undefined {
  const telling = names.filter((name) => name.races.length > 0);
  if (telling.length === 0) return undefined;
  const narrowed = telling.map((name) => ({ ...name, ...narrow(name, sentence, scene, before) }));
  const races = distinct(narrowed.flatMap((name) => name.races));
  if (races.length === 0) return undefined;
  const sure = narrowed.filter((name) => name.sure);
  const agreeing = races.length === 1 && narrowed.length > 1;
  const confirmed = sure.some((name) => name.here);
  const strength: Strength =
    confirmed || (agreeing && sure.length > 1) ? 3 : sure.length > 0 && racing(sentence) ? 2 : 1;
  return {
    races,
    strength,
    names: narrowed.filter((name) => name.races.length > 0).map(({ name }) => name),
    words: [],
  };
}

/** Of several races of one athlete, the one that the sentence names; else the one in the coverage. */
function narrow(
  { races }: Recalled,
  sentence: string,
  scene: Scene,
  before: readonly Signature[],
): { races: readonly Signature[]; sure: boolean } {
  if (races.length <= 1) return { races, sure: true };
  const [gender] = gendersIn(sentence, [], scene);
  const possible = gender ? races.filter((race) => race.gender === gender) : races;
  for (const some of [before, ...scene.recent.slice(0, 4)]) {
    const spoken = possible.filter((race) => has(some, race));
    if (spoken.length === 1) return { races: spoken, sure: true };
  }
  const here = possible.filter((race) => has(scene.races, race));
  if (here.length === 1) return { races: here, sure: true };
  const recent = scene.recent.map((some) => here.filter((race) => has(some, race))).find((some) => some.length > 0);
  return { races: recent?.slice(0, 1) ?? [], sure: false };
}
