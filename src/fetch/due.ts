import { type Feed, isRetired, type Pace } from "../core/feed";
import type { Instant } from "../core/instant";
import { floorOf } from "./floor";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** No rule sets a poll further ahead: a day of Retry-After and a little chance. */
const FURTHEST = 25 * HOUR;
/** Clocks are put right by moments all the time. */
const SLACK = MINUTE;

const between = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

/**
 * Whether a source may be asked now by itself. It may too where the clock has jumped: it was asked "later" than now,
 * or is to be asked when no rule would have it. The poll that follows sets both right, so that happens once.
 */
export function isDue(feed: Feed, now: Instant): boolean {
  const wasLater = feed.lastPollAt !== undefined && between(now, feed.lastPollAt) > SLACK;
  // What a clock a day ahead held to be over needn't be; what is gone is so by its server's word.
  if (isRetired(feed)) return wasLater && feed.pace?.why === "done";
  return wasLater || feed.nextPollAt <= now || between(now, feed.nextPollAt) > FURTHEST;
}

/** When a source is to be asked by itself, in milliseconds; undefined where it waits for its reader's hand. */
export function nextPollMs(feed: Feed, now: Instant): number | undefined {
  const due = isDue(feed, now);
  return isRetired(feed) && !due ? undefined : Date.parse(due ? now : feed.nextPollAt);
}

/**
 * While a view of it is open. Views say so every five seconds, and an answer takes a moment to come: after fifteen they
 * would say it a moment too soon, and have to wait for twenty.
 */
const WATCHED = 14 * SECOND;
/** The same before the first post and after the end, when there is seldom news. */
const WATCHED_IDLE = 5 * MINUTE;
const idle: ReadonlySet<Pace["why"] | undefined> = new Set(["upcoming", "ended"]);

/** Whether a source may be asked before its time because somebody is looking at it. */
export function mayPollWhileWatched(feed: Feed, now: Instant): boolean {
  if (isDue(feed, now)) return true;
  if (isRetired(feed) || feed.failures > 0) return false;
  const wait = Math.max(idle.has(feed.pace?.why) ? WATCHED_IDLE : WATCHED, floorOf(feed));
  return feed.lastPollAt === undefined || between(feed.lastPollAt, now) >= wait;
}

/**
 * Until when the server has asked for silence, as the problem that it was; then not even the reader's own refresh
 * asks. A time that is further off than any that we keep stems from a clock that has jumped since.
 */
export function silenceOf({ silence, url }: Feed, now: Instant) {
  if (!silence || silence.until <= now || between(now, silence.until) > FURTHEST) return undefined;
  const { host } = new URL(url);
  const code = silence.status >= 500 ? ("serverError" as const) : ("refused" as const);
  return { code, host, status: silence.status, retryAt: silence.until };
}
