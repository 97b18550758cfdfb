import { type Row, textOfCell } from "./grid";
import { isBlank } from "./values";

const PART = /^Q\s?([1-3])$/i;

/** The rows of a qualifying ("Q1", "Q2", "Q3"), in which who is knocked out has the time of the last part in the last column too. */
export function withQualified(rows: readonly Row[]): readonly Row[] {
  const header = rows.find(({ cells }) => cells.some((cell) => PART.test(textOfCell(cell))));
  const parts = header?.cells.flatMap((cell, column) => (PART.test(textOfCell(cell)) ? column : [])) ?? [];
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2) return rows;
  return rows.map((row) => {
    const said = parts.findLast((column) => /\d[:.]\d/.test(textOfCell(row.cells[column])));
    if (said === undefined || !isBlank(textOfCell(row.cells[last]))) return row;
    return { ...row, cells: row.cells.map((cell, column) => (column === last ? row.cells[said] : cell)) };
  });
}
