import { describe, expect, it } from "vitest";
import { brief, read } from "./test-results";

const list = (names: readonly string[], fields: (i: number) => object) =>
  JSON.stringify(names.map((name, i) => ({ rank: i + 1, name, ...fields(i) })));
const clips = ["Storm Hits Coast", "Dog Saves Swimmer", "Minister Resigns", "Goal of the Month"];

describe("takes data with ranks, names and numbers for no race where nothing else says so", () => {
  it.each([
    ["clips", (i: number) => ({ time: `0${i}:42`, views: 1000 - i })],
    ["clips within a channel", (i: number) => ({ channel: { name: `News ${i}` }, totalTime: 42_000 + i })],
    ["coins", (i: number) => ({ total: [67000.12, 3500.45, 0.12, 150.3][i], symbol: "X" })],
    ["things in a shop", (i: number) => ({ price: { value: 99.5 + i }, total: 99.5 + i })],
    ["podcasts", (i: number) => ({ audio: { duration: `4${i}:10` } })],
    ["shares", (i: number) => ({ country: "US", last: 12.4 * i, gap: 1.5 * (i + 1) })],
    ["a championship", (i: number) => ({ number: i + 7, points: 310 - i * 20, gap: i * -20 })],
    ["JSON-LD", (i: number) => ({ "@type": "Recipe", totalTime: `PT${i + 2}M` })],
    ["parties", (i: number) => ({ result: 30.5 - i * 5, diff: i ? -5 * i : null })],
    ["candidates", (i: number) => ({ votes: 9000 - i, status: i > 0 ? "out" : "elected" })],
  ])("%s", (_, fields) => {
    expect(read(list(clips, fields))).toEqual([]);
  });

  it("and customers", () => {
    const stops = clips.map((name, i) => ({ position: i + 1, customer: { name }, eta: `0${i}:10`, time: `0${i}:10` }));
    expect(read(JSON.stringify(stops))).toEqual([]);
  });

  it("but reads people whose times rise", () => {
    expect(brief(list(["Ada Brook", "Bea Hill"], (i) => ({ time: `2:0${i}:10` })))[0]).toEqual([
      "1|Ada Brook|2:00:10||",
      "2|Bea Hill|2:01:10|+1:00|",
    ]);
  });
});

it("reads an order of results as no time, and a code as who is out", () => {
  const data = ["1", "2", "R"].map((positionText, i) => ({
    ResultOrder: i + 1,
    position: i + 1,
    positionText,
    bib: i + 7,
    name: ["Ada Brook", "Bea Hill", "Cho Rim"][i],
    Result: i < 2 ? `48:5${i}.0` : "",
  }));
  expect(brief(JSON.stringify(data))[0]).toEqual([
    "1|Ada Brook|48:50.0||",
    "2|Bea Hill|48:51.0|+1.0|",
    "|Cho Rim|||DNF",
  ]);
});

it("reads hundredths as text in Liveresults, and a tie", () => {
  const results = [
    { place: "1", name: "Ada Brook", result: "210000", status: 0, timeplus: "0" },
    { place: "2", name: "Bea Hill", result: "215550", status: 0, timeplus: "5550" },
    { place: "=", name: "Cho Rim", result: "215550", status: 0, timeplus: "5550" },
    { place: "-", name: "Dia Fox", result: "", status: 3, timeplus: "" },
    { place: "", name: "Eva Low", result: "", status: 9, timeplus: "+" },
  ];
  expect(brief(JSON.stringify({ splitcontrols: [], results }))[0]).toEqual([
    "1|Ada Brook|35:00||",
    "2|Bea Hill|35:55.5|+55.5|",
    "2|Cho Rim|35:55.5|+55.5|",
    "|Dia Fox|||DSQ",
    "|Eva Low|||",
  ]);
});

it("looks into a script by the keys of any language", () => {
  const rows = ["Ada Brook", "Bea Hill"].map((name, i) => ({ platz: i + 1, name, zielzeit: `1:1${i}:00` }));
  const page = `<title>Lauf</title><script type="application/json">${JSON.stringify({ rows })}</script>`;
  expect(brief(page)[0]).toEqual(["1|Ada Brook|1:10:00||", "2|Bea Hill|1:11:00|+1:00|"]);
});

it("takes a driver's number for a bib, and no name", () => {
  const data = ["Ada Brook", "Bea Hill"].map((full_name, i) => ({
    driver_number: i + 4,
    position: i + 1,
    full_name,
    gap_to_leader: i * 2.25,
  }));
  expect(read(JSON.stringify(data))[0]?.entries).toEqual([
    { rank: 1, name: "Ada Brook", bib: "4" },
    { rank: 2, name: "Bea Hill", bib: "5", gap: "+2.25" },
  ]);
});

it("reads one time for all of a group, and a gap of which those who are out have none", () => {
  const data = [0, 1, 2, 3].map((i) => ({
    position: i < 3 ? i + 1 : null,
    entry: { driver: { fullName: ["Ada Brook", "Bea Hill", "Cho Rim", "Dia Fox"][i], number: i + 4 } },
    time: i < 3 ? "41:07.132" : "",
    gap: { first: i > 0 && i < 3 ? `${i}.944` : "0.000", lap: "0" },
    status: i < 3 ? "" : "DNF",
  }));
  expect(brief(JSON.stringify(data))[0]).toEqual([
    "1|Ada Brook|41:07.132||",
    "2|Bea Hill|41:07.132|+1.944|",
    "3|Cho Rim|41:07.132|+2.944|",
    "|Dia Fox|||DNF",
  ]);
});

it("reads whole numbers below zero as laps where other gaps are parts of a second", () => {
  const names = ["Ada Brook", "Bea Hill", "Cho Rim"];
  const data = (deltas: number[]) =>
    JSON.stringify(names.map((name, i) => ({ position: i + 1, driver: { name, number: i + 4 }, delta: deltas[i] })));
  expect(brief(data([0, 0.843, -1]))[0]).toEqual(["1|Ada Brook|||", "2|Bea Hill||+0.843|", "3|Cho Rim||+1 lap|"]);
  expect(brief(data([0, 0.843, 6]))[0]?.at(-1)).toBe("3|Cho Rim||+0:06|");
});

it("finds people by any number that both lists have, reads .NET's parts of a second, and no time of nothing", () => {
  const drivers = [4, 5, 6].map((n) => ({
    driver_number: n,
    full_name: `Ada BROOK${"ABC"[n - 4]}`,
    team_name: "Blue",
  }));
  const results = [4, 5, 6].map((n, i) => ({
    position: i < 2 ? i + 1 : "DNF",
    driver_number: n,
    duration: i < 2 ? `00:31:0${i}.1200000` : "00:00:00",
  }));
  expect(brief(JSON.stringify({ drivers, results }))[0]).toEqual([
    "1|Ada Brooka|00:31:00.120||",
    "2|Ada Brookb|00:31:01.120|+1.000|",
    "|Ada Brookc|||DNF",
  ]);
});

it("takes no team from a field that is empty, nor from a number", () => {
  const data = [0, 1].map((i) => ({
    rank: i + 1,
    name: `Ada ${"XY"[i]}`,
    noc: null,
    clubNo: i,
    nat: "IRL",
    time: `31:0${i}`,
  }));
  expect(read(JSON.stringify(data))[0]?.entries.map(({ team }) => team)).toEqual(["IRL", "IRL"]);
});

it("reads the code of a nation, but rather a name than a code or an abbreviation", () => {
  const data = [0, 1].map((i) => ({
    rank: i + 1,
    crewAbbrev: `X${i}`,
    crew: `Ada ${"XY"[i]}`,
    team: { code: "BLU", name: "Blue Racing" },
    time: `31:0${i}`,
  }));
  expect(read(JSON.stringify(data))[0]?.entries[0]).toMatchObject({ name: "Ada X", team: "Blue Racing" });
  const coded = data.map(({ team: _, ...rest }) => ({ ...rest, organisation: { code: "GBR" } }));
  expect(read(JSON.stringify(coded))[0]?.entries[0]?.team).toBe("GBR");
});

it("reads rows of lists that a script carries below their header", () => {
  const headers = ["Place", "Bib", "Name", "Time"];
  const rows = [
    ["1", "9", "Ada Brook", "15:02"],
    ["2", "14", "Bea Hill", "15:10"],
  ];
  const html = `<h1>5 km</h1><script>window.__RESULTS__ = ${JSON.stringify({ headers, rows })};</script>`;
  expect(brief(html)).toEqual([["1|Ada Brook|15:02||", "2|Bea Hill|15:10|+0:08|"]]);
});
