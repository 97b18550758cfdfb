import { describe, expect, it } from "vitest";
import { agoMs, relativeInstant, spanMs } from "./ago";

describe("how long ago something was", () => {
  it.each([
    ["13 min ago", 13],
    ["13 mins ago", 13],
    ["2 hrs ago", 120],
    ["2h ago", 120],
    ["vor 13 Minuten", 13],
    ["vor 1 Std.", 60],
    ["il y a 13 min", 13],
    ["hace 13 min", 13],
    ["5 minut temu", 5],
    ["13 min sedan", 13],
    ["13 minutter siden", 13],
    ["13 dk önce", 13],
    ["13分前", 13],
    ["5 минут назад", 5],
    ["منذ ١١ دقيقة", 11],
  ])("is read in many languages: %s", (text, minutes) => expect(agoMs(text)).toBe(minutes * 60_000));

  it.each(["13 min", "Lap 12", "in 5 minutes", "12:42", "13 km", "1 h 5 min ago"])("isn't read in: %s", (text) =>
    expect(agoMs(text)).toBeUndefined(),
  );
});

describe("how long something takes", () => {
  it.each([
    ["13 min", 13],
    ["2h", 120],
    ["3 Std.", 180],
    ["5 Min.", 5],
    ["2 godz.", 120],
    ["2 tim", 120],
    ["5分", 5],
    ["1h 5m", 65],
    ["5 мин", 5],
  ])("is read in many languages: %s", (text, minutes) => expect(spanMs(text)).toBe(minutes * 60_000));

  it.each(["13", "13 km", "Lap 12", "12:42", "5 min ago", "m", ""])("isn't read in: %s", (text) =>
    expect(spanMs(text)).toBeUndefined(),
  );
});

const NOW = "2017-04-23T12:00:00.000Z";

it.each([
  ["just now", NOW],
  ["30 seconds ago", "2017-04-23T11:59:30.000Z"],
  ["5 min. ago", "2017-04-23T11:55:00.000Z"],
  ["5 mins ago", "2017-04-23T11:55:00.000Z"],
  ["5m", "2017-04-23T11:55:00.000Z"],
  ["5 Min.", "2017-04-23T11:55:00.000Z"],
  ["an hour ago", "2017-04-23T11:00:00.000Z"],
  ["About 2 hours ago", "2017-04-23T10:00:00.000Z"],
  ["vor 2 Stunden", "2017-04-23T10:00:00.000Z"],
  ["2h ago.", "2017-04-23T10:00:00.000Z"],
  ["1h 5m ago", "2017-04-23T10:55:00.000Z"],
  ["1 hour and 20 minutes ago", "2017-04-23T10:40:00.000Z"],
  ["2 hours 3 laps ago", undefined],
  ["3 days ago", "2017-04-20T12:00:00.000Z"],
  ["5 laps ago", undefined],
  ["ages ago", undefined],
  ["09:08", undefined],
  ["", undefined],
])("takes %j for %s", (text, instant) => {
  expect(relativeInstant(text, NOW)).toBe(instant);
});
