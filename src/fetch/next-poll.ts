import type { CoverageHead } from "../core/coverage";
import type { Instant } from "../core/instant";
import { askedPause, type Problem } from "../core/problem";
import type { Pace, Source } from "../core/source";

/** Some sources declare an answer fresh for years. */
const LONGEST_MS = 5 * 3_600_000;

/** How long an answer is fresh by its headers; at most 5 hours. No poll comes earlier, whoever wants one. */
export const freshMs = ({ maxAge = 0 }: Pick<Source, "maxAge">): number => Math.min(maxAge * 1000, LONGEST_MS);

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** No source is polled more often than this, unless the reader refreshes or watches. */
const SOONEST = 30 * SECOND;
const LIVE = MINUTE;
/** A page without news for this long is polled less often: after a sixth of that time, within limits. */
const QUIET_AFTER = 30 * MINUTE;
const QUIET = 5 * MINUTE;
const LONGEST_QUIET = 15 * MINUTE;
/** Before the first post, where no start is announced. */
const UPCOMING = 10 * MINUTE;
/** How long before a start a page is polled as if it were live. */
const EARLY = 10 * MINUTE;
/**
 * This long before a start, and after one that has passed without news, somebody may move it: most are moved on the day. Within
 * ten minutes of being said that is noticed, by some fifty requests that are mostly answered with "not modified".
 */
const MAY_MOVE = 6 * HOUR;
const WHILE_IT_MAY_MOVE = 8 * MINUTE;
/** A page that has declared its end may still go on for this long. */
const OVER_AFTER = DAY;

/** The time of the next poll of a source that is polled only by hand. */
export const NEVER: Instant = "9999-12-31T00:00:00.000Z";

/** When a source is polled next, and why. */
export interface NextPoll {
  at: Instant;
  pace: Pace;
}

/** What decides how often the source of a coverage is polled. */
export type EventState = Pick<CoverageHead, "status" | "saidStatus" | "startsAt" | "endsAt"> & {
  races: readonly Pick<CoverageHead["races"][number], "startsAt">[];
};

/**
 * When to poll a source next after an answer. The state of the event gives the interval; while the last answer is
 * fresh by its own headers, the source isn't polled. A random part is added so that many readers don't poll in step:
 * usually up to a tenth of the interval. After a first poll, or a late one (the machine slept), it is the whole
 * interval, because many readers make such polls at the same moment.
 *
 * @param random from 0 up to 1
 */
export function nextPoll(source: Source, state: EventState, now: Instant, random: number): NextPoll {
  const { why, wait: wanted, isStart, mayMove } = wantedPoll(source, state, Date.parse(now));
  if (why === "done") return { at: NEVER, pace: { why } };
  const floor = Math.max(freshMs(source), mayMove ? 0 : ttlMs(source, why));
  const wait = Math.max(wanted, floor, SOONEST);
  const pace: Pace = { why, ...(floor > 0 && floor >= wanted && { floor: floor / SECOND }) };
  const isLate = Date.parse(now) - Date.parse(source.nextPollAt) > wait;
  if (source.pace === undefined || isLate)
    return { at: after(now, Math.max(floor, SOONEST) + random * Math.min(wait, HOUR)), pace };
  // All readers know the same start.
  const spread = isStart ? Math.max(LIVE, wait / 10) : wait / 10;
  return { at: after(now, wait + random * spread), pace };
}

/**
 * The shortest interval that the feed itself declares (`ttl`, `sy:updatePeriod`). Most feeds have the default of their
 * template ("hourly", in all of WordPress), so it counts only while little news is expected: in full before and after the
 * event, for a quarter of an hour in a silence, and not at all while there is news or a start may move.
 */
function ttlMs({ ttl = 0 }: Source, why: Pace["why"]): number {
  const longest = { quiet: LONGEST_QUIET, upcoming: LONGEST_MS, ended: LONGEST_MS } as const;
  return Math.min(ttl * 1000, why in longest ? longest[why as keyof typeof longest] : 0);
}

const after = (now: Instant, ms: number): Instant => new Date(Date.parse(now) + ms).toISOString();

interface WantedPoll {
  why: Pace["why"];
  /** Milliseconds. */
  wait: number;
  /** Whether the wait ends because a start is near. */
  isStart?: boolean;
  /** Whether a start is near enough to be moved. */
  mayMove?: boolean;
}

function wantedPoll(source: Source, state: EventState, now: number): WantedPoll {
  const starts = [state.startsAt, ...state.races.map((race) => race.startsAt)].flatMap((at) =>
    at === undefined ? [] : Date.parse(at),
  );
  const nextStart = Math.min(...starts.filter((at) => at > now));
  if (source.older?.failures === 0) return { why: "catchingUp", wait: SOONEST };
  if (nextStart - now <= EARLY) return { why: "soon", wait: LIVE };
  const lastSign = Math.max(Date.parse(source.lastNewsAt ?? ""), ...starts.filter((at) => at <= now));
  const silence = Number.isNaN(lastSign) ? 0 : now - lastSign;
  const often = usualPoll(source, state, { now, silence, nextStart });
  const isLate = starts.some((at) => at <= now && now - at <= MAY_MOVE && !(Date.parse(source.lastNewsAt ?? "") >= at));
  const mayMove = often.why !== "done" && (nextStart - now <= MAY_MOVE || isLate);
  const usual = mayMove ? { ...often, wait: Math.min(often.wait, WHILE_IT_MAY_MOVE), mayMove } : often;
  const early = nextStart - now > MAY_MOVE ? MAY_MOVE : EARLY;
  const toStart = nextStart - early - now;
  return toStart < usual.wait ? { ...usual, wait: toStart, isStart: true } : usual;
}

/** Recent news outweigh the status: a page that calls itself ended may go on. */
function usualPoll(
  source: Source,
  state: EventState,
  { now, silence, nextStart }: { now: number; silence: number; nextStart: number },
): WantedPoll {
  const isAnnounced = Number.isFinite(nextStart);
  if (state.status === "upcoming") return { why: "upcoming", wait: isAnnounced ? HOUR : UPCOMING };
  if (silence <= QUIET_AFTER) return { why: "live", wait: liveInterval(source) };
  if (state.status !== "ended") return { why: "quiet", wait: clamp(silence / 6, QUIET, LONGEST_QUIET) };
  if (isAnnounced) return { why: "upcoming", wait: HOUR };
  // Silence alone is not an end: a stage race has rest days, and a feed may publish one report a week.
  const saidEnd = state.saidStatus === "ended" || Date.parse(state.endsAt ?? "") <= now;
  return saidEnd && silence > OVER_AFTER ? { why: "done", wait: 0 } : { why: "ended", wait: HOUR };
}

/** A live page is polled each minute, or each half minute where its headers allow that. */
function liveInterval(source: Source): number {
  const floor = freshMs(source);
  return floor >= SOONEST && floor < LIVE ? floor : LIVE;
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

const LONGEST_RETRY = 15 * MINUTE;
/** A missing page is seldom back within minutes. */
const LONGEST_RETRY_MISSING = HOUR;
const GONE = 410;

/**
 * When to poll again after a failure, at the earliest in half a minute. Never if the page is gone for good (410). If the server names a time, then; it may have named the same time to all readers,
 * so a random part is added, of up to a minute or as long as its answers are fresh. Otherwise with exponential backoff and
 * full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 *
 * @param random from 0 up to 1
 */
export function nextRetry(
  problem: Problem,
  source: Pick<Source, "failures" | "maxAge">,
  now: Instant,
  random: number,
): NextPoll {
  if (problem.code === "missing" && problem.status === GONE) return { at: NEVER, pace: { why: "gone" } };
  const soonest = after(now, SOONEST);
  const pause = askedPause(problem);
  if (pause) {
    const asked = pause.until > soonest ? pause.until : soonest;
    return { at: after(asked, random * Math.max(MINUTE, freshMs(source))), pace: { why: "serverAsked" } };
  }
  // Offline, no server is burdened by a retry, and the next one must come soon after the network is back.
  if (problem.code === "offline") return { at: after(now, SOONEST + random * SOONEST), pace: { why: "retry" } };
  const longest = problem.code === "missing" ? LONGEST_RETRY_MISSING : LONGEST_RETRY;
  const span = Math.min(longest, SOONEST * 2 ** Math.min(source.failures, 10));
  return { at: after(now, SOONEST + random * (span - SOONEST)), pace: { why: "retry" } };
}
