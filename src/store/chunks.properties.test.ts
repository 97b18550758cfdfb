import fc from "fast-check";
import { expect, it } from "vitest";
import type { Post, PublishedPost } from "../core/coverage";
import { CHUNK_SIZE } from "./chunks";
import { allPosts, emptyStore, ingestPage, type Outcome, postAt, type Store } from "./test-store";

/** Posts within a few minutes, so that many share one; newest first, as on a page. */
const timeline: fc.Arbitrary<PublishedPost[]> = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 260 })
  .map((all) => all.toSorted((a, b) => b - a).map((minute, i) => postAt(minute, `${minute}x${i}`)));

interface Look {
  from: number;
  count: number;
  skip: number;
  edit: boolean;
}

/** A snapshot of any part of the page, in any order, with some posts missing or edited. */
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

const idsOf = (posts: readonly { id: string }[]) => posts.map((post) => post.id);

function expectEachPostOnce(before: Store, page: readonly PublishedPost[], after: Store): void {
  const ids = idsOf(allPosts(after));
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids)).toEqual(new Set([...idsOf(allPosts(before)), ...idsOf(page)]));
}

function expectNewestFirst(store: Store): void {
  const times = allPosts(store).map((post) => post.publishedAt);
  expect(times).toEqual(times.toSorted().reverse());
}

/** The newest chunk has enough posts for a popup, and never more than two chunks' worth. */
function expectFullNewestChunk(store: Store): void {
  expect(store.newest.length).toBeLessThanOrEqual(2 * CHUNK_SIZE);
  expect(store.newest.length).toBeGreaterThanOrEqual(Math.min(CHUNK_SIZE, allPosts(store).length));
}

function expectTrueIndex({ index, chunks }: Store): void {
  expect(index.map(({ number }) => number)).toEqual([...chunks.keys()].sort((a, b) => a - b));
  for (const { number, oldest, newest, lastArrival } of index) {
    const posts = chunks.get(number) ?? [];
    expect(posts.length).toBeGreaterThan(0);
    expect([oldest, newest, lastArrival]).toEqual([
      sorted(posts, "publishedAt")[0],
      sorted(posts, "publishedAt").at(-1),
      sorted(posts, "arrivedAt").at(-1),
    ]);
  }
}

const sorted = (posts: readonly Post[], field: "publishedAt" | "arrivedAt") => posts.map((post) => post[field]).sort();

function expectOnlyChangesWritten(before: Store, { store, written }: Outcome): void {
  for (const number of written) expect(store.chunks.get(number)).not.toEqual(before.chunks.get(number));
}

/** A stored post stays in its chunk, unless the newest or oldest chunk was split. */
function expectPostsInTheirChunks(before: Store, after: Store): void {
  for (const [number, posts] of before.chunks) {
    if (number === before.index[0]?.number) continue;
    expect(idsOf(after.chunks.get(number) ?? [])).toEqual(expect.arrayContaining(idsOf(posts)));
  }
}

it("stores each post once, in order, with a correct index, and writes only changed chunks, for any parts of a page in any order", async () => {
  await fc.assert(
    fc.asyncProperty(timeline, fc.array(look, { minLength: 1, maxLength: 10 }), async (posts, looks) => {
      let before = await emptyStore();
      for (const one of looks) {
        const page = pageOf(posts, one);
        const outcome = await ingestPage(before, page);
        const after = outcome.store;
        expectEachPostOnce(before, page, after);
        expectNewestFirst(after);
        expectFullNewestChunk(after);
        expectTrueIndex(after);
        expectOnlyChangesWritten(before, outcome);
        expectPostsInTheirChunks(before, after);
        before = after;
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);
