import { expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { readSettings } from "../../store/read";
import { desk } from "../../test-desk";
import { atWork, headlines, later, MINUTE_MS, OVERLAY, setClockInEachTest, shown } from "../present/test-at-work";
import { handlers } from "./index";

setClockInEachTest();

it("a quiet period hides everything in all tabs at once, shows in menu and badge, and ends by itself", async () => {
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

it("no quiet period is longer than a day, in case a clock is wrong", async () => {
  const inHours = (hours: number) => new Date(Date.now() + hours * 60 * MINUTE_MS).toISOString();
  await handlers.setQuiet({ quietPeriod: { why: "snooze", until: inHours(23) } });
  expect((await readSettings()).quietPeriod?.until).toBe(inHours(23));
  await handlers.setQuiet({ quietPeriod: { why: "snooze", until: inHours(25) } });
  expect((await readSettings()).quietPeriod?.until).toBe(inHours(24));
});

it("a page that hangs holds neither quiet back, nor a change of the overlay", async () => {
  await atWork();
  const hanging = new Promise<undefined>(() => undefined);
  const sent = vi
    .spyOn(browser.tabs, "sendMessage")
    .mockImplementation((tabId) => (tabId === 8 ? hanging : Promise.resolve(undefined)));
  const until = new Date(Date.now() + 30 * MINUTE_MS).toISOString();
  const done = handlers
    .setQuiet({ quietPeriod: { why: "presenting", until } })
    .then(() => handlers.setPreferences({ change: { overlay: { mode: "off" } } }));
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 5000))]);
  const { quietPeriod, preferences } = await readSettings();
  expect(quietPeriod?.until).toBe(until);
  expect(preferences.overlay.mode).toBe("off");
  expect(await browser.action.getBadgeText({})).toBe("zz");
  sent.mockRestore();
});
