import { fakeBrowser } from "@webext-core/fake-browser";
import { describe, expect, it, vi } from "vitest";
import { decodeIndex, indexText } from "../../store/chunk-index";
import { keys } from "../../store/keys";
import { readCoverage, readNotes, readSettings } from "../../store/read";
import { keepReserve } from "../../store/reserve";
import { makeRoom } from "../../store/room";
import { killedAtEachWrite, restore, stored } from "../../store/test-killed";
import { limitedTo, used } from "../../store/test-quota";
import { handlers } from "../commands/index";
import { onAlarm, tidyDaily } from "../test-events";
import { countRace } from "../test-follow";
import { livePage, storedHeadlines } from "../test-page";

const MANY = Array.from({ length: 80 }, (_, i) => `Men mile ${i}`);
const NOW = new Date().toISOString();
const OLD = new Date(Date.now() - 40 * 86_400_000).toISOString();
type Stored = Record<string, unknown>;

async function followed(...posts: string[]) {
  const { page, url } = await livePage(...posts);
  const result = await handlers.follow({ address: url, allowPrivate: true });
  if (!result.ok) throw new Error(result.problem.code);
  return { id: result.value.coverageId, page };
}

/** Changes each post of a closed chunk, and its index entry. */
async function changeChunk(id: string, number: number, change: Stored, inIndex: Stored = {}): Promise<void> {
  const all = await stored();
  const key = keys.chunk(id, number);
  all[key] = (all[key] as Stored[]).map((post) => ({ ...post, ...change }));
  const index = decodeIndex(all[keys.index(id)]) ?? [];
  all[keys.index(id)] = indexText(index.map((chunk) => (chunk.number === number ? { ...chunk, ...inIndex } : chunk)));
  await restore(all);
}

const LATER = new Date(Date.now() + 3_600_000).toISOString();
const makeUnread = (id: string, number: number) =>
  changeChunk(id, number, { arrivedAt: LATER }, { lastArrival: LATER });
const numbersOf = async (id: string) => (await readCoverage(id))?.index.map(({ number }) => number);

describe("a full storage", () => {
  it("removes read posts for a new one, notes how many, and they don't come back", async () => {
    const { id, page } = await followed(...MANY);
    page.posts.push(`Men ${"finish ".repeat(200)}`);
    const lift = limitedTo((await used()) + 500);
    expect(await handlers.refresh({ coverageId: id })).toMatchObject({ ok: true });
    lift();
    const kept = [expect.stringContaining("finish"), ...MANY.slice(50).toReversed()];
    expect(await storedHeadlines(id)).toEqual(kept);
    expect(await readNotes()).toMatchObject([{ what: "pruned", count: 50 }]);
    page.etag = '"another"';
    await handlers.refresh({ coverageId: id });
    expect(await storedHeadlines(id)).toEqual(kept);
    expect(Object.keys(await stored())).not.toContain(keys.chunk(id, 0));
  });

  it("never removes an unread post", async () => {
    const { id, page } = await followed(...MANY);
    await makeUnread(id, 0);
    page.posts.push(`Men ${"finish ".repeat(200)}`);
    const lift = limitedTo((await used()) + 500);
    await handlers.refresh({ coverageId: id });
    lift();
    expect(await numbersOf(id)).toEqual([0]);
    expect(await storedHeadlines(id)).toHaveLength(81 - 25);
  });

  it("never removes an undated post, since it would come back as news", async () => {
    const { id } = await followed(...MANY);
    await changeChunk(id, 0, { printedTime: "2 hours ago" });
    expect(await makeRoom(NOW)).toBe(25);
    expect(await numbersOf(id)).toEqual([0]);
    expect(await storedHeadlines(id)).toEqual([...MANY.slice(50).toReversed(), ...MANY.slice(0, 25).toReversed()]);
  });

  it("reports that it is full if all posts are unread", async () => {
    const { id, page } = await followed(...MANY);
    await makeUnread(id, 0);
    await makeUnread(id, 1);
    page.posts.push(`Men ${"finish ".repeat(200)}`);
    const lift = limitedTo((await used()) + 500);
    expect(await handlers.refresh({ coverageId: id })).toEqual({ ok: false, problem: { code: "storageFull" } });
    lift();
    expect(await storedHeadlines(id)).toEqual(MANY.toReversed());
  });

  it("reports that in the reserved space if it exceeds the quota", async () => {
    const { id, page } = await followed("Men start");
    await keepReserve();
    page.posts.push(`Men ${"finish ".repeat(2000)}`);
    const lift = limitedTo(await used());
    await handlers.refresh({ coverageId: id });
    expect((await readCoverage(id))?.source.problem).toEqual({ code: "storageFull" });
    lift();
    await handlers.refresh({ coverageId: id });
    expect((await readCoverage(id))?.source.problem).toBeUndefined();
    expect(await stored()).toHaveProperty(keys.reserve);
  });

  it("removes the oldest posts of all coverages first, and no more than necessary", async () => {
    const [a, b] = [(await followed(...MANY)).id, (await followed(...MANY)).id];
    await changeChunk(b, 1, { body: [{ type: "paragraph", text: "x".repeat(50_000) }] }, { newest: OLD, oldest: OLD });
    await makeRoom(NOW);
    expect(await numbersOf(b)).toEqual([0]);
    expect(await numbersOf(a)).toEqual([0, 1]);
  });

  it("still allows unfollowing and changes of choices", async () => {
    const { id } = await followed(...MANY);
    const lift = limitedTo(await used());
    await handlers.setLevel({ coverageId: id, race: { id: "men-elite" }, level: "alert" });
    expect((await readSettings()).choices[id]?.races).toEqual({ "men-elite": "alert" });
    await handlers.unfollow({ coverageId: id });
    lift();
    expect((await readSettings()).follows).toEqual([]);
  });

  it("doesn't keep news from the badge, though nothing says when old posts were last removed", async () => {
    const { id } = await followed("Men start");
    await countRace(id, "men-elite");
    const { [keys.tidied]: _, ...untidied } = await stored();
    await restore(untidied);
    await keepReserve();
    const spy = vi.spyOn(fakeBrowser.storage.local, "set").mockRejectedValue(new Error("QUOTA_BYTES quota exceeded"));
    const drawn = vi.spyOn(fakeBrowser.action, "setBadgeText");
    await onAlarm();
    spy.mockRestore();
    expect(drawn).toHaveBeenCalled();
  });

  it("is the same in the end after a kill before any of the writes that make room", async () => {
    await followed(...MANY);
    const { whole, killed } = await killedAtEachWrite(() => makeRoom(NOW));
    expect(killed.length).toBe(2);
    for (const one of killed) expect(one).toEqual(whole);
    expect(Object.keys(whole).filter((key) => /posts:\d/.test(key))).toEqual([]);
  });
});

describe("old read posts", () => {
  const makeOld = (id: string, number: number) =>
    changeChunk(id, number, { publishedAt: OLD, arrivedAt: OLD }, { newest: OLD, oldest: OLD, lastArrival: OLD });

  it("are removed once a day, at an alarm", async () => {
    const { id } = await followed(...MANY);
    await onAlarm();
    await makeOld(id, 0);
    await onAlarm();
    expect(await numbersOf(id)).toEqual([0, 1]);
    await restore({ ...(await stored()), [keys.tidied]: OLD });
    await onAlarm();
    expect(await numbersOf(id)).toEqual([1]);
  });

  it("are kept while they are unread, and for as long as the reader has set", async () => {
    const { id } = await followed(...MANY);
    await makeOld(id, 0);
    await handlers.setRetention({ days: 90, coverages: 20 });
    expect(await numbersOf(id)).toEqual([0, 1]);
    const { [keys.seen(id)]: seen } = await stored();
    await restore({
      ...(await stored()),
      [keys.seen(id)]: { ...(seen as object), readUpTo: new Date(0).toISOString() },
    });
    await handlers.setRetention({ days: 30, coverages: 20 });
    expect(await numbersOf(id)).toEqual([0, 1]);
    await restore({ ...(await stored()), [keys.seen(id)]: seen });
    await handlers.setRetention({ days: 30, coverages: 20 });
    expect(await numbersOf(id)).toEqual([1]);
  });

  it("aren't removed with an ended coverage whose delayed reader hasn't seen its end", async () => {
    const ids = [(await followed(...MANY)).id, (await followed("Men start")).id];
    const all = await stored();
    for (const id of ids) all[keys.head(id)] = { ...(all[keys.head(id)] as object), status: "ended" };
    await restore(all);
    await handlers.setSpoilers({ coverageId: ids[0] ?? "", spoilers: "fromStart" });
    await handlers.setRetention({ days: 30, coverages: 1 });
    expect((await readSettings()).follows.map(({ id }) => id)).toEqual(ids.slice(0, 1));
  });

  it("are removed with ended coverages if there are too many, even after a kill before any write", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push((await followed(...MANY)).id);
    const all = await stored();
    for (const id of ids.slice(0, 2)) all[keys.head(id)] = { ...(all[keys.head(id)] as object), status: "ended" };
    await restore({ ...all, [keys.settings]: { ...(all[keys.settings] as object), keep: { days: 30, coverages: 1 } } });
    await makeOld(ids[2] ?? "", 0);
    const { whole, killed } = await killedAtEachWrite(tidyDaily);
    expect((await readSettings()).follows.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(killed.length).toBeGreaterThan(5);
    const timeless = (items: Stored) => ({ ...items, [keys.tidied]: "then" });
    for (const one of killed) expect(timeless(one)).toEqual(timeless(whole));
  });
});
