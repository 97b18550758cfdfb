import { type ChildNode, type Document, type Element, isTag } from "domhandler";
import { ancestors, elements, textOf } from "../page/page";
import { blockIdIn, olderAddress } from "./address";

/** A page's blocks, and the elements around them. */
export interface Outline {
  /** By their ids, in the page's order, each once. */
  blocks: ReadonlyMap<string, Element>;
  /** The element with a copy of the pinned post; the post itself is also in its place, where the page reaches that far. */
  pinned?: Element;
  /** All elements outside of those, in document order. */
  around: readonly Element[];
}

/** Walks a page once, without descending into its blocks (elements with `id="block-ID"` and a time): they are most of it. */
export function outlineOf(document: Document): Outline {
  const blocks = new Map<string, Element>();
  const around: Element[] = [];
  const pinned: Element[] = [];
  const walk = (node: ChildNode): void => {
    if (!isTag(node)) return;
    const id = blockIdIn(node.attribs.id);
    if (isPinnedPost(node)) pinned.push(node);
    else if (id !== undefined && timeIn(node)) blocks.set(id, blocks.get(id) ?? node);
    else {
      around.push(node);
      node.children.forEach(walk);
    }
  };
  document.children.forEach(walk);
  return { blocks, ...(pinned[0] && { pinned: pinned[0] }), around };
}

const isPinnedPost = ({ attribs }: Element): boolean =>
  attribs.id === "pinned-post" ||
  attribs["data-component"] === "pinned-post" ||
  /(?:^|\s)pinned-block(?:\s|$)/.test(attribs.class ?? "");

/** The first `<time datetime>`. */
export const timeIn = (element: Element): Element | undefined =>
  elements(element, "time").find(({ attribs }) => attribs.datetime);

/** Which page of a blog a page's HTML is, and where the next older one is. */
export interface Navigation {
  isFirst: boolean;
  older?: string;
}

/** Reads the "1 of 4" under the posts, and the link after it. A blog of one page has none. */
export function navigationIn(around: readonly Element[], address: string): Navigation {
  const navigation = around.find(({ attribs }) => attribs.id === "liveblog-navigation");
  if (!navigation) return { isFirst: true };
  const current = /(\d+)\s*of\s*\d/.exec(navigation.children.map(textOf).join(" "))?.[1];
  const link = elements(navigation, "a").find(
    (one) => /^(?:next|older)$/i.test(textOf(one)) || /^older\b/.test(one.attribs["data-link-name"] ?? ""),
  );
  const older = olderAddress(address, link?.attribs.href);
  return { isFirst: (current ?? "1") === "1", ...(older && { older }) };
}

const NAMES = ["id", "class", "name", "data-component", "data-link-name"];
const KEY_EVENTS = /\bkey[- ]?events?\b|keyEvents?[A-Z]/i;

/**
 * The ids of the blocks that a page lists as key events. The list is recognised by its own name or that of an ancestor;
 * links within blocks don't count.
 *
 * @param around the elements outside of blocks
 */
export function keyEventsIn(around: readonly Element[]): Set<string> {
  const links = around.filter((element) => element.name === "a" && isKeyEventLink(element));
  return new Set(
    links.flatMap((link) => blockIdIn(link.attribs["data-event-id"]) ?? blockIdIn(link.attribs.href) ?? []),
  );
}

function isKeyEventLink(link: Element): boolean {
  if (link.attribs["data-event-id"] || /[?&]filterKeyEvents=/.test(link.attribs.href ?? "")) return true;
  return [link, ...ancestors(link)].some((up) => NAMES.some((name) => KEY_EVENTS.test(up.attribs[name] ?? "")));
}
