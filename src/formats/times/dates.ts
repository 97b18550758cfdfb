import { TZDateMini } from "@date-fns/tz/date/mini";
import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import type { Instant } from "../../core/instant";

const HAS_ZONE = /(?:Z|[+-]\d{2}:?\d{2}|[+-]\d{2})$/i;

const LONGEST = 64;

/** ISO 8601 from its variants: "2026-11-24 8:01:00 +0100", "2026-11-24 08:01:00 UTC", lower case. */
function normalized(text: string): string {
  if (text.length > LONGEST) return "";
  return text
    .trim()
    .toUpperCase()
    .replace(/^(\d{4}-\d{2}-\d{2})[ T]+(?=\d)/, "$1T")
    .replace(/T(?=\d:)/, "T0")
    .replace(/\s*(?:UTC|GMT)$/, "Z")
    .replace(/\s+(?=[+-]\d)/, "");
}

/** The offset or Z that an ISO 8601 time ends with, as a zone (`+01:00`, `UTC`). */
export function zoneOf(text: string): string | undefined {
  const suffix = /T.*?(Z|[+-]\d{2}(?::?\d{2})?)$/.exec(normalized(text))?.[1];
  if (!suffix) return undefined;
  if (/^z$/i.test(suffix) || /^[+-]00:?(?:00)?$/.test(suffix)) return "UTC";
  return `${suffix.slice(0, 3)}:${suffix.slice(3).replace(":", "") || "00"}`;
}

/**
 * A date as an instant; undefined for years that ISO 8601 writes with a sign, which can't be compared as text, and for the
 * dates that publishers' software has instead of none, such as year 1 or the beginning of 1970.
 */
export const instantOf = (date: Date): Instant | undefined =>
  isValid(date) && date.getUTCFullYear() > 1970 && date.getUTCFullYear() < 9999 ? date.toISOString() : undefined;

/**
 * An ISO 8601 time as an instant.
 *
 * @param zone for a time without one: an IANA name or an offset
 */
export function isoInstant(text: unknown, zone: string): Instant | undefined {
  const written = typeof text === "string" ? normalized(text) : "";
  if (!/^\d{4}-\d{2}-\d{2}/.test(written)) return undefined;
  const hasTime = written.includes("T");
  const date =
    hasTime && HAS_ZONE.test(written)
      ? parseISO(written)
      : fromWallClock(parseISO(hasTime ? `${written}Z` : `${written}T00:00Z`), zone);
  return instantOf(date);
}

const MINUTE_MS = 60_000;

/** An offset such as `+01:00` in milliseconds; undefined for a named zone. */
function offsetMs(zone: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(zone) ?? [];
  return sign === undefined ? undefined : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

/**
 * The instant at which clocks in `zone`, an IANA name or an offset, show the UTC fields of `wall`. Offsets are handled
 * here: the library asks Intl several times, which took half of the time for a page with printed times.
 */
export function fromWallClock(wall: Date, zone: string): Date {
  if (!isValid(wall)) return wall;
  const ahead = offsetMs(zone);
  if (ahead !== undefined) return new Date(wall.getTime() - ahead);
  const local = new TZDateMini(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
    zone,
  );
  return new Date(local.getTime());
}

const HOUR_MS = 60 * MINUTE_MS;

/**
 * All instants at which clocks in `zone` show the UTC fields of `wall`, the latest first: two in the hour in which they are set
 * back.
 */
export function allOfWallClock(wall: Date, zone: string): Date[] {
  const at = fromWallClock(wall, zone);
  if (!isValid(at) || offsetMs(zone) !== undefined) return [at];
  const shown = (date: Date) => toWallClock(date.toISOString(), zone).getTime();
  const others = [HOUR_MS, -HOUR_MS].map((ms) => new Date(at.getTime() + ms)).filter((one) => shown(one) === shown(at));
  return [at, ...others].sort((a, b) => b.getTime() - a.getTime());
}

/** What clocks in `zone` show at an instant, as UTC fields. */
export function toWallClock(instant: Instant, zone: string): Date {
  const ahead = offsetMs(zone);
  if (ahead !== undefined) return new Date(Date.parse(instant) + ahead);
  const local = new TZDateMini(Date.parse(instant), zone);
  return new Date(
    Date.UTC(local.getFullYear(), local.getMonth(), local.getDate(), local.getHours(), local.getMinutes()),
  );
}

/** Figures of other scripts and full width as those of ASCII, a character for each. */
export const inAsciiDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u0966-\u096f\u09e6-\u09ef]/g, (digit) => String((digit.charCodeAt(0) & 15) - 6));

/** Seconds or milliseconds since 1970, of a time since 2001; also as GNU date (`@…`) and .NET's JSON (`/Date(…)/`) have them. */
export function epochInstant(written: string): Instant | undefined {
  const since = written.trim().replace(/^@(?=\d)|^\/Date\((?=\d{13})|(?:[+-]\d{4})?\)\/$/g, "");
  const [, seconds, millis] = /^(?:(\d{10})|(\d{13}))(?:\.\d+)?$/.exec(since) ?? [];
  return (seconds ?? millis) ? instantOf(new Date(millis ? Number(millis) : Number(seconds) * 1000)) : undefined;
}
