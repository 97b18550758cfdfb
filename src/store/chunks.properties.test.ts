import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Post, PublishedPost } from "../core/coverage";
import { CHUNK_SIZE } from "./chunks";
import { allPosts, emptyStore, postAt, type Store, take } from "./test-store";

/** Posts over few minutes, so that many share one, in the page's order: newest first. */
const timeline: fc.Arbitrary<PublishedPost[]> = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 260 })
  .map((all) => all.toSorted((a, b) => b - a).map((minute, i) => postAt(minute, `${minute}x${i}`)));

interface Look {
  from: number;
  count: number;
  skip: number;
  edit: boolean;
}

/** A look at a part of the page: any part, in any order, maybe without some of its posts or with edited ones. */
const look: fc.Arbitrary<Look> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  count: fc.integer({ min: 1, max: 130 }),
  skip: fc.integer({ min: 2, max: 40 }),
  edit: fc.boolean(),
});

function pageOf(posts: readonly PublishedPost[], { from, count, skip, edit }: Look): PublishedPost[] {
  const start = Math.floor(from * posts.length);
  return posts
    .slice(start, start + count)
    .filter((_, i) => i % skip !== skip - 1)
    .map((post, i) => (edit && i % 7 === 0 ? edited(post) : post));
}

const edited = (post: PublishedPost): PublishedPost => ({ ...post, headline: `Edited ${post.id}` });

function afterEachLook(check: (before: Store, page: PublishedPost[], after: Store, written: number[]) => void): void {
  fc.assert(
    fc.property(timeline, fc.array(look, { minLength: 1, maxLength: 10 }), (posts, looks) => {
      let store = emptyStore;
      for (const one of looks) {
        const page = pageOf(posts, one);
        const taken = take(store, page);
        check(store, page, taken.store, taken.written);
        store = taken.store;
      }
    }),
    { numRuns: 150 },
  );
}

const idsOf = (posts: readonly { id: string }[]) => posts.map((post) => post.id);
const total = (store: Store) => allPosts(store).length;

describe("after any parts of a page in any order", () => {
  it("no post is lost and none is there twice", () => {
    afterEachLook((before, page, after) => {
      const ids = idsOf(allPosts(after));
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(ids)).toEqual(new Set([...idsOf(allPosts(before)), ...idsOf(page)]));
    });
  });

  it("all posts are newest first in the index's order", () => {
    afterEachLook((_before, _page, after) => {
      const times = allPosts(after).map((post) => post.publishedAt);
      expect(times).toEqual(times.toSorted().reverse());
    });
  });

  it("the newest chunk has enough for a popup and never more than two chunks", () => {
    afterEachLook((_before, _page, after) => {
      expect(after.newest.length).toBeLessThanOrEqual(2 * CHUNK_SIZE);
      expect(after.newest.length).toBeGreaterThanOrEqual(Math.min(CHUNK_SIZE, total(after)));
    });
  });

  it("the index tells the truth about every closed chunk, oldest first", () => {
    afterEachLook((_before, _page, after) => {
      expect(after.index.map(({ number }) => number)).toEqual([...after.chunks.keys()].sort((a, b) => a - b));
      for (const { number, oldest, newest, lastArrival } of after.index) {
        const posts = after.chunks.get(number) ?? [];
        expect(posts.length).toBeGreaterThan(0);
        expect([oldest, newest, lastArrival]).toEqual([
          least(posts, "publishedAt"),
          greatest(posts, "publishedAt"),
          greatest(posts, "arrivedAt"),
        ]);
      }
    });
  });

  it("only closed chunks whose posts changed were written", () => {
    afterEachLook((before, _page, after, written) => {
      for (const number of written) expect(after.chunks.get(number)).not.toEqual(before.chunks.get(number));
    });
  });

  it("a kept post stays in its chunk unless the newest or the oldest one shed it", () => {
    afterEachLook((before, _page, after) => {
      for (const [number, posts] of before.chunks) {
        if (number === before.index[0]?.number) continue;
        expect(idsOf(after.chunks.get(number) ?? [])).toEqual(expect.arrayContaining(idsOf(posts)));
      }
    });
  });
});

const sorted = (posts: readonly Post[], field: "publishedAt" | "arrivedAt") => posts.map((post) => post[field]).sort();
const least = (posts: readonly Post[], field: "publishedAt" | "arrivedAt") => sorted(posts, field)[0];
const greatest = (posts: readonly Post[], field: "publishedAt" | "arrivedAt") => sorted(posts, field).at(-1);
