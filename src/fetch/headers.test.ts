import { expect, it } from "vitest";
import { at } from "../core/test-fixtures";
import { freshnessLifetime, maxAgeOf, retryAtOf } from "./headers";

it.each([
  ["max-age=30", 30],
  ["public, Max-Age = 30, must-revalidate", 30],
  ['max-age="30"', 30],
  ["s-maxage=99, max-age=0", 0],
  ["max-age=99999999999999999999", 2 ** 31],
  ["max-age=-1", undefined],
  ["no-cache", undefined],
  [null, undefined],
])("reads %s as fresh for %s seconds", (header, seconds) => {
  expect(maxAgeOf(header)).toBe(seconds);
});

it.each([
  [{ "cache-control": "max-age=30", expires: "Sun, 23 Apr 2017 10:00:00 GMT" }, 30],
  [{ expires: "Sun, 23 Apr 2017 09:02:00 GMT" }, 120],
  [{ "cache-control": "public", expires: "Sun, 23 Apr 2017 09:02:00 GMT" }, 120],
  [{ expires: "Sun, 23 Apr 2017 09:00:00 GMT" }, 0],
  [{ expires: "0" }, 0],
  [{ expires: "-1" }, 0],
  [{ "cache-control": "max-age=30", age: "20" }, 10],
  [{ "cache-control": "max-age=30", age: "99" }, 0],
  [{ "cache-control": "max-age=30", age: "-5" }, 30],
  [{ expires: "Sun, 23 Apr 2017 09:02:00 GMT", age: "100" }, 20],
  [{ "cache-control": "no-store, max-age=30" }, 0],
  [{ "cache-control": "no-cache", expires: "Sun, 23 Apr 2017 09:02:00 GMT" }, 0],
  [{ "cache-control": 'no-cache="set-cookie", max-age=30' }, 30],
  [{ expires: "Sun, 23 Apr 9999 09:02:00 GMT" }, 2 ** 31],
  [{}, undefined],
])("reads the headers %o as fresh for %s seconds", (headers, seconds) => {
  expect(freshnessLifetime(new Headers({ date: "Sun, 23 Apr 2017 09:00:00 GMT", ...headers }))).toBe(seconds);
});

it("ignores Expires without Date", () =>
  expect(freshnessLifetime(new Headers({ expires: "Sun, 23 Apr 2017 09:02:00 GMT" }))).toBeUndefined());

const NOW = at("09:00");

it.each([
  ["120", at("09:02")],
  ["0", NOW],
  ["Sun, 23 Apr 2017 09:30:00 GMT", at("09:30")],
  ["Sunday, 23-Apr-17 09:30:00 GMT", at("09:30")],
  ["Sun, 23 Apr 2017 08:00:00 GMT", NOW],
  ["315360000", "2017-04-24T09:00:00.000Z"],
  ["Sat, 23 Apr 2027 09:00:00 GMT", "2017-04-24T09:00:00.000Z"],
  ["-5", at("09:10")],
  ["soon 5", at("09:10")],
  ["5 minutes", at("09:10")],
  ["", at("09:10")],
])("reads Retry-After: %s as %s", (header, instant) => {
  expect(retryAtOf(header, NOW)).toBe(instant);
});

it("returns no time if the header is missing", () => expect(retryAtOf(null, NOW)).toBeUndefined());
