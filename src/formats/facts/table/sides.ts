import { isOfGender } from "../words/about";
import { columnOf } from "../words/words";
import { type Row, textOfCell } from "./grid";
import { rankIn } from "./values";

const MOST_HEADERS = 5;
const FEWEST_COLUMNS = 3;

/**
 * Two races side by side, as newspapers print them, below one another: the second's header says what the first's does. Where nothing
 * says which the second is, only its ranks that go on are read.
 */
export function withoutSides(rows: readonly Row[]): readonly Row[] {
  const at = rows.slice(0, MOST_HEADERS).findIndex(({ cells }) => {
    const half = cells.length / 2;
    const texts = cells.map(textOfCell);
    const isAlike = (text: string, i: number) => {
      const other = texts[(i + half) % texts.length] ?? "";
      return text === other || (isOfGender(text) && isOfGender(other));
    };
    return new Set(texts).size >= FEWEST_COLUMNS && texts.every(isAlike);
  });
  const header = rows[at];
  if (!header) return rows;
  const half = header.cells.length / 2;
  const above = at > 0 ? rows[at - 1]?.cells : undefined;
  const whose = header.cells.map(textOfCell).filter(isOfGender);
  const headings = whose.length === 2 ? whose : [0, half].map((from) => textOfCell(above?.[from]));
  const areTitled = headings.every(Boolean) && headings[0] !== headings[1];
  const side = (from: number) => {
    const body = rows.slice(at + 1).map((row) => ({ ...row, cells: row.cells.slice(from, from + half) }));
    return body.filter(({ cells, across: own }) => own !== undefined || cells.some(textOfCell));
  };
  const [left, right] = [side(0), side(half)];
  const isAnew = right[0]?.cells.some(
    (cell, i) => rankIn(textOfCell(cell)) === 1 && columnOf(textOfCell(header.cells[i])) === "rank",
  );
  const titled = (i: number) => (areTitled ? [{ cells: [], isHeader: false, across: headings[i] }] : []);
  return [
    ...(areTitled ? [] : rows.slice(0, at)),
    { ...header, cells: header.cells.slice(0, half) },
    ...titled(0),
    ...left,
    ...titled(1),
    ...(areTitled || !isAnew ? right : []),
  ];
}
