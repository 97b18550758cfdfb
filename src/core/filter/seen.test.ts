import { describe, expect, it } from "vitest";
import { at, kept } from "../test-fixtures";
import { arrivalAfter, seenFrom, sinceOf, unreadBy, withAllRead, withMarkAllUndone, withSeen } from "./seen";

const early = kept("09:00", "early");
const late = kept("09:30", "late");

describe("unread", () => {
  it("begins with the follow: posts that are there already are read", () => {
    const isUnread = unreadBy(seenFrom(at("09:10")));
    expect([early, late].map(isUnread)).toEqual([false, true]);
  });

  it("depends on arrival, not on the time that a post claims", () => {
    const backdated = kept("08:00", "backdated", { arrivedAt: at("09:30") });
    expect(unreadBy(seenFrom(at("09:10")))(backdated)).toBe(true);
  });

  it("ends for a post that was seen, and for one that was withdrawn", () => {
    const seen = seenFrom(at("09:10"));
    expect(unreadBy(withSeen(seen, [late.id]))(late)).toBe(false);
    expect(unreadBy(seen)({ ...late, withdrawn: true })).toBe(false);
  });

  it('returns when "mark all read" is undone, except posts seen since', () => {
    const before = withSeen(seenFrom(at("08:00")), [early.id]);
    const marked = withAllRead(before, at("10:00"));
    expect([early, late].filter(unreadBy(marked))).toEqual([]);
    expect([early, late].filter(unreadBy(withMarkAllUndone(marked)))).toEqual([late]);
    expect([early, late].filter(unreadBy(withMarkAllUndone(withSeen(marked, [late.id]))))).toEqual([]);
  });

  it("returns though all was marked twice, as by a double click; not what was marked before a later post", () => {
    const marked = withAllRead(seenFrom(at("08:00")), at("10:00"), late.arrivedAt);
    const twice = withAllRead(marked, at("10:01"), late.arrivedAt);
    expect([early, late].filter(unreadBy(twice))).toEqual([]);
    expect([early, late].filter(unreadBy(withMarkAllUndone(twice)))).toEqual([early, late]);
    const later = kept("10:30", "later");
    const again = withAllRead(marked, at("11:00"), later.arrivedAt);
    expect([early, late, later].filter(unreadBy(withMarkAllUndone(again)))).toEqual([later]);
  });
});

describe("a clock that was set back", () => {
  const ahead = withAllRead(seenFrom(at("09:00")), at("12:00"));

  it("leaves posts that arrive now unread and in order", () => {
    const now = at("09:40");
    const first = kept("09:40", "first", { arrivedAt: arrivalAfter(ahead, now) });
    expect(unreadBy(ahead)(first)).toBe(true);
    expect(unreadBy(ahead)(late)).toBe(false);
    expect(arrivalAfter(seenFrom(at("09:00")), now)).toBe(now);
  });

  it("doesn't bring back posts marked as read, and the next post is unread", () => {
    const first = kept("09:40", "first", { arrivedAt: arrivalAfter(ahead, at("09:40")) });
    const marked = withAllRead(ahead, first.arrivedAt);
    expect(unreadBy(marked)(first)).toBe(false);
    expect(unreadBy(marked)(kept("09:42", "next", { arrivedAt: arrivalAfter(marked, at("09:42")) }))).toBe(true);
  });
});

describe("sinceOf", () => {
  it("is when the reader last looked", () => {
    expect(sinceOf({ at: at("09:10"), newest: at("09:08") })).toBe(at("09:10"));
  });

  it("is the newest post's time then if the posts are of another day", () => {
    expect(sinceOf({ at: "2026-11-23T14:00:00.000Z", newest: at("09:08") })).toBe(at("09:08"));
  });
});
