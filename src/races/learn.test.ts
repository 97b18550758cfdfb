import { describe, expect, it } from "vitest";
import { emptyMemory } from "../core/race";
import { readerOf } from "./classify";
import { Athletes } from "./evidence/athletes";
import { LONDON, reading } from "./test-races";

const MEN = { label: "Men's wheelchair race" };
const learnt = (...entries: Parameters<typeof reading>[1]) =>
  reading(LONDON, entries)
    .reader.memory()
    .athletes.map(({ name, races }) => `${name}: ${races.map(({ gender }) => gender)}`);

describe("what a coverage learns", () => {
  it("is who is named in full in a post about one race", () => {
    expect(learnt(["Arno Tester leads from Bo Sample by a wheel.", MEN])).toEqual([
      "Arno Tester: men",
      "Bo Sample: men",
    ]);
  });

  it("isn't who starts the race, speaks of it, won it long ago, holds its record, or where it passes", () => {
    expect(learnt(["Helen Starter and Ann Button press the buzzer, and the race leads off.", MEN])).toEqual([]);
    expect(learnt(["The pack looks strong, said Una Expert at the finish.", MEN])).toEqual([]);
    expect(learnt(["The pack passes the statue of Otto Former, winner in 1946.", MEN])).toEqual([]);
    expect(learnt(["They chase Carla Clock's record at this pace.", MEN])).toEqual([]);
    expect(learnt(["Arno's shoes are the Nike Alphafly, and the pack runs on.", MEN])).toEqual([]);
    expect(learnt(["The leaders pass Surrey Quays in the sun.", MEN])).toEqual([]);
    expect(learnt(["The leaders are through Narrow Street and past Tower Bridge.", MEN])).toEqual([]);
  });

  it("isn't who has a byline, in any post", () => {
    const byline = { name: "Vera Voice", role: "Commentator" };
    expect(learnt(["A fine race.", { ...MEN, byline }], ["Vera Voice is second to none in the pack.", MEN])).toEqual(
      [],
    );
  });

  it("tells later posts by surname", () => {
    const first: Parameters<typeof reading>[1][number] = ["Arno Tester leads from Bo Sample.", MEN];
    expect(reading(LONDON, [first, "Tester attacks."]).last.races[0]?.id).toBe("men-wheelchair");
  });

  it("is spelt in more than one way", () => {
    const women = { label: "Women's wheelchair race" };
    const race = (text: string) => reading(LONDON, [["Mäuela Schärer leads.", women], text]).last.races[0]?.id;
    expect(race("Schaerer is clear.")).toBe("women-wheelchair");
    expect(race("SCHARER is clear.")).toBe("women-wheelchair");
  });

  it("is kept over the years", () => {
    const { athletes } = reading(LONDON, [["Arno Tester leads from Bo Sample.", MEN]]).reader.memory();
    const others = new Athletes();
    for (const { name, races } of athletes) others.add(name, races, false);
    const nextYear = readerOf({ title: "London Marathon 2018", zone: "UTC", races: [], memory: emptyMemory }, others);
    const post = reading(LONDON, ["Tester and Sample are away."]).last;
    expect(nextYear.read(post).races.map(({ id, confidence }) => `${id} ${confidence}`)).toEqual([
      "men-wheelchair low",
    ]);
  });

  it("is the same object where a post taught nothing", () => {
    const { reader } = reading(LONDON, ["It is cloudy."]);
    expect(reader.memory()).toBe(emptyMemory);
  });
});
