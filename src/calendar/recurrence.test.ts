import { describe, expect, it } from "vitest";
import { event, whens } from "./test-read";

describe("an event that recurs", () => {
  const recurring = (start: string, ...rules: string[]) => whens(event(`DTSTART:${start}`, ...rules));

  it.each([
    ["FREQ=WEEKLY;BYDAY=SA;COUNT=400", "20200104T090000Z", "2026-03-21T09:00Z", "2026-03-28T09:00Z"],
    ["FREQ=DAILY;BYDAY=MO", "20200106T090000Z", "2026-03-23T09:00Z", "2026-03-30T09:00Z"],
    ["FREQ=DAILY;BYMONTH=4;BYMONTHDAY=1", "20200401T090000Z", "2026-04-01T09:00Z", "2027-04-01T09:00Z"],
    ["FREQ=MONTHLY;BYDAY=2SU", "20200112T090000Z", "2026-04-12T09:00Z", "2026-05-10T09:00Z"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "20200131T090000Z", "2026-03-31T09:00Z", "2026-04-30T09:00Z"],
    ["FREQ=MONTHLY", "20250131T090000Z", "2026-03-31T09:00Z", "2026-05-31T09:00Z"],
  ])("starts next as %s says", (rule, start, ...next) => {
    expect(recurring(start, `RRULE:${rule}`).slice(0, 2)).toEqual(next);
  });

  it("keeps its hour over a change of the clock", () => {
    const weekly = event("DTSTART;TZID=Europe/Paris:20260322T100000", "RRULE:FREQ=WEEKLY;UNTIL=20260329T080000Z");
    expect(whens(weekly)).toEqual(["2026-03-22T09:00Z", "2026-03-29T08:00Z"]);
  });

  it("ends by its count or its last day", () => {
    expect(recurring("20260321T090000Z", "RRULE:FREQ=DAILY;COUNT=2")).toHaveLength(2);
    expect(recurring("20260321T090000Z", "RRULE:FREQ=DAILY;UNTIL=20260323")).toHaveLength(3);
    expect(recurring("20260321T090000Z", "RRULE:FREQ=DAILY;UNTIL=20260323T085959Z")).toHaveLength(2);
    const late = event("DTSTART;TZID=America/New_York:20260321T210000", "RRULE:FREQ=DAILY;UNTIL=20260323");
    expect(whens(late)).toHaveLength(3);
    expect(whens(event("DTSTART;VALUE=DATE:20260321", "RRULE:FREQ=DAILY;UNTIL=20260323"))).toHaveLength(3);
    expect(recurring("20260321T090000Z", "RRULE:FREQ=DAILY;BYMONTH=3,4;COUNT=3")).toHaveLength(3);
    expect(recurring("20200301T090000Z", "RRULE:FREQ=DAILY;BYMONTH=3;COUNT=31")).toEqual([]);
  });

  it("has dates more and dates less", () => {
    const dates = recurring(
      "20260321T090000Z",
      "RRULE:FREQ=DAILY;COUNT=3",
      "EXDATE:20260322T090000Z",
      "RDATE;VALUE=PERIOD:20260401T150000Z/PT1H",
    );
    expect(dates).toEqual(["2026-03-21T09:00Z", "2026-03-23T09:00Z", "2026-04-01T15:00Z"]);
  });

  it("has its own start beside further dates in its zone, or that are days", () => {
    const zoned = event("DTSTART;TZID=Europe/Paris:20260321T100000", "RDATE;TZID=Europe/Paris:20260329T100000");
    expect(whens(zoned)).toEqual(["2026-03-21T09:00Z", "2026-03-29T08:00Z"]);
    const days = event("DTSTART;VALUE=DATE:20260321", "RDATE;VALUE=DATE:20260322,20260324");
    expect(whens(days)).toEqual(["2026-03-21", "2026-03-22", "2026-03-24"]);
  });

  it.each([
    ["without a rule", []],
    ["by the second", ["RRULE:FREQ=SECONDLY"]],
  ])("has its own start beside further dates, %s", (_, rule) => {
    const dates = ["RDATE:20260322T090000Z,20260321T090000Z", "EXDATE:20260322T090000Z", "RDATE:20260323T090000Z"];
    expect(recurring("20260321T090000Z", ...rule, ...dates)).toEqual(["2026-03-21T09:00Z", "2026-03-23T09:00Z"]);
    expect(recurring("20260320T090000Z", ...rule, "RDATE:20260321T090000Z")).toEqual(["2026-03-21T09:00Z"]);
    expect(recurring("20260321T100000Z", ...rule, "RDATE:20260322T090000Z")).toHaveLength(2);
  });

  it("has single starts moved or cancelled, wherever they stand in the file", () => {
    const moved = event("RECURRENCE-ID:20260328T090000Z", "DTSTART:20260328T140000Z", "SUMMARY:Later");
    const cancelled = event("RECURRENCE-ID:20260404T090000Z", "DTSTART:20260404T090000Z", "STATUS:CANCELLED");
    const weekly = event("DTSTART:20260321T090000Z", "RRULE:FREQ=WEEKLY;COUNT=4");
    expect(whens([...moved, ...weekly, ...cancelled])).toEqual([
      "2026-03-21T09:00Z",
      "2026-03-28T14:00Z",
      "2026-04-11T09:00Z",
    ]);
    expect(whens(moved)).toEqual(["2026-03-28T14:00Z"]);
  });

  it("has a single start moved that is named by its day alone", () => {
    const weekly = event("DTSTART;TZID=America/New_York:20260321T210000", "RRULE:FREQ=WEEKLY;COUNT=2");
    const moved = event(
      "RECURRENCE-ID;VALUE=DATE:20260328",
      "DTSTART;TZID=America/New_York:20260328T180000",
      "SUMMARY:Earlier",
    );
    expect(whens([...weekly, ...moved])).toEqual(["2026-03-22T01:00Z", "2026-03-28T22:00Z"]);
    const ofDays = event("DTSTART;VALUE=DATE:20260321", "RRULE:FREQ=WEEKLY;COUNT=2");
    const movedDay = event("RECURRENCE-ID;VALUE=DATE:20260328", "DTSTART;VALUE=DATE:20260329");
    expect(whens([...ofDays, ...movedDay])).toEqual(["2026-03-21", "2026-03-29"]);
  });

  it("has its own starts, though another has the same UID", () => {
    const two = ["20260321", "20260421"].flatMap((day) => event(`DTSTART:${day}T090000Z`, "RRULE:FREQ=DAILY;COUNT=1"));
    expect(whens(two)).toEqual(["2026-03-21T09:00Z", "2026-04-21T09:00Z"]);
  });

  it("by the second starts once", () => {
    expect(recurring("20260321T090000Z", "RRULE:FREQ=SECONDLY")).toEqual(["2026-03-21T09:00Z"]);
  });

  it("without an end is read no further than needed", () => {
    expect(recurring("19900101T090000Z", "RRULE:FREQ=DAILY").length).toBeLessThanOrEqual(12);
  });
});
