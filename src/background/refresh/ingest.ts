import browser from "webextension-polyfill";
import * as z from "zod/mini";
import type { CoverageHead, Post, Snapshot } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { isOfOneInstant } from "../../core/merge/identity";
import type { KeptPost } from "../../core/merge/merge";
import { firstWindowFrom, isFromBefore } from "../../core/merge/window";
import { recordOf } from "../../core/own";
import { emptyMemory, type Memory } from "../../core/race";
import type { Changes } from "../../store/changes";
import { chunksAt, rechunk } from "../../store/chunks";
import { newestFirst, readChunks } from "../../store/read";
import type { HeldCoverage, State } from "../../store/state";
import { type AthleteLists, Athletes, listedAthletes, type Merged, mergeAndClassify, vocabularyOf } from "../reading";
import { withRepeats } from "./repeats";

interface Ingested {
  /** Present if the coverage has learned something. */
  memory?: Memory;
  head: CoverageHead;
  /** How many posts the snapshot added. */
  added: number;
  /** How many of them are news, and not from before the follow. */
  news: number;
  /** How many of its posts couldn't be classified. */
  unclassified: number;
  /** Its oldest post is new, so posts may be missing between it and the stored ones. */
  oldestIsNew: boolean;
  /** The chunks to write; none if no post changed. */
  chunks: Pick<NonNullable<Changes["coverage"]>, "newest" | "closed" | "index">;
}

/**
 * Merges a snapshot into a stored coverage, reading only the chunks that it may change. Writes nothing: the caller writes the
 * result together with other changes.
 *
 * @param now when the snapshot was taken
 * @param arrival when each of its new posts arrived
 */
export async function ingest(
  state: State,
  { head, newest, index, memory, source }: HeldCoverage,
  snapshot: Snapshot,
  now: Instant,
  arrival: Instant,
): Promise<Ingested> {
  // The coverage's races were lost, so all of its posts are classified again.
  const again = head.damaged !== undefined && head.races.length === 0 && !snapshot.partial;
  const numbers = again ? index.map(({ number }) => number) : chunksNear(snapshot, { head, newest, index }, now);
  const closed = await readChunks(head.id, numbers);
  const kept = [...newest, ...newestFirst(closed)];
  const others = await knownElsewhere(state, head.id, snapshot.title ? snapshot : head);
  const known = { memory, others };
  const merged = mergeAndClassify(head, again ? kept.map(unclassified) : kept, snapshot, now, known);
  const added = new Set(merged.changes.added);
  const before = {
    oldestStored: index[0]?.oldest ?? newest.at(-1)?.publishedAt,
    hasWithdrawn: merged.changes.withdrawn.length > 0,
  };
  const isNews = (post: Post) => added.has(post.id) && !isFromBefore(post.publishedAt, head, before);
  // Unchanged posts are still the same objects.
  const unchanged = new Set<unknown>(kept);
  const read = withRepeats(merged.posts, (post) => unchanged.has(post), source);
  const posts = read.map((post) => {
    if (!added.has(post.id)) return post;
    return { ...post, arrivedAt: isNews(post) ? arrivalOf(post, arrival, head.damaged?.lostUpTo) : head.followedAt };
  });
  const changed = posts.some((post) => !unchanged.has(post));
  const oldest = snapshot.posts.findLast((post) => !post.pinned)?.publishedAt;
  const chunks = changed ? rechunk({ newest, closed }, posts, index) : undefined;
  const page = new Set(snapshot.posts.map(({ id }) => id));
  const pageChunks = snapshot.partial
    ? head.pageChunks
    : holding(page, new Map([...closed, ...(chunks?.closed ?? [])]));
  return {
    head: { ...(snapshot.partial ? merged.head : sound(merged.head)), pageChunks },
    ...(merged.memory !== memory && { memory: merged.memory }),
    added: added.size,
    news: posts.filter(isNews).length,
    unclassified: merged.unclassified,
    oldestIsNew: posts.some((post) => isNews(post) && post.publishedAt === oldest),
    chunks: chunks ? toWrite(chunks) : {},
  };
}

/** Ingests the first snapshot of a coverage. */
export async function ingestFirst(
  state: State,
  coverage: CoverageHead,
  snapshot: Snapshot,
  now: Instant,
): Promise<Merged> {
  const others = await knownElsewhere(state, coverage.id, snapshot);
  const merged = mergeAndClassify(coverage, [], snapshot, now, { memory: emptyMemory, others });
  return { ...merged, head: { ...merged.head, followedFrom: firstWindowFrom(snapshot.posts) } };
}

/** The closed chunks that may hold a snapshot's posts: those of their time, and those that held the page's last posts. */
function chunksNear(
  snapshot: Snapshot,
  { head, newest, index }: Pick<HeldCoverage, "head" | "newest" | "index">,
  now: Instant,
): number[] {
  const all = index.map((chunk) => chunk.number);
  // Posts that are dated with the time of the request have a new date at each poll, so any chunk may hold them.
  if (snapshot.posts.length > 0 && !snapshot.partial && isDatedByRequest(snapshot, now)) return all;
  const instants = snapshot.posts.map((post) => post.publishedAt);
  const near = new Set([...chunksAt(index, instants, newest.at(-1)?.publishedAt), ...(head.pageChunks ?? [])]);
  return all.filter((number) => near.has(number));
}

/** The index, which grows with the number of posts, is written only if a closed chunk has changed. */
const toWrite = ({ newest, closed, index }: ReturnType<typeof rechunk>): Ingested["chunks"] =>
  closed.size > 0 ? { newest, closed, index } : { newest };

/** The chunks that hold a post with one of these ids; undefined if there are none. */
function holding(ids: ReadonlySet<string>, chunks: ReadonlyMap<number, readonly Post[]>): number[] | undefined {
  const numbers = [...chunks].filter(([, posts]) => posts.some(({ id }) => ids.has(id))).map(([number]) => number);
  return numbers.length > 0 ? numbers.sort((a, b) => a - b) : undefined;
}

/** Posts that were lost to damage keep their time of publication as arrival, so that they don't become unread. */
const arrivalOf = ({ publishedAt }: Post, arrival: Instant, lostUpTo = ""): Instant =>
  publishedAt <= lostUpTo && publishedAt < arrival ? publishedAt : arrival;

const REQUEST_MS = 2 * 60_000;

const isDatedByRequest = ({ posts }: Snapshot, now: Instant): boolean =>
  isOfOneInstant(posts) || posts.every((post) => Math.abs(Date.parse(post.publishedAt) - Date.parse(now)) < REQUEST_MS);

const unclassified = ({ races: _races, kind: _kind, corrected: _corrected, ...post }: Post): KeptPost => post;

const sound = ({ damaged: _damaged, ...head }: CoverageHead): CoverageHead => head;

const lists: z.ZodMiniType<AthleteLists> = recordOf(recordOf(z.string()));

/** The list is a separate file, because the worker seldom needs it and starts faster without it. */
const LIST = "data/athletes.json";

const listed = new Map<string, Promise<Athletes>>();

/** The athletes that a coverage knows from elsewhere: from the bundled list and from other coverages. */
export async function knownElsewhere(
  { coverages, archived }: State,
  coverageId: string,
  about: Pick<CoverageHead, "title" | "subjects">,
): Promise<Athletes> {
  const known = new Athletes(await listedFor(about));
  const others = coverages.filter(({ id }) => id !== coverageId).flatMap(({ memory }) => memory.athletes);
  for (const { name, races } of [...archived, ...others]) known.add(name, races, false);
  return known;
}

/**
 * Read once in a worker's life for each sport. If the list can't be read, races are guessed less often until the next poll
 * reads it.
 */
function listedFor(about: Pick<CoverageHead, "title" | "subjects">): Promise<Athletes> {
  const vocabulary = vocabularyOf(about);
  const key = vocabulary.sports.join();
  const known = listed.get(key) ?? readLists().then((all) => listedAthletes(all, vocabulary));
  listed.set(key, known);
  return known.catch(() => {
    listed.delete(key);
    return new Athletes();
  });
}

async function readLists(): Promise<AthleteLists> {
  const answer = await fetch(browser.runtime.getURL(LIST));
  return z.parse(lists, await answer.json());
}
