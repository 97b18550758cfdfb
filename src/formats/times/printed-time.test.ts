import { describe, expect, it } from "vitest";
import { parsePrintedTime } from "./printed-time";

const NOW = "2017-04-23T12:00:00.000Z";

describe("parsePrintedTime", () => {
  it.each([
    ["09:08 British Summer Time 23 April 2017", "2017-04-23T08:08:00.000Z"],
    ["09:08 GMT 23 January 2017", "2017-01-23T09:08:00.000Z"],
    ["14:05 BST 30 March 2017", "2017-03-30T13:05:00.000Z"],
    ["14:05 30 Mar", "2017-03-30T13:05:00.000Z"],
    ["09:08", "2017-04-23T08:08:00.000Z"],
    ["09.08 BST", "2017-04-23T08:08:00.000Z"],
    ["10:08 CEST 23 April 2017", "2017-04-23T08:08:00.000Z"],
  ])("reads %s", (text, instant) => {
    expect(parsePrintedTime(text, "Europe/London", NOW)?.instant).toBe(instant);
  });

  it("takes a bare time for the same evening's until the next one comes", () => {
    const read = (now: string) => parsePrintedTime("14:05", "Europe/London", now)?.instant;
    expect(read("2017-04-24T02:00:00.000Z")).toBe(read("2017-04-23T17:00:00.000Z"));
  });

  it("takes a bare time that is yet to come for yesterday's, a bare day for last year's", () => {
    expect(parsePrintedTime("23:50", "Europe/London", "2017-04-23T00:10:00.000Z")?.instant).toBe(
      "2017-04-22T22:50:00.000Z",
    );
    expect(parsePrintedTime("14:05 30 December", "Europe/London", NOW)?.instant).toBe("2016-12-30T14:05:00.000Z");
  });

  it("is of today in the hour that comes twice, and as printed once it may be either", () => {
    const read = (text: string, now: string) => parsePrintedTime(text, "Europe/London", `2026-10-25T${now}:00.000Z`);
    expect(read("01:15", "00:20")).toEqual({ instant: "2026-10-25T00:15:00.000Z", zone: "Europe/London" });
    expect(read("01:50", "01:20")).toEqual({ instant: "2026-10-25T00:50:00.000Z", zone: "Europe/London" });
    expect(read("01:15", "01:20")).toMatchObject({ instant: "2026-10-25T01:15:00.000Z", ambiguous: "01:15" });
    expect(read("01:15 BST", "01:20")).toEqual({ instant: "2026-10-25T00:15:00.000Z", zone: "Europe/London" });
    expect(read("02:15", "02:20")).not.toHaveProperty("ambiguous");
  });

  it("leaves a zone as printed whose name is several zones'", () => {
    expect(parsePrintedTime("14:05 IST", "Europe/London", NOW)?.ambiguous).toBe("14:05 IST");
    expect(parsePrintedTime("14:05 BST", "Europe/London", NOW)).not.toHaveProperty("ambiguous");
  });

  it("says where the clock hangs", () => {
    expect(parsePrintedTime("09:08 British Summer Time 23 April 2017", "UTC", NOW)?.zone).toBe("Europe/London");
  });

  it.each(["25:61 British Summer Time 23 April 2017", "09:08 31 April 2017", "09:08 5 Smarch 2017", "now", ""])(
    "takes %s for no time",
    (text) => {
      expect(parsePrintedTime(text, "Europe/London", NOW)).toBeUndefined();
    },
  );
});
