import type { Instant } from "../core/instant";
import { isRetired, type JoinedResults, type Pace, type Source } from "../core/source";
import { freshMs } from "./next-poll";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** No poll is planned further ahead than this: a Retry-After of a day, plus the random part. */
const FURTHEST = 25 * HOUR;
/** Systems correct their clocks by seconds all the time. */
const SLACK = MINUTE;

const between = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

/**
 * Whether a source is due now. It is also due after the clock has jumped: if its last poll is in the future, or its next one
 * further ahead than any rule plans. That poll corrects both, so this happens once.
 */
export function isDue(source: Source, now: Instant): boolean {
  const wasLater = source.lastPollAt !== undefined && between(now, source.lastPollAt) > SLACK;
  // A coverage that ended only by a wrong clock may still go on; a page that is gone (410) doesn't depend on the clock.
  if (isRetired(source)) return wasLater && source.pace?.why === "done";
  return wasLater || source.nextPollAt <= now || between(now, source.nextPollAt) > FURTHEST;
}

/**
 * When any of a coverage's sources is polled next: its own, or the results that belong to it.
 *
 * @param results as `joinedIn` gives them
 * @returns milliseconds; undefined if none is polled by itself
 */
export function nextPollOfAnyMs(source: Source, results: readonly JoinedResults[], now: Instant): number | undefined {
  const times = [source, ...results].flatMap((one) => nextPollMs(one, now) ?? []);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** When a source is polled next, in milliseconds; undefined if it is polled only by hand. */
export function nextPollMs(source: Source, now: Instant): number | undefined {
  const due = isDue(source, now);
  return isRetired(source) && !due ? undefined : Date.parse(due ? now : source.nextPollAt);
}

/**
 * The interval while a view is open. Views report every five seconds, and an answer takes a moment: with fifteen
 * seconds, the third report would come just too early, and the poll only after twenty.
 */
const WATCHED = 14 * SECOND;
/** The same before the first post and after the end, when news are rare. */
const WATCHED_IDLE = 5 * MINUTE;
const idle: ReadonlySet<Pace["why"] | undefined> = new Set(["upcoming", "ended"]);

/** Whether a source may be polled early because a view of it is open. */
export function mayPollWhileWatched(source: Source, now: Instant): boolean {
  if (isDue(source, now)) return true;
  if (isRetired(source) || source.failures > 0) return false;
  const wait = Math.max(idle.has(source.pace?.why) ? WATCHED_IDLE : WATCHED, freshMs(source));
  return source.lastPollAt === undefined || between(source.lastPollAt, now) >= wait;
}

/**
 * The pause that the server has asked for (Retry-After), as the problem that it came with; undefined once it is over.
 * Until then not even the reader's own refresh polls. A time further ahead than any we store means that the clock has
 * jumped since, and is ignored.
 */
export function requestedPause({ silence, url }: Source, now: Instant) {
  if (!silence || silence.until <= now || between(now, silence.until) > FURTHEST) return undefined;
  const { host } = new URL(url);
  const code = silence.status >= 500 ? ("serverError" as const) : ("refused" as const);
  return { code, host, status: silence.status, retryAt: silence.until };
}
