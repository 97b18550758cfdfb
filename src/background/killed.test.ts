import { fakeBrowser } from "@webext-core/fake-browser";
import { describe, expect, it, vi } from "vitest";
import { readSettings } from "../store/read";
import { dyingAfter, killedAtEachWrite } from "../store/test-killed";
import { handlers } from "./commands/index";
import { wake } from "./test-events";
import { badgeText, livePage, storedHeadlines, storedPosts } from "./test-page";

const { local } = fakeBrowser.storage;

async function followed(url: string): Promise<string> {
  const result = await handlers.follow({ address: url, allowPrivate: true });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.coverageId;
}

const count = (coverageId: string, id: string) => handlers.setLevel({ coverageId, race: { id }, level: "count" });

describe("a worker that is killed between two writes", () => {
  it.each([0, 1, 2])("(after %i) has followed a page completely or not at all", async (writes) => {
    const { url } = await livePage("Men start", "Women start");
    await dyingAfter(writes, () => handlers.follow({ address: url, allowPrivate: true }));
    const { follows } = await readSettings();
    for (const { id } of follows) expect(await storedHeadlines(id)).toEqual(["Women start", "Men start"]);
    expect(follows).toHaveLength(writes === 0 ? 0 : 1);
    const id = await followed(url);
    expect(await storedHeadlines(id)).toEqual(["Women start", "Men start"]);
  });

  it.each([0, 1])("(after %i) stores the same news afterwards, once", async (writes) => {
    const { page, url } = await livePage("Men start");
    const coverageId = await followed(url);
    await count(coverageId, "men-elite");
    page.posts.push("Men halfway");
    await dyingAfter(writes, () => handlers.refresh({ coverageId }));
    await handlers.refresh({ coverageId });
    expect(await storedHeadlines(coverageId)).toEqual(["Men halfway", "Men start"]);
    expect(await badgeText()).toBe("1");
  });

  it.each([0, 1])("(after %i) leaves only what the next start sweeps", async (writes) => {
    const { url } = await livePage("Men start");
    const coverageId = await followed(url);
    const died = await dyingAfter(writes, () => handlers.unfollow({ coverageId }));
    expect(died).toBe(true);
    await wake();
    const { follows } = await readSettings();
    const left = Object.keys(await local.get(null)).filter((key) => key.startsWith("coverage:"));
    expect(left.length > 0).toBe(follows.length > 0);
    expect(follows).toHaveLength(writes === 0 ? 1 : 0);
  });

  describe("and does its step again", () => {
    const MANY = Array.from({ length: 60 }, (_, i) => `Men mile ${i}`);
    type Step = (id: string, other: string) => Promise<unknown>;
    const post = async (id: string) => (await storedPosts(id))[55] ?? { id: "", publishedAt: "" };
    const steps: [name: string, step: Step][] = [
      ["follow", (_, address) => handlers.follow({ address, allowPrivate: true })],
      ["unfollow", (coverageId) => handlers.unfollow({ coverageId }).then(wake)],
      ["poll", (coverageId) => handlers.refresh({ coverageId })],
      ["setLevel", (id) => handlers.setLevel({ coverageId: id, race: { id: "men-elite" }, level: "alert" })],
      ["setAthlete", (coverageId) => handlers.setAthlete({ coverageId, name: "Daniel Wanjiru", level: "alert" })],
      ["setWord", (coverageId) => handlers.setWord({ coverageId, word: "mile", level: "alert" })],
      ["mute", (coverageId) => handlers.mute({ coverageId, what: "kinds", value: "result", on: true })],
      ["correctRaces", async (id) => handlers.correctRaces({ coverageId: id, post: await post(id), races: [] })],
      ["markSeen", async (id) => handlers.markSeen({ coverageId: id, postIds: [(await post(id)).id] })],
      ["markAllRead", (coverageId) => handlers.markAllRead({ coverageId })],
      ["followReplay", () => handlers.followReplay({ speed: 30 })],
    ];

    it.each(steps)("%s has the same result wherever it was killed", async (_name, step) => {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
      vi.spyOn(Math, "random").mockReturnValue(0.5);
      const { page, url } = await livePage(...MANY);
      const id = await followed(url);
      await count(id, "men-elite");
      page.posts.push("Men finish");
      const { url: other } = await livePage("Women start");
      const { whole, killed } = await killedAtEachWrite(() => step(id, other));
      expect(killed.length).toBeGreaterThan(0);
      for (const one of killed) expect(one).toEqual(whole);
      vi.useRealTimers();
      vi.restoreAllMocks();
    });
  });
});
