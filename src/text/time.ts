import type { Instant } from "../core/instant";

const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** Sets the hour cycle of all clock times from now on. */
export function setHourCycle(hours: "24" | "12"): void {
  clock.hourCycle = hours === "12" ? "h12" : "h23";
}

/** A cache: creating a format costs more than formatting all the times on a screen. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(instant: Instant, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format.format(new Date(instant));
}

/** "09:08" in the reader's zone, in 24 hours unless they chose 12. */
export const clockTime = (instant: Instant, locale: string): string => formatted(instant, locale, clock);

/** "09:08 British Summer Time, 23 April 2017": an instant in its source's zone, or in UTC where the zone is unknown here. */
export function sourceTime(instant: Instant, zone: string, locale: string): string {
  const format = (timeZone: string) =>
    formatted(instant, locale, {
      ...clock,
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone,
      timeZoneName: "long",
    });
  try {
    return format(zone);
  } catch {
    return format("UTC");
  }
}

/** In every time zone, a day begins on a quarter of an hour. */
const QUARTER_MS = 900_000;
const days = new Map<string, string>();

/** "Sunday 23 April 2017" in the reader's zone. Cached, since thousands of posts share a few days. */
export function dayOf(instant: Instant, locale: string): string {
  const key = `${locale} ${Math.floor(Date.parse(instant) / QUARTER_MS)}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const day = formatted(instant, locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  days.set(key, day);
  return day;
}

/** "23 Apr, 09:08:12" in the reader's zone. */
export const dayAndTime = (instant: Instant, locale: string): string =>
  formatted(instant, locale, { ...clock, second: "2-digit", day: "numeric", month: "short" });

/** "British Summer Time": the name of the reader's zone at that instant. */
export function zoneName(instant: Instant, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: "long" }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}

const HOUR_MS = 3_600_000;
const ages = new Map<string, Intl.RelativeTimeFormat>();

function relative(locale: string, how: Intl.RelativeTimeFormatOptions): Intl.RelativeTimeFormat {
  const key = `${locale} ${JSON.stringify(how)}`;
  const format = ages.get(key) ?? new Intl.RelativeTimeFormat(locale, how);
  ages.set(key, format);
  return format;
}

/** "4 min ago"; undefined where that isn't within the last hour. */
export function ago(instant: Instant, now: number, locale: string): string | undefined {
  const passed = now - Date.parse(instant);
  return passed >= 0 && passed < HOUR_MS ? age(instant, now, locale) : undefined;
}

/** "2 days ago": the age in seconds, minutes, hours or days. */
export function age(instant: Instant, now: number, locale: string, style: "short" | "narrow" = "short"): string {
  const passed = Math.max(0, now - Date.parse(instant));
  const format = relative(locale, { style, numeric: "always" });
  const seconds = Math.floor(passed / 1000);
  // "now"
  if (seconds === 0) return relative(locale, { numeric: "auto" }).format(0, "second");
  if (seconds < 60) return format.format(-seconds, "second");
  if (seconds < 3600) return format.format(-Math.floor(seconds / 60), "minute");
  if (seconds < 86_400) return format.format(-Math.floor(seconds / 3600), "hour");
  return format.format(-Math.floor(seconds / 86_400), "day");
}

/**
 * How the times of a list are shown: the day once above it, if all are of one day that isn't today, and "09:08"; else each as
 * `timeOrDay` has it.
 *
 * @param now in milliseconds
 */
export function listTimes(
  instants: readonly Instant[],
  now: number,
  locale: string,
): { day: string | undefined; time: (instant: Instant) => string } {
  const [day, another] = new Set(instants.map((instant) => dayOf(instant, locale)));
  if (day === undefined || another !== undefined || day === dayOf(new Date(now).toISOString(), locale)) {
    return { day: undefined, time: (instant) => timeOrDay(instant, now, locale) };
  }
  return { day, time: (instant) => clockTime(instant, locale) };
}

const HALF_A_DAY_MS = 12 * HOUR_MS;

/**
 * "09:08" of today, "22 Apr, 09:08" of another day, in the reader's zone. "Until 00:20" needs no day before midnight either: of
 * what is ahead, only the next such time can be meant.
 *
 * @param now in milliseconds
 */
export function timeOrDay(instant: Instant, now: number, locale: string): string {
  const ahead = Date.parse(instant) - now;
  const needsNoDay =
    (ahead >= 0 && ahead <= HALF_A_DAY_MS) || dayOf(instant, locale) === dayOf(new Date(now).toISOString(), locale);
  return formatted(instant, locale, needsNoDay ? clock : { ...clock, day: "numeric", month: "short" });
}

const startDate = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;

/** "Sun, 29 Mar 2026, 09:00" in the reader's zone: a start in some weeks or months. */
export const startTime = (instant: Instant, locale: string): string =>
  formatted(instant, locale, { ...clock, ...startDate });

/** "Sun, 29 Mar 2026". @param day an ISO date, the same in every zone */
export const startDay = (day: string, locale: string): string =>
  formatted(`${day}T12:00:00Z`, locale, { ...startDate, timeZone: "UTC" });

/** "4m ago" within the day, "22 Apr" before it: as short as the language has it. */
export function ageOrDay(instant: Instant, now: number, locale: string): string {
  const isToday = dayOf(instant, locale) === dayOf(new Date(now).toISOString(), locale);
  const isRecent = now - Date.parse(instant) < 6 * HOUR_MS;
  return isToday || isRecent
    ? age(instant, now, locale, "narrow")
    : formatted(instant, locale, { day: "numeric", month: "short" });
}
