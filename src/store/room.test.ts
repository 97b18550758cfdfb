import { fakeBrowser } from "@webext-core/fake-browser";
import { describe, expect, it, vi } from "vitest";
import { newCoverage, type Post } from "../core/coverage";
import { seenFrom, withSeen } from "../core/filter/seen";
import { noSettings } from "../core/settings";
import { at, kept } from "../core/test-fixtures";
import { infoOf } from "./chunks";
import { keys } from "./keys";
import { readChunks, readCoverage, readNotes, readOwnSettings } from "./read";
import { makeRoom } from "./room";
import { stored } from "./test-killed";
import { write } from "./write";

const NOW = at("12:00");
const MEGABYTE = "x".repeat(1024 * 1024);
const { local } = fakeBrowser.storage;

/** Follows coverages, each with its closed chunks. Posts that arrived before 10:00 are read. */
async function followed(coverages: Record<string, readonly Post[][]>): Promise<void> {
  const ids = Object.keys(coverages);
  await write({ settings: { ...noSettings, follows: ids.map((id) => ({ id, url: id })) } });
  for (const [id, chunks] of Object.entries(coverages)) {
    await write({
      coverage: {
        id,
        head: newCoverage(id, id, at("08:00")),
        source: { url: id, nextPollAt: NOW, failures: 0 },
        seen: seenFrom(at("10:00")),
        newest: [kept("11:00", "newest")],
        closed: new Map(chunks.entries()),
        index: chunks.map((posts, number) => infoOf(number, posts)),
      },
    });
  }
}

const closedOf = async (id: string) => (await readCoverage(id))?.index.map(({ number }) => number);
const chunkKeys = async () => Object.keys(await stored()).filter((key) => /:posts:\d+$/.test(key));
const early = [kept("08:02", "b"), kept("08:01", "a")];
const late = [kept("09:02", "d"), kept("09:01", "c")];

describe("making room", () => {
  it("removes read posts from closed chunks, and notes how many and up to when", async () => {
    await followed({ a: [early, late] });
    expect(await makeRoom(NOW)).toBe(4);
    expect(await closedOf("a")).toEqual([]);
    expect(await chunkKeys()).toEqual([]);
    expect(await readCoverage("a")).toMatchObject({
      head: { forgottenUpTo: at("09:02") },
      newest: [kept("11:00", "newest")],
    });
    expect(await readNotes()).toEqual([{ what: "pruned", at: NOW, count: 4 }]);
  });

  it.each([
    ["is unread", { arrivedAt: at("10:01") }],
    ["its source doesn't date, since it would come back as news", { printedTime: "2 hours ago" }],
  ])("keeps a chunk with a post that %s", async (_, field) => {
    const [first, second] = early as [Post, Post];
    await followed({ a: [[first, { ...second, ...field }], late] });
    expect(await makeRoom(NOW)).toBe(2);
    expect(await closedOf("a")).toEqual([0]);
    expect((await readChunks("a", [0])).get(0)).toHaveLength(2);
  });

  it.each([
    ["is delayed by more", { delay: 240 }, 0],
    ["has paused before", { delay: 60, pausedAt: at("09:00") }, 0],
    ["has marked it read since it was shown", { delay: 5 }, 2],
    ["was shown it later, since it had changed", { delay: 30, edited: true }, 0],
    ["has read each of it since", { delay: 90, read: true }, 2],
  ])("keeps posts that their reader hasn't been shown: one who %s", async (_, spoilers, removed) => {
    const { edited, read, ...delay } = { edited: false, read: false, ...spoilers };
    const posts = edited ? late.map((post) => ({ ...post, editedAt: at("09:31") })) : late;
    await followed({ a: [posts] });
    if (read)
      await write({ coverage: { id: "a", seen: withSeen(seenFrom(at("10:00")), ["id-09:02-d", "id-09:01-c"]) } });
    await write({ settings: { ...(await readOwnSettings()), spoilers: { a: delay } } });
    expect(await makeRoom(NOW)).toBe(removed);
  });

  it("removes an unread post if it was withdrawn", async () => {
    await followed({ a: [[kept("08:01", "a", { arrivedAt: at("10:01"), withdrawn: true })]] });
    expect(await makeRoom(NOW)).toBe(1);
    expect(await closedOf("a")).toEqual([]);
  });

  it("starts with the oldest chunk of all coverages, and stops when a megabyte is free", async () => {
    const big = (clock: string) => [kept(clock, MEGABYTE, { id: clock })];
    await followed({ a: [big("08:05"), big("08:30")], b: [big("08:01"), big("08:20")] });
    expect(await makeRoom(NOW)).toBe(1);
    expect([await closedOf("a"), await closedOf("b")]).toEqual([[0, 1], [1]]);
    expect(await makeRoom(NOW)).toBe(1);
    expect([await closedOf("a"), await closedOf("b")]).toEqual([[1], [1]]);
    expect((await readCoverage("b"))?.head.forgottenUpTo).toBe(at("08:01"));
    expect(await readNotes()).toEqual([{ what: "pruned", at: NOW, count: 2 }]);
  });

  it.each([
    ["never moves forgottenUpTo back", "09:30", "09:30"],
    ["moves forgottenUpTo on from an earlier time", "08:30", "09:02"],
  ])("%s", async (_, before, then) => {
    await followed({ a: [late, early] });
    const head = { ...newCoverage("a", "a", at("08:00")), forgottenUpTo: at(before) };
    await write({ coverage: { id: "a", head } });
    await makeRoom(NOW);
    expect((await readCoverage("a"))?.head.forgottenUpTo).toBe(at(then));
  });

  it("removes chunks that are in no index, as a worker leaves them that dies between its writes", async () => {
    await followed({ a: [] });
    await local.set({ [keys.chunk("a", 7)]: early });
    expect(await makeRoom(NOW)).toBe(0);
    expect(await chunkKeys()).toEqual([]);
  });

  it("keeps posts of which it can't tell whether they were read", async () => {
    await followed({ a: [early] });
    await local.set({ [keys.seen("a")]: "damaged" });
    expect(await makeRoom(NOW)).toBe(0);
    expect(await chunkKeys()).toEqual([keys.chunk("a", 0)]);
  });

  it("keeps chunks that it can't read", async () => {
    await followed({ a: [early], b: [late] });
    await local.set({ [keys.chunk("a", 0)]: "damaged", [keys.index("b")]: 42 });
    expect(await makeRoom(NOW)).toBe(0);
    expect(await stored()).toMatchObject({ [keys.chunk("a", 0)]: "damaged", [keys.index("b")]: 42 });
    expect(await readNotes()).toEqual([]);
  });

  it("leaves out its note if that exceeds the quota, and rejects on any other failure", async () => {
    const refusing = (message: string) =>
      vi.spyOn(local, "set").mockImplementationOnce(() => Promise.reject(new Error(message)));
    await followed({ a: [early] });
    refusing("QuotaExceededError");
    expect(await makeRoom(NOW)).toBe(2);
    expect(await closedOf("a")).toEqual([]);
    expect(await readNotes()).toEqual([]);
    await followed({ a: [early] });
    refusing("The disk is broken.");
    await expect(makeRoom(NOW)).rejects.toThrow("The disk is broken.");
    expect(await closedOf("a")).toEqual([0]);
  });
});
