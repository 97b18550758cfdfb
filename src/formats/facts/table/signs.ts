import { columnOf, says } from "../words/words";
import { isFilled, type Row, textOfCell } from "./grid";
import { LOOKED_AT } from "./samples";

const AHEAD = /^[-\u2212]\s*(?=\d)/u;
/** Points, strokes and games have no thousandths. */
const EXACT = /\d\.\d{3}$|:\d\d/;

/** In America and in simulators "-1.204" is behind: where laps are counted, and nobody is more than none. Points have such gaps too. */
export function withSigns(rows: readonly Row[]): readonly Row[] {
  const looked = rows.filter(isFilled).slice(0, LOOKED_AT);
  const header = (rows.find(({ isHeader }) => isHeader) ?? looked[0])?.cells.map(textOfCell) ?? [];
  const column = header.findIndex((text) => columnOf(text) === "gap");
  const gaps = looked.map(({ cells }) => textOfCell(cells[column]));
  const areAhead =
    gaps.filter((gap) => AHEAD.test(gap) && EXACT.test(gap)).length > 1 &&
    !gaps.some((gap) => /^\+?[\d.:]*[1-9]/.test(gap));
  if (column < 0 || !areAhead || !header.some((text) => says(text, "laps"))) return rows;
  const signed = (row: Row) => ({ lines: [textOfCell(row.cells[column]).replace(AHEAD, "+")] });
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, i) => (i === column && cell ? signed(row) : cell)),
  }));
}
