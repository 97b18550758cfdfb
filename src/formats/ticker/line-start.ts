import type { Element, Text } from "domhandler";
import { isLasting } from "../element/ages-shown";
import { attributeInstant } from "../element/card";
import { isTimed } from "../element/element-marks";
import { namesOf } from "../element/names";
import { ancestors, tidy } from "../page/page";
import { type LineMark, markOf, weakMarkOf } from "./mark";

/** What the markup says of the beginning of a line. */
export interface LineStart {
  /** It is in an element of its own, short enough to be a mark. */
  isSetOff: boolean;
  /** When it was, from the element around it, as written there for machines. */
  written?: string;
  /** Its element says that it counts minutes, laps or kilometres. */
  isCount?: boolean;
  /** Something else stands before it on its line. */
  isBehind?: boolean;
  /** Its element says how long something lasts. */
  isLength?: boolean;
}

/** An element with more text doesn't set off its beginning. */
const LONGEST_MARK = 40;

export function startOf(node: Text, around: Element | undefined, isBehind: boolean): LineStart {
  const isSetOff = isAlone(node, around);
  const written = isSetOff ? writtenAround(node) : undefined;
  const isCount = /^\s*\d/.test(node.data) && node.parent?.children.length === 1 && isCounted(node);
  const isLength = isSetOff && [...ancestors(node)].slice(0, 1).some(isLasting);
  return { isSetOff, ...(written && { written }), isCount, isBehind, isLength };
}

/** Whether a short text has an element of its own on its line. */
export const isAlone = ({ data, parent }: Text, around: Element | undefined): boolean =>
  parent !== around && parent?.children.length === 1 && data.length <= LONGEST_MARK;

/** The time that an element around a text says for machines, with its date. */
function writtenAround(node: Text): string | undefined {
  const written = [...ancestors(node)].slice(0, 2).find(({ name }) => name === "time")?.attribs.datetime;
  return written && /[T ]\d\d?:/.test(written) ? written : undefined;
}

const COUNTS = new Set("minute minutes min minuto minuta lap laps round runde km kilometer".split(" "));
const isCounted = (node: Text): boolean =>
  [...ancestors(node)].slice(0, 2).some((one) => namesOf(one).some((name) => COUNTS.has(name)));

/** Whether a text is a time in an element that is called so, behind a name or a picture and not within a sentence. */
export function isClockBehind(node: Text, around: Element | undefined): boolean {
  const isSmall = node.parent !== null && "name" in node.parent && node.parent.name === "small";
  return around !== undefined && around.name !== "p" && !/^h\d$/.test(around.name) && !isSmall && isClock(node, around);
}

/** Whether a text is a time in an element that is called so, or is small. */
export function isClock(node: Text, around: Element | undefined): boolean {
  const [parent] = ancestors(node);
  if (!/\d/.test(node.data) || !parent || !isAlone(node, around)) return false;
  return (parent.name === "small" || isTimed(parent)) && isMarkAlone(node.data);
}

/**
 * Whether a line is a time or place and nothing else.
 *
 * @param canBeWeak whether "12:42:05" is one, as results are
 */
export function isMarkAlone(line: string, canBeWeak = false): boolean {
  const text = tidy(line);
  const mark = markOf(text, true) ?? (canBeWeak ? weakMarkOf(text) : undefined);
  return mark !== undefined && mark.length >= text.length;
}

/** A time for machines that nobody worded, with what sets it off. */
const ISO = /^(20\d\d-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)(?:\s*$|\s*[:|–—-]?\s+)/;

const OUTSIDE_HEADINGS = "outside headings" as const;

/** A line whose beginning is a time only for machines ("an hour ago") is marked by that. */
export function markOfLine(
  line: string,
  { isSetOff, written, isCount, isBehind, isLength }: LineStart,
): LineMark | undefined {
  // "67'" is how long a match has lasted when something happens.
  if (isLength && !/^\S{1,5}['’′´]/.test(line)) return undefined;
  const [printed, iso] = ISO.exec(line) ?? [];
  if (printed && iso) return { printed, written: iso, isLoose: "everywhere", length: printed.length };
  const mark = markOf(line, isSetOff) ?? (isCount ? countIn(line) : undefined) ?? weakMarkOf(line);
  const stamp = written && attributeInstant(written) ? { written } : undefined;
  const loose = isBehind && { isLoose: OUTSIDE_HEADINGS };
  if (!stamp || mark?.clock !== undefined) return mark && { ...mark, ...stamp, ...loose };
  return { printed: line, ...stamp, isLoose: OUTSIDE_HEADINGS, length: line.length };
}

/** A bare number: "67", "90+3". */
function countIn(line: string): LineMark | undefined {
  const [printed, n, added = "0"] = /^(\d{1,3})(?:\+(\d{1,2}))?(?=\s|$)/.exec(line) ?? [];
  return printed
    ? { printed, count: Number(n) + Number(added) / 100, isLoose: OUTSIDE_HEADINGS, length: printed.length }
    : undefined;
}
