import { describe, expect, it } from "vitest";
import { isoInstant, zoneOf } from "./dates";

describe("isoInstant", () => {
  it.each(["9999-12-31T23:59:59-05:00", "0000-01-01T00:00:00Z", `2024-07-18T${"1".repeat(100)}`])(
    "takes %s for no time, since it could not be stored",
    (text) => expect(isoInstant(text, "UTC")).toBeUndefined(),
  );

  it.each([
    ["2024-07-18 11:48:00 +0100", "2024-07-18T10:48:00.000Z"],
    ["2024-07-18 11:48:00 UTC", "2024-07-18T11:48:00.000Z"],
    ["2024-07-18T8:01:00 +01:00", "2024-07-18T07:01:00.000Z"],
    ["2024-07-18t11:48:00z", "2024-07-18T11:48:00.000Z"],
    ["2024-07-18T11:48:00+01:00", "2024-07-18T10:48:00.000Z"],
    ["2021-02-19T19:41:53+0000", "2021-02-19T19:41:53.000Z"],
    ["2021-02-19T19:41:53.000Z", "2021-02-19T19:41:53.000Z"],
    ["2017-04-23 09:08:00+01:00", "2017-04-23T08:08:00.000Z"],
  ])("reads %s", (text, instant) => {
    expect(isoInstant(text, "UTC")).toBe(instant);
  });

  it("reads a time without a zone on the source's clock, summer and winter", () => {
    expect(isoInstant("2017-04-23T09:08:00", "Europe/London")).toBe("2017-04-23T08:08:00.000Z");
    expect(isoInstant("2017-01-23T09:08:00", "Europe/London")).toBe("2017-01-23T09:08:00.000Z");
    expect(isoInstant("2017-04-23T09:08:00", "+05:30")).toBe("2017-04-23T03:38:00.000Z");
  });

  it.each(["", "soon", "2017-13-45T99:00:00Z", "23 April", undefined, 12, "0"])("takes %s for no time", (text) => {
    expect(isoInstant(text, "UTC")).toBeUndefined();
  });
});

it.each([
  ["2024-07-18T11:48:00+01:00", "+01:00"],
  ["2024-07-18T11:48:00+0530", "+05:30"],
  ["2024-07-18T11:48:00Z", "UTC"],
  ["2024-07-18T11:48:00", undefined],
  ["2024-07-18", undefined],
])("knows the zone of %s", (text, zone) => {
  expect(zoneOf(text)).toBe(zone);
});
