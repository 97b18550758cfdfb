import { TZDate } from "@date-fns/tz";
import ICAL from "ical.js";
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
  override utcOffset({ year, month, day, hour, minute, second }: ICAL.Time): number {
    return -60 * new TZDate(year, month - 1, day, hour, minute, second, this.#iana).getTimezoneOffset();
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

/** Some programs put a path of their own before it: "/mozilla.org/20050126_1/Europe/Berlin". */
function ianaNameIn(tzid: string): string | undefined {
  const parts = tzid.split("/").filter((part) => part !== "");
  return parts.map((_, from) => parts.slice(from).join("/")).find(isZone);
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
  const { year, month, day, hour, minute, second, zone } = time;
  if (zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
  return new TZDate(year, month - 1, day, hour, minute, second, own).getTime();
}
