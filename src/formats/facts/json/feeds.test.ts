import { expect, it } from "vitest";
import { brief, read } from "../test-results";

const json = (data: unknown) => brief(JSON.stringify(data));

it("reads iRacing: places from zero, ticks of a ten thousandth of a second, and less than none for laps", () => {
  const driver = (finish_position: number, display_name: string, interval: number) => ({
    finish_position,
    display_name,
    interval,
    best_lap_time: 958_815,
    best_lap_num: 3,
    best_nlaps_time: -1,
    best_qual_lap_time: -1,
    champ_points: 40 - finish_position,
    livery: { car_number: String(20 + finish_position), number_font: 0 },
  });
  const results = [driver(0, "Ada Brook", 0), driver(1, "Bea Hill", 66_390), driver(2, "Cleo Marsh", 70_040)];
  const session = { simsession_name: "RACE", results: [...results, driver(3, "Dora Finch", -1)] };
  expect(json({ subsession_id: 7, session_results: [session] })).toEqual([
    ["1|Ada Brook|||", "2|Bea Hill||+6.639|", "3|Cleo Marsh||+7.004|", "4|Dora Finch|||"],
  ]);
  expect(read(JSON.stringify(session))[0]?.entries.map(({ bib }) => bib)).toEqual(["20", "21", "22", "23"]);
});

it("counts places from one where data counts them from zero, and none for who has place zero behind others", () => {
  const rows = (...places: number[]) =>
    places.map((position, i) => ({
      position,
      bib: 10 + i,
      driver: ["Ada Brook", "Bea Hill", "Cleo Marsh"][i],
      time: `1:0${i}.250`,
    }));
  expect(json(rows(0, 1, 2))[0]?.map((line) => line.slice(0, 5))).toEqual(["1|Ada", "2|Bea", "3|Cle"]);
  expect(json(rows(1, 2, 0))[0]?.map((line) => line.slice(0, 5))).toEqual(["1|Ada", "2|Bea", "|Cleo"]);
});

it("reads who is out by flags of one letter", () => {
  const runner = (rang: number, nom: string, temps: string, abandon: string) => ({
    rang,
    nom,
    dossard: 5,
    temps,
    abandon,
    disqualifie: "N",
  });
  expect(
    json([
      runner(1, "Ada Brook", "31:57", "N"),
      runner(2, "Bea Hill", "32:40", "N"),
      runner(0, "Cleo Marsh", "00:00", "O"),
    ]),
  ).toEqual([["1|Ada Brook|31:57||", "2|Bea Hill|32:40|+0:43|", "|Cleo Marsh|||DNF"]]);
});

it("takes the time of the last part of a qualifying in which each took part", () => {
  const row = (position: string, familyName: string, parts: object) => ({
    position,
    number: "4",
    Driver: { familyName },
    ...parts,
  });
  expect(
    json({
      QualifyingResults: [
        row("1", "Brook", { Q1: "1:21.276", Q2: "1:19.769", Q3: "1:11.104" }),
        row("2", "Hill", { Q1: "1:21.100", Q2: "1:20.067" }),
        row("3", "Marsh", { Q1: "1:23.420" }),
      ],
    })[0],
  ).toEqual(["1|Brook|1:11.104||", "2|Hill|1:20.067|+8.963|", "3|Marsh|1:23.420|+12.316|"]);
});

it("names drivers by a code of three letters where nothing else says who", () => {
  const rows = (more: object) =>
    ["BRO", "HIL", "MAR"].map((driverCode, i) => ({
      position: i + 1,
      driverNumber: 4 + i,
      driverCode,
      gap: i * 5.25,
      ...more,
    }));
  expect(json(rows({}))).toEqual([["1|BRO|||", "2|HIL||+5.25|", "3|MAR||+10.5|"]]);
  expect(json(rows({ driverName: "Ada Brook" }))[0]?.[0] ?? "").not.toContain("BRO");
});

it("reads the chip time of a participant, and no total of clean runs as a time", () => {
  const row = (overallPosition: number, name: string, gunTimeOfParticipant: string) => ({
    overallPosition,
    name,
    bib: "7",
    chipTimeOfParticipant: null,
    gunTimeOfParticipant,
  });
  expect(json({ content: [row(1, "Ada Brook", "00:38:12"), row(2, "Bea Hill", "00:38:47")] })).toEqual([
    ["1|Ada Brook|00:38:12||", "2|Bea Hill|00:38:47|+0:35|"],
  ]);
  const run = (position: number, driverName: string, totalTime: number) => ({
    position,
    driverName,
    carNumber: "3",
    summary: { totalClean: 6 + position },
    totalTime,
  });
  expect(json([run(1, "Ada Brook", 44.593), run(2, "Bea Hill", 45.25)])).toEqual([
    ["1|Ada Brook|44.593||", "2|Bea Hill|45.25|+0.657|"],
  ]);
});

it("takes flags of who has a place, and an index beside a rank, for nothing", () => {
  const row = (rank: number, position: number, desc: string) => ({
    position,
    rank,
    name: `Ada ${"BCDE"[rank]}rook`,
    bib: 4,
    time: `31:1${rank}`,
    desc,
  });
  expect(json([row(2, 0, "O"), row(1, 1, "O"), row(3, 2, "J")])).toEqual([
    ["1|Ada Crook|31:11||", "2|Ada Drook|31:12|+0:01|", "3|Ada Erook|31:13|+0:02|"],
  ]);
});

it("counts places from one with ties and who has none, and not where the first is out", () => {
  const rows = (places: (number | null)[], first = "31:10") =>
    places.map((position, i) => ({ position, bib: i, name: `Ada ${"BCDE"[i]}rook`, time: i ? `31:1${i}` : first }));
  const ranks = (data: object[]) => json(data)[0]?.map((line) => line.slice(0, 5));
  expect(ranks(rows([0, 1, 1, 3]))).toEqual(["1|Ada", "2|Ada", "2|Ada", "4|Ada"]);
  expect(ranks(rows([0, 1, 2, null]))?.slice(0, 3)).toEqual(["1|Ada", "2|Ada", "3|Ada"]);
  expect(ranks(rows([0, 1, 2], ""))).toEqual(["1|Ada", "2|Ada", "|Ada "]);
  // Before the third is in, the second leads nobody.
  expect(ranks(rows([0, 1]))).toEqual(["1|Ada", "2|Ada"]);
});

it("reads keys that begin alike, whatever with, whole seconds of a total, and names as HTML writes them", () => {
  for (const first of ["entry", "result"]) {
    const row = (rank: number) => ({
      [`${first}_rank`]: rank,
      [`${first}_name`]: "BCD".at(rank) === "C" ? "Ada O&#39;Brook" : "Bea Hill",
      [`${first}_bib`]: 7,
      [`${first}_total_elapsed`]: 4211 + rank,
    });
    expect(json([row(1), row(2)])[0]).toEqual(["1|Ada O'Brook|1:10:12||", "2|Bea Hill|1:10:13|+0:01|"]);
  }
});
