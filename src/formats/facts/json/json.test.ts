import { describe, expect, it, test } from "vitest";
import { brief, read } from "../test-results";

const of = (data: unknown) => brief(JSON.stringify(data));
const wanted = ["1|Ada Brook|2:25:10||", "2|Cleo Marsh|2:25:24|+0:14|", "|Eve Hill|||DNF"];

/** The same three in the keys of different APIs. */
const shapes: Record<string, unknown> = {
  "a bare list": [
    { rank: 1, name: "Ada Brook", time: "2:25:10" },
    { rank: 2, name: "Cleo Marsh", time: "2:25:24" },
    { rank: null, name: "Eve Hill", time: null, status: "DNF" },
  ],
  "snake case, in an object of an object": {
    data: {
      results: [
        { overall_position: "1", first_name: "Ada", last_name: "Brook", finish_time: "2:25:10", gap_to_leader: null },
        {
          overall_position: "2",
          first_name: "Cleo",
          last_name: "Marsh",
          finish_time: "2:25:24",
          gap_to_leader: "+0:14",
        },
        { overall_position: "", first_name: "Eve", last_name: "Hill", finish_time: "", dnf: true },
      ],
    },
  },
  "an object for the athlete, one for the time": {
    classification: [
      { position: 1, athlete: { fullName: "Ada Brook" }, result: { time: "2:25:10" } },
      { position: 2, athlete: { fullName: "Cleo Marsh" }, result: { time: "2:25:24" } },
      { position: 0, athlete: { fullName: "Eve Hill" }, result: { time: "DNF" } },
    ],
  },
  "an object in an object, as speed skating has it": [
    {
      rank: 1,
      competitor: { number: 3, skater: { firstName: "Ada", lastName: "BROOK", country: "GBR" } },
      time: "2:25:10",
      timeBehind: "0",
    },
    {
      rank: 2,
      competitor: { number: 8, skater: { firstName: "Cleo", lastName: "MARSH", country: "IRL" } },
      time: "2:25:24",
      timeBehind: "0:14",
    },
    {
      rank: null,
      competitor: { number: 9, skater: { firstName: "Eve", lastName: "HILL", country: "KEN" } },
      time: null,
      status: "DNF",
    },
  ],
  "numbers in milliseconds": {
    entries: [
      { place: 1, displayName: "Ada Brook", totalTime: 8_710_000 },
      { place: 2, displayName: "Cleo Marsh", totalTime: 8_724_000 },
      { place: "DNF", displayName: "Eve Hill", totalTime: 0 },
    ],
  },
  "numbers in seconds": [
    { pos: 1, runner: "Ada Brook", time_seconds: 8710 },
    { pos: 2, runner: "Cleo Marsh", time_seconds: 8724 },
    { pos: "", runner: "Eve Hill", status: "Did not finish" },
  ],
  "German keys": [
    { Platz: 1, Vorname: "Ada", Nachname: "Brook", Zeit: "2:25:10" },
    { Platz: 2, Vorname: "Cleo", Nachname: "Marsh", Zeit: "2:25:24" },
    { Platz: "aufgegeben", Vorname: "Eve", Nachname: "Hill", Zeit: "" },
  ],
};

describe("reads lists with a rank and a name", () => {
  test.each(Object.entries(shapes))("%s", (_, data) => expect(of(data)[0]).toEqual(wanted));

  it("in a script of a page", () => {
    const page = `<p>Results</p><script>window.__DATA__ = ${JSON.stringify(shapes["a bare list"])};</script>`;
    expect(brief(page)[0]).toEqual(wanted);
  });
});

it("reads Liveresults: hundredths of a second, and numbers for who is out", () => {
  const body = {
    status: "OK",
    className: "Women Elite",
    splitcontrols: [],
    results: [
      {
        place: "1",
        name: "Ada Brook",
        club: "OK Northgate",
        result: 102_200,
        status: 0,
        timeplus: 0,
        progress: 100,
        start: 6_840_000,
      },
      {
        place: "2",
        name: "Cleo Marsh",
        club: "OK Harbour",
        result: 110_300,
        status: 0,
        timeplus: 8100,
        progress: 100,
        start: 6_840_000,
      },
      {
        place: "-",
        name: "Eve Hill",
        club: "OK Ashdown",
        result: "",
        status: 3,
        timeplus: "",
        progress: 100,
        start: 6_840_000,
      },
      {
        place: "",
        name: "Fay Lake",
        club: "OK Ashdown",
        result: "",
        status: 9,
        timeplus: "",
        progress: 0,
        start: 6_840_000,
      },
    ],
    hash: "0123456789abcdef0123456789abcdef",
  };
  expect(read(JSON.stringify(body))).toMatchObject([{ name: "Women Elite" }]);
  expect(of(body)).toEqual([["1|Ada Brook|17:02||", "2|Cleo Marsh|18:23|+1:21|", "|Eve Hill|||DSQ", "|Fay Lake|||"]]);
  const formatted = {
    ...body,
    results: body.results.map((one) => ({
      ...one,
      ...(one.place === "1" && { result: "17:02", timeplus: "+00:00" }),
      ...(one.place === "2" && { result: "18:23", timeplus: "+01:21" }),
    })),
  };
  expect(of(formatted)[0]?.[1]).toBe("2|Cleo Marsh|18:23|+01:21|");
});

it("calls a race by what holds its list: a name, a gender, the list's key", () => {
  const rows = shapes["a bare list"];
  const names = (data: unknown) => read(JSON.stringify(data)).map(({ name }) => name);
  expect(names({ event: { name: "Harbour 10 km" }, results: rows })).toEqual(["Harbour 10 km"]);
  expect(names({ title: "Harbour 10 km", women: rows, men: rows })).toEqual([
    "Women's Harbour 10 km",
    "Men's Harbour 10 km",
  ]);
  expect(
    names([
      { name: "1500m", gender: "F", results: rows },
      { name: "1500m", gender: "M", results: rows },
    ]),
  ).toEqual(["Women's 1500m", "Men's 1500m"]);
  const Competition = { km: "10", ShortDescription: "Men's 10 km sprint" };
  expect(names({ IsResult: true, Competition, raceBoats: rows })).toEqual(["Men's 10 km sprint"]);
  expect(names({ final: rows })).toEqual(["final"]);
  const heats = [{ name: "Heat 1", results: rows }];
  expect(names({ disciplineName: "Women's 200 m", heats })).toEqual(["Women's 200 m, Heat 1"]);
  const data = { "#1_10 km": { "#1_Women": rows }, "#2_5 km": { "#1_Women": rows } };
  expect(names({ data })).toEqual(["10 km Women", "5 km Women"]);
  expect(names({ name: "City 10 km", event_results: rows })).toEqual(["City 10 km"]);
  expect(names({ womenResults: rows, menResults: rows })).toEqual(["womenResults", "menResults"]);
  expect(names({ meta: { name: "api v2" }, name: "Harbour Swim", results: rows })).toEqual(["Harbour Swim"]);
  expect(names({ head: { title: "Page 1" }, race: { name: "Elite Men" }, rows })).toEqual(["Elite Men"]);
  expect(names({ name: "City Games", races: [{ name: "Final sprint 5 km", rows }] })).toEqual(["Final sprint 5 km"]);
});

it("parts a list of several races by the field that says which", () => {
  const row = (rank: number, name: string, category: string) => ({ rank, name, category, time: `0:3${rank}:00` });
  const data = [
    row(1, "Ada Brook", "W40"),
    row(1, "Ben Stone", "M40"),
    row(2, "Eve Hill", "W40"),
    row(2, "Dan Field", "M40"),
  ];
  expect(read(JSON.stringify(data)).map(({ name, entries }) => [name, entries.length])).toEqual([
    ["W40", 2],
    ["M40", 2],
  ]);
});

it("reads status, lap, time and whether results are official from the fields around a list", () => {
  const [race] = read(
    JSON.stringify({
      isLive: true,
      official: false,
      lap: 12,
      totalLaps: 58,
      updatedAt: "2026-06-14T13:02:00+02:00",
      results: shapes["a bare list"],
    }),
  );
  expect(race).toMatchObject({
    status: "live",
    official: false,
    far: { unit: "lap", done: 12, total: 58 },
    at: "2026-06-14T11:02:00.000Z",
  });
});

describe("takes no list of something else for results", () => {
  test.each<[string, unknown]>([
    [
      "a menu",
      [
        { position: 1, name: "Home", url: "/" },
        { position: 2, name: "Sport", url: "/sport" },
      ],
    ],
    ["songs", [{ position: 1, title: "Low Tide", artist: "The Stones", duration: "3:45" }]],
    ["a league", { standings: [{ position: 1, team: { name: "Northgate" }, points: 22, goalDifference: 12 }] }],
    ["people", [{ name: "Ada Brook", time: "2:25:10" }]],
    [
      "languages by popularity",
      [
        { rank: 1, name: "Python", rating: "14 %" },
        { rank: 2, name: "C", rating: "12 %" },
      ],
    ],
    ["nothing", {}],
  ])("%s", (_, data) => expect(of(data)).toEqual([]));
});

it("survives any JSON", () => {
  const odd = [
    null,
    1,
    "a",
    true,
    [],
    {},
    [[[]]],
    [null],
    [{ rank: {} }],
    [{ rank: 1, name: {} }],
    [{ rank: 1, name: [[]], time: {} }],
  ];
  for (const data of [...odd, { results: odd }, odd.map((one) => ({ rank: 1, name: one, time: one, gap: one }))])
    of(data);
});
