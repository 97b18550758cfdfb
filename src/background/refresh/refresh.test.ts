import { fakeBrowser } from "@webext-core/fake-browser";
import { describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { coverageIdOf } from "../../core/address";
import { keys } from "../../store/keys";
import { readCoverage } from "../../store/read";
import { readState } from "../../store/state";
import { write } from "../../store/write";
import { handlers } from "../commands/index";
import { ALARM } from "../present/alarm";
import { onAlarm } from "../test-events";
import { countRace, followPage, makeDue } from "../test-follow";
import { badgeText, livePage, storedHeadlines } from "../test-page";
import { notYetPolled } from "../upkeep/follows";
import { refresh } from "./refresh";

const { local } = fakeBrowser.storage;
const set = local.set.bind(local) as (items: object) => Promise<void>;

describe("a refresh", () => {
  it("sends one request for concurrent callers", async () => {
    const { url, requests } = await livePage("Men start");
    const coverageId = await followPage(url);
    await Promise.all([1, 2, 3].map(() => handlers.refresh({ coverageId })));
    expect(requests).toHaveLength(2);
  });

  it("sends only the validators of the last answer", async () => {
    const { page, url, requests } = await livePage("Men start");
    const coverageId = await followPage(url);
    page.etag = undefined;
    page.posts.push("Men halfway");
    await handlers.refresh({ coverageId });
    await handlers.refresh({ coverageId });
    expect(requests.map((headers) => headers["if-none-match"])).toEqual([undefined, '"1"', undefined]);
  });

  it("reads a private address that the reader allows while an earlier refresh is refused", async () => {
    const { url } = await livePage("Men start");
    const id = coverageIdOf(new URL(url));
    const settings = { ...(await readState()).settings, follows: [{ id, url }] };
    await write({ settings, coverage: notYetPolled(id, url, new Date().toISOString()) });
    const state = await readState();
    await Promise.all([refresh(state, id), handlers.follow({ address: url, allowPrivate: true }), refresh(state, id)]);
    expect((await readCoverage(id))?.source.problem).toBeUndefined();
    expect(await storedHeadlines(id)).toEqual(["Men start"]);
    // One that began before is refused after it.
    expect(await refresh(state, id)).toMatchObject({ problem: { code: "privateAddress" } });
    expect((await readCoverage(id))?.source.problem).toBeUndefined();
  });

  it("stores nothing if the coverage is unfollowed during the request", async () => {
    const { page, url } = await livePage("Men start");
    const coverageId = await followPage(url);
    page.beforeAnswer = async () => void (await handlers.unfollow({ coverageId }));
    expect(await handlers.refresh({ coverageId })).toEqual({ ok: false, problem: { code: "unfollowed" } });
    expect(Object.keys(await local.get(null)).sort()).toEqual([keys.schema, keys.settings, keys.sync].sort());
    expect(await browser.alarms.get(ALARM)).toBeUndefined();
  });

  it("stores posts as unread even if everything is marked read during the request", async () => {
    const { page, url } = await livePage("Men start");
    const coverageId = await followPage(url);
    await countRace(coverageId, "men-elite");
    page.posts.push("Men halfway");
    page.beforeAnswer = async () => {
      await handlers.markAllRead({ coverageId });
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await handlers.refresh({ coverageId });
    expect(await badgeText()).toBe("1");
  });
});

describe("a failed refresh", () => {
  it("keeps posts and validators, and the next poll tries again", async () => {
    const { page, url, host, requests } = await livePage("Men start");
    const coverageId = await followPage(url);
    page.status = 500;
    page.posts.push("Men halfway");
    const problem = { code: "serverError", host, status: 500 };
    expect(await handlers.refresh({ coverageId })).toEqual({ ok: false, problem });
    expect((await readCoverage(coverageId))?.source).toMatchObject({ problem, failures: 1, etag: '"1"' });
    expect(await storedHeadlines(coverageId)).toEqual(["Men start"]);
    page.status = 200;
    await makeDue(coverageId);
    await onAlarm();
    expect(requests.at(-1)?.["if-none-match"]).toBe('"1"');
    expect((await readCoverage(coverageId))?.source).not.toHaveProperty("problem");
    expect(await storedHeadlines(coverageId)).toEqual(["Men halfway", "Men start"]);
  });

  it("of one source doesn't prevent polling another", async () => {
    const [broken, sound] = [await livePage("Men start"), await livePage("Men start")];
    const ids = [await followPage(broken.url), await followPage(sound.url)];
    broken.page.status = 503;
    sound.page.posts.push("Men halfway");
    for (const id of ids) await makeDue(id);
    await onAlarm();
    expect(await storedHeadlines(ids[1] ?? "")).toEqual(["Men halfway", "Men start"]);
  });

  it("because of the quota is reported, and nothing is lost", async () => {
    const { page, url } = await livePage("Men start");
    const coverageId = await followPage(url);
    page.posts.push("Men halfway");
    const full = vi.spyOn(local, "set").mockImplementation(async (items) => {
      if (Object.keys(items).some((key) => key.endsWith(":newest"))) throw new Error("kQuotaBytes quota exceeded");
      return set(items);
    });
    const problem = { code: "storageFull" };
    expect(await handlers.refresh({ coverageId })).toEqual({ ok: false, problem });
    expect((await readCoverage(coverageId))?.source.problem).toEqual(problem);
    expect(await handlers.follow({ address: (await livePage("Women start")).url, allowPrivate: true })).toEqual({
      ok: false,
      problem,
    });
    full.mockRestore();
    expect(await storedHeadlines(coverageId)).toEqual(["Men start"]);
    expect(await handlers.refresh({ coverageId })).toMatchObject({ ok: true });
    expect(await storedHeadlines(coverageId)).toEqual(["Men halfway", "Men start"]);
  });
});
