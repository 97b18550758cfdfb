import { expect, it } from "vitest";
import { readCalendar } from "./read";

const NOW = "2026-03-20T12:00:00.000Z";

const calendar = (head: string, lines: readonly string[], end = "\r\n") =>
  ["BEGIN:VCALENDAR", head, "BEGIN:VEVENT", "UID:1@example", "SUMMARY:Race", ...lines, "END:VEVENT", "END:VCALENDAR"]
    .filter(Boolean)
    .join(end);

/** The starts of a calendar for a reader in Tokyo. */
function startsIn(text: string) {
  const result = readCalendar(text, NOW, "Asia/Tokyo");
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.starts;
}
const whens = (text: string) =>
  startsIn(text).map(({ when }) => ("at" in when ? when.at.replace(":00.000Z", "Z") : when.day));

it.each([
  ["W. Europe Standard Time", "07:00"],
  ['"Eastern Standard Time"', "12:00"],
  ["Eastern Time (US & Canada)", "12:00"],
  ["Tokyo Standard Time", "23:00"],
  ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', "07:00"],
  ["(GMT+01.00) Paris / Madrid", "07:00"],
  ["Sao_Paulo", "11:00"],
  ["GMT+0100", "07:00"],
  ["UTC-3", "11:00"],
  ["europe/berlin", "07:00"],
])("a zone that is called %s in no standard is known all the same", (zone, clock) => {
  const [when] = whens(calendar("", [`DTSTART;TZID=${zone}:20260328T080000`]));
  expect(when?.slice(11, 16)).toBe(clock);
});

it("follows the changes of the clock in a zone that is only named", () => {
  const weekly = ["DTSTART;TZID=W. Europe Standard Time:20260322T100000", "RRULE:FREQ=WEEKLY;COUNT=2"];
  expect(whens(calendar("", weekly))).toEqual(["2026-03-22T09:00Z", "2026-03-29T08:00Z"]);
});

it("a time without a zone is in that of the calendar, and a day is the reader's", () => {
  const head = "X-WR-TIMEZONE:Europe/Berlin";
  expect(whens(calendar(head, ["DTSTART:20260328T080000"]))).toEqual(["2026-03-28T07:00Z"]);
  expect(whens(calendar(head, ["DTSTART:20260320"]))).toEqual(["2026-03-20"]);
  expect(whens(calendar("X-WR-TIMEZONE:Nowhere", ["DTSTART:20260328T080000"]))).toEqual(["2026-03-27T23:00Z"]);
});

it.each([
  ["DTSTART:2026-03-28T08:00:00Z", "2026-03-28T08:00Z"],
  ["DTSTART:2026-03-28T08:00:00.000+01:00", "2026-03-28T07:00Z"],
  ["DTSTART:20260328T080000+0100", "2026-03-28T07:00Z"],
  ["DTSTART;VALUE=DATE:2026-03-28", "2026-03-28"],
  ["DTSTART; TZID=Europe/Berlin:20260328T080000", "2026-03-28T07:00Z"],
])("a start is read as it is written by some: %s", (line, when) => {
  expect(whens(calendar("", [line]))).toEqual([when]);
});

it("a start that is none is still none", () => {
  for (const start of ["2026-13-28T08:00:00Z", "2026-03-28T25:00:00+01:00", "28.03.2026"])
    expect(whens(calendar("", [`DTSTART:${start}`]))).toEqual([]);
});

it("a rule may have spaces, and lines may end and fold by a carriage return alone", () => {
  const daily = ["DTSTART:20260321T0900", " 00Z", "RRULE:FREQ=DAILY; COUNT=2"];
  expect(whens(calendar("", daily, "\r"))).toEqual(["2026-03-21T09:00Z", "2026-03-22T09:00Z"]);
});

it("what is cancelled has no start, in either spelling, and in a message that cancels", () => {
  const start = "DTSTART:20260328T080000Z";
  expect(whens(calendar("", [start, "STATUS:CANCELED"]))).toEqual([]);
  expect(whens(calendar("METHOD:CANCEL", [start]))).toEqual([]);
  expect(whens(calendar("METHOD:PUBLISH", [start]))).toHaveLength(1);
});

it("an address in a description that is HTML is the one that it means", () => {
  const lines = ["DTSTART:20260328T080000Z", 'DESCRIPTION:<a href="https://example.org/live?a=1&amp;b=2">Live</a>'];
  expect(startsIn(calendar("", lines))).toMatchObject([{ url: "https://example.org/live?a=1&b=2" }]);
});

it("24:00 is the end of its day", () => {
  expect(whens(calendar("", ["DTSTART;TZID=Europe/Berlin:20260331T240000"]))).toEqual(["2026-03-31T22:00Z"]);
  expect(whens(calendar("", ["DTSTART:2026-12-31T24:00Z"]))).toEqual(["2027-01-01T00:00Z"]);
  expect(whens(calendar("", ["DTSTART:20260328T241500Z"]))).toEqual([]);
});

it.each([
  ["in a zone", "DTSTART;TZID=Europe/Berlin:20260331T000000", "2026-03-31"],
  ["in none", "DTSTART:20260331T000000", "2026-03-31"],
  ["in UTC, east of it", "DTSTART:20260330T220000Z", "2026-03-31"],
  ["in UTC, west of it", "DTSTART:20260331T050000Z", "2026-03-31"],
  ["as a day", "DTSTART;VALUE=DATE:20260331", "2026-03-31"],
])("an event that Microsoft says lasts all day has no hour: %s", (_, line, day) => {
  expect(whens(calendar("", [line, "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"]))).toEqual([day]);
  const weekly = [line, "X-FUNAMBOL-ALLDAY:1", "RRULE:FREQ=DAILY;COUNT=2"];
  expect(whens(calendar("", weekly))).toEqual([day, "2026-04-01"]);
});

it("an event that Microsoft says lasts no whole day keeps its hour", () => {
  const lines = ["DTSTART:20260331T050000Z", "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE"];
  expect(whens(calendar("", lines))).toEqual(["2026-03-31T05:00Z"]);
});

it.each([
  ["SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Z=C3=BCrich, M=C3=A4=\r\nnner", "Zürich, Männer"],
  ["SUMMARY;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Z=FCrich", "Zürich"],
  ["SUMMARY;QUOTED-PRINTABLE:100 =25 =ZZ", "100 % =ZZ"],
  ["SUMMARY:a=C3=BC", "a=C3=BC"],
])("reads what older programs quote: %s", (line, name) => {
  const text = calendar("VERSION:1.0", ["DTSTART:20260401T080000Z"]).replace("SUMMARY:Race", line);
  expect(startsIn(text).map((start) => start.name)).toEqual([name]);
});
