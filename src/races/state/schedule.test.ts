import { describe, expect, it } from "vitest";
import { LONDON, reading } from "../test-races";

const starts = (text: string, headline?: string, title = LONDON) =>
  Object.fromEntries(
    reading(title, [[text, headline ? { headline } : {}]])
      .reader.races()
      .flatMap(({ id, startsAt }) => (startsAt ? [[id, startsAt.slice(11, 16)]] : [])),
  );

it("reads a timetable line by line, in the source's zone", () => {
  const text =
    "How it goes today:\n08:55 - Wheelchair races\n09:00 - Para ambulant\n09:15·- Elite Women\n10:00 - Elite men and mass start";
  expect(starts(text, "Schedule")).toEqual({
    "men-wheelchair": "07:55",
    "women-wheelchair": "07:55",
    para: "08:00",
    "women-elite": "08:15",
    "men-elite": "09:00",
    mass: "09:00",
  });
});

it("reads a timetable that is a sentence", () => {
  const text = "Today's order: pro wheelchairs 8:30, handcycles 8.52, pro women 9.20am, pro men and wave one 9:50.";
  expect(starts(text)).toEqual({
    "men-wheelchair": "07:30",
    "women-wheelchair": "07:30",
    handcycle: "07:52",
    "women-elite": "08:20",
    "men-elite": "08:50",
    mass: "08:50",
  });
});

it("reads afternoons", () => {
  expect(
    starts(
      "8.30pm men's 100m semi-finals, 9pm women's long jump final, 10.25pm men's 100m final",
      "Running order",
      "World Athletics Championships",
    ),
  ).toEqual({
    "men-100m": "19:30",
    "women-long-jump": "20:00",
  });
});

it("reads one start from a sentence, and takes no split for a time of day", () => {
  expect(starts("The elite women start at 09:15.")).toEqual({ "women-elite": "08:15" });
  expect(starts("The elite women went through 10K in 32:30.")).toEqual({});
  expect(starts("The men's race begins slowly, 15:12 for the first 5km.")).toEqual({});
  expect(starts("The women's race gets under way again, at 11:30 pace.")).toEqual({});
  expect(starts("The elite women start at 09:15 BST.")).toEqual({ "women-elite": "08:15" });
  expect(starts("The elite women start at 9:15am ET.")).toEqual({});
  expect(starts("The elite women start slowly: 5:15 for the mile, 10:24 for two.")).toEqual({});
});

it("reads tomorrow's timetable for tomorrow, and another weekday's not at all", () => {
  const days = (text: string) =>
    reading(LONDON, [text])
      .reader.races()
      .map(({ startsAt }) => startsAt?.slice(0, 10));
  expect(days("The elite women start tomorrow at 09:15.")).toEqual(["2017-04-24"]);
  expect(days("The elite women start on Saturday at 09:15.")).toEqual([undefined]);
});

it("keeps the newest word on a start, and none once there is news of the race", () => {
  const texts = ["The elite women start at 09:15.", "The elite women start at 09:30."];
  const at = (...more: string[]) =>
    reading(LONDON, [...texts, ...more])
      .reader.races()[0]
      ?.startsAt?.slice(11, 16);
  expect(at()).toBe("08:30");
});

/** The start of the elite men or women after each of some posts, on the source's clock. */
const elite = (...texts: string[]) => {
  const races = reading(LONDON, texts).reader.races();
  const at = races.find(({ id, startsAt }) => id.endsWith("-elite") && startsAt)?.startsAt ?? "";
  return at && new Date(Date.parse(at) + 3_600_000).toISOString().slice(11, 16);
};

it.each([
  ["The start of the elite men's race has been moved to 13:00.", "13:00"],
  ["Elite men's race delayed until 13:00 because of fog.", "13:00"],
  ["The elite men's race has been brought forward to 9am.", "09:00"],
  ["The start of the elite men's race moves from 10:00 to 13:00.", "13:00"],
  ["New start time for the elite men: 13:00", "13:00"],
  ["The elite men will now start at 1pm.", "13:00"],
  ["Weir has moved to third at 10:15 in the elite men's race.", "10:00"],
  ["Prize giving for the elite men's race has been moved to 13:00.", "10:00"],
  ["The elite men's lead is cut to 12 at the start of the hill.", "10:00"],
  ["The elite men's record was moved to 2:03:03.", "10:00"],
])("reads a start that moves: %s", (text, clock) => {
  expect(elite("The elite men start at 10:00.", text)).toBe(clock);
});

it.each([
  ["Das Rennen der Männer beginnt um 9 Uhr.", "Der Start der Männer ist auf 12:15 Uhr verschoben.", "09:00", "12:15"],
  [
    "La course élite hommes part à 9h15.",
    "Le départ de la course élite hommes est repoussé à 12h15.",
    "09:15",
    "12:15",
  ],
  ["La carrera masculina empieza a las 9:15.", "La carrera masculina se retrasa a las 12:15.", "09:15", "12:15"],
])("reads starts, and that they move, in other languages: %s", (start, moved, before, after) => {
  expect(elite(start)).toBe(before);
  expect(elite(start, moved)).toBe(after);
});

it("takes how long it took for no time of day", () => {
  expect(elite("Départ de la course élite hommes: le vainqueur en 2h05.")).toBe("");
});

describe("a start that moves by some time", () => {
  const men = "The elite men start at 10:00.";

  it.each([
    ["The start of the elite men's race is postponed by three hours.", "13:00"],
    ["The elite men's race has been delayed by 45 minutes.", "10:45"],
    ["There is a 30-minute delay to the start of the elite men's race.", "10:30"],
    ["The elite men's race will start half an hour late.", "10:30"],
    ["The elite men's race is brought forward by an hour.", "09:00"],
    ["Der Start der Männer ist um eine halbe Stunde verschoben.", "10:30"],
    ["Le départ de la course élite hommes est retardé de 20 minutes.", "10:20"],
    ["The elite men's race will start 1 hour 30 minutes late.", "11:30"],
    ["The elite men's race has been delayed by an hour and a half.", "11:30"],
    ["La salida de la carrera masculina se retrasa una hora y media.", "11:30"],
    ["Rennstart der Männer um 45 Minuten verschoben.", "10:45"],
    ["The elite men's race was delayed by three hours last year.", "10:00"],
    ["The elite men's leaders are two minutes late at halfway.", "10:00"],
    ["The elite men's prize giving has been delayed by 45 minutes.", "10:00"],
    ["The elite men's race: he was delayed by 45 minutes at the airport, and then by 20 minutes in traffic.", "10:00"],
  ])("%s", (text, clock) => expect(elite(men, text)).toBe(clock));

  it("moves once, however often it is said, and again by what comes to it", () => {
    const moved = "The elite men's race has been delayed by 45 minutes.";
    expect(elite(men, moved, `Reminder. ${moved}`)).toBe("10:45");
    expect(elite(men, moved, "The elite men's race is delayed by another 30 minutes.")).toBe("11:15");
    expect(elite(men, moved, "The elite men's race is delayed by an hour.")).toBe("11:00");
  });
});

describe("a page of one race", () => {
  const start = (...texts: string[]) =>
    reading("Monaco Grand Prix 2017", texts).reader.races()[0]?.startsAt?.slice(11, 16);

  it.each([
    [["The race starts at 14:00."], "13:00"],
    [["The race starts at 14:00.", "The start has been moved to 15:30."], "14:30"],
    [["The race starts at 14:00.", "The start is delayed by three hours because of fog."], "16:00"],
    [["The start is delayed by three hours because of fog."], undefined],
  ])("needs no name for it: %s", (texts, clock) => expect(start(...texts)).toBe(clock));
});
