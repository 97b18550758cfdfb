import type { CoverageHead, PublishedPost } from "../coverage";
import { type Instant, latest } from "../instant";

/** A post of the snapshot, and the stored post that it matches. */
interface Pair<P extends PublishedPost> {
  post: PublishedPost;
  old?: P & { withdrawn: boolean };
}

/** What a snapshot's window says about the stored posts. */
export interface Window<P> {
  /** Its oldest instant, without old posts that are pinned below it; undefined if it has no dated post. */
  from?: Instant;
  /** The stored posts that the source withdrew. */
  withdrawn: P[];
}

/** A source withdraws a post or two; if more are missing, the page has a gap. */
const MOST_WITHDRAWN = 2;

/**
 * Finds the posts that a source withdrew. Most pages and feeds show a moving window of their newest posts, and some keep
 * an old post beside it. A missing post was withdrawn only if it was inside the window before and would be inside it now;
 * otherwise it has only become too old.
 *
 * @param missing stored posts that the snapshot lacks
 * @param before where the window of the last snapshot began, if that is known
 */
export function windowOf<P extends PublishedPost & { withdrawn: boolean }>(
  pairs: readonly Pair<P>[],
  missing: readonly P[],
  before: Instant | undefined,
): Window<P> {
  // Posts whose time has changed and pinned posts don't show where the window is.
  const fixed = pairs.filter(({ post, old }) => !post.pinned && (!old || old.publishedAt === post.publishedAt));
  const newest = latest(fixed.map(({ post }) => post.publishedAt));
  const lost = missing.filter(
    (post) => !post.withdrawn && post.publishedAt < newest && (before === undefined || post.publishedAt > before),
  );
  const times = {
    known: timesOf(fixed.flatMap(({ old }) => old ?? [])),
    lost: timesOf(lost),
    arrived: timesOf(pairs.flatMap(({ post, old }) => (!old || old.withdrawn ? post : []))),
    newest,
    size: pairs.length,
  };
  const known = beginningOf(times);
  const last = times.lost.at(-1) ?? "";
  const from = known ?? timesOf(fixed.flatMap(({ post, old }) => (old || post.publishedAt < last ? [] : post)))[0];
  const inside = lost.filter((post) => known !== undefined && post.publishedAt > known);
  return {
    // It only moves forward: a cache may serve an older snapshot in between.
    from: before !== undefined && (from === undefined || from < before) ? before : from,
    withdrawn: inside.length <= MOST_WITHDRAWN ? inside : [],
  };
}

const timesOf = (posts: readonly PublishedPost[]): Instant[] => posts.map(({ publishedAt }) => publishedAt).sort();

/** Where the window begins in the first snapshot of a page. */
export function firstWindowFrom(posts: readonly PublishedPost[]): Instant | undefined {
  const times = posts
    .filter(({ pinned }) => !pinned)
    .map(({ publishedAt }) => publishedAt)
    .sort();
  // A page keeps at most a third of its posts beside its window.
  for (let below = Math.floor(times.length / 3); below > 0; below--)
    if (isApart(times[below - 1], times[below], times.at(-1))) return times[below];
  return times[0];
}

const HOUR_MS = 3_600_000;

/**
 * Whether a post that arrives now is older than the page was at the follow, and so isn't news: a window of newest posts
 * shows an older one again when a newer one is withdrawn. But if the page keeps an old post below its window, a post of
 * the hour before the follow may be new and backdated, and is news.
 */
export function isFromBefore(
  publishedAt: Instant,
  { followedFrom, followedAt }: Pick<CoverageHead, "followedFrom" | "followedAt">,
  { oldestStored = "", hasWithdrawn }: { oldestStored?: Instant; hasWithdrawn: boolean },
): boolean {
  if (followedFrom === undefined || publishedAt >= followedFrom) return false;
  if (hasWithdrawn || publishedAt < oldestStored) return true;
  return Date.parse(publishedAt) < Date.parse(followedAt) - HOUR_MS;
}

/** Instants, each list oldest first. */
interface Times {
  /** Of stored posts that the snapshot still has. */
  known: readonly Instant[];
  /** Of stored posts that it lacks. */
  lost: readonly Instant[];
  /** Of posts that are new in it. */
  arrived: readonly Instant[];
  newest: Instant;
  /** How many posts the snapshot has. */
  size: number;
}

/** The oldest known instant of the window itself; undefined if the window has moved past all known posts. */
function beginningOf(times: Times): Instant | undefined {
  const { known, lost } = times;
  for (let begin = 0; begin < known.length; ) {
    const from = known[begin] ?? "";
    const edge = lost.find((time) => time > from);
    if (edge === undefined) return from;
    const next = known.findIndex((time) => time >= edge);
    const end = next < 0 ? known.length : next;
    // A post of the same minute as the next known one may have been below it.
    const run = lost.filter((time) => time > from && (next < 0 || time <= (known[next] ?? "")));
    if (!isLeftBehind(times, begin, end, run)) return from;
    begin = end;
  }
  return undefined;
}

/**
 * Whether the known posts from `begin` to `end` were kept beside the window when it moved on, so that the posts missing
 * above them have left the window and weren't withdrawn.
 */
function isLeftBehind(
  { known, arrived, newest, size }: Times,
  begin: number,
  end: number,
  run: readonly Instant[],
): boolean {
  const count = end - begin;
  const isApartBy = (times: number) => count <= size / 2 && isApart(known[end - 1], run[0], newest, times);
  const pushed = arrived.filter((time) => time > (run.at(-1) ?? "")).length >= run.length;
  // New posts have pushed out as many. With only one post below, it can't be told which it was: nothing is withdrawn.
  return pushed ? count === 1 || isApartBy(1) : isApartBy(10);
}

/** Whether an older post is so much older than the others that it isn't part of their window. */
function isApart(older = "", oldest = "", newest = "", times = 1): boolean {
  return Date.parse(oldest) - Date.parse(older) > times * (Date.parse(newest) - Date.parse(oldest));
}
