import type { RestoreCounts } from "../core/backup";
import type { Post, Race } from "../core/coverage";
import type { Feed } from "../core/feed";
import { noChoices } from "../core/filter";
import { fold } from "../core/fold";
import type { Athlete } from "../core/races/athletes";
import type { Memory } from "../core/races/memory";
import type { Seen } from "../core/seen";
import type { BackedUp, Backup } from "./backup";
import { rechunk } from "./chunks";
import {
  newestFirst,
  readAthletesOf,
  readChunks,
  readCoverage,
  readMemory,
  readSettings,
  type StoredCoverage,
} from "./read";
import type { Changes } from "./write";

/** @returns how much of a backup isn't stored yet */
export async function countRestore({ settings, coverages }: Backup): Promise<RestoreCounts> {
  const current = await readSettings();
  const posts = await Promise.all(coverages.map(async (coverage) => (await added(coverage)).length));
  const isFollowed = (id: string) => current.follows.some((follow) => follow.id === id);
  const isSame = (id: string) =>
    JSON.stringify(current.choices[id] ?? noChoices) === JSON.stringify(settings.choices[id] ?? noChoices);
  return {
    coverages: coverages.filter(({ id }) => !isFollowed(id)).length,
    posts: posts.reduce((sum, count) => sum + count, 0),
    choices: Object.keys(settings.choices).filter((id) => isFollowed(id) && !isSame(id)).length,
  };
}

/**
 * What is to be written to bring one coverage of a backup back: all of it, or what a followed one lacks. A post that is
 * stored stays as it is, and nothing that was read becomes unread. Doing it twice changes nothing.
 */
export async function restoring(backedUp: BackedUp, now: string): Promise<Changes["coverage"]> {
  const { id, url, replay } = backedUp;
  const current = await readCoverage(id);
  if (!current) {
    const { head, seen, memory, posts } = backedUp;
    const feed: Feed = { url, nextPollAt: now, failures: 0, ...(replay && { replay }) };
    return { id, head, seen, memory, feed, ...chunked(posts) };
  }
  const memory = await readMemory(id);
  const news = await added(backedUp);
  return {
    id,
    seen: mergedSeen(current.seen, backedUp.seen),
    memory: mergedMemory(memory, backedUp.memory),
    ...(news.length > 0 && {
      head: { ...current.head, races: mergedRaces(current.head.races, backedUp.head.races) },
      ...chunked([...(await allPosts(current)), ...news].sort(newerFirst)),
    }),
  };
}

async function added({ id, posts }: BackedUp): Promise<Post[]> {
  const current = await readCoverage(id);
  if (!current) return posts;
  const known = new Set((await allPosts(current)).map((post) => post.id));
  return posts.filter((post) => !known.has(post.id));
}

async function allPosts({ head, newest, index }: StoredCoverage): Promise<Post[]> {
  const numbers = index.map(({ number }) => number);
  return [...newest, ...newestFirst(await readChunks(head.id, numbers))];
}

const newerFirst = (a: Post, b: Post): number =>
  a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0;

/** All chunks anew; those of before whose number isn't there any more are in no index, and swept. */
const chunked = (posts: readonly Post[]) => rechunk({ newest: [], closed: new Map() }, posts, []);

const mergedSeen = (ours: Seen, theirs: Seen): Seen => ({
  ...ours,
  readUpTo: ours.readUpTo > theirs.readUpTo ? ours.readUpTo : theirs.readUpTo,
  postIds: [...new Set([...ours.postIds, ...theirs.postIds])],
});

const mergedMemory = (ours: Memory, theirs: Memory): Memory => ({
  athletes: mergedAthletes(ours.athletes, theirs.athletes),
  voices: [...new Set([...ours.voices, ...theirs.voices])],
  corrections: { ...theirs.corrections, ...ours.corrections },
});

function mergedAthletes(ours: readonly Athlete[], theirs: readonly Athlete[]): Athlete[] {
  const known = new Set(ours.map(({ name }) => fold(name)));
  return [...ours, ...theirs.filter(({ name }) => !known.has(fold(name)))];
}

function mergedRaces(ours: readonly Race[], theirs: readonly Race[]): Race[] {
  const known = new Set(ours.map(({ id }) => id));
  return [...ours, ...theirs.filter(({ id }) => !known.has(id))];
}

const MOST_ATHLETES = 1000;

/** The athletes of coverages that were followed once, with those of a backup. */
export const restoringAthletes = async (theirs: readonly Athlete[]): Promise<Athlete[]> =>
  mergedAthletes(await readAthletesOf([]), theirs).slice(-MOST_ATHLETES);
