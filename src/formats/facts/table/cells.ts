import { type Element, isTag, isText } from "domhandler";
import { hasNoContent, textOf } from "../../page/page";
import { columnOf } from "../words/words";
import { cellOf } from "./grid";
import { calledBy } from "./headers";
import { rankIn } from "./values";

/** No row of results has more nodes; a page may have any number of levels of lists. */
const MOST_NODES = 400;

/** Whether an element has few enough nodes to be a row; looks at no more of them than that. */
export function isSmall(row: Element): boolean {
  const stack = [...row.children];
  let nodes = stack.length;
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node)) continue;
    nodes += node.children.length;
    if (nodes > MOST_NODES) return false;
    stack.push(...node.children);
  }
  return nodes <= MOST_NODES;
}

/** What a row that is no table's has as its cells: elements that are called so, else those with text of their own. */
export function cellElements(row: Element): Element[] {
  const called: Element[] = [];
  const hasCalled = (within: Element): boolean => {
    let found = false;
    for (const child of within.children.filter(isTag)) found = hasCalled(child) || found;
    if (found || !isCalledCell(within)) return found;
    called.push(within);
    return true;
  };
  for (const child of row.children.filter(isTag)) hasCalled(child);
  if (called.length > 2) return called;
  const own = partsOfRow(row);
  // "rank", "name" and "time" may be nested as a card shows them.
  const within = leaves(row);
  const kinds = within.flatMap(({ attribs }) => columnOf(calledBy(attribs.class)) ?? []);
  const isCalled = kinds.length > 2 || (kinds.includes("rank") && kinds.includes("time"));
  if (isCalled || own.length < 3) return within;
  // What stands beside a name in its cell is no part of it.
  return own.flatMap((cell) => {
    const parts = leaves(cell).filter((part) => textOf(part) !== "");
    return parts.length > 1 && parts.some(isHead) ? parts : cell;
  });
}

/** The elements side by side in a row. */
export const partsOfRow = (row: Element): Element[] =>
  unwrapped(row)
    .children.filter(isTag)
    .flatMap((child) => (child.name === "dl" ? child.children.filter(isTag) : child))
    .filter(({ name }) => !NO_CELLS.has(name));

/** What a cell is called that has more below: a name, or a heading of any kind. */
const isHead = ({ name, attribs }: Element): boolean =>
  /^(?:h[1-6]|dt)$/.test(name) || columnOf(calledBy(attribs.class)) === "name";

const NO_CELLS = new Set(["br", "script", "style", "template", "hr"]);

/** What is in an element that has nothing but another. */
function unwrapped(row: Element): Element {
  const [only, ...more] = row.children.filter((child) => isTag(child) || (isText(child) && /\S/.test(child.data)));
  return only && more.length === 0 && isTag(only) ? unwrapped(only) : row;
}

const CELL = /(?:^|[\s_-])(?:cell|field|td|col(?:umn)?)(?![a-z])/i;

const isCalledCell = ({ attribs }: Element): boolean =>
  /^(?:cell|gridcell|columnheader|rowheader)$/.test(attribs.role ?? "") || CELL.test(attribs.class ?? "");

function leaves(within: Element): Element[] {
  return within.children.filter(isTag).flatMap((child) => {
    if (hasNoContent(child) || child.name === "br" || child.name === "img") return [];
    const isLeaf = child.children.some((one) => isText(one) && /\S/.test(one.data)) || !child.children.some(isTag);
    return isLeaf || isRankDrawn(child) ? [child] : leaves(child);
  });
}

/** A rank may be a picture that says its number. */
const isRankDrawn = (element: Element): boolean =>
  element.children.every((child) => isTag(child) && ("aria-label" in child.attribs || child.name === "img")) &&
  rankIn(cellOf(element).lines.join(" ")) !== undefined;
