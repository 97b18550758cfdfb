import { fakeBrowser } from "@webext-core/fake-browser";
import { beforeEach, describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { keys } from "../../store/keys";
import { readCoverage, readSettings } from "../../store/read";
import { readState } from "../../store/state";
import { readSyncLog } from "../../store/sync-area";
import { killedAtEachWrite, stored } from "../../store/test-killed";
import { cloud, machine, shareSync } from "../../store/test-sync";
import { write } from "../../store/write";
import { handlers } from "../commands/index";
import { SYNC_ALARM, setSyncAlarm } from "../present/alarm";
import { onAlarm } from "../test-events";
import { badgeText, livePage, storedHeadlines } from "../test-page";
import { synchronize } from "./sync";

beforeEach(shareSync);

const theme = async () => (await readSettings()).preferences.look.theme;
const prefer = (change: Parameters<typeof handlers.setPreferences>[0]["change"]) => handlers.setPreferences({ change });
const send = () => synchronize(true);
const followedIds = async () => (await readSettings()).follows.map(({ id }) => id);
const later = () => vi.setSystemTime(Date.now() + 1000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  return () => vi.useRealTimers();
});

async function follow(url: string): Promise<string> {
  const result = await handlers.follow({ address: url, allowPrivate: true });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.coverageId;
}

/** What is stored, without the journal. */
const partsOf = (items: object) =>
  Object.keys(items)
    .filter((key) => key !== keys.journal)
    .sort();

/** Two machines that follow the same page. */
async function bothFollow() {
  const { url } = await livePage("Men start");
  const [office, home] = [machine(), machine()];
  const id = await office(() => follow(url));
  await office(send);
  await home(send);
  return { url, id, office, home };
}

describe("two machines", () => {
  it("reach the same settings, each as it was chosen last", async () => {
    const [office, home] = [machine(), machine()];
    await office(async () => {
      await prefer({ look: { theme: "dark", density: "compact" }, alerts: { kinds: ["record"] } });
      await send();
    });
    later();
    await home(async () => {
      await prefer({ look: { theme: "light" }, quiet: { hours: true } });
      await send();
    });
    await office(send);
    const both = [await office(readSettings), await home(readSettings)];
    expect(both[0]).toEqual(both[1]);
    expect(both[0]?.preferences).toMatchObject({
      look: { theme: "light", density: "compact" },
      alerts: { kinds: ["record"] },
      quiet: { hours: true },
    });
  });

  it("sync a choice that returns to its default", async () => {
    const [office, home] = [machine(), machine()];
    await office(() => prefer({ look: { theme: "dark" } }).then(send));
    await home(send);
    expect(await home(theme)).toBe("dark");
    later();
    await home(() => prefer({ look: { theme: "system" } }).then(send));
    await office(send);
    expect(await office(theme)).toBe("system");
  });

  it("follow the same coverages; without permission no request is sent, and nothing is unread", async () => {
    const { url, page } = await livePage("Men start", "Women start");
    const [office, home] = [machine(), machine()];
    const id = await office(() => follow(url));
    await office(async () => {
      await handlers.setLevel({ coverageId: id, race: { id: "men-elite" }, level: "count" });
      await handlers.setAthlete({ coverageId: id, name: "Ada", level: "alert" });
      await handlers.mute({ coverageId: id, what: "words", value: "weather", on: true });
      await handlers.setSpoilers({ coverageId: id, spoilers: { delay: 10 } });
      await send();
    });
    await browser.permissions.remove({ origins: ["http://127.0.0.1/*"] });
    const asked = vi.spyOn(browser.permissions, "request");
    await home(async () => {
      expect(await send()).toBe(true);
      expect(await followedIds()).toEqual([id]);
      expect((await readCoverage(id))?.source.problem?.code).toBe("access");
      const { follows, choices, spoilers } = await readSettings();
      expect(follows[0]).toEqual({ id, url });
      expect(choices[id]).toMatchObject({
        races: { "men-elite": "count" },
        athletes: { Ada: "alert" },
        muted: { words: ["weather"] },
      });
      expect(spoilers[id]).toEqual({ delay: 10 });
    });
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
    await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
    page.posts.push("Men halfway");
    await home(async () => {
      await handlers.setSpoilers({ coverageId: id, spoilers: null });
      await handlers.follow({ address: url, allowPrivate: true });
      await handlers.refresh({ coverageId: id });
      expect(await storedHeadlines(id)).toEqual(["Men halfway", "Women start", "Men start"]);
      expect(await badgeText()).toBe("");
    });
  });

  it("unfollow the same coverages with their posts, and neither brings them back", async () => {
    const { id, office, home } = await bothFollow();
    later();
    await home(() => handlers.unfollow({ coverageId: id }).then(send));
    await office(send);
    await home(send);
    expect(await office(followedIds)).toEqual([]);
    expect(Object.keys(await office(stored)).filter((key) => key.startsWith("coverage:"))).toEqual([]);
    expect(await home(followedIds)).toEqual([]);
  });

  it("keep what only one of them has tidied away", async () => {
    const { id, office, home } = await bothFollow();
    later();
    await office(async () => {
      const { unfollow } = await import("./follows");
      await unfollow(id, "here");
      await send();
      expect(await followedIds()).toEqual([]);
      await send();
      expect(await followedIds()).toEqual([]);
    });
    await home(send);
    expect(await home(followedIds)).toEqual([id]);
  });

  it("give no consent for each other, and keep every denied site", async () => {
    const [office, home] = [machine(), machine()];
    const mine = { mode: "card" as const, sites: ["*"], denied: ["bank.example"] };
    await office(() => prefer({ overlay: mine, pictures: { hosts: ["ichef.example"] } }).then(send));
    expect(JSON.stringify(cloud.items)).not.toContain("ichef.example");
    later();
    await home(async () => {
      await prefer({ overlay: { sites: ["a.example"], denied: ["mail.example"] } });
      await send();
      const { overlay, pictures } = (await readSettings()).preferences;
      expect(overlay).toEqual({
        mode: "card",
        corner: "bottom-end",
        sites: ["a.example"],
        denied: ["mail.example", "bank.example"],
      });
      expect(pictures.hosts).toEqual([]);
    });
    later();
    await office(async () => {
      await send();
      await prefer({ overlay: { denied: [] } });
      await send();
      expect((await readSettings()).preferences.overlay.denied).toEqual([]);
    });
    await home(async () => {
      await send();
      expect((await readSettings()).preferences.overlay.denied).toEqual(["mail.example", "bank.example"]);
    });
  });

  it("merge what each had before sync, and lose no followed coverage", async () => {
    const [{ url: first }, { url: second }] = [await livePage("Men start"), await livePage("Women start")];
    const [office, home] = [machine(), machine()];
    const one = await office(() => follow(first));
    const [two, too] = await home(async () => [await follow(second), await follow(first)]);
    // As an older version has left them.
    for (const each of [office, home]) await each(() => fakeBrowser.storage.local.remove(keys.sync));
    await office(async () => {
      await send();
      later();
      await handlers.unfollow({ coverageId: one });
      await send();
    });
    await home(send);
    await office(send);
    expect(too).toBe(one);
    expect(new Set(await home(followedIds))).toEqual(new Set([one, two]));
    expect(new Set(await office(followedIds))).toEqual(new Set([one, two]));
  });

  it("apply the reader's last change even from a machine whose clock is years behind", async () => {
    const [office, home] = [machine(), machine()];
    await office(() => prefer({ look: { theme: "dark" } }).then(send));
    vi.setSystemTime(Date.now() - 5 * 365 * 24 * 3_600_000);
    await home(async () => {
      await send();
      await prefer({ look: { theme: "light" } });
      await send();
    });
    await office(send);
    expect(await office(theme)).toBe("light");
  });

  it("write nothing once they agree", async () => {
    const [office, home] = [machine(), machine()];
    const { url } = await livePage("Men start");
    await office(() => follow(url));
    await office(() => handlers.setRetention({ days: 7, coverages: 5 }).then(send));
    for (const each of [home, office, home]) await each(send);
    cloud.writes = [];
    for (const each of [home, office, home, office]) await each(send);
    expect(cloud.writes).toEqual([]);
    expect((await office(readSyncLog)).due).toBeUndefined();
  });

  it("don't sync quiet periods, seen posts, or the replay", async () => {
    const [office, home] = [machine(), machine()];
    await office(async () => {
      await handlers.followReplay({ speed: 60 });
      const until = new Date(Date.now() + 3_600_000).toISOString();
      await handlers.setQuiet({ quietPeriod: { why: "snooze", until } });
      await send();
    });
    expect(cloud.items).toEqual({});
    await home(send);
    expect(await home(followedIds)).toEqual([]);
  });

  it("ignore entries that they can't read, and keep them for other versions", async () => {
    const home = machine();
    cloud.items = {
      "s:1": { "": { "look.theme": [5, "pink"], "look.new": [6, 1], "overlay.sites": [9, ["*"]] }, x: 7 },
    };
    await home(async () => {
      await prefer({ look: { density: "compact" } });
      await send();
      expect(await theme()).toBe("system");
      expect((await readSettings()).preferences.overlay.sites).toEqual([]);
    });
    expect(JSON.stringify(cloud.items)).toContain("pink");
    expect(JSON.stringify(cloud.items)).toContain("look.new");
  });
});

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

  it("is applied even if the worker dies at any write", async () => {
    const [office, home] = [machine(), machine()];
    const { url } = await livePage("Men start");
    const id = await office(() => follow(url));
    await office(() => handlers.setLevel({ coverageId: id, race: "others", level: "off" }).then(send));
    await browser.permissions.remove({ origins: ["http://127.0.0.1/*"] });
    await home(async () => {
      const { whole, killed } = await killedAtEachWrite(send);
      expect(killed.length).toBeGreaterThan(2);
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
