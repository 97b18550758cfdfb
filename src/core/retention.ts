import * as z from "zod/mini";
import type { Status } from "./coverage";
import type { Instant } from "./instant";

const count = z.number().check(z.minimum(1));

export const Retention = z.object({
  /** Posts that arrived longer ago go once they are read. */
  days: count,
  /** Of more coverages than this, those go that have ended and are read. */
  coverages: count,
});
/** How much is kept of what was read. */
export type Retention = z.infer<typeof Retention>;

export const defaultRetention: Retention = { days: 30, coverages: 20 };

const DAY_MS = 24 * 3_600_000;

/** Whether it is time to look for what is old: once a day, and after the clock was set back by more. */
export const isTidyingDue = (tidiedAt: Instant | undefined, now: Instant): boolean =>
  tidiedAt === undefined || Math.abs(Date.parse(now) - Date.parse(tidiedAt)) >= DAY_MS;

/**
 * Whether posts are older than what is kept: by when they were published and by when the last of them arrived, since an
 * old page that was followed yesterday is still to be read.
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

/** The coverages to leave where more are followed than kept: ended and read, the least recently active first. */
export function coveragesToUnfollow(followed: readonly FollowedAge[], { coverages }: Retention): string[] {
  return followed
    .filter(({ status, hasUnread }) => status === "ended" && !hasUnread)
    .sort((a, b) => (a.lastActiveAt < b.lastActiveAt ? -1 : a.lastActiveAt > b.lastActiveAt ? 1 : 0))
    .slice(0, Math.max(0, followed.length - coverages))
    .map(({ id }) => id);
}
