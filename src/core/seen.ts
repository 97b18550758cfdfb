import * as z from "zod/mini";
import { isKeyEvent, type Post } from "./coverage";
import { type Choices, countedFor, isCounted, isShown } from "./filter";
import { Instant } from "./instant";

const Visit = z.object({ at: Instant, newest: z.optional(Instant) });
export type Visit = z.infer<typeof Visit>;

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

/** A new follow starts from now: what is there already is not unread. */
export const seenFrom = (now: Instant, newest?: Instant): Seen => ({
  readUpTo: now,
  postIds: [],
  lastVisit: { at: now, newest },
});

/** A question about posts, prepared once for many of them. */
export function unreadBy(seen: Seen): (post: Pick<Post, "id" | "arrivedAt" | "withdrawn">) => boolean {
  const ids = new Set(seen.postIds);
  return (post) => post.arrivedAt > seen.readUpTo && !post.withdrawn && !ids.has(post.id);
}

export const withSeen = (seen: Seen, postIds: readonly string[]): Seen => ({
  ...seen,
  postIds: [...new Set([...seen.postIds, ...postIds])],
});

/**
 * When a post that comes now has arrived. A clock that was set back must not put it before what the reader marked as
 * read while the clock was ahead: arrival only ever moves on.
 */
export const arrivalAfter = ({ readUpTo }: Pick<Seen, "readUpTo">, now: Instant): Instant =>
  now > readUpTo ? now : new Date(Date.parse(readUpTo) + 1).toISOString();

/**
 * @param now at or after the arrival of every post that is on the reader's screen
 * @param lastArrival of any post: where the clock was set back since, it is later than now
 */
export const withAllRead = (seen: Seen, now: Instant, lastArrival: Instant = now): Seen => ({
  ...seen,
  readUpTo: lastArrival > now ? lastArrival : now,
  postIds: [],
  beforeMarkAll: { readUpTo: seen.readUpTo, postIds: seen.postIds },
});

/** Takes "mark all read" back; what was seen in between stays seen. */
export function withMarkAllUndone({ beforeMarkAll, ...seen }: Seen): Seen {
  if (!beforeMarkAll) return seen;
  return {
    ...seen,
    readUpTo: beforeMarkAll.readUpTo,
    postIds: [...new Set([...beforeMarkAll.postIds, ...seen.postIds])],
  };
}

export const withVisit = (seen: Seen, visit: Visit): Seen => ({ ...seen, lastVisit: visit });

const HALF_DAY_MS = 12 * 3_600_000;

/**
 * The time for "New since …": when the reader last looked; or, where the posts run on another day's clock
 * (a replay, an old page), the newest post's time then.
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
  const byRace = new Map<string, number>();
  for (const { id } of unread.flatMap((post) => post.races)) byRace.set(id, (byRace.get(id) ?? 0) + 1);
  const races = [...new Set(counted.flatMap((post) => countedFor(post, choices)))];
  return { counted, races, byRace, keyEvent: counted.some(isKeyEvent) };
}
