import { describe, expect, it } from "vitest";
import type { PreferencesChange } from "../../core/preferences";
import { readInterruptions } from "../../store/read";
import { write } from "../../store/write";
import { desk } from "../../test-desk";
import { handlers } from "../commands/index";
import { listenToNotifications } from "../lifecycle/notification-clicks";
import { badgeText } from "../test-page";
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
