import { describe, expect, it } from "vitest";
import { areaOf, local } from "./area";
import { keys, SCHEMA_VERSION } from "./keys";
import { type Migration, migrate } from "./migrate";
import { killedAtEachWrite, restore, stored } from "./test-killed";

/** From 1 to 2 every value is doubled, each in its own write; from 2 to 3 they get a name. */
const doubled: Migration = async (area) => {
  const items = await area.get(await area.keys());
  for (const [key, value] of Object.entries(items)) {
    if (key.startsWith("old:")) await area.set({ [key.replace("old:", "new:")]: Number(value) * 2 });
  }
  return {};
};
const named: Migration = async () => ({ name: "three" });
const migrations = [doubled, named];
const version1 = () => ({ [keys.schema]: 1, "old:a": 1, "old:b": 2 });
const version3 = { [keys.schema]: 3, "old:a": 1, "old:b": 2, "new:a": 2, "new:b": 4, name: "three" };

describe("a storage of an older version", () => {
  it("is migrated step by step from its version", async () => {
    await restore(version1());
    expect(await migrate(local, migrations)).toBe("current");
    expect(await stored()).toEqual(version3);
    await restore({ [keys.schema]: 2, "old:a": 1 });
    await migrate(local, migrations);
    expect(await stored()).toEqual({ [keys.schema]: 3, "old:a": 1, name: "three" });
  });

  it("is fully migrated in the end even if the worker dies before any write", async () => {
    await restore(version1());
    const { whole, killed } = await killedAtEachWrite(() => migrate(local, migrations));
    expect(whole).toEqual(version3);
    expect(killed.length).toBe(4);
    for (const one of killed) expect(one).toEqual(whole);
  });

  it("goes through all steps if its version can't be read", async () => {
    await restore({ ...version1(), [keys.schema]: "rubbish" });
    await migrate(local, migrations);
    expect(await stored()).toEqual(version3);
  });

  it("may be an area in memory", async () => {
    const items = version1();
    await migrate(areaOf(items), migrations);
    expect(items).toEqual(version3);
  });
});

it("keeps words that were muted in version 1, at Off", async () => {
  const choices = { races: {}, others: "show", athletes: {}, muted: { words: ["rain", 3], kinds: ["weather"] } };
  const broken = { muted: 1 };
  await restore({ [keys.schema]: 1, [keys.settings]: { follows: [], choices: { a: choices, b: broken, c: null } } });
  await migrate(local);
  const migrated = { ...choices, words: { rain: "off" } };
  expect(await stored()).toMatchObject({ settings: { follows: [], choices: { a: migrated, b: broken, c: null } } });
  await restore({ ...(await stored()), [keys.schema]: 1 });
  await migrate(local);
  expect(await stored()).toMatchObject({ settings: { choices: { a: migrated } } });
  await restore({ [keys.schema]: 1, [keys.settings]: "rubbish" });
  expect(await migrate(local)).toBe("current");
  expect(await stored()).toMatchObject({ settings: "rubbish" });
});

it("writes nothing if the storage has this version or is empty", async () => {
  for (const items of [{ [keys.schema]: SCHEMA_VERSION, other: 1 }, {}]) {
    await restore(items);
    expect(await migrate(local)).toBe("current");
    expect(await stored()).toEqual(items);
  }
});

it("writes nothing if a newer version has written the storage", async () => {
  const items = { [keys.schema]: SCHEMA_VERSION + 1, "old:a": 1 };
  await restore(items);
  expect(await migrate(local)).toBe("newer");
  expect(await stored()).toEqual(items);
});
