import { describe, expect, it } from "vitest";
import { idOf } from "../words/signature";
import { nameOf, vocabularyFor } from "../words/vocabulary";
import { racesFromLabel } from "./label";

const named = (label: string, title = "London Marathon 2017"): string[] | undefined => {
  const vocabulary = vocabularyFor(title);
  const says = racesFromLabel(label, title, vocabulary);
  return says?.races.map((race) => says.name ?? nameOf(race, vocabulary));
};

describe("racesFromLabel", () => {
  it.each([
    ["W8+", "Women's eight"],
    ["M4x A final", "Men's quadruple sculls"],
    ["W 1x", "Women's single sculls"],
    ["M4x100m", "Men's 4x100m relay"],
    ["JM4+", "Men's four"],
    ["Mix2x", "Mixed double sculls"],
    ["W1500m", "Women's 1500m"],
    ["W100mH", "Women's 100m hurdles"],
    ["M3000mSC", "Men's 3000m steeplechase"],
  ])("takes the code %s for %s", (label, race) => {
    const title = /\d{3}/.test(label) ? "Diamond League in Zurich" : "World Rowing Championships 2026";
    expect(named(label, title)).toEqual([race]);
  });

  it.each([
    ["Men's wheelchair race", ["Men's wheelchair"]],
    ["Women’s wheelchair race", ["Women's wheelchair"]],
    ["T53/54 men's wheelchair race", ["Men's wheelchair"]],
    ["Elite Men's Wheelchair", ["Men's wheelchair"]],
    ["Elite women's race", ["Elite women"]],
    ["Women's race", ["Elite women"]],
    ["London Marathon 2017: Elite men's race", ["Elite men"]],
    ["T53/54 wheelchair races", ["Men's wheelchair", "Women's wheelchair"]],
    ["Mass start", ["Mass start"]],
    ["World Para Athletics Marathon World Cup", ["Para ambulant"]],
    ["Golden Ticket race", ["Golden Ticket"]],
    ["Result: men's race", ["Elite men"]],
    ["London Marathon: men's race", ["Elite men"]],
  ])("takes %s on a marathon's page for %s", (label, races) => {
    expect(named(label)).toEqual(races);
  });

  it.each([
    ["Men's 10,000m final", ["Men's 10,000m"]],
    ["Women's 100m hurdles heats", ["Women's 100m hurdles"]],
    ["Heptathlon 800m", ["Heptathlon"]],
    ["Men's T54 1500m", ["Men's 1500m t54"]],
    ["4x400m mixed relay", ["Mixed 4x400m relay"]],
  ])("takes %s on an athletics page for %s", (label, races) => {
    expect(named(label, "World Athletics Championships")).toEqual(races);
  });

  it("knows the races of other sports", () => {
    expect(named("Women's Boat Race", "The Boat Races 2017")).toEqual(["Women's Boat Race"]);
    expect(named("Stage 11", "Tour de France 2022")).toEqual(["Stage 11"]);
    expect(named("Women's 200m butterfly", "European Aquatics Championships")).toEqual(["Women's 200m butterfly"]);
    expect(named("Qualifying", "British Grand Prix")).toEqual(["Qualifying"]);
  });

  it.each([
    ["Women's 10km pursuit", "Women's 10km pursuit"],
    ["Cross-country - Men's sprint", "Cross-country – men's sprint"],
    ["1000m women", "Women's 1000m"],
    ["Schaatsen - 1500 meter vrouwen", "Schaatsen – women's 1500m"],
    ["Herren, Abfahrt", "Men's downhill"],
    ["Skispringen (Damen)", "Women's ski jumping"],
    ["Carrera femenina", "Women's race"],
    ["U23 Women", "Women's U23"],
  ])("takes %s for %s where the sport is unknown", (label, race) => {
    expect(named(label, "Winter Games live")).toEqual([race]);
  });

  it("tells two races of an unknown sport apart", () => {
    const vocabulary = vocabularyFor("Winter Games live");
    const ids = ["Cross-country - Men's sprint", "Cross-country - Men's 50km"].map((label) =>
      racesFromLabel(label, "Winter Games live", vocabulary)?.races.map(idOf).join(),
    );
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    ["Finale 100 m nage libre dames", "Women's 100m freestyle"],
    ["4x100 vrije slag mannen", "Men's 4x100m freestyle relay"],
    ["200 metri rana uomini", "Men's 200m breaststroke"],
  ])("takes %s for %s in swimming", (label, race) => {
    expect(named(label, "World Swimming Championships")).toEqual([race]);
  });

  it.each([
    ["Hoogspringen vrouwen", "Women's high jump"],
    ["110 m ostacoli uomini", "Men's 110m hurdles"],
    ["3000m siepi maschile", "Men's 3000m steeplechase"],
  ])("takes %s for %s in athletics", (label, race) => {
    expect(named(label, "European Athletics Championships")).toEqual([race]);
  });

  it.each([
    "London Marathon 2017",
    "#GetInspired",
    "Lap 44/52",
    "Ken Jones",
    "get involved",
    "Weather",
    "BBC Two",
    "Post-race",
    "Race updates",
    "Race winner",
    "Elite athletes",
    "Women & sport",
    "Mixed zone",
    "The race so far",
    "Girls on the run charity",
    "Human race",
    "",
  ])("takes %s for no race", (label) => {
    expect(named(label)).toBeUndefined();
  });

  it("gives one id however a label is quoted or capitalised", () => {
    const vocabulary = vocabularyFor("London Marathon 2017");
    const ids = ["Men's wheelchair race", "men’s Wheelchair", "MENS WHEELCHAIR RACE"].map((label) =>
      racesFromLabel(label, "x", vocabulary)?.races.map(idOf),
    );
    expect(new Set(ids.map(String))).toEqual(new Set(["men-wheelchair"]));
  });
});
