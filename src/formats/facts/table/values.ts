import { millisOf, westernDigits } from "../../../core/results/race-clock";
import type { EntryState } from "../../../core/results/race-facts";
import { stateIn } from "../words/words";

const MEDALS = [/^(?:🥇|gold(?!\p{L}))/iu, /^(?:🥈|silver(?!\p{L}))/iu, /^(?:🥉|bronze(?!\p{L}))/iu];
/** A picture of a medal. */
export const isMedal = (cell: string): boolean => MEDALS.some((one) => one.test(cell));

/** "1st place, gold medalist(s)", "1° posto": what a picture of a medal says. */
const PLACED = /^(\d{1,4})\s?(?:st|nd|rd|th|er|[.°ºe])?\s(?:place|platz|posto|puesto|lugar)\b/iu;
/**
 * "1", "2.", "=3", "3=", "T4", "5th", "6e", "1er", "7º", "(8)", "9/551", "1 (4)" with where it started: with a change of rank
 * behind it at most.
 */
const RANK =
  /^[=(#]?\s*[tT]?\s*(\d{1,6})\s*(?:[.):=ºª°]|st|nd|rd|th|er|ère|e|ème|os?|\.?º|位|위|名)?=?(?:\s*(?:\/|of|von|de|sur|من)\s*\d{1,6})?(?:\s*\(\d{1,3}\))?(?:\s*[▲▼△▽↑↓]\s*\d*|\s+[=+-]\d*)?$/u;

/** The rank that a cell says. */
export function rankIn(cell: string): number | undefined {
  const medal = MEDALS.findIndex((one) => one.test(cell));
  if (medal >= 0) return medal + 1;
  const text = westernDigits(cell).trim();
  const [, digits] = RANK.exec(text) ?? PLACED.exec(text) ?? [];
  const rank = Number(digits);
  return rank > 0 ? rank : undefined;
}

/** "+1 lap", "1 Runde", "2 tours": behind by laps. */
const LAPS =
  /^[+-]?\s*(\d{1,3})\s*(?:laps?|lp|l|runde[nr]?|rn?d|kol[oay]?|tours?|tr|vueltas?|vta|giri?o?|ronden?|varv|لفة|لفات)\.?$/iu;
/** In cycling, who comes in one group has one time. */
const SAME =
  /^(?:s\.?\s?t\.?|m\.?\s?t\.?|same time|même temps|mismo tiempo|z\.?\s?[zt]\.?|gl(?:\.|eiche)\s?z(?:eit)?\.?|,,|"|〃|ebenso|idem|id\.?)$/iu;

export const isBehindByLaps = (cell: string): boolean => LAPS.test(cell.trim());

export const isSameTime = (cell: string): boolean => SAME.test(cell.trim());

/** Whether a cell is a gap by its looks alone: "+0:14", "-0:05", "+1 lap". */
export const looksLikeGap = (cell: string): boolean =>
  (/^\s*(?:[+\u2212]|(?:[aà]|op)\s?\d.*["'″’′]\s*$)/iu.test(cell) && millisOf(cell) !== undefined) ||
  isBehindByLaps(cell) ||
  isSameTime(cell);

/** Behind by a way, as on the sea: "12.4 nm". */
const WAY = /^\+?\s*\d{1,5}(?:[.,]\d+)?\s*(?:nm|km|mi)$/i;

/** Whether a cell is a gap in a column that is called so: "0:14", "12.4", "12.4 nm". */
export const isGap = (cell: string): boolean =>
  looksLikeGap(cell) || millisOf(cell) !== undefined || WAY.test(cell.trim());

/** A gap with its sign: "0:14" in a column of gaps is "+0:14". */
export const signed = (gap: string): string => {
  // "à 18''", "op 18''", "at 0:18"
  const bare = gap.replace(/^(?:[aà]|at|op)\s*(?=\d)/iu, "");
  return /^\d/u.test(westernDigits(bare)) && !isBehindByLaps(bare) && isGap(bare) ? `+${bare}` : bare;
};

/** "32 : 2", "3:1": goals and points. Seconds have two digits. */
const SCORE = /\d\s+:\s+\d|:\d$/;

/** Whether a cell is a time by its looks: with its minutes, or with parts of a second. */
export const looksLikeTime = (cell: string): boolean =>
  !SCORE.test(westernDigits(cell)) &&
  /\d\s*[:.,h'′分분]\s*\d|\d\s*(?:min|sec|s$)/iu.test(westernDigits(cell)) &&
  millisOf(cell) !== undefined;

/** "8.23 m", "6,543", "23.4", and feet with inches as "20-04.25": what is measured and no time. */
export const isMark = (cell: string): boolean =>
  /^\d{1,6}(?:[.,]\d+)?\s*(?:k?m|mi|cm|kg|pts?\.?|p)?$|^\d{1,3}(?:-|['’′]\s?)(?:0?\d|1[01])(?:\.\d+)?(?:["”″]|'')?$/iu.test(
    westernDigits(cell),
  );

/** A mark with its unit: "13.05m", "42-09.75"; "21-11" may be a score. */
export const isMeasured = (cell: string): boolean => isMark(cell) && /\d\s*m$|-\d+\.|['’′]/i.test(cell);

const LONGEST_TIME = 60;

/**
 * A time with what stands around it taken away: "2:05:12 (PB)", "2:05:12 NR", "x2:05.12" of who swam outside the competition, "J1.45m" behind one with the same height,
 * "12/5:03.2" behind laps.
 */
export function timeIn(cell: string): string | undefined {
  const text = cell.trim().replace(/^(?:x(?=\d)|j(?=\d+(?:-\d+)?[.,]\d)|\d{1,4}\s*\/\s*(?=\d{1,3}:\d\d))/i, "");
  if (text.length > LONGEST_TIME) return undefined;
  if (looksLikeTime(text) || isMark(text)) return text;
  const bare = text.replace(/\s*\+\s*\d[\d:.,]*$|\s*(?:\([^)]*\)|\[[^\]]*\]|=?\b(?:[Qq]|[A-Z]{2,3})\b|\*)+\s*$/u, "");
  return bare !== text && (looksLikeTime(bare) || isMark(bare)) ? bare : undefined;
}

const [MANY, FEWEST_MINUTES, FEWEST_OVER] = [12, 5, 0.15];

/**
 * Where one time is "1.23.45", "34.10" has minutes. So it has where many times are minutes apart and none ends above 59, as parts of
 * a second would; heights fall.
 */
function areMinutes(times: readonly string[]): boolean {
  if (times.some((text) => /^\d{1,2}\.\d\d\.\d\d$/.test(text))) return true;
  const pairs = times.filter((text) => /^\d{1,3}\.\d\d$/.test(text)).map((text) => text.split(".").map(Number));
  const [first = 0, last = 0] = [pairs.at(0)?.[0], pairs.at(-1)?.[0]];
  return pairs.length >= MANY && last - first >= FEWEST_MINUTES && pairs.every(([, end = 0]) => end < 60);
}

/** How a column's times are to be written: "34.10" may have minutes, and where several are like "8:18:72" all have hundredths. */
export function clockOf(times: readonly string[]): (text: string) => string {
  if (areMinutes(times)) return (text) => text.replace(/^(\+?\s*\d{1,3})\.(\d\d)$/, "$1:$2");
  // One of many is a slip.
  const over = times.filter((text) => /^\d{1,2}:\d\d:[6-9]\d$/.test(text));
  if (over.length > times.length * FEWEST_OVER) return (text) => text.replace(/^(\+?\s*\d{1,2}:\d\d):(\d\d)$/, "$1.$2");
  return (text) => text;
}

/** The state that one of a row's cells says. */
export const stateOf = (cells: readonly string[]): EntryState | undefined => {
  for (const cell of cells) {
    const state = stateIn(cell);
    if (state) return state;
  }
  return undefined;
};

/** A cell that says nothing: empty, or a dash. */
export const isBlank = (cell: string): boolean => !/[\p{L}\p{N}]/u.test(cell) && !/\p{So}/u.test(cell);
