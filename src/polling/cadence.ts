import type { Instant, Status } from "../core/coverage";
import type { Feed } from "../core/feed";
import type { Problem } from "../core/problem";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const LIVE = MINUTE;
/** While a view of it is open. */
const WATCHED = 15 * SECOND;
/** While there are older pages to fetch, one at a poll. */
const CATCHING_UP = 30 * SECOND;
const UPCOMING = 10 * MINUTE;
const ENDED = 60 * MINUTE;
/** A page that has brought nothing for this long is asked less often. */
const QUIET_AFTER = 30 * MINUTE;
const QUIET = 5 * MINUTE;
const LONGEST_MAX_AGE = 5 * 60 * MINUTE;
const FIRST_RETRY = 30 * SECOND;
const LONGEST_RETRY = 15 * MINUTE;

const after = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString();

/**
 * When to ask a source again that has answered: every 60 s while it brings news, less often while it is quiet,
 * upcoming or ended, and never while its own max-age calls the last answer fresh; up to a tenth later, so that many
 * readers don't ask in step.
 *
 * @param random from 0 up to 1
 */
export function nextPoll(feed: Feed, status: Status, now: Instant, random: number): Instant {
  const wanted = intervalOf(feed, status, now);
  return after(now, Math.max(wanted, freshFor(feed)) * (1 + random / 10));
}

/** How long the source calls its last answer fresh; some say years. */
const freshFor = ({ maxAge = 0 }: Feed): number => Math.min(maxAge * SECOND, LONGEST_MAX_AGE);

/** News tell more than a status: a page that calls itself ended may go on, and one just followed is looked at. */
function intervalOf(feed: Feed, status: Status, now: Instant): number {
  if (feed.older?.failures === 0) return CATCHING_UP;
  if (status === "upcoming") return UPCOMING;
  const silent = feed.lastNewsAt !== undefined && Date.parse(now) - Date.parse(feed.lastNewsAt) > QUIET_AFTER;
  if (!silent) return LIVE;
  return status === "ended" ? ENDED : QUIET;
}

/**
 * When to try again after a failure: what the server asks for, else exponential backoff with full jitter; not
 * within half a minute, even if the server asks for less.
 */
export function nextRetry(problem: Problem, failures: number, now: Instant, random: number): Instant {
  const soonest = after(now, FIRST_RETRY);
  if ("retryAt" in problem && problem.retryAt) return problem.retryAt > soonest ? problem.retryAt : soonest;
  const span = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(failures, 10));
  return after(now, FIRST_RETRY + random * (span - FIRST_RETRY));
}

/** Whether a source may be asked before its time because somebody is looking at it. */
export function mayPollWhileWatched(feed: Feed, now: Instant): boolean {
  if (feed.failures > 0) return feed.nextPollAt <= now;
  const wait = Math.max(WATCHED, freshFor(feed));
  return feed.lastPollAt === undefined || after(feed.lastPollAt, wait) <= now;
}

/** Whether the server has asked for silence until a later time; then not even the reader's own refresh asks. */
export const mustWait = ({ problem }: Feed, now: Instant): boolean =>
  problem !== undefined && "retryAt" in problem && problem.retryAt !== undefined && problem.retryAt > now;
