import { fakeBrowser } from "@webext-core/fake-browser";
import { afterEach, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { keys } from "../store/keys";
import { desk } from "../test-desk";
import { handlers } from "./commands";
import { ALARM } from "./present/alarm";
import { badgeText, livePage } from "./test-page";

const { local } = fakeBrowser.storage;
afterEach(() => vi.restoreAllMocks());

/** Follows a page whose race may interrupt, with its next poll due, and a reader at work where the overlay may show. */
async function dueAtWork(others = 0) {
  desk.tabs = [{ id: 7, url: "https://work.example/", windowId: 1, active: true }];
  await browser.permissions.request({ origins: ["https://work.example/*"] });
  const { page, url } = await livePage("Men start");
  for (let i = 0; i < others; i++)
    await handlers.follow({ address: (await livePage("Men start")).url, allowPrivate: true });
  const followed = await handlers.follow({ address: url, allowPrivate: true });
  if (!followed.ok) throw new Error(followed.problem.code);
  const { coverageId } = followed.value;
  await handlers.setLevel({ coverageId, race: { id: "men-elite" }, level: "alert" });
  await handlers.setPreferences({ change: { overlay: { mode: "card", sites: ["work.example"] } } });
  const { [keys.source(coverageId)]: source } = await local.get(keys.source(coverageId));
  await local.set({ [keys.source(coverageId)]: { ...(source as object), nextPollAt: new Date(0).toISOString() } });
  page.posts.push("Men race: Weir takes the lead");
}

/** Starts a worker by the alarm. @returns how often it read storage before the badge showed a text */
async function readsUntilBadge(text: string): Promise<number> {
  const reads = vi.spyOn(local, "get");
  let drawn = (_reads: number): void => undefined;
  const count = new Promise<number>((resolve) => {
    drawn = resolve;
  });
  vi.spyOn(fakeBrowser.action, "setBadgeText").mockImplementation(async (badge) => {
    if (badge.text === text) drawn(reads.mock.calls.length);
  });
  await startedByAlarm();
  return count;
}

async function startedByAlarm(): Promise<void> {
  vi.resetModules();
  await import("./index");
  await fakeBrowser.alarms.onAlarm.trigger({ name: ALARM, scheduledTime: Date.now(), persistAcrossSessions: true });
}

it.each([0, 3])("one new post is on the badge after at most eight reads, with %i others followed", async (others) => {
  await dueAtWork(others);
  expect(await readsUntilBadge("1")).toBeLessThanOrEqual(8);
});

it("a worker that was just started shows one new post over the page at work", async () => {
  await dueAtWork();
  await startedByAlarm();
  await vi.waitUntil(() => desk.said.some((message) => message.overlay === "show"), { timeout: 60_000 });
  expect(desk.said.filter((message) => message.overlay === "show")).toMatchObject([
    { tabId: 7, news: { headline: "Men race: Weir takes the lead" } },
  ]);
  expect(await badgeText()).toBe("1");
});
