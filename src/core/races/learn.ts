import type { PublishedPost } from "../coverage";
import type { Athlete } from "./athletes";
import words from "./data/words.json";
import { evidenceOf, lookingBack } from "./evidence";

import { peopleIn } from "./names";
import { anyOf } from "./pattern";
import type { Scene } from "./scene";
import { sentencesOf } from "./sentences";
import { has, type Signature } from "./signature";

const starter = anyOf(words.starter);
const speech = anyOf(words.speech);
const racing = anyOf(words.racing);

/**
 * The athletes that a post shows to be in a race: people named in full in sentences about one race for certain.
 * Who starts a race, speaks of it, or won it long ago is none.
 *
 * @param certain the races that the post is surely about
 */
export function learnFrom(post: PublishedPost, certain: readonly Signature[], scene: Scene): Athlete[] {
  if (certain.length === 0) return [];
  const learnt: Athlete[] = [];
  let before: readonly Signature[] = certain;
  for (const sentence of [...(post.headline ? [post.headline] : []), ...sentencesOf(post)]) {
    const evidence = evidenceOf(sentence, scene, before);
    if (evidence) before = evidence.races;
    const races = evidence && evidence.strength > 1 ? evidence.races : certain;
    const [race] = races;
    if (!race || races.length > 1 || !has(certain, race)) continue;
    // Who runs among thousands for a friend's sake is nobody to know next year.
    if (scene.vocabulary.disciplines.get(race.discipline)?.several) continue;
    if (starter.test(sentence) || lookingBack.test(sentence) || !racing.test(sentence)) continue;
    for (const { known, races: theirs } of scene.athletes.recall(sentence)) {
      const [name] = known;
      if (name && known.length === 1 && has(theirs, race)) learnt.push({ name, races: [race] });
    }
    for (const { name, from, to } of peopleIn(sentence)) {
      if (isSpeaker(sentence, from, to) || scene.athletes.isVoice(name) || name === post.byline?.name) continue;
      learnt.push({ name, races: [race] });
    }
  }
  return learnt;
}

/** "…, said David Bedford", "event director Hugh Brasher", "Paula Radcliffe's world record". */
function isSpeaker(sentence: string, from: number, to: number): boolean {
  return (
    speech.test(sentence.slice(Math.max(0, from - 30), from)) ||
    speech.test(sentence.slice(to, to + 12)) ||
    /^['’]s? .{0,25}record/iu.test(sentence.slice(to))
  );
}
