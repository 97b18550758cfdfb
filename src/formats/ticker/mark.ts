import { inAsciiDigits } from "../dates";
import { isDay } from "./day";

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
  /** How many characters of the line it takes with what sets it off. */
  length: number;
}

const SET_OFF = String.raw`[\s+*•·|[\](){}»>«–—:,;.\/-]*`;
/** Words for "at", "o'clock" and "as of" that stand before a time. */
const AT = String.raw`(?:(?:update|eintrag|no\.|nr\.)\s?\d{1,3}(?:\s*\(|:\s+|\s+[–-]\s+))?(?:(?:update|stand|um|ab|gegen|at|à|a las|las|alle ore|alle|ore|kl\.?|klockan|klokka|klokken|klo|godz\.?|saat|pukul|jam):?\s+)?`;
const ZONE = String.raw`(?:\s?\(?(?<zone>(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d\d)?|GMT|UTC|[BIJKW]ST|CES?T|MES?Z|[EW]ES?T|[ECMP][SD]?T|A[CEW][SD]T|NZ[SD]T|SAST|EAT|HKT|SGT|MSK|МСК|WIB)\)?(?![\p{L}\d]))?`;
/** Not a range ("9:00–10:30"), a score or a result ("2:03:15", "32:08.5", "1.45,3"). */
const END = String.raw`(?![\d\p{L}])(?![.,:]\d)(?!\s*(?:[–—-]|bis|to|until|till|à|a)\s*\d{1,2}\s?(?:[:.h]\d\d|uhr|[ap]m))`;
const HOURS = String.raw`(?:uhr|u|uur|hrs?|h|hod|horas?|น)(?!\p{L})\.?`;
const HALF = String.raw`(?<half>[ap])\.?\s?m(?!\p{L})\.?`;
const NOON = String.raw`(?<noon>午前|午後|上午|下午|오전|오후)\s?`;

const CLOCKS = [
  // 12:42, 12:42 Uhr, 3:05 pm, 15:05 BST
  String.raw`(?<h>\d{1,2}):(?<m>\d\d)(?:\s?${HOURS}|\s?${HALF})?`,
  // 12.42 Uhr, 9.38am; without a word it might be a date or a distance
  String.raw`(?<h>\d{1,2})\.(?<m>\d\d)\s?(?:${HOURS}|${HALF})`,
  // 1242 hrs, 1242 GMT
  String.raw`(?<h>\d\d)(?<m>\d\d)(?:\s?hrs?(?!\p{L})|(?=\s(?:GMT|UTC|BST|CES?T)(?!\p{L})))`,
  // 오후 2:03, 午後2時3分, 14時03分, 14시 3분
  String.raw`${NOON}(?<h>\d{1,2}):(?<m>\d\d)`,
  String.raw`(?:${NOON})?(?<h>\d{1,2})\s?[時时點点시]\s?(?:(?<m>\d{1,2})\s?[分분])?`,
  // 12h42, 12 h 42, 12h42min, 14h
  String.raw`(?<h>\d{1,2})\s?h\s?(?:(?<m>\d\d)(?:\s?min)?)?(?!\p{L})`,
  // 12 Uhr, 3pm
  String.raw`(?<h>\d{1,2})\s?(?:uhr(?!\p{L})|(?<half>[ap])\.?m(?!\p{L})\.?)`,
].map((form) => new RegExp(`^${SET_OFF}(${AT}${form})${ZONE}${/[時]/.test(form) ? "" : END}`, "iu"));
/** 12.42 with a word before it: "kl. 12.42", "ore 12.42". */
const DOTTED = new RegExp(
  `^${SET_OFF}((?:kl\\.?|klockan|klokka|klokken|klo|ore|alle|godz\\.?|saat:?|pukul)\\s*(?<h>\\d{1,2})\\.(?<m>\\d\\d))${ZONE}${END}`,
  "iu",
);
/** The same without a word, where two digits on each side are a time: in a heading, or set off by its markup. */
const BARE = new RegExp(`^${SET_OFF}((?<h>\\d\\d)\\.(?<m>\\d\\d))${END}(?=\\s*(?:[–—:|-]|\\s\\p{L}|$))`, "iu");

/** "3 May 2026", "Sunday, May 3", "3.5.", "2026-05-03" */
const DATE = String.raw`(?:\p{L}{2,12}\.?,?\s+)?(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\s?\d{1,2}(?:[./]\s?(?:\d{4})?)?|\d{1,2}(?:\.|st|nd|rd|th|er|º|ª)?\s+(?:de\s+)?\p{L}{3,12}\.?(?:,?\s+(?:de\s+)?\d{4})?|\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?)`;
const BEFORE = new RegExp(`^${SET_OFF}(${DATE}|\\p{L}{2,12}\\.?)\\s*(?:[,;|–—-]\\s*|\\s)(?=${AT}\\d)`, "iu");
const BEHIND = new RegExp(
  `^[\\s,;|(–—-]*(?:(?:on|am|le|el|il|den|op|dne)\\s+)?(${DATE})\\)?(?=\\s*(?:$|[:|–—-]\\s))`,
  "iu",
);

const TO_GO = String.raw`(?<left>\s(?:to go|remaining|to the (?:finish|line)|restants?|de l['’]arrivée|à parcourir|(?:para|a) (?:la )?meta|all['’]arrivo|al traguardo|te gaan|tot de (?:finish|streep)|vor dem ziel|bis ins ziel))?`;
const AGO = String.raw`(?!\s(?:ago|geleden|sedan|siden|fa|temu|sitten|önce|atrás|назад|zpět)(?!\p{L}))`;
const UNITS = String.raw`laps?|rounds?|runden?|heat|lauf|bieg|wyścig|okrążenie|tour|vuelta|giro|volta|ronde|varv|kierros|kolo|km|kilomet(?:er|re)s?|kilómetros?|chilometro|miles?|meile|minute|minuto|minuta|min\.?|over|jornada|inning`;
const NUMBER = String.raw`(?:n(?:r|o|°|º)\.?|#)?\s*(?<n>\d{1,3})(?:\s?\/\s?\d{1,3})?`;
const PLACES = [
  new RegExp(`^${SET_OFF}((?:${UNITS})\\s*${NUMBER})(?![\\d\\p{L}])(?![.,:]\\d)`, "iu"),
  new RegExp(
    `^${SET_OFF}((?<n>\\d{1,3})(?:\\.|st|nd|rd|th|er|e|ème|ª|º)?\\s?(?:${UNITS})${TO_GO})(?![\\d\\p{L}])${AGO}`,
    "iu",
  ),
  new RegExp(`^${SET_OFF}((?<n>\\d{1,3})(?:\\s?\\+\\s?(?<added>\\d{1,2}))?\\s?['’′´])(?![\\d\\p{L}'’])`, "iu"),
];

const LOOKED_AT = 80;

/**
 * What a line begins with.
 *
 * @param isSetOff whether the line begins in a heading or in an element of its own, where "12.42" may be a time
 */
export function markOf(line: string, isSetOff = false): LineMark | undefined {
  const start = inAscii(line.slice(0, LOOKED_AT));
  if (!/\d/.test(start)) return undefined;
  const mark = clockIn(start, isSetOff) ?? placeIn(start) ?? datedIn(start);
  return mark && { ...mark, printed: line.slice(start.indexOf(mark.printed)).slice(0, mark.printed.length) };
}

const inAscii = (text: string): string => inAsciiDigits(text).replaceAll("：", ":").replaceAll("−", "-");

function clockIn(start: string, isSetOff: boolean): LineMark | undefined {
  for (const form of [...CLOCKS, DOTTED, ...(isSetOff ? [BARE] : [])]) {
    const match = form.exec(start);
    if (!match) continue;
    const [whole, printed = ""] = match;
    const { h, m = "0", half, noon, zone: zoneName } = match.groups ?? {};
    const clock = minutesOf(Number(h), Number(m), half ?? (noon && (/[前上전]/.test(noon) ? "a" : "p")));
    if (clock === undefined) return undefined;
    const isZone = zoneName !== undefined && zoneName === zoneName.toUpperCase();
    const length = setOff(start, isZone ? whole.length : whole.indexOf(printed) + printed.length);
    const [behind, date] = BEHIND.exec(start.slice(length)) ?? [];
    return {
      printed: isZone ? start.slice(whole.indexOf(printed), whole.length).replace(/\($/, "") : printed,
      clock,
      ...(isZone && { zoneName }),
      ...(behind && date && isDay(date)
        ? { date, isLoose: "everywhere" as const, length: setOff(start, length + behind.length) }
        : { length }),
      ...(form === BARE && { isLoose: "outside headings" as const }),
      ...(NUMBERED.test(printed) && { isLoose: "everywhere" as const }),
    };
  }
  return undefined;
}

const NUMBERED = /^\p{L}+\.?\s?\d{1,3}(?:\s*\(|:\s|\s+[–-]\s)/u;

/** A line of a heading up to its time, and that: "Gill leads (12:42)", "Gill leads – 12.42 Uhr". */
const AT_END = /^(.*\S)\s*(?:[([]|\s[|–—-]\s|,\s)\s*([^()[\]]{4,20})[)\]]?$/u;

/** The time at the end of a heading. */
export function markAtEnd(line: string): LineMark | undefined {
  const [, said = "", end = ""] = AT_END.exec(line) ?? [];
  const mark = end && markOf(end, true);
  if (!mark || mark.clock === undefined || mark.length < end.trim().length) return undefined;
  return { ...mark, isLoose: "everywhere", isAtEnd: true, length: line.length - said.length };
}

function placeIn(start: string): LineMark | undefined {
  for (const form of PLACES) {
    const match = form.exec(start);
    const [whole, printed] = match ?? [];
    const { n, added = "0", left } = match?.groups ?? {};
    if (!whole || !printed) continue;
    const count = Number(n) + Number(added) / 100;
    return { printed, count: left ? -count : count, length: setOff(start, whole.length) };
  }
  return undefined;
}

/** A time behind its day: "Sunday, 12:42", "3 May 2026 12:42". */
function datedIn(start: string): LineMark | undefined {
  const [before, date] = BEFORE.exec(start) ?? [];
  const mark = before && date && clockIn(start.slice(before.length), true);
  if (!mark || mark.date || !isDay(date)) return undefined;
  const from = before.indexOf(date);
  const printed = start.slice(from, start.indexOf(mark.printed, before.length) + mark.printed.length);
  return { ...mark, printed, date, isLoose: "everywhere", length: before.length + mark.length };
}

function minutesOf(hours: number, minutes: number, half: string | undefined): number | undefined {
  if (hours > (half ? 12 : 23) || minutes > 59) return undefined;
  const since = half ? (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0) : hours;
  return since * 60 + minutes;
}

const AFTER = new RegExp(SET_OFF, "uy");
function setOff(start: string, from: number): number {
  AFTER.lastIndex = from;
  return from + (AFTER.exec(start)?.[0].length ?? 0);
}
