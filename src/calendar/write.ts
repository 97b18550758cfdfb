import ICAL from "ical.js";
import type { WrittenStart } from "../core/calendar";
import type { Instant } from "../core/instant";

/**
 * Starts as an iCalendar stream (RFC 5545), in UTC, with the same UID whenever the same start is written: a calendar that
 * imports it again updates its events.
 */
export function writeCalendar(starts: readonly WrittenStart[], now: Instant): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Raceside//Raceside//EN");
  for (const { id, name, when, url } of starts) {
    const event = new ICAL.Component("vevent");
    event.addPropertyWithValue("uid", id);
    event.addPropertyWithValue("dtstamp", timeOf(now));
    event.addPropertyWithValue("dtstart", "at" in when ? timeOf(when.at) : ICAL.Time.fromDateString(when.day));
    event.addPropertyWithValue("summary", printable(name));
    if (url) event.addPropertyWithValue("url", url);
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

const timeOf = (at: Instant): ICAL.Time => ICAL.Time.fromJSDate(new Date(at), true);

/** Text may have no control characters (RFC 5545 §3.1). */
const printable = (text: string): string => text.replace(/\p{Cc}+/gu, " ");
