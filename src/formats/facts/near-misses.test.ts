import { expect, it } from "vitest";
import { brief, read, table } from "./test-results";

/** What races have in common with pages of other things, and what tells them apart. */
const times = ["36:10", "36:41", "37:55", "38:02", "39:10"];
const names = ["Ada Brook", "Bea Hill", "Fay Lake", "Gwen Moor", "Ida Todd"];
const clubs = ["Moss", "Fern", "Oak", "Elm", "Ash"];
const ranked = (header: readonly string[], cells: (i: number) => readonly string[], count = 3): string =>
  table([...header], ...names.slice(0, count).map((_, i) => [...cells(i)]));
const at = (list: readonly string[], i: number): string => list[i] ?? "";
const three = ["1|Ada Brook|36:10||", "2|Bea Hill|36:41|+0:31|", "3|Fay Lake|37:55|+1:45|"];

it("takes bibs from 2001 for no years of winners", () => {
  const rows = ranked(
    ["Rank", "No.", "Name", "Club", "Time"],
    (i) => [`${i + 1}`, `${2001 + i}`, at(names, i), at(clubs, i), at(times, i)],
    5,
  );
  expect(brief(rows)[0]?.slice(0, 3)).toEqual(three);
});

it("takes ways that are left for no places along a course where there are gaps", () => {
  const rows = table(
    ["Rank", "Boat", "Speed (kts)", "Distance (nm)", "Gap (nm)"],
    ["1", "Otter Blue", "12.1", "1204.2", ""],
    ["2", "Heron Red", "11.9", "1210.4", "6.2"],
    ["3", "Finch Green", "12.4", "1240.0", "35.8"],
  );
  expect(brief(rows)[0]).toHaveLength(3);
});

it("takes what watches measured of one race for no places along its course", () => {
  const ways = ["5.01 km", "5.02 km", "5.04 km"];
  const header = ["Rank", "Name", "Distance", "Time"];
  const rows = ranked(header, (i) => [`${i + 1}`, at(names, i), at(ways, i), at(times, i)]);
  expect(brief(rows)).toEqual([three]);
});

it("takes no bookings of one day for a race", () => {
  const starts = ["9:10", "9:20", "9:40"];
  const rows = (time: string) =>
    ranked(["Position", "Name", "Date", time], (i) => [`${i + 1}`, at(names, i), "2026-06-12", at(starts, i)]);
  expect(brief(rows("Time"))).toEqual([]);
  const hours = ranked(["Pos.", "Name", "Datum", "Zeit"], (i) => [
    `${i + 1}`,
    at(names, i),
    "12.06.2026",
    at(["1:30", "2:20", "4:15"], i),
  ]);
  expect(brief(hours)).toEqual([]);
  const pickup = ranked(["Position", "Bib", "Name", "Date", "Time"], (i) => [
    `${i + 1}`,
    `${9 - i}`,
    at(names, i),
    "12.06.2026",
    at(["10:10", "10:22", "10:31"], i),
  ]);
  expect(brief(pickup)).toEqual([]);
});

it("names teams of four whose members are numbered", () => {
  const members = [1, 2, 3, 4].map((n) => `Runner ${n}`);
  const rows = ranked(["Pos", "Team", ...members, "Time"], (i) => [
    `${i + 1}`,
    `${at(clubs, i)} Runners`,
    ...names.slice(1),
    at(times, i),
  ]);
  expect(brief(rows)[0]?.[1]).toBe("2|Fern Runners|36:41|+0:31|");
});

it("leaves a horse's columns its own beside a rider", () => {
  const header = ["Rank", "Rider", "Horse Name", "Horse Breed", "Horse Sire", "Horse Age", "Faults", "Time"];
  const rows = ranked(header, (i) => [
    `${i + 1}`,
    at(names, i),
    `${at(clubs, i)} Jet`,
    "KWPN",
    "Otter",
    "9",
    at(["0", "0", "4"], i),
    at(["68.20", "70.10", "66.10"], i),
  ]);
  expect(brief(rows)).toEqual([["1|Ada Brook|||", "2|Bea Hill|||", "3|Fay Lake|||"]]);
});

it("takes ordinals for no words", () => {
  const rows = ranked(["Puesto", "Nombre", "Puesto equipo", "Club", "Tiempo"], (i) => [
    `${i + 1}º`,
    at(names, i),
    `${4 - i}º`,
    at(clubs, i),
    at(times, i),
  ]);
  expect(read(rows)[0]?.entries.map(({ team }) => team)).toEqual(clubs.slice(0, 3));
});

it("takes three letters beside one another for names", () => {
  const rows = ranked(["Rank", "Team", "Crew", "Time"], (i) => [
    `${i + 1}`,
    `${at(clubs, i)} RC`,
    at(["KIM / LEE", "CHO / SON", "YUN / BAE"], i),
    at(times, i),
  ]);
  expect(brief(rows)[0]?.[0]).toBe("1|Moss RC|36:10||");
});

it("names who runs with a dog, and the dogs that run alone", () => {
  const dogs = ["Mossy", "Bello", "Rex"];
  for (const who of ["Läufer", "Runner", "Handler"]) {
    const rows = ranked(["Platz", "Hund", who, "Verein", "Zeit"], (i) => [
      `${i + 1}`,
      at(dogs, i),
      at(names, i),
      at(clubs, i),
      at(times, i),
    ]);
    expect(brief(rows)).toEqual([three]);
  }
  const alone = ranked(["Platz", "Hund", "Besitzer", "Zeit"], (i) => [
    `${i + 1}`,
    at(dogs, i),
    at(names, i),
    at(times, i),
  ]);
  expect(brief(alone)[0]?.[0]).toBe("1|Mossy|36:10||");
});

it("takes odds beside times of day or of other races for no places", () => {
  const rows = (header: readonly string[], said: readonly string[]) =>
    ranked(header, (i) => [`${i + 1}`, `${at(clubs, i)} United`, "A Reed", at(["3/1", "5/2", "8/1"], i), at(said, i)]);
  expect(brief(rows(["Place", "Name", "Dealer", "Odds", "Result"], ["12.50", "11.90", "10.10"]))).toEqual([]);
  expect(brief(rows(["Position", "Team", "Coach", "Odds", "Kick-off"], ["19:45", "20:00", "17:30"]))).toEqual([]);
  expect(brief(rows(["Pos", "Horse", "Jockey", "Odds", "Last time"], ["1:13.10", "1:12.90", "1:12.10"]))).toEqual([]);
});

it("takes the last kilometre for no final time", () => {
  const rows = ranked(["Rank", "Name", "Club", "Result", "Final km"], (i) => [
    `${i + 1}`,
    at(names, i),
    at(clubs, i),
    at(times, i),
    at(["3:10", "3:20", "3:31"], i),
  ]);
  expect(brief(rows)).toEqual([three]);
});

it("reads seconds of one run that rise and fall, beside bibs", () => {
  const rows = ranked(["Rank", "Bib", "Name", "Nat", "Run"], (i) => [
    `${i + 1}`,
    `${9 - i}`,
    at(names, i),
    "NOR",
    at(["48.812", "48.701", "48.990"], i),
  ]);
  expect(brief(rows)[0]).toHaveLength(3);
});

it("takes a boat's design for no name", () => {
  const designs = ["Swan Forty", "Blue First", "Dehler Thirty"];
  const rows = ranked(["Pos", "Sail No", "Boat Name", "Design", "Corrected"], (i) => [
    `${i + 1}`,
    `NOR ${i + 1}`,
    at(["Otter", "Heron", "Finch"], i),
    at(designs, i),
    at(times, i),
  ]);
  expect(brief(rows)[0]?.[0]).toBe("1|Otter|36:10||");
  const clubRows = ranked(["Rank", "", "Club name", "Time"], (i) => [
    `${i + 1}`,
    at(names, i),
    `${at(clubs, i)} AC`,
    at(times, i),
  ]);
  expect(brief(clubRows)).toEqual([three]);
});

it.each([[["12-1", "4-1", "9-1"]], [["101-102", "103-104", "105-106"]]])("reads bibs of two parts: %s", (bibs) => {
  const rows = ranked(["Rank", "No.", "Name", "Time"], (i) => [`${i + 1}`, at(bibs, i), at(names, i), at(times, i)]);
  expect(read(rows)[0]?.entries.map(({ bib }) => bib)).toEqual(bibs);
});

it("takes no best of several prices for a time", () => {
  const shops = [
    ["1", "Green Lamp", "12.50", "11.90", "11.90"],
    ["2", "Long Table", "99.10", "101.00", "99.10"],
    ["3", "Old Chair", "120.40", "119.00", "119.00"],
  ];
  expect(brief(table(["No.", "Name", "Shop A", "Shop B", "Best"], ...shops))).toEqual([]);
});

it("reads a cup that is called Season's Best", () => {
  const rows = ranked(["Rank", "Bib", "Name", "Time"], (i) => [`${i + 1}`, `${9 - i}`, at(names, i), at(times, i)]);
  expect(brief(`<h1>Season's Best Cup, final race</h1>${rows}`)).toEqual([three]);
  expect(brief(`<h1>Season's best</h1>${rows}`)).toEqual([]);
});
