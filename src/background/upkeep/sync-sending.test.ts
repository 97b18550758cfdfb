import { describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { keys } from "../../store/keys";
import { readSettings } from "../../store/read";
import { readState } from "../../store/state";
import { readSyncLog } from "../../store/sync-area";
import { killedAtEachWrite } from "../../store/test-killed";
import { limitedTo } from "../../store/test-quota";
import { cloud, machine } from "../../store/test-sync";
import { write } from "../../store/write";
import { handlers } from "../commands/index";
import { SYNC_ALARM, setSyncAlarm } from "../present/alarm";
import { onAlarm } from "../test-events";
import { followPage } from "../test-follow";
import { livePage } from "../test-page";
import { synchronize } from "./sync";
import { later, prefer, send, shareSyncInEachTest, theme } from "./test-machines";

shareSyncInEachTest();

/** What is stored, without the journal. */
const partsOf = (items: object) =>
  Object.keys(items)
    .filter((key) => key !== keys.journal)
    .sort();

describe("a change", () => {
  it("is sent half a minute later, in one write with later changes, by an alarm that isn't moved", async () => {
    await prefer({ look: { theme: "dark" } });
    const due = (await browser.alarms.get(SYNC_ALARM))?.scheduledTime;
    for (let i = 0; i < 10; i++) {
      later();
      await prefer({ look: { theme: i % 2 ? "dark" : "light" } });
    }
    expect((await browser.alarms.get(SYNC_ALARM))?.scheduledTime).toBe(due);
    expect(cloud.writes).toEqual([]);
    vi.setSystemTime(due ?? 0);
    await onAlarm();
    expect(cloud.writes).toHaveLength(1);
    expect(await browser.alarms.get(SYNC_ALARM)).toBeUndefined();
  });

  it("doesn't wait until a clock that was set back comes to its time again", async () => {
    await prefer({ look: { theme: "dark" } });
    vi.setSystemTime(Date.now() - 86_400_000);
    await onAlarm();
    expect(cloud.writes).toHaveLength(1);
    expect(await browser.alarms.get(SYNC_ALARM)).toBeUndefined();
  });

  it("is logged in the same write as its setting", async () => {
    const { killed } = await killedAtEachWrite(() => prefer({ look: { theme: "dark" } }));
    expect(killed.length).toBeGreaterThan(0);
    for (const items of killed) {
      expect(items).toMatchObject({ [keys.sync]: { times: { "": { "look.theme": { at: expect.any(Number) } } } } });
    }
  });

  it("is sent even if the worker died before its alarm was set", async () => {
    const { preferences, ...settings } = await readSettings();
    const look = { ...preferences.look, theme: "dark" as const };
    await write({ settings: { ...settings, preferences: { ...preferences, look } } });
    await setSyncAlarm(await readState());
    expect(await browser.alarms.get(SYNC_ALARM)).toBeDefined();
  });

  it("of what new races start at arrives, and is taken back", async () => {
    const [office, home] = [machine(), machine()];
    const { url } = await livePage("Men start");
    const id = await office(() => followPage(url));
    const set = (level: "count" | "show") => office(() => handlers.setNewRaces({ coverageId: id, level }).then(send));
    const atHome = () =>
      home(async () => {
        await send();
        return (await readSettings()).choices[id]?.newRaces;
      });
    await set("count");
    expect(await atHome()).toBe("count");
    await set("show");
    expect(await atHome()).toBeUndefined();
  });

  it("is applied even if the worker dies at any write", async () => {
    const [office, home] = [machine(), machine()];
    const { url } = await livePage("Men start");
    const id = await office(() => followPage(url));
    await office(() => handlers.setLevel({ coverageId: id, race: "others", level: "off" }).then(send));
    await browser.permissions.remove({ origins: ["http://127.0.0.1/*"] });
    await home(async () => {
      const { whole, killed } = await killedAtEachWrite(send);
      expect(killed.length).toBeGreaterThan(1);
      for (const items of killed) {
        expect(items[keys.settings]).toEqual(whole[keys.settings]);
        expect((items[keys.sync] as { times: object }).times).toEqual((whole[keys.sync] as { times: object }).times);
        expect(partsOf(items)).toEqual(partsOf(whole));
      }
    });
  });
});

describe("a browser that refuses to sync", () => {
  it.each([
    ["refuses", new Error("Sync is not available"), "refused"],
    ["is asked too often", new Error("This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota."), "refused"],
    ["is full", new Error("QUOTA_BYTES quota exceeded"), "full"],
  ])("because of %s loses nothing, is reported, and is tried again", async (_, refusal, problem) => {
    cloud.refusal = refusal;
    await prefer({ look: { theme: "dark" } });
    await send();
    expect(await theme()).toBe("dark");
    expect(await readSyncLog()).toMatchObject({ problem, due: Date.now() + 15 * 60_000 });
    cloud.refusal = undefined;
    vi.setSystemTime(Date.now() + 15 * 60_000);
    await onAlarm();
    expect((await readSyncLog()).problem).toBeUndefined();
    expect(JSON.stringify(cloud.items)).toContain("dark");
  });

  it("isn't said to be full because this machine is", async () => {
    const [office, home] = [machine(), machine()];
    await office(() => prefer({ look: { theme: "dark" } }).then(send));
    await home(async () => {
      const lift = limitedTo(0);
      expect(await synchronize(true)).toBe(false);
      lift();
      expect((await readSyncLog()).problem).toBeUndefined();
      await send();
      expect(await theme()).toBe("dark");
    });
  });

  it("because the quota is exceeded gets what fits, and the reader is told", async () => {
    const follows = Array.from({ length: 900 }, (_, i) => `https://paper.example/live/${i}/`);
    const settings = await readSettings();
    await write({ settings: { ...settings, follows: follows.map((url) => ({ id: url, url })) } });
    await send();
    expect(Object.keys(cloud.items).length).toBeGreaterThan(400);
    expect(await readSyncLog()).toMatchObject({ problem: "full" });
    expect((await readSettings()).follows).toHaveLength(900);
    cloud.writes = [];
    await send();
    expect(cloud.writes).toEqual([]);
  });

  it("isn't called if sync is turned off", async () => {
    await handlers.setSync({ on: false });
    await prefer({ look: { theme: "dark" } });
    await send();
    expect(cloud.items).toEqual({});
    expect(await browser.alarms.get(SYNC_ALARM)).toBeUndefined();
    later();
    await handlers.setSync({ on: true });
    expect(JSON.stringify(cloud.items)).toContain("dark");
  });

  it("is cleared together with the storage, and brings nothing back", async () => {
    const [office, home] = [machine(), machine()];
    await office(() => prefer({ look: { theme: "dark" } }).then(send));
    await home(send);
    await office(() => handlers.clear({}));
    expect(cloud.items).toEqual({});
    await home(send);
    expect(JSON.stringify(cloud.items)).toContain("dark");
    await office(send);
    expect(await office(theme)).toBe("system");
    expect(await home(theme)).toBe("dark");
  });
});
