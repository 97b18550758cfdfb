import { describe, expect, it } from "vitest";
import type { Feed } from "../core/feed";
import { at } from "../core/test-fixtures";
import { type Course, nextPoll, nextRetry } from "./cadence";

const START = Date.parse(at("09:00"));
const HOUR_S = 3600;
const live: Course = { status: "live", races: [] };

/** Chance that is the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** In which second each of a client's polls falls, over an hour after its first, which is at 0. */
function pollsOf(feed: Feed, course: Course, random: () => number): number[] {
  const seconds: number[] = [];
  let current = feed;
  for (let now = START; now < START + HOUR_S * 1000; now = Date.parse(current.nextPollAt)) {
    seconds.push(Math.floor((now - START) / 1000));
    const instant = new Date(now).toISOString();
    const news = { ...current, lastPollAt: instant, lastNewsAt: instant };
    const { at: nextPollAt, pace } = nextPoll(news, course, instant, random());
    current = { ...news, nextPollAt, pace };
  }
  return seconds;
}

function countBySecond(seconds: Iterable<number>, counts = new Map<number, number>()): Map<number, number> {
  for (const second of seconds) counts.set(second, (counts.get(second) ?? 0) + 1);
  return counts;
}

/**
 * The greatest number of requests in a second as a multiple of the mean, in what 200 clients send that all ask for the
 * first time in the same second. That first second is left out: it is their readers' doing. 200 clients have three
 * requests in a second, of which chance alone makes ten now and then; so it is the mean of several such fleets.
 */
function peak(feed: Feed, fleets: number): number {
  const counts = new Map<number, number>();
  for (let client = 0; client < 200 * fleets; client++) countBySecond(pollsOf(feed, live, chance(client)), counts);
  counts.delete(0);
  const mean = [...counts.values()].reduce((sum, count) => sum + count, 0) / (HOUR_S - 1);
  return Math.max(...counts.values()) / mean;
}

describe("200 clients that begin in the same second don't march in step:", () => {
  const nextPollAt = new Date(START).toISOString();

  it.each([
    ["which follow a page", { nextPollAt }, 10],
    ["of which the page says that it is fresh for 45 s", { nextPollAt, maxAge: 45 }, 10],
    ["of which the page says that it is fresh for 5 min", { nextPollAt, maxAge: 300 }, 50],
    ["which wake from sleep", { nextPollAt: at("08:00"), pace: { why: "live" as const } }, 10],
  ])("those %s", (_, more, fleets) => {
    expect(peak({ url: "https://example.org/", failures: 0, ...more }, fleets)).toBeLessThan(2);
  });

  it("those whose server names the same moment to all of them", () => {
    const problem = { code: "serverError", host: "example.org", status: 503, retryAt: at("09:10") } as const;
    const seconds = Array.from({ length: 4000 }, (_, client) => {
      const { at: when } = nextRetry(problem, 1, at("09:00"), chance(client)());
      return Math.floor((Date.parse(when) - Date.parse(at("09:10"))) / 1000);
    });
    expect(Math.max(...seconds)).toBeLessThan(60);
    expect(Math.max(...countBySecond(seconds).values())).toBeLessThan(2 * (4000 / 60));
  });
});
