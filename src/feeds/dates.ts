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
  return isValid(date) ? date.toISOString() : undefined;
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

/** Zones as newspapers spell them out, and where they are kept. */
const spelledZones: Readonly<Record<string, { zone: string; offset: string }>> = {
  "british summer time": { zone: "Europe/London", offset: "+01:00" },
  bst: { zone: "Europe/London", offset: "+01:00" },
  "greenwich mean time": { zone: "Europe/London", offset: "+00:00" },
  gmt: { zone: "Europe/London", offset: "+00:00" },
  "coordinated universal time": { zone: "UTC", offset: "+00:00" },
  utc: { zone: "UTC", offset: "+00:00" },
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const PUBLISHED =
  /(\d{1,2})[:.](\d{2})(?:\s+([A-Za-z][A-Za-z ]*?))?(?:\s+(\d{1,2})\s+([A-Za-z]{3,9})\.?(?:\s+(\d{4}))?)?\s*$/;

/**
 * A time as the BBC prints it: "09:08 British Summer Time 23 April 2017", "14:05 BST 30 March", "14:05".
 * What is left out is taken from `now`: the day (today, or yesterday for a time yet to come) and the year.
 *
 * @param home the zone of the publisher, for a time that names none
 */
export function spelledInstant(
  text: string,
  home: string,
  now: Instant,
): { instant: Instant; zone: string } | undefined {
  const match = PUBLISHED.exec(text.trim());
  if (!match) return undefined;
  const [, hours, minutes, zoneName, day, monthName, year] = match;
  const spelled = zoneName ? spelledZones[zoneName.toLowerCase()] : undefined;
  const zone = spelled?.offset ?? home;
  const today = new TZDate(Date.parse(now), zone);
  const month = monthName ? months.indexOf(monthName.slice(0, 3).toLowerCase()) : today.getMonth();
  if (month < 0 || Number(hours) > 23 || Number(minutes) > 59) return undefined;

  const read = (y: number, d: number) => new TZDate(y, month, d, Number(hours), Number(minutes), zone);
  const at = read(year ? Number(year) : today.getFullYear(), day ? Number(day) : today.getDate());
  if (day && at.getDate() !== Number(day)) return undefined;
  const ahead = at.getTime() > Date.parse(now) + 12 * 3_600_000;
  const settled =
    !ahead || year
      ? at
      : day
        ? read(today.getFullYear() - 1, Number(day))
        : read(today.getFullYear(), today.getDate() - 1);
  return { instant: new Date(settled.getTime()).toISOString(), zone: spelled?.zone ?? home };
}
