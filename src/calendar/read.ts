import ICAL from "ical.js";
import { readAddress } from "../core/address";
import {
  type CalendarReading,
  type CalendarStart,
  isCalendar,
  MAX_CALENDAR_CHARS,
  MOST_STARTS,
} from "../core/calendar";
import type { Instant } from "../core/instant";
import { failed, ok, type Result } from "../core/result";
import { harmless, MOST } from "../core/untrusted-text";
import { componentsOf, type Lines, textOf } from "./lines";
import { type Occurrence, occurrences } from "./recurrence";
import { defineZones, ianaNameIn, msOf, nameZone } from "./zones";

/** More events are left out. */
const MOST_EVENTS = 20_000;
/** Starts later than that are left out. */
const AHEAD_MS = 400 * 86_400_000;
/** Of one event that recurs. */
const MOST_OF_ONE = 12;
const MOST_STEPS = 100_000;
const DAY_MS = 86_400_000;

interface Found {
  start: CalendarStart;
  /** In milliseconds; of a day its first. */
  at: number;
}

/**
 * The next starts that a calendar names (iCalendar, RFC 5545). Events that are cancelled or past are left out; one that
 * can't be read costs only itself.
 *
 * @param zone the reader's time zone, for times that name none and for days
 */
export function readCalendar(text: string, now: Instant, zone: string): Result<CalendarReading> {
  if (text.length > MAX_CALENDAR_CHARS) return failed({ code: "calendarTooBig" });
  if (!isCalendar(text)) return failed({ code: "notCalendar" });
  const { components, isWhole } = componentsOf(text, MOST_EVENTS);
  const from = Date.parse(now);
  defineZones(components.filter(({ name }) => name === "VTIMEZONE"));
  const bounds = { from, until: from + AHEAD_MS, most: MOST_OF_ONE, budget: { steps: MOST_STEPS } };
  const found: Found[] = [];
  let unreadable = 0;
  const head = text.slice(0, text.search(/^BEGIN:VEVENT/im));
  // A message that says that all of this is cancelled (RFC 5546 §1.4).
  if (/^METHOD:\s*CANCEL\s*$/im.test(head)) return ok({ starts: [], unreadable: 0, more: false });
  // Not in the standard, but most calendars of a place say so.
  const common = ianaNameIn(/^X-WR-TIMEZONE:(.*)$/im.exec(head)?.[1]?.trim() ?? "") ?? zone;
  const groups = groupsOf(components, from);
  for (const group of groups.all) {
    try {
      const read = startsOf(group, bounds, { own: zone, common });
      if (read) found.push(...read);
      else unreadable++;
    } catch {
      unreadable++;
    }
  }
  const sorted = withoutRepeats(found.sort((a, b) => a.at - b.at));
  const more = !isWhole || groups.more || sorted.length > MOST_STARTS;
  return ok({ starts: sorted.slice(0, MOST_STARTS), unreadable, more });
}

/** An event, or a series with its exceptions. */
type Group = readonly Lines[];

/**
 * The events that may start from an instant on. Those that don't recur are told by the day that is written there, so that
 * only the next are parsed, however many there are.
 */
function groupsOf(components: readonly Lines[], from: number): { all: Group[]; more: boolean } {
  const yesterday = new Date(from - DAY_MS).toISOString().slice(0, 10).replaceAll("-", "");
  const series = new Map<string, Lines[]>();
  const single: { day: string; event: Lines }[] = [];
  for (const event of lastVersions(components.filter(({ name }) => name === "VEVENT"))) {
    const uid = valueIn(event, /^UID[;:]/i);
    if (uid !== undefined && event.lines.some((line) => /^(?:RRULE|RDATE|RECURRENCE-ID)[;:]/i.test(line))) {
      series.set(uid, [...(series.get(uid) ?? []), event]);
      continue;
    }
    const [day] = /^\d{8}/.exec(valueIn(event, /^DTSTART[;:]/i) ?? "") ?? [""];
    if (day === "" || day >= yesterday) single.push({ day, event });
  }
  // An event's day is at most one off in another time zone.
  single.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const next = single.slice(0, 2 * MOST_STARTS);
  return {
    all: [...[...series.values()].slice(0, MOST_SERIES), ...next.map(({ event }) => [event])],
    more: next.length < single.length || series.size > MOST_SERIES,
  };
}

const MOST_SERIES = 1000;

/**
 * Without the events that another with the same UID and RECURRENCE-ID replaces, because its SEQUENCE is higher (RFC 5545 §3.8.7.4).
 * Those of one number stay: some programs give all events one UID.
 */
function lastVersions(events: readonly Lines[]): Lines[] {
  const versions = events.map((event) => {
    const uid = valueIn(event, /^UID[;:]/i);
    const number = Number(valueIn(event, /^SEQUENCE[;:]/i) ?? 0);
    return { event, id: uid && `${uid} ${valueIn(event, /^RECURRENCE-ID[;:]/i)}`, number: number || 0 };
  });
  const last = new Map<string, number>();
  for (const { id, number } of versions) if (id) last.set(id, Math.max(number, last.get(id) ?? 0));
  return versions.flatMap(({ event, id, number }) => (!id || number >= (last.get(id) ?? 0) ? event : []));
}

const valueIn = ({ lines }: Lines, name: RegExp): string | undefined =>
  lines
    .find((line) => name.test(line))
    ?.replace(/^(?:"[^"]*"|[^":])*:/, "")
    .trim();

const TZID = /^[A-Z-]+(?:[^":]|"[^"]*")*?;TZID=(?:"([^"]+)"|([^;:"]+))/i;
/** A day or a time of a calendar and a clock: ical.js takes a 13th month for the next January. */
const START = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)Z?)?$/;
const DESCRIBING = /^(?:DESCRIPTION|LOCATION|URL)/i;

type Bounds = Parameters<typeof occurrences>[2];

/** The reader's time zone, and that of times which name none. */
interface Zones {
  own: string;
  common: string;
}

function startsOf(group: Group, bounds: Bounds, { own, common }: Zones): Found[] | undefined {
  for (const line of group.flatMap(({ lines }) => lines)) {
    const [, quoted, plain] = TZID.exec(line) ?? [];
    const tzid = quoted ?? plain;
    if (tzid) nameZone(tzid);
  }
  const events = group.map(parsed);
  // Some programs give all series one UID.
  const series = events.filter((one) => !one.hasProperty("recurrence-id"));
  const exceptions = events.filter((one) => one.hasProperty("recurrence-id"));
  const ms = (time: ICAL.Time) => msOf(time, time.isDate ? own : common);
  const alone = series.length > 0 ? [] : exceptions.map((one) => new ICAL.Event(one));
  const found = alone.map((event): Occurrence => ({ start: event.startDate, event }));
  for (const one of series) {
    // A day has begun, and isn't over.
    const read = occurrences(one, exceptions, { ...bounds, from: bounds.from - DAY_MS }, ms);
    if (!read) return undefined;
    found.push(...read);
  }
  return found.flatMap(({ start, event }): Found[] => {
    if (String(event.component.getFirstPropertyValue("status")).match(/^cancell?ed$/i)) return [];
    const at = ms(start);
    const day = start.toString().slice(0, 10);
    const isAhead = start.isDate ? day >= dayIn(own, bounds.from) : at > bounds.from;
    if (!isAhead || at >= bounds.until) return [];
    const when = start.isDate ? { day } : { at: new Date(at).toISOString() };
    const url = addressOf(event);
    return [{ at, start: { name: nameOf(event), when, ...(url && { url }) } }];
  });
}

/** An event, if need be without what only describes it. */
function parsed(event: Lines): ICAL.Component {
  if (!START.test(valueIn(event, /^DTSTART[;:]/i) ?? "")) throw new Error("It has no start.");
  try {
    return new ICAL.Component(ICAL.parse(textOf(event)));
  } catch {
    const lines = event.lines.filter((line) => !DESCRIBING.test(line));
    return new ICAL.Component(ICAL.parse(textOf({ ...event, lines })));
  }
}

/** The date in a time zone, as ISO writes it. */
const dayIn = (zone: string, ms: number): string => new Intl.DateTimeFormat("sv", { timeZone: zone }).format(ms);

const textIn = (event: ICAL.Event, property: string): string => {
  const value = event.component.getFirstPropertyValue(property);
  return typeof value === "string" ? value : "";
};

const nameOf = (event: ICAL.Event): string =>
  harmless(textIn(event, "summary").replace(/\s+/g, " ").trim(), MOST.title);

const LINK = /https?:\/\/[^\s<>"')\]]+/i;

/** Its URL; else the first link in its words, where many calendars put it. */
function addressOf(event: ICAL.Event): string | undefined {
  const written = [
    textIn(event, "url"),
    ...["description", "location"].map((one) => LINK.exec(textIn(event, one))?.[0].replaceAll("&amp;", "&")),
  ];
  for (const one of written) {
    const address = one && /^https?:/i.test(one) ? readAddress(one) : undefined;
    if (address?.ok && address.value.href.length <= MOST.address) return address.value.href;
  }
  return undefined;
}

function withoutRepeats(sorted: readonly Found[]): CalendarStart[] {
  const seen = new Set<string>();
  return sorted.flatMap(({ start }) => {
    const key = JSON.stringify(start);
    if (seen.has(key)) return [];
    seen.add(key);
    return start;
  });
}
