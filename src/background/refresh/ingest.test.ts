import { fakeBrowser } from "@webext-core/fake-browser";
import { describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { serve } from "../../fetch/test-server";
import { keys } from "../../store/keys";
import { readState } from "../../store/state";
import { handlers } from "../commands/index";
import { followPage } from "../test-follow";
import { livePage, storedHeadlines, storedPosts } from "../test-page";
import { knownElsewhere } from "./ingest";

const { local } = fakeBrowser.storage;

describe("the list of athletes", () => {
  it("is read again if it couldn't be read", async () => {
    const fetching = vi.spyOn(globalThis, "fetch").mockRejectedValueOnce(new Error("busy"));
    const state = await readState();
    const known = async () =>
      (await knownElsewhere(state, "a", { title: "City Marathon" })).recall("Ann Runner wins").length > 0;
    expect(await known()).toBe(false);
    fetching.mockImplementation(async () => Response.json({ marathon: { "women elite": "Ann Runner" } }));
    expect(await known()).toBe(true);
    fetching.mockRestore();
  });
});

describe("a poll", () => {
  it("restores a post that was missing once", async () => {
    const { page, url } = await livePage("Men start", "Men a mile", "Men halfway");
    const coverageId = await followPage(url);
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
    const coverageId = await followPage(url);
    items.unshift("<item><guid>new</guid><title>New entry</title></item>");
    for (const _ of [1, 2, 3]) await handlers.refresh({ coverageId });
    expect((await storedHeadlines(coverageId)).sort()).toEqual(
      ["New entry", ...Array.from({ length: 60 }, (_, i) => `Entry ${i}`)].sort(),
    );
  });

  it("recognises an old post in a closed chunk when its source gives it a new date", async () => {
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
    const coverageId = await followPage(url);
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
    const coverageId = await followPage(url);
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
