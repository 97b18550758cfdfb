import { expect, it } from "vitest";
import { brief } from "../test-results";

it("reads data whose fields are lists", () => {
  const results = {
    place: [1, 2, 3],
    bib: [12, 44, 8],
    name: ["Ada Brook", "Bea Hill", "Cleo Marsh"],
    time: ["1:10:12", "1:10:56", null],
    status: ["", "", "DNF"],
  };
  const wanted = ["1|Ada Brook|1:10:12||", "2|Bea Hill|1:10:56|+0:44|", "|Cleo Marsh|||DNF"];
  expect(brief(JSON.stringify({ event: "Harbour Half", results }))).toEqual([wanted]);
});

it.each([
  [
    "tracks",
    {
      position: [1, 2, 3],
      name: ["North", "South", "East"],
      duration: ["3:10", "3:44", "4:01"],
      artist: ["A", "B", "C"],
    },
  ],
  ["hosts", { rank: [1, 2, 3], name: ["a.example", "b.example", "c.example"], time: [0.4, 0.6, 1.2] }],
  ["services", { rank: [1, 2, 3], name: ["checkout", "search", "cart"], time: [0.41, 0.62, 1.2] }],
  ["lists of different lengths", { rank: [1, 2, 3], name: ["Ada", "Bea"], time: ["9:10", "9:20", "9:31"] }],
])("takes no %s for a race", (_, data) => {
  expect(brief(JSON.stringify(data))).toEqual([]);
});

it("reads teams and names of one word among records", () => {
  const rows = (key: string, ...names: string[]) =>
    names.map((name, i) => ({ rank: i + 1, [key]: name, time: `34:1${i}.2` }));
  for (const key of ["team", "name"])
    expect(brief(JSON.stringify(rows(key, "Tarn", "Port")))).toEqual([["1|Tarn|34:10.2||", "2|Port|34:11.2|+1.0|"]]);
});

it("reads who is out among attributes of JSON:API", () => {
  const row = (id: string, attributes: object) => ({ id, type: "rows", attributes });
  const included = [
    row("1", { overallRank: 1, bibNumber: 12, firstName: "Ada", lastName: "Brook", finalTime: 91210, dropped: false }),
    row("2", { overallRank: 2, bibNumber: 31, firstName: "Bea", lastName: "Hill", finalTime: 96260, dropped: false }),
    row("3", {
      overallRank: null,
      bibNumber: 44,
      firstName: "Cleo",
      lastName: "Marsh",
      finalTime: null,
      dropped: true,
    }),
  ];
  const wanted = ["1|Ada Brook|25:20:10||", "2|Bea Hill|26:44:20|+1:24:10|", "|Cleo Marsh|||DNF"];
  expect(brief(JSON.stringify({ data: { name: "Fell 100" }, included }))).toEqual([wanted]);
});

it("reads times as an object of hours, minutes and seconds, and seconds written as a text", () => {
  const runners = ["Ada Brook", "Bea Hill"].map((name, i) => ({ place: i + 1, bib: `${12 + i}`, name }));
  const wanted = [["1|Ada Brook|1:10:12||", "2|Bea Hill|1:10:56|+0:44|"]];
  const clocks = [12, 56].map((seconds) => ({ time: { hours: 1, minutes: 10, seconds } }));
  expect(brief(JSON.stringify(runners.map((one, i) => ({ ...one, ...clocks[i] }))))).toEqual(wanted);
  const parts = [12, 56].map((s) => ({ time: { h: "1", m: "10", s, ms: 400 } }));
  expect(brief(JSON.stringify(runners.map((one, i) => ({ ...one, ...parts[i] }))))).toEqual([
    ["1|Ada Brook|1:10:12.4||", "2|Bea Hill|1:10:56.4|+44.0|"],
  ]);
  const none = { place: null, bib: "9", name: "Cleo Marsh", time: { hours: null, minutes: null, seconds: null } };
  const all = [...runners.map((one, i) => ({ ...one, ...clocks[i] })), none];
  expect(brief(JSON.stringify(all))).toEqual([[...(wanted[0] ?? []), "|Cleo Marsh|||"]]);
  const seconds = ["4212", "4256"].map((timeSeconds) => ({ timeSeconds }));
  expect(brief(JSON.stringify(runners.map((one, i) => ({ ...one, ...seconds[i] }))))).toEqual(wanted);
});

it("keeps a record's own fields beside those in its attributes", () => {
  const runners = ["Ada Brook", "Bea Hill"].map((name, i) => ({
    rank: i + 1,
    name,
    bib: 4 + i,
    time: `34:1${i}`,
    attributes: { name: "First-timer", rank: 9 },
  }));
  expect(brief(JSON.stringify(runners))).toEqual([["1|Ada Brook|34:10||", "2|Bea Hill|34:11|+0:01|"]]);
});

it("reads headers beside rows that old tables call sTitle, and those of two words in one", () => {
  const rows = [
    ["1", "12", "Ada Brook", "36:10", "36:01"],
    ["2", "4", "Bea Hill", "36:41", "36:40"],
    ["3", "9", "Fay Lake", "37:55", "37:41"],
  ];
  const headers = ["place", "bib", "name", "guntime", "nettime"];
  const wanted = [["1|Ada Brook|36:10||", "2|Bea Hill|36:41|+0:31|", "3|Fay Lake|37:55|+1:45|"]];
  expect(brief(JSON.stringify({ aaData: rows, aoColumns: headers.map((sTitle) => ({ sTitle })) }))).toEqual(wanted);
  expect(brief(JSON.stringify({ results: { header: headers, rows } }))).toEqual(wanted);
});
