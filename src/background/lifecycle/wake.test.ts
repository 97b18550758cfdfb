import { fakeBrowser } from "@webext-core/fake-browser";
import { describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { keys } from "../../store/keys";
import { readCoverage } from "../../store/read";
import { handlers } from "../commands/index";
import { ALARM } from "../present/alarm";
import { present } from "../present/present";
import { onAlarm, wake } from "../test-events";
import { countRace, followPage, makeDue } from "../test-follow";
import { badgeText, livePage, storedHeadlines } from "../test-page";

describe("an alarm", () => {
  it("updates the badge for one source while another is still being requested", async () => {
    const [slow, quick] = [await livePage("Women start"), await livePage("Men start")];
    const ids = [await followPage(slow.url), await followPage(quick.url)];
    await countRace(ids[1] ?? "", "men-elite");
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

describe("settings that can't be read", () => {
  it("don't make a start remove the coverages", async () => {
    const { url } = await livePage("Men start");
    const id = await followPage(url);
    await fakeBrowser.storage.local.set({ [keys.settings]: { follows: "of a later version" } });
    await wake();
    expect(await storedHeadlines(id)).toEqual(["Men start"]);
  });
});

describe("a chunk that the browser can't read", () => {
  it("keeps neither what else is unread from the badge, nor the next poll from its alarm", async () => {
    const { url, page } = await livePage("Men start");
    const id = await followPage(url);
    await countRace(id, "men-elite");
    page.posts.push(...Array.from({ length: 60 }, (_, i) => `Men mile ${i}`));
    await handlers.refresh({ coverageId: id });
    expect(await badgeText()).toBe("60");
    await browser.alarms.clearAll();
    const { local } = fakeBrowser.storage;
    const get = local.get.bind(local) as (wanted: unknown) => Promise<object>;
    const reading = vi.spyOn(local, "get").mockImplementation(async (wanted) => {
      if ([wanted].flat().includes(keys.chunk(id, 0))) throw new Error("Corruption: block checksum mismatch");
      return get(wanted);
    });
    await present().catch(() => undefined);
    reading.mockRestore();
    expect(await badgeText()).toBe("36");
    expect(await browser.alarms.get(ALARM)).toBeDefined();
  });
});

describe("access to a site", () => {
  const origins = ["http://127.0.0.1/*"];

  it("that is revoked stops the requests until it is granted again", async () => {
    const { page, url, host, requests } = await livePage("Men start");
    const id = await followPage(url);
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
