import type { Instant, Kind, PublishedPost } from "../coverage";
import { isHeat } from "../kind";
import type { Athletes } from "./athletes";
import standingWords from "./data/standings.json";
import { evidenceOf, lookingBack } from "./evidence";
import { capitalisedRuns, peopleIn } from "./names";
import { anyOf } from "./pattern";
import type { Scene } from "./scene";
import { sentencesOf } from "./sentences";
import { has, type Signature } from "./signature";

/** How a race stands by the last post that says so; what no post says is left out. */
export interface Standing {
  /** Who leads, or has won. */
  leader?: string;
  /** The race has its result. */
  isFinal: boolean;
  /** The others that are placed, 2 for second. */
  places: { name: string; place: number }[];
  /** The leader's lead as printed: "by half a length". */
  gap?: string;
  /** The winner's time as printed. */
  time?: string;
  /** The evidence. */
  postId: string;
  at: Instant;
}

const unsure = anyOf(standingWords.unsure);
const notTheRace = anyOf(standingWords.notTheRace);
const elsewhere = new RegExp(
  `(?:won|wins|winning|champion|title|gold|victory)(?: (?:in|at|of))?(?: the)? (${standingWords.elsewhere.join("|")})(?![\\p{L}])`,
  "iu",
);
const ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth"];
const who = "⟨(\\d+)⟩";
const leads = new RegExp(
  `${who}(?:,[^,.]{0,40},)?\\s+(?:${standingWords.leads.join("|")})(?![\\p{L}])(?!\\s+(?:${standingWords.leadsOther.join("|")})(?![\\p{L}]))`,
  "iu",
);
const ledBy = new RegExp(`(?:${standingWords.ledBy.join("|")})\\s+(?:[\\p{L}'’]+\\s+)?${who}`, "iu");
const wins = new RegExp(
  `${who}(?:,[^,.⟨]{0,60},|\\s[^⟨,.]{0,40})?\\s+(?:${standingWords.wins.join("|")})(?![\\p{L}])`,
  "iu",
);
const gapWords = new RegExp(
  `(?:by|lead of|with|has) ((?:${standingWords.amounts.join("|")}) (?:of an? )?(?:${standingWords.units.join("|")}))(?![\\p{L}])|((?:${standingWords.amounts.join("|")}) (?:${standingWords.units.join("|")})) (?:clear|ahead|in front|up)(?![\\p{L}])`,
  "iu",
);
const finishTime =
  /(?<![\d:.])(?:\d:[0-5]\d:[0-5]\d|\d{1,2}:[0-5]\d\.\d{1,2}|\d{1,2}\.\d\d(?!\s*m)|(?<=in )[12]?\d:[0-5]\d)(?![\d:])/gu;

/**
 * What a post says of how its races stand. Only plain statements in the present or perfect count: no hopes, no
 * questions, nothing of other years, and nothing of heats.
 *
 * @param about the races that the post is surely about
 */
export function standingsIn(
  post: PublishedPost,
  kind: Kind,
  about: readonly Signature[],
  scene: Scene,
): { race: Signature; standing: Standing }[] {
  if (kind === "quote" || kind === "preview" || kind === "social" || kind === "schedule") return [];
  const isResult = (kind === "result" || kind === "record") && !isHeat(post);
  const found = new Map<string, { race: Signature; standing: Standing }>();
  let before = about.length === 1 ? about : [];
  for (const sentence of [...(post.headline ? [post.headline] : []), ...sentencesOf(post)].flatMap(clauses)) {
    const evidence = evidenceOf(sentence, scene, before);
    const races = evidence && evidence.strength > 1 ? evidence.races : about;
    const [race] = races;
    if (!race || races.length > 1 || !has(about, race)) continue;
    before = [race];
    const discipline = scene.vocabulary.disciplines.get(race.discipline);
    if (discipline?.several || scene.isUpcoming(race)) continue;
    const told = isElsewhere(sentence, scene.title) ? undefined : factsIn(sentence, scene.athletes, race);
    // A part of a heptathlon has winners and times of its own.
    const isPart = discipline?.combined === true && !/gold|champion|title/iu.test(sentence);
    if (!told || (told.isFinal && (!isResult || isPart))) continue;
    const { time: _time, ...rest } = told;
    const facts = discipline?.combined ? rest : told;
    const key = JSON.stringify(race);
    const known = found.get(key)?.standing;
    found.set(key, { race, standing: joined(known, { ...facts, postId: post.id, at: post.publishedAt }) });
  }
  return [...found.values()];
}

/** "Debut last year at 33, and now she has won": the second half is of today. */
const clauses = (sentence: string): string[] => sentence.split(/,\s+(?=(?:and|but)\s+now\s)/iu);

/** "Schär won Boston six days ago", on a page about London. */
function isElsewhere(sentence: string, title: string): boolean {
  const city = elsewhere.exec(sentence)?.[1];
  return city !== undefined && !title.toLowerCase().includes(city.toLowerCase());
}

type Facts = Omit<Standing, "postId" | "at">;

function factsIn(sentence: string, athletes: Athletes, race: Signature): Facts | undefined {
  if (/[?]\s*$/u.test(sentence) || lookingBack.test(sentence) || unsure.test(sentence) || notTheRace.test(sentence))
    return undefined;
  const { masked, names } = withNames(sentence, athletes, race);
  const winner = name(names, wins.exec(masked)?.[1]);
  const leader = winner ?? name(names, leads.exec(masked)?.[1] ?? ledBy.exec(masked)?.[1]);
  const places = placesIn(masked, names).filter((one) => one.name !== leader);
  if (leader === undefined && places.length === 0) return undefined;
  const times = sentence.match(finishTime) ?? [];
  const [, by, clear] = leader ? (gapWords.exec(sentence) ?? []) : [];
  return {
    leader,
    isFinal: winner !== undefined,
    places,
    ...(leader && !winner && (by ?? clear) && { gap: by ?? clear }),
    ...(winner && times.length === 1 && { time: times[0] }),
  };
}

const name = (names: readonly string[], index: string | undefined): string | undefined =>
  index === undefined ? undefined : names[Number(index)];

/** The sentence with each name as ⟨number⟩: athletes of the race, people named in full, and crews at its beginning. */
function withNames(sentence: string, athletes: Athletes, race: Signature): { masked: string; names: string[] } {
  const people = new Set(peopleIn(sentence).map((person) => person.name));
  const names: string[] = [];
  let masked = "";
  let at = 0;
  for (const run of capitalisedRuns(sentence)) {
    const [known] = athletes.recall(run.name);
    const isOurs = known
      ? has(known.races, race)
      : people.has(run.name) || (run.from === 0 && /^\p{Lu}\p{Ll}+$/u.test(run.name));
    if (!isOurs || run.from < at) continue;
    masked += `${sentence.slice(at, run.from)}⟨${names.length}⟩`;
    names.push(run.name.replace(/['’]s$/u, ""));
    at = run.to;
  }
  return { masked: masked + sentence.slice(at), names };
}

/** "Weir is in third", "Fearnley second, Weir third", "with Hug second". */
function placesIn(masked: string, names: readonly string[]): Standing["places"] {
  return ordinals.flatMap((ordinal, place) => {
    if (place < 2) return [];
    const pattern = new RegExp(
      `${who},?\\s+(?:(?:is|was|now|still|sits?|lies|comes?|came|finish(?:es|ed)|takes?|took|runs?|up|back|down|home|in|into)\\s+)*${ordinal}(?:\\s+place)?(?=[\\s,.;!]|$)(?!\\s+(?:${standingWords.notAPlace.join("|")}))`,
      "giu",
    );
    return [...masked.matchAll(pattern)].flatMap(([, index]) => {
      const placed = name(names, index);
      return placed === undefined ? [] : [{ name: placed, place }];
    });
  });
}

/** What one post says in several sentences. */
function joined(before: Standing | undefined, next: Standing): Standing {
  if (!before) return next;
  const places = [
    ...before.places,
    ...next.places.filter((one) => !before.places.some((known) => known.place === one.place)),
  ];
  if (next.isFinal && !before.isFinal) return { ...next, places: next.places };
  return {
    ...before,
    leader: before.leader ?? next.leader,
    gap: before.gap ?? next.gap,
    time: before.time ?? (sameLeader(before, next) ? next.time : undefined),
    places,
  };
}

/**
 * How a race stands after a post, given how it stood before. A result stays; a later post only adds the places behind the
 * winner. An older post changes nothing.
 */
export function advanced(before: Standing | undefined, next: Standing): Standing | undefined {
  const isWhole = next.leader !== undefined;
  if (!before || next.postId === before.postId) return isWhole ? next : undefined;
  if (next.at < before.at) return before;
  if (!before.isFinal) return isWhole ? next : before;
  if (isWhole && !sameLeader(before, next)) return next.isFinal ? next : before;
  const isNews = ({ name, place }: Standing["places"][number]) =>
    ![before.leader ?? "", ...before.places.map((known) => known.name)].some((known) => isSamePerson(known, name)) &&
    !before.places.some((known) => known.place === place);
  return { ...before, places: [...before.places, ...next.places.filter(isNews)], time: before.time ?? next.time };
}

const sameLeader = (a: Standing, b: Standing): boolean =>
  a.leader !== undefined && b.leader !== undefined && isSamePerson(a.leader, b.leader);

/** "Weir" is "David Weir". */
const isSamePerson = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
