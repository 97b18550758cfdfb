import { expect, it } from "vitest";
import { brief, table } from "./test-results";

const runners = (...last: string[]) => [
  ["1", "12", "Ada Brook", "Tarn", ...last.slice(0, 1)],
  ["2", "31", "Bea Hill", "Fell", ...last.slice(1, 2)],
  ["3", "44", "Cleo Marsh", "Tarn", ...last.slice(2, 3)],
];
const places = [["1|Ada Brook|||", "2|Bea Hill|||", "3|Cleo Marsh|||"]];

it.each(["Laps", "Runden", "Tours", "Giri", "Loops"])("reads the places of a race by %s, with bibs", (laps) => {
  expect(brief(table(["Rank", "Bib", "Name", "Club", laps], ...runners("74", "71", "71")))).toEqual(places);
});

it("takes no laps led, sponsored, or behind a number that may be anything for a race", () => {
  expect(brief(table(["Rank", "Bib", "Name", "Club", "Laps led"], ...runners("74", "71", "70")))).toEqual([]);
  expect(brief(table(["Rank", "Bib", "Name", "Club", "Laps"], ...runners("71", "74", "70")))).toEqual([]);
  expect(brief(table(["Rank", "No.", "Name", "Club", "Laps"], ...runners("£74", "£71", "£70")))).toEqual([]);
  expect(brief(table(["Rank", "Games", "Name", "Club", "Laps"], ...runners("74", "71", "70")))).toEqual([]);
  const season = runners("74", "71", "70").map((row, i) => [...row, `${300 - i}`]);
  expect(brief(table(["Rank", "Bib", "Name", "Club", "Laps", "Points"], ...season))).toEqual([]);
  for (const said of ["Laps", "Tours", "Rounds"])
    expect(brief(table(["Rank", "No.", "Name", "Club", said], ...runners("74", "71", "70")))).toEqual([]);
});

it("reads times beside laps, which may fall with the ranks", () => {
  const html = table(
    ["Pos", "Bib", "Rider", "Laps", "Time"],
    ["1", "12", "Ada Brook", "5", "1:31:10"],
    ["2", "31", "Bea Hill", "5", "1:33:20"],
    ["3", "44", "Cleo Marsh", "4", "1:29:40"],
  );
  expect(brief(html)).toEqual([["1|Ada Brook|1:31:10||", "2|Bea Hill|1:33:20||", "3|Cleo Marsh|1:29:40||"]]);
});

it("keeps the places of a race that lasts until one is left, where all others are out", () => {
  const rows = [
    ["1", "12", "Ada Brook", "41", "Winner"],
    ["2", "31", "Bea Hill", "40", "Out"],
    ["3", "44", "Cleo Marsh", "27", "Out"],
  ];
  expect(brief(table(["Rank", "Bib", "Name", "Yards", "Status"], ...rows))).toEqual(places);
});

it("reads the places of riders beside their horses, whatever their faults and times are", () => {
  const html = (who: string[], ...names: [string, string][]) =>
    table(
      ["Rank", ...who, "NF", "Faults", "Time", "Faults", "Time"],
      ...[
        ["IRL", "0", "71.20", "0", "38.11"],
        ["GBR", "0", "70.40", "0", "39.20"],
        ["NOR", "0", "72.00", "4", "37.90"],
        ["SWE", "EL", "", "", ""],
      ].map((row, i) => [i < 3 ? `${i + 1}` : "", ...(names[i] ?? []), ...row]),
    );
  const riders = ["1|Ada Brook|||", "2|Bea Hill|||", "3|Cleo Marsh|||", "|Dot Penn|||DNF"];
  const pairs: [string, string][] = [
    ["Ada Brook", "Silver Fen"],
    ["Bea Hill", "Old Tom"],
    ["Cleo Marsh", "Grey Quay"],
    ["Dot Penn", "Rushlight"],
  ];
  expect(brief(html(["Rider", "Horse"], ...pairs))).toEqual([riders]);
  const turned = pairs.map(([rider, horse]): [string, string] => [horse, rider]);
  expect(brief(html(["Pferd", "Reiter"], ...turned))).toEqual([riders]);
});

it.each([
  ["a draw", ["Pos", "Rider", "Horse", "Country"], ["GBR", "IRL", "NOR"]],
  ["a draw with times of day", ["Position", "Rider", "Horse", "Time"], ["10:00", "10:03", "10:06"]],
  ["entries with their rank in the world", ["Rank", "Rider", "Horse", "NF"], ["GBR", "IRL", "NOR"]],
  ["rounds to come", ["Pos", "Rider", "Horse", "Round"], ["10:00", "10:20", "10:40"]],
  ["a sheet to be filled in", ["Pos", "Rider", "Horse", "Faults"], ["", "", ""]],
  ["horses and their boxes", ["Platz", "Reiter", "Pferd", "Futter"], ["Hafer", "Heu", "Heu"]],
  ["what horses have won", ["Rank", "Rider", "Horse", "Prize money"], ["120,000", "110,000", "90,000"]],
  ["averages", ["Rank", "Rider", "Horse", "Average"], ["81.2", "80.1", "79.0"]],
])("takes no %s of riders for a race", (_, header, last) => {
  const rows = ["Ada Brook", "Bea Hill", "Cleo Marsh"].map((name, i) => [
    `${i + 1}`,
    name,
    `Fen ${name[0]}`,
    last[i] ?? "",
  ]);
  expect(brief(table(header, ...rows))).toEqual([]);
});

it("reads the times of horses in a race, whose drivers stand beside them", () => {
  const horses = ["Old Tom", "Silver Fen", "Grey Quay"];
  const rows = ["2:01.2", "2:01.9", "2:03.0"].map((time, i) => [
    `${i + 1}`,
    horses[i] ?? "",
    ["Ada Brook", "Bea Hill", "Cleo Marsh"][i] ?? "",
    time,
  ]);
  expect(brief(table(["Place", "Horse", "Driver", "Time"], ...rows))).toEqual([
    ["1|Old Tom|2:01.2||", "2|Silver Fen|2:01.9|+0.7|", "3|Grey Quay|2:03.0|+1.8|"],
  ]);
});

it("says who is out though most are, where laps don't count", () => {
  const rows = [
    ["1", "12", "Ada Brook", "34:10", ""],
    ["2", "31", "Bea Hill", "", "DNF"],
    ["3", "44", "Cleo Marsh", "", "DNF"],
  ];
  expect(brief(table(["Rank", "Bib", "Name", "Time", "Status"], ...rows))).toEqual([
    ["1|Ada Brook|34:10||", "|Bea Hill|||DNF", "|Cleo Marsh|||DNF"],
  ]);
});

it("takes no nation of those with a place for a word for who is out", () => {
  const html = table(
    ["Rank", "Bib", "Name", "Club", "Country", "Time"],
    ["1", "12", "Ada Brook", "Tarn", "EL", "34:10"],
    ["2", "31", "Bea Hill", "Port", "IE", "34:40"],
    ["", "44", "Cleo Marsh", "Tarn", "EL", ""],
  );
  expect(brief(html)).toEqual([["1|Ada Brook|34:10||", "2|Bea Hill|34:40|+0:30|", "|Cleo Marsh|||"]]);
});

it("takes no riding lessons, world ranking or sale of horses for a race", () => {
  const rows = [
    ["1", "Ada Brook", "Silver Fen", "9:00"],
    ["2", "Bea Hill", "Old Tom", "9:30"],
    ["3", "Cleo Marsh", "Grey Quay", "10:00"],
  ];
  expect(brief(table(["No", "Rider", "Horse", "Time"], ...rows))).toEqual([]);
  const points = rows.map((row, i) => [...row.slice(0, 3), `${3100 - i * 90}`]);
  expect(brief(table(["Rank", "Rider", "Horse", "Points"], ...points))).toEqual([]);
  expect(brief(table(["Rank", "Horse", "Rider", "Price"], ...points))).toEqual([]);
});

it("reads the places of dogs whose times are of a part of the course", () => {
  const rows = table(
    ["Fin", "Trap", "Greyhound", "SP", "Time/Sec."],
    ["1st", "4", "Mossy Otter", "3/1", "4.71"],
    ["2nd", "1", "Fernhill Jet", "5/2", "4.70"],
    ["3rd", "6", "Oak Rocket", "8/1", "4.66"],
  );
  expect(brief(rows)).toEqual([["1|Mossy Otter|||", "2|Fernhill Jet|||", "3|Oak Rocket|||"]]);
});
