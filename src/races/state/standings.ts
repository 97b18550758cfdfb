import type { Kind, PublishedPost } from "../../core/coverage";
import type { Place, Signature, Standing } from "../../core/race";
import { evidenceOf, lookingBack } from "../evidence/evidence";
import type { Scene } from "../evidence/scene";
import { isHeat } from "../kinds/kind";
import { capitalisedRuns, peopleIn } from "../words/names";
import { linesOf } from "../words/sentences";
import { has, idOf } from "../words/signature";
import type { Vocabulary } from "../words/vocabulary";
import {
  gap,
  isElsewhere,
  leads,
  ledBy,
  notBefore,
  notTheRace,
  places,
  timeBehind,
  unsure,
  wins,
  wonBy,
} from "./standing-words";

/**
 * What a post says about the standings of its races. Only statements in the present or perfect count: no hopes, no
 * questions, no other years or places, no heats, and nothing before the start.
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
  for (const sentence of linesOf(post).flatMap(clauses)) {
    const evidence = evidenceOf(sentence, scene, before);
    const races = evidence && evidence.strength > 1 ? evidence.races : about;
    const [race] = races;
    if (!race || races.length > 1 || !has(about, race)) continue;
    before = [race];
    const facts = factsIn(sentence, race, scene);
    if (!facts || (facts.isFinal && !isResult)) continue;
    const known = found.get(idOf(race))?.standing;
    const standing = { ...facts, places: facts.places.map((one) => ({ ...one, postId: post.id })) };
    found.set(idOf(race), { race, standing: joined(known, { ...standing, postId: post.id, at: post.publishedAt }) });
  }
  const [only, ...others] = about;
  // Whoever has won, it needn't be who led.
  if (isResult && only && others.length === 0 && found.size === 0)
    return [{ race: only, standing: { isFinal: false, places: [], postId: post.id, at: post.publishedAt } }];
  return [...found.values()];
}

/** "Debut last year at 33, and now she has won": only the second clause is about today. */
const clauses = (sentence: string): string[] => sentence.split(/,\s+(?=(?:and|but)\s+now\s)/iu);

interface Facts extends Omit<Standing, "postId" | "at" | "places"> {
  places: Omit<Place, "postId">[];
}

function factsIn(sentence: string, race: Signature, scene: Scene): Facts | undefined {
  const discipline = scene.vocabulary.disciplines.get(race.discipline);
  if (discipline?.several || scene.isUpcoming(race)) return undefined;
  if (/[?]\s*$/u.test(sentence) || lookingBack(sentence) || unsure(sentence)) return undefined;
  if (notTheRace(sentence) || isElsewhere(sentence, scene.title)) return undefined;
  const { masked, names } = withNames(sentence, race, scene);
  const won = wins().exec(masked) ?? wonBy().exec(masked);
  const winner = nameOf(names, won?.[1]);
  // A part of a heptathlon has winners and times of its own.
  if (winner && discipline?.combined && !/gold|champion|title/iu.test(sentence)) return undefined;
  // "Lead the series 5-3", "lead the men's race 83-80": of a season, or of all time.
  if (!winner && score.test(sentence)) return undefined;
  const leading = leads().exec(masked);
  const leader = winner ?? (leading ? together(masked, leading, names) : nameOf(names, ledBy().exec(masked)?.[1]));
  const placed = placesIn(masked, names).filter((one) => one.name !== leader);
  if (leader === undefined && placed.length === 0) return undefined;
  const [, by, clear] = leader && !winner ? (gap.exec(sentence) ?? []) : [];
  const time =
    won && winner && !discipline?.combined ? timeBehind.exec(masked.slice(won.index + won[0].length))?.[1] : undefined;
  return {
    leader,
    isFinal: winner !== undefined,
    places: placed,
    ...((by ?? clear) && { gap: by ?? clear }),
    ...(time && { time }),
  };
}

const score =
  /(?<![\p{N}:.-])\d{1,3}[-–]\d{1,3}(?![\p{N}:-]|\.\d)|(?<![\p{L}])(?:series|all[- ]time|overall tally)(?![\p{L}])/iu;
const others = /((?:⟨\d+⟩,\s+)*⟨\d+⟩,?\s+(?:and|&)\s+)$/u;

/** "Hug, Weir and Fearnley lead": all of them do. */
function together(masked: string, { index, 1: last }: RegExpExecArray, names: readonly string[]): string | undefined {
  const beside = others.exec(masked.slice(0, index))?.[1];
  const all = [...(beside?.match(/\d+/g) ?? []), last].flatMap((one) => nameOf(names, one) ?? []);
  return all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1)}` : all[0];
}

const nameOf = (names: readonly string[], index: string | undefined): string | undefined =>
  index === undefined ? undefined : names[Number(index)];

/** The sentence with names masked: ⟨number⟩ for those who may be in the race, ⟨⟩ for all others. */
function withNames(sentence: string, race: Signature, scene: Scene): { masked: string; names: string[] } {
  const people = new Set(peopleIn(sentence).map((person) => person.name));
  const names: string[] = [];
  let masked = "";
  let at = 0;
  for (const run of capitalisedRuns(sentence)) {
    const [known] = scene.athletes.recall(run.name);
    const mayRace = known
      ? has(known.races, race)
      : people.has(run.name) || (run.from === 0 && isCrew(run.name, scene.vocabulary));
    if (run.from < at || (!mayRace && !people.has(run.name) && !known)) continue;
    const isSubject = mayRace && !notBefore.test(sentence.slice(0, run.from));
    masked += `${sentence.slice(at, run.from)}${isSubject ? `⟨${names.length}⟩` : "⟨⟩"}`;
    if (isSubject) names.push(run.name.replace(/['’]s$/u, ""));
    at = run.to;
  }
  return { masked: masked + sentence.slice(at), names };
}

/** "Oxford lead": in sports with crews or teams, one word at the beginning may be a name. */
const isCrew = (name: string, { teams }: Vocabulary): boolean =>
  teams && /^\p{Lu}\p{Ll}+$/u.test(name) && !/^(?:nobody|everybody|everyone|someone|tension|experience)$/iu.test(name);

/** "Weir is in third", "Fearnley second, Weir third", "with Hug second". */
const placesIn = (masked: string, names: readonly string[]): Facts["places"] =>
  places.flatMap(([place, pattern]) =>
    [...masked.matchAll(pattern)].flatMap(([, index]) => {
      const name = nameOf(names, index);
      return name === undefined ? [] : [{ name, place }];
    }),
  );

/** Combines what several sentences of one post say. */
function joined(before: Standing | undefined, next: Standing): Standing {
  if (!before) return next;
  const all = [
    ...before.places,
    ...next.places.filter((one) => !before.places.some((known) => known.place === one.place)),
  ];
  if (next.isFinal && !before.isFinal) return { ...next, places: next.places };
  const time = before.time ?? (sameLeader(before, next) ? next.time : undefined);
  return { ...before, leader: before.leader ?? next.leader, gap: before.gap ?? next.gap, time, places: all };
}

/**
 * The standing after a post. A result stays; later posts only add places behind the winner. Older posts change nothing.
 * Who led isn't known any more once a result has been told that nobody is named in.
 */
export function advanced(before: Standing | undefined, next: Standing): Standing | undefined {
  const isWhole = next.leader !== undefined || next.places.length === 0;
  if (!before) return next.leader === undefined ? undefined : next;
  if (next.at < before.at) return before;
  if (!before.isFinal) return isWhole ? next : before;
  if (isWhole && !sameLeader(before, next)) return before;
  const isNews = ({ name, place }: Place) =>
    ![before.leader ?? "", ...before.places.map((known) => known.name)].some((known) => isSamePerson(known, name)) &&
    !before.places.some((known) => known.place === place);
  return { ...before, places: [...before.places, ...next.places.filter(isNews)], time: before.time ?? next.time };
}

/** A standing without what these posts said; undefined if the leader is from one of them. */
export function withoutPosts(standing: Standing | undefined, gone: ReadonlySet<string>): Standing | undefined {
  if (!standing || gone.has(standing.postId)) return undefined;
  return { ...standing, places: standing.places.filter(({ postId }) => !gone.has(postId)) };
}

/** Whether one of these posts is evidence of it. */
export const restsOn = (standing: Standing | undefined, posts: ReadonlySet<string>): boolean =>
  standing !== undefined && (posts.has(standing.postId) || standing.places.some(({ postId }) => posts.has(postId)));

const sameLeader = (a: Standing, b: Standing): boolean =>
  a.leader !== undefined && b.leader !== undefined && isSamePerson(a.leader, b.leader);

/** "Weir" is "David Weir". */
const isSamePerson = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
