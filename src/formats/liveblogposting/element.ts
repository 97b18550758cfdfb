import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { countEach } from "../../core/group-by";
import { isClockText } from "../element/clock";
import { ancestors, hasNoContent, textOf } from "../page/page";

/**
 * The elements of a page that updates name by a fragment or id, each with no other's in it. An anchor without words
 * stands for the first element around it that has some; so does one beside a time alone, unless no other tells where its ends.
 *
 * @param names of each update, the one to be preferred first
 */
export function elementsNamed(document: Document, names: readonly (readonly string[])[]): (Element | undefined)[] {
  const byName = namedElements(document, new Set(names.flat()));
  const found = names.map((ofOne) => ofOne.flatMap((name) => byName.get(name) ?? [])[0]);
  const held = countEach(found.flatMap((one) => (one ? [one, ...ancestors(one)] : [])));
  const isAlone = (element: Element) => held.get(element) === 1 && !WHOLE_PAGE.has(element.name);
  return found.map((one) => {
    if (!one || !isAlone(one)) return undefined;
    if (names.length === 1 && textOf(one)) return one;
    return [one, ...ancestors(one)].filter(isAlone).find(isTelling) ?? one;
  });
}

const WHOLE_PAGE: ReadonlySet<string> = new Set(["html", "body", "main"]);
const NAMES = ["data-id", "data-post-id", "data-entry-id", "data-block-id"];

/** An `id` says more than other attributes, which links to an element have too. */
function namedElements(document: Document, wanted: ReadonlySet<string>): ReadonlyMap<string, Element> {
  const byId = new Map<string, Element>();
  const byName = new Map<string, Element>();
  if (wanted.size === 0) return byId;
  const stack: (Document | Element)[] = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const inner = node.children.filter(isTag);
    for (const element of inner) {
      const { id, name, ...more } = element.attribs;
      add(byId, id, element);
      for (const one of [element.name === "a" ? name : undefined, ...NAMES.map((attribute) => more[attribute])])
        add(byName, one, element);
    }
    stack.push(...inner.toReversed());
  }
  return new Map([...byName, ...byId]);

  function add(to: Map<string, Element>, name: string | undefined, element: Element): void {
    if (name && wanted.has(name) && !to.has(name)) to.set(name, element);
  }
}

/** Whether an element has anything to read or see, beside its time. */
function isTelling(element: Element): boolean {
  const stack: ChildNode[] = [element];
  let said = "";
  for (let node = stack.pop(); node && said.length <= LONGEST_TIME; node = stack.pop()) {
    if (isText(node)) said += node.data;
    else if (isTag(node) && node.name === "img") return true;
    if (isTag(node) && !hasNoContent(node)) stack.push(...node.children.toReversed());
  }
  return said.trim() !== "" && !isClockText(said);
}
const LONGEST_TIME = 80;
