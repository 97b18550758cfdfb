import { type ChildNode, type Element, isTag } from "domhandler";
import { westernDigits } from "../../../core/results/race-clock";
import { elements, hasNoContent } from "../../page/page";
import { columnOf } from "../words/words";
import { cellElements, isSmall, partsOfRow } from "./cells";
import { type Cell, cellOf, type Row, rowsOfTable, textOfCell } from "./grid";
import { calledBy } from "./headers";
import { rankIn } from "./values";

/** The rows of a table, or of a list or grid that looks like one; none for anything else. */
export const rowsIn = (element: Element): Row[] =>
  element.name === "table" ? rowsOfTable(element) : isList(element) ? rowsOfList(element) : rowsOfGrid(element);

/** A list has three rows that are built alike, and each has three cells. */
export const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;
const MOST_CELLS = 60;
const ROW_PARTS = new Set(["table", "thead", "tbody", "tfoot", "tr", "td", "th", "p", "option", "script", "br"]);

/** Three of its parts are looked at. A header and a list below it are no rows. */
function isList(element: Element): boolean {
  const looked = partsOf(element);
  return areRows(looked) && !looked.some((one) => isSmall(one) && areRows(partsOf(one)));
}

/** One in the middle, the one before it, and the last. */
function partsOf({ children }: Element): Element[] {
  const all = children.filter(isTag);
  const half = Math.floor(all.length / 2);
  return all.length < FEWEST_ROWS ? [] : [half, half - 1, all.length - 1].flatMap((i) => all[i] ?? []);
}

/** One of three may be an ad, or somebody who is out. */
function areRows([middle, before, last]: readonly Element[]): boolean {
  if (!middle || !before || !last) return false;
  const alike = [last, before].filter(({ name }) => name === middle.name);
  if (alike.length > 0 && isRow(middle) && alike.some(isRow)) return true;
  return last.name === before.name && isRow(last) && isRow(before);
}

function isRow(element: Element): boolean {
  // A short table is no row of what holds it.
  if (ROW_PARTS.has(element.name) || !isSmall(element) || elements(element, "tr").length >= FEWEST_ROWS) return false;
  const cells = cellElements(element);
  return cells.length >= FEWEST_CELLS && cells.length <= MOST_CELLS && cells.some(hasDigit);
}

const hasDigit = (cell: Element): boolean => /\d/u.test(westernDigits(cellOf(cell).lines.join(" ")));

function rowsOfList(list: Element): Row[] {
  const rows = list.children.filter(isTag).filter((child) => !hasNoContent(child) && isSmall(child));
  const before = headerBefore(list);
  const header = rows.slice(0, FEWEST_ROWS).find(isHeaderRow) ?? before;
  const said = header ? cellElements(header).map(cellOf) : [];
  const columns = said.length;
  // Below one header for a name and a club, both are one cell. Tabs above a list are no header.
  const isSaid = columns >= FEWEST_CELLS && said.filter(isWorded).length > 1;
  const cellsIn = (row: Element) => {
    const [cells, parts] = [cellElements(row), partsOfRow(row)];
    return isSaid && cells.length !== columns && parts.length === columns ? parts : cells;
  };
  const all = aligned(rows.map((row) => cellsIn(row).map(cellOf)));
  const width = mostCommon(all.map((cells) => cells.length));
  // Where cells are called by their classes, a header of fewer stands over none of them.
  const isApart =
    header !== before &&
    columns !== width &&
    all.some(areCalled) &&
    !said.some((cell) => columnOf(textOfCell(cell)) === "foreign");
  const own = all.flatMap((cells, i): Row | [] => {
    if (isApart && rows[i] === header) return [];
    const across = cells.length < Math.min(width, FEWEST_CELLS) ? rowText(rows[i]) : undefined;
    return { cells, isHeader: rows[i] === header, ...(across !== undefined && { across }) };
  });
  return isSaid && header === before && columns === width ? [{ cells: said, isHeader: true }, ...own] : own;
}

const areCalled = (cells: readonly (Cell | undefined)[]): boolean => {
  const kinds = cells.map((cell) => columnOf(calledBy(cell?.label)));
  return kinds.includes("rank") && kinds.includes("name") && (kinds.includes("time") || kinds.includes("gap"));
};

const isHeaderRow = ({ attribs }: Element): boolean =>
  /header|heading|\bhead\b|thead/i.test(`${attribs.class ?? ""} ${attribs.role ?? ""}`);

/** What a row leaves out, as the leader a gap, is a cell that says nothing, where each cell is called something else. */
function aligned(rows: readonly (readonly Cell[])[]): (Cell | undefined)[][] {
  const labels = new Set(rows.toSorted((a, b) => b.length - a.length)[0]?.map(({ label }) => label));
  return rows.map((cells) =>
    cells.length < labels.size && cells.every(({ label }) => label && labels.has(label))
      ? [...labels].map((label) => cells.find((cell) => cell.label === label))
      : [...cells],
  );
}

const rowText = (row: Element | undefined): string => (row ? cellOf(row).lines.join(" ") : "");

/** The header of a list may stand before it. */
function headerBefore(list: Element): Element | undefined {
  let before: ChildNode | null = list.prev;
  while (before && !isTag(before)) before = before.prev;
  return before && before.name !== "table" && isSmall(before) ? before : undefined;
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Headers, and behind them the cells of each row, without an element for it. */
function rowsOfGrid({ children }: Element): Row[] {
  const all = children.filter(isTag).filter((child) => !hasNoContent(child));
  const [first] = all;
  if (!first || all.length < FEWEST_CELLS * FEWEST_ROWS || !isSmall(first) || !isWorded(cellOf(first))) return [];
  const cells = all.map(cellOf);
  const width = cells.findIndex((cell) => rankIn(textOfCell(cell)) === 1);
  const isGrid = width >= FEWEST_CELLS && cells.slice(0, width).filter(isWorded).length >= FEWEST_CELLS;
  if (!isGrid || cells.length % width !== 0) return [];
  return Array.from({ length: cells.length / width }, (_, row) => ({
    cells: cells.slice(row * width, (row + 1) * width),
    isHeader: row === 0,
  }));
}

const isWorded = (cell: Cell): boolean => columnOf(textOfCell(cell)) !== undefined;

/** Rows that are too few for a list: what has cells, or all whose parts have. */
export function fewRowsIn(element: Element): Row[] {
  const parts = element.children.filter(isTag);
  const [only, ...more] = parts;
  if (only && more.length === 0) return fewRowsIn(only);
  const rows = parts.every(isRow) ? parts : isRow(element) ? [element] : [];
  return rows.map((row) => ({ cells: cellElements(row).map(cellOf), isHeader: false }));
}
