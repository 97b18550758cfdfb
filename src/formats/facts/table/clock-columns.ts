import { type Row, textOfCell } from "./grid";

const HOURS =
  /^(?:hh?|h(?:ou)?rs?|st(?:d|unden?)?|heures?|hor[ae]s?|ore|uur|t|tim(?:mar|er)?|godz|ч(?:ас\p{L}*)?|時間?|时)\.?$/iu;
const MINUTES = /^(?:mm?|mn|min\p{L}*|м|мин\p{L}*|хв|分)\.?$/iu;
const SECONDS = /^(?:ss?|se[ckg]\p{L}*|с|сек\p{L}*|秒)\.?$/iu;
const WHOLE = /^\d{1,3}$/;
const SIXTIETHS = /^[0-5]?\d(?:[.,]\d{1,3})?$/;

/** Rows whose hours, minutes and seconds stand in three columns, or minutes and seconds in two, with one column for the time. */
export function withJoinedClocks(rows: readonly Row[]): readonly Row[] {
  const units = rows.slice(0, MOST_ABOVE).find((row) => firstUnit(row) >= 0);
  if (!units) return rows;
  const from = firstUnit(units);
  const count = isUnit(units, from, HOURS) ? 3 : 2;
  const below = rows.slice(rows.indexOf(units) + 1);
  const entries = new Set(below.filter(({ across, isHeader }) => across === undefined && !isHeader));
  const parts = [...entries].map((row) => partsAt(row, from, count));
  if (!parts.every((one) => isClock(one) || isNoClock(one)) || !parts.some(isClock)) return rows;
  const joined = rows.map((row) => {
    const own = partsAt(row, from, count);
    const clock = isClock(own)
      ? own.map((part, i) => (i === 0 ? part : part.padStart(2, "0"))).join(":")
      : own.find(Boolean);
    const lines = row === units ? ["Time"] : entries.has(row) && clock ? [clock] : [];
    return { ...row, cells: [...row.cells.slice(0, from), { lines }, ...row.cells.slice(from + count)] };
  });
  // Each leg may have its own three, and the total.
  return withJoinedClocks(joined);
}

/** A title, and two rows of headers. */
const MOST_ABOVE = 4;

const partsAt = ({ cells }: Row, from: number, count: number): string[] =>
  cells.slice(from, from + count).map((cell) => textOfCell(cell).trim());

const isClock = ([...parts]: readonly string[]): boolean => {
  const [first = "", ...rest] = parts;
  return WHOLE.test(first) && rest.length > 0 && rest.every((part) => SIXTIETHS.test(part));
};

/** Empty, or who is out over all of them. */
const isNoClock = (parts: readonly string[]): boolean => new Set(parts.filter(Boolean)).size < 2;

const isUnit = ({ cells }: Row, at: number, unit: RegExp): boolean => unit.test(textOfCell(cells[at]));

const firstUnit = (row: Row): number =>
  row.cells.findIndex(
    (_, i) =>
      (isUnit(row, i, HOURS) && isUnit(row, i + 1, MINUTES) && isUnit(row, i + 2, SECONDS)) ||
      (isUnit(row, i, MINUTES) && isUnit(row, i + 1, SECONDS) && textOfCell(row.cells[i]).length > 1),
  );
