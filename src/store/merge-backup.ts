import { readAddress } from "../core/address";
import type { Post } from "../core/coverage";
import { noChoices } from "../core/filter/filter";
import { type Seen, withSeen } from "../core/filter/seen";
import { own } from "../core/own";
import { preferenceChanges, withImported } from "../core/preferences";
import { type Athlete, archivedOf, type Memory, mergedAthletes, type Race } from "../core/race";
import { type EventResults, MOST_RESULTS } from "../core/results/results";
import { defaultRetention } from "../core/retention";
import type { Settings } from "../core/settings";
import type { Source } from "../core/source";
import { choiceChanges, type RestoredCoverage, type RestorePreview } from "../core/sync/restore-preview";
import type { Changes } from "./changes";
import { chunkedAnew } from "./chunks";
import { readAllPosts, readArchivedAthletes, readCoverage, readMemory, readOwnSettings } from "./read";
import { type BackedUp, type Backup, newerFirst } from "./read-backup";

/** What importing a file would add and change. Writes nothing. */
export async function previewRestore({ settings: theirs, preferences, coverages }: Backup): Promise<RestorePreview> {
  const ours = await readOwnSettings();
  const previews = await Promise.all(coverages.map((coverage) => previewCoverage(coverage, ours, theirs)));
  const keep = ours.keep ?? defaultRetention;
  const isKept = !theirs.keep || JSON.stringify(theirs.keep) === JSON.stringify(keep);
  return {
    coverages: previews.filter(
      ({ isNew, posts, choices, spoilers, results }) => isNew || posts || choices.length || spoilers || results,
    ),
    preferences: preferences ? preferenceChanges(ours.preferences, withImported(ours.preferences, preferences)) : [],
    ...(theirs.keep && !isKept && { keep: { from: keep, to: theirs.keep } }),
  };
}

async function previewCoverage(backedUp: BackedUp, ours: Settings, theirs: Settings): Promise<RestoredCoverage> {
  const { id, head } = backedUp;
  const isNew = !ours.follows.some((follow) => follow.id === id);
  const current = await readCoverage(id);
  const titled = current?.head ?? head;
  const races = [...(current?.head.races ?? []), ...head.races];
  const raceName = (raceId: string) => races.find((race) => race.id === raceId)?.name ?? raceId;
  const chosen = own(theirs.choices, id);
  const from = own(ours.spoilers, id);
  const to = own(theirs.spoilers, id);
  const results = addedResults(own(ours.results, id) ?? [], own(theirs.results, id) ?? []).map(({ url }) => url);
  return {
    title: titled.firstTitle ?? titled.title,
    isNew,
    posts: (await missingPosts(backedUp)).length,
    choices: isNew || !chosen ? [] : choiceChanges(own(ours.choices, id) ?? noChoices, chosen, raceName),
    ...(results.length > 0 && { results }),
    ...(!isNew && to && JSON.stringify(from) !== JSON.stringify(to) && { spoilers: { ...(from && { from }), to } }),
  };
}

/**
 * The changes that restore one coverage of a backup: all of it, or only what a followed coverage lacks. Stored posts
 * stay as they are, and nothing that was read becomes unread. Restoring twice changes nothing.
 */
export async function changesToRestore(backedUp: BackedUp, now: string): Promise<Changes["coverage"]> {
  const { id, url, replay } = backedUp;
  const current = await readCoverage(id);
  if (!current) {
    const { head, seen, memory, posts } = backedUp;
    const source: Source = { url, nextPollAt: now, failures: 0, ...(replay && { replay }) };
    return { id, seen, memory, source, ...chunkedAnew(head, posts) };
  }
  const memory = await readMemory(id);
  const missing = await missingPosts(backedUp);
  return {
    id,
    seen: mergedSeen(current.seen, backedUp.seen),
    memory: mergedMemory(memory, backedUp.memory),
    ...(missing.length > 0 &&
      chunkedAnew(
        { ...current.head, races: mergedRaces(current.head.races, backedUp.head.races) },
        [...(await readAllPosts(current)), ...missing].sort(newerFirst),
      )),
  };
}

async function missingPosts({ id, posts }: BackedUp): Promise<Post[]> {
  const current = await readCoverage(id);
  if (!current) return posts;
  const known = new Set((await readAllPosts(current)).map((post) => post.id));
  return posts.filter((post) => !known.has(post.id));
}

const mergedSeen = (ours: Seen, theirs: Seen): Seen => ({
  ...withSeen(ours, theirs.postIds),
  readUpTo: ours.readUpTo > theirs.readUpTo ? ours.readUpTo : theirs.readUpTo,
});

const mergedMemory = (ours: Memory, theirs: Memory): Memory => ({
  athletes: mergedAthletes(theirs.athletes, ours.athletes),
  voices: [...new Set([...ours.voices, ...theirs.voices])],
  corrections: { ...theirs.corrections, ...ours.corrections },
});

function mergedRaces(ours: readonly Race[], theirs: readonly Race[]): Race[] {
  const known = new Set(ours.map(({ id }) => id));
  return [...ours, ...theirs.filter(({ id }) => !known.has(id))];
}

/**
 * The results of coverages, with those that a file adds. What is there stays; a file can't say that an address may be
 * private, and an address that isn't one is left out.
 */
export function resultsToRestore(ours: Settings, theirs: Settings): Settings["results"] {
  const added = Object.keys(theirs.results).map((id): [string, EventResults[]] => {
    const known = own(ours.results, id) ?? [];
    return [id, [...known, ...addedResults(known, own(theirs.results, id) ?? [])].slice(0, MOST_RESULTS)];
  });
  return { ...ours.results, ...Object.fromEntries(added.filter(([, all]) => all.length > 0)) };
}

const addedResults = (known: readonly EventResults[], theirs: readonly EventResults[]): EventResults[] =>
  theirs.flatMap(({ url, races }) => {
    const address = readAddress(url);
    const isNew = address.ok && address.value.href === url && !known.some((one) => one.url === url);
    return isNew ? [{ url, races }] : [];
  });

/** Athletes of unfollowed coverages, together with those of a backup; what is known here counts as later. */
export const athletesToRestore = async (theirs: readonly Athlete[]): Promise<Athlete[]> =>
  archivedOf(theirs, await readArchivedAthletes());
