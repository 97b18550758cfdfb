import type { Instant } from "../../core/instant";
import { lazy } from "../../core/lazy";
import { normalize } from "../../core/normalize";
import { calendarWordsFor, GROUPS } from "../times/calendar-words";
import { feedDate } from "../times/feed-date";

const DAY_MS = 86_400_000;
/** "Chủ Nhật, 23 tháng 4, 2017" is among the longest; lines beyond are headlines, and looking up words in all languages takes time. */
const MOST_WORDS = 8;

/**
 * The day that a line between entries names ("Saturday 25 April", "Saturday"), as the milliseconds of its midnight on a clock without a
 * zone. Where it says no year, it is the last such day by then.
 *
 * @returns undefined for a line that is no date
 */
export function dayNamed(line: string, reference: Instant): number | undefined {
  const year = new Date(reference).getUTCFullYear();
  const last = (line.split(/[:|]\s+/).at(-1) ?? line).replaceAll(".,", ",");
  const text = last.replace(SHORT_YEAR, (end) => (Math.abs(Number(`20${end}`) - year) > 1 ? end : `20${end}`));
  if (text.split(" ").length > MOST_WORDS) return undefined;
  if (/^(?:i )?[\p{L}'’]+$/iu.test(text)) return lastWeekday(text, reference) ?? todayOr(text, reference);
  const either = eitherDay(text, reference);
  if (either !== undefined) return either;
  const hasYear = /\d{4}/.test(text);
  const inYear = (of: number) => feedDate(hasYear ? text : withYear(text, of));
  const said = inYear(year);
  if (!said || said.unsure) return undefined;
  const isAhead = !hasYear && Date.parse(said.instant) > Date.parse(reference) + 2 * DAY_MS;
  const day = isAhead ? inYear(year - 1) : said;
  return day && Math.floor(Date.parse(day.instant) / DAY_MS) * DAY_MS;
}

/** The year of "03.05.26", behind a day and a month with the same sign; but "2.03.26" is how long a marathon took. */
const SHORT_YEAR = /(?<=(?<!\d)(?!\d[.-]\d\d[.-])\d{1,2}\1\d{1,2}([./-]))\d\d$/;

/**
 * The day of "03/05/2026", "3-5-2026" or "03/05", which is one of May in some countries and one of March in others: the last of
 * them by then, if any.
 */
function eitherDay(text: string, reference: Instant): number | undefined {
  const [, one, , other, said] = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(text) ?? SHORT_DAY.exec(text) ?? [];
  if (!one || !other) return undefined;
  const thisYear = new Date(reference).getUTCFullYear();
  const days = (said ? [+said] : [thisYear, thisYear - 1]).flatMap((year) =>
    [
      [+one, +other],
      [+other, +one],
    ].flatMap(([day = 0, month = 0]) => (day <= 31 && month > 0 && month <= 12 ? Date.UTC(year, month - 1, day) : [])),
  );
  if (days.length === 0) return undefined;
  const past = days.filter((day) => day <= Date.parse(reference) + DAY_MS / 2);
  return past.length > 0 ? Math.max(...past) : Math.min(...days);
}

const SHORT_DAY = /^(\d\d)(\/)(\d\d)()$/;

/** Whether a text may be a day without its year, "03/05": before a time it is one, and anywhere else perhaps a lap. */
export const isShortDay = (text: string): boolean => SHORT_DAY.test(text);

/** The last day by then that is called so in one of the languages that `Intl` knows. */
function lastWeekday(word: string, reference: Instant): number | undefined {
  for (const { weekdays } of calendarWordsFor(word)) {
    const [weekday, ...others] = weekdays.get(normalize(word))?.keys() ?? [];
    if (weekday === undefined || others.length > 0) continue;
    const today = Math.floor(Date.parse(reference) / DAY_MS) * DAY_MS;
    return today - ((new Date(today).getUTCDay() - weekday + 7) % 7) * DAY_MS;
  }
  return undefined;
}

/** Today and yesterday. */
function todayOr(word: string, reference: Instant): number | undefined {
  const ago = daysAgo().get(normalize(word));
  return ago === undefined ? undefined : (Math.floor(Date.parse(reference) / DAY_MS) - ago) * DAY_MS;
}

/** How many days ago "today" and "yesterday" are, in the languages that `Intl` knows. */
const daysAgo = lazy(
  () =>
    new Map(
      GROUPS.flatMap(({ languages }) => languages.split(" ")).flatMap((language) => {
        const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
        return [0, 1].map((ago): [string, number] => [normalize(format.format(-ago, "day")), ago]);
      }),
    ),
);

/** Whether a text names a day, in whatever year: what weekday it is ("So., 3. Mai") is another one in each. */
export function isDay(text: string): boolean {
  const full = text.replace(SHORT_YEAR, "20$&");
  if (isShortDay(text)) return false;
  if (dayNamed(full, IN_A_LEAP_YEAR) !== undefined) return true;
  const [, word = "", date = ""] = /^(\p{L}+)\S*\s+(\d{1,2}\D.*|\p{L}.*)$/u.exec(full) ?? [];
  return date !== "" && lastWeekday(word, IN_A_LEAP_YEAR) !== undefined && dayNamed(date, IN_A_LEAP_YEAR) !== undefined;
}

const IN_A_LEAP_YEAR = "2024-12-31T00:00:00.000Z";

/** "25.4." goes on with the year at once, "25. April" and "April 25" after a space. */
const withYear = (text: string, year: number): string =>
  text.replace(/\s*(\d\.?|[.\s]*)$/, (end) =>
    /\d\.$/.test(end) ? `${end}${year}` : `${end.replace(".", "")} ${year}`,
  );
