import { describe, expect, it } from "vitest";
import type { Source } from "../core/source";
import { at } from "../core/test-fixtures";
import { isDue, mayPollWhileWatched, requestedPause } from "./due";
import { NEVER } from "./next-poll";

const NOW = at("09:00");
const source = (more: Partial<Source> = {}): Source => ({
  url: "https://example.org/",
  nextPollAt: at("09:01"),
  failures: 0,
  ...more,
});

describe("a source is due", () => {
  it("when its time has come", () => {
    expect(isDue(source(), NOW)).toBe(false);
    expect(isDue(source(), at("09:01"))).toBe(true);
  });

  it("when the clock was set back since its last poll, unless only by seconds", () => {
    expect(isDue(source({ lastPollAt: at("10:00") }), NOW)).toBe(true);
    expect(isDue(source({ lastPollAt: at("09:00:30") }), NOW)).toBe(false);
  });

  it("when its next poll is further ahead than any rule plans, which a Retry-After of a day is not", () => {
    expect(isDue(source({ nextPollAt: "2017-04-24T10:00:01.000Z" }), NOW)).toBe(true);
    expect(isDue(source({ nextPollAt: "2017-04-24T09:01:00.000Z" }), NOW)).toBe(false);
  });

  it("never if it is polled only by hand", () => {
    for (const why of ["done", "gone"] as const) {
      const retired = source({ nextPollAt: NEVER, lastPollAt: at("08:00"), pace: { why } });
      expect(isDue(retired, NOW)).toBe(false);
      expect(mayPollWhileWatched(retired, NOW)).toBe(false);
    }
  });

  it("once more if it ended by a clock that was set back since, but not after a 410", () => {
    const retired = (why: "done" | "gone") => source({ nextPollAt: NEVER, lastPollAt: at("10:00"), pace: { why } });
    expect(isDue(retired("done"), NOW)).toBe(true);
    expect(isDue(retired("gone"), NOW)).toBe(false);
  });
});

describe("a source with an open view", () => {
  it("may be polled every 15 s unless its answer is fresh for longer", () => {
    expect(mayPollWhileWatched(source({ lastPollAt: at("08:59:46") }), NOW)).toBe(true);
    expect(mayPollWhileWatched(source({ lastPollAt: at("08:59:47") }), NOW)).toBe(false);
    expect(mayPollWhileWatched(source({ lastPollAt: at("08:59:45"), maxAge: 30 }), NOW)).toBe(false);
    expect(mayPollWhileWatched(source({ lastPollAt: at("08:59:45"), ttl: 3600 }), NOW)).toBe(true);
    expect(mayPollWhileWatched(source(), NOW)).toBe(true);
  });

  it.each(["upcoming", "ended"] as const)("is polled every five minutes while it is %s", (why) => {
    const asked = (lastPollAt: string) => mayPollWhileWatched(source({ lastPollAt, pace: { why } }), NOW);
    expect([asked(at("08:55")), asked(at("08:56"))]).toEqual([true, false]);
  });

  it("keeps its pause after a failure", () => {
    expect(mayPollWhileWatched(source({ failures: 1, nextPollAt: at("09:00:10") }), NOW)).toBe(false);
    expect(mayPollWhileWatched(source({ failures: 1, nextPollAt: NOW }), NOW)).toBe(true);
  });
});

describe("the pause that a server asks for", () => {
  const until = (instant: string, status = 429) => requestedPause(source({ silence: { until: instant, status } }), NOW);

  it("lasts until its time", () => {
    const problem = { host: "example.org", retryAt: at("09:01") };
    expect(until(at("09:01"))).toEqual({ ...problem, code: "refused", status: 429 });
    expect(until(at("09:01"), 503)).toEqual({ ...problem, code: "serverError", status: 503 });
    expect(until(NOW)).toBeUndefined();
    expect(requestedPause(source(), NOW)).toBeUndefined();
  });

  it("is ignored if it is longer than any stored one, after the clock was set back", () =>
    expect(until("2017-04-25T09:00:00.000Z")).toBeUndefined());
});
