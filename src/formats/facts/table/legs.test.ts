import { expect, it } from "vitest";
import { brief, read, table } from "../test-results";

const legsOf = (first: string, second: string) => [
  ["", "", first, "31:10", "(2)"],
  ["", "", second, "31:20", "(1)"],
];

it("leaves out the legs below each team, which alone have no rank", () => {
  const relay = table(
    ["Rank", "No.", "Team", "Time", "Gap"],
    ["1", "4", "North Hawks", "1:02:30", ""],
    ...legsOf("Ada Brook", "Bea Hill"),
    ["2", "7", "South Owls", "1:03:00", "+0:30"],
    ...legsOf("Cleo Marsh", "Dora Finch"),
  );
  expect(brief(relay)).toEqual([["1|North Hawks|1:02:30||", "2|South Owls|1:03:00|+0:30|"]]);
});

it("takes the last leg's time and gap where times go on below a team, and the team's own where they don't", () => {
  const team = (rank: string, name: string, ...legs: string[][]) =>
    legs.map((leg, i) => {
      const own = i === 0 ? `<td rowspan="${legs.length}">${rank}</td><td rowspan="${legs.length}">${name}</td>` : "";
      return `<tr>${own}${leg.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
    });
  const relay = (north: string[], south: string[]) => {
    const legs = (times: string[], name: string, gap: string) =>
      times.map((time, i) => [`${name} ${"ABC"[i]}`, time, i === times.length - 1 ? gap : ""]);
    const head = `<tr>${["Rank", "Team", "Name", "Time", "Gap"].map((one) => `<th>${one}</th>`).join("")}</tr>`;
    const rows = [
      ...team("1", "North Hawks", ...legs(north, "Nell", "")),
      ...team("2", "South Owls", ...legs(south, "Sara", "+1:10")),
    ];
    return brief(`<table>${head}${rows.join("")}</table>`);
  };
  expect(relay(["31:10", "1:01:10", "1:31:00"], ["31:20", "1:01:40", "1:32:10"])).toEqual([
    ["1|North Hawks|1:31:00||", "2|South Owls|1:32:10|+1:10|"],
  ]);
  for (const legs of [
    ["31:10", "30:00", "29:50"],
    ["29:50", "30:00", "31:10"],
  ])
    expect(relay(legs, ["31:20", "31:25", "31:30"])[0]?.[0]).toBe(`1|North Hawks|${legs[0]}||`);
});

it("but nobody who is tied or has no rank yet", () => {
  const tied = table(
    ["Rank", "Name", "Time"],
    ["1", "Ada Brook", "31:10"],
    ["", "Bea Hill", "31:10"],
    ["3", "Cleo Marsh", "31:20"],
    ["", "Dora Finch", "DNF"],
  );
  expect(brief(tied)).toEqual([
    ["1|Ada Brook|31:10||", "1|Bea Hill|31:10||", "3|Cleo Marsh|31:20|+0:10|", "|Dora Finch|||DNF"],
  ]);
});

it("reads entries in two rows each, with a club below the name and a gap below the time", () => {
  const row = (rank: string, name: string, club: string, time: string, gap: string, splits: string[]) => [
    [rank, name, time, ...splits.map((split) => `${split} (1)`)],
    ["", club, gap, ...splits],
  ];
  const html = table(
    ["", "Name", "Result", "1 (31)", "2 (45)"],
    ...row("1", "Ada Brook", "OK Tarn", "34:10", "", ["2:10", "9:44"]),
    ...row("2", "Bea Hill", "Fell OC", "35:15", "+1:05", ["2:15", "9:46"]),
    ...row("3", "Cleo Marsh", "Port OK", "37:50", "+3:40", ["2:20", "9:59"]),
    ...row("", "Dot Penn", "Port OK", "mp", "", ["2:50", "-"]),
  );
  expect(brief(html)).toEqual([
    ["1|Ada Brook|34:10||", "2|Bea Hill|35:15|+1:05|", "3|Cleo Marsh|37:50|+3:40|", "|Dot Penn|||DSQ"],
  ]);
  expect(read(html)[0]?.entries.map(({ team }) => team)).toEqual(["OK Tarn", "Fell OC", "Port OK", "Port OK"]);
});

it("reads a team whose members stand in a row below it", () => {
  const html = table(
    ["Pl", "Team", "Time"],
    ["1", "Tarn", "34:10"],
    ["", "Ada Brook, Bea Hill", ""],
    ["2", "Port", "35:15"],
    ["", "Cleo Marsh, Dot Penn", ""],
  );
  expect(brief(html)).toEqual([["1|Tarn|34:10||", "2|Port|35:15|+1:05|"]]);
});

it("names a crew of two whose names stand below one another", () => {
  const crews = table(
    ["Rank", "Lane", "NF", "Athletes", "Time"],
    ["1", "5", "HUN", "NAGY Kata<br>TÓTH Réka", "1:38.11"],
    ["2", "4", "POL", "ZIMA Ola<br>KRÓL Ewa", "1:38.99"],
  );
  expect(read(crews)[0]?.entries.map(({ name }) => name)).toEqual(["Kata Nagy / Réka Tóth", "Ola Zima / Ewa Król"]);
});
