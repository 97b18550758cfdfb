import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { textContent } from "domutils";
import { BLOCK_LEVEL, hasNoContent, spaced, tidy } from "../../page/page";
import { columnOf } from "../words/words";

/** A cell's visible text, line by line: a name often has a club under it. */
export interface Cell {
  lines: string[];
  /** What the page calls its column, where it says so in an attribute or a class. */
  label?: string;
}

export interface Row {
  cells: readonly (Cell | undefined)[];
  isHeader: boolean;
  /** The text of a row that is one cell across: a heading, an ad. */
  across?: string;
}

/** A row of texts, each a cell. */
export const rowOf = (cells: readonly string[], isHeader = false): Row => ({
  isHeader,
  cells: cells.map((text) => ({ lines: text ? [text] : [] })),
});

/** A heading across all columns. */
export const acrossOf = (across: string): Row => ({ isHeader: false, cells: [], across });

/** A row, which is a heading if only one text is in it. */
export function rowUnderTitle(row: Row): Row {
  const [only = "", ...more] = new Set(row.cells.map(textOfCell).filter(Boolean));
  return { ...row, ...(more.length === 0 && { across: only }) };
}

export const textOfCell = (cell: Cell | undefined): string => cell?.lines.join(" ") ?? "";

/** Whether a row may be an entry. */
export const isFilled = ({ across, isHeader, cells }: Row): boolean =>
  across === undefined && !isHeader && cells.some((cell) => textOfCell(cell) !== "");

/** More columns has no table of results, and a page could claim any number. */
const MOST_COLUMNS = 100;
const MOST_ROWS_OF_CELL = 1000;

/** The rows of a table as a reader sees them: a cell over several rows or columns stands in each of them. */
export const rowsOfTable = (table: Element): Row[] => withoutFrame(cellsOfTable(table));

/** The rows of a published spreadsheet without its letters and numbers; a text alone in one is a heading. */
function withoutFrame(rows: Row[]): Row[] {
  const [corner, ...above] = rows[0]?.cells.map(textOfCell) ?? [];
  const letters = above.filter(Boolean);
  // Some may be hidden, and behind "Z" comes "AA".
  const isSheet =
    corner === "" &&
    letters.length > 2 &&
    letters.every((letter, i) => /^[A-Z]{1,2}$/.test(letter) && isBehind(letter, letters[i - 1])) &&
    rows.every(({ cells }) => /^\d*$/.test(textOfCell(cells[0])));
  return isSheet ? rows.slice(1).map(({ cells }) => rowUnderTitle({ cells: cells.slice(1), isHeader: false })) : rows;
}

const isBehind = (letter: string, before = ""): boolean => letter.padStart(2) > before.padStart(2);

/** "Finish" over "Time" and "Gap", in a table above that of the results. */
const MOST_HEADERS = 2;

function cellsOfTable(table: Element): Row[] {
  /** For each column: the cell that reaches down from above, and into how many more rows. */
  const reaching: ({ cell: Cell; left: number } | undefined)[] = [];
  const rows = rowElements(table);
  const hasData = rows.some(({ children }) => children.some((cell) => isTag(cell) && cell.name === "td"));
  return rows.map((row) => {
    const own = row.children.filter(isTag).filter(({ name }) => name === "td" || name === "th");
    const cells: (Cell | undefined)[] = [];
    let column = 0;
    const passReaching = () => {
      for (let above = reaching[column]; above && above.left > 0; above = reaching[column]) {
        cells[column] = above.cell;
        above.left--;
        column++;
      }
    };
    for (const element of own) {
      passReaching();
      const cell = cellOf(element);
      const left = span(element.attribs.rowspan, MOST_ROWS_OF_CELL) - 1;
      for (let i = span(element.attribs.colspan, MOST_COLUMNS); i > 0 && column < MOST_COLUMNS; i--) {
        cells[column] = cell;
        reaching[column] = { cell, left };
        column++;
      }
    }
    passReaching();
    // A page may make all its cells of elements for headers: those of entries have numbers. Few rows are headers of the next table.
    const isEntry = !hasData && rows.length > MOST_HEADERS && cells.some((cell) => /^\d/.test(textOfCell(cell)));
    const isHeader = inHead(row) || (own.length > 1 && own.every(({ name }) => name === "th") && !isEntry);
    // A cell that reaches down from above is beside it.
    const said = [...new Set(cells.filter((cell) => textOfCell(cell) !== ""))];
    const isWide = said.length === 1 && cells.filter((cell) => cell === said[0]).length > 1;
    const [only] = isWide ? said : own.length === 1 && cells.every((cell) => cell === cells[0]) ? cells : [];
    return { cells, isHeader, ...(only && !isHeader && { across: textOfCell(only) }) };
  });
}

const span = (value: string | undefined, most: number): number => {
  const number = Number.parseInt(value ?? "1", 10);
  return number > 0 ? Math.min(number, most) : 1;
};

const inHead = ({ name, parent }: Element): boolean =>
  name === "thead" || (parent !== null && isTag(parent) && parent.name === "thead");

/** The rows of a table, without those of tables in it. */
function rowElements(table: Element): Element[] {
  return table.children.filter(isTag).flatMap((child) => {
    if (child.name === "tr") return [child];
    if (!/^t(?:head|body|foot)$/.test(child.name)) return [];
    const rows = child.children.filter(isTag).filter(({ name }) => name === "tr");
    // A header without a row of its own: browsers make one.
    return rows.length > 0 || child.name !== "thead" ? rows : [child];
  });
}

/** A table in a cell is read by itself. */
const PASSED_OVER = new Set(["img", "amp-img", "table"]);
/** No cell of results has more nodes; a page could put itself into one. */
const MOST_NODES = 400;
const LONGEST_TEXT = 1000;

const IN_CAPITALS = /(?:^|[\s-])uppercase(?:\s|$)/i;

export function cellOf(element: Element): Cell {
  const parts = element.children.filter(isTag);
  const [text, ...more] = parts.length === 2 ? (parts[0]?.children ?? []) : [];
  const head = text && isText(text) && more.length === 0 ? tidy(text.data) : "";
  // A label and a value, each in its own element.
  const isLabelled = head !== "" && columnOf(head) !== undefined;
  const lines = isLabelled ? parts.flatMap((part) => linesIn(part, false)) : linesIn(element, false);
  const label = labelOf(element);
  // A header that sorts is a button, and so is a name that opens something; a medal is a picture.
  const said = lines.length > 0 ? lines : linesIn(element, true);
  const shown = element.attribs["aria-label"] ?? element.attribs.title;
  const isIcon = said.length === 0 && shown && element.name === "th";
  return { lines: isIcon ? [tidy(shown)] : said, ...(label && { label }) };
}

function linesIn(element: Element, isAll: boolean): string[] {
  const lines: string[] = [""];
  let left = MOST_NODES;
  const add = (node: ChildNode, isUpper = false) => {
    if (left-- <= 0) return;
    if (isText(node)) {
      const text = node.data.slice(0, LONGEST_TEXT);
      lines[lines.length - 1] += isUpper ? text.toUpperCase() : text;
    }
    if (!isTag(node) || isUnseen(node)) return;
    if (isAll) lines[lines.length - 1] += ` ${node.attribs[node.name === "img" ? "alt" : "aria-label"] ?? ""} `;
    if ((hasNoContent(node) && !(isAll && isShownButton(node))) || PASSED_OVER.has(node.name)) return;
    const isBlock = node.name === "br" || node.name === "small" || BLOCK_LEVEL.has(node.name);
    if (isBlock) lines.push("");
    // Words of neighbouring elements run together in the source, and stand apart on the page.
    else lines[lines.length - 1] += node.name === "span" || isNote(node) ? " " : isHundredths(node) ? "." : "";
    // A family name is often in capitals by its class alone.
    const isInCapitals = isUpper || IN_CAPITALS.test(node.attribs.class ?? "");
    for (const child of node.children) add(child, isInCapitals);
    if (isBlock) lines.push("");
  };
  for (const child of element.children) add(child);
  return lines.map((line) => tidy(spaced(line))).filter(Boolean);
}

/** "CR" above a time, and no hundredths of it. */
const isNote = ({ name, firstChild }: Element): boolean =>
  name === "sup" && firstChild !== null && !(isText(firstChild) && /^\s*\d/.test(firstChild.data));

/** 11<sup>80</sup> is 11.80. */
const isHundredths = ({ name, firstChild }: Element): boolean =>
  name === "sup" && firstChild !== null && isText(firstChild) && /^\d\d$/.test(firstChild.data);

/** Where a note stands: "5[b]", "5<sup>1</sup>"; behind seconds it would be a tenth, and before a time are its days. */
const isReference = ({ prev, next, children }: Element): boolean =>
  /^(?:\[.{1,4}\]|[a-d*†‡]|\d)$/.test(textContent(children)) &&
  !(prev && isText(prev) && /\d[:.'′]\s?\d{1,2}$/.test(prev.data)) &&
  !(next && isText(next) && /^\s*\d/.test(next.data));

/** A letter or word of a font that draws it as an icon, a value for machines that is hidden, or where a note stands. */
const isUnseen = (element: Element): boolean => {
  const { name, attribs } = element;
  return (
    (name === "sup" && isReference(element)) ||
    attribs["aria-hidden"] === "true" ||
    /(?:^|\s)(?:material-(?:icons|symbols)|hide(?!\S))/.test(attribs.class ?? "")
  );
};

const isShownButton = ({ name, attribs }: Element): boolean =>
  name === "button" && attribs.hidden === undefined && !/display\s*:\s*none/i.test(attribs.style ?? "");

/** How pages say which column a cell is of: in the header that small screens show, in a grid's field, else in its class. */
const LABELS = ["data-label", "data-title", "data-th", "data-header", "data-field", "col-id", "slot", "class"];

const labelOf = ({ attribs }: Element): string | undefined =>
  LABELS.map((name) => attribs[name]).find((label) => label !== undefined);
