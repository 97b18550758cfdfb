import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feedDate } from "./feed-date";

describe("a feed's time", () => {
  it.each([
    ["Sun, 23 Apr 2017 09:08:30 GMT", "2017-04-23T09:08:30.000Z", "UTC"],
    ["Sun, 23 Apr 2017 09:08:30 +0100", "2017-04-23T08:08:30.000Z", "+01:00"],
    ["23 April 2017 09:08 +01:00", "2017-04-23T08:08:00.000Z", "+01:00"],
    ["Sun, 23 Apr 17 9:08 EST", "2017-04-23T14:08:00.000Z", "-05:00"],
    ["Sun, 23 Apr 2017 09:08:30 UT", "2017-04-23T09:08:30.000Z", "UTC"],
    ["Sun,23-Apr-2017 09:08:30 BST (London)", "2017-04-23T08:08:30.000Z", "+01:00"],
    ["Sunday, 23 April 2017 09:08:30 GMT+2", "2017-04-23T07:08:30.000Z", "+02:00"],
    ["Sat, 23 Apr 94 09:08:60 PDT", "1994-04-23T16:08:59.000Z", "-07:00"],
    ["2017-04-23T09:08:30.250+05:30", "2017-04-23T03:38:30.250Z", "+05:30"],
    ["2017-04-23 09:08:30 +0100", "2017-04-23T08:08:30.000Z", "+01:00"],
    ["2017-04-23t09:08z", "2017-04-23T09:08:00.000Z", "UTC"],
  ])("is read from %s", (text, instant, zone) => {
    expect(feedDate(text)).toEqual({ instant, zone });
  });

  it.each([
    ["Sun, 23 Apr 2017 09:08:30", "2017-04-23T09:08:30.000Z"],
    ["Sun, 23 Apr 2017 09:08:30 Nowhere", "2017-04-23T09:08:30.000Z"],
    ["23 Apr 2017", "2017-04-23T00:00:00.000Z"],
    ["2017-04-23T09:08:30", "2017-04-23T09:08:30.000Z"],
    ["2017-04-23", "2017-04-23T00:00:00.000Z"],
    ["2017-04", "2017-04-01T00:00:00.000Z"],
    ["2017", "2017-01-01T00:00:00.000Z"],
  ])("is UTC, as a guess, where it says no zone that we know: %s", (text, instant) => {
    expect(feedDate(text)).toEqual({ instant });
  });

  it.each([
    "",
    "soon",
    "31 Feb 2017 09:08 GMT",
    "23 Smarch 2017",
    "2017-13-01",
    "23 Apr 2017 25:00 GMT",
    "2017-04-23T09:08+99:00",
    "1492720110",
  ])("is none in %j", (text) => {
    expect(feedDate(text)).toBeUndefined();
  });

  it("is an instant with a zone that can be shown, or none, whatever comes in", () => {
    const part = fc.constantFrom(
      "Sun,",
      "23",
      "Apr",
      "2017",
      "-04",
      "T",
      "09:08",
      ":30",
      "+",
      "99:00",
      "EST",
      " ",
      "Z",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 12 }).map((parts) => parts.join(" ")),
        ),
        (text) => {
          const date = feedDate(text);
          if (!date) return;
          expect(new Date(date.instant).toISOString()).toBe(date.instant);
          expect(() => new Intl.DateTimeFormat("en", { timeZone: date.zone ?? "UTC" })).not.toThrow();
        },
      ),
    );
  });
});
