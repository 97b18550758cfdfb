import type { Element } from "domhandler";
import { columnOf, stateIn } from "../words/words";
import { type Row, textOfCell } from "./grid";
import { headersOf } from "./headers";
import { fewRowsIn } from "./list";
import { rankIn } from "./values";

/** Who is out in a table below that of the others, under a heading that says so: by the same headers, or in the same order. */
export function rowsOfOut(above: readonly Row[], heading: string, element: Element, printed: readonly Row[]): Row[] {
  const { headers: own, from } = headersOf(printed);
  const { headers } = headersOf(above);
  const rows = (printed.length > 0 ? printed : fewRowsIn(element)).slice(from);
  const name = headers.findIndex((header) => columnOf(header) === "name");
  const isAlike = ({ cells }: Row) =>
    cells.length === headers.length ||
    (cells.length + 1 === headers.length && isNamed(cells[name - 1])) ||
    stateIn(textOfCell(cells[0])) !== undefined;
  if (rows.length === 0 || (from === 0 && !rows.every(isAlike))) return [];
  const cells = (row: Row) =>
    from > 0 ? headers.map((header) => (header ? row.cells[own.indexOf(header)] : undefined)) : row.cells;
  return [{ cells: [], isHeader: false, across: heading }, ...rows.map((row) => ({ ...row, cells: cells(row) }))];
}

/** More rows are no few who are out above a table. */
const MOST_OUT = 60;
const MOST_TIED = 3;

/** The rows from the first that says of nobody that they are out, where so many stand before it that a look would end among them. */
export function pastThoseOut(rows: readonly Row[]): readonly Row[] {
  const first = rows.findIndex(({ cells }) => !cells.some((cell) => stateIn(textOfCell(cell))));
  if (first < MOST_OUT) return rows;
  // "NC" is a region too: there the ranks go on.
  const [ahead = [], next = []] = [rows[0], rows[first]].map((row) => row?.cells.map((one) => rankIn(textOfCell(one))));
  const isRanked = ahead.some((rank, i) => rank === 1 && Math.abs((next[i] ?? 0) - first - 1) <= MOST_TIED);
  return isRanked ? rows : rows.slice(first);
}

/** The cells of who is out with a blank rank, where it was left out and the name stands one column before its own. */
export function withRank(cells: Row["cells"], rank: number | undefined, name: number): Row["cells"] {
  const isLeftOut = rank !== undefined && rank < name && textOfCell(cells[rank]) !== "" && isNamed(cells[name - 1]);
  return isLeftOut ? [...cells.slice(0, rank), undefined, ...cells.slice(rank)] : cells;
}

const isNamed = (cell: Row["cells"][number]): boolean => /\p{L}\S*\s+\p{L}/u.test(textOfCell(cell));
