import { beforeEach, describe, expect, it } from "vitest";
import type { RestorePreview } from "../../core/sync/restore-preview";
import { exportAll } from "../../store/export";
import { keys, QUARANTINE, SCHEMA_VERSION } from "../../store/keys";
import { readCoverage, readMemory, readSettings } from "../../store/read";
import { killedAtEachWrite, restore, stored } from "../../store/test-killed";
import { limitedTo } from "../../store/test-quota";
import { livePage, storedHeadlines, storedPosts } from "../test-page";
import { handlers } from "./index";

const MANY = Array.from({ length: 80 }, (_, i) => `Men mile ${i}`);
const NOW = "2026-11-24T10:00:00.000Z";

async function followed(...posts: string[]) {
  const live = await livePage(...posts);
  const result = await handlers.follow({ address: live.url, allowPrivate: true });
  if (!result.ok) throw new Error(result.problem.code);
  const id = result.value.coverageId;
  await handlers.setLevel({ coverageId: id, race: { id: "men-elite" }, level: "count" });
  return { ...live, id };
}

const exported = () => exportAll(NOW);
/** What is stored, without the next poll, which depends on when it was restored. */
const timeless = (items: object) =>
  Object.fromEntries(
    Object.entries(items).map(([key, value]) => [
      key,
      key.endsWith(":source") ? { ...value, nextPollAt: "then" } : value,
    ]),
  );
const previewOf = async (text: string) => {
  const preview = await handlers.previewRestore({ text });
  if (!preview.ok) throw new Error(preview.problem.code);
  return preview.value;
};
const nothing: RestorePreview = { coverages: [], preferences: [] };

describe("a file of everything", () => {
  it("restores everything into an empty extension, except problems and quarantined values", async () => {
    const { id, page, host } = await followed(...MANY);
    page.posts.push("Men finish");
    await handlers.refresh({ coverageId: id });
    await handlers.setStart({ coverageId: id, at: new Date(Date.now() + 3_600_000).toISOString() });
    page.status = 500;
    await handlers.refresh({ coverageId: id });
    await restore({ ...(await stored()), [`${QUARANTINE}x`]: { at: NOW, value: 1 } });
    const before = { head: (await readCoverage(id))?.head, seen: (await readCoverage(id))?.seen };
    const [posts, settings] = [await storedPosts(id), await readSettings()];
    const text = await exported();
    expect(text).not.toContain(QUARANTINE);

    await restore({});
    const title = before.head?.title;
    expect(await previewOf(text)).toEqual({ ...nothing, coverages: [{ title, isNew: true, posts: 81, choices: [] }] });
    expect(await handlers.restore({ text })).toMatchObject({ ok: true });
    expect(await storedPosts(id)).toEqual(posts);
    // A file can't allow addresses on the reader's own network.
    const follows = settings.follows.map(({ allowPrivate: _, ...follow }) => follow);
    expect(follows).toMatchObject([{ start: {} }]);
    expect(await readSettings()).toEqual({ ...settings, follows });
    const { head, seen, source } = (await readCoverage(id)) ?? {};
    expect({ head, seen }).toEqual(before);
    expect(source).toEqual({ url: expect.stringContaining(host), failures: 0, nextPollAt: expect.any(String) });
  });

  it("changes nothing if everything is already there", async () => {
    await followed(...MANY);
    const text = await exported();
    const before = await stored();
    await handlers.restore({ text });
    expect(await stored()).toEqual({ ...before, athletes: [] });
    await restore({});
    await handlers.restore({ text });
    const once = await stored();
    await handlers.restore({ text });
    expect(await stored()).toEqual(once);
    expect(await previewOf(text)).toEqual(nothing);
  });

  it("adds missing posts to a followed coverage, and loses none", async () => {
    const { id, page, url } = await followed(...MANY);
    const text = await exported();
    await handlers.unfollow({ coverageId: id });
    page.posts = [...MANY.slice(0, 30).map(() => ""), ...MANY.slice(30), "Men finish"];
    await handlers.follow({ address: url, allowPrivate: true });
    await handlers.setLevel({ coverageId: id, race: { id: "men-elite" }, level: "alert" });
    expect((await previewOf(text)).coverages).toEqual([
      {
        title: (await readCoverage(id))?.head.title,
        isNew: false,
        posts: 30,
        choices: [{ of: "race", name: expect.stringMatching(/men/i), from: "alert", to: "count" }],
      },
    ]);
    await handlers.restore({ text });
    expect(await storedHeadlines(id)).toEqual(["Men finish", ...MANY.toReversed()]);
    const { head, index } = (await readCoverage(id)) ?? {};
    expect(head?.pageChunks).toEqual(index?.map(({ number }) => number));
    expect((await readSettings()).choices[id]?.races).toEqual({ "men-elite": "count" });
  });

  it("keeps its posts when its coverage was being followed meanwhile", async () => {
    const { id, page, url } = await followed(...MANY);
    const text = await exported();
    await handlers.unfollow({ coverageId: id });
    page.posts = [...MANY.slice(0, 30).map(() => ""), ...MANY.slice(30)];
    page.beforeAnswer = async () => void (await handlers.restore({ text }));
    expect(await handlers.follow({ address: url, allowPrivate: true })).toMatchObject({ ok: true });
    expect(await storedHeadlines(id)).toEqual(MANY.toReversed());
  });

  it("restores preferences and spoiler protection, but no consent", async () => {
    const { id } = await followed("Men start");
    await handlers.setPreferences({ change: { look: { theme: "dark" }, overlay: { mode: "dot", sites: ["*"] } } });
    await handlers.setSpoilers({ coverageId: id, spoilers: { delay: 30 } });
    await handlers.setRetention({ days: 7, coverages: 20 });
    const delayed = (await readSettings()).spoilers;
    expect(delayed[id]).toMatchObject({ delay: 30 });
    const text = await exported();
    await handlers.setPreferences({ change: { look: { theme: "light" }, overlay: { mode: "off", sites: [] } } });
    await handlers.setSpoilers({ coverageId: id, spoilers: null });
    await handlers.setRetention({ days: 90, coverages: 20 });
    const before = await stored();
    expect(await previewOf(text)).toEqual({
      coverages: [{ title: expect.any(String), isNew: false, posts: 0, choices: [], spoilers: { to: delayed[id] } }],
      preferences: [
        { group: "look", field: "theme", from: "light", to: "dark" },
        { group: "overlay", field: "mode", from: "off", to: "dot" },
      ],
      keep: { from: { days: 90, coverages: 20 }, to: { days: 7, coverages: 20 } },
    });
    expect(await stored()).toEqual(before);
    await handlers.restore({ text });
    const { preferences, spoilers } = await readSettings();
    expect(preferences.look.theme).toBe("dark");
    expect(preferences.overlay).toMatchObject({ mode: "dot", sites: [] });
    expect(spoilers).toEqual(delayed);
    expect(await previewOf(text)).toEqual(nothing);
  });

  it("is never without its delay and its levels, wherever the worker dies", async () => {
    const { id } = await followed("Men start");
    await followed("Women start");
    await handlers.setSpoilers({ coverageId: id, spoilers: { delay: 30 } });
    const text = await exported();
    await restore({});
    const seen: unknown[] = [];
    await killedAtEachWrite(
      () => handlers.restore({ text }),
      async () => {
        const { follows, spoilers, choices } = await readSettings();
        if (follows.length > 0) seen.push([spoilers[id], choices[id]?.races]);
      },
    );
    expect(seen.length).toBeGreaterThan(0);
    for (const one of seen) expect(one).toEqual([expect.objectContaining({ delay: 30 }), { "men-elite": "count" }]);
  });

  it("brings corrections, but none in place of what the reader has said here", async () => {
    const { id } = await followed("Men start", "Men halfway");
    const [later, first] = await storedPosts(id);
    if (!later || !first) throw new Error("Two posts are stored.");
    const correct = (post: typeof first, races: string[] | null) =>
      handlers.correctRaces({ coverageId: id, post, races });
    await correct(first, []);
    await correct(later, []);
    const text = await exported();
    await correct(first, ["men-elite"]);
    await correct(later, null);
    await handlers.restore({ text });
    const { corrections } = await readMemory(id);
    expect([corrections[first.id]?.races, corrections[later.id]?.races]).toEqual([["men-elite"], []]);
  });

  it("is previewed by the names of events, since a title may say who won", async () => {
    const { id } = await followed("Men start");
    const all = await stored();
    const head = { ...(all[keys.head(id)] as object), title: "City Marathon 2026: Wanjiru wins | Sport" };
    await restore({ ...all, [keys.head(id)]: head });
    const text = await exported();
    await restore({});
    expect((await previewOf(text)).coverages.map(({ title }) => title)).toEqual(["City Marathon 2026"]);
  });

  it("brings an athlete once, however the name is spelt, and forgets none that are known here", async () => {
    const athlete = (name: string) => ({ name, races: [] });
    await restore({ [keys.schema]: SCHEMA_VERSION, [keys.athletes]: ["Fabian Schär", "Ann Lee"].map(athlete) });
    const text = await exported();
    const here = ["Fabian Schaer", ...Array.from({ length: 999 }, (_, i) => `Runner ${i}`)].map(athlete);
    await restore({ [keys.schema]: SCHEMA_VERSION, [keys.athletes]: here });
    await handlers.restore({ text });
    expect((await stored())[keys.athletes]).toEqual(here);
  });

  it("is the same in the end after a kill before any of the writes", async () => {
    const { id } = await followed(...MANY);
    await followed("Women start");
    const text = await exported();
    await handlers.unfollow({ coverageId: id });
    const { whole, killed } = await killedAtEachWrite(() => handlers.restore({ text }));
    expect(killed.length).toBeGreaterThan(2);
    for (const one of killed) expect(timeless(one)).toEqual(timeless(whole));
    expect(await storedHeadlines(id)).toEqual(MANY.toReversed());
  });

  it("that exceeds the quota is reported", async () => {
    await followed(...MANY);
    const text = await exported();
    await restore({});
    const lift = limitedTo(2000);
    expect(await handlers.restore({ text })).toEqual({ ok: false, problem: { code: "storageFull" } });
    lift();
  });
});

describe("a file that isn't an export", () => {
  let text = "";
  let id = "";
  beforeEach(async () => {
    ({ id } = await followed("Men start"));
    text = await exported();
    await restore({});
  });

  const changed = (change: (items: Record<string, unknown>) => void, version = SCHEMA_VERSION) => {
    const file = JSON.parse(text);
    change(file.items);
    return JSON.stringify({ ...file, version });
  };

  it("can't bring text that is too long or that reorders the text around it", async () => {
    const { id } = await followed("Men mile 1");
    const file = JSON.parse(await exported());
    file.items[keys.head(id)].title = "\u202Enohtara M \u2067and";
    for (const race of file.items[keys.head(id)].races) race.name = "long ".repeat(10_000);
    for (const post of file.items[keys.newest(id)]) post.headline = "\u2067Men ".repeat(10_000);
    await restore({});
    expect(await handlers.restore({ text: JSON.stringify(file) })).toMatchObject({ ok: true });
    const head = (await readCoverage(id))?.head;
    expect(head?.title).toBe("nohtara M \u2067and\u2069");
    expect(head?.races.map(({ name }) => name.length)).toEqual([150]);
    const [headline = ""] = await storedHeadlines(id);
    expect(headline.length).toBeLessThan(600);
    expect(headline).toMatch(/…\u2069*$/);
  });

  it("is refused with a reason, and nothing of it is stored", async () => {
    const spoilt = (key: string, value: unknown) => changed((items) => Object.assign(items, { [key]: value }));
    const [post] = JSON.parse(text).items[keys.newest(id)];
    const files: [text: string, code: string][] = [
      ["", "notABackup"],
      ["[1]", "notABackup"],
      [text.slice(0, -20), "notABackup"],
      [JSON.stringify({ format: "other", version: 1, items: {} }), "notABackup"],
      [changed(() => {}, 99), "newerBackup"],
      [spoilt(keys.head(id), { id }), "notABackup"],
      [spoilt(keys.seen(id), 5), "notABackup"],
      [spoilt(keys.newest(id), [{ ...post, url: "javascript:alert(1)" }]), "notABackup"],
      [spoilt(keys.newest(id), [{ ...post, publishedAt: "soon" }]), "notABackup"],
      [spoilt(keys.settings, { follows: [{ id, url: "https://elsewhere.example/" }], choices: {} }), "notABackup"],
      [spoilt(keys.settings, { follows: [{ id, url: "file:///etc/passwd" }], choices: {} }), "notABackup"],
    ];
    for (const [content, code] of files) {
      expect(await handlers.restore({ text: content })).toEqual({ ok: false, problem: { code } });
      expect(Object.keys(await stored())).toEqual([]);
    }
    expect(await handlers.restore({ text })).toMatchObject({ ok: true });
  });
});
