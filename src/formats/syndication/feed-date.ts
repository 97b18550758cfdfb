import type { Instant } from "../../core/instant";
import { isoInstant, zoneOf } from "../dates";

/** RFC 822 §5.1, and what European publishers add. RFC 2822 §4.3: of any other name nobody can tell the offset. */
const OFFSETS: ReadonlyMap<string, string> = new Map([
  ["Z", "Z"],
  ["UT", "Z"],
  ["UTC", "Z"],
  ["GMT", "Z"],
  ["EST", "-05:00"],
  ["EDT", "-04:00"],
  ["CST", "-06:00"],
  ["CDT", "-05:00"],
  ["MST", "-07:00"],
  ["MDT", "-06:00"],
  ["PST", "-08:00"],
  ["PDT", "-07:00"],
  ["BST", "+01:00"],
  ["CET", "+01:00"],
  ["CEST", "+02:00"],
  ["JST", "+09:00"],
  ["AEST", "+10:00"],
  ["AEDT", "+11:00"],
]);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const RFC822 =
  /^(?:[a-z]+\.?,?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d*)?)?)?(?:\s*([a-z+-][\w:+-]*).*)?$/i;
const W3C = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:(?:T|\s+)(\d.*))?)?)?$/i;
const OFFSET = /^(?:GMT|UTC?)?([+-])(\d{1,2}):?(\d{2})?$/i;

/**
 * A time as feeds write it: RFC 822 with its heirs' liberties (no weekday, no seconds, a year of two digits, a named
 * zone), ISO 8601, or W3C-DTF down to a bare year.
 *
 * @param home the zone of a time that says none
 * @returns the zone only where an offset is said
 */
export function feedDate(text: string, home = "UTC"): { instant: Instant; zone?: string } | undefined {
  const written = text.trim().slice(0, 80);
  const iso = fromRfc822(written) ?? fromW3c(written);
  const instant = isoInstant(iso, home);
  const zone = iso && zoneOf(iso);
  if (!instant || (zone && !isOnEarth(zone))) return undefined;
  return { instant, ...(zone && { zone }) };
}

function fromRfc822(text: string): string | undefined {
  const match = RFC822.exec(text);
  if (!match) return undefined;
  const [, day = "", name = "", year = "", hours, minutes, seconds = "00", zone] = match;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return undefined;
  const date = `${fullYear(year)}-${two(month)}-${two(day)}`;
  return hours && minutes ? `${date}T${two(hours)}:${minutes}:${withoutLeap(seconds)}${offsetOf(zone)}` : date;
}

/** The clock of a time as written, with the name of its zone where that tells no offset ("13:30 IST"); else undefined. */
export function printedClock(text: string): { clock: string; zoneName?: string } | undefined {
  const [, clock, zoneName] =
    /(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*([A-Za-z]{2,5})?\s*$/.exec(text.slice(0, 80)) ?? [];
  return clock === undefined ? undefined : { clock, ...(zoneName && { zoneName }) };
}

/** Parts of a date that are left out are its first. */
function fromW3c(text: string): string | undefined {
  const match = W3C.exec(text);
  if (!match) return undefined;
  const [, year, month = "01", day = "01", time] = match;
  const clock = time
    ?.replace(/\s+/g, "")
    .toUpperCase()
    .replace(/(?:GMT|UTC?)$/, "Z");
  return `${year}-${month}-${day}${clock ? `T${clock}` : ""}`;
}

function offsetOf(zone = ""): string {
  const [, sign, hours, minutes = "00"] = OFFSET.exec(zone) ?? [];
  if (sign && hours) return `${sign}${two(hours)}:${minutes}`;
  return OFFSETS.get(zone.toUpperCase()) ?? "";
}

/** RFC 2822 §4.3: two digits below 50 are of this century, others and three digits count from 1900. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return String(Number(year) + (year.length === 2 && Number(year) < 50 ? 2000 : 1900));
}

/** Clocks here know no leap second. */
const withoutLeap = (seconds: string): string => (seconds === "60" ? "59" : seconds);
const two = (part: string | number): string => String(part).padStart(2, "0");
/** No clock is further from UTC than 14 hours, and none such can be shown. */
const isOnEarth = (zone: string): boolean => zone === "UTC" || /^[+-](?:0\d:[0-5]\d|1[0-3]:[0-5]\d|14:00)$/.test(zone);
