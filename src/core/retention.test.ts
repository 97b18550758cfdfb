import { describe, expect, it } from "vitest";
import { coveragesToUnfollow, defaultRetention, type FollowedAge, isOld, isTidyingDue } from "./retention";

const now = "2026-11-24T10:00:00.000Z";
const daysAgo = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();

describe("an old chunk of posts", () => {
  it("was both published and received longer ago than posts are kept", () => {
    expect(isOld({ newest: daysAgo(31), lastArrival: daysAgo(31) }, defaultRetention, now)).toBe(true);
    expect(isOld({ newest: daysAgo(29), lastArrival: daysAgo(31) }, defaultRetention, now)).toBe(false);
    expect(isOld({ newest: daysAgo(3000), lastArrival: daysAgo(1) }, defaultRetention, now)).toBe(false);
    expect(isOld({ newest: daysAgo(8), lastArrival: daysAgo(8) }, { ...defaultRetention, days: 7 }, now)).toBe(true);
  });

  it("is looked for once a day, even if the clock jumps", () => {
    expect([undefined, daysAgo(1), daysAgo(-2)].map((at) => isTidyingDue(at, now))).toEqual([true, true, true]);
    expect([now, daysAgo(0.9), daysAgo(-0.5)].map((at) => isTidyingDue(at, now))).toEqual([false, false, false]);
  });
});

describe("if more coverages are followed than are kept", () => {
  const ended = (id: string, days: number, more: Partial<FollowedAge> = {}): FollowedAge => ({
    id,
    status: "ended",
    hasUnread: false,
    lastActiveAt: daysAgo(days),
    ...more,
  });
  const all = [ended("new", 1), ended("old", 9), ended("older", 20), ended("unread", 30, { hasUnread: true })];
  const live = ended("live", 40, { status: "live" });

  it("ended and read ones are unfollowed, the least recently active first, and only the excess", () => {
    expect(coveragesToUnfollow([...all, live], { days: 30, coverages: 4 })).toEqual(["older"]);
    expect(coveragesToUnfollow([...all, live], { days: 30, coverages: 1 })).toEqual(["older", "old", "new"]);
    expect(coveragesToUnfollow([...all, live], { days: 30, coverages: 5 })).toEqual([]);
  });
});
