import { choiceChanges } from "../core/choice-changes";
import type { Post } from "../core/coverage";
import { noChoices } from "../core/filter";
import { normalize } from "../core/normalize";
import { own } from "../core/own";
import { preferenceChanges, withImported } from "../core/preferences";
import type { Athlete, Memory, Race } from "../core/race";
import type { RestoredCoverage, RestorePreview } from "../core/restore-preview";
import { defaultRetention } from "../core/retention";
import type { Seen } from "../core/seen";
import type { Settings } from "../core/settings";
import type { Source } from "../core/source";
import { rechunk } from "./chunks";
import {
  newestFirst,
  readAthletesOf,
  readChunks,
  readCoverage,
  readMemory,
  readOwnSettings,
  type StoredCoverage,
} from "./read";
import type { BackedUp, Backup } from "./read-backup";
import type { Changes } from "./write";

/** What importing a file would add and change; nothing is written. */
export async function previewRestore({ settings: theirs, preferences, coverages }: Backup): Promise<RestorePreview> {
  const ours = await readOwnSettings();
  const previews = await Promise.all(coverages.map((coverage) => previewCoverage(coverage, ours, theirs)));
  const keep = ours.keep ?? defaultRetention;
  const isKept = !theirs.keep || JSON.stringify(theirs.keep) === JSON.stringify(keep);
  return {
    coverages: previews.filter(({ isNew, posts, choices, spoilers }) => isNew || posts || choices.length || spoilers),
    preferences: preferences ? preferenceChanges(ours.preferences, withImported(ours.preferences, preferences)) : [],
    ...(theirs.keep && !isKept && { keep: { from: keep, to: theirs.keep } }),
  };
}

async function previewCoverage(backedUp: BackedUp, ours: Settings, theirs: Settings): Promise<RestoredCoverage> {
  const { id, head } = backedUp;
  const isNew = !ours.follows.some((follow) => follow.id === id);
  const current = await readCoverage(id);
  const races = [...(current?.head.races ?? []), ...head.races];
  const raceName = (raceId: string) => races.find((race) => race.id === raceId)?.name ?? raceId;
  const from = own(ours.spoilers, id);
  const to = own(theirs.spoilers, id);
  return {
    title: current?.head.title ?? head.title,
    isNew,
    posts: (await added(backedUp)).length,
    choices:
      isNew || !theirs.choices[id] ? [] : choiceChanges(ours.choices[id] ?? noChoices, theirs.choices[id], raceName),
    ...(!isNew && to && JSON.stringify(from) !== JSON.stringify(to) && { spoilers: { ...(from && { from }), to } }),
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
    const source: Source = { url, nextPollAt: now, failures: 0, ...(replay && { replay }) };
    return { id, head, seen, memory, source, ...chunked(posts) };
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
  const known = new Set(ours.map(({ name }) => normalize(name)));
  return [...ours, ...theirs.filter(({ name }) => !known.has(normalize(name)))];
}

function mergedRaces(ours: readonly Race[], theirs: readonly Race[]): Race[] {
  const known = new Set(ours.map(({ id }) => id));
  return [...ours, ...theirs.filter(({ id }) => !known.has(id))];
}

const MOST_ATHLETES = 1000;

/** The athletes of coverages that were followed once, with those of a backup. */
export const restoringAthletes = async (theirs: readonly Athlete[]): Promise<Athlete[]> =>
  mergedAthletes(await readAthletesOf([]), theirs).slice(-MOST_ATHLETES);
