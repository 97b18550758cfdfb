import { TZDate } from "@date-fns/tz";
import { isValid, parseISO } from "date-fns";
import type { Instant } from "../core/coverage";

const HAS_ZONE = /(?:Z|[+-]\d{2}:?\d{2}|[+-]\d{2})$/i;

/** The offset or Z that an ISO 8601 time ends with, as a zone (`+01:00`, `UTC`). */
export function zoneOf(text: string): string | undefined {
  const suffix = /T.*?(Z|[+-]\d{2}(?::?\d{2})?)$/i.exec(text.trim())?.[1];
  if (!suffix) return undefined;
  if (/^z$/i.test(suffix) || /^[+-]00:?(?:00)?$/.test(suffix)) return "UTC";
  return `${suffix.slice(0, 3)}:${suffix.slice(3).replace(":", "") || "00"}`;
}

/** A date as an instant; years that `toISOString` writes with a sign can't be stored or compared as text. */
export const instantOf = (date: Date): Instant | undefined =>
  isValid(date) && date.getUTCFullYear() > 0 && date.getUTCFullYear() < 9999 ? date.toISOString() : undefined;

/**
 * An ISO 8601 time as an instant.
 *
 * @param zone for a time that says none: an IANA name or an offset
 */
export function isoInstant(text: unknown, zone: string): Instant | undefined {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}/.test(text.trim())) return undefined;
  const written = text.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, "$1T");
  const hasTime = written.includes("T");
  const date =
    hasTime && HAS_ZONE.test(written)
      ? parseISO(written)
      : inZone(parseISO(hasTime ? `${written}Z` : `${written}T00:00Z`), zone);
  return instantOf(date);
}

/** Reads the UTC fields of `wall` as a clock on the wall in `zone`. */
function inZone(wall: Date, zone: string): Date {
  if (!isValid(wall)) return wall;
  const local = new TZDate(
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
