import { describe, expect, it, vi } from "vitest";
import type { Interruptions } from "../../core/attention/interrupt";
import type { PreferencesChange } from "../../core/preferences";
import { readInterruptions, readOwnSettings, readSettings } from "../../store/read";
import { readState } from "../../store/state";
import { write } from "../../store/write";

import { desk } from "../../test-desk";
import { nowInstant } from "../clock";
import { handlers } from "../commands/index";
import { storeQuiet } from "../commands/preferences";
import { listenToNotifications } from "../lifecycle/notification-clicks";
import { badgeText } from "../test-page";
import { deliver } from "./deliver";
import * as moments from "./moments";
import { present } from "./present";
import { readNews, storeQueue } from "./queue";
import { atWork, later, setClockInEachTest } from "./test-at-work";

setClockInEachTest();

describe("notifications", () => {
  const ALERTS: PreferencesChange = {
    alerts: { on: true, kinds: ["result", "lead change"] },
    interruptions: { moments: "every", perRace: 0 },
  };
  const texts = () => [...desk.notifications.values()].map(({ title, message }) => `${title}: ${message}`);

  it("are shown for the chosen kinds, one per race, which the next replaces", async () => {
    const { arrives } = await atWork(ALERTS);
    await arrives("Men halfway");
    expect(texts()).toEqual([]);
    await arrives("Men race: Wanjiru takes the lead");
    await arrives("Men race: Wanjiru wins in 2:05:48");
    expect(texts()).toEqual(["Elite men · Result: Men race: Wanjiru wins in 2:05:48"]);
  });

  it("are shown at most four times an hour", async () => {
    const { arrives } = await atWork(ALERTS);
    for (const name of ["Ann", "Bob", "Cid", "Dan", "Eve"]) await arrives(`Men race: ${name} takes the lead`);
    expect(texts()).toEqual(["Elite men · Lead: Men race: Dan takes the lead"]);
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

  it("are removed when the reader asks for a delay, and come with it though their source is hardly polled any more", async () => {
    const { coverageId, arrives } = await atWork(ALERTS);
    await arrives("Men race: Wanjiru takes the lead");
    expect(desk.notifications.size).toBe(1);
    await handlers.setSpoilers({ coverageId, spoilers: { delay: 70 } });
    expect(desk.notifications.size).toBe(0);
    await arrives("Men race: Chebet takes the lead");
    expect(desk.notifications.size).toBe(0);
    later(12);
    await handlers.visit({ coverageId });
    await deliver();
    expect(texts()).toEqual([expect.stringContaining("Chebet takes the lead")]);
    await handlers.unfollow({ coverageId });
    expect(desk.notifications.size).toBe(0);
  });

  it("are removed once another machine has asked for a delay, but for what may be known", async () => {
    const { coverageId, arrives } = await atWork(ALERTS);
    await arrives("Men race: Wanjiru takes the lead");
    const delayedBy = async (delay: number) => {
      const settings = await readOwnSettings();
      await write({ settings: { ...settings, spoilers: { [coverageId]: { delay } } } });
      await present();
    };
    await delayedBy(5);
    expect(desk.notifications.size).toBe(1);
    await delayedBy(70);
    expect(desk.notifications.size).toBe(0);
  });

  it("are removed though they were shown while a delay came", async () => {
    const { coverageId, arrives } = await atWork(ALERTS);
    const { interruptions: before } = await readState();
    await arrives("Men race: Wanjiru takes the lead");
    const settings = await readOwnSettings();
    await write({ settings: { ...settings, spoilers: { [coverageId]: { delay: 70 } } } });
    // As it was read before the notification was stored.
    const { notifications: channel, ...others } = before as Interruptions;
    const ref = { coverageId, postId: "post 1", arrivedAt: nowInstant() };
    const state = {
      ...(await readState()),
      interruptions: { ...others, notifications: { ...channel, waiting: [ref] } },
    };
    await storeQueue(state, await readNews(state, nowInstant()), nowInstant());
    expect(desk.notifications.size).toBe(0);
  });

  it("go with their coverage", async () => {
    const { coverageId, arrives } = await atWork(ALERTS);
    await arrives("Men race: Wanjiru takes the lead");
    expect(desk.notifications.size).toBe(1);
    await handlers.unfollow({ coverageId });
    expect(desk.notifications.size).toBe(0);
  });

  it("aren't shown if a quiet period starts while they are prepared", async () => {
    const { arrives } = await atWork(ALERTS);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const preparing = vi.spyOn(moments, "withMoments").mockImplementation(async (news) => {
      if (!(await readSettings()).quietPeriod && (await readInterruptions())?.notifications.waiting.length)
        await storeQuiet({ why: "presenting", until });
      return [...news];
    });
    await arrives("Men race: Wanjiru takes the lead");
    preparing.mockRestore();
    expect((await readSettings()).quietPeriod?.why).toBe("presenting");
    expect(desk.notifications.size).toBe(0);
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
