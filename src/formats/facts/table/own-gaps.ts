import { columnOf } from "../words/words";
import { isFilled, type Row, textOfCell } from "./grid";
import { LOOKED_AT } from "./samples";
import { looksLikeTime } from "./values";

const MOST_SHARE = 0.8;
/** "2:33:00 (+1:50)" */
const TIME_AND_GAP = /^(\d[\d:.,]*[:.]\d[\d.,]*)\s*[(/|]?\s*(\+\s?\d[\d:.,]*)\s*\)?$/u;
/** "2:31:10 Leader" */
const TIME_OF_FIRST = /^(\d[\d:.,]*[:.]\d[\d.,]*)\s*[(/|]?\s*(\p{L}[^\d]*|[-–—]|)$/u;

/** A header of laps or of places on the course says that the gaps are of these. */
const isOfFinish = (header: string): boolean =>
  /^$|\d[:.]\d/.test(header) || ["time", "gap"].includes(columnOf(header) ?? "");

/** A gap behind each time in the same cell becomes a cell. */
export function withOwnGaps(rows: readonly Row[]): readonly Row[] {
  const looked = rows.filter(isFilled).slice(0, LOOKED_AT);
  const header = rows.find(({ isHeader }) => isHeader) ?? looked[0];
  const column = looked[0]?.cells.findLastIndex((_, i) => {
    if (!isOfFinish(textOfCell(header?.cells[i]))) return false;
    const texts = looked.map(({ cells }) => textOfCell(cells[i]));
    const gaps = texts.filter((text) => TIME_AND_GAP.test(text)).length;
    return gaps > 1 && gaps + 1 >= texts.filter((text) => looksLikeTime(text.replace(/\D*$/, ""))).length * MOST_SHARE;
  });
  if (column === undefined || column < 0) return rows;
  return rows.map((row) => {
    if (row.across !== undefined) return row;
    const text = textOfCell(row.cells[column]);
    const [, time, gap = ""] = TIME_AND_GAP.exec(text) ?? TIME_OF_FIRST.exec(text) ?? [];
    const own = time === undefined ? row.cells[column] : { ...row.cells[column], lines: [time] };
    const behind = { lines: /\d/.test(gap) ? [gap.replace(/\s/g, "")] : [] };
    return { ...row, cells: [...row.cells.slice(0, column), own, behind, ...row.cells.slice(column + 1)] };
  });
}
