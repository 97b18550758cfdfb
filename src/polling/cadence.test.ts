import { describe, expect, it } from "vitest";
import type { Feed } from "../core/feed";
import { at } from "../core/test-fixtures";
import { mayPollWhileWatched, mustWait, nextPoll, nextRetry } from "./cadence";

const NOW = at("09:00");
const feed = (more: Partial<Feed> = {}): Feed => ({
  url: "https://example.org/",
  nextPollAt: NOW,
  failures: 0,
  ...more,
});
/** Seconds from now. */
const secondsTo = (instant: string): number => (Date.parse(instant) - Date.parse(NOW)) / 1000;

describe("the next poll of a source that has answered", () => {
  const wait = (more: Partial<Feed>, status: "upcoming" | "live" | "ended" = "live", random = 0) =>
    secondsTo(nextPoll(feed(more), status, NOW, random));

  it("is in a minute while there is news, and in five after half an hour without", () => {
    expect(wait({ lastNewsAt: at("08:40") })).toBe(60);
    expect(wait({ lastNewsAt: at("08:29") })).toBe(300);
    expect(wait({})).toBe(60);
  });

  it("is rare before the first post and after the last, though not right after a post", () => {
    expect(wait({}, "upcoming")).toBe(600);
    expect(wait({ lastNewsAt: at("08:00") }, "ended")).toBe(3600);
    expect(wait({ lastNewsAt: at("08:59") }, "ended")).toBe(60);
  });

  it("is never before the source's own max-age is over, even a foolish one", () => {
    expect(wait({ maxAge: 30 })).toBe(60);
    expect(wait({ maxAge: 90 })).toBe(90);
    expect(wait({ maxAge: 2 ** 31 })).toBe(5 * 3600);
  });

  it("comes up to a tenth later by chance", () => {
    expect(wait({}, "live", 0.5)).toBe(63);
    expect(wait({ maxAge: 90 }, "live", 1)).toBeCloseTo(99);
  });
});

describe("the next try after a failure", () => {
  const broken = { code: "unreachable", host: "example.org" } as const;
  const wait = (failures: number, random: number) => secondsTo(nextRetry(broken, failures, NOW, random));

  it("is somewhere in a span that doubles up to a quarter of an hour, and never within half a minute", () => {
    expect([0, 1].map((random) => wait(1, random))).toEqual([30, 60]);
    expect([0, 1].map((random) => wait(3, random))).toEqual([30, 240]);
    expect([0, 1].map((random) => wait(1000, random))).toEqual([30, 900]);
  });

  it("is when the server says, or in half a minute where it says less", () => {
    const refused = (retryAt: string) => ({ code: "refused", host: "example.org", status: 429, retryAt }) as const;
    expect(nextRetry(refused(at("10:30")), 1, NOW, 0)).toBe(at("10:30"));
    expect(nextRetry(refused(at("09:00:02")), 1, NOW, 0)).toBe(at("09:00:30"));
  });
});

describe("a source that somebody looks at", () => {
  it("may be asked every 15 s, where it doesn't call its answer fresh for longer", () => {
    expect(mayPollWhileWatched(feed({ lastPollAt: at("08:59:45") }), NOW)).toBe(true);
    expect(mayPollWhileWatched(feed({ lastPollAt: at("08:59:46") }), NOW)).toBe(false);
    expect(mayPollWhileWatched(feed({ lastPollAt: at("08:59:45"), maxAge: 30 }), NOW)).toBe(false);
    expect(mayPollWhileWatched(feed(), NOW)).toBe(true);
  });

  it("is left its pause after a failure", () => {
    expect(mayPollWhileWatched(feed({ failures: 1, nextPollAt: at("09:00:10") }), NOW)).toBe(false);
    expect(mayPollWhileWatched(feed({ failures: 1 }), NOW)).toBe(true);
  });

  it("isn't asked at all while the server wants silence", () => {
    const waiting = (retryAt?: string) =>
      mustWait(feed({ problem: { code: "refused", host: "example.org", status: 429, retryAt } }), NOW);
    expect([waiting(at("09:01")), waiting(at("08:59")), waiting()]).toEqual([true, false, false]);
  });
});
