import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraph } from "../blocks";
import type { Post, PublishedPost } from "../coverage";
import { unreadBy } from "../filter/seen";
import type { Instant } from "../instant";
import { kept, published, snapshotOf } from "../test-fixtures";
import { merge } from "./merge";
import { firstWindowFrom, isFromBefore } from "./window";

const START = Date.parse("2017-04-23T09:00:00.000Z");
const minute = (count: number): Instant => new Date(START + count * 60_000).toISOString();
const post = (id: string, publishedAt: Instant, more: Partial<PublishedPost> = {}): PublishedPost => ({
  id,
  publishedAt,
  body: [paragraph(`This is ${id}`)],
  keyEvent: false,
  pinned: false,
  ...more,
});

/** Follows the first snapshot (newest posts first); `poll` merges the next ones, a minute apart. */
function reader(first: readonly PublishedPost[]) {
  const followedAt = minute(100);
  const seen = { readUpTo: followedAt, postIds: [], lastVisit: { at: followedAt } };
  const followedFrom = firstWindowFrom(first);
  let posts: Post[] = [];
  let windowFrom: Instant | undefined;
  let polls = 0;
  const poll = (page: readonly PublishedPost[]) => {
    const now = minute(100 + polls++);
    const merged = merge(posts, snapshotOf(...page), now, windowFrom);
    const before = { oldestStored: posts.at(-1)?.publishedAt, hasWithdrawn: merged.withdrawn.length > 0 };
    const isOld = (one: { id: string; publishedAt: Instant }) =>
      merged.added.includes(one.id) && isFromBefore(one.publishedAt, { followedAt, followedFrom }, before);
    posts = merged.posts.map(
      (one): Post => ({ races: [], kind: "other", ...one, ...(isOld(one) && { arrivedAt: followedAt }) }),
    );
    windowFrom = merged.windowFrom;
    return merged;
  };
  poll(first);
  return {
    poll,
    unread: () => posts.filter(unreadBy(seen)).map(({ id }) => id),
    withdrawn: () => posts.filter((one) => one.withdrawn).map(({ id }) => id),
  };
}

const updates = (from: number, to: number): PublishedPost[] =>
  Array.from({ length: to - from + 1 }, (_, i) => post(`u${to - i}`, minute(to - i)));

describe("a page that shows its newest five posts", () => {
  it.each([
    ["a week old", minute(-7 * 24 * 60)],
    ["dated 1970", "1970-01-01T00:00:00.000Z"],
    ["a minute older", minute(0)],
  ])("and keeps one that is %s beside them: moving on withdraws none", (_, publishedAt) => {
    const sticky = post("sticky", publishedAt);
    const one = reader([...updates(1, 5), sticky]);
    for (let last = 6; last < 20; last++) one.poll([...updates(last - 4, last), sticky]);
    expect(one.withdrawn()).toEqual([]);
    expect(one.unread()).toHaveLength(14);
  });

  it("shows an older post again when one is withdrawn, which is no news", () => {
    const one = reader(updates(4, 8));
    one.poll(updates(3, 8).filter(({ id }) => id !== "u7"));
    expect(one.withdrawn()).toEqual(["u7"]);
    expect(one.unread()).toEqual([]);
  });

  it("shows an older post again beside an old one that it keeps, which is no news either", () => {
    const sticky = post("sticky", minute(-7 * 24 * 60));
    const one = reader([...updates(4, 8), sticky]);
    one.poll([...updates(3, 8).filter(({ id }) => id !== "u7"), sticky]);
    expect(one.withdrawn()).toEqual(["u7"]);
    expect(one.unread()).toEqual([]);
  });

  it("may separate two posts of one minute by moving on, which withdraws none", () => {
    const sticky = [post("old", minute(-7 * 24 * 60)), post("older", minute(-8 * 24 * 60))];
    const [upper, lower] = [post("upper", minute(9)), post("lower", minute(9))];
    const one = reader([...updates(11, 11), upper, lower, ...updates(7, 8), ...sticky]);
    one.poll([...updates(11, 12), upper, lower, ...updates(8, 8), ...sticky]);
    one.poll([...updates(11, 14), upper, ...sticky]);
    expect(one.withdrawn()).toEqual([]);
  });

  it("withdraws a post in the same poll in which another arrives", () => {
    const one = reader(updates(1, 5));
    one.poll(updates(1, 6).filter(({ id }) => id !== "u4"));
    expect(one.withdrawn()).toEqual(["u4"]);
    expect(one.unread()).toEqual(["u6"]);
  });

  it("may backdate a new post a little, which is news", () => {
    const one = reader(updates(1, 5));
    one.poll([...updates(3, 6), post("late", minute(2.5))]);
    expect(one.unread()).toEqual(["u6", "late"]);
  });

  it("may give an old post a new date, which withdraws nothing", () => {
    const one = reader(updates(1, 5));
    one.poll([post("u1", minute(6.5)), ...updates(3, 6)]);
    one.poll([post("u1", minute(7.5)), ...updates(4, 7)]);
    expect(one.withdrawn()).toEqual([]);
    expect(one.unread()).toEqual(["u7", "u6"]);
  });
});

/** Editors do so now and then; at every poll, posts couldn't be told apart. */
const seldom = fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(10) });
const step = fc.record({
  added: fc.integer({ min: 0, max: 2 }),
  deleted: seldom,
  redated: seldom,
  /** Some posts share a minute, and a page may print those in any order. */
  twins: fc.boolean(),
  turned: fc.boolean(),
});
const course = fc.record({
  size: fc.integer({ min: 4, max: 9 }),
  sticky: fc.subarray([minute(-7 * 24 * 60), "1970-01-01T00:00:00.000Z", minute(-600)], { maxLength: 2 }),
  steps: fc.array(step, { minLength: 200, maxLength: 200 }),
});

describe("any page whose window moves on over 200 polls", () => {
  it("has as unread the posts that are new to a reader of all its snapshots", () => {
    fc.assert(
      fc.property(course, ({ size, sticky, steps }) => {
        const beside = sticky.map((time, i) => post(`sticky ${i}`, time));
        let all = updates(0, size + 3);
        let last = size + 3;
        const deleted = new Set<string>();
        const page = (turned = false) => {
          const posts = [...all.slice(0, size), ...beside];
          if (turned) posts.reverse();
          return posts.toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0));
        };
        const one = reader(page());
        const known = new Set(page().map(({ id }) => id));
        const from = all[size - 1]?.publishedAt ?? "";
        const isNew = new Set<string>();
        for (const { added, deleted: gone, redated, twins, turned } of steps) {
          const at = last + 1;
          for (let i = 0; i < added; i++) all.unshift(post(`u${++last}`, minute(twins ? at : last)));
          const taken = gone === null ? undefined : all[gone % size];
          if (taken) deleted.add(taken.id);
          all = all.filter((item) => item !== taken);
          if (redated !== null) {
            const moved = all[redated % size];
            all = all.map((item) => (item === moved ? { ...item, publishedAt: minute(last + 0.5) } : item));
            all.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
          }
          const shown = page(turned);
          // A post seen for the first time is new, unless it is older than all posts at the follow.
          for (const { id, publishedAt } of shown) if (!known.has(id) && publishedAt >= from) isNew.add(id);
          for (const { id } of shown) known.add(id);
          one.poll(shown);
        }
        const live = (ids: Iterable<string>) => [...ids].filter((id) => !deleted.has(id)).sort();
        expect(live(one.withdrawn())).toEqual([]);
        expect(live(one.unread())).toEqual(live(isNew));
        expect(one.unread().filter((id) => !isNew.has(id))).toEqual([]);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});

it("the window starts again after a gap", () => {
  const stored = [kept("09:02", "b", { id: "2" }), kept("09:01", "a", { id: "1" })];
  const page = snapshotOf(published("09:20", "d", { id: "4" }), published("09:18", "c", { id: "3" }));
  const merged = merge(stored, page, minute(30), stored[1]?.publishedAt);
  expect(merged.withdrawn).toEqual([]);
  expect(merged.windowFrom).toBe(page.posts[1]?.publishedAt);
});
