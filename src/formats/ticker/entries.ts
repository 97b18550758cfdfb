import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { prevElementSibling } from "domutils";
import { groupBy } from "../../core/group-by";
import { isTimed } from "../element/element-marks";
import { before } from "../element/other-pages";
import { ancestors, BLOCK_LEVEL, hasNoContent, spaced, textOf, tidy } from "../page/page";
import { isShortDay } from "./day-named";
import { isAlone, isClock, isClockBehind, isMarkAlone, type LineStart, markOfLine, startOf } from "./line-start";
import { type LineMark, markAtEnd, markBehind } from "./mark";
import { saysChange } from "./printed-date";

/** A line that begins with a time or a mark. */
export interface Entry {
  mark: LineMark;
  /** The block that the line is in: a heading, a paragraph, a list item, a cell. */
  holder: Element;
  /** The whole line, as far as it was looked at. */
  line: string;
  /** The last line above it that is a date, as printed. */
  date?: string;
  /** The last line above it that says when something was changed. */
  change?: string;
  /** The widest element that has no other such line. */
  block: Element;
  /** Its headline, where that stands above the time. */
  heading?: Element;
}

export const HEADING: ReadonlySet<string> = new Set(["h2", "h3", "h4", "h5", "h6"]);
const ENDS_LINE: ReadonlySet<string> = new Set([...BLOCK_LEVEL, ...HEADING, "h1", "table", "tbody", "blockquote"]);
/** A line of its own, as a heading is. */
const LISTED: ReadonlySet<string> = new Set(["li", "dt", "td"]);
/** What is beside the page's own text. */
const BESIDE: ReadonlySet<string> = new Set(["footer", "nav", "figure"]);
/** A footer within the page's text. */
const isOfEntry = ({ name, parent }: Element): boolean =>
  name === "footer" && parent !== null && "name" in parent && parent.name !== "body" && parent.name !== "html";
const LOOKED_AT = 200;
const LOOKED_AT_TO_END = 4000;
/** "Mittwoch, 23. September 2026", with a little before it. */
const LONGEST_DATE = 50;
/** "Zuletzt aktualisiert am Mittwoch, 23. September 2026, 12:42 Uhr (MESZ)" */
const LONGEST_CHANGE = 80;
const MAYBE_DATE =
  /(?<!\d)\d{1,2}(?:\.|st|nd|rd|th|er|º|ª)?\s+(?:de\s+)?\p{L}{3,}|\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?!\d)|(?<!\d)\d{1,2}[./]\d{1,2}(?:[./]|$)|\d{4}-\d\d-\d\d|\d{1,2}-\d{1,2}-\d{4}|\d[月월]\s?\d/u;
/** A heading of one word may be a weekday. */
const isWordAlone = (text: string, holder: Element | undefined): boolean =>
  holder !== undefined && HEADING.has(holder.name) && /^\p{L}{4,}$/u.test(text);

/** A page with more is no page for people. */
const MOST = 3000;

/**
 * The lines of a page that may be a ticker's, by what they have in common.
 *
 * @param areBehind whether to look for times behind what they belong to
 */
export function listsOfEntries(document: Document, areBehind = false): Entry[][] {
  const lines = withoutWeak(markedLines(document, areBehind));
  const counts = new Map<Element, number>();
  for (const { holder } of lines)
    for (const one of [holder, ...ancestors(holder)]) counts.set(one, (counts.get(one) ?? 0) + 1);
  const entries = lines.map((line): Entry => ({ ...line, block: widest(line.holder, counts) }));
  return [...groupBy(entries, listOf).values()];
}

/** Where each time is alone below a heading, the headings belong to the entries. */
export function withHeadings(entries: readonly Entry[]): Entry[] {
  const headings = entries.map((entry) => (isBelow(entry) ? headingAbove(entry.block) : undefined));
  return entries.map((entry, i) => ({ ...entry, ...(headings.every(Boolean) && { heading: headings[i] as Element }) }));
}

/** Of who wrote a post and when, at most. */
const LONGEST_LINE = 60;

const isBelow = ({ mark, line, holder }: Entry): boolean =>
  !HEADING.has(holder.name) && (mark.length >= line.length || (mark.isAtEnd === true && line.length <= LONGEST_LINE));

/** Whether a line is the first of its card, and ends in an element with a time and nothing else: "<b>Ann Poe</b> <span>12:42</span>". */
function isHead(line: string, holder: Element, last: string | undefined): boolean {
  if (!last || line.length > LONGEST_LINE || !isMarkAlone(last)) return false;
  const above = prevElementSibling(holder);
  const holdsMore = () => holder.children.some((child) => isTag(child) && ENDS_LINE.has(child.name));
  return above === null || textOf(above) === "" || holdsMore();
}

function headingAbove(block: Element): Element | undefined {
  const above = before(block);
  return above && isTag(above) && HEADING.has(above.name) ? above : undefined;
}

const FEWEST_PLAIN = 3;

/** Results within entries look like times that are written in other ways, and titles like places ("Race 5"). */
function withoutWeak(lines: readonly Line[]): readonly Line[] {
  const plain = lines.filter(({ mark }) => !mark.isWeak);
  if (plain.length >= FEWEST_PLAIN) return plain;
  const isUpdate = ({ mark }: Line) => mark.isWeak === true && isWorded(mark);
  // What was changed in a post stands below its time.
  const [first] = lines.filter(({ mark }) => mark.isWeak);
  const areUpdates = first !== undefined && isUpdate(first) && lines.filter(isUpdate).length >= FEWEST_PLAIN;
  return lines.filter((line) => isUpdate(line) === areUpdates || (areUpdates && !line.mark.isWeak));
}

/** "Updated 12:42", which no result is. */
const isWorded = ({ printed, clock }: LineMark): boolean => clock !== undefined && /^\p{L}/u.test(printed);

type Line = Omit<Entry, "block">;

/** Headings and paragraphs belong together wherever they stand; other lines only where their blocks are siblings. */
function listOf({ holder, block }: Entry): string | ParentNode | undefined {
  if (HEADING.has(holder.name) || holder.name === "p")
    return [...ancestors(holder)].some(({ name }) => name === "aside") ? undefined : holder.name;
  return block.parent ?? undefined;
}

function widest(holder: Element, counts: ReadonlyMap<Element, number>): Element {
  let block = holder;
  for (const up of ancestors(holder)) {
    if ((counts.get(up) ?? 0) > 1 || up.name === "body" || up.name === "html") break;
    block = up;
  }
  return block;
}

/** Lines without those that are nothing but how far the race is, each right above or below a time that is alone: parts of those posts. */
function withoutPlacesBeside(lines: readonly Line[]): readonly Line[] {
  const isAlone = ({ mark, line }: Line) => mark.length >= line.length;
  const places = lines.filter(({ mark }) => mark.clock === undefined);
  const beside = lines.filter((line, i) => {
    const isTime = (one: Line | undefined): one is Line => one?.mark.clock !== undefined && isAlone(one);
    const [above, next] = [lines[i - 1], lines[i + 1]];
    if (line.mark.clock !== undefined || !isAlone(line)) return false;
    return (
      (isTime(above) && prevElementSibling(line.holder) === above.holder) ||
      (isTime(next) && prevElementSibling(next.holder) === line.holder)
    );
  });
  // The page's time may stand above the first of many places.
  return beside.length > places.length / 2 ? lines.filter((line) => !beside.includes(line)) : lines;
}

/** All lines that begin with a mark, in document order. Each node is looked at once. */
function markedLines(document: Document, areBehind: boolean): readonly Line[] {
  const found: Line[] = [];
  const lookedAt = areBehind ? LOOKED_AT_TO_END : LOOKED_AT;
  let line = "";
  let clock: string | undefined;
  let last: string | undefined;
  let start: LineStart = { isSetOff: false };
  let holder: Element | undefined;
  let date: string | undefined;
  let change: string | undefined;
  let isInPart = false;
  const end = () => {
    const text = spaced(line).trim();
    const isHeading = holder !== undefined && HEADING.has(holder.name);
    const isSetOff =
      start.isSetOff || isHeading || (holder !== undefined && (LISTED.has(holder.name) || isTimed(holder)));
    const mark =
      holder && found.length < MOST
        ? (markOfLine(text, { ...start, isSetOff }) ??
          (isHeading ? markAtEnd(text) : undefined) ??
          (areBehind ? markBehind(text, clock ?? (isHead(text, holder, last) ? last : undefined)) : undefined))
        : undefined;
    // "Updated 12:42" alone is when something was changed, but for a heading.
    const isOfChange = mark?.isWeak && isWorded(mark) && mark.length >= text.length;
    const entry = holder && mark && (isHeading || !isOfChange) ? { mark, holder, line: text } : undefined;
    if (entry) found.push({ ...entry, ...(date && { date }), ...(change && { change }) });
    else if (text.length <= LONGEST_DATE && !isShortDay(text) && (MAYBE_DATE.test(text) || isWordAlone(text, holder)))
      date = text;
    // "Updated 3 May 2026, 12:42" looks like the beginning of an entry; below another heading than the page's it is of that part.
    isInPart = isHeading || (isInPart && holder?.name !== "h1");
    if (!isInPart && text.length <= LONGEST_CHANGE && saysChange(text)) change = text;
    line = "";
    clock = undefined;
    last = undefined;
    holder = undefined;
  };
  const walk = (node: ChildNode, around: Element | undefined): void => {
    if (isText(node)) {
      if (!node.data.trim() && line === "") return;
      const isBehind = line !== "" && isClockBehind(node, around);
      if (isBehind) end();
      holder ??= around;
      if (line === "") start = startOf(node, around, isBehind);
      else if (start.isSetOff && /^[\p{L}\d]/u.test(node.data) && isMarkAlone(line, true)) line += " ";
      if (areBehind && isClock(node, around)) clock = node.data;
      if (areBehind && node.data.trim()) last = isAlone(node, around) ? tidy(node.data) : undefined;
      if (line.length < lookedAt) line += node.data.slice(0, lookedAt);
    } else if (isTag(node) && !hasNoContent(node) && (!BESIDE.has(node.name) || (areBehind && isOfEntry(node)))) {
      const ends = ENDS_LINE.has(node.name);
      if (ends || node.name === "br") end();
      for (const child of node.children) walk(child, ends ? node : around);
      if (ends) end();
    }
  };
  for (const node of document.children) walk(node, undefined);
  end();
  return withoutPlacesBeside(found);
}
