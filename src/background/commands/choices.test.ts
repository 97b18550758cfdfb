import { describe, expect, it } from "vitest";
import { keys } from "../../store/keys";
import { readState } from "../../store/state";
import { restore, stored } from "../../store/test-killed";
import { countRace, followPage } from "../test-follow";
import { badgeText, livePage } from "../test-page";
import { handlers } from "./index";

describe("a word of the reader's", () => {
  it("makes posts count in any race, and no longer once it is removed", async () => {
    const { url, page } = await livePage("Men start");
    const coverageId = await followPage(url);
    const set = (level: "count" | "off" | null) => handlers.setWord({ coverageId, word: "headwind", level });
    await set("count");
    page.posts.push("Women run into a headwind", "Women at halfway");
    await handlers.refresh({ coverageId });
    expect(await badgeText()).toBe("1");
    await set("off");
    expect(await badgeText()).toBe("");
    await set(null);
    expect((await readState()).settings.choices[coverageId]?.words).toEqual({});
  });
});

describe("a delay", () => {
  it("stays while its coverage can't be read", async () => {
    const { url } = await livePage("Men start");
    const coverageId = await followPage(url);
    await handlers.setSpoilers({ coverageId, spoilers: { delay: 30 } });
    const all = await stored();
    await restore({ ...all, [keys.source(coverageId)]: "damaged" });
    await handlers.setSpoilers({ coverageId, spoilers: { nudge: 1 } });
    await restore({ ...(await stored()), [keys.source(coverageId)]: all[keys.source(coverageId)] });
    expect((await readState()).settings.spoilers[coverageId]).toMatchObject({ delay: 30 });
    await handlers.setSpoilers({ coverageId, spoilers: null });
    expect((await readState()).settings.spoilers).toEqual({});
  });
});

describe("a delay that ends", () => {
  it("leaves read what its reader had read before they tried it", async () => {
    const { url, page } = await livePage(...Array.from({ length: 60 }, (_, i) => `Men at mile ${i}`));
    const coverageId = await followPage(url);
    await countRace(coverageId, "men-elite");
    await handlers.setSpoilers({ coverageId, spoilers: { delay: 59 } });
    page.posts.push("Men finish");
    await handlers.refresh({ coverageId });
    await handlers.setSpoilers({ coverageId, spoilers: null });
    expect(await badgeText()).toBe("1");
  });

  it("leaves unread what its reader hadn't been shown, and read what they had read", async () => {
    const { url, page } = await livePage("Men start");
    const coverageId = await followPage(url);
    await countRace(coverageId, "men-elite");
    await handlers.setSpoilers({ coverageId, spoilers: { delay: 59 } });
    page.posts.push("Men at 5 km", "Men at 10 km", "Men at 15 km", "Men at 20 km");
    await handlers.refresh({ coverageId });
    expect(await badgeText()).toBe("•");
    await handlers.markAllRead({ coverageId });
    expect(await badgeText()).toBe("");
    await handlers.setSpoilers({ coverageId, spoilers: null });
    expect(await badgeText()).toBe("2");
  });
});

describe("the levels of races", () => {
  const choicesOf = async (id: string) => (await readState()).settings.choices[id];

  it("are set at once for several, and taken back", async () => {
    const { url } = await livePage("Men start", "Women start");
    const coverageId = await followPage(url);
    await countRace(coverageId, "men-elite");
    const both = (men: "alert" | "count", women: "alert" | null) =>
      handlers.setLevels({
        coverageId,
        levels: [
          { id: "men-elite", level: men },
          { id: "women-elite", level: women },
        ],
      });
    await both("alert", "alert");
    expect((await choicesOf(coverageId))?.races).toEqual({ "men-elite": "alert", "women-elite": "alert" });
    await both("count", null);
    expect((await choicesOf(coverageId))?.races).toEqual({ "men-elite": "count" });
  });

  it("stay as they are where new races start at another", async () => {
    const { url } = await livePage("Men start", "Women start");
    const coverageId = await followPage(url);
    await countRace(coverageId, "men-elite");
    await handlers.setNewRaces({ coverageId, level: "off" });
    expect(await choicesOf(coverageId)).toMatchObject({
      races: { "men-elite": "count", "women-elite": "show" },
      newRaces: "off",
    });
  });
});
