import type { Instant } from "../core/instant";

const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

/** Shows the hours of the day as the reader likes them from now on. */
export function showHours(hours: "24" | "12"): void {
  clock.hourCycle = hours === "12" ? "h12" : "h23";
}

/** Making one costs more than all the times on a screen. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(instant: Instant, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format.format(new Date(instant));
}

/** "09:08" in the reader's zone. 24 hours unless they chose 12, as on a departure board: one width, no AM or PM to read. */
export const clockTime = (instant: Instant, locale: string): string => formatted(instant, locale, clock);

/** "09:08 British Summer Time, 23 April 2017": the moment as its source printed it, or as UTC if its zone is unknown here. */
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

/** Wherever the reader is, a day begins on a quarter of an hour. */
const QUARTER_MS = 900_000;
const days = new Map<string, string>();

/** "Sunday 23 April 2017" in the reader's zone. Fast for thousands of posts that were written on a few days. */
export function dayOf(instant: Instant, locale: string): string {
  const key = `${locale} ${Math.floor(Date.parse(instant) / QUARTER_MS)}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  const day = formatted(instant, locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  days.set(key, day);
  return day;
}

/** "23 Apr, 09:08:12" in the reader's zone. */
export const momentOf = (instant: Instant, locale: string): string =>
  new Intl.DateTimeFormat(locale, { ...clock, second: "2-digit", day: "numeric", month: "short" }).format(
    new Date(instant),
  );

/** "British Summer Time": the reader's zone, as it is called at that moment. */
export function zoneName(instant: Instant, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: "long" }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}

const HOUR_MS = 3_600_000;
const ages = new Map<string, Intl.RelativeTimeFormat>();

/** "4 min ago", or undefined for what is not within the last hour. */
export function ago(instant: Instant, now: number, locale: string): string | undefined {
  const passed = now - Date.parse(instant);
  if (passed < 0 || passed >= HOUR_MS) return undefined;
  return relative(passed, locale);
}

/** How old something is: seconds, then minutes, hours, days. */
export function age(instant: Instant, now: number, locale: string): string {
  return relative(Math.max(0, now - Date.parse(instant)), locale);
}

function relative(passed: number, locale: string): string {
  const format = ages.get(locale) ?? new Intl.RelativeTimeFormat(locale, { style: "short", numeric: "always" });
  ages.set(locale, format);
  const seconds = Math.floor(passed / 1000);
  if (seconds < 60) return format.format(-seconds, "second");
  if (seconds < 3600) return format.format(-Math.floor(seconds / 60), "minute");
  if (seconds < 86_400) return format.format(-Math.floor(seconds / 3600), "hour");
  return format.format(-Math.floor(seconds / 86_400), "day");
}
