import { fakeBrowser } from "@webext-core/fake-browser";
import { describe, expect, it, vi } from "vitest";
import { serve } from "../../fetch/test-server";
import { keys } from "../../store/keys";
import { readSettings } from "../../store/read";
import { readSyncLog } from "../../store/sync-area";
import { cloud, machine } from "../../store/test-sync";
import { handlers } from "../commands/index";
import { followPage } from "../test-follow";
import { livePage } from "../test-page";
import { bothFollow, followedIds, later, prefer, send, shareSyncInEachTest, theme } from "./test-machines";

shareSyncInEachTest();

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
