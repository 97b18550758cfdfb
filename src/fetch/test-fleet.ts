import type { Instant } from "../core/instant";
import type { Source } from "../core/source";
import { type EventState, nextPoll } from "./next-poll";

export const HOUR_S = 3600;

/** Random numbers that are the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The second of each of a client's polls within an hour; the first is at 0. */
function pollsOf(source: Source, state: EventState, start: number, random: () => number): number[] {
  const seconds: number[] = [];
  let current = source;
  for (let now = start; now < start + HOUR_S * 1000; now = Date.parse(current.nextPollAt)) {
    seconds.push(Math.floor((now - start) / 1000));
    const instant = new Date(now).toISOString();
    const news = { ...current, lastPollAt: instant, lastNewsAt: instant };
    const { at: nextPollAt, pace } = nextPoll(news, state, instant, random());
    current = { ...news, nextPollAt, pace };
  }
  return seconds;
}

/** How many seconds after each post a client has it that follows the feed from the first post on. */
export function delaysOf(source: Source, posts: readonly number[], random: () => number): number[] {
  const start = Date.parse(source.nextPollAt);
  const delays: number[] = [];
  let current = source;
  for (let second = 0; delays.length < posts.length; second = (Date.parse(current.nextPollAt) - start) / 1000) {
    const now = new Date(start + second * 1000).toISOString();
    const fresh = posts.slice(delays.length).filter((post) => post <= second);
    delays.push(...fresh.map((post) => second - post));
    const answered = { ...current, lastPollAt: now, ...(fresh.length > 0 && { lastNewsAt: now }) };
    const { at: nextPollAt, pace } = nextPoll(answered, { status: "live", races: [] }, now, random());
    current = { ...answered, nextPollAt, pace };
  }
  return delays;
}

export function countBySecond(seconds: Iterable<number>, counts = new Map<number, number>()): Map<number, number> {
  for (const second of seconds) counts.set(second, (counts.get(second) ?? 0) + 1);
  return counts;
}

/**
 * The peak of requests in one second as a multiple of the mean, for 200 clients whose first poll is in the same second.
 * That first second is left out. 200 clients make about three requests a second, which chance alone raises to ten now
 * and then; so several such fleets are added up.
 */
export function peak(source: Source, start: Instant, fleets: number): number {
  const live: EventState = { status: "live", races: [] };
  const counts = new Map<number, number>();
  for (let client = 0; client < 200 * fleets; client++) {
    countBySecond(pollsOf(source, live, Date.parse(start), chance(client)), counts);
  }
  counts.delete(0);
  const mean = [...counts.values()].reduce((sum, count) => sum + count, 0) / (HOUR_S - 1);
  return Math.max(...counts.values()) / mean;
}
