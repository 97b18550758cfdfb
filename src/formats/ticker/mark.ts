import { agoMs } from "../times/ago";
import { inAsciiDigits } from "../times/dates";
import { isDay, isShortDay } from "./day-named";
import {
  AGE_BEFORE,
  AGE_BEHIND,
  BARE,
  BEFORE,
  BEHIND,
  CLOCKS,
  COUNTED,
  DOTTED,
  IS_PUBLISHED,
  PLACES,
  PROSE,
  SIGNED_AT,
  TAIL,
  WEAK,
  WEAK_PLACES,
  ZONED,
} from "./mark-forms";

/** What a line of a ticker begins with: a time of day, or where a race stands ("Lap 12", "Bieg 15", "km 35", "67'"). */
export interface LineMark {
  /** As printed, without what sets it off. */
  printed: string;
  /** Minutes since midnight, for a time of day. */
  clock?: number;
  /** For anything else: how far the race has come. */
  count?: number;
  /** The zone that is printed behind a time: a name in capitals, or GMT with an offset. */
  zoneName?: string;
  /** When it was, as its element says for machines. */
  written?: string;
  /** The day that is printed beside a time: "3 May", "Sunday". */
  date?: string;
  /** Other figures look so too: it counts only on a page that says of itself that it is a ticker. */
  isLoose?: "everywhere" | "outside headings";
  /** It stands at the end of the line: "Gill leads (12:42)". */
  isAtEnd?: true;
  /** Results and distances look just so: it counts only on a page without plainer times. */
  isWeak?: true;
  /** How many characters of the line it takes with what sets it off. */
  length: number;
}

const LOOKED_AT = 80;

/**
 * What a line begins with.
 *
 * @param isSetOff whether the line begins in a heading or in an element of its own, where "12.42" may be a time
 */
export function markOf(line: string, isSetOff = false): LineMark | undefined {
  const start = inAscii(line.slice(0, LOOKED_AT));
  if (!/\d/.test(start)) return undefined;
  const [before, ago] = AGE_BEFORE.exec(start) ?? [];
  if (before && ago && agoMs(ago) !== undefined) {
    const behind = markOf(line.slice(before.length), isSetOff);
    return behind && { ...behind, length: before.length + behind.length };
  }
  const mark = clockIn(start, isSetOff) ?? placeIn(start) ?? datedIn(start);
  return mark && { ...mark, printed: line.slice(start.indexOf(mark.printed)).slice(0, mark.printed.length) };
}

/** How much of what stands behind a time only says once more how long ago it was. */
function ageIn(behind: string): number {
  const [whole = "", ago] = AGE_BEHIND.exec(behind) ?? [];
  return ago && /\d/.test(ago) && agoMs(ago) !== undefined ? whole.length : 0;
}

/**
 * A text with the digits and signs of ASCII, and without words that are no half of a day and no hours: "Am", "Ч. Иванов", "Val
 * Gardena".
 */
const inAscii = (text: string): string =>
  inAsciiDigits(text)
    .replace(/[：∶]/g, ":")
    .replaceAll("−", "-")
    .replace(/(?<=\d\s)(?:Am(?=\s\p{L})|(?:Val|Sati|Óra|Ч)(?!\p{L}))/u, (word) => "Ä".repeat(word.length));

function clockIn(start: string, isSetOff: boolean): LineMark | undefined {
  for (const form of [...CLOCKS, ZONED, DOTTED, ...(isSetOff ? [BARE] : [])]) {
    const match = form.exec(start);
    if (!match) continue;
    const [whole, printed = ""] = match;
    const { h, m = "0", half, noon, letter, zone: zoneName } = match.groups ?? {};
    const named = noon ?? letter;
    const clock = minutesOf(Number(h), Number(m), half ?? (named && (/[前上전صπق]/.test(named) ? "a" : "p")));
    if (clock === undefined) return undefined;
    // "мск" is no word of a sentence.
    const isZone = zoneName !== undefined && (zoneName === zoneName.toUpperCase() || zoneName === "мск");
    const end = isZone ? whole.length : whole.indexOf(printed) + printed.length;
    const said = end + (TAIL.exec(start.slice(end))?.[0].length ?? 0);
    const length = setOff(start, said + ageIn(start.slice(said)));
    const [behind, date] = BEHIND.exec(start.slice(length)) ?? [];
    return {
      printed: (isZone ? start.slice(whole.indexOf(printed), whole.length).replace(/\($/, "") : printed).replace(
        COUNTED,
        "",
      ),
      clock,
      ...(isZone && { zoneName: zoneName.toUpperCase() }),
      ...(behind && date && isDay(date)
        ? { date, isLoose: "everywhere" as const, length: setOff(start, length + behind.length) }
        : { length }),
      ...(form === BARE && { isLoose: "outside headings" as const }),
      ...((NUMBERED.test(printed) || IS_PUBLISHED.test(printed) || isProse(printed, start.slice(end))) && {
        isLoose: "everywhere" as const,
      }),
    };
  }
  return undefined;
}

const NUMBERED = /^\p{L}+\.?\s?\d{1,3}(?:\s*\(|:\s|\s+[–-]\s)/u;

const isProse = (printed: string, behind: string): boolean => PROSE.test(printed) && /^\s+\p{Ll}/u.test(behind);

/** What a line begins with that may be a time or place, where nothing plainer is. */
export function weakMarkOf(line: string): LineMark | undefined {
  const start = inAscii(line.slice(0, LOOKED_AT));
  if (!/\d/.test(start)) return undefined;
  const weak = { isLoose: "everywhere", isWeak: true } as const;
  for (const form of WEAK) {
    const [whole, printed] = form.exec(start) ?? [];
    const { h, m, s = "0" } = form.exec(start)?.groups ?? {};
    const clock = minutesOf(Number(h), Number(m), undefined);
    if (whole && printed && clock !== undefined)
      return { printed, clock: clock + Number(s) / 60, length: setOff(start, whole.length), ...weak };
  }
  const place = placeIn(start, WEAK_PLACES);
  return place && { ...place, ...weak };
}

/** A line of a heading up to its time, and that: "Gill leads (12:42)", "Gill leads – 12.42 Uhr". */
const AT_END = /^(.*\S)\s*(?:[([]|\s[|–—·•-]\s|,\s)\s*([^()[\]]{4,20})[)\]]?(?:\s*[+*•|]{2,})?$/u;

/** The time at the end of a heading. */
export function markAtEnd(line: string): LineMark | undefined {
  const [, said = "", end = ""] = AT_END.exec(line) ?? [];
  const mark = end && markOf(end, true);
  if (!mark || mark.clock === undefined || mark.length < end.trim().length) return undefined;
  return { ...mark, isLoose: "everywhere", isAtEnd: true, length: line.length - said.length };
}

/** "… (12:42)", "… | 12:42": what stands so at the end of a text is when it was written. */
const BEHIND_TEXT = /(?:[([][^()[\]]{4,20}[)\]]|\s[|–—·•-]\s[^|]{4,20}|^[^,]{1,40},\s[^,]{4,20})$/u;

/** The time at the end of a text, or that an element within its line is called by; how others say when it was written. */
export function markBehind(line: string, clock: string | undefined): LineMark | undefined {
  const mark = clock === undefined ? undefined : markOf(clock.trim(), true);
  if (mark?.clock !== undefined) return { ...mark, isLoose: "everywhere", isAtEnd: true, length: mark.printed.length };
  const [, at] = SIGNED_AT.exec(line) ?? [];
  const signed = at === undefined ? undefined : markOf(at, true);
  if (at && signed?.clock !== undefined && signed.length >= at.length)
    return { ...signed, isLoose: "everywhere", isAtEnd: true, length: at.length };
  return BEHIND_TEXT.test(line) ? markAtEnd(line) : undefined;
}

function placeIn(start: string, forms: readonly RegExp[] = PLACES): LineMark | undefined {
  for (const form of forms) {
    const match = form.exec(start);
    const [whole, printed] = match ?? [];
    const { n, added = "0", left } = match?.groups ?? {};
    if (!whole || !printed) continue;
    const count = Number(n?.replace(",", ".")) + Number(added) / 100;
    return { printed, count: left ? -count : count, length: setOff(start, whole.length) };
  }
  return undefined;
}

/** A time behind its day: "Sunday, 12:42", "3 May 2026 12:42". */
function datedIn(start: string): LineMark | undefined {
  const [before, date] = BEFORE.exec(start) ?? [];
  // Programs print seconds as well: "3.5.2026, 12:42:05".
  const [, clock = "", seconds = ""] = SECONDS.exec(start.slice(before?.length)) ?? [];
  const rest = start.slice((before?.length ?? 0) + clock.length + seconds.length);
  const mark = before && date && clockIn(clock + rest, true);
  if (!mark || mark.date || !(isDay(date) || isShortDay(date))) return undefined;
  const from = before.indexOf(date);
  const printed = start.slice(from, start.indexOf(mark.printed, before.length) + mark.printed.length);
  return { ...mark, printed, date, isLoose: "everywhere", length: before.length + mark.length + seconds.length };
}

const SECONDS = /^(\d{1,2}:\d\d)(:[0-5]\d)(?![.:\d])/;

function minutesOf(hours: number, minutes: number, half: string | undefined): number | undefined {
  if (hours > (half ? 12 : 23) || minutes > 59) return undefined;
  const since = half ? (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0) : hours;
  return since * 60 + minutes;
}

/** Without what opens brackets and quotations, and signs of numbers. */
const AFTER = /(?:[\s*•·|→\])}】）>:,;./\u200E\u200F\u202A-\u202E\u2066-\u2069]|»(?=\s)|[+–—-](?!\d))*/uy;
function setOff(start: string, from: number): number {
  AFTER.lastIndex = from;
  return from + (AFTER.exec(start)?.[0].length ?? 0);
}
