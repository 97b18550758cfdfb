import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { lazy } from "../../core/lazy";
import { westernDigits } from "../../core/race-clock";
import type { RaceFacts } from "../../core/race-facts";
import { hasNoContent, type Page, textOf, tidy, titleOf } from "../page";
import { aboutRace } from "./about";
import { cellElements, isSmall } from "./cells";
import { rowsOfCsv } from "./csv";
import { type Cell, cellOf, type Row, rowsOfTable, textOfCell } from "./grid";
import { rowsOfLines } from "./lines";
import { type Group, resultsIn } from "./results";
import { splitFacts } from "./splits";
import { rowsOfText } from "./text";
import { says } from "./words";

const MOST_ABOVE = 400;
const DEEPEST = 512;

/** Results in the tables of a page, and in lists and blocks that look like tables. */
export function htmlFacts(page: Page): RaceFacts[] {
  const title = lazy(() => titleOf(page));
  const found: RaceFacts[] = [];
  let heading = "";
  /** What stands between the heading and the place that is looked at. */
  let above = "";
  /** A header that stays while its table scrolls is a table of its own. */
  let header: readonly Row[] = [];
  const isSaid = () =>
    [heading, title()].some((text) => says(text, "results") && !/search|such|recherche|búsqueda/i.test(text));
  const read = (element: Element): boolean => {
    const rows = element.name === "table" ? rowsOfTable(element) : isList(element) ? rowsOfList(element) : [];
    const ofCells = element.name === "pre" ? racesInText(textIn(element)) : resultsIn(underHeader(header, rows));
    const groups = ofCells.length > 0 || !isOfLines(element) || !isSaid() ? ofCells : racesInLines(element);
    header = element.name === "table" && rows.length > 0 && rows.every(({ isHeader }) => isHeader) ? rows : [];
    const { attribs } = element;
    if (groups.length === 0) return false;
    const own = element.children.filter(isTag).find(({ name }) => name === "caption");
    const caption = (own && textOf(own)) ?? attribs["aria-label"] ?? "";
    for (const { heading: within, entries } of groups) {
      const about = aboutRace(within ?? "", caption, heading, tidy(above), title());
      found.push({ name: within ?? (caption || heading || title()), ...about, entries });
    }
    return true;
  };
  const walk = (node: ChildNode, depth: number): void => {
    if (isText(node) && /\S/.test(node.data)) above = `${above} ${node.data.slice(-MOST_ABOVE)}`.slice(-MOST_ABOVE);
    if (!isTag(node) || depth > DEEPEST || (hasNoContent(node) && node.name !== "form")) return;
    if (/^h[1-6]$/.test(node.name) && !/modal|dialog/i.test(node.attribs.class ?? "")) {
      heading = textOf(node);
      above = "";
    } else if (!((node.name === "table" || node.name === "pre" || isList(node) || isOfLines(node)) && read(node)))
      for (const child of node.children) walk(child, depth + 1);
  };
  for (const child of page.document.children) walk(child, 0);
  // A file of text alone.
  if (found.length === 0 && page.document.children.every(isText))
    for (const { heading: within, entries } of racesInText(textIn(page.document)))
      found.push({ name: within ?? title(), ...aboutRace(within ?? "", tidy(above)), entries });
  if (found.length > 0) return found;
  const ofOne = splitFacts(page, title);
  return ofOne ? [ofOne] : [];
}

function racesInText(text: string): Group[] {
  const ofCells = resultsIn(rowsOfCsv(text));
  return ofCells.length > 0 ? ofCells : rowsOfText(text).flatMap((rows) => resultsIn(rows));
}

const racesInLines = (element: Element): Group[] =>
  resultsIn(rowsOfLines(cellOf(element).lines, element.name === "ol"));

/** The text of an element with its spaces. */
const textIn = (node: Element | Document): string =>
  node.children
    .map((child) => (isText(child) ? child.data : isTag(child) ? (child.name === "br" ? "\n" : textIn(child)) : ""))
    .join("");

function underHeader(header: readonly Row[], rows: readonly Row[]): readonly Row[] {
  const width = (all: readonly Row[]) => Math.max(0, ...all.slice(0, FEWEST_ROWS).map(({ cells }) => cells.length));
  const isOwn = rows.some(({ isHeader, cells }) => isHeader && cells.some((cell) => textOfCell(cell) !== ""));
  return header.length > 0 && !isOwn && width(header) === width(rows) ? [...header, ...rows] : rows;
}

/** A list has three rows that are built alike, and each has three cells. */
const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;
const MOST_CELLS = 60;
const ROW_PARTS = new Set(["table", "thead", "tbody", "tfoot", "tr", "td", "th", "p", "option", "script", "br"]);

function isList({ children }: Element): boolean {
  const all = children.filter(isTag);
  if (all.length < FEWEST_ROWS) return false;
  const half = Math.floor(all.length / 2);
  const [middle, before, last] = [all[half], all[half - 1], all.at(-1)];
  if (!middle || !before || !last) return false;
  // One of the three may be an ad, or somebody who is out.
  const alike = [last, before].filter(({ name }) => name === middle.name);
  if (alike.length > 0 && isRow(middle)) return alike.some(isRow);
  return last.name === before.name && isRow(last) && isRow(before);
}

function isRow(element: Element): boolean {
  if (ROW_PARTS.has(element.name) || !isSmall(element)) return false;
  const cells = cellElements(element);
  return cells.length >= FEWEST_CELLS && cells.length <= MOST_CELLS && cells.some(hasDigit);
}

/** Whether an element has lines of text, each of which may be a result: items, or what `<br>` parts. */
function isOfLines({ name, children }: Element): boolean {
  const all = children.filter(isTag);
  return name === "ol" || name === "ul" || all.filter((child) => child.name === "br" || child.name === "p").length > 1;
}

const hasDigit = (cell: Element): boolean => /\d/u.test(westernDigits(cellOf(cell).lines.join(" ")));

function rowsOfList(list: Element): Row[] {
  const rows = list.children.filter(isTag).filter((child) => !hasNoContent(child) && isSmall(child));
  const all = aligned(rows.map((row) => cellElements(row).map(cellOf)));
  const width = mostCommon(all.map((cells) => cells.length));
  const before = headerBefore(list, width);
  const own = all.map((cells, i): Row => {
    const isHeader = /header|heading|\bhead\b|thead/i.test(
      `${rows[i]?.attribs.class ?? ""} ${rows[i]?.attribs.role ?? ""}`,
    );
    const across = cells.length < Math.min(width, FEWEST_CELLS) ? rowText(rows[i]) : undefined;
    return { cells, isHeader: isHeader && i < FEWEST_ROWS, ...(across !== undefined && { across }) };
  });
  return before ? [before, ...own] : own;
}

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
function headerBefore(list: Element, width: number): Row | undefined {
  let before: ChildNode | null = list.prev;
  while (before && !isTag(before)) before = before.prev;
  if (!before || before.name === "table" || !isSmall(before)) return undefined;
  const cells = cellElements(before).map(cellOf);
  return cells.length === width && width >= FEWEST_CELLS ? { cells, isHeader: true } : undefined;
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
