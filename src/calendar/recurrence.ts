import ICAL from "ical.js";

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
  const isCounted = rule instanceof ICAL.Recur && rule.count !== null;
  const fits = simplified(series);
  if (!isCounted) advance(series, from);
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
    const isDue = fits(next);
    if (isDue === "over") return found;
    if (msOf(next) >= until) return found;
    if (!isDue) continue;
    // An exception may move it into the span.
    const { startDate, item } =
      exceptions.length > 0 ? event.getOccurrenceDetails(next) : { startDate: next, item: event };
    add(startDate, item);
  }
  return found.length > 0 ? found : undefined;
}

/** No race recurs so often, and ical.js may look without end for the next that fits. */
const TOO_OFTEN: ReadonlySet<string> = new Set(["SECONDLY", "MINUTELY", "HOURLY"]);

/**
 * Changes an event's rule into one that ical.js 2.2 follows rightly and without endless loops.
 *
 * @returns whether an occurrence counts; "over" after the last
 */
function simplified(series: ICAL.Component): (time: ICAL.Time) => boolean | "over" {
  const rule = series.getFirstPropertyValue("rrule");
  const start = series.getFirstPropertyValue("dtstart");
  if (!(rule instanceof ICAL.Recur) || !(start instanceof ICAL.Time)) return () => true;
  const { freq, parts } = rule;
  if (TOO_OFTEN.has(freq) || isImpossible(parts)) series.removeAllProperties("rrule");
  // Of the 29th of February it would make the 1st of March; the RFC passes over years without one.
  if (freq === "YEARLY" && Object.keys(parts).length === 0)
    rule.parts = { BYMONTH: [start.month], BYMONTHDAY: [start.day] };
  const { BYMONTH, BYMONTHDAY, BYDAY, BYWEEKNO, ...others } = parts;
  if (freq === "YEARLY" && BYWEEKNO) {
    // It takes each week for the one that is meant.
    rule.parts = { ...others, BYDAY: BYDAY ?? [weekdayOf(start)] };
    return counting(rule, (time) => BYWEEKNO.includes(time.weekNumber(rule.wkst)));
  }
  if (freq !== "DAILY" || !(BYMONTH || BYMONTHDAY || BYDAY)) return () => true;
  if (rule.interval === 1 && !BYMONTH && !BYMONTHDAY) {
    rule.freq = "WEEKLY";
    return () => true;
  }
  // It would look for the next day that fits, even where there is none.
  rule.parts = others;
  return counting(rule, (time) => fitsDay(time, { BYMONTH, BYMONTHDAY, BYDAY }));
}

/** Counts only what fits, where a rule has a count. */
function counting(rule: ICAL.Recur, fits: (time: ICAL.Time) => boolean): (time: ICAL.Time) => boolean | "over" {
  const { count } = rule;
  rule.count = null;
  let counted = 0;
  return (time) => {
    if (count !== null && counted >= count) return "over";
    const isFitting = fits(time);
    if (isFitting) counted++;
    return isFitting;
  };
}

/** Exceptions may move a start by so much. */
const MARGIN_MS = 60 * DAY_MS;

/**
 * Lets a rule, which must have no count, begin shortly before the span, in step with its first start: ical.js takes a tenth of a
 * millisecond for each occurrence.
 */
function advance(series: ICAL.Component, from: number): void {
  const rule = series.getFirstPropertyValue("rrule");
  const start = series.getFirstPropertyValue("dtstart");
  if (!(rule instanceof ICAL.Recur) || !(start instanceof ICAL.Time)) return;
  const days = { DAILY: 1, WEEKLY: 7 }[String(rule.freq)];
  if (!days) return;
  const step = days * rule.interval;
  const passed = (from - MARGIN_MS) / DAY_MS - start.toUnixTime() / SECONDS_A_DAY;
  if (passed > step) start.adjust(Math.floor(passed / step) * step, 0, 0, 0);
}

type Parts = ICAL.Recur["parts"];

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

const weekdayOf = (time: ICAL.Time): string => WEEKDAYS[time.dayOfWeek() - 1] ?? "";

function fitsDay(time: ICAL.Time, { BYMONTH, BYMONTHDAY, BYDAY }: Parts): boolean {
  const { year, month, day } = time;
  const fromEnd = day - ICAL.Time.daysInMonth(month, year) - 1;
  return (
    (!BYMONTH || BYMONTH.includes(month)) &&
    (!BYMONTHDAY || BYMONTHDAY.includes(day) || BYMONTHDAY.includes(fromEnd)) &&
    (!BYDAY || BYDAY.includes(weekdayOf(time)))
  );
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether none of its months has any of its days, such as the 30th of February. */
function isImpossible({ BYMONTH, BYMONTHDAY }: Parts): boolean {
  if (!BYMONTH || !BYMONTHDAY) return false;
  const longest = Math.max(...BYMONTH.map((month) => LONGEST_MONTHS[Number(month) - 1] ?? 0));
  return BYMONTHDAY.every((day) => Math.abs(Number(day)) > longest);
}
