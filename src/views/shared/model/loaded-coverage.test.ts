import { fakeBrowser } from "@webext-core/fake-browser";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { newCoverage, type Post } from "../../../core/coverage";
import { seenFrom } from "../../../core/filter/seen";
import { at, kept } from "../../../core/test-fixtures";
import { indexText } from "../../../store/chunk-index";
import { infoOf } from "../../../store/chunks";
import { keys } from "../../../store/keys";
import { openCoverage } from "./loaded-coverage";

const ID = "https://example.org/live/";
const { local } = fakeBrowser.storage;

/** One post a minute from 08:00, ten per chunk; the last five are the newest chunk. */
const minute = (n: number): Post =>
  kept(`${String(8 + Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}`, `Post ${n}`);
const chunkOf = (number: number): Post[] => Array.from({ length: 10 }, (_, i) => minute(number * 10 + 9 - i));
const numbers = Array.from({ length: 10 }, (_, i) => i);

beforeEach(async () => {
  const head = newCoverage(ID, "https://example.org/live", at("12:00"));
  await local.set({
    [keys.head(ID)]: head,
    [keys.source(ID)]: {
      url: "https://example.org/live",
      format: "LiveBlogPosting",
      validators: {},
      failures: 0,
      nextPollAt: at("12:00"),
    },
    [keys.seen(ID)]: seenFrom(at("13:00")),
    [keys.newest(ID)]: Array.from({ length: 5 }, (_, i) => minute(104 - i)),
    [keys.index(ID)]: indexText(numbers.map((number) => infoOf(number, chunkOf(number)))),
    ...Object.fromEntries(numbers.map((number) => [keys.chunk(ID, number), chunkOf(number)])),
  });
});

const open = async () => {
  const coverage = await openCoverage(ID);
  const count = () => coverage.loaded.value?.posts.length;
  return { ...coverage, count };
};

/** Records which chunks are read from now on. */
const asked = () => {
  const get = vi.spyOn(local, "get").mockClear();
  return () =>
    get.mock.calls.map(([wanted]) => wanted as string[]).filter((wanted) => wanted.some((key) => /posts:\d/.test(key)));
};

describe("a coverage as a view holds it", () => {
  it("begins with the newest chunk, and reads on when asked", async () => {
    const { count, loadOlder } = await open();
    expect(count()).toBe(5);
    await loadOlder();
    expect(count()).toBe(15);
    await loadOlder(3);
    expect(count()).toBe(45);
  });

  it("reads back to a time at once, with the post before it", async () => {
    const { loaded, loadBackTo } = await open();
    const reads = asked();
    await loadBackTo(at("08:40:30"));
    expect(loaded.value?.posts.at(-1)?.publishedAt).toBe(at("08:40"));
    expect(reads()).toHaveLength(1);
  });

  it("reads all there is where the time is before all", async () => {
    const { loaded, count, loadBackTo } = await open();
    await loadBackTo("");
    expect(count()).toBe(105);
    expect(loaded.value?.hasOlder).toBe(false);
  });

  it("reads no chunk twice, and keeps its posts the same objects", async () => {
    const { loaded, loadBackTo } = await open();
    await loadBackTo("");
    const before = loaded.value?.posts;
    const reads = asked();
    await local.set({ [keys.seen(ID)]: seenFrom(at("13:30")) });
    await vi.waitFor(() => expect(loaded.value?.seen.readUpTo).toBe(at("13:30")));
    expect(loaded.value?.posts).toBe(before);
    expect(reads()).toEqual([]);
  });

  it("reads a chunk again that has changed, and no other", async () => {
    const { loaded, loadBackTo } = await open();
    await loadBackTo("");
    const reads = asked();
    const [first, ...rest] = chunkOf(4);
    await local.set({ [keys.chunk(ID, 4)]: [{ ...first, headline: "Put right" }, ...rest] });
    await vi.waitFor(() => expect(loaded.value?.posts.some((post) => post.headline === "Put right")).toBe(true));
    expect(new Set(reads().flat())).toEqual(new Set([keys.chunk(ID, 4)]));
  });
});
