import { expect, it } from "vitest";
import { LONDON, reading } from "./test-races";

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
