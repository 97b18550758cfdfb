import { fakeBrowser } from "@webext-core/fake-browser";
import { beforeEach, describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { keys, partOf } from "../../store/keys";
import { readCoverage, readOwnSettings, readSettings } from "../../store/read";
import { killedAtEachWrite, stored } from "../../store/test-killed";
import { cloud, machine, shareSync } from "../../store/test-sync";
import { handlers } from "../commands/index";
import { applyPolicy, onPolicy, wake } from "../test-events";
import { countRace, followPage } from "../test-follow";
import { badgeText, livePage, storedHeadlines } from "../test-page";
import { synchronize } from "./sync";

/** The managed storage; undefined if it rejects, as Firefox does without a policy. */
let managed: object | undefined;

beforeEach(() => {
  managed = undefined;
  shareSync();
  Object.assign(fakeBrowser.storage.managed, {
    get: async () => {
      if (!managed) throw new Error("Managed storage manifest not found");
      return managed;
    },
  });
});

async function preset(more: object = {}) {
  const live = await livePage("Men start");
  managed = { sources: [{ address: live.url, races: { "men-elite": "count" }, ...more }] };
  await onPolicy();
  const [follow] = (await readSettings()).follows;
  return { ...live, id: follow?.id ?? "" };
}

describe("an organisation's sources", () => {
  it("are followed at the first read, with nothing unread, and polled like others", async () => {
    const { id, page } = await preset();
    // The reader hasn't allowed requests to this machine.
    expect((await readCoverage(id))?.source.problem?.code).toBe("privateAddress");
    await handlers.follow({ address: (await readCoverage(id))?.source.url ?? "", allowPrivate: true });
    expect(await storedHeadlines(id)).toEqual(["Men start"]);
    expect(await badgeText()).toBe("");
    page.posts.push("Men halfway");
    await handlers.refresh({ coverageId: id });
    expect(await badgeText()).toBe("1");
    expect((await readOwnSettings()).follows).toEqual([]);
  });

  it("keep their delay and the reader's choices when another machine unfollows them, since they stay", async () => {
    const { url } = await livePage("Men start");
    const [office, home] = [machine(), machine()];
    const coverageId = await office(() => followPage(url));
    await office(() => synchronize(true));
    await home(() => synchronize(true));
    managed = { sources: [{ address: url, locked: true }] };
    await office(async () => {
      await onPolicy();
      await handlers.setSpoilers({ coverageId, spoilers: { delay: 30 } });
      await countRace(coverageId, "men-elite");
      await synchronize(true);
    });
    await home(() => handlers.unfollow({ coverageId }).then(() => synchronize(true)));
    await office(async () => {
      await synchronize(true);
      const { follows, spoilers, choices } = await readSettings();
      expect(follows.map(({ id }) => id)).toEqual([coverageId]);
      expect(spoilers[coverageId]).toMatchObject({ delay: 30 });
      expect(choices[coverageId]?.races).toEqual({ "men-elite": "count" });
      expect((await readOwnSettings()).follows).toEqual([]);
      expect(await storedHeadlines(coverageId)).toEqual(["Men start"]);
    });
  });

  it("without permission report that, and send no request", async () => {
    const { url } = await livePage("Men start");
    await browser.permissions.remove({ origins: ["http://127.0.0.1/*"] });
    const asked = vi.spyOn(browser.permissions, "request");
    managed = { sources: [{ address: url }] };
    await onPolicy();
    const [follow] = (await readSettings()).follows;
    expect((await readCoverage(follow?.id ?? ""))?.source.problem?.code).toBe("access");
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it("can be unfollowed, and stay so at the next start", async () => {
    const { id } = await preset();
    await handlers.unfollow({ coverageId: id });
    expect((await readSettings()).follows).toEqual([]);
    await wake();
    expect((await readSettings()).follows).toEqual([]);
    expect(await readCoverage(id)).toBeUndefined();
  });

  it("can't be unfollowed if they are locked", async () => {
    const { id } = await preset({ locked: true });
    await handlers.unfollow({ coverageId: id });
    expect((await readSettings()).follows).toHaveLength(1);
    expect(await readCoverage(id)).toBeDefined();
  });

  it("are removed with the policy, and the reader's own stay", async () => {
    const { id, url } = await preset({ locked: true });
    const other = await livePage("Women start");
    const mine = await handlers.follow({ address: other.url, allowPrivate: true });
    managed = undefined;
    await onPolicy();
    await wake();
    expect((await readSettings()).follows).toMatchObject([{ url: other.url }]);
    expect(mine.ok).toBe(true);
    expect(await readCoverage(id)).toBeUndefined();
    expect(url).not.toBe(other.url);
  });

  it("survive every start, and repair doesn't make them the reader's own", async () => {
    await preset();
    await wake();
    expect((await stored())[keys.notes]).toBeUndefined();
    expect((await readOwnSettings()).follows).toEqual([]);
  });

  it("have the reader's levels, and aren't synced", async () => {
    const { id } = await preset();
    expect((await readSettings()).choices[id]?.races).toEqual({ "men-elite": "count" });
    await handlers.setLevel({ coverageId: id, race: { id: "men-elite" }, level: "off" });
    expect((await readSettings()).choices[id]?.races).toEqual({ "men-elite": "off" });
    await synchronize(true);
    expect(cloud.items).toEqual({});
  });

  it("are the same in the end after a kill before any write", async () => {
    const { url } = await livePage("Men start");
    await browser.permissions.remove({ origins: ["http://127.0.0.1/*"] });
    managed = { sources: [{ address: url }] };
    const { whole, killed } = await killedAtEachWrite(applyPolicy, wake);
    expect(killed.length).toBeGreaterThan(1);
    const lasting = (items: object) => Object.keys(items).filter((key) => partOf(key) || key === keys.settings);
    for (const items of killed) {
      expect(items[keys.notes]).toBeUndefined();
      expect(lasting(items).sort()).toEqual(lasting(whole).sort());
      expect(items[keys.policy]).toEqual(whole[keys.policy]);
    }
  });
});

describe("an organisation's policy", () => {
  it("applies at once, refuses changes, and restores the reader's own when it is removed", async () => {
    await handlers.setPreferences({ change: { look: { theme: "light" } } });
    managed = { look: { theme: "dark" } };
    await onPolicy();
    expect((await readSettings()).preferences.look.theme).toBe("dark");
    await handlers.setPreferences({ change: { look: { theme: "system", density: "compact" } } });
    expect((await readSettings()).preferences.look).toMatchObject({ theme: "dark", density: "compact" });
    managed = {};
    await onPolicy();
    expect((await readSettings()).preferences.look).toMatchObject({ theme: "light", density: "compact" });
  });

  it("can turn sync off", async () => {
    managed = { sync: false };
    await onPolicy();
    await handlers.setPreferences({ change: { look: { theme: "dark" } } });
    await synchronize(true);
    expect(cloud.items).toEqual({});
    expect(await browser.alarms.get("sync")).toBeUndefined();
  });

  it("stores nothing without a policy", async () => {
    await onPolicy();
    expect(await stored()).toEqual({});
  });
});
