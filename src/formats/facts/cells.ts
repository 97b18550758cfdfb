import { type Element, isTag, isText } from "domhandler";
import { hasNoContent } from "../page";
import { calledBy } from "./headers";
import { columnOf } from "./words";

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
  const own = unwrapped(row)
    .children.filter(isTag)
    .flatMap((child) => (child.name === "dl" ? child.children.filter(isTag) : child))
    .filter(({ name }) => !NO_CELLS.has(name));
  // "rank", "name" and "time" may be nested as a card shows them.
  const within = leaves(row);
  const kinds = within.flatMap(({ attribs }) => columnOf(calledBy(attribs.class)) ?? []);
  const isCalled = kinds.length > 2 || (kinds.includes("rank") && kinds.includes("time"));
  return isCalled || own.length < 3 ? within : own;
}

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
    return isLeaf ? [child] : leaves(child);
  });
}
