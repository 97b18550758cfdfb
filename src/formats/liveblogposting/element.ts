import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { type Block, plainText } from "../../core/blocks";
import type { Byline } from "../../core/coverage";
import { toBlocks } from "../blocks";
import { ancestors, hasNoContent } from "../page";
import { wordsIn } from "../trim/text";
import { BY } from "./author";
import { marksIn } from "./element-marks";

/** What the page shows of an update that its data leaves out. */
export interface Shown {
  body: Block[];
  byline?: Byline;
  label?: string;
  keyEvent: boolean;
  pinned: boolean;
}

/**
 * The elements of a page that updates name by a fragment or id, each with no other's in it. An anchor without words stands
 * for the first element around it that has some.
 *
 * @param names of each update, the one to be preferred first
 */
export function elementsNamed(document: Document, names: readonly (readonly string[])[]): (Element | undefined)[] {
  const byName = namedElements(document, new Set(names.flat()));
  const found = names.map((ofOne) => ofOne.flatMap((name) => byName.get(name) ?? [])[0]);
  const held = new Map<Element, number>();
  for (const one of found) if (one) for (const up of [one, ...ancestors(one)]) held.set(up, (held.get(up) ?? 0) + 1);
  const isAlone = (element: Element) => held.get(element) === 1 && !WHOLE_PAGE.has(element.name);
  return found.map((one) => {
    if (!one || !isAlone(one)) return undefined;
    if (wordyTextOf(one)) return one;
    return [...ancestors(one)].filter(isAlone).find((up) => wordyTextOf(up)) ?? one;
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

/**
 * What an update's element shows, without its time, author and buttons.
 *
 * @param known the body that the data has: an element that lacks its words is another's, or a part of the update only
 * @returns undefined for an element that lacks words of the data
 */
export function shownIn(element: Element, known: readonly Block[], base: string): Shown | undefined {
  const { nodes, author, label, isKey } = marksIn(element);
  const body = toBlocks(element.children, base, nodes);
  if (!hasWordsOf(known, body)) return undefined;
  return {
    body,
    ...(author && { byline: { name: author.replace(BY, "") } }),
    ...(label && { label }),
    keyEvent: isKey || isKeyEvent(element),
    pinned: /(?:^|[\s_-])(?:pinned|sticky)(?:$|[\s_-])/i.test(element.attribs.class ?? ""),
  };
}

/** Apart from a few words, since data and page are made by different programs. */
const SHARE = 0.8;

function hasWordsOf(known: readonly Block[], body: readonly Block[]): boolean {
  const wanted = [...wordsIn(plainText(known))];
  if (wanted.length === 0) return true;
  const said = new Set([...wordsIn(plainText(body))].map(({ text }) => text));
  return wanted.filter(({ text }) => said.has(text)).length >= SHARE * wanted.length;
}

const KEY_ATTRIBUTE = /^data-(?:is-?key.*|key-?(?:event|moment|post|point))$/;
const KEY_CLASS = /(?:^|[\s_-])key(?:$|[\s_-]|event|moment)/i;

function isKeyEvent({ attribs }: Element): boolean {
  const told = Object.entries(attribs).some(
    ([name, value]) => KEY_ATTRIBUTE.test(name) && !/^(?:false|0|no)$/i.test(value),
  );
  return told || KEY_CLASS.test(`${attribs.class ?? ""} ${attribs["data-type"] ?? ""}`);
}

/** Whether an element has anything to read or see. */
function wordyTextOf(element: Element): boolean {
  const stack: ChildNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node) ? node.data.trim() !== "" : isTag(node) && node.name === "img") return true;
    if (isTag(node) && !hasNoContent(node)) stack.push(...node.children.toReversed());
  }
  return false;
}
