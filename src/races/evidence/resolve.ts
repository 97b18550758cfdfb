import type { Gender, Signature } from "../../core/race";
import { type Mention, signatureOf } from "../words/mentions";
import { distinct, has } from "../words/signature";
import { bothOf, type Discipline } from "../words/vocabulary";
import type { Recalled } from "./athletes";
import { gendersIn } from "./gender";
import type { Evidence, Scene, Strength } from "./scene";

/** Resolves the mentions of races in a sentence by its context. */
export function ofMentions(
  mentions: readonly Mention[],
  names: readonly Recalled[],
  sentence: string,
  scene: Scene,
  before: readonly Signature[],
): Evidence | undefined {
  const parts = mentions.flatMap((mention) => resolve(mention, names, sentence, scene, before) ?? []);
  if (parts.length === 0) return undefined;
  const whole = withoutParts(parts, scene, names, before);
  const said = [...new Set(whole.map((part) => part.said))];
  const races = distinct(whole.flatMap((part) => part.races));
  const agreeing = names.filter((name) => name.races.some((race) => has(races, race)));
  const strength = Math.min(...whole.map((part) => part.strength)) as Strength;
  return { races, strength, names: agreeing.map(({ name }) => name), words: said };
}

interface Resolved {
  /** The words include the gender. */
  explicit?: boolean;
  races: Signature[];
  strength: Strength;
  said: string;
}

function resolve(
  mention: Mention,
  names: readonly Recalled[],
  sentence: string,
  scene: Scene,
  before: readonly Signature[],
): Resolved | undefined {
  const { said, discipline, gender } = mention;
  const whole = signatureOf(mention);
  if (whole) return { races: [whole], strength: 3, said, explicit: gender !== undefined };
  if (discipline?.vague) return ofVague(mention, names, sentence, scene, before);
  if (discipline) return ofDiscipline(mention, discipline, names, sentence, scene, before);
  if (gender) return ofGender(gender, mention, names, sentence, scene, before);
  return undefined;
}

/** "The hurdles", "the relay": the race of this kind in the coverage, of the gender in the text. */
function ofVague(
  mention: Mention,
  names: readonly Recalled[],
  sentence: string,
  scene: Scene,
  before: readonly Signature[],
) {
  const kinds = mention.discipline?.vague ?? [];
  const genders = mention.gender ? [mention.gender] : gendersIn(sentence, names, scene);
  const fits = (race: Signature) =>
    kinds.includes(race.discipline) &&
    (genders.length === 0 || (race.gender !== undefined && genders.includes(race.gender)));
  const candidates = [names.flatMap((name) => name.races), before, ...scene.recent, scene.races].map((races) =>
    races.filter(fits),
  );
  const races = distinct(candidates.find((some) => some.length > 0) ?? []);
  return races.length === 1 ? { races, strength: 2 as const, said: mention.said } : undefined;
}

/** "Wheelchair", "the long jump": the gender follows from names, pronouns, the coverage's races, or earlier posts. */
function ofDiscipline(
  { said, class: group }: Mention,
  discipline: Discipline,
  names: readonly Recalled[],
  sentence: string,
  scene: Scene,
  before: readonly Signature[],
): Resolved | undefined {
  const same = (race: Signature) => race.discipline === discipline.id;
  const named = distinct(names.flatMap((name) => name.races.filter(same)));
  if (named.length > 0) return { races: named, strength: 3, said };
  // "Elite" alone distinguishes a field from the crowd, but not one race from another.
  if (discipline.qualifier) return scene.isTimetable ? { races: bothOf(discipline), strength: 2, said } : undefined;
  const hinted = gendersIn(sentence, names, scene).filter((gender) => discipline.genders.includes(gender));
  const make = (gender: Gender): Signature => ({ discipline: discipline.id, gender, ...(group && { class: group }) });
  if (hinted.length === 1) return { races: hinted.map(make), strength: 2, said };
  const told = before.filter(same);
  if (told.length > 0) return { races: distinct(told), strength: 3, said };
  if (discipline.both) return { races: bothOf(discipline), strength: 3, said };
  const known = distinct(scene.races.filter(same));
  if (known.length === 1) return { races: known, strength: 3, said };
  return { races: [{ discipline: discipline.id, ...(group && { class: group }) }], strength: 2, said };
}

/** "The women": in the discipline of the post, else the one under way, else the event's main race. */
function ofGender(
  gender: Gender,
  { said, class: group }: Mention,
  names: readonly Recalled[],
  sentence: string,
  scene: Scene,
  before: readonly Signature[],
): Resolved | undefined {
  const same = (race: Signature) => race.gender === gender;
  const named = distinct(
    names.filter(({ here, races }) => here || races.length === 1).flatMap((name) => name.races.filter(same)),
  );
  if (named.length === 1) return { races: named, strength: 3, said };
  const disciplines = [...new Set(before.map((race) => race.discipline))];
  const [told] = disciplines;
  const isGendered = (id: string) => (scene.vocabulary.disciplines.get(id)?.genders.length ?? 0) > 1;
  if (told && disciplines.length === 1 && isGendered(told))
    return { races: [{ discipline: told, gender, ...(group && { class: group }) }], strength: 3, said };
  const { default: main } = scene.vocabulary;
  if (main) return ofMain({ discipline: main, gender }, said, sentence, scene);
  const every = distinct(scene.races.filter(same));
  // "The women" are the juniors only where it says so.
  const known = every.length === 1 && !group ? every : every.filter((race) => race.class === group);
  return known.length === 1 ? { races: known, strength: 2, said } : undefined;
}

const mainWords =
  /(?<![\p{L}])(?:elite|pace(?:makers?|rs?)|(?:wo)?m[ae]n['’]s (?:race|lead|leaders?|marathon|field|champion|favourite|title))(?![\p{L}])/iu;

/** "The women" of an event that has a main race are in that. */
function ofMain(main: Signature, said: string, sentence: string, scene: Scene): Resolved {
  const [last = []] = scene.recent;
  return { races: [main], strength: mainWords.test(sentence) || has(last, main) ? 3 : 2, said };
}

/** "The heptathlon long jump" is the heptathlon: its parts aren't races. */
function withoutParts(
  parts: readonly Resolved[],
  scene: Scene,
  names: readonly Recalled[],
  before: readonly Signature[],
): Resolved[] {
  const isCombined = ({ discipline }: Signature) => scene.vocabulary.disciplines.get(discipline)?.combined === true;
  const combined = parts.filter((part) => part.races.some(isCombined));
  if (combined.length > 0) return parts.filter((part) => part.races.some(isCombined) || part.explicit);
  const doers = distinct([...names.flatMap((name) => name.races), ...before]).filter(isCombined);
  const [whole] = doers;
  const individual = names.flatMap((name) => name.races).filter((race) => !isCombined(race));
  const isPart = (part: Resolved) => !part.races.some((race) => has(individual, race));
  if (!whole || !parts.every(isPart)) return [...parts];
  return parts.map((part) =>
    part.races.every((race) => race.gender === whole.gender) ? { ...part, races: [whole] } : part,
  );
}
