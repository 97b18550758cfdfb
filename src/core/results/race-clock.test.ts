import { describe, expect, it, test } from "vitest";
import { clockText, millisOf } from "./race-clock";

const SECOND = 1000;
const HOUR = 3600 * SECOND;

describe("reads times as results print them", () => {
  test.each([
    ["2:05:12", 2 * HOUR + 312 * SECOND],
    ["02:05:12.4", 2 * HOUR + 312_400],
    ["14:32", 872 * SECOND],
    ["9.58", 9580],
    ["9,58", 9580],
    ["1:27:38.241", HOUR + 1658_241],
    ["2h05'12''", 2 * HOUR + 312 * SECOND],
    ["4h 09' 49\"", 4 * HOUR + 589 * SECOND],
    ["2 h 5 min 12 s", 2 * HOUR + 312 * SECOND],
    ["2.05.12", 2 * HOUR + 312 * SECOND],
    ["26:03:04", 26 * HOUR + 184 * SECOND],
    ["1 day 2:03:04", 26 * HOUR + 184 * SECOND],
    ["2 Tage 0:00:05", 48 * HOUR + 5 * SECOND],
    ["126:30:00", 126.5 * HOUR],
    ["٢:٠٥:١٢", 2 * HOUR + 312 * SECOND],
    ["5時間30分11秒", 19_811_000],
    ["2시간 3분 4초", 7_384_000],
    [`1'13"4`, 73_400],
  ])("%s", (printed, millis) => expect(millisOf(printed)).toBe(millis));
});

describe("reads gaps", () => {
  test.each([
    ["+0:14", 14 * SECOND],
    ["+ 1:02:03", HOUR + 123 * SECOND],
    ["+5.384s", 5384],
    ["+14", 14 * SECOND],
    ["+12''", 12 * SECOND],
    ["à 1'12''", 72 * SECOND],
    ["-0:05", -5 * SECOND],
    ["−0:05", -5 * SECOND],
  ])("%s", (printed, millis) => expect(millisOf(printed)).toBe(millis));
});

test.each(["", "DNF", "1 lap", "8.23 m", "+1 LAP", "2017-04-23", "-", "1:2:3:4", "12:30 Uhr", "a word"])(
  "%j is no time",
  (printed) => expect(millisOf(printed)).toBeUndefined(),
);

it("writes milliseconds as a time that it reads again", () => {
  expect([7_512_000, 125_400, 9580, 14_000, 0].map(clockText)).toEqual(["2:05:12", "2:05.4", "9.58", "0:14", "0:00"]);
  for (let i = 0; i < 500; i++) {
    const millis = Math.floor((i / 500) ** 3 * 400_000_000);
    expect(millisOf(clockText(millis))).toBe(millis);
  }
});
