import ICAL from "ical.js";
import { own } from "../core/own";

/** The span of time and the work that are allowed. */
export interface Bounds {
  /** Starts before are passed over, and from `until` on there are none. In milliseconds. */
  from: number;
  until: number;
  /** How many starts of one event are wanted. */
  most: number;
  /** How many occurrences may still be looked at in the whole calendar. */
  budget: { steps: number };
}

/** One start, with the event that says it: the series, or an exception to it. */
export interface Occurrence {
  start: ICAL.Time;
  event: ICAL.Event;
}

const DAY_MS = 86_400_000;
const SECONDS_A_DAY = 86_400;

/** A race each day since before there was a web. */
const MOST_STEPS = 20_000;

/**
 * The starts of an event in a span of time, by its rules and the exceptions to them (RFC 5545 §3.8.5).
 *
 * @param msOf a time in milliseconds
 * @returns undefined if it recurs too often to say
 */
export function occurrences(
  series: ICAL.Component,
  exceptions: ICAL.Component[],
  { from, until, most, budget }: Bounds,
  msOf: (time: ICAL.Time) => number,
): Occurrence[] | undefined {
  const rule = series.getFirstPropertyValue("rrule");
  const start = series.getFirstPropertyValue("dtstart");
  if (start instanceof ICAL.Time) for (const one of exceptions) nameByTime(one, start);
  if (rule instanceof ICAL.Recur && start instanceof ICAL.Time) {
    // Its last day belongs to it.
    if (rule.until && isDayOnly(rule.until, start)) rule.until = onDay(rule.until, start, LAST);
    if (TOO_OFTEN.has(rule.freq)) series.removeAllProperties("rrule");
    else if (rule.count === null) advance(start, rule, from);
  }
  // Without a rule, ical.js gives the further dates alone.
  if (start && series.hasProperty("rdate") && !series.hasProperty("rrule")) series.addPropertyWithValue("rdate", start);
  const event = new ICAL.Event(series, { exceptions });
  const found: Occurrence[] = [];
  const add = (start: ICAL.Time, of: ICAL.Event) => {
    const at = msOf(start);
    if (at >= from && at < until) found.push({ start, event: of });
  };
  if (!event.isRecurring()) {
    add(event.startDate, event);
    return found.length > 0 || !rule ? found : undefined;
  }
  const iterator = event.iterator();
  for (let steps = 0; steps < MOST_STEPS && budget.steps > 0; steps++) {
    budget.steps--;
    const next = iterator.next();
    if (!next || found.length >= most) return found;
    if (msOf(next) >= until) return found;
    // An exception may move it into the span.
    const { startDate, item } =
      exceptions.length > 0 ? event.getOccurrenceDetails(next) : { startDate: next, item: event };
    add(startDate, item);
  }
  return found.length > 0 ? found : undefined;
}

/** Some programs write a day where the times of a series are meant. */
const isDayOnly = (time: ICAL.Time, start: ICAL.Time): boolean => time.isDate && !start.isDate;

const LAST = { hour: 23, minute: 59, second: 59 };

/** A day at a time of the clock, in the zone of a series. */
function onDay({ year, month, day }: ICAL.Time, { zone }: ICAL.Time, { hour, minute, second }: typeof LAST): ICAL.Time {
  return new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, zone);
}

/** Lets an exception name the start that it moves by its time, as ical.js looks for it. */
function nameByTime(exception: ICAL.Component, start: ICAL.Time): void {
  const id = exception.getFirstPropertyValue("recurrence-id");
  if (id instanceof ICAL.Time && isDayOnly(id, start))
    exception.updatePropertyWithValue("recurrence-id", onDay(id, start, start));
}

/** No race recurs so often, and ical.js may look without end for the next that fits. */
const TOO_OFTEN: ReadonlySet<string> = new Set(["SECONDLY", "MINUTELY", "HOURLY"]);

/** Exceptions may move a start by so much. */
const MARGIN_MS = 60 * DAY_MS;

/**
 * Lets a rule, which must have no count, begin shortly before the span, in step with its first start: ical.js takes a tenth of a
 * millisecond for each occurrence.
 */
function advance(start: ICAL.Time, rule: ICAL.Recur, from: number): void {
  const days = own({ DAILY: 1, WEEKLY: 7 }, String(rule.freq));
  if (!days) return;
  const step = days * rule.interval;
  const passed = (from - MARGIN_MS) / DAY_MS - start.toUnixTime() / SECONDS_A_DAY;
  if (passed > step) start.adjust(Math.floor(passed / step) * step, 0, 0, 0);
}
