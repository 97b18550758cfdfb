import { columnOf } from "../words/words";
import { type Row, textOfCell } from "./grid";

/** "Q3", or "SQ3" before a sprint: which part of a qualifying a header or a key is. */
export const QUALIFYING_PART = /^S?Q[\s_]?([1-3])$/i;
/** Quarters and stages of a race have a fourth, or a time of all together. */
const isOfRace = (header: string): boolean => /^S?Q\s?4$/i.test(header) || columnOf(header) === "time";
const TIME = /\d[:'’]\d\d[.,]\d/u;

/**
 * The rows of a qualifying ("Q1", "Q2", "Q3") with a column of times where the last part has one: who is knocked out has that of the
 * last part in which they took part.
 */
export function withQualified(rows: readonly Row[]): readonly Row[] {
  const at = rows.findIndex(({ cells }) => cells.some((cell) => QUALIFYING_PART.test(textOfCell(cell))));
  const header = rows[at]?.cells ?? [];
  const parts = header.flatMap((cell, column) => (QUALIFYING_PART.test(textOfCell(cell)) ? column : []));
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2 || header.some((cell) => isOfRace(textOfCell(cell)))) return rows;
  const timeIn = ({ cells }: Row) => parts.findLast((column) => TIME.test(textOfCell(cells[column])));
  if (!rows.some((row) => timeIn(row) !== undefined)) return rows;
  return rows.map((row, i) => {
    const said = timeIn(row);
    if (row.across !== undefined || (i > at && said === undefined)) return row;
    // "Qualifying times" may stand above the parts.
    const time = i < at ? undefined : i === at ? { lines: ["Time"] } : row.cells[said ?? last];
    const own = row.cells.map((cell, column) => (column === last ? time : parts.includes(column) ? undefined : cell));
    return { ...row, cells: own };
  });
}
