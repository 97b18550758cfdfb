import { describe, expect, it } from "vitest";
import { defaultPreferences } from "./preferences";
import { isQuiet, isQuietHour } from "./quiet";

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

  it("are none where they begin when they end, or aren't wanted", () => {
    expect(isQuietHour(hours("09:00", "09:00"), "09:00")).toBe(false);
    expect(isQuietHour({ ...hours("00:00", "23:59"), hours: false }, "12:00")).toBe(false);
  });
});

it("is quiet until a quietPeriod is over", () => {
  const settings = {
    quietPeriod: { why: "presenting", until: "2026-01-01T12:00:00.000Z" } as const,
    preferences: defaultPreferences,
  };
  expect(isQuiet(settings, "2026-01-01T11:59:59.999Z", "12:00")).toBe(true);
  expect(isQuiet(settings, "2026-01-01T12:00:00.000Z", "12:00")).toBe(false);
});
