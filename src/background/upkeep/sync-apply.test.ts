import { fakeBrowser } from "@webext-core/fake-browser";
import { describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { readCoverage, readSettings } from "../../store/read";
import { readSyncLog } from "../../store/sync-area";
import { killedAtEachWrite, stored } from "../../store/test-killed";
import { cloud, machine } from "../../store/test-sync";
import { handlers } from "../commands/index";
import { countRace, followPage } from "../test-follow";
import { badgeText, livePage, storedHeadlines } from "../test-page";
import { bothFollow, followedIds, later, send, shareSyncInEachTest } from "./test-machines";

shareSyncInEachTest();

describe("two machines", () => {
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
});
