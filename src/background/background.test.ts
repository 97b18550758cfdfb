import { fakeBrowser } from "@webext-core/fake-browser";
import { describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { coverageIdOf } from "../core/address";
import { serve } from "../fetch/test-server";
import { keys } from "../store/keys";
import { readCoverage, readSettings } from "../store/read";
import { readState } from "../store/state";
import { write } from "../store/write";
import { handlers } from "./commands/index";
import { ALARM } from "./present/alarm";
import { refresh } from "./refresh/refresh";
import { onAlarm, wake } from "./test-events";
import { badgeText, livePage, storedHeadlines, storedPosts } from "./test-page";
import { notYetPolled } from "./upkeep/follows";

const { local } = fakeBrowser.storage;
const set = local.set.bind(local) as (items: object) => Promise<void>;

async function followed(url: string): Promise<string> {
  const result = await handlers.follow({ address: url, allowPrivate: true });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.coverageId;
}

/** The next poll is due now. */
async function makeDue(id: string): Promise<void> {
  const { [keys.source(id)]: source } = await local.get(keys.source(id));
  await local.set({ [keys.source(id)]: { ...(source as object), nextPollAt: new Date(0).toISOString() } });
}

const count = (coverageId: string, id: string) => handlers.setLevel({ coverageId, race: { id }, level: "count" });

it("a private address that its reader allows is read, whatever was refused at the same moment", async () => {
  const { url } = await livePage("Men start");
  const id = coverageIdOf(new URL(url));
  const settings = { ...(await readState()).settings, follows: [{ id, url }] };
  await write({ settings, coverage: notYetPolled(id, url, new Date().toISOString()) });
  const state = await readState();
  await Promise.all([refresh(state, id), handlers.follow({ address: url, allowPrivate: true }), refresh(state, id)]);
  expect((await readCoverage(id))?.source.problem).toBeUndefined();
  expect(await storedHeadlines(id)).toEqual(["Men start"]);
});

describe("a followed page", () => {
  it("starts with nothing unread and an alarm for its next poll", async () => {
    const { url } = await livePage("Men start", "Women start");
    const id = await followed(url);
    await count(id, "men-elite");
    expect(await storedHeadlines(id)).toEqual(["Women start", "Men start"]);
    expect(await badgeText()).toBe("");
    const alarm = await browser.alarms.get(ALARM);
    const { source } = (await readCoverage(id)) ?? {};
    expect(alarm?.scheduledTime).toBe(Date.parse(source?.nextPollAt ?? ""));
    expect(alarm?.periodInMinutes).toBe(1);
  });

  it("counts only new posts of the chosen race after the alarm", async () => {
    const { page, url } = await livePage("Men start");
    const id = await followed(url);
    await count(id, "men-elite");
    page.posts.push("Women start", "Men halfway");
    await onAlarm();
    expect(await badgeText()).toBe("");
    await makeDue(id);
    await onAlarm();
    expect(await badgeText()).toBe("1");
    await handlers.markAllRead({ coverageId: id });
    expect(await badgeText()).toBe("");
    await handlers.undoMarkAllRead({ coverageId: id });
    expect(await badgeText()).toBe("1");
  });

  it("isn't fetched twice when it is followed twice", async () => {
    const { url, requests } = await livePage("Men start");
    expect(await followed(url)).toBe(await followed(url));
    expect(requests).toHaveLength(1);
    expect((await readSettings()).follows).toHaveLength(1);
  });

  it("is requested once for concurrent refreshes", async () => {
    const { url, requests } = await livePage("Men start");
    const coverageId = await followed(url);
    await Promise.all([1, 2, 3].map(() => handlers.refresh({ coverageId })));
    expect(requests).toHaveLength(2);
  });

  it("sends only the validators of the last answer", async () => {
    const { page, url, requests } = await livePage("Men start");
    const coverageId = await followed(url);
    page.etag = undefined;
    page.posts.push("Men halfway");
    await handlers.refresh({ coverageId });
    await handlers.refresh({ coverageId });
    expect(requests.map((headers) => headers["if-none-match"])).toEqual([undefined, '"1"', undefined]);
  });

  it("stays removed if it is unfollowed during a request", async () => {
    const { page, url } = await livePage("Men start");
    const coverageId = await followed(url);
    page.beforeAnswer = async () => void (await handlers.unfollow({ coverageId }));
    expect(await handlers.refresh({ coverageId })).toEqual({ ok: false, problem: { code: "unfollowed" } });
    expect(Object.keys(await local.get(null)).sort()).toEqual([keys.schema, keys.settings, keys.sync].sort());
    expect(await browser.alarms.get(ALARM)).toBeUndefined();
  });
});

describe("an alarm", () => {
  it("updates the badge for one source while another is still being requested", async () => {
    const [slow, quick] = [await livePage("Women start"), await livePage("Men start")];
    const ids = [await followed(slow.url), await followed(quick.url)];
    await count(ids[1] ?? "", "men-elite");
    quick.page.posts.push("Men halfway");
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    slow.page.beforeAnswer = () => waiting;
    for (const id of ids) await makeDue(id);
    browser.alarms.onAlarm.addListener(onAlarm);
    const event = { name: ALARM, scheduledTime: Date.now(), persistAcrossSessions: true };
    const polled = fakeBrowser.alarms.onAlarm.trigger(event);
    await vi.waitFor(async () => expect(await badgeText()).toBe("1"), 3000).finally(answer);
    await polled;
  });
});

describe("a failure", () => {
  it("keeps posts and validators, and the next poll tries again", async () => {
    const { page, url, host, requests } = await livePage("Men start");
    const coverageId = await followed(url);
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
    const ids = [await followed(broken.url), await followed(sound.url)];
    broken.page.status = 503;
    sound.page.posts.push("Men halfway");
    for (const id of ids) await makeDue(id);
    await onAlarm();
    expect(await storedHeadlines(ids[1] ?? "")).toEqual(["Men halfway", "Men start"]);
  });

  it("to store because of the quota is reported, and nothing is lost", async () => {
    const { page, url } = await livePage("Men start");
    const coverageId = await followed(url);
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

describe("a poll", () => {
  it("stores posts that are unread even if all was marked read during the request", async () => {
    const { page, url } = await livePage("Men start");
    const coverageId = await followed(url);
    await count(coverageId, "men-elite");
    page.posts.push("Men halfway");
    page.beforeAnswer = async () => {
      await handlers.markAllRead({ coverageId });
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await handlers.refresh({ coverageId });
    expect(await badgeText()).toBe("1");
  });

  it("restores a post that was missing once", async () => {
    const { page, url } = await livePage("Men start", "Men a mile", "Men halfway");
    const coverageId = await followed(url);
    const whole = page.posts;
    page.posts = [whole[0] ?? "", "", whole[2] ?? ""];
    await handlers.refresh({ coverageId });
    expect((await storedPosts(coverageId)).map((post) => post.withdrawn)).toEqual([false, true, false]);
    page.posts = [...whole];
    page.etag = '"whole again"';
    await handlers.refresh({ coverageId });
    expect((await storedPosts(coverageId)).map((post) => post.withdrawn)).toEqual([false, false, false]);
  });

  it("of a source without dates stores each item once, however many there are", async () => {
    const items = Array.from({ length: 60 }, (_, i) => `<item><guid>g${i}</guid><title>Entry ${i}</title></item>`);
    const { url } = await serve((_, response) => {
      response.end(`<rss version="2.0"><channel><title>Results</title>${items.join("")}</channel></rss>`);
    });
    await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
    const coverageId = await followed(url);
    items.unshift("<item><guid>new</guid><title>New entry</title></item>");
    for (const _ of [1, 2, 3]) await handlers.refresh({ coverageId });
    expect((await storedHeadlines(coverageId)).sort()).toEqual(
      ["New entry", ...Array.from({ length: 60 }, (_, i) => `Entry ${i}`)].sort(),
    );
  });

  it("knows a post far back that its source dates anew, though nothing else of the page is as old", async () => {
    const start = Date.now() - 10 * 3_600_000;
    const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
    const updates: { "@id": string; datePublished: string; headline: string }[] = [];
    const publish = (id: string, minutes: number) =>
      updates.unshift({ "@id": id, datePublished: at(minutes), headline: `News: ${id}` });
    const page = () => JSON.stringify({ "@type": "LiveBlogPosting", headline: "Run", liveBlogUpdate: updates });
    const { url } = await serve((_, response) => {
      response.end(`<script type="application/ld+json">${page()}</script>`);
    });
    await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
    publish("sticky", 0);
    for (let minute = 100; minute < 170; minute++) publish(`at ${minute}`, minute);
    const coverageId = await followed(url);
    const sticky = updates.pop();
    for (let minute = 170; minute < 300; minute += 30) {
      for (let i = 0; i < 30; i++) publish(`at ${minute + i}`, minute + i);
      updates.splice(20);
      if (sticky) updates.push(sticky);
      await handlers.refresh({ coverageId });
      updates.pop();
    }
    publish("sticky", 400);
    await handlers.refresh({ coverageId });
    const stored = await storedHeadlines(coverageId);
    expect(stored.filter((headline) => headline === "News: sticky")).toHaveLength(1);
    expect(new Set(stored).size).toBe(stored.length);
  });

  it("writes the index of closed chunks only if one of them has changed", async () => {
    const miles = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `Men mile ${from + i}`);
    const { page, url } = await livePage(...miles(0, 80));
    const coverageId = await followed(url);
    const written = vi.spyOn(local, "set");
    const keysWritten = () => written.mock.calls.splice(0).flatMap(([items]) => Object.keys(items));
    const poll = async (...posts: string[]) => {
      page.posts.push(...posts);
      await handlers.refresh({ coverageId });
      return keysWritten();
    };
    const few = await poll("Men mile 80");
    expect(few).toContain(keys.newest(coverageId));
    expect(few).not.toContain(keys.index(coverageId));
    expect(await poll(...miles(81, 110))).toContain(keys.index(coverageId));
    expect(await storedHeadlines(coverageId)).toEqual(miles(0, 110).reverse());
    written.mockRestore();
  });
});

describe("settings that can't be read", () => {
  it("don't make a start sweep the coverages away", async () => {
    const { url } = await livePage("Men start");
    const id = await followed(url);
    await set({ [keys.settings]: { follows: "of a later version" } });
    await wake();
    expect(await storedHeadlines(id)).toEqual(["Men start"]);
  });
});

describe("access to a site", () => {
  const origins = ["http://127.0.0.1/*"];

  it("that is revoked stops the requests until it is granted again", async () => {
    const { page, url, host, requests } = await livePage("Men start");
    const id = await followed(url);
    browser.permissions.onAdded.addListener(wake);
    browser.permissions.onRemoved.addListener(wake);
    await browser.permissions.remove({ origins });
    expect((await readCoverage(id))?.source.problem).toEqual({ code: "access", host });
    expect(await badgeText()).toBe("!");
    await makeDue(id);
    await onAlarm();
    expect(requests).toHaveLength(1);

    page.posts.push("Men halfway");
    await browser.permissions.request({ origins });
    expect(await storedHeadlines(id)).toEqual(["Men halfway", "Men start"]);
    expect(await badgeText()).toBe("");
  });
});
