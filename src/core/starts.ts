import type { CoverageHead, Post } from "./coverage";
import { isAbout } from "./coverage";
import type { Instant } from "./instant";
import type { Race } from "./race";

/** Starts are late by minutes all the time. */
const LATE_MS = 5 * 60_000;
/** After that, nobody waits for it any more. */
const LATEST_MS = 6 * 3_600_000;

const isOverdue = (startsAt: Instant, now: number): boolean => {
  const late = now - Date.parse(startsAt);
  return late >= LATE_MS && late <= LATEST_MS;
};

/**
 * The announced start of a race that has passed without a sign that it has started: nothing says how it stands, and no post since
 * then is about it.
 *
 * @param now the time at the race in milliseconds
 */
export function overdueStart(
  { id, startsAt, standing }: Race,
  posts: readonly Post[],
  now: number,
): Instant | undefined {
  if (!startsAt || standing || !isOverdue(startsAt, now)) return undefined;
  const isSign = (post: Post) => !post.withdrawn && post.publishedAt >= startsAt && isAbout(post, id);
  return posts.some(isSign) ? undefined : startsAt;
}

/** The same of a coverage that its source still calls upcoming. */
export const overdueCoverage = (
  { status, startsAt }: Pick<CoverageHead, "status" | "startsAt">,
  now: number,
): Instant | undefined => (status === "upcoming" && startsAt && isOverdue(startsAt, now) ? startsAt : undefined);
