import * as z from "zod/mini";
import type { Status } from "./coverage";
import { earlierFirst, type Instant } from "./instant";

const count = z.number().check(z.minimum(1));

export const Retention = z.object({
  /** Read posts that arrived longer ago are removed. */
  days: count,
  /** If more coverages are followed, ended ones without unread posts are unfollowed. */
  coverages: count,
});
/** How much of what was read is kept. */
export type Retention = z.infer<typeof Retention>;

export const defaultRetention: Retention = { days: 30, coverages: 20 };

const DAY_MS = 24 * 3_600_000;

/** Whether tidying is due: once a day, and after the clock was set back by more. */
export const isTidyingDue = (tidiedAt: Instant | undefined, now: Instant): boolean =>
  tidiedAt === undefined || Math.abs(Date.parse(now) - Date.parse(tidiedAt)) >= DAY_MS;

/**
 * Whether posts are too old to keep: both published and arrived too long ago, since an old page that was followed
 * yesterday is still to be read.
 */
export function isOld(posts: { newest: Instant; lastArrival: Instant }, { days }: Retention, now: Instant): boolean {
  const from = Date.parse(now) - days * DAY_MS;
  return Date.parse(posts.newest) < from && Date.parse(posts.lastArrival) < from;
}

export interface FollowedAge {
  id: string;
  status: Status;
  hasUnread: boolean;
  lastActiveAt: Instant;
}

/** The coverages to unfollow if there are too many: ended and read ones, the least recently active first. */
export function coveragesToUnfollow(followed: readonly FollowedAge[], { coverages }: Retention): string[] {
  return followed
    .filter(({ status, hasUnread }) => status === "ended" && !hasUnread)
    .sort((a, b) => earlierFirst(a.lastActiveAt, b.lastActiveAt))
    .slice(0, Math.max(0, followed.length - coverages))
    .map(({ id }) => id);
}
