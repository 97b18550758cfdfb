import { parseISO } from "date-fns";
import type { Instant } from "../../core/instant";
import { epochInstant, inAsciiDigits, instantOf, isoInstant, zoneOf } from "./dates";
import { wordedDate } from "./worded-date";

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
  ["AKST", "-09:00"],
  ["AKDT", "-08:00"],
  ["HST", "-10:00"],
  ["BRT", "-03:00"],
  ["BST", "+01:00"],
  ["CET", "+01:00"],
  ["CEST", "+02:00"],
  ["MEZ", "+01:00"],
  ["MESZ", "+02:00"],
  ["WET", "Z"],
  ["WEST", "+01:00"],
  ["EET", "+02:00"],
  ["EEST", "+03:00"],
  ["MSK", "+03:00"],
  ["МСК", "+03:00"],
  ["SAST", "+02:00"],
  ["EAT", "+03:00"],
  ["WIB", "+07:00"],
  ["SGT", "+08:00"],
  ["HKT", "+08:00"],
  ["KST", "+09:00"],
  ["JST", "+09:00"],
  ["AWST", "+08:00"],
  ["ACST", "+09:30"],
  ["ACDT", "+10:30"],
  ["AEST", "+10:00"],
  ["AEDT", "+11:00"],
  ["NZST", "+12:00"],
  ["NZDT", "+13:00"],
]);
const MONTHS = "january february march april may june july august september october november december".split(" ");

const RFC822 =
  /^(?:[a-z]+\.?,?\s*)?(\d{1,2})[\s-]+([a-z]{3,})\.?,?[\s-]+(\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d*)?)?)?(?:\s*([a-z+(-].*))?$/i;
/** Without its hyphens (ISO 8601's basic format), and a clock behind it. */
const BASIC = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T?(?=\d)(.*))?$/i;
const BASIC_CLOCK = /(?<=T\d\d)(\d\d)(\d\d)?(?=Z|[+-]|$)/i;
/** A day by its week ("2026-W18-7"), or counted in its year ("2026-123"). */
const COUNTED = /^\d{4}(?:-?W\d\d(?:-?[1-7])?|-\d{3})(?=T|$)/i;
const W3C = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:(?:T|\s+)(\d.*))?)?)?$/i;
const OFFSET = /^(?:GMT|UTC?)?\s?([+-])(\d{1,2}):?(\d{2})?$/i;

/** The zone's name behind its offset: "+0000 GMT", "+02:00[Europe/Paris]" (RFC 9557). */
const NAMED_AGAIN = /([+-]\d{2}:?\d{2})\s?(?:\[[\w/+-]{1,40}\]|[A-Z]{1,5})$/;
/** "Europe/Berlin" in place of an offset, or behind one. */
const PLACE = / ((?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:\/[\w+-]+){1,2})$/;
/** An offset whose sign was taken for a space, as in addresses. */
const LOST_SIGN = /(?<=:\d\d) (?=(?:0\d|1[0-4]):?(?:00|30|45)$)/;
/** RFC 2822 §4.3: some software had the letters of the armed forces the wrong way round, so they tell no offset. */
const MILITARY = /\d [A-IK-Y]$/i;

/** When something was published, as far as its source says it. */
export interface FeedDate {
  instant: Instant;
  /** Only where an offset is said. */
  zone?: string;
  /** Some of it wasn't understood, so the instant is a guess, good for sorting. */
  unsure?: true;
}

/** A date rewritten as ISO 8601. */
interface Written {
  iso: string;
  unsure: boolean;
}

/**
 * A time as feeds write it: RFC 822 with its heirs' liberties (no weekday, no seconds, a year of two digits, a named
 * zone), ISO 8601, W3C-DTF down to a bare year, or in words of any language, on a clock of 12 or 24 hours.
 *
 * @param home the zone of a time that says none
 */
export function feedDate(text: string, home = "UTC"): FeedDate | undefined {
  const written = inAsciiDigits(text.trim().replace(/\s+/g, " ").slice(0, 80))
    .replace(NAMED_AGAIN, "$1")
    .replace(LOST_SIGN, " +");
  const [, place = ""] = PLACE.exec(written) ?? [];
  const there = place && feedDate(written.slice(0, -place.length), place);
  if (there && !there.unsure) return { zone: place, ...there };
  const since = epochInstant(written);
  if (since) return { instant: since, zone: "UTC" };
  const plain = read(fromRfc822(written) ?? fromW3c(written), home);
  if (plain && !plain.unsure) return plain;
  const worded = MILITARY.test(written) ? undefined : read(fromWords(written), home);
  return worded && !worded.unsure ? worded : (plain ?? worded);
}

function read(written: Written | undefined, home: string): FeedDate | undefined {
  const instant = isoInstant(written?.iso, home);
  const zone = written && zoneOf(written.iso);
  if (!written || !instant || (zone && !isOnEarth(zone))) return undefined;
  return { instant, ...(zone && { zone }), ...(written.unsure && { unsure: true }) };
}

function fromRfc822(text: string): Written | undefined {
  const match = RFC822.exec(text);
  if (!match) return undefined;
  const [, day = "", name = "", year = "", hours, minutes, seconds = "00", tail = ""] = match;
  const month = MONTHS.findIndex((one) => one.startsWith(name.toLowerCase())) + 1;
  if (month === 0) return undefined;
  const offset = offsetOf(tail.replace(/\s*\([^()]*\)$/, ""));
  const unsure = offset === undefined;
  const date = `${fullYear(year)}-${two(month)}-${two(day)}`;
  if (!hours || !minutes) return { iso: date, unsure };
  return { iso: `${date}T${two(hours)}:${minutes}:${withoutLeap(seconds)}${offset ?? ""}`, unsure };
}

/** Words with a zone among them, behind the clock: at the end, or before the year. */
function fromWords(text: string): Written | undefined {
  const parts = text
    .replace(/\s*\([^()]*\)$/, "")
    .replace(/(?<=:\d\d)(?=Z\b|[+-]\d)/i, " ")
    .replace(/(?<=\b(?:GMT|UTC?))\s(?=[+-]\d)/i, "")
    .split(" ");
  const clock = parts.findIndex((part) => /\d[:.h]\d\d|\d[時时點点시]|\d[ap]\.?m|^[ap]\.?m\b/i.test(part));
  const at = clock < 0 ? -1 : parts.findIndex((part, i) => i > clock && isZone(part));
  const date = wordedDate(parts.filter((_, i) => i !== at).join(" "));
  if (!date) return undefined;
  const offset = at < 0 || !date.local.includes("T") ? "" : (offsetOf(parts[at]) ?? "");
  return { iso: date.local + offset, unsure: date.unsure };
}

/** In capitals: "est" is a word in some languages. */
const isZone = (part: string): boolean => part === part.toUpperCase() && !!offsetOf(part);

/** The clock of a time as written, with the name of its zone where that tells no offset ("13:30 IST"); else undefined. */
export function printedClock(text: string): { clock: string; zoneName?: string } | undefined {
  const [, clock, half = "", zoneName] =
    /(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?(\s*[ap]\.?m\.?(?![a-z]))?\s*([a-z]{2,5})?\s*$/i.exec(text.slice(0, 80)) ?? [];
  return clock === undefined ? undefined : { clock: clock + half, ...(zoneName && { zoneName }) };
}

/** Parts of a date that are left out are its first. */
function fromW3c(text: string): Written | undefined {
  const match = W3C.exec(
    text
      .replace(COUNTED, (day) => instantOf(parseISO(`${day}T00:00Z`))?.slice(0, 10) ?? day)
      .replace(BASIC, (_, y, m, d, clock = "") => `${y}-${m}-${d}${clock && `T${clock}`}`)
      .replace(BASIC_CLOCK, (_, minutes, seconds = "00") => `:${minutes}:${seconds}`),
  );
  if (!match) return undefined;
  const [, year, month = "01", day = "01", time] = match;
  const clock = time
    ?.replace(/\s+/g, "")
    .toUpperCase()
    .replace(/(?:GMT|UTC?)$/, "Z");
  return { iso: `${year}-${month}-${day}${clock ? `T${clock}` : ""}`, unsure: /Z./.test(clock ?? "") };
}

/** "" where nothing is said; undefined for what nobody can tell. */
function offsetOf(zone = ""): string | undefined {
  if (zone === "") return "";
  const [, sign, hours, minutes = "00"] = OFFSET.exec(zone) ?? [];
  if (sign && hours) return `${sign}${two(hours)}:${minutes}`;
  return OFFSETS.get(zone.toUpperCase());
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
