import * as z from "zod/mini";
import { isKeyEvent, type Post } from "../coverage";
import { countEach } from "../group-by";
import { Instant } from "../instant";
import { type Choices, countedFor, isCounted, isShown } from "./filter";

const Visit = z.object({ at: Instant, newest: z.optional(Instant) });
type Visit = z.infer<typeof Visit>;

/** What "mark all read" replaces, kept for its undo. */
const Read = z.object({
  /** All that had arrived by then is read. */
  readUpTo: Instant,
  /** Posts that arrived later and were read one by one. */
  postIds: z.array(z.string()),
});

export const Seen = z.extend(Read, {
  /** When the reader last looked at the posts, and the newest post's time then. */
  lastVisit: Visit,
  beforeMarkAll: z.optional(Read),
});
/** What the reader has seen of one coverage. */
export type Seen = z.infer<typeof Seen>;

/** What is seen at the start of a follow: every post up to now. */
export const seenFrom = (now: Instant, newest?: Instant): Seen => ({
  readUpTo: now,
  postIds: [],
  lastVisit: { at: now, newest },
});

/** A predicate for unread posts; prepared once, since the ids become a set. */
export function unreadBy(seen: Seen): (post: Pick<Post, "id" | "arrivedAt" | "withdrawn">) => boolean {
  const ids = new Set(seen.postIds);
  return (post) => post.arrivedAt > seen.readUpTo && !post.withdrawn && !ids.has(post.id);
}

export const withSeen = (seen: Seen, postIds: readonly string[]): Seen => ({
  ...seen,
  postIds: [...new Set([...seen.postIds, ...postIds])],
});

/**
 * The arrival time of a post that is stored now. If the clock was set back, it is still after `readUpTo`, so that the
 * post is unread.
 */
export const arrivalAfter = ({ readUpTo }: Pick<Seen, "readUpTo">, now: Instant): Instant =>
  now > readUpTo ? now : new Date(Date.parse(readUpTo) + 1).toISOString();

/**
 * Marks all as read. Of a double click, the second replaces nothing: its undo brings back what the first replaced.
 *
 * @param upTo at or after the arrival of every post that is on the reader's screen
 * @param lastArrival of any post
 */
export function withAllRead(seen: Seen, upTo: Instant, lastArrival = upTo): Seen {
  const { readUpTo, postIds, beforeMarkAll } = seen;
  const isRepeated = beforeMarkAll && postIds.length === 0 && lastArrival <= readUpTo;
  return { ...seen, readUpTo: upTo, postIds: [], beforeMarkAll: isRepeated ? beforeMarkAll : { readUpTo, postIds } };
}

/** Undoes "mark all read"; posts that were seen since stay seen. */
export function withMarkAllUndone({ beforeMarkAll, ...seen }: Seen): Seen {
  if (!beforeMarkAll) return seen;
  return withSeen({ ...seen, ...beforeMarkAll }, seen.postIds);
}

export const withVisit = (seen: Seen, visit: Visit): Seen => ({ ...seen, lastVisit: visit });

const HALF_DAY_MS = 12 * 3_600_000;

/**
 * The time for "New since …": when the reader last looked. If the posts are of another day (a replay, an old page), the
 * time of the newest post then.
 */
export function sinceOf({ at, newest }: Visit): Instant {
  return newest && Math.abs(Date.parse(at) - Date.parse(newest)) > HALF_DAY_MS ? newest : at;
}

export interface Unread {
  /** Unread posts that count in the badge, newest first. */
  counted: Post[];
  /** Ids of the races for which they count. */
  races: string[];
  /** Per race id: unread posts that the filter lets through. */
  byRace: ReadonlyMap<string, number>;
  /** Whether a key event is among the counted. */
  keyEvent: boolean;
}

/** @param posts newest first, at least every post that arrived after `seen.readUpTo` */
export function unreadOf(posts: readonly Post[], seen: Seen, choices: Choices): Unread {
  const isUnread = unreadBy(seen);
  const unread = posts.filter((post) => isUnread(post) && isShown(post, choices));
  const counted = unread.filter((post) => isCounted(post, choices));
  const news = unread.filter(({ repeats }) => repeats === undefined);
  const byRace = countEach(news.flatMap((post) => post.races.map(({ id }) => id)));
  const races = [...new Set(counted.flatMap((post) => countedFor(post, choices)))];
  return { counted, races, byRace, keyEvent: counted.some(isKeyEvent) };
}
