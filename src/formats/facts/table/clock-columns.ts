import { columnOf, says } from "../words/words";
import { type Row, textOfCell } from "./grid";
import { isFullName } from "./names";
import { isRising } from "./order";

const HOURS =
  /^(?:hh?|h(?:ou)?rs?|st(?:d|unden?)?|heures?|hor[ae]s?|ore|uur|t|tim(?:mar|er)?|godz|ч(?:ас\p{L}*)?|時間?|时)\.?$/iu;
const MINUTES = /^(?:mm?|mn|min\p{L}*|м|мин\p{L}*|хв|分)\.?$/iu;
const SECONDS = /^(?:ss?|se[ckg]\p{L}*|с|сек\p{L}*|秒)\.?$/iu;
const WHOLE = /^\d{1,3}$/;
const SIXTIETHS = /^[0-5]?\d(?:[.,]\d{1,3})?$/;

/** Where a clock's columns begin, and how many it has. */
type Clock = readonly [from: number, count: number];

/**
 * Rows whose hours, minutes and seconds stand in three columns, or minutes and seconds in two, with one column for the time; each leg
 * may have its own. Without words for who they are of, and for their places, bibs, clubs or ages, these are of films, stars and hours
 * of work.
 *
 * @param isOfResults words above say that they are results, so that clubs or ages suffice; else full names and times that rise are
 *   needed too
 */
export function withJoinedClocks(rows: readonly Row[], isOfResults = false): readonly Row[] {
  const at = rows.slice(0, MOST_ABOVE).findIndex((row) => clocksIn(row).length > 0);
  const units = rows[at];
  const headers = rows.slice(0, at + 1);
  const isPlaced = headers.some(hasPlaces);
  if (!units || !headers.some(hasPeople) || !(isPlaced || headers.some(hasGroups))) return rows;
  const entries = new Set(rows.slice(at + 1).filter(({ across, isHeader }) => across === undefined && !isHeader));
  const clocks = clocksIn(units).filter((clock) => {
    const parts = [...entries].map((row) => partsAt(row, clock));
    return parts.every((one) => isClock(one) || isNoClock(one)) && parts.some(isClock);
  });
  const last = clocks.at(-1);
  if (!last) return rows;
  if (!isPlaced && !isOfResults && !readsAsRace([...entries], last)) return rows;
  const begun = new Map(clocks.map((clock) => [clock[0], clock]));
  const left = new Set(clocks.flatMap(([from, count]) => Array.from({ length: count - 1 }, (_, i) => from + 1 + i)));
  return rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell, column) => {
      const clock = begun.get(column);
      if (!clock) return left.has(column) ? [] : [cell];
      if (row === units) return [{ lines: ["Time"] }];
      const said = entries.has(row) ? joined(partsAt(row, clock)) : "";
      return [{ lines: said ? [said] : [] }];
    }),
  }));
}

/** Whether the times of three and more rise, and each has a full name, as no star has. */
const readsAsRace = (entries: readonly Row[], clock: Clock): boolean =>
  entries.length > 2 &&
  entries.every(({ cells }) => cells.some((cell) => isFullName(textOfCell(cell)))) &&
  isRising(
    entries.map((row) => joined(partsAt(row, clock)) ?? ""),
    [],
    1,
  );

/** A title, and two rows of headers. */
const MOST_ABOVE = 4;

const has =
  (...wanted: readonly string[]) =>
  ({ cells }: Row): boolean =>
    cells.some((cell) => wanted.includes(columnOf(textOfCell(cell)) ?? ""));
const hasPeople = has("name", "family", "given", "team");
const hasPlaces = has("rank", "bib");
/** Clubs, ages and classes. */
const hasGroups = (row: Row): boolean => has("team")(row) || row.cells.some((cell) => says(textOfCell(cell), "within"));

const partsAt = ({ cells }: Row, [from, count]: Clock): string[] =>
  cells.slice(from, from + count).map((cell) => textOfCell(cell).trim());

const joined = (parts: readonly string[]): string | undefined =>
  isClock(parts) ? parts.map((part, i) => (i === 0 ? part : part.padStart(2, "0"))).join(":") : parts.find(Boolean);

const isClock = ([first = "", ...rest]: readonly string[]): boolean =>
  WHOLE.test(first) && rest.length > 0 && rest.every((part) => SIXTIETHS.test(part));

/** Empty, or who is out over all of them. */
const isNoClock = (parts: readonly string[]): boolean => new Set(parts.filter(Boolean)).size < 2;

function clocksIn({ cells }: Row): Clock[] {
  const clocks: Clock[] = [];
  const is = (at: number, unit: RegExp) => unit.test(textOfCell(cells[at]));
  for (let at = 0; at < cells.length; at++) {
    const isOfHours = is(at, HOURS) && is(at + 1, MINUTES) && is(at + 2, SECONDS);
    if (!isOfHours && !(is(at, MINUTES) && is(at + 1, SECONDS) && textOfCell(cells[at]).length > 1)) continue;
    const count = isOfHours ? 3 : 2;
    clocks.push([at, count]);
    at += count - 1;
  }
  return clocks;
}
