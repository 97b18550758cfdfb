import { fakeBrowser } from "@webext-core/fake-browser";
import { describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { serve } from "../../fetch/test-server";
import { keys } from "../../store/keys";
import { readCoverage, readSettings } from "../../store/read";
import { readSyncLog } from "../../store/sync-area";
import { killedAtEachWrite, stored } from "../../store/test-killed";
import { cloud, machine } from "../../store/test-sync";
import { handlers } from "../commands/index";
import { countRace, followPage } from "../test-follow";
import { badgeText, livePage, storedHeadlines } from "../test-page";
import { later, prefer, send, shareSyncInEachTest, theme } from "./test-machines";

shareSyncInEachTest();

const followedIds = async () => (await readSettings()).follows.map(({ id }) => id);

/** Two machines that follow the same page. */
async function bothFollow() {
  const { url } = await livePage("Men start");
  const [office, home] = [machine(), machine()];
  const id = await office(() => followPage(url));
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

  it("sync which results belong to a coverage, but not that their address may be private", async () => {
    const { id, office, home } = await bothFollow();
    const { url } = await serve((_, response) =>
      response.end(
        "<h1>Run</h1><table><tr><th>Rank<th>Name<th>Time<tr><td>1<td>Ada Brook<td>9:10<tr><td>2<td>Eve Hill<td>9:24</table>",
      ),
    );
    await office(() => handlers.addResults({ coverageId: id, address: url, allowPrivate: true }));
    await office(() => handlers.setResultsRace({ coverageId: id, address: url, name: "Run", race: "men-elite" }));
    await office(send);
    await home(send);
    expect((await home(readSettings)).results).toEqual({ [id]: [{ url, races: { Run: "men-elite" } }] });
    later();
    await home(() => handlers.removeResults({ coverageId: id, address: url }));
    await home(send);
    await office(send);
    expect((await office(readSettings)).results).toEqual({});
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
    const id = await office(() => followPage(url));
    await office(async () => {
      await handlers.setLevel({ coverageId: id, race: { id: "men-elite" }, level: "count" });
      await handlers.setAthlete({ coverageId: id, name: "Ada", level: "alert" });
      await handlers.setWord({ coverageId: id, word: "photo: finish", level: "alert" });
      await handlers.setWord({ coverageId: id, word: "weather", level: "off" });
      await handlers.mute({ coverageId: id, what: "labels", value: "Gallery", on: true });
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
        words: { "photo: finish": "alert", weather: "off" },
        muted: { labels: ["Gallery"] },
      });
      expect(spoilers[id]).toMatchObject({ delay: 10 });
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

  it("never follow without the delay of the other, wherever the worker dies", async () => {
    const { url } = await livePage("Men start");
    const [office, home] = [machine(), machine()];
    const id = await office(() => followPage(url));
    await office(() => handlers.setSpoilers({ coverageId: id, spoilers: { delay: 30 } }).then(send));
    const seen: unknown[] = [];
    await home(() =>
      killedAtEachWrite(send, async () => {
        const { follows, spoilers } = await readSettings();
        if (follows.length > 0) seen.push(spoilers[id]);
      }),
    );
    expect(seen.length).toBeGreaterThan(0);
    for (const one of seen) expect(one).toMatchObject({ delay: 30 });
  });

  it("keep unread what wasn't shown yet when the other ends a delay", async () => {
    const { url, page } = await livePage("Men start");
    const [office, home] = [machine(), machine()];
    const id = await office(() => followPage(url));
    await office(() => handlers.setSpoilers({ coverageId: id, spoilers: { delay: 59 } }).then(send));
    await home(() => countRace(id, "men-elite").then(() => followPage(url)));
    await home(async () => {
      await handlers.setSpoilers({ coverageId: id, spoilers: { delay: 59 } });
      await send();
      page.posts.push("Men at 5 km", "Men at 10 km", "Men at 15 km", "Men at 20 km");
      await handlers.refresh({ coverageId: id });
      await handlers.markAllRead({ coverageId: id });
    });
    later();
    await office(() => handlers.setSpoilers({ coverageId: id, spoilers: null }).then(send));
    await home(async () => {
      await send();
      await handlers.visit({ coverageId: id });
      expect((await readSettings()).spoilers).toEqual({});
      expect(await badgeText()).toBe("2");
    });
  });

  it("bring nothing back that is cleared while what they share is read", async () => {
    const { office } = await bothFollow();
    await office(async () => {
      const { get } = fakeBrowser.storage.sync;
      const items = await get(null);
      const reading = vi.spyOn(fakeBrowser.storage.sync, "get").mockImplementation(async () => {
        await handlers.clear({});
        return items;
      });
      await send();
      reading.mockRestore();
      expect(await followedIds()).toEqual([]);
      expect(await readSyncLog()).toEqual({ off: true, times: {} });
      expect(cloud.items).toEqual({});
    });
  });

  it("keep a coverage that only one of them has tidied away", async () => {
    const { id, office, home } = await bothFollow();
    later();
    await office(async () => {
      const { unfollowOn } = await import("./follows");
      await unfollowOn(id, "here");
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
    const one = await office(() => followPage(first));
    const [two, too] = await home(async () => [await followPage(second), await followPage(first)]);
    // As if sync had never been on.
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
    await office(() => followPage(url));
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
