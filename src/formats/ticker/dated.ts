import type { Instant } from "../../core/instant";
import { firstClass } from "../page/page";
import { toWallClock } from "../times/dates";
import { type PageDate, UNKNOWN_ZONE_MS } from "./day";
import { dayNamed, isShortDay } from "./day-named";
import type { Entry } from "./entries";
import { orderOf } from "./plausible";

export interface Clocked {
  /** Minutes since midnight. */
  clock?: number;
  /** The day that it has beside it, or that a line above names; see `dayNamed`. */
  day?: number;
}

const MOST_DAYS = 40;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Clocks with their days, where lines between the entries name days. A date above the first entry alone is the page's: it
 * says nothing of a ticker that goes on.
 */
export function withDays(entries: readonly Entry[], { at, zone }: PageDate, now: Instant): Clocked[] {
  const wall = toWallClock(at ?? now, zone ?? "UTC").getTime();
  const said = withDaysBy(entries, wall);
  // Where nobody can tell the zone, today may still be the day before that of UTC.
  const isAhead = said.some(({ clock = 0, day = 0 }) => day + clock * MINUTE_MS > wall + UNKNOWN_ZONE_MS);
  return isAhead && !zone ? withDaysBy(entries, wall - DAY_MS) : said;
}

function withDaysBy(entries: readonly Entry[], wall: number): Clocked[] {
  const reference = new Date(wall).toISOString();
  const lines = [...new Set(entries.map(({ date }) => date))].slice(0, MOST_DAYS);
  const dayOf = (line: string | undefined) => (line === undefined ? undefined : dayNamed(line, reference));
  const [first, second] = lines;
  const isDated = lines.length > 1 && dayOf(second) !== undefined;
  const named = new Map(isDated ? lines.map((line) => [line, dayOf(line)]) : []);
  if (named.get(first) === named.get(second)) named.set(first, undefined);
  const beside = entries.map(({ mark }) => (mark.date === undefined ? undefined : dayNamed(mark.date, reference)));
  const areShort = entries.every(({ mark }) => isShortDay(mark.date ?? ""));
  const dayBeside = areShort ? shortDays(beside, wall) : beside;
  return entries.map(({ mark, date }, i) => ({
    clock: mark.clock,
    day: mark.date === undefined ? named.get(date) : dayBeside[i],
  }));
}

/** Days without a year: none where the last isn't but a few days ago, since laps ("09/12") look so; one a day is long past. */
function shortDays(days: readonly (number | undefined)[], wall: number): readonly (number | undefined)[] {
  const said = days.flatMap((day) => day ?? []);
  if (wall - Math.max(...said) > MOST_DAYS_AGO * DAY_MS) return days.map(() => undefined);
  return new Set(said).size < said.length ? days : days.map(() => Number.NEGATIVE_INFINITY);
}

const MOST_DAYS_AGO = 5;

/** Entries without the page's own date, which stands alone above them with its day or "Published", as none of them does. */
export function withoutOwnDate(entries: readonly Entry[]): readonly Entry[] {
  const [first, ...others] = entries;
  const kindOf = ({ holder }: Entry) => `${holder.name}.${firstClass(holder)}`;
  const isOwn =
    first &&
    others.length > 0 &&
    isDateAlone(first) &&
    others.every((one) => !isDated(one) && !(isAlone(one) && kindOf(one) === kindOf(first)));
  return isOwn ? others : entries;
}

/** Entries without sentences that begin with a time ("At 9 a.m. the gun goes off") where most have theirs on a line of its own. */
export function withoutProse(entries: readonly Entry[]): readonly Entry[] {
  const isProse = (entry: Entry) => isDated(entry) && entry.mark.date === undefined && !isAlone(entry);
  return entries.filter(isAlone).length > entries.length / 2 ? entries.filter((one) => !isProse(one)) : entries;
}

/** "Update 12:45", "12:45 Uhr – Update" */
const ADDED = /^\W*(?:update|\d{1,2}[:.h]\d\d(?:\s?uhr)?\W{1,3}update)(?!\p{L})/iu;

/** Entries without what was added to one of them later than the next. */
export function withoutAdded(entries: readonly Entry[]): readonly Entry[] {
  const isAdded = ({ line }: Entry) => ADDED.test(line);
  const own = entries.filter((one) => !isAdded(one));
  if (own.length === entries.length || own.length <= entries.length / 2) return entries;
  const clockOf = (entry: Entry | undefined) => entry?.mark.clock ?? Number.NaN;
  const next = orderOf(own.map(clockOf), true) === "rising" ? 1 : -1;
  // More than half a day later is the evening before.
  const isLater = (minutes: number) => minutes > 0 && minutes < HALF_A_DAY;
  return entries.filter((one, i) => !isAdded(one) || !isLater(clockOf(one) - clockOf(entries[i + next])));
}

const HALF_A_DAY = 12 * 60;

/** Whether an entry's line is its day and time or "Published at 12:42", and nothing else. */
export const isDateAlone = (entry: Entry): boolean => isDated(entry) && isAlone(entry);

const isAlone = ({ mark, line }: Entry): boolean => mark.length >= line.length;

const isDated = ({ mark }: Entry): boolean =>
  mark.date !== undefined ||
  (mark.isLoose === "everywhere" && mark.clock !== undefined && /^\p{L}/u.test(mark.printed));
