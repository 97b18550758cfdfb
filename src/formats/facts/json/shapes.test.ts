import { describe, expect, it, test } from "vitest";
import { brief, read } from "../test-results";

const people = ["Ada Brook", "Cleo Marsh", "Eve Hill"];
const seconds = [8710, 8724, 8800];
const list = (record: (i: number, name: string, seconds: number) => unknown, out?: unknown) =>
  brief(
    JSON.stringify({ results: [...people.map((name, i) => record(i, name, seconds[i] ?? 0)), out].filter(Boolean) }),
  );
/** Rank, name and gap. */
const gaps = (rows: string[][]) => rows[0]?.map((row) => row.split("|").toSpliced(2, 1).slice(0, 3).join("|"));
const wanted = ["1|Ada Brook|", "2|Cleo Marsh|+0:14", "3|Eve Hill|+1:30"];
const first = (name: string) => name.split(" ")[0];
const last = (name: string) => name.split(" ")[1];

describe("reads a number by the unit that its key names, else by its size", () => {
  test.each<[string, number]>([
    ["duration_ms", 1000],
    ["time_ms", 1000],
    ["chipTimeInMillis", 1000],
    ["timeMilliseconds", 1000],
    ["elapsedSeconds", 1],
    ["total_seconds", 1],
    ["time_in_sec", 1],
    ["time_hundredths", 100],
    ["timeCentis", 100],
    ["totalTime", 1000],
  ])("%s", (key, factor) => {
    expect(gaps(list((i, athlete, time) => ({ rank: i + 1, athlete, [key]: time * factor })))).toEqual(wanted);
  });

  it("and milliseconds that are written as text", () => {
    expect(gaps(list((i, name, time) => ({ place: i + 1, name, time: String(time * 1000) })))).toEqual(wanted);
  });

  it("and durations of ISO 8601", () => {
    const iso = (time: number) => `PT${Math.floor(time / 60)}M${time % 60}S`;
    const rows = list((i, fullName, time) => ({ place: i + 1, participant: { fullName }, duration: iso(time) }), {
      place: "DNF",
      participant: { fullName: "Fay Lake" },
    });
    expect(gaps(rows)?.slice(0, 3)).toEqual(wanted);
    expect(rows[0]?.[3]).toBe("|Fay Lake|||DNF");
  });

  it("but takes how long a recording is for no race", () => {
    expect(list((i, name, time) => ({ position: i + 1, name, duration_ms: time * 1000 }))).toEqual([]);
    expect(list((i, title, time) => ({ position: i + 1, title, duration: time }))).toEqual([]);
  });
});

describe("finds rank, name and time wherever a record keeps them", () => {
  test.each<[string, (i: number, name: string, time: number) => unknown]>([
    [
      "ranks of all beside those of an age group, in an object",
      (i, displayName, time) => ({
        displayName,
        location: { locality: "Bath" },
        rankings: { gender: 1, overall: i + 1, primary: 1 },
        gunTimeInMillis: time * 1000,
      }),
    ],
    [
      "keys that all begin alike",
      (i, name, time) => ({
        results_rank: String(i + 1),
        results_first_name: first(name),
        results_last_name: last(name),
        results_bracket_name: "Overall",
        results_time: `2:${Math.floor(time / 60) - 120}:${time % 60}`,
      }),
    ],
    [
      "keys of the athlete that begin alike",
      (i, name, time) => ({
        athlete_title: name,
        athlete_first: first(name),
        athlete_last: last(name),
        athlete_noc: "GBR",
        position: i + 1,
        total_time: time * 1000,
      }),
    ],
    [
      "keys of the driver that begin alike in one word",
      (i, name, time) => ({
        driverPosition: i + 1,
        driverNumber: i + 20,
        driverFirstName: first(name),
        driverLastName: last(name),
        sessionTime: time,
      }),
    ],
    [
      "a driver, a team, a circuit and a fastest lap, each with a name or rank",
      (i, name, time) => ({
        position: String(i + 1),
        FastestLap: { rank: "1", Time: { time: "1:33.996" } },
        Circuit: { name: "Harbour" },
        Driver: { givenName: first(name), familyName: last(name) },
        Constructor: { name: "Blue" },
        Time: { millis: String(time * 1000), time: i === 0 ? "2:25:10" : `+${time - 8710}.0` },
      }),
    ],
    [
      "what was said of the last place on the course",
      (i, name, time) => ({ first_name: first(name), last_name: last(name), latest: { rank: i + 1, elapsed: time } }),
    ],
    [
      "a list of names and values",
      (i, displayName, time) => ({
        order: i + 1,
        athlete: { displayName, shortName: first(displayName) },
        statistics: [
          { name: "totalTime", displayValue: time * 1000 },
          { name: "behindTime", displayValue: i === 0 ? "" : `+0:${time - 8710}` },
        ],
      }),
    ],
    [
      "keys in French",
      (i, name, time) => ({ rang: i + 1, nom: last(name)?.toUpperCase(), prenom: first(name), tps: time * 1000 }),
    ],
    [
      "lists of numbers, of which the first counts",
      (i, name, time) => ({ pos: i + 1, name, time: [time, 0], weight: ["70", 0] }),
    ],
  ])("%s", (_, record) => {
    const rows = gaps(list(record))?.map((row) => row.replace(/\+(\d\d)(?:\.0)?$/, "+0:$1").replace("+0:90", "+1:30"));
    expect(rows).toEqual(wanted);
  });

  it("names a crew by its people where it has no other name", () => {
    const rows = list((i, name, time) => ({ rank: i + 1, crew: [{ name }, { name: "Fay Lake" }], time }));
    expect(rows[0]?.[0]).toContain("Ada Brook / Fay Lake");
  });
});

it("finds people whom the results name by an id, in an object or a list beside them", () => {
  const people = { a1: { name: "Ada Brook" }, a2: { name: "Cleo Marsh" } };
  const results = [
    { rank: 1, participantId: "a1", time: "34:10.0" },
    { rank: 2, participantId: "a2", time: "34:24.0" },
  ];
  const listed = Object.entries(people).map(([id, one]) => ({ id, ...one }));
  for (const participants of [people, listed])
    expect(brief(JSON.stringify({ participants, results }))).toEqual([
      ["1|Ada Brook|34:10.0||", "2|Cleo Marsh|34:24.0|+14.0|"],
    ]);
  expect(brief(JSON.stringify({ participants: {}, results }))).toEqual([]);
});

it("reads who is behind by laps, in a field of its own, beside a gap, or as a status", () => {
  const rows = (record: (i: number, name: string) => unknown) => gaps(list(record));
  const expected = ["1|Ada Brook|", "2|Cleo Marsh|+1.500", "3|Eve Hill|+2 laps"];
  const [none, one] = ["12:30.100", "12:31.600"];
  const time = (i: number) => [none, one, "12:40.000"][i];
  expect(rows((i, driver) => ({ pos: i + 1, driver, totalTime: time(i), lapsDown: i === 2 ? 2 : 0 }))).toEqual(
    expected,
  );
  expect(
    rows((i, driver) => ({
      pos: i + 1,
      driver,
      totalTime: time(i),
      difference: { lapsBehind: i === 2 ? 2 : 0, timeDifference: ["00.000", "1.500", ""][i] },
    })),
  ).toEqual(expected);
  expect(
    rows((i, driver) => ({ pos: i + 1, driver, totalTime: time(i), status: i === 2 ? "+2 laps" : "Finished" })),
  ).toEqual(expected);
});

it("takes no points, goals or totals of strokes for a race", () => {
  const row = (i: number, name: string) => ({ rank: i + 1, name, total: 271 + i, points: 120 - i });
  expect(list(row)).toEqual([]);
  expect(
    read(
      JSON.stringify({
        standings: [
          { position: 1, name: "N" },
          { position: 2, name: "H" },
        ],
      }),
    ),
  ).toEqual([]);
});

it("reads rows whose keys mean nothing by what a list of columns beside them calls each", () => {
  const columns = [
    { key: "a", title: "Place" },
    { key: "b", title: "Athlete" },
    { key: "c", title: "Finish" },
  ];
  const rows = [
    { a: "1", b: "Ada Brook", c: "2:31:07" },
    { a: "2", b: "Bea Hill", c: "2:31:40" },
  ];
  expect(brief(JSON.stringify({ columns, rows }))).toEqual([["1|Ada Brook|2:31:07||", "2|Bea Hill|2:31:40|+0:33|"]]);
});

it("reads who is out in a field whose key says nothing of it", () => {
  const record = (position: number | null, name: string, time: string | null, outcome: string) => ({
    position,
    rider: { name },
    time,
    outcome,
  });
  const results = [
    record(1, "Ada Brook", "45:10.2", "Classified"),
    record(2, "Bea Hill", "45:13.6", "Classified"),
    record(null, "Cho Rim", null, "Retired"),
    record(null, "Dia Fox", null, "Disqualified"),
  ];
  expect(brief(JSON.stringify({ results }))).toEqual([
    ["1|Ada Brook|45:10.2||", "2|Bea Hill|45:13.6|+3.4|", "|Cho Rim|||DNF", "|Dia Fox|||DSQ"],
  ]);
});

it("takes no code that looks like a word for who is out for one where who has it is placed", () => {
  const record = (position: number, name: string, time: string, id: string) => ({
    position,
    rider: { id, name },
    time,
  });
  const results = [record(1, "Ada Brook", "45:10.2", "r1"), record(2, "Bea Hill", "45:13.6", "r2")];
  expect(brief(JSON.stringify({ results }))).toEqual([["1|Ada Brook|45:10.2||", "2|Bea Hill|45:13.6|+3.4|"]]);
  const queue = [1, 2, 3].map((position) => ({
    position,
    user: { name: `Ada ${position}` },
    country: "GB",
    outcome: position === 3 ? "Withdrawn" : "ok",
  }));
  expect(brief(JSON.stringify({ queue }))).toEqual([]);
});

it("takes zero for no place", () => {
  const record = (place: number, lastname: string, formattime: string) => ({
    firstname: "Ada",
    lastname,
    place,
    formattime,
  });
  const results = [record(1, "Brook", "16:02:11"), record(0, "Hill", "DNF"), record(0, "Marsh", "DNS")];
  expect(brief(JSON.stringify(results))).toEqual([["1|Ada Brook|16:02:11||", "|Ada Hill|||DNF", "|Ada Marsh|||DNS"]]);
});

it("takes no order in which horses are ridden for a race", () => {
  const order = ["Ada Brook", "Bea Hill", "Cleo Marsh"].map((rider, i) => ({
    position: i + 1,
    rider,
    horse: `Fen ${i}`,
    time: `10:${String(i * i + 10)}`,
  }));
  expect(brief(JSON.stringify({ order }))).toEqual([]);
  for (const from of ["5:", "17."]) {
    const results = order.map((one, i) => ({ ...one, time: `${from}${i * i + 10}` }));
    expect(brief(JSON.stringify({ results }))[0]?.[0]).toBe(`1|Ada Brook|${from}10||`);
  }
});

it("reads horses by their places and the lengths between them", () => {
  const results = ["", "nk", "2¼"].map((distance, i) => ({
    position: i + 1,
    horse: ["Silver Fen", "Old Tom", "Grey Quay"][i],
    jockey: "A Dale",
    distance,
    sp: "5/2",
  }));
  expect(brief(JSON.stringify({ results }))).toEqual([["1|Silver Fen|||", "2|Old Tom||nk|", "3|Grey Quay||+2¼ L|"]]);
});

it("reads clocks wherever they are in a record", () => {
  const runner = (place: number, name: string, s: number) => ({
    place,
    name,
    times: { net: { h: 0, m: 36, s } },
    club: "Moss",
  });
  const results = [runner(1, "Ada Brook", 8), runner(2, "Bea Hill", 40), runner(3, "Fay Lake", 59)];
  expect(brief(JSON.stringify({ results }))).toEqual([
    ["1|Ada Brook|36:08||", "2|Bea Hill|36:40|+0:32|", "3|Fay Lake|36:59|+0:51|"],
  ]);
});

it("reads the place beside the parts of a time", () => {
  const runner = (place: number, name: string, seconds: number) => ({
    bib: place + 7,
    athlete: { name },
    result: { place, hours: 0, minutes: 36, seconds },
  });
  const results = [runner(1, "Ada Brook", 8), runner(2, "Bea Hill", 40), runner(3, "Fay Lake", 59)];
  const wanted = ["1|Ada Brook|36:08||", "2|Bea Hill|36:40|+0:32|", "3|Fay Lake|36:59|+0:51|"];
  expect(brief(JSON.stringify({ results }))).toEqual([wanted]);
  expect(brief(JSON.stringify({ results: results.map((data) => ({ data })) }))).toEqual([wanted]);
});

it("reads a surname that is called the driver's, and not the co-driver's", () => {
  const crew = (rank: number, name: string, surname: string, time: string) => ({
    rank,
    driver_name: name,
    driver_surname: surname,
    codriver_name: "Eve",
    codriver_surname: "Stone",
    stage_time: time,
  });
  expect(brief(JSON.stringify([crew(1, "Ada", "Brook", "7:40.1"), crew(2, "Bea", "Hill", "7:42.0")]))).toEqual([
    ["1|Ada Brook|7:40.1||", "2|Bea Hill|7:42.0|+1.9|"],
  ]);
});

it("works gaps out from the times of horses that have lengths too", () => {
  const runner = (position: number, horse: string, btn: string, time: string) => ({
    position,
    horse,
    jockey: "A Reed",
    btn,
    time,
  });
  const runners = [
    runner(1, "Mossy Otter", "0", "1:12.30"),
    runner(2, "Fern Jet", "1.5", "1:12.60"),
    runner(3, "Oak Rocket", "2.25", "1:12.75"),
  ];
  expect(brief(JSON.stringify({ runners }))).toEqual([
    ["1|Mossy Otter|1:12.30||", "2|Fern Jet|1:12.60|+0.30|", "3|Oak Rocket|1:12.75|+0.45|"],
  ]);
});

it("takes where a car is drawn for no time, and reads laps behind the leader", () => {
  const car = (position: number, driverName: string, gapToLeader: number, lapsBehindLeader: number, posX: number) => ({
    position,
    driverName,
    gapToLeader,
    lapsBehindLeader,
    posX,
  });
  const drivers = [car(1, "Ada Brook", 0, 0, 10.1), car(2, "Ben Hill", 2.41, 0, 12.1), car(3, "Fay Lake", 0, 1, 14.2)];
  expect(brief(JSON.stringify({ drivers }))).toEqual([["1|Ada Brook|||", "2|Ben Hill||+2.41|", "3|Fay Lake||+1 lap|"]]);
});

it("takes no list of bests of different days for a race", () => {
  const best = (rank: number, name: string, date: string, time: string) => ({ rank, name, team: "Moss", date, time });
  const bests = (last: string) => [
    best(1, "Ada Brook", "2026-06-15", "1:12.3"),
    best(2, "Bea Hill", "2026-05-15", "1:13.0"),
    best(3, "Fay Lake", last, "1:13.9"),
  ];
  expect(brief(JSON.stringify(bests("2026-06-01")))).toEqual([]);
  expect(brief(JSON.stringify(bests("2026-06-15")))[0]).toHaveLength(3);
});

it("takes no hours of who watches for a race", () => {
  const viewer = (rank: number, name: string, watchTime: string) => ({ rank, name, country: "NOR", watchTime });
  const viewers = [
    viewer(1, "Ada Brook", "31:10:00"),
    viewer(2, "Bea Hill", "33:10:00"),
    viewer(3, "Fay Lake", "34:10:00"),
  ];
  expect(brief(JSON.stringify(viewers))).toEqual([]);
});

it("takes no heats that start in even steps for who came in", () => {
  const heat = (position: number, time: string) => ({ position, name: `Women Heat ${position}`, time });
  expect(brief(JSON.stringify({ heats: [heat(1, "10:00"), heat(2, "10:07"), heat(3, "10:14")] }))).toEqual([]);
});
