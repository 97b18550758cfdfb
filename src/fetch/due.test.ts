import { describe, expect, it } from "vitest";
import type { Feed } from "../core/feed";
import { at } from "../core/test-fixtures";
import { NEVER } from "./cadence";
import { isDue, mayPollWhileWatched, silenceOf } from "./due";

const NOW = at("09:00");
const feed = (more: Partial<Feed> = {}): Feed => ({
  url: "https://example.org/",
  nextPollAt: at("09:01"),
  failures: 0,
  ...more,
});

describe("a source is due", () => {
  it("when its time has come", () => {
    expect(isDue(feed(), NOW)).toBe(false);
    expect(isDue(feed(), at("09:01"))).toBe(true);
  });

  it("when the clock was put back since it was asked, though not for a moment", () => {
    expect(isDue(feed({ lastPollAt: at("10:00") }), NOW)).toBe(true);
    expect(isDue(feed({ lastPollAt: at("09:00:30") }), NOW)).toBe(false);
  });

  it("when its time is further off than any rule allows, and not within a Retry-After of a day", () => {
    expect(isDue(feed({ nextPollAt: "2017-04-24T10:00:01.000Z" }), NOW)).toBe(true);
    expect(isDue(feed({ nextPollAt: "2017-04-24T09:01:00.000Z" }), NOW)).toBe(false);
  });

  it("never where it waits for the reader's hand", () => {
    for (const why of ["done", "gone"] as const) {
      const retired = feed({ nextPollAt: NEVER, lastPollAt: at("08:00"), pace: { why } });
      expect(isDue(retired, NOW)).toBe(false);
      expect(mayPollWhileWatched(retired, NOW)).toBe(false);
    }
  });

  it("once more where it was held to be over by a clock that has been put back; not where its server said so", () => {
    const retired = (why: "done" | "gone") => feed({ nextPollAt: NEVER, lastPollAt: at("10:00"), pace: { why } });
    expect(isDue(retired("done"), NOW)).toBe(true);
    expect(isDue(retired("gone"), NOW)).toBe(false);
  });
});

describe("a source that somebody looks at", () => {
  it("may be asked every 15 s by a view that is open, where it doesn't call its answer fresh for longer", () => {
    expect(mayPollWhileWatched(feed({ lastPollAt: at("08:59:46") }), NOW)).toBe(true);
    expect(mayPollWhileWatched(feed({ lastPollAt: at("08:59:47") }), NOW)).toBe(false);
    expect(mayPollWhileWatched(feed({ lastPollAt: at("08:59:45"), maxAge: 30 }), NOW)).toBe(false);
    expect(mayPollWhileWatched(feed({ lastPollAt: at("08:59:45"), ttl: 30 }), NOW)).toBe(false);
    expect(mayPollWhileWatched(feed(), NOW)).toBe(true);
  });

  it.each(["upcoming", "ended"] as const)("is asked every five minutes where it is %s", (why) => {
    const asked = (lastPollAt: string) => mayPollWhileWatched(feed({ lastPollAt, pace: { why } }), NOW);
    expect([asked(at("08:55")), asked(at("08:56"))]).toEqual([true, false]);
  });

  it("is left its pause after a failure", () => {
    expect(mayPollWhileWatched(feed({ failures: 1, nextPollAt: at("09:00:10") }), NOW)).toBe(false);
    expect(mayPollWhileWatched(feed({ failures: 1, nextPollAt: NOW }), NOW)).toBe(true);
  });
});

describe("the silence that a server asks for", () => {
  const until = (instant: string, status = 429) => silenceOf(feed({ silence: { until: instant, status } }), NOW);

  it("is kept until it is over", () => {
    const problem = { host: "example.org", retryAt: at("09:01") };
    expect(until(at("09:01"))).toEqual({ ...problem, code: "refused", status: 429 });
    expect(until(at("09:01"), 503)).toEqual({ ...problem, code: "serverError", status: 503 });
    expect(until(NOW)).toBeUndefined();
    expect(silenceOf(feed(), NOW)).toBeUndefined();
  });

  it("isn't kept for longer than it can be asked for, after the clock was put back", () =>
    expect(until("2017-04-25T09:00:00.000Z")).toBeUndefined());
});
