import { describe, expect, it } from "vitest";
import { at } from "../core/test-fixtures";
import { CHUNK_SIZE, chunksAt } from "./chunks";
import {
  allPosts,
  clock,
  emptyStore,
  ingestPage,
  minutes,
  postAt,
  type Store,
  storeOf,
  withoutNewest,
} from "./test-store";

/** Posts of 00:00 to 02:59, ingested in pages of 20: closed chunks of 25 each, and a newest one. */
const growth = (): Promise<Store> => storeOf(...Array.from({ length: 9 }, (_, i) => minutes(i * 20, (i + 1) * 20)));
const timesIn = (store: Store, number: number) => store.chunks.get(number)?.map((post) => post.publishedAt) ?? [];

describe("posts that arrive", () => {
  it("stay in the newest chunk while it has room", async () => {
    const { store, written } = await ingestPage(await emptyStore(), minutes(0, 2 * CHUNK_SIZE));
    expect(store.newest).toHaveLength(2 * CHUNK_SIZE);
    expect(written).toEqual([]);
    expect(store.index).toEqual([]);
  });

  it("move the oldest posts of a full newest chunk into a closed one", async () => {
    const { store, written } = await ingestPage(await emptyStore(), minutes(0, 2 * CHUNK_SIZE + 1));
    expect(store.newest.map((post) => post.publishedAt)).toEqual(
      minutes(CHUNK_SIZE, 2 * CHUNK_SIZE + 1).map((post) => post.publishedAt),
    );
    expect(written).toEqual([0]);
    expect(store.index[0]).toMatchObject({ number: 0, oldest: at(clock(0)), newest: at(clock(CHUNK_SIZE - 1)) });
  });

  it.each([
    [20, []],
    [21, [6]],
    [45, [6]],
    [46, [6, 7]],
  ])("need no closed chunk read, and none written but what is shed (%i posts)", async (count, shed) => {
    const grown = await growth();
    const { read, written } = await ingestPage(grown, minutes(180, 180 + count));
    expect(read).toEqual([]);
    expect(written).toEqual(shed);
  });

  it("fill closed chunks in order when a first page has hundreds of posts", async () => {
    const { store } = await ingestPage(await emptyStore(), minutes(0, 300));
    expect(allPosts(store).map((post) => post.id)).toEqual(minutes(0, 300).map((post) => post.id));
    expect(store.index.every(({ number }) => timesIn(store, number).length === CHUNK_SIZE)).toBe(true);
  });
});

describe("posts that come late", () => {
  it("go into the chunk that covers their time, and no other chunk is rewritten", async () => {
    const grown = await growth();
    const { store, written } = await ingestPage(grown, [postAt(30, "late")]);
    expect(written).toEqual([1]);
    expect(store.chunks.get(1)?.map((post) => post.id)).toContain("post-late");
    expect(store.newest).toEqual(grown.newest);
  });

  it("go into the older of two chunks when they fall between them", async () => {
    const gap = await storeOf([...minutes(100, 125), ...minutes(0, 25)], minutes(125, 160));
    expect(gap.index.map(({ oldest }) => oldest)).toEqual([at(clock(0)), at(clock(100))]);
    expect((await ingestPage(gap, [postAt(50, "between")])).written).toEqual([0]);
  });

  it("and are older than all others go into the oldest chunk, which is split into new ones", async () => {
    const young = await storeOf(minutes(300, 400));
    const { store } = await ingestPage(young, minutes(200, 300));
    expect(store.index.map(({ number }) => number)).toEqual([-3, -2, -1, 0, 1]);
    expect(allPosts(store).map((post) => post.id)).toEqual(minutes(200, 400).map((post) => post.id));
    expect(store.newest).toEqual(young.newest);
  });
});

describe("an edit", () => {
  it("of an old post rewrites its chunk alone and leaves the index as it was", async () => {
    const grown = await growth();
    const { store, written } = await ingestPage(grown, [postAt(30, "30", "quite other words")]);
    expect(written).toEqual([1]);
    expect(store.newest).toEqual(grown.newest);
    expect(store.index).toEqual(grown.index);
    expect(allPosts(store)).toHaveLength(180);
  });

  it("of a new post rewrites no closed chunk", async () => {
    const grown = await growth();
    expect((await ingestPage(grown, [postAt(179, "179", "quite other words")])).written).toEqual([]);
  });
});

it("writes no closed chunk when a page has only stored posts", async () => {
  const grown = await growth();
  const { store, written } = await ingestPage(grown, minutes(0, 180));
  expect(written).toEqual([]);
  expect({ ...store, items: {} }).toEqual({ ...grown, items: {} });
});

describe("posts of one minute on both sides of a chunk's edge", () => {
  // Three of the four are in the closed chunk; a page that leaves out the fourth changes their order in the merge.
  const crowd = Array.from({ length: 4 }, (_, i) => postAt(24, `crowd${i}`));
  const crowded = () => storeOf([...minutes(26, 57), ...crowd, ...minutes(0, 22)]);

  it("are all read, so that a page with them adds none of them twice", async () => {
    const store = await crowded();
    expect(chunksAt(store.index, [at(clock(24))], store.newest.at(-1)?.publishedAt)).toEqual([0]);
    expect(allPosts((await ingestPage(store, crowd)).store)).toHaveLength(57);
  });

  it("don't move a newer post into the older chunk when the page reorders them", async () => {
    const store = await crowded();
    const edge = store.newest.at(-1)?.id;
    const page = [postAt(25, "new"), ...crowd.filter(({ id }) => id !== edge), ...minutes(20, 22)];
    const times = allPosts((await ingestPage(store, page)).store).map((post) => post.publishedAt);
    expect(times).toEqual(times.toSorted().reverse());
  });
});

it("starts a new newest chunk after the stored one was damaged", async () => {
  const grown = await growth();
  const { store } = await ingestPage(withoutNewest(grown), minutes(160, 181));
  expect(store.newest.map((post) => post.id)).toEqual(minutes(160, 181).map((post) => post.id));
  expect(store.index).toEqual(grown.index);
});
