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
    ["20170423T090830Z", "2017-04-23T09:08:30.000Z", "UTC"],
    ["So, 23 Apr 2017 09:08 MESZ", "2017-04-23T07:08:00.000Z", "+02:00"],
  ])("is read from %s", (text, instant, zone) => {
    expect(feedDate(text)).toEqual({ instant, zone });
  });

  it.each([
    ["Sun, 23 Apr 2017 09:08:30", "2017-04-23T09:08:30.000Z"],
    ["23 Apr 2017", "2017-04-23T00:00:00.000Z"],
    ["2017-04-23T09:08:30", "2017-04-23T09:08:30.000Z"],
    ["2017-04-23", "2017-04-23T00:00:00.000Z"],
    ["2017-04", "2017-04-01T00:00:00.000Z"],
    ["2017", "2017-01-01T00:00:00.000Z"],
  ])("is UTC, as a guess, where it says no zone that we know: %s", (text, instant) => {
    expect(feedDate(text)).toEqual({ instant });
  });

  it.each([
    ["Mo, 06 Okt 2025 14:03:00 +0200", "2025-10-06T12:03:00.000Z"],
    ["ma, 06 loka 2025 14:03:00 EEST", "2025-10-06T11:03:00.000Z"],
    ["1759752180", "2025-10-06T12:03:00.000Z"],
    ["1759752180000", "2025-10-06T12:03:00.000Z"],
    ["٢٠٢٥-١٠-٠٦ ١٤:٠٣ +٠٢٠٠", "2025-10-06T12:03:00.000Z"],
    ["2025年10月6日 14時03分 +0200", "2025-10-06T12:03:00.000Z"],
    ["Di, 31 Mär 2026 14:03 CEST", "2026-03-31T12:03:00.000Z"],
    ["Dienstag, 6. Mai 2025 um 14:03 Uhr +0200", "2025-05-06T12:03:00.000Z"],
    ["6. Jänner 2025 14:03 +0100", "2025-01-06T13:03:00.000Z"],
    ["lun, 06 ott 2025 18:15:00 +0200", "2025-10-06T16:15:00.000Z"],
    ["sab, 27 sett. 2025 18:15:00 +0200", "2025-09-27T16:15:00.000Z"],
    ["ven., 22 août 2025 18:15:00 +0200", "2025-08-22T16:15:00.000Z"],
    ["LUNDI 1er DÉCEMBRE 2025 à 18h15 +0100", "2025-12-01T17:15:00.000Z"],
    ["jue, 25 dic 2025 18:15:00 -0300", "2025-12-25T21:15:00.000Z"],
    ["jueves, 25 de diciembre de 2025, 6:15 p. m. GMT-3", "2025-12-25T21:15:00.000Z"],
    ["seg, 06 out 2025 18:15:00 -0300", "2025-10-06T21:15:00.000Z"],
    ["segunda-feira, 6 de outubro de 2025 às 18:15 -0300", "2025-10-06T21:15:00.000Z"],
    ["po, 06 říj 2025 18:15:00 +0200", "2025-10-06T16:15:00.000Z"],
    ["pondělí 6. října 2025 v 18:15 +0200", "2025-10-06T16:15:00.000Z"],
    ["6. Říjen 2025 18:15 +0200", "2025-10-06T16:15:00.000Z"],
    ["pon., 06 paź 2025 18:15:00 +0200", "2025-10-06T16:15:00.000Z"],
    ["ma 6 okt. 2025 18:15 +0200", "2025-10-06T16:15:00.000Z"],
    ["Пн, 06 окт. 2025 18:15:00 +0300", "2025-10-06T15:15:00.000Z"],
    ["6 октября 2025 18:15 +0300", "2025-10-06T15:15:00.000Z"],
    ["Δευ, 06 Οκτ 2025 18:15:00 +0300", "2025-10-06T15:15:00.000Z"],
    ["Pzt, 06 Eki 2025 18:15:00 +0300", "2025-10-06T15:15:00.000Z"],
    ["الاثنين، 6 أكتوبر 2025 18:15 +0300", "2025-10-06T15:15:00.000Z"],
    ["2025年10月6日 18:15 +0900", "2025-10-06T09:15:00.000Z"],
    ["2025년 10월 6일 (월) 18:15 +0900", "2025-10-06T09:15:00.000Z"],
    ["2025년 10월 6일 오후 6:15 +0900", "2025-10-06T09:15:00.000Z"],
    ["2025年10月6日 下午6:15 +0800", "2025-10-06T10:15:00.000Z"],
    ["ma, 03 marraskuuta 2025 18:15 +0200", "2025-11-03T16:15:00.000Z"],
  ])("is read in any language: %s", (text, instant) => {
    expect(feedDate(text)).toMatchObject({ instant });
    expect(feedDate(text)).not.toHaveProperty("unsure");
  });

  it.each([
    ["Mon, Oct 6 2025 14:15:00 -0400", "2025-10-06T18:15:00.000Z", "-04:00"],
    ["October 6, 2025 6:15 PM EST", "2025-10-06T23:15:00.000Z", "-05:00"],
    ["Mon, 06 Oct 2025 6:15 PM EST", "2025-10-06T23:15:00.000Z", "-05:00"],
    ["Oct. 6th, 2025 at 12:05am PDT", "2025-10-06T07:05:00.000Z", "-07:00"],
    ["Monday, October 6, 2025 - 12:05 p.m. GMT", "2025-10-06T12:05:00.000Z", "UTC"],
    ["Mon Oct 06 2025 14:15:00 GMT+0200 (Central European Summer Time)", "2025-10-06T12:15:00.000Z", "+02:00"],
    ["Mon Oct  6 14:15:00 EDT 2025", "2025-10-06T18:15:00.000Z", "-04:00"],
    ["2025-10-06 6:15 PM EST", "2025-10-06T23:15:00.000Z", "-05:00"],
    ["Mo, 06.10.2025 14:03:00 +0200", "2025-10-06T12:03:00.000Z", "+02:00"],
    ["23/04/2017 09:08 BST", "2017-04-23T08:08:00.000Z", "+01:00"],
    ["Sun, 23 Apr 2017 09:08:30 UTC +0100", "2017-04-23T08:08:30.000Z", "+01:00"],
    ["Sun, 23 Apr 2017 09:08:30 +0100 BST", "2017-04-23T08:08:30.000Z", "+01:00"],
    ["2017-04-23T09:08:30+01:00[Europe/London]", "2017-04-23T08:08:30.000Z", "+01:00"],
  ])("is read with the month first, on a clock of twelve hours, and in figures: %s", (text, instant, zone) => {
    expect(feedDate(text)).toEqual({ instant, zone });
  });

  it("is as its weekday has it, where a name is that of two months", () => {
    expect(feedDate("6 listopada 2025 18:15 +0100")).toBeUndefined();
    expect(feedDate("czwartek, 6 listopada 2025 18:15 +0100")).toMatchObject({ instant: "2025-11-06T17:15:00.000Z" });
    expect(feedDate("ponedjeljak, 6. listopada 2025. 18:15 +0200")).toMatchObject({
      instant: "2025-10-06T16:15:00.000Z",
    });
  });

  it.each([
    "Sun, 23 Apr 2017 09:08:30 Nowhere",
    "Sun, 23 Apr 2017 09:08:30 +0100 or later",
    "23 Apr 2017 about 09:08",
    "Mo, 06 Okt 2025 14:03:00 IST",
    "October 6, 2025 6:15 pm Ortszeit",
    "Mon, 06 Oct 2025 10:00:00 A",
  ])("is a guess where some of it isn't understood: %s", (text) => {
    expect(feedDate(text)).toMatchObject({ unsure: true });
  });

  it.each([
    "Thu, 01 Jan 1970 00:00:00 +0000",
    "Wed, 31 Dec 1969 19:00:00 -0500",
    "0001-01-01T00:00:00",
    "1. Januar 1970 01:00",
    "06/10/2025 14:03",
    "di, 06 Okt 2025 14:03",
    "6. Okt 2025 13:15 AM",
    "31. Februar 2025",
  ])("is none, or no sure one, in %s", (text) => {
    expect(feedDate(text)).toBeUndefined();
  });

  it.each([
    "",
    "soon",
    "31 Feb 2017 09:08 GMT",
    "23 Smarch 2017",
    "2017-13-01",
    "23 Apr 2017 25:00 GMT",
    "2017-04-23T09:08+99:00",
    "149272011",
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
          // Browsers show every offset; Node knows none before version 22.
          expect(date.zone ?? "UTC").toMatch(/^(?:UTC|[+-](?:0\d|1[0-4]):[0-5]\d)$/);
        },
      ),
    );
  });
});
