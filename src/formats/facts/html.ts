import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { getElementById } from "domutils";
import { lazy } from "../../core/lazy";
import type { RaceFacts } from "../../core/results/race-facts";
import { hasNoContent, type Page, tabTitleOf, textOf, tidy, titleOf } from "../page/page";
import { cellOf, type Row, textOfCell } from "./table/grid";
import { FEWEST_ROWS, rowsIn } from "./table/list";
import { rowsOfOut } from "./table/out";
import { type Group, resultsIn } from "./table/results";
import { splitFacts } from "./table/splits";
import { rowsOfCsv } from "./text/csv";
import { rowsOfLines } from "./text/lines";
import { numbered } from "./text/sentence";
import { rowsOfText } from "./text/text";
import { boldBefore, titled } from "./titles";
import { aboutRace, farIn, isOfResults, lastingName, type Said, saidBy } from "./words/about";
import { columnOf, says, stateIn, wordsOf } from "./words/words";

const AND = /[&,]|\s(?:and|und|et|y|e|en|och|og|ja|i|a)\s/iu;
const MOST_ABOVE = 400;
const DEEPEST = 512;

/** Results in the tables of a page, and in lists and blocks that look like tables. */
export function htmlFacts(page: Page): RaceFacts[] {
  const title = lazy(() => titleOf(page));
  /** Without the name of the site, which may have results too. */
  const tabTitle = lazy(() => tabTitleOf(page)?.split(/\s[|–—-]\s/)[0] ?? "");
  const found: RaceFacts[] = [];
  let heading = "";
  /** The heading of a part of the page. */
  let part = "";
  /** What stands between the heading and the place that is looked at. */
  let above = "";
  /** A header that stays while its table scrolls is a table of its own. */
  let header: readonly Row[] = [];
  /** Results of what the page's heading names, and of nothing besides. */
  const saidByTab = () => {
    const words = wordsOf(title()).split(" ");
    const isSame =
      !AND.test(tabTitle()) &&
      wordsOf(tabTitle())
        .split(" ")
        .some((word) => words.includes(word));
    const by = isSame ? saidBy("", tabTitle()) : undefined;
    return isOfResults(by) ? by : undefined;
  };
  /** A caption that says results is of a race, also below a heading of records. */
  const said = (caption = "") => {
    const above = saidBy(heading, title()) ?? saidByTab();
    return isOfResults(above) || !says(caption, "results") ? above : undefined;
  };
  /** The rows that were read last, for those who are out below them. */
  let last: { rows: readonly Row[]; put: (groups: readonly Group[]) => void; out?: string } | undefined;
  const read = (element: Element): boolean => {
    const printed = rowsIn(element);
    const isOut = last && last.out !== heading && stateIn(heading);
    const out = last && isOut ? rowsOfOut(last.rows, heading, element, printed) : [];
    if (last && out.length > 0) {
      last.out = heading;
      last.rows = [...last.rows, ...out];
      last.put(resultsIn(last.rows, said()));
      return true;
    }
    if (printed.length === 0 && element.name !== "pre" && !isOfLines(element)) return false;
    const rows = underHeader(header, printed);
    const own = element.children.filter(isTag).find(({ name }) => name === "caption");
    const caption = (own && textOf(own)) ?? element.attribs["aria-label"] ?? tabOf(element);
    const ofCells = element.name === "pre" ? racesInText(textIn(element), said()) : resultsIn(rows, said(caption));
    const groups =
      ofCells.length > 0 || !isOfLines(element) || !isOfResults(said()) ? ofCells : racesInLines(element, said(), part);
    header = element.name === "table" && rows.length > 0 && rows.every(({ isHeader }) => isHeader) ? rows : [];
    if (groups.length === 0) {
      heading = classIn(printed) ?? heading;
      return false;
    }
    const [at, head, before] = [found.length, heading, tidy(above)];
    const below = titled(head, boldBefore(element), part === "");
    const put = (of: readonly Group[]) => {
      const races = of.map(({ heading: within, entries }) => ({
        name: within ?? (caption || below || title()),
        ...aboutRace(within ?? "", caption, head, before, title()),
        entries,
      }));
      found.splice(at, found.length, ...races);
    };
    put(groups);
    last = { rows, put };
    return true;
  };
  const walk = (node: ChildNode, depth: number): void => {
    if (isText(node) && /\S/.test(node.data)) above = `${above} ${node.data.slice(-MOST_ABOVE)}`.slice(-MOST_ABOVE);
    if (!isTag(node) || depth > DEEPEST || (hasNoContent(node) && node.name !== "form")) return;
    if (isHeading(node) && !/modal|dialog/i.test(node.attribs.class ?? "")) {
      heading = textOf(node);
      part = node.name === "h1" ? "" : heading;
      above = "";
    } else if (!read(node)) for (const child of node.children) walk(child, depth + 1);
  };
  for (const child of page.document.children) walk(child, 0);
  // A file of text alone.
  if (found.length === 0 && page.document.children.every(isText)) {
    const text = textIn(page.document);
    for (const { heading: within, entries } of racesInText(text, saidBy(text.slice(0, MOST_ABOVE), "")))
      found.push({ name: within ?? title(), ...aboutRace(within ?? "", tidy(above)), entries });
  }
  if (found.length > 0) return found;
  const ofOne = splitFacts(page, title);
  return ofOne ? [ofOne] : [];
}

/** "Women's Elite (4) | 6.1 km | 180 m": a class and its course, above its table in one of their own. */
function classIn([row, ...more]: readonly Row[]): string | undefined {
  const [text = "", ...course] = row?.cells.map(textOfCell) ?? [];
  const [, name] = /^(.*\p{L}.*?)\s*\(\d+\)$/u.exec(text) ?? [];
  return more.length === 0 && course.some((cell) => columnOf(cell) === "split" && /^\d/.test(cell)) ? name : undefined;
}

function racesInText(text: string, said: Said): Group[] {
  const ofCells = resultsIn(rowsOfCsv(text), said);
  if (ofCells.length > 0) return ofCells;
  const ofColumns = rowsOfText(text).flatMap((rows) => resultsIn(rows, said));
  // One space may stand between all that a line says: buses have such lines too, so their values decide.
  return ofColumns.length > 0 || said !== "race" || /\S(?: {2,}|\t)\S/.test(text)
    ? ofColumns
    : resultsIn(rowsOfLines(text.split("\n").map(tidy).filter(Boolean), false).slice(1), said);
}

/** "Women" below "10 km" are those of the 10 km; "After 20 km" says how far a race is, and "After 30 km" is no other. */
const racesInLines = (element: Element, said: Said, part: string): Group[] =>
  resultsIn(rowsOfLines(linesIn(element), element.name === "ol", said === "race")).map(({ heading, entries }) => {
    const isFar = heading !== undefined && farIn(heading) !== undefined && lastingName(heading) === heading;
    if (heading === undefined || isFar) return { entries };
    return { heading: part ? `${lastingName(part)}, ${heading}` : heading, entries };
  });

/** The lines of an element; headings between its paragraphs, a line each, are titles of races. */
function linesIn(element: Element): readonly string[] {
  const all = element.children.filter(isTag).filter((child) => !hasNoContent(child));
  if (!isOfSeveral(all, (before) => before + 1)) return cellOf(element).lines;
  return all.flatMap((child) => (isHeading(child) ? `${textOf(child)}:` : cellOf(child).lines));
}

const isHeading = ({ name }: Element): boolean => /^h[1-6]$/.test(name);

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

/** Whether an element has lines of text, each of which may be a result: items, what `<br>` parts, or a sentence that numbers them. */
function isOfLines(element: Element): boolean {
  const { name, children } = element;
  const all = children.filter(isTag);
  // What `<br>` parts is read by itself, below its heading.
  if (isOfSeveral(all, Math.max)) return false;
  if (name === "p" && all.length < 2) return numbered(textOf(element), true).length > 1;
  return name === "ol" || name === "ul" || all.filter((child) => child.name === "br" || child.name === "p").length > 1;
}

/** Whether lines stand below several headings, each of which is of a race, by how the lines of a paragraph and those before count. */
function isOfSeveral(children: readonly Element[], counting: (before: number, lines: number) => number): boolean {
  const parts = [0];
  for (const child of children) {
    const lines = 1 + child.children.filter((one) => isTag(one) && one.name === "br").length;
    if (isHeading(child)) parts.push(0);
    else if (child.name === "p") parts.push(counting(parts.pop() ?? 0, lines));
  }
  return parts.filter((lines) => lines >= FEWEST_ROWS).length > 1;
}

/** What the tab says that shows an element. */
function tabOf(element: Element): string {
  const { parent } = element;
  if (!parent || !isTag(parent)) return "";
  const { role, "aria-label": label, "aria-labelledby": by } = parent.attribs;
  if (role !== "tabpanel") return tabOf(parent);
  const tab = by ? getElementById(by, rootOf(parent).children) : null;
  return label ?? (tab ? textOf(tab) : "");
}

const rootOf = (node: ParentNode): ParentNode => (node.parent ? rootOf(node.parent) : node);
