import { type ChildNode, type Document, Element, isTag } from "domhandler";
import { readLiveBlog } from "./liveblogposting";
import type { Format } from "./page/format";
import { hasNoContent, NO_CONTENT, stableId, textOf } from "./page/page";

type Item = Record<string, unknown>;

/**
 * LiveBlogPosting in the markup itself: as microdata (https://html.spec.whatwg.org/#microdata) or RDFa Lite
 * (https://www.w3.org/TR/rdfa-lite/). Both are rewritten as the JSON-LD that says the same.
 */
export const microdata: Format = {
  name: "microdata",
  read(page, now) {
    return /LiveBlogPosting/.test(page.body) ? readLiveBlog(topItems(page.document, page.body), page, now) : undefined;
  },
};

function topItems(within: Document | Element, source: string): Item[] {
  return within.children
    .filter(isTag)
    .flatMap((child) => (isItem(child) ? [itemOf(child, source)] : topItems(child, source)));
}

const isItem = ({ attribs }: Element): boolean => attribs.itemscope !== undefined || attribs.typeof !== undefined;

/** Names are given whole (`https://schema.org/url`), with a prefix (`schema:url`) or within a vocabulary (`url`). */
const shortNames = (names: string | undefined): string[] =>
  (names ?? "")
    .split(/\s+/)
    .map((name) => name.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, ""))
    .filter((name) => name !== "" && !name.includes(":"));

const namesOf = ({ attribs }: Element): string[] => shortNames(attribs.itemprop ?? attribs.property);

function itemOf(element: Element, source: string, depth = 0): Item {
  const { attribs } = element;
  const item = new Map<string, unknown[]>();
  gather(element.children, item, source, depth);
  const types = shortNames(attribs.itemtype ?? attribs.typeof);
  const id = attribs.itemid ?? attribs.resource ?? attribs.about ?? stableId(element);
  return {
    ...Object.fromEntries([...item].map(([name, values]) => [name, oneOrAll(values)])),
    "@type": oneOrAll(types),
    ...(id && { "@id": id }),
  };
}

const oneOrAll = (values: readonly unknown[]): unknown => (values.length === 1 ? values[0] : values);

/** Nested text is read once per level; real pages have two or three. */
const DEEPEST = 6;

/** Properties belong to the nearest item around them; an item that isn't a property goes into `@graph`. */
function gather(nodes: readonly ChildNode[], item: Map<string, unknown[]>, source: string, depth: number): void {
  for (const node of nodes.filter(isTag)) {
    const names = namesOf(node);
    const isInner = isItem(node);
    const isText = !isInner && names.length > 0;
    if (isText && depth >= DEEPEST) continue;
    const value = isInner ? itemOf(node, source, depth) : isText ? contentOf(node, names, source) : undefined;
    for (const name of isInner && names.length === 0 ? ["@graph"] : names) {
      const values = item.get(name);
      if (!values) item.set(name, [value]);
      else if (!MARKUP.has(name)) values.push(value);
    }
    if (!isInner) gather(node.children, item, source, isText ? depth + 1 : depth);
  }
}

/** Properties whose markup says more than their text. */
const MARKUP = new Set(["articleBody", "text", "description"]);
const ADDRESSES = ["href", "src", "resource"];

/** Properties that are addresses. */
const ADDRESSED = new Set(["url", "image", "thumbnailUrl", "contentUrl", "embedUrl", "mainEntityOfPage"]);

/** What a property says is meant for machines: readers needn't see it. */
function contentOf(node: Element, names: readonly string[], source: string): string {
  const { attribs } = node;
  const said = attribs.content ?? attribs.datetime;
  if (said !== undefined) return said;
  if (names.some((name) => MARKUP.has(name))) return markupOf(node, source);
  const address = ADDRESSES.map((name) => attribs[name]).find((value) => value !== undefined);
  return names.some((name) => ADDRESSED.has(name)) && address !== undefined ? address : textOf(shown(node));
}

/** A text that is written as a heading, only to be large, is none. */
function markupOf(node: Element, source: string): string {
  const [from, to] = [node.children[0]?.startIndex ?? 0, node.children.at(-1)?.endIndex ?? -1];
  const inner = source.slice(from, to + 1);
  const name = NO_CONTENT.has(node.name) ? "div" : node.name;
  return /^h[1-6]$/.test(name) ? inner : `<${name}>${inner}</${name}>`;
}

/** An element as if it were not hidden itself; what it hides inside stays so. */
function shown(node: Element): Element {
  if (!hasNoContent(node)) return node;
  const { hidden: _, style: __, ...attribs } = node.attribs;
  return new Element(NO_CONTENT.has(node.name) ? "div" : node.name, attribs, node.children);
}
