import { type CalendarWords, calendarWordsFor, meaningsOf, wordsIn } from "./calendar-words";

/** A date in its parts, as printed. */
export interface WordedDate {
  /** `2025-10-06`, or with a clock `2025-10-06T18:15:00`. */
  local: string;
  /** Some words of it were not understood, so it may mean another time. */
  unsure: boolean;
}

const CLOCK = /(?<![\d.:/+-])(\d{1,2})(?:[:.]|\s?h\s?)(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?![\d.:/])/iu;
/** "9時5分", "3시", "10點15分30秒" */
const COUNTED_CLOCK = /(?<!\d)(\d{1,2})\s?[時时點点시](?:\s?(\d{1,2})\s?[分분](?:\s?(\d{1,2})\s?[秒초])?)?(?!\d)/u;
const HOUR = /(?<![\d.:/+-])(\d{1,2})(?=\s?[ap]\.?\s?m\b)/iu;
const HALF = /(?<!\p{L})([ap])\.?\s?m(?!\p{L})\.?/iu;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[年년./-]\s?(\d{1,2})\s?[月월./-]\s?(\d{1,2})(?:[日일.]|(?!\d))/u;
const DAY_FIRST = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u;
/** "11月", "11월", "tháng 11": months that are numbers among words. */
const COUNTED_MONTH = /(?<!\d)(\d{1,2})\s?[月월]|(?<!\p{L})tháng\s(\d{1,2})(?!\d)/iu;
/** A year of two digits is no clock's seconds where no other year is said. */
const SHORT_DAY_FIRST = /(?<![\d.:])(\d{1,2})\.\s?(0?[1-9]|1[0-2])\.\s?(\d{2})(?![\d.:])/u;
const SLASHES = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/u;
/** Of the ways to read it, the day of the month can only stand in its middle. */
const SHORT_MONTH_FIRST = /(?<![\d/])(\d{1,2})\/(1[3-9]|[23]\d)\/(\d{2})(?![\d/])/u;
/** "6th", "1er", "1º": how a day is counted tells nothing. */
const ORDINAL = /(?<=\d)(?:st|nd|rd|th|er|[ªº°])(?!\p{L})/giu;
const MOST_UNKNOWN = 2;

/**
 * A date in words: in any language that `Intl` knows, the month before or behind the day, on a clock of 12 or 24 hours.
 * One that can mean several days (06/10/2025; a name of two months, unless the weekday decides) is none.
 *
 * @param text without its zone
 */
export function wordedDate(text: string): WordedDate | undefined {
  let rest = text.replace(ORDINAL, "");
  const cut = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest) ?? undefined;
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };
  const numeric = numericDate(cut, /\d{4}/u.test(text));
  if (numeric === "ambiguous") return undefined;
  const clock = cut(COUNTED_CLOCK) ?? cut(CLOCK) ?? cut(HOUR);
  const half = clock && cut(HALF)?.[1];
  const month = numeric ? undefined : cut(COUNTED_MONTH);
  const numbers = rest.match(/\d+/gu) ?? [];
  if (numbers.length !== (numeric ? 0 : 2)) return undefined;
  const counted = month && { month: Number(month[1] ?? month[2]) - 1 };
  const found = bestReading(rest, inGregorian(numeric ?? { ...dayAndYear(numbers), ...counted }, text));
  // Among words that aren't understood, two digits are no year: "1 hour 20 minutes ago" isn't in August ("ago" in Spanish).
  if (!found || (found.unknown > 0 && numbers.every((number) => number.length < 4) && !numeric)) return undefined;
  const afternoon = half === undefined ? found.half : half.toLowerCase() === "a" ? 0 : 12;
  const time = clock && clockOf(clock, afternoon);
  if (clock && !time) return undefined;
  return { local: `${found.day}${time ? `T${time}` : ""}`, unsure: found.unknown > 0 };
}

interface Day {
  year: number;
  month?: number;
  day: number;
}

const ofCentury = (year: number): number => (year > 0 && year < 100 ? 2000 + year : year);

function numericDate(
  cut: (pattern: RegExp) => RegExpExecArray | undefined,
  hasYear: boolean,
): Day | "ambiguous" | undefined {
  const yearFirst = cut(YEAR_FIRST)?.slice(1).map(Number);
  if (yearFirst) return { year: yearFirst[0] ?? 0, month: (yearFirst[1] ?? 0) - 1, day: yearFirst[2] ?? 0 };
  const dayFirst = (cut(DAY_FIRST) ?? (hasYear ? undefined : cut(SHORT_DAY_FIRST)))?.slice(1).map(Number);
  if (dayFirst) return { year: ofCentury(dayFirst[2] ?? 0), month: (dayFirst[1] ?? 0) - 1, day: dayFirst[0] ?? 0 };
  const slashed = cut(SLASHES) ?? (hasYear ? undefined : cut(SHORT_MONTH_FIRST));
  const [one = 0, other = 0, written = 0] = slashed?.slice(1).map(Number) ?? [];
  const year = ofCentury(written);
  if (year === 0) return undefined;
  if (one <= 12 && other <= 12 && one !== other) return "ambiguous";
  return { year, month: Math.min(one, other) - 1, day: Math.max(one, other) };
}

/** A year has four digits, or comes last with two. */
function dayAndYear(numbers: readonly string[]): Day {
  const [first = "", second = ""] = numbers;
  if (first.length === 4) return { year: Number(first), day: Number(second) };
  return { year: second.length === 2 ? 2000 + Number(second) : Number(second), day: Number(first) };
}

/** Years of the Buddhist era, as Thailand counts them; nobody announces anything four centuries ahead. */
const BUDDHIST_FROM = 2400;
const BUDDHIST_AHEAD = 543;
const inGregorian = (date: Day, text: string): Day =>
  date.year > BUDDHIST_FROM && /\p{Script=Thai}/u.test(text) ? { ...date, year: date.year - BUDDHIST_AHEAD } : date;

interface Reading {
  /** `2025-10-06` */
  day: string;
  half: number | undefined;
  /** How many words were not understood. */
  unknown: number;
}

/** By the first languages that understand every word, else by those that understand most. */
function bestReading(text: string, date: Day): Reading | undefined {
  const words = wordsIn(text);
  let best: Reading | undefined;
  for (const calendar of words.length === 0 ? [NO_WORDS] : calendarWordsFor(text)) {
    const reading = readingBy(calendar, words, date);
    if (reading?.unknown === 0) return reading;
    if (reading && reading.unknown < (best?.unknown ?? MOST_UNKNOWN + 1)) best = reading;
  }
  return best;
}

/** Thai has no space behind a weekday: "วันเสาร์ที่ 28". */
const withoutEnd = (word: string, ends: ReadonlySet<string>): string[] =>
  [...ends].flatMap((end) => (word.endsWith(end) && word !== end ? word.slice(0, -end.length) : []));

/** "น.", "ч.": o'clock. Latin letters may name a zone. */
const SHORT_OF_CLOCK = /^(?!\p{Script=Latin})\p{L}$/u;
const NO_WORDS: CalendarWords = { months: new Map(), weekdays: new Map(), halves: new Map(), between: new Set() };

function readingBy(calendar: CalendarWords, words: readonly string[], date: Day): Reading | undefined {
  const months = date.month === undefined ? namedMonths(calendar, words, date) : new Map([[date.month, words]]);
  const isKnown = (word: string) =>
    calendar.between.has(word) ||
    calendar.halves.has(word) ||
    SHORT_OF_CLOCK.test(word) ||
    [word, ...withoutEnd(word, calendar.between)].some((one) => meaningsOf(one, calendar.weekdays).size > 0);
  const readings = [...months].flatMap(([month, others]): Reading[] => {
    const half = others.map((word) => calendar.halves.get(word)).find((found) => found !== undefined);
    const day = dayText({ ...date, month });
    return day === undefined ? [] : [{ day, half, unknown: others.filter((word) => !isKnown(word)).length }];
  });
  // "mar." is Tuesday in French where another word is the month.
  const [best, second] = readings.toSorted((a, b) => a.unknown - b.unknown);
  return best?.unknown === second?.unknown ? undefined : best;
}

/** Each month that the words can name, with the words beside it; only such as agree with the weekday, where one is named. */
function namedMonths(calendar: CalendarWords, words: readonly string[], date: Day): Map<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (let at = 0; at < words.length; at++) {
    for (const length of [2, 1]) {
      const name = words.slice(at, at + length).join(" ");
      const others = [...words.slice(0, at), ...words.slice(at + length)];
      const meanings = meaningsOf(name, calendar.months);
      for (const [month, languages] of meanings) {
        if (agrees(calendar, others, languages, { ...date, month })) found.set(month, others);
      }
      if (meanings.size > 0) break;
    }
  }
  return found;
}

/** Whether the weekday among some words, in one of these languages, is that of the day. */
function agrees(
  calendar: CalendarWords,
  words: readonly string[],
  languages: ReadonlySet<string>,
  { year, month = 0, day }: Day,
): boolean {
  const weekday = new Date(Date.UTC(year, month, day)).getUTCDay();
  const named = words.map((word) => meaningsOf(word, calendar.weekdays)).filter((meanings) => meanings.size > 0);
  if (named.length === 0) return true;
  return named.some((meanings) => [...(meanings.get(weekday) ?? [])].some((language) => languages.has(language)));
}

function dayText({ year, month = 0, day }: Day): string | undefined {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day && year > 999
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/** @param half 12 for the hours after noon, 0 for those before; undefined on a clock of 24 hours */
function clockOf([, hours = "", minutes = "00", seconds = "00"]: RegExpExecArray, half?: number): string | undefined {
  const said = Number(hours);
  if (said > (half === undefined ? 23 : 12) || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const hour = half === undefined ? said : (said % 12) + half;
  return [String(hour), minutes, seconds === "60" ? "59" : seconds].map((part) => part.padStart(2, "0")).join(":");
}
