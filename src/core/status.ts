import type { CoverageHead, PublishedPost, Status } from "./coverage";
import type { Instant } from "./instant";

/** Many publishers keep `coverageEndTime` at the time of the newest post, so the end counts hours later only. */
const END_GRACE_MS = 3 * 3_600_000;
/** Longer than any night between two stages; most publishers never say that a page has ended. */
const SILENCE_MS = 24 * 3_600_000;

/**
 * Whether a coverage is to come, under way or over: in its source's own word, else by the times its source gives and by its signs of life: a
 * post of the last 24 hours, or one that came since it was followed, whatever its date.
 */
export function statusOf(
  { saidStatus, startsAt, endsAt, followedAt }: Pick<CoverageHead, "saidStatus" | "startsAt" | "endsAt" | "followedAt">,
  posts: readonly (PublishedPost & { arrivedAt: Instant })[],
  now: Instant,
): Status {
  if (saidStatus) return saidStatus;
  const passed = (instant: Instant) => Date.parse(now) - Date.parse(instant);
  if (endsAt && passed(endsAt) > END_GRACE_MS) return "ended";
  if (posts.length === 0) return startsAt && startsAt > now ? "upcoming" : "live";
  const signs = posts.map(({ publishedAt, arrivedAt }) => (arrivedAt > followedAt ? arrivedAt : publishedAt));
  return signs.some((sign) => passed(sign) <= SILENCE_MS) ? "live" : "ended";
}
