import { describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { keys } from "../../store/keys";
import { readInterruptions } from "../../store/read";
import { dyingAfter, restore, stored } from "../../store/test-killed";
import { desk } from "../../test-desk";
import { handlers } from "../commands/index";
import { setPreferences, storeQuiet } from "../commands/preferences";
import { followPage } from "../test-follow";
import { livePage } from "../test-page";
import { ALARM } from "./alarm";
import { deliver } from "./deliver";
import { atWork, headlines, later, MINUTE_MS, OVERLAY, setClockInEachTest, shown } from "./test-at-work";

setClockInEachTest();

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

  it("waits while no window is open, as a browser on a Mac may be", async () => {
    const { arrives } = await atWork();
    const asked = vi.spyOn(browser.windows, "getLastFocused").mockRejectedValue(new Error("No last-focused window"));
    await arrives("Men halfway");
    asked.mockRestore();
    await deliver();
    expect(headlines()).toEqual(["Men halfway"]);
  });

  it("names the event where several are followed", async () => {
    const { arrives } = await atWork();
    await arrives("Men halfway");
    const { url } = await livePage("Boats start");
    await followPage(url);
    later(2);
    await arrives("Men at 30");
    expect(shown()).toMatchObject([
      { race: "Elite men", event: "" },
      { race: "Elite men", event: "City Marathon" },
    ]);
    expect(shown()[1]?.says).toMatch(/^Elite men · City Marathon · /);
  });

  it("is shown once a minute and collapses waiting posts into the next; the alarm is set for that", async () => {
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
    // What had to wait is told by the badge alone.
    later(50);
    await arrives();
    expect(headlines()).toHaveLength(6);
  });

  it("is shown for decisive moments alone, unless the reader wants every post", async () => {
    const { arrives } = await atWork({ ...OVERLAY, interruptions: { moments: "decisive", perRace: 6 } });
    await arrives("Men are together at half way");
    expect(shown()).toEqual([]);
    await arrives("Men: Wanjiru breaks away");
    expect(headlines()).toEqual(["Men: Wanjiru breaks away"]);
  });

  it("says only that it is time to tune in, and nothing of how it stands, to who wants no more", async () => {
    const { arrives } = await atWork({ ...OVERLAY, interruptions: { moments: "tuneIn", perRace: 6 } });
    await arrives("Men: Wanjiru breaks away");
    expect(shown()).toEqual([]);
    await arrives("Men: Wanjiru leads on the final kilometre");
    expect(shown()).toMatchObject([{ race: "Elite men", kind: "Tune in now", headline: "The last part is on" }]);
    expect(JSON.stringify(shown())).not.toContain("Wanjiru");
  });

  it("is shown at the next breakpoint: another tab, or a return to the window", async () => {
    const { arrives } = await atWork();
    desk.focused = false;
    await arrives("Men halfway");
    expect(shown()).toEqual([]);
    desk.focused = true;
    const [happened] = desk.breakpoint;
    await happened?.();
    expect(headlines()).toEqual(["Men halfway"]);
    expect(desk.breakpoint.size).toBe(0);
  });

  it("isn't shown when three minutes have passed without a breakpoint", async () => {
    const { arrives } = await atWork();
    desk.focused = false;
    await arrives("Men halfway");
    later(4);
    desk.focused = true;
    await arrives();
    expect(shown()).toEqual([]);
  });

  it.each([
    ["the window isn't focused", { focused: false }, []],
    ["the window fills the screen", { windowState: "fullscreen" }, []],
    ["the machine is idle", { idle: "idle" }, []],
    ["the screen is locked", { idle: "locked" }, []],
    ["another tab is shown", { tabs: [{ id: 8, url: "https://other.example/", windowId: 1, active: true }] }, []],
    ["the page isn't interruptible", { reply: "not now" }, ["Men halfway"]],
  ])("waits while %s", async (_, change, offered) => {
    const { arrives } = await atWork();
    const { tabs } = desk;
    Object.assign(desk, change);
    await arrives("Men halfway");
    expect(headlines()).toEqual(offered);
    desk.said = [];
    Object.assign(desk, { tabs, focused: true, windowState: "normal", idle: "active", reply: "shown" });
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

describe("the overlay's script", () => {
  it("is injected only into the tab that shows news, and is told at once to close", async () => {
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
    ["the script can't be injected", () => Promise.reject(new Error("The frame was removed."))],
    [
      "the tab opens another site meanwhile",
      async () => {
        desk.tabs = [{ id: 7, url: "https://other.example/", windowId: 1, active: true }];
      },
    ],
    ["the site is denied meanwhile", () => setPreferences({ overlay: { denied: ["work.example"] } })],
    [
      "a quiet period starts meanwhile",
      () => storeQuiet({ why: "presenting", until: new Date(Date.now() + MINUTE_MS).toISOString() }),
    ],
  ])("shows nothing if %s, and loses nothing", async (_, inject) => {
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
