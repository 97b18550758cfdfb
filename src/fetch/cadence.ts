import type { CoverageHead } from "../core/coverage";
import type { Feed, Pace } from "../core/feed";
import type { Instant } from "../core/instant";
import type { Problem } from "../core/problem";
import { floorOf } from "./floor";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Nothing is asked more often by itself. */
const SOONEST = 30 * SECOND;
const LIVE = MINUTE;
/** A page that has brought nothing for this long is asked less often: after a sixth of its silence, within limits. */
const QUIET_AFTER = 30 * MINUTE;
const QUIET = 5 * MINUTE;
const LONGEST_QUIET = 15 * MINUTE;
/** Before the first post, where nobody says when it starts. */
const UPCOMING = 10 * MINUTE;
/** So long before a start the page is looked at as if it were live. */
const EARLY = 10 * MINUTE;
/** A page that has said its end may go on for so long. */
const OVER_AFTER = DAY;

/** The time of the next poll of a source that is asked by hand only; storage wants a time. */
export const NEVER: Instant = "9999-12-31T00:00:00.000Z";

/** When to ask a source next, and why then. */
export interface Next {
  at: Instant;
  pace: Pace;
}

/** What of a coverage decides how often its source is asked. */
export type Course = Pick<CoverageHead, "status" | "saidStatus" | "startsAt" | "endsAt"> & {
  races: readonly Pick<CoverageHead["races"][number], "startsAt">[];
};

/**
 * When to ask a source again that has answered: as often as its course asks for, never while the source calls its
 * last answer fresh, and later by chance, so that many readers don't ask in step. Usually that is up to a tenth; a
 * poll that is the first, or comes late because the machine slept, is followed by one anywhere in the whole interval,
 * since such polls come to many readers at the same moment.
 *
 * @param random from 0 up to 1
 */
export function nextPoll(feed: Feed, course: Course, now: Instant, random: number): Next {
  const { why, wait: wanted, isStart } = wish(feed, course, Date.parse(now));
  if (why === "done") return { at: NEVER, pace: { why } };
  const floor = floorOf(feed);
  const wait = Math.max(wanted, floor, SOONEST);
  const pace: Pace = { why, ...(floor > 0 && floor >= wanted && { floor: floor / SECOND }) };
  const isLate = Date.parse(now) - Date.parse(feed.nextPollAt) > wait;
  if (feed.pace === undefined || isLate)
    return { at: after(now, Math.max(floor, SOONEST) + random * Math.min(wait, HOUR)), pace };
  // All readers know the same start.
  const spread = isStart ? Math.max(LIVE, wait / 10) : wait / 10;
  return { at: after(now, wait + random * spread), pace };
}

const after = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString();

interface Wish {
  why: Pace["why"];
  /** Milliseconds. */
  wait: number;
  /** It ends when a start draws near. */
  isStart?: boolean;
}

function wish(feed: Feed, course: Course, now: number): Wish {
  const starts = [course.startsAt, ...course.races.map((race) => race.startsAt)].flatMap((at) =>
    at === undefined ? [] : Date.parse(at),
  );
  const nextStart = Math.min(...starts.filter((at) => at > now));
  if (feed.older?.failures === 0) return { why: "catchingUp", wait: SOONEST };
  if (nextStart - now <= EARLY) return { why: "soon", wait: LIVE };
  const lastSign = Math.max(Date.parse(feed.lastNewsAt ?? ""), ...starts.filter((at) => at <= now));
  const usual = usualWish(feed, course, { now, silence: Number.isNaN(lastSign) ? 0 : now - lastSign, nextStart });
  const toStart = nextStart - EARLY - now;
  return toStart < usual.wait ? { ...usual, wait: toStart, isStart: true } : usual;
}

/** News tell more than a status: a page that calls itself ended may go on, and one just followed is looked at. */
function usualWish(
  feed: Feed,
  course: Course,
  { now, silence, nextStart }: { now: number; silence: number; nextStart: number },
): Wish {
  const isAnnounced = Number.isFinite(nextStart);
  if (course.status === "upcoming") return { why: "upcoming", wait: isAnnounced ? HOUR : UPCOMING };
  if (silence <= QUIET_AFTER) return { why: "live", wait: rhythmOf(feed) };
  if (course.status !== "ended") return { why: "quiet", wait: clamp(silence / 6, QUIET, LONGEST_QUIET) };
  if (isAnnounced) return { why: "upcoming", wait: HOUR };
  // Silence alone is no end: a stage race rests for a day, and a feed may bring one report a week.
  const saidEnd = course.saidStatus === "ended" || Date.parse(course.endsAt ?? "") <= now;
  return saidEnd && silence > OVER_AFTER ? { why: "done", wait: 0 } : { why: "ended", wait: HOUR };
}

/** A live page that says how often it changes is taken at its word, between half a minute and a minute. */
function rhythmOf(feed: Feed): number {
  const floor = floorOf(feed);
  return floor >= SOONEST && floor < LIVE ? floor : LIVE;
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

const LONGEST_RETRY = 15 * MINUTE;
/** A page that isn't there is seldom back within minutes. */
const LONGEST_RETRY_MISSING = HOUR;
const GONE = 410;

/**
 * When to try again after a failure: when the server says (and later by up to a minute, or by as long as its answers are
 * fresh: it may have told everybody the same time, and is used to all of them within that), never where the page is gone for good, else with exponential backoff and full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/). Not within half a minute, even if the
 * server asks for less.
 *
 * @param random from 0 up to 1
 */
export function nextRetry(
  problem: Problem,
  feed: Pick<Feed, "failures" | "maxAge" | "ttl">,
  now: Instant,
  random: number,
): Next {
  if (problem.code === "missing" && problem.status === GONE) return { at: NEVER, pace: { why: "gone" } };
  const soonest = after(now, SOONEST);
  if ("retryAt" in problem && problem.retryAt) {
    const asked = problem.retryAt > soonest ? problem.retryAt : soonest;
    return { at: after(asked, random * Math.max(MINUTE, floorOf(feed))), pace: { why: "serverAsked" } };
  }
  // Without a network no server hears of it: the wait ends soon after the network is back.
  if (problem.code === "offline") return { at: after(now, SOONEST + random * SOONEST), pace: { why: "retry" } };
  const longest = problem.code === "missing" ? LONGEST_RETRY_MISSING : LONGEST_RETRY;
  const span = Math.min(longest, SOONEST * 2 ** Math.min(feed.failures, 10));
  return { at: after(now, SOONEST + random * (span - SOONEST)), pace: { why: "retry" } };
}
