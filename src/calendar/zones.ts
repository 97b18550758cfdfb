import { tzOffset } from "@date-fns/tz";
import ICAL from "ical.js";
import { lazy } from "../core/lazy";
import { own } from "../core/own";
import { type Lines, textOf } from "./lines";

/**
 * A time zone of the IANA database under the name that a calendar has for it. Many calendars name one and don't
 * define it, as RFC 5545 §3.2.19 demands.
 */
class IanaZone extends ICAL.Timezone {
  readonly #iana: string;

  constructor(tzid: string, iana: string) {
    super({ tzid });
    this.#iana = iana;
  }

  /** @returns seconds */
  override utcOffset(time: ICAL.Time): number {
    const wall = wallOf(time);
    return (wall - msAt(wall, this.#iana)) / 1000;
  }
}

/** Makes the time zones known that a calendar defines, and no others. */
export function defineZones(zones: readonly Lines[]): void {
  ICAL.TimezoneService.reset();
  for (const zone of zones) {
    try {
      ICAL.TimezoneService.register(new ICAL.Timezone(new ICAL.Component(ICAL.parse(textOf(zone)))));
    } catch {
      // Its name may still be one of the IANA database.
    }
  }
}

/** Makes a time zone known that a calendar names without defining it. Times in an unknown zone are in the reader's own. */
export function nameZone(tzid: string): void {
  if (ICAL.TimezoneService.has(tzid)) return;
  const iana = ianaNameIn(tzid);
  if (iana) ICAL.TimezoneService.register(new IanaZone(tzid, iana), tzid);
}

/**
 * Some programs put a path of their own before it ("/mozilla.org/20050126_1/Europe/Berlin"), others name a city, have the names of
 * Windows ("W. Europe Standard Time", "(UTC+01:00) Amsterdam, Berlin, …"), or give an offset alone ("GMT+0100").
 */
export function ianaNameIn(tzid: string): string | undefined {
  const parts = tzid.split("/").filter((part) => part !== "");
  const named = parts.map((_, from) => parts.slice(from).join("/")).find(isZone);
  const windows = tzid.replace(/ (?:(?:Standard|Daylight|Summer) )?Time\b.*$/i, "");
  return named ?? own(WINDOWS, windows) ?? zoneOfCity(tzid) ?? offsetIn(tzid);
}

/** By the Unicode CLDR's windowsZones: those whose name has no city in it, of where most is raced. */
const WINDOWS: Record<string, string> = {
  GMT: "Europe/London",
  "W. Europe": "Europe/Berlin",
  Romance: "Europe/Paris",
  "Central Europe": "Europe/Budapest",
  "Central European": "Europe/Warsaw",
  "E. Europe": "Europe/Chisinau",
  GTB: "Europe/Bucharest",
  FLE: "Europe/Kiev",
  Russian: "Europe/Moscow",
  Eastern: "America/New_York",
  Central: "America/Chicago",
  Mountain: "America/Denver",
  Pacific: "America/Los_Angeles",
  "E. South America": "America/Sao_Paulo",
  "South Africa": "Africa/Johannesburg",
  "E. Africa": "Africa/Nairobi",
  Arab: "Asia/Riyadh",
  Arabian: "Asia/Dubai",
  India: "Asia/Kolkata",
  China: "Asia/Shanghai",
  Korea: "Asia/Seoul",
  "AUS Eastern": "Australia/Sydney",
  "E. Australia": "Australia/Brisbane",
  "W. Australia": "Australia/Perth",
  "New Zealand": "Pacific/Auckland",
};

const zones = lazy(() => Intl.supportedValuesOf("timeZone"));

/** Of the first of its cities that a zone is called after. */
function zoneOfCity(tzid: string): string | undefined {
  const cities = tzid.split(/\([^)]*\)|[,;/]| (?:Standard )?Time\b/i).map((one) => one.trim().replaceAll(" ", "_"));
  const ofCity = (city: string) => zones().find((zone) => zone.endsWith(`/${city}`));
  return cities.map(ofCity).find((zone) => zone !== undefined);
}

function offsetIn(tzid: string): string | undefined {
  const [, sign, hours = "", minutes = "00"] = /(?:GMT|UTC) ?([+-])(\d\d?)[:.]?(\d\d)?/i.exec(tzid) ?? [];
  return sign && `${sign}${hours.padStart(2, "0")}:${minutes}`;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    // "+01:00" is one too, but no name.
    return /^[A-Z]/i.test(name);
  } catch {
    return false;
  }
}

/**
 * A time in milliseconds.
 *
 * @param own the reader's time zone, for times without one (RFC 5545 §3.3.5, form 1)
 */
export function msOf(time: ICAL.Time, own: string): number {
  if (time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
  return msAt(wallOf(time), own);
}

/** What a clock shows, as if it were in UTC. */
const wallOf = ({ year, month, day, hour, minute, second }: ICAL.Time): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

const DAY_MS = 86_400_000;

/**
 * When a clock shows a time. Of two such times the first, and one that the clock passes over is as far from midnight as if it
 * hadn't changed (RFC 5545 §3.3.5).
 */
function msAt(wall: number, zone: string): number {
  const offset = (ms: number) => tzOffset(zone, new Date(ms)) * 60_000;
  const before = offset(wall - DAY_MS);
  if (offset(wall - before) === before) return wall - before;
  const after = offset(wall + DAY_MS);
  return offset(wall - after) === after ? wall - after : wall - before;
}
