import type { Kind, PublishedPost } from "../core/coverage";
import type { Reason, Signature } from "../core/race";
import words from "./data/words.json";
import { evidenceOf } from "./evidence";
import { pronounIn } from "./gender";
import { type LabelSays, racesFromLabel } from "./label";
import { peopleIn } from "./names";
import { anyOf } from "./pattern";
import type { Evidence, Scene, Strength } from "./scene";
import { linesOf } from "./sentences";
import { distinct, has, idOf } from "./signature";

/** A race found for a post, before it is added to the coverage. */
export interface Guess {
  race: Signature;
  /** Its name, if it isn't in the vocabulary. */
  name?: string;
  strength: Strength | "label";
  reason: Reason;
}

const intro = words.intro.map((pattern) => new RegExp(pattern, "iu"));
const general = anyOf(words.general);
const overview = anyOf(words.overview);
const elsewhere =
  /^(?:meanwhile|elsewhere|over (?:in|on|at)|back (?:in|at|on)|and in|in the|out in|on the (?:infield|track))(?![\p{L}])/iu;
const asksReaders =
  /(?<![\p{L}])(?:are you|do you|have you|let us know|get in touch|send us|tell us|tweet us|text us|email)(?![\p{L}])/iu;
const statistics =
  /(?<![\p{L}\p{N}])(?:\d{2,3}[,.]\d{3}|thousands of|tens of thousands) (?:\p{L}+ )?(?:runners|people|competitors|participants|entrants|finishers)/iu;

/** An earlier post. */
export interface Earlier {
  races: readonly Signature[];
  kind: Kind;
  publishedAt: string;
  /** How many posts before it got these races only from the post before them. */
  chain: number;
}

/**
 * The races that a post is about: from its label, else its sentences, else words for the crowd, else the post before
 * it. None if it is about the whole event, or there is no evidence.
 */
export function guess(
  post: PublishedPost,
  kind: Kind,
  title: string,
  stage: Scene,
  earlier: readonly Earlier[],
): Guess[] {
  const text = linesOf(post).join("\n");
  const scene: Scene = { ...stage, gender: pronounIn(text), isTimetable: kind === "schedule" };
  const label = post.label ? racesFromLabel(post.label, title, scene.vocabulary) : undefined;
  if (label) {
    const found = read(post, kind, scene, label.races);
    return [...labelled(label, found), ...meanwhile(found, label.races)];
  }
  if (isAboutTheDay(post, kind, text)) return [];
  const found = read(post, kind, scene, []);
  if (kind === "schedule") return allOf(found, { why: "schedule" }, 1);
  const sure = strongest(refined(found.filter(({ strength }) => strength > 1)));
  const crowd = crowdIn(post, text, kind, scene);
  if (sure.length > 0 && !isOverview(sure, text)) {
    const said =
      crowd &&
      !has(
        sure.map(({ race }) => race),
        crowd.race,
      )
        ? sure.map(doubted)
        : sure;
    return [...said, ...besides(sure, kind, text, scene)];
  }
  if (crowd) return [crowd];
  if (sure.length > 0) return [];
  const hints = strongest(found);
  if (hints.length > 0) return isAside(kind) ? [] : [...hints, ...besides(hints, kind, text, scene)];
  return stragglers(text, kind, scene) ?? following(post, kind, text, scene, earlier);
}

/** A rhino that high-fives the elite women is near their race, and no news of it; names of theirs would be. */
const doubted = (one: Guess): Guess =>
  one.strength === 3 && one.reason.why === "text" && one.reason.names.length === 0 ? { ...one, strength: 2 } : one;

/** A greeting, a farewell, a medal table, a question to the readers. */
function isAboutTheDay(post: PublishedPost, kind: Kind, text: string): boolean {
  if (kind === "schedule") return false;
  if (text === "" || overview().test(text) || overview().test(post.label ?? "")) return true;
  if (kind === "social" && asksReaders.test(text)) return true;
  return intro.some((pattern) => pattern.test(text));
}

interface Read extends Evidence {
  /** The sentence turns to another place: "Meanwhile in the women's race …". */
  turns: boolean;
}

/** The evidence in headline and sentences; earlier sentences are the context of later ones. */
function read(post: PublishedPost, kind: Kind, scene: Scene, labelled: readonly Signature[]): Read[] {
  const found: Read[] = [];
  let before: readonly Signature[] = labelled;
  for (const sentence of toRead(post, kind)) {
    const evidence = evidenceOf(sentence, scene, before);
    if (!evidence) continue;
    found.push({ ...evidence, turns: elsewhere.test(sentence) });
    before = evidence.races;
  }
  return found;
}

/**
 * The texts to look for evidence in. A label that isn't a race may be a name; a timetable is split at lines or times.
 */
function toRead(post: PublishedPost, kind: Kind): string[] {
  const lines = linesOf(post);
  if (kind === "schedule") return lines.flatMap((line) => line.split(/,\s+|(?=(?<!\d)\d{1,2}[:.]\d\d)/u));
  return isPerson(post.label) ? [post.label, ...lines] : lines;
}

/** "Mo Farah", and neither "#GetInspired" nor "London Marathon 2017". */
const isPerson = (label: string | undefined): label is string =>
  label !== undefined && peopleIn(label).length > 0 && !/\d/.test(label);

/** Resolves a discipline of both genders by the names of one of them. */
function refined(found: readonly Read[]): readonly Read[] {
  const named = distinct(found.filter(({ names }) => names.length > 1).flatMap(({ races }) => races));
  return found.map((one) => {
    const [a, b] = one.races;
    const shared =
      one.names.length === 0 &&
      a &&
      b &&
      a.discipline === b.discipline &&
      one.races.length === 2 &&
      one.words.length === 1;
    const own = shared ? named.filter((race) => race.discipline === a.discipline) : [];
    return own.length === 1 ? { ...one, races: own } : one;
  });
}

/** The races of a label; if it names both genders, those in the text. */
function labelled({ races, open, name }: LabelSays, found: readonly Evidence[]): Guess[] {
  const spoken = open ? distinct(found.flatMap((evidence) => evidence.races)).filter((race) => has(races, race)) : [];
  return (spoken.length > 0 ? spoken : races).map((race) => ({
    race,
    ...(name && { name }),
    strength: "label",
    reason: { why: "label" },
  }));
}

/** Other races that a labelled post mentions explicitly. */
function meanwhile(found: readonly Read[], races: readonly Signature[]): Guess[] {
  const others = found.filter(({ turns, strength, words: said }) => turns && strength === 3 && said.length > 0);
  return strongest(others).filter(({ race }) => !has(races, race));
}

function strongest(found: readonly Evidence[]): Guess[] {
  const byId = new Map<string, Guess & { strength: Strength; reason: { names: string[]; words: string[] } }>();
  for (const { races, strength, names, words: said } of found) {
    for (const race of races) {
      const before = byId.get(idOf(race));
      byId.set(idOf(race), {
        race,
        strength: before && before.strength > strength ? before.strength : strength,
        reason: {
          why: "text",
          names: eachOnce([...(before?.reason.names ?? []), ...names]),
          words: [...new Set([...(before?.reason.words ?? []), ...said])],
        },
      });
    }
  }
  return [...byId.values()];
}

/** "Weir" beside "David Weir" is the same athlete. */
const eachOnce = (names: readonly string[]): string[] =>
  [...new Set(names)].filter((name) => !names.some((other) => other.endsWith(` ${name}`)));

const allOf = (found: readonly Evidence[], reason: Reason, strength: Strength): Guess[] =>
  distinct(found.flatMap((evidence) => evidence.races)).map((race) => ({ race, strength, reason }));

/** "40,000 runners, with the wheelchair races first" is about the day. */
const isOverview = (guesses: readonly Guess[], text: string): boolean =>
  statistics.test(text) &&
  guesses.every(({ reason }) => reason.why === "text" && reason.names.length === 0) &&
  guesses.length > 1;

/** The mass race starts together with the elite men, and a post about that start may be about both. */
function besides(found: readonly Guess[], kind: Kind, text: string, { vocabulary: { crowd } }: Scene): Guess[] {
  if (!crowd || (kind !== "start" && kind !== "other" && kind !== "preview")) return [];
  const races = found.map(({ race }) => race);
  if (!has(races, crowd.with) || has(races, crowd.race) || !crowd.beside().test(text)) return [];
  return [{ race: crowd.race, strength: 1, reason: { why: "crowd" } }];
}

function crowdIn(post: PublishedPost, text: string, kind: Kind, { vocabulary: { crowd } }: Scene): Guess | undefined {
  if (!crowd || kind === "coverage") return undefined;
  const matches = text.match(crowd.strong())?.length ?? 0;
  const slow = [...text.matchAll(/(?<![\d:.])(\d):([0-5]\d):([0-5]\d)(?![\d:])/g)].some(
    ([, h, m, s]) => Number(h) * 3600 + Number(m) * 60 + Number(s) >= crowd.slowestSeconds,
  );
  // Posts with a hashtag are by readers and runners about themselves.
  const hashed = post.label?.startsWith("#") === true && kind !== "social" && kind !== "weather";
  if (matches === 0 && !slow && !hashed) return undefined;
  // The number of runners is about the whole day.
  if (matches < 2 && !slow && statistics.test(text)) return undefined;
  return { race: crowd.race, strength: matches > 1 ? 2 : 1, reason: { why: "crowd" } };
}

/** Only hints of the crowd: "a man in a suit of armour". */
function stragglers(text: string, kind: Kind, { vocabulary: { crowd } }: Scene): Guess[] | undefined {
  if (!crowd?.weak().test(text) || isAside(kind) || general().test(text) || statistics.test(text)) return undefined;
  return [{ race: crowd.race, strength: 1, reason: { why: "crowd" } }];
}

const isAside = (kind: Kind): boolean => kind === "weather" || kind === "social" || kind === "coverage";

const LONGEST_GAP_MS = 12 * 60_000;
const LONGEST_CHAIN = 5;
/** How many posts back a pronoun may refer: "She is clear" after a post about the weather. */
const REACH = 3;

/** A post without evidence has the race of the post before it; with "she" or "he", the last one of that gender. */
function following(post: PublishedPost, kind: Kind, text: string, scene: Scene, earlier: readonly Earlier[]): Guess[] {
  if ((post.label && !isPerson(post.label)) || isAside(kind) || kind === "schedule" || general().test(text)) return [];
  const near = earlier
    .slice(0, REACH)
    .filter(({ publishedAt }) => Date.parse(post.publishedAt) - Date.parse(publishedAt) <= LONGEST_GAP_MS);
  const gender = pronounIn(text);
  const fits = ({ races }: Earlier) => races.some((race) => race.gender === gender);
  const [last] = near;
  const found = gender
    ? (near.find(fits) ?? last)
    : last?.races.length || last?.kind === "social"
      ? last
      : near.find(({ races }) => races.length > 0);
  if (!found || found.kind === "schedule" || found.races.length > 2) return [];
  if (found.chain >= LONGEST_CHAIN && scene.races.length > 2) return [];
  if (new Set(found.races.map((race) => race.discipline)).size > 1) return [];
  const races = found.races.filter((race) => !gender || !race.gender || race.gender === gender);
  return races.map((race) => ({ race, strength: 1, reason: { why: "follows" } }));
}
