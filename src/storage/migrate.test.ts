import { describe, expect, it } from "vitest";
import { london2017 } from "../replay/london-2017";
import { instantOf } from "../replay/script";
import { areaOf, local } from "./area";
import { keys, SCHEMA_VERSION } from "./keys";
import { migrate } from "./migrate";
import { newestFirst, readChunks, readCoverage, readSettings } from "./read";
import { killedAtEachWrite, restore, stored } from "./test-killed";
import { ID, REPLAY, version1 } from "./test-version-1";

const migrated = async () => {
  await restore(version1());
  expect(await migrate(local)).toBe("current");
};

describe("a storage of version 1", () => {
  it("has its races by what makes them one: names for the same are merged, a name for two is split", async () => {
    await migrated();
    const races = (await readCoverage(ID))?.head.races.map(({ id, name, hue, aliases }) => [id, name, hue, aliases]);
    expect(races).toEqual([
      [
        "men-wheelchair",
        "Men's wheelchair",
        0,
        ["Men's wheelchair race", "Elite Men's Wheelchair", "T53/54 wheelchair races"],
      ],
      ["women-elite", "Elite women", 2, ["Elite women's race"]],
      ["women-wheelchair", "Women's wheelchair", 5, ["T53/54 wheelchair races"]],
      ["para-bbc-two", "Para BBC Two", 4, ["#para"]],
    ]);
  });

  it("has its posts counted to the same races, by their label", async () => {
    await migrated();
    const coverage = await readCoverage(ID);
    const posts = [...(coverage?.newest ?? []), ...newestFirst(await readChunks(ID, [0, 1]))];
    expect(posts.map((post) => post.races.map(({ id }) => id))).toEqual([
      ["women-elite"],
      ["men-wheelchair", "women-wheelchair"],
      [],
      ["men-wheelchair"],
      ["para-bbc-two"],
      ["men-wheelchair"],
    ]);
    for (const { reason } of posts.flatMap((post) => post.races)) expect(reason).toEqual({ why: "label" });
  });

  it("keeps the reader's choices; of races that have become one, the highest", async () => {
    await migrated();
    expect((await readSettings()).choices[ID]).toEqual({
      races: { "men-wheelchair": "alert", "women-wheelchair": "alert", gone: "feed" },
      others: "off",
      athletes: {},
      muted: { athletes: [], labels: [], words: [], kinds: [] },
    });
  });

  it("has its posts' places in time as a text", async () => {
    await migrated();
    expect((await stored())[keys.index(ID)]).toBeTypeOf("string");
    expect((await readCoverage(ID))?.index).toEqual(
      Object.entries(version1()).find(([key]) => key === keys.index(ID))?.[1],
    );
    expect((await readCoverage(REPLAY))?.index).toEqual([]);
  });

  it("knows where its replay's clock begins", async () => {
    await migrated();
    expect((await readCoverage(REPLAY))?.feed.replay?.opensAt).toBe(instantOf(london2017, london2017.opensAt));
  });

  it("is the same in the end after a kill before any of the writes", async () => {
    await restore(version1());
    const { whole, killed } = await killedAtEachWrite(() => migrate(local));
    expect(killed.length).toBeGreaterThan(4);
    for (const one of killed) expect(one).toEqual(whole);
    expect(whole[keys.schema]).toBe(SCHEMA_VERSION);
  });

  it("keeps what can't be read as it is, and its posts find their races by their labels", async () => {
    await restore({ ...version1(), [keys.head(ID)]: "rubbish", [keys.chunk(ID, 1)]: { not: "posts" } });
    await migrate(local);
    expect(await stored()).toMatchObject({ [keys.head(ID)]: "rubbish", [keys.chunk(ID, 1)]: { not: "posts" } });
    const posts = (await readChunks(ID, [0])).get(0);
    expect(posts?.map((post) => post.races.map(({ id }) => id))).toEqual([["para-bbc-two"], ["men-wheelchair"]]);
  });
});

describe("a storage of this version", () => {
  it("isn't written to, and neither is an empty one", async () => {
    for (const items of [{ [keys.schema]: SCHEMA_VERSION, other: 1 }, {}]) {
      await restore(items);
      await migrate(local);
      expect(await stored()).toEqual(items);
    }
  });

  it("stays as it is where its version can't be read", async () => {
    await migrated();
    const before = await stored();
    await restore({ ...before, [keys.schema]: "rubbish" });
    await migrate(local);
    expect(await stored()).toEqual(before);
  });
});

it("leaves the storage of a newer version alone", async () => {
  const items = { ...version1(), [keys.schema]: SCHEMA_VERSION + 1 };
  await restore(items);
  expect(await migrate(local)).toBe("newer");
  expect(await stored()).toEqual(items);
});

it("brings values in memory up to date as well", async () => {
  const items = version1();
  await migrate(areaOf(items));
  await migrated();
  expect(items).toEqual(await stored());
});
