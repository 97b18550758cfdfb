import { describe, expect, it } from "vitest";
import { defaultPreferences } from "../preferences";
import { isQuiet, isQuietHour, presentingFrom, quietAt, snoozeFor } from "./quiet";

const NOW = new Date(2026, 10, 24, 9, 8).getTime();
const local = (hour: number, minute: number, day = 24) => new Date(2026, 10, day, hour, minute).toISOString();

describe("a snooze", () => {
  it('lasts as long as chosen; "day" ends at the reader\'s midnight', () => {
    expect(snoozeFor("15 min", NOW)).toEqual({ why: "snooze", until: local(9, 23) });
    expect(snoozeFor("1 h", NOW)).toEqual({ why: "snooze", until: local(10, 8) });
    expect(snoozeFor("day", NOW)).toEqual({ why: "snooze", until: local(0, 0, 25) });
  });

  it("has no effect once it is over", () => {
    const quietPeriod = snoozeFor("15 min", NOW);
    expect(quietAt(quietPeriod, local(9, 22))).toBe(quietPeriod);
    expect(quietAt(quietPeriod, local(9, 23))).toBeUndefined();
  });
});

it("presenting lasts an hour", () => expect(presentingFrom(NOW)).toEqual({ why: "presenting", until: local(10, 8) }));

const hours = (from: string, to: string) => ({ hours: true, from, to });

describe("quiet hours", () => {
  it.each([
    ["08:59", false],
    ["09:00", true],
    ["16:59", true],
    ["17:00", false],
  ])("within a day at %s: %s", (time, quiet) => {
    expect(isQuietHour(hours("09:00", "17:00"), time)).toBe(quiet);
  });

  it.each([
    ["19:59", false],
    ["20:00", true],
    ["23:59", true],
    ["00:00", true],
    ["06:59", true],
    ["07:00", false],
  ])("past midnight at %s: %s", (time, quiet) => {
    expect(isQuietHour(hours("20:00", "07:00"), time)).toBe(quiet);
  });

  it("are empty if both ends are equal, or if they are off", () => {
    expect(isQuietHour(hours("09:00", "09:00"), "09:00")).toBe(false);
    expect(isQuietHour({ ...hours("00:00", "23:59"), hours: false }, "12:00")).toBe(false);
  });
});

it("it is quiet until a quiet period is over", () => {
  const settings = {
    quietPeriod: { why: "presenting", until: "2026-01-01T12:00:00.000Z" } as const,
    preferences: defaultPreferences,
  };
  expect(isQuiet(settings, "2026-01-01T11:59:59.999Z", "12:00")).toBe(true);
  expect(isQuiet(settings, "2026-01-01T12:00:00.000Z", "12:00")).toBe(false);
});
