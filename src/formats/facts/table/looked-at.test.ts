import { expect, it } from "vitest";
import { brief, read, table } from "../test-results";

const NAMES = ["Ada Brook", "Bea Hill", "Cleo Marsh", "Dora Finch"];

it("reads a list that begins with many who are out", () => {
  const out = Array.from({ length: 90 }, (_, i) => ["DNF", `${NAMES[i % 4]} ${"abcdefghij"[i % 10]}${i}`, "", "DNF"]);
  const ranked = NAMES.map((name, i) => [String(i + 1), name, `3:0${i}:12`, ""]);
  const [race = []] = brief(table(["Rank", "Name", "Time", "Status"], ...out, ...ranked));
  expect(race.slice(0, 2)).toEqual(["1|Ada Brook|3:00:12||", "2|Bea Hill|3:01:12|+1:00|"]);
  expect(race).toHaveLength(94);
  expect(race[93]).toMatch(/\|DNF$/);
});

it("takes no class, which is the same for all, for a name", () => {
  const boats = ["Heron", "Gannet", "Plover"].map((boat, i) => [String(i + 1), boat, "Class II", `2:0${i}:10`]);
  expect(brief(table(["Vieta", "Jachta", "Klasė", "Corrected"], ...boats))).toEqual([
    ["1|Heron|2:00:10||", "2|Gannet|2:01:10|+1:00|", "3|Plover|2:02:10|+2:00|"],
  ]);
  const unknown = boats.map(([rank = "", , klass = "", time = ""]) => [rank, klass, time]);
  expect(read(table(["Vieta", "Klasė", "Corrected"], ...unknown))).toEqual([]);
});

it("reads who is out where all others have the same code of two letters, and not a region", () => {
  const rows = (...codes: string[]) =>
    NAMES.map((name, i) => [codes[i] === "DNF" ? "" : String(i + 1), name, `31:0${i}`, codes[i] ?? ""]);
  const head = ["Rank", "Name", "Time", "State"];
  expect(brief(table(head, ...rows("DF", "DF", "DF", "DNF")))[0]?.[3]).toBe("|Dora Finch|31:03||DNF");
  expect(brief(table(head, ...rows("VA", "NC", "VA", "NC")))[0]?.[1]).toBe("2|Bea Hill|31:01|+0:01|");
});

it("reads hundredths behind a colon where one of them is no second", () => {
  const rows = ["8:08:12", "8:12:40", "8:18:72"].map((time, i) => [String(i + 1), NAMES[i] ?? "", time]);
  expect(brief(table(["Rank", "Name", "Time"], ...rows))).toEqual([
    ["1|Ada Brook|8:08.12||", "2|Bea Hill|8:12.40|+4.28|", "3|Cleo Marsh|8:18.72|+10.60|"],
  ]);
});

it("adds up no intervals that grow from each to the next, as those of many in a row don't", () => {
  const gaps = ["", "+1.2", "+2.4", "+5.0", "+7.5", "+9.9", "+12.0"];
  const rows = gaps.map((gap, i) => [String(i + 1), `${NAMES[i % 4]} ${"abcdefg"[i]}`, gap]);
  expect(brief(table(["Pos", "Driver", "Interval"], ...rows))[0]?.[6]).toContain("|+12.0|");
  expect(brief(table(["Pos", "Driver", "Interval"], ...rows.slice(0, 4)))[0]?.[3]).toContain("|+8.6|");
});

it("takes a place before the last leg for none at the end", () => {
  const rows = [
    ["Ada Brook", "1:45:35", "2", "1"],
    ["Bea Hill", "1:47:01", "2", "2"],
    ["Cleo Marsh", "1:49:30", "9", "3"],
  ];
  expect(brief(table(["Nom", "Perf", "Place avant CàP", "Classement"], ...rows))[0]).toEqual([
    "1|Ada Brook|1:45:35||",
    "2|Bea Hill|1:47:01|+1:26|",
    "3|Cleo Marsh|1:49:30|+3:55|",
  ]);
});

it("looks at the first rows of a race in a region whose code is one of who is out", () => {
  const rows = Array.from({ length: 70 }, (_, i) => {
    const time = `${40 + Math.floor(i / 2)}:${i % 2 ? 41 : 10}.5`;
    return [String(i + 1), `${NAMES[i % 4]} ${"abcdefghijklmnopqr"[i >> 2]}o`, i < 65 ? "NC" : "VA", time];
  });
  const [race = []] = brief(table(["Rank", "Name", "State", "Time"], ...rows));
  expect(race[1]).toMatch(/\|40:41\.5\|\+31\.0\|$/);
});

it("takes one slip among many seconds for no hundredths", () => {
  const times = ["2:08:12", "2:12:40", "2:15:72", "2:16:10", "2:17:50", "2:19:22", "2:21:13", "2:22:14"];
  const rows = times.map((time, i) => [String(i + 1), `${NAMES[i % 4]} ${"abcdefgh"[i]}o`, time]);
  expect(brief(table(["Rank", "Name", "Time"], ...rows))[0]?.[0]).toContain("|2:08:12|");
});

it("adds up intervals that grow where the times do, and those to the one before by their header", () => {
  const gaps = ["", "0.2", "0.4", "0.6", "0.8", "1.0", "2.0"];
  const times = ["10:00.0", "10:00.2", "10:00.6", "10:01.2", "10:02.0", "10:03.0", "10:05.0"];
  const rows = gaps.map((gap, i) => [String(i + 1), `${NAMES[i % 4]} ${"abcdefg"[i]}o`, times[i] ?? "", gap]);
  expect(brief(table(["Pos", "Driver", "Time", "Interval"], ...rows))[0]?.[6]).toContain("|+5.0|");
  const leader = rows.map(([rank = "", name = "", time = ""]) => [
    rank,
    name,
    time,
    (Number(time.slice(3)) || 0).toFixed(1),
  ]);
  expect(brief(table(["Pos", "Driver", "Time", "Interval"], ...leader.slice(0, 4)))[0]?.[3]).toContain("|+1.2|");
  const alone = rows.map(([rank = "", name = "", , gap = ""]) => [rank, name, gap]);
  expect(brief(table(["Pos", "Driver", "Gap to previous"], ...alone))[0]?.[6]).toContain("|+5.0|");
});

it("parts races by a column in which one word is misspelt", () => {
  const classes = ["Women", "Women", "Wmen", "Men", "Men", "Men"];
  const rows = classes.map((of, i) => [String((i % 3) + 1), `${NAMES[i % 4]} ${"abcdef"[i]}o`, of, `31:1${i}`]);
  expect(read(table(["Rank", "Name", "Class", "Time"], ...rows)).map(({ name }) => name)).toEqual(["Women", "Men"]);
});
