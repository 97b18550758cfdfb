import { type ChildNode, type Element, isText } from "domhandler";
import { isElement } from "../element/card";
import { isForeign } from "../element/element-marks";
import { namesOf } from "../element/names";
import { elements, hasNoContent, textOf } from "../page/page";
import { type Entry, HEADING } from "./entries";

// What stands around an entry's element and belongs to it.

/** Whether an entry's line is its time and nothing else, or a line below its headline. */
export const isTimeAlone = ({ mark, line, heading }: Entry): boolean =>
  mark.length >= line.length || heading !== undefined;

/**
 * What stands between an entry and the next: for the last one, up to the next heading, what is beside the text, or a box of
 * what else there is to read. The heading right below a time that is alone is its headline.
 */
export function following(entry: Entry, occupied: ReadonlySet<ChildNode>): ChildNode[] {
  const { block, holder } = entry;
  const isHeaded = entry.heading !== undefined || elements(block, ...HEADING).some((one) => one !== holder);
  const nodes: ChildNode[] = [];
  let last: number | undefined;
  for (let node = block.next; node; node = node.next) {
    if (occupied.has(node)) {
      last = undefined;
      break;
    }
    const isOwnHeading = isTimeAlone(entry) && !isHeaded && nodes.every(isSpace) && isHeading(node);
    if (isElement(node) && endsText(node, holder) && !isOwnHeading) break;
    if (isBox(node)) last ??= nodes.length;
    nodes.push(node);
  }
  const own = nodes.slice(0, last).filter((node) => !isBox(node));
  // What follows a heading or a time that is alone is its text, whatever it is called.
  const isBare = isTimeAlone(entry) || HEADING.has(holder.name) || holder.name === "dt";
  if (!isBare || own.some((node) => !isSilent(node))) return own;
  return isTimeAlone(entry) ? nodes : nodes.filter((node) => !isElement(node) || !isForeign(node));
}

/** Boxes of other articles, of readers' words and to subscribe, by the words in their names. */
const MORE: ReadonlySet<string> = new Set(
  "related recommended recommendations comments disqus newsletter subscribe subscription".split(" "),
);

const TEXT: ReadonlySet<string> = new Set(["p", "blockquote", "figure"]);

const isBox = (node: ChildNode): boolean =>
  isElement(node) &&
  !TEXT.has(node.name) &&
  (isForeign(node)
    ? offersMore(node) || textOf(node).length < SENTENCE
    : namesOf(node).some((name) => MORE.has(name)) && offersMore(node));

/** "Advertisement" and "Buy boats" are shorter. */
const SENTENCE = 40;

/** Whether an element has headings, fields or little but links, as boxes have; "related-media" may be a picture with its words, and "ad-free" a post's text. */
const offersMore = (box: Element): boolean =>
  elements(box, "form", "input", "button", ...HEADING).length > 0 ||
  elements(box, "a").reduce((all, link) => all + textOf(link).length, 0) * 2 > textOf(box).length;

const isSilent = (node: ChildNode): boolean => !isElement(node) && (!isText(node) || isSpace(node));
const isSpace = (node: ChildNode): boolean => isText(node) && node.data.trim() === "";
const isHeading = (node: ChildNode): boolean => isElement(node) && HEADING.has(node.name);

/** What stands between an entry that ends in its time and the one before, from the last heading or what is beside the text. */
export function preceding({ block, holder }: Entry, occupied: ReadonlySet<ChildNode>): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let node = block.prev; node; node = node.prev) {
    if (occupied.has(node) || (isElement(node) && endsText(node, holder))) break;
    nodes.unshift(node);
  }
  return nodes;
}

const ENDS: ReadonlySet<string> = new Set(["aside", "footer", "nav", "form", "header", "h1"]);

const endsText = (node: Element, { name }: Element): boolean =>
  ENDS.has(node.name) || hasNoContent(node) || (HEADING.has(node.name) && (!HEADING.has(name) || node.name <= name));
