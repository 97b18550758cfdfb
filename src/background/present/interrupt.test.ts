import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import type { PreferencesChange } from "../../core/preferences";
import { keys } from "../../store/keys";
import { readInterruptions } from "../../store/read";
import { dyingAfter, restore, stored } from "../../store/test-killed";
import { write } from "../../store/write";
import { desk } from "../../test-desk";
import { handlers } from "../commands/index";
import { setPreferences, storeQuiet } from "../commands/preferences";
import { listenToNotifications } from "../lifecycle/notification-clicks";
import { badgeText, livePage } from "../test-page";
import { ALARM } from "./alarm";
import { deliver } from "./deliver";

const MINUTE_MS = 60_000;
const OVERLAY: PreferencesChange = { overlay: { mode: "card", sites: ["work.example"] } };
const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE_MS);

/** The men's race is at Alert, and the reader's active tab is a page where the overlay is allowed. */
async function atWork(change: PreferencesChange = OVERLAY) {
  desk.tabs = [
    { id: 7, url: "https://work.example/", windowId: 1, active: true },
    { id: 8, url: "https://other.example/", windowId: 1, active: false },
  ];
  await browser.permissions.request({ origins: ["https://work.example/*"] });
  const { page, url } = await livePage("Men start");
  const followed = await handlers.follow({ address: url, allowPrivate: true });
  if (!followed.ok) throw new Error(followed.problem.code);
  const { coverageId } = followed.value;
  await handlers.setLevel({ coverageId, race: { id: "men-elite" }, level: "alert" });
  await handlers.setPreferences({ change });
  await deliver();
  desk.said = [];
  const arrives = async (...posts: string[]) => {
    later(1 / 60);
    page.posts.push(...posts);
    await handlers.refresh({ coverageId });
    await deliver();
  };
  return { coverageId, page, arrives };
}

const shown = () => desk.said.flatMap((one) => (one.overlay === "show" ? [{ tabId: one.tabId, ...one.news }] : []));
const headlines = () => shown().map(({ headline }) => headline);

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() }));
afterEach(() => void vi.useRealTimers());

describe("the overlay", () => {
  it("shows news of a race at Alert in the active tab, once, and of no other race", async () => {
    const { arrives } = await atWork();
    await arrives("Women halfway");
    expect(shown()).toEqual([]);
    await arrives("Men halfway");
    expect(shown()).toMatchObject([{ tabId: 7, headline: "Men halfway", race: "Elite men", count: 1, more: "" }]);
    later(2);
    await arrives();
    expect(shown()).toHaveLength(1);
  });

  it("is shown once a minute and collapses what had to wait; the alarm is set for it", async () => {
    const { arrives } = await atWork();
    await arrives("Men mile 1");
    await arrives("Men mile 2");
    await arrives("Men mile 3");
    expect(headlines()).toEqual(["Men mile 1"]);
    expect((await browser.alarms.get(ALARM))?.scheduledTime).toBeLessThanOrEqual(Date.now() + MINUTE_MS);
    later(1);
    await arrives();
    expect(shown().at(-1)).toMatchObject({ headline: "Men mile 3", count: 2, more: "2 updates" });
  });

  it("is shown at most six times in an hour", async () => {
    const { arrives } = await atWork();
    for (let mile = 1; mile <= 8; mile++) {
      await arrives(`Men mile ${mile}`);
      later(2);
    }
    expect(headlines()).toHaveLength(6);
    later(50);
    await arrives();
    expect(shown().at(-1)).toMatchObject({ headline: "Men mile 8", more: "2 updates" });
  });

  it.each([
    ["the window isn't focused", { focused: false }, []],
    ["nobody sits there", { idle: "idle" }, []],
    ["the screen is locked", { idle: "locked" }, []],
    ["another tab is shown", { tabs: [{ id: 8, url: "https://other.example/", windowId: 1, active: true }] }, []],
    ["the page has refused", { reply: "not now" }, ["Men halfway"]],
  ])("waits while %s", async (_, change, offered) => {
    const { arrives } = await atWork();
    const { tabs } = desk;
    Object.assign(desk, change);
    await arrives("Men halfway");
    expect(headlines()).toEqual(offered);
    desk.said = [];
    Object.assign(desk, { tabs, focused: true, idle: "active", reply: "shown" });
    await arrives();
    expect(headlines()).toEqual(["Men halfway"]);
  });

  it.each([["POPUP"], ["SIDE_PANEL"]])("isn't shown while the %s is open", async (contextType) => {
    const { arrives } = await atWork();
    desk.contexts = [{ contextType }];
    await arrives("Men halfway");
    desk.contexts = [];
    await arrives();
    expect(shown()).toEqual([]);
  });

  it("isn't shown in quiet hours, nor afterwards for posts that arrived in them", async () => {
    const { arrives } = await atWork();
    const clock = new Date();
    const hour = (ahead: number) => `${String((clock.getHours() + ahead + 24) % 24).padStart(2, "0")}:00`;
    await handlers.setPreferences({ change: { quiet: { hours: true, from: hour(-1), to: hour(1) } } });
    await arrives("Men halfway");
    later(60);
    await arrives();
    expect(shown()).toEqual([]);
    await arrives("Men mile 20");
    expect(headlines()).toEqual(["Men mile 20"]);
  });

  it.each([0, 1, 2, 3])("shows a post once even if the worker dies (after %i writes)", async (writes) => {
    const { coverageId, arrives } = await atWork();
    const before = await stored();
    await restore(before);
    await dyingAfter(writes, async () => {
      await arrives("Men halfway");
      // A dead worker doesn't receive the overlay's answer.
    });
    await handlers.refresh({ coverageId });
    await deliver();
    later(2);
    await handlers.refresh({ coverageId });
    await deliver();
    expect(new Set(headlines())).toEqual(new Set(["Men halfway"]));
    expect(new Set(shown().map(({ posts }) => posts.join()))).toHaveProperty("size", 1);
    expect((await readInterruptions())?.overlay.waiting).toEqual([]);
  });

  it("removes its queue when it is turned off, and starts with an empty one", async () => {
    const { arrives } = await atWork();
    await handlers.setPreferences({ change: { overlay: { mode: "off" } } });
    await arrives("Men halfway");
    expect(await stored()).not.toHaveProperty(keys.interruptions);
    await handlers.setPreferences({ change: { overlay: { mode: "dot" } } });
    await arrives();
    expect(shown()).toEqual([]);
  });
});

describe("notifications", () => {
  const ALERTS: PreferencesChange = { alerts: { on: true, kinds: ["result", "lead change"] } };
  const told = () => [...desk.notifications.values()].map(({ title, message }) => `${title}: ${message}`);

  it("are shown for the chosen kinds, one per race, which the next replaces", async () => {
    const { arrives } = await atWork(ALERTS);
    await arrives("Men halfway");
    expect(told()).toEqual([]);
    await arrives("Men race: Wanjiru takes the lead");
    await arrives("Men race: Wanjiru wins in 2:05:48");
    expect(told()).toEqual(["Elite men · Result: Men race: Wanjiru wins in 2:05:48"]);
  });

  it("are shown at most four times an hour", async () => {
    const { arrives } = await atWork(ALERTS);
    for (const name of ["Ann", "Bob", "Cid", "Dan", "Eve"]) await arrives(`Men race: ${name} takes the lead`);
    expect(told()).toEqual(["Elite men · Lead: Men race: Dan takes the lead"]);
  });

  it("open their post and mark it as read", async () => {
    const { arrives } = await atWork(ALERTS);
    listenToNotifications();
    await arrives("Men race: Wanjiru takes the lead");
    const tabs = desk.tabs.length;
    await desk.clickNotification([...desk.notifications.keys()][0] ?? "");
    expect(desk.tabs.slice(tabs).map(({ url }) => url)).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1/)]);
    expect(desk.notifications.size).toBe(0);
    expect(await badgeText()).toBe("");
  });

  it("wait while their source hasn't answered for three minutes", async () => {
    const { page, arrives } = await atWork(ALERTS);
    for (const name of ["Ann", "Bob", "Cid", "Dan"]) await arrives(`Men race: ${name} takes the lead`);
    await arrives("Men race: Eve takes the lead");
    desk.notifications.clear();
    page.status = 503;
    await handlers.setPreferences({ change: { alerts: { on: true } } });
    later(4);
    // Resets the hour's budget, so that only the age of the data prevents a notification.
    const interruptions = await readInterruptions();
    if (!interruptions) throw new Error("nothing is queued");
    await write({
      interruptions: { ...interruptions, notifications: { ...interruptions.notifications, deliveredAt: [] } },
    });
    await arrives();
    expect(desk.notifications.size).toBe(0);
    page.status = 200;
    later(16);
    await arrives();
    expect(desk.notifications.size).toBe(0);
  });
});

describe("quiet", () => {
  it("hides everything in all tabs at once, shows in menu and badge, and ends by itself", async () => {
    const { arrives } = await atWork({ ...OVERLAY, alerts: { on: true, kinds: ["result"] } });
    await arrives("Men race: Wanjiru wins in 2:05:48");
    expect(desk.notifications.size).toBe(1);
    desk.said = [];
    const until = new Date(Date.now() + 30 * MINUTE_MS).toISOString();
    await handlers.setQuiet({ quietPeriod: { why: "presenting", until } });
    expect(new Set(desk.said.map(({ tabId, overlay }) => `${tabId} ${overlay}`))).toEqual(
      new Set(["7 quiet", "8 quiet"]),
    );
    expect(desk.notifications.size).toBe(0);
    expect(desk.menu.find(({ id }) => id === "presenting")?.checked).toBe(true);
    expect(await browser.action.getBadgeText({})).toBe("zz");
    later(29);
    await arrives("Men race: a record");
    expect(shown()).toEqual([]);
    later(1);
    await arrives("Men race: the second is Bekele");
    expect(headlines()).toEqual(["Men race: the second is Bekele"]);
    expect(desk.menu.find(({ id }) => id === "presenting")?.checked).toBe(false);
  });
});

describe("the overlay's script", () => {
  it("is injected with the news into their tab only, and is told at once when it must close", async () => {
    const { arrives } = await atWork();
    expect(desk.injected).toEqual([]);
    await arrives("Women halfway");
    expect(desk.injected).toEqual([]);
    await arrives("Men halfway");
    expect(desk.injected).toEqual([7]);
    await handlers.setPreferences({ change: { overlay: { denied: ["work.example"] } } });
    expect(desk.said).toContainEqual({ tabId: 7, overlay: "off" });
  });

  it("isn't injected without the browser's permission", async () => {
    const { arrives } = await atWork();
    await browser.permissions.remove({ origins: ["https://work.example/*"] });
    await arrives("Men halfway");
    expect(desk.injected).toEqual([]);
    expect(shown()).toEqual([]);
  });

  it.each<[string, () => Promise<void>]>([
    ["the page lets nobody in", () => Promise.reject(new Error("The frame was removed."))],
    [
      "the tab goes to a page that was never allowed",
      async () => {
        desk.tabs = [{ id: 7, url: "https://other.example/", windowId: 1, active: true }];
      },
    ],
    ["the site is denied meanwhile", () => setPreferences({ overlay: { denied: ["work.example"] } })],
    [
      "quiet is wanted meanwhile",
      () => storeQuiet({ why: "presenting", until: new Date(Date.now() + MINUTE_MS).toISOString() }),
    ],
  ])("shows nothing where %s, and loses nothing", async (_, inject) => {
    const { arrives } = await atWork();
    desk.inject = inject;
    await arrives("Men halfway");
    expect(shown()).toEqual([]);
    desk.inject = async () => undefined;
    desk.tabs = [{ id: 7, url: "https://work.example/", windowId: 1, active: true }];
    await handlers.setQuiet({ quietPeriod: null });
    await handlers.setPreferences({ change: { overlay: { denied: [] } } });
    await deliver();
    expect(headlines()).toEqual(["Men halfway"]);
  });
});
