import { expect, it } from "vitest";
import { athleticsRaces } from "../../../../testing/many-races";
import type { Gender, Race } from "../../../core/race";
import { groupedRaces, rowName } from "./race-groups";

const race = (discipline: string, name: string, gender?: Gender, group?: string): Race => ({
  id: [gender, discipline, group].filter(Boolean).join("-"),
  name,
  is: { discipline, ...(gender && { gender }), ...(group && { class: group }) },
  aliases: [],
  hue: 0,
});
const namesIn = (races: readonly Race[], grouped?: boolean) =>
  groupedRaces(races, grouped).map(({ id, rows }) => [id, ...rows.map(rowName)]);

it("many races stand in the groups of their sport, distances in their order, and each in one row with its counterpart", () => {
  expect(namesIn(athleticsRaces)).toEqual([
    [
      "track",
      "100m",
      "100m/110m hurdles",
      "200m",
      "400m",
      "400m hurdles",
      "800m",
      "1500m",
      "3000m steeplechase",
      "5,000m",
      "10,000m",
    ],
    ["field", "Long jump", "Triple jump", "High jump", "Pole vault", "Shot put", "Discus", "Hammer", "Javelin"],
    ["relays", "4x100m relay", "4x400m relay", "Mixed 4x400m relay"],
    ["road", "20km walk"],
    ["combined", "Heptathlon"],
  ]);
  const all = groupedRaces(athleticsRaces).flatMap(({ rows }) =>
    rows.flatMap(({ women, men, open }) => [women, men, open]),
  );
  expect(
    all
      .filter(Boolean)
      .map((one) => one?.id)
      .sort(),
  ).toEqual(athleticsRaces.map(({ id }) => id).sort());
});

it("a few races need no groups", () => {
  const marathon = [
    race("elite", "Elite men", "men"),
    race("mass", "Mass start"),
    race("elite", "Elite women", "women"),
  ];
  expect(namesIn(marathon)).toEqual([["rest", "Elite", "Mass start"]]);
});

it("sessions of a race weekend are a group, its support races another", () => {
  const weekend = [race("practice", "Practice"), race("formula-2", "Formula 2"), race("grand-prix", "Grand Prix")];
  expect(namesIn(weekend, true)).toEqual([
    ["sessions", "Practice", "Grand Prix"],
    ["rest", "Formula 2"],
  ]);
});

it("a class is a race of its own", () => {
  const races = [
    race("100m", "Men's 100m T54", "men", "T54"),
    race("100m", "Men's 100m", "men"),
    race("100m", "Women's 100m T54", "women", "T54"),
  ];
  expect(namesIn(races, true)).toEqual([["track", "100m T54", "Men's 100m"]]);
});

it.each([
  ["Weitsprung", "field"],
  ["lancer du javelot", "field"],
  ["4x100-m-Staffel", "relays"],
  ["relevo 4x400", "relays"],
  ["400 m haies", "track"],
  ["Zehnkampf", "combined"],
  ["marcha 20 km", "road"],
  ["tug of war", "rest"],
])("a label that no vocabulary has is placed by its words: %s", (discipline, group) => {
  expect(groupedRaces([race(discipline, discipline)], true).map(({ id }) => id)).toEqual([group]);
});

it.each([
  ["100 m Frauen", "100 m Männer", "100 m"],
  ["100 m femenino", "100 m masculino", "100 m"],
  ["Women's race", "Men's sprint", "Race/sprint"],
  ["Femmes", "Hommes", "Femmes · Hommes"],
  ["Ladies", "Gentlemen", "Ladies · Gentlemen"],
])("a row of %s and %s is called %s", (women, men, name) => {
  const row = { is: "x", women: race("x", women, "women"), men: race("x", men, "men") };
  expect(rowName(row)).toBe(name);
});
