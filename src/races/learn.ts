import type { PublishedPost } from "../core/coverage";
import { normalizeName } from "../core/normalize";
import type { Athlete, Memory, Signature } from "../core/race";
import words from "./data/words.json";
import { Athletes } from "./evidence/athletes";
import { evidenceOf, lookingBack, racing } from "./evidence/evidence";
import type { Scene } from "./evidence/scene";
import type { Roster } from "./inventory/roster";
import { peopleIn } from "./words/names";
import { anyOf } from "./words/pattern";
import { linesOf } from "./words/sentences";
import { has } from "./words/signature";

const speech = anyOf(words.speech);

/**
 * Learns from a post which athletes are in a race: people with full names in sentences that are certainly about one
 * race. Speakers and past winners are left out.
 *
 * @param certain the races that the post is surely about
 */
export function learnFrom(post: PublishedPost, certain: readonly Signature[], scene: Scene): Athlete[] {
  if (certain.length === 0) return [];
  const learnt: Athlete[] = [];
  let before: readonly Signature[] = certain;
  for (const sentence of linesOf(post)) {
    const evidence = evidenceOf(sentence, scene, before);
    if (evidence) before = evidence.races;
    const races = evidence && evidence.strength > 1 ? evidence.races : certain;
    const [race] = races;
    if (!race || races.length > 1 || !has(certain, race)) continue;
    // Mass runners are not athletes to remember.
    if (scene.vocabulary.disciplines.get(race.discipline)?.several) continue;
    if (lookingBack(sentence) || !racing(sentence)) continue;
    for (const { known, races: theirs } of scene.athletes.recall(sentence)) {
      const [name] = known;
      if (name && known.length === 1 && has(theirs, race)) learnt.push({ name, races: [race] });
    }
    for (const { name, from, to } of peopleIn(sentence)) {
      if (
        !isRacing(sentence, from, to) ||
        isSpeaker(sentence, from, to) ||
        scene.athletes.isVoice(name) ||
        name === post.byline?.name
      )
        continue;
      learnt.push({ name, races: [race] });
    }
  }
  return learnt;
}

const doing = new RegExp(
  `^(?:,[^,]{0,60},)?\\s*(?:[\\p{L}’']+\\s+){0,3}?(?:${words.racing.join("|")})(?![\\p{L}])`,
  "iu",
);
const among =
  /(?:^|[,;:–—]\s*|(?<![\p{L}])(?:ahead of|from|behind|and|with|over|beats?|champion|winner|leaders?|['’]s)\s+)$/iu;

/** "Arno Tester leads", "ahead of Bo Sample": and not "past Surrey Quays", "in the Nike Alphafly". */
const isRacing = (sentence: string, from: number, to: number): boolean =>
  doing.test(sentence.slice(to)) || (among.test(sentence.slice(0, from)) && racing(sentence.slice(0, from)));

/** "…, said David Bedford", "event director Hugh Brasher", "Paula Radcliffe's world record". */
function isSpeaker(sentence: string, from: number, to: number): boolean {
  return (
    speech().test(sentence.slice(Math.max(0, from - 30), from)) ||
    speech().test(sentence.slice(to, to + 12)) ||
    /^['’]s? .{0,25}record/iu.test(sentence.slice(to))
  );
}

/** Nobody needs more names for a day's races, and a page that has more names no athletes. */
const MOST = 500;

/** Who is known here, and what posts teach of them. */
export function lessonsOf(memory: Memory, roster: Roster, others: Athletes) {
  const athletes = new Athletes(others);
  const learnt = new Map<string, Signature[]>();
  const voices = new Set(memory.voices);
  const taught = new Set<string>();
  let isNew = false;
  const learn = (names: readonly Athlete[]) => {
    // What the reader said of somebody holds alone, and what follows from it must not outlast it.
    for (const { name, races } of names
      .filter((one) => !taught.has(normalizeName(one.name)))
      .slice(0, MOST - learnt.size)) {
      athletes.add(name, races, true);
      const before = learnt.get(name) ?? [];
      const more = races.filter((race) => !has(before, race));
      if (more.length === 0) continue;
      learnt.set(name, [...before, ...more]);
      isNew = true;
    }
  };
  for (const { name, races } of memory.athletes) {
    athletes.add(name, races, true);
    learnt.set(name, races);
  }
  for (const voice of voices) athletes.silence(voice);
  const corrections = Object.values(memory.corrections).sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const { races, names } of corrections) {
    const said = races.flatMap((id) => roster.byId(id)?.is ?? []);
    for (const name of names) {
      athletes.teach(name, said);
      taught.add(normalizeName(name));
    }
  }
  return {
    athletes,
    learn,
    hear(voice: string) {
      if (voices.has(voice) || voices.size >= MOST) return;
      isNew = true;
      voices.add(voice);
      athletes.silence(voice);
    },
    /** The same object where nothing was learnt. */
    memory: (): Memory =>
      isNew
        ? { ...memory, athletes: [...learnt].map(([name, races]) => ({ name, races })), voices: [...voices] }
        : memory,
  };
}
