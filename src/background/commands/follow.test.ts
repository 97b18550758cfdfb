import { afterEach, describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { serve } from "../../fetch/test-server";
import { readCoverage, readSettings } from "../../store/read";
import { ALARM } from "../present/alarm";
import { onAlarm } from "../test-events";
import { countRace, followPage, makeDue } from "../test-follow";
import { badgeText, livePage, storedHeadlines } from "../test-page";
import { handlers } from "./index";

afterEach(() => void vi.useRealTimers());

describe("a followed page", () => {
  it("starts with nothing unread and an alarm for its next poll", async () => {
    // No alarm fires sooner than in half a minute: on a busy machine, the poll may be due before.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { url } = await livePage("Men start", "Women start");
    const id = await followPage(url);
    await countRace(id, "men-elite");
    expect(await storedHeadlines(id)).toEqual(["Women start", "Men start"]);
    expect(await badgeText()).toBe("");
    const alarm = await browser.alarms.get(ALARM);
    const { source } = (await readCoverage(id)) ?? {};
    expect(alarm?.scheduledTime).toBe(Date.parse(source?.nextPollAt ?? ""));
    expect(alarm?.periodInMinutes).toBe(1);
  });

  it("counts only new posts of the chosen race after the alarm", async () => {
    const { page, url } = await livePage("Men start");
    const id = await followPage(url);
    await countRace(id, "men-elite");
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

  it("at an address like that of a Mastodon account is read itself if it has no such feed", async () => {
    const live =
      '{"@type":"LiveBlogPosting","headline":"Run","liveBlogUpdate":{"@id":"1","datePublished":"2025-10-06T11:00:00Z","headline":"Off"}}';
    const { url } = await serve((request, response) => {
      if (request.url?.endsWith(".rss")) response.writeHead(404).end();
      else response.end(`<script type="application/ld+json">${live}</script>`);
    });
    await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
    const id = await followPage(new URL("/@race", url).href);
    expect(await storedHeadlines(id)).toEqual(["Off"]);
  });

  it("isn't fetched twice when it is followed twice", async () => {
    const { url, requests } = await livePage("Men start");
    expect(await followPage(url)).toBe(await followPage(url));
    expect(requests).toHaveLength(1);
    expect((await readSettings()).follows).toHaveLength(1);
  });
});
