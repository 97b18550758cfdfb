import { type Happening, isSurelyAbout, type Kind, type Post } from "../../core/coverage";
import { isSameName } from "../../core/results/results";
import { newsOfSentence } from "../kinds/kind";
import { linesOf } from "../words/sentences";
import { firstMentioned } from "./mentioned";

const MINUTE_MS = 60_000;
/** How far apart two sources may tell the same. A lead may be taken again; nobody wins or is out twice. */
const APART_MS: Partial<Record<Kind, number>> = {
  "lead change": 30 * MINUTE_MS,
  result: 6 * 60 * MINUTE_MS,
  withdrawal: 6 * 60 * MINUTE_MS,
};

/**
 * The post of words that has told what results say now, minutes ago.
 *
 * @param names who is in the race
 * @param posts of the race, without those that are hidden from the reader
 * @param now in milliseconds
 */
export function toldInWords(
  { kind, name }: Happening,
  names: readonly string[],
  posts: readonly Post[],
  now: number,
): Post | undefined {
  for (const post of newestOfKind(posts, kind, now)) {
    const told = post.tells ? nameIn(post, kind, name) : subjectOf(post, kind, [name, ...names]);
    if (told === undefined) continue;
    if (isSameName(told, name)) return post.tells ? undefined : post;
    // Somebody else has led, or was said to have won, since.
    if (kind !== "withdrawal") return undefined;
  }
  return undefined;
}

/**
 * The post that has told, from results, all that a post of words tells.
 *
 * @param names by race, who is in it
 */
export function toldInResults(
  post: Post,
  posts: readonly Post[],
  names: (raceId: string) => readonly string[],
): string | undefined {
  const [race, ...more] = post.races;
  if (post.tells || post.withdrawn || !race || more.length > 0 || race.confidence === "low") return undefined;
  const near = newestOfKind(posts, post.kind, Date.parse(post.publishedAt), true).filter(
    (one) => one !== post && isSurelyAbout(one, race.id),
  );
  if (!near.some(({ tells }) => tells)) return undefined;
  const all = [...names(race.id), ...near.flatMap(({ tells = [] }) => tells.map(({ name }) => name))];
  const said = subjectOf(post, post.kind, all);
  if (said === undefined) return undefined;
  for (const one of near) {
    const told = one.tells ? nameIn(one, post.kind, said) : subjectOf(one, post.kind, all);
    if (told === undefined) continue;
    const isSame = isSameName(told, said);
    if (isSame && one.tells) return one.repeats === post.id ? undefined : (one.repeats ?? one.id);
    if (!isSame && post.kind !== "withdrawal") return undefined;
  }
  return undefined;
}

/** Those of a kind, or made from results, that are near in time; the newest first. */
function newestOfKind(posts: readonly Post[], kind: Kind, at: number, isEither = false): Post[] {
  const apart = APART_MS[kind];
  if (apart === undefined) return [];
  return posts
    .filter((post) => {
      const before = at - Date.parse(post.publishedAt);
      const isNear = before <= apart && (before >= 0 || (isEither && -before <= apart));
      return isNear && !post.withdrawn && (post.kind === kind || post.tells?.some((one) => one.kind === kind));
    })
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0));
}

/** Whom a post from results tells of: the one who is asked for, or the first. */
function nameIn({ tells = [] }: Post, kind: Kind, name: string): string | undefined {
  const names = tells.flatMap((one) => (one.kind === kind ? one.name : []));
  return names.find((one) => isSameName(one, name)) ?? names[0];
}

/** "Second", "Zweiter", "deuxième", "segunda", "3rd": who is placed behind hasn't won. */
const PLACED =
  /^[\s,]+(?:\p{Ll}+\s+){0,3}?(?:second|third|fourth|fifth|sixth|[Zz]weite|[Dd]ritte|[Vv]ierte|[Ff]ünfte|deuxième|seconde|troisième|quatrième|cinquième|segund[oa]|tercer|cuart[oa]|quint[oa]|(?:[2-9]|\d{2,})(?:st|nd|rd|th|e|º|ª|\.))/u;

/** Of whom a post tells something of a kind: who is named first where it does, or the only one who is named. */
function subjectOf(post: Post, kind: Kind, names: readonly string[]): string | undefined {
  const mentions = linesOf(post).flatMap((line) => {
    const first = firstMentioned(line, names);
    if (!first) return [];
    const isPlaced = kind === "result" && PLACED.test(line.slice(first.to));
    return { name: first.name, isPlaced, tells: newsOfSentence(line, false) === kind };
  });
  const telling = mentions.find(({ tells }) => tells);
  const isOne = new Set(mentions.map(({ name }) => name)).size === 1;
  const said = telling ?? (isOne ? mentions[0] : undefined);
  return said && !said.isPlaced ? said.name : undefined;
}
