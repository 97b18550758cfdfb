import { describe, expect, it } from "vitest";
import { markOf } from "./mark";

describe("a time of day at the beginning of a line", () => {
  it.each([
    ["12:42 They are off", "12:42", 762, "They are off"],
    ["12.42 Uhr: Los geht's", "12.42 Uhr", 762, "Los geht's"],
    ["9.05 Uhr – Regen", "9.05 Uhr", 545, "Regen"],
    ["+++ 14:03 Uhr +++ Gill führt", "14:03 Uhr", 843, "Gill führt"],
    ["[18:01] Off", "18:01", 1081, "Off"],
    ["(18:01) Off", "18:01", 1081, "Off"],
    ["9 Uhr: Start", "9 Uhr", 540, "Start"],
    ["12h42 : le départ", "12h42", 762, "le départ"],
    ["12 h 42 – le départ", "12 h 42", 762, "le départ"],
    ["14h Le départ", "14h", 840, "Le départ"],
    ["3:05 pm Gill leads", "3:05 pm", 905, "Gill leads"],
    ["12.10am: off", "12.10am", 10, "off"],
    ["11:59 p.m. Off", "11:59 p.m.", 1439, "Off"],
    ["3pm | Off", "3pm", 900, "Off"],
    ["kl. 12.42: De er i gang", "kl. 12.42", 762, "De er i gang"],
    ["ore 12.42 – Via", "ore 12.42", 762, "Via"],
    ["um 12:42 Uhr: Los", "um 12:42 Uhr", 762, "Los"],
    ["12:42", "12:42", 762, ""],
  ])("%s", (line, printed, clock, rest) => {
    const mark = markOf(line);
    expect(mark).toMatchObject({ printed, clock });
    expect(line.slice(mark?.length)).toBe(rest);
  });

  it("is bare with a dot only in a heading", () => {
    expect(markOf("12.42 Gill leads", true)).toMatchObject({ clock: 762 });
    expect(markOf("12.42 Gill leads")).toBeUndefined();
  });

  it("has the zone that is printed behind it", () => {
    expect(markOf("15:05 BST: Off")).toMatchObject({ printed: "15:05 BST", zoneName: "BST", length: 11 });
    expect(markOf("15:05 Gill leads")?.zoneName).toBeUndefined();
  });

  it.each([
    "9:00–10:30 Registration",
    "9.00 Uhr bis 10.30 Uhr Anmeldung",
    "9:00 - 10:30 Registration",
    "2:03:15 Gill",
    "32:08.5 Gill",
    "3.05.2026 Regatta",
    "3.05. Regatta",
    "10.84 seconds",
    "25:10 Nobody",
    "12:75 Nobody",
    "13:05 pm",
    "2:1 for Riverside",
    "1,200 runners",
    "2026 in numbers",
    "They start at 12:42",
    "12 hours later",
    "",
  ])("isn't in: %s", (line) => expect(markOf(line)).toBeUndefined());
});

describe("a place in a race at the beginning of a line", () => {
  it.each([
    ["Bieg 15", "Bieg 15", 15],
    ["Lap 12: Gill pits", "Lap 12", 12],
    ["Lap 12/58 – Gill pits", "Lap 12/58", 12],
    ["12. Runde: Gill führt", "12. Runde", 12],
    ["km 35 – Gill leads", "km 35", 35],
    ["35 km: Gill leads", "35 km", 35],
    ["67' Goal", "67'", 67],
    ["90+2’ Goal", "90+2’", 90.02],
    ["Tour 3 : Gill en tête", "Tour 3", 3],
  ])("%s", (line, printed, count) => expect(markOf(line)).toMatchObject({ printed, count }));

  it.each(["10 tips for runners", "Stage fright", "Lapping up", "Tourism 2026", "5'10\" tall", "3 runners"])(
    "isn't in: %s",
    (line) => expect(markOf(line)).toBeUndefined(),
  );
});
