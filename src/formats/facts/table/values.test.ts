import { describe, expect, it, test } from "vitest";
import { brief, read, table } from "../test-results";
import { looksLikeGap, looksLikeTime, rankIn, signed, stateOf, timeIn } from "./values";

describe("ranks", () => {
  test.each([
    ["1", 1],
    ["2.", 2],
    ["=3", 3],
    ["3=", 3],
    ["T4", 4],
    ["5th", 5],
    ["1er", 1],
    ["2e", 2],
    ["7º", 7],
    ["٣", 3],
    ["🥈", 2],
    ["12 ▲3", 12],
    ["9/551", 9],
    ["3 of 40", 3],
    ["1 (4)", 1],
  ])("%s", (cell, rank) => expect(rankIn(cell)).toBe(rank));
  test.each(["", "-", "DNF", "0", "1:23", "Court 1", "1 Adams", "12.5", "1-2"])("%j is none", (cell) =>
    expect(rankIn(cell)).toBeUndefined(),
  );
});

describe("who is out, in five languages", () => {
  test.each([
    ["DNF", "DNF"],
    ["d.n.f.", "DNF"],
    ["Did not finish", "DNF"],
    ["Ret", "DNF"],
    ["aufgegeben", "DNF"],
    ["Nicht im Ziel", "DNF"],
    ["Abandon", "DNF"],
    ["Abandonó", "DNF"],
    ["Abandono", "DNF"],
    ["لم يكمل", "DNF"],
    ["انسحاب", "DNF"],
    ["DNS", "DNS"],
    ["nicht gestartet", "DNS"],
    ["non-partant", "DNS"],
    ["No presentado", "DNS"],
    ["لم يبدأ", "DNS"],
    ["DQ", "DSQ"],
    ["disqualifiziert", "DSQ"],
    ["Disqualifié", "DSQ"],
    ["Descalificada", "DSQ"],
    ["استبعد", "DSQ"],
    ["Abbott", undefined],
    ["-", undefined],
    ["DNF1", "DNF"],
    ["Ausg. 2. Lauf", "DNF"],
    ["Abandon (km 30)", "DNF"],
    ["LAP", "DNF"],
    ["Lap 30", undefined],
    ["R5", undefined],
  ])("%s", (cell, state) => expect(stateOf([cell])).toBe(state));
});

test("tells a gap and a time by their looks", () => {
  expect(["+0:14", "+5.384s", "+1 lap", "1 Runde", "-1 rnd", "s.t."].every(looksLikeGap)).toBe(true);
  expect(["0:14", "Lap 1", "+", "DNF", "-"].some(looksLikeGap)).toBe(false);
  expect(["2:05:12", "9.58", "2h05'12''"].every(looksLikeTime)).toBe(true);
  expect(["12", "Smith", "2017", "3 km"].some(looksLikeTime)).toBe(false);
});

test("takes a record or a note from behind a time", () => {
  expect(["2:05:12 PB", "9.58 (WR)", "8.23 m", "2:05:12", "no time"].map(timeIn)).toEqual([
    "2:05:12",
    "9.58",
    "8.23 m",
    "2:05:12",
    undefined,
  ]);
  expect(timeIn("1:57.59 =NR")).toBe("1:57.59");
});

test("writes a gap with its sign, whatever it stands behind", () => {
  expect(["0:14", "à 18''", "a 1'38''", "+0:05", "1 lap"].map(signed)).toEqual([
    "+0:14",
    "+18''",
    "+1'38''",
    "+0:05",
    "1 lap",
  ]);
});

it("takes a class of wheelchairs for no rank, and laps before a time for no part of it", () => {
  const html = table(
    ["", "Athlete", "Class", "Laps/Time"],
    [`<img src="1.png" alt="1st">`, "Ada Brook", "T54", "12/5:03.2"],
    [`<img src="2.png" alt="2nd">`, "Bea Hill", "T53", "12/5:05.9"],
  );
  expect(brief(html)).toEqual([["1|Ada Brook|5:03.2||", "2|Bea Hill|5:05.9|+2.7|"]]);
});

it("parts a number from the name behind it", () => {
  const html = table(["Pos", "Driver", "Time"], ["1", "3 RON BECK", "5:03.2"], ["2", "11 SID LOWE", "5:05.9"]);
  expect(read(html)[0]?.entries.map(({ bib, name }) => `${bib} ${name}`)).toEqual(["3 RON BECK", "11 SID LOWE"]);
});
