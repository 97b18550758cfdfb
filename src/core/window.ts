import type { CoverageHead, PublishedPost } from "./coverage";
import type { Instant } from "./instant";

/** A post of the snapshot, beside the stored post that it is. */
export interface Pair<P extends PublishedPost> {
  post: PublishedPost;
  old?: P & { withdrawn: boolean };
}

/** What a snapshot's window says of the stored posts. */
export interface Window<P> {
  /** Its oldest instant, old posts that are pinned below it left out; undefined where it has no dated post. */
  from?: Instant;
  /** The stored posts that the source took back. */
  withdrawn: P[];
}

/** A source takes back a post or two; a page that lacks more has a gap. */
const MOST_WITHDRAWN = 2;

/**
 * Which posts a source took back. Most pages and feeds show their newest posts, a window that rolls on, and some keep
 * an old post beside it. Only a post that lay inside the window before and would lie inside it now is missing for
 * another reason than age.
 *
 * @param missing stored posts that the snapshot lacks
 * @param before where the window of the last snapshot began, if that is known
 */
export function windowOf<P extends PublishedPost & { withdrawn: boolean }>(
  pairs: readonly Pair<P>[],
  missing: readonly P[],
  before: Instant | undefined,
): Window<P> {
  // A post with another time than before says nothing of what stands around it, nor does a pinned one.
  const fixed = pairs.filter(({ post, old }) => !post.pinned && (!old || old.publishedAt === post.publishedAt));
  const newest = fixed.map(({ post }) => post.publishedAt).reduce((last, time) => (time > last ? time : last), "");
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
    // It only moves on: a cache may serve an older snapshot in between.
    from: before !== undefined && (from === undefined || from < before) ? before : from,
    withdrawn: inside.length <= MOST_WITHDRAWN ? inside : [],
  };
}

const timesOf = (posts: readonly PublishedPost[]): Instant[] => posts.map(({ publishedAt }) => publishedAt).sort();

/** Where the window begins in a first snapshot, of which nothing else is known. */
export function firstWindowFrom(posts: readonly PublishedPost[]): Instant | undefined {
  const times = posts
    .filter(({ pinned }) => !pinned)
    .map(({ publishedAt }) => publishedAt)
    .sort();
  // At most a third of a page's posts are kept beside its window.
  for (let below = Math.floor(times.length / 3); below > 0; below--)
    if (isApart(times[below - 1], times[below], times.at(-1))) return times[below];
  return times[0];
}

const HOUR_MS = 3_600_000;

/**
 * Whether a post that comes now was published before what was there at the follow: a window of newest posts shows an
 * older one again where its publisher took back a newer one. Above an old post that is kept beside the window, one of
 * the last hour may be dated back instead, and is news.
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
  /** Of stored posts that the snapshot has still. */
  known: readonly Instant[];
  /** Of stored posts that it lacks. */
  lost: readonly Instant[];
  /** Of posts that are new in it. */
  arrived: readonly Instant[];
  newest: Instant;
  /** How many posts the snapshot has. */
  size: number;
}

/** The oldest known instant of the window itself; undefined where the window has rolled on past all that is known. */
function beginningOf(times: Times): Instant | undefined {
  const { known, lost } = times;
  for (let begin = 0; begin < known.length; ) {
    const from = known[begin] ?? "";
    const edge = lost.find((time) => time > from);
    if (edge === undefined) return from;
    const next = known.findIndex((time) => time >= edge);
    const end = next < 0 ? known.length : next;
    // One of the same minute as the next known post may have stood below it.
    const run = lost.filter((time) => time > from && (next < 0 || time <= (known[next] ?? "")));
    if (!isLeftBehind(times, begin, end, run)) return from;
    begin = end;
  }
  return undefined;
}

/**
 * Whether the known posts from `begin` to `end` were kept beside the window when it rolled on, so that those missing
 * above them have left it, and weren't taken back.
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
  // New posts have pushed out as many. Where one post alone is below, nobody can tell which it was: nothing is lost.
  return pushed ? count === 1 || isApartBy(1) : isApartBy(10);
}

/** Whether an older post stands so far below others that it isn't of their window. */
function isApart(older = "", oldest = "", newest = "", times = 1): boolean {
  return Date.parse(oldest) - Date.parse(older) > times * (Date.parse(newest) - Date.parse(oldest));
}
