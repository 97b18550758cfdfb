import { describe, expect, it } from "vitest";
import { isoInstant, spelledInstant, zoneOf } from "./dates";

const NOW = "2017-04-23T12:00:00.000Z";

describe("isoInstant", () => {
  it.each([
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

describe("spelledInstant", () => {
  it.each([
    ["09:08 British Summer Time 23 April 2017", "2017-04-23T08:08:00.000Z"],
    ["09:08 GMT 23 January 2017", "2017-01-23T09:08:00.000Z"],
    ["14:05 BST 30 March 2017", "2017-03-30T13:05:00.000Z"],
    ["14:05 30 Mar", "2017-03-30T13:05:00.000Z"],
    ["09:08", "2017-04-23T08:08:00.000Z"],
  ])("reads %s", (text, instant) => {
    expect(spelledInstant(text, "Europe/London", NOW)?.instant).toBe(instant);
  });

  it("takes a bare time that is yet to come for yesterday's, a bare day for last year's", () => {
    expect(spelledInstant("23:50", "Europe/London", "2017-04-23T00:10:00.000Z")?.instant).toBe(
      "2017-04-22T22:50:00.000Z",
    );
    expect(spelledInstant("14:05 30 December", "Europe/London", NOW)?.instant).toBe("2016-12-30T14:05:00.000Z");
  });

  it("says where the clock hangs", () => {
    expect(spelledInstant("09:08 British Summer Time 23 April 2017", "UTC", NOW)?.zone).toBe("Europe/London");
  });

  it.each(["25:61 British Summer Time 23 April 2017", "09:08 31 April 2017", "09:08 5 Smarch 2017", "now", ""])(
    "takes %s for no time",
    (text) => {
      expect(spelledInstant(text, "Europe/London", NOW)).toBeUndefined();
    },
  );
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
