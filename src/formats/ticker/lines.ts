import { type ChildNode, cloneNode, type Document, Element, isTag, isText, Text } from "domhandler";
import { textContent } from "domutils";
import { elements, spaced } from "../page/page";
import { markOf, weakMarkOf } from "./mark";

/** Fewer are a verse or an address. */
const FEWEST = 3;
/** More are no text for people. */
const MOST = 3000;

/**
 * A page whose entries are lines of one paragraph, parted by line breaks or rules, or of preformatted text, with a paragraph for each entry instead. A line
 * without a time belongs to the entry above it.
 *
 * @returns undefined where no paragraph is of that kind
 */
export function withLinesApart(document: Document): Document | undefined {
  if (!parentsOfBreaks(document).some((parent) => partsOf(parent))) return undefined;
  const copy = cloneNode(document, true);
  for (const parent of parentsOfBreaks(copy)) {
    const parts = partsOf(parent);
    if (!parts) continue;
    parent.children = parts.map((children) => paragraph(children, parent));
    for (const [i, child] of parent.children.entries()) {
      child.prev = parent.children[i - 1] ?? null;
      child.next = parent.children[i + 1] ?? null;
    }
  }
  return copy;
}

const parentsOfBreaks = (document: Document): Element[] => [
  ...new Set(
    elements(document, "br", "hr", "pre").flatMap((one) => {
      const parent = one.name === "pre" ? one : one.parent;
      return parent && isTag(parent as ChildNode) ? [parent as Element] : [];
    }),
  ),
];

/** The entries in what an element holds; undefined for too few. */
function partsOf({ name, children }: Element): ChildNode[][] | undefined {
  const isPre = name === "pre";
  const lines: ChildNode[][] = [[]];
  for (const child of children) {
    if (isTag(child) && (child.name === "br" || child.name === "hr")) lines.push([]);
    else if (isPre && isText(child))
      for (const [i, text] of child.data.split("\n", MOST + 1).entries()) {
        if (i > 0) lines.push([]);
        lines.at(-1)?.push(new Text(`${text} `));
      }
    else lines.at(-1)?.push(child);
  }
  if (lines.length > MOST) return undefined;
  const isMarked = [markOf, weakMarkOf]
    .map((form) => (line: readonly ChildNode[]) => form(spaced(textContent([...line])).trim()) !== undefined)
    .find((isOne) => lines.filter(isOne).length >= FEWEST);
  if (!isMarked) return undefined;
  const parts: ChildNode[][] = [];
  for (const line of lines) {
    if (parts.length === 0 || isMarked(line)) parts.push([...line]);
    // Lines of preformatted text are broken to fit.
    else parts.at(-1)?.push(...(isPre ? [] : [new Element("br", {})]), ...line);
  }
  return parts;
}

function paragraph(children: ChildNode[], parent: Element): Element {
  const made = new Element("p", {}, children);
  made.parent = parent;
  made.startIndex = children[0]?.startIndex ?? parent.startIndex;
  made.endIndex = children.at(-1)?.endIndex ?? parent.endIndex;
  for (const [i, child] of children.entries()) {
    child.parent = made;
    child.prev = children[i - 1] ?? null;
    child.next = children[i + 1] ?? null;
  }
  return made;
}
