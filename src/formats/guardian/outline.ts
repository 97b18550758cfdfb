import { type ChildNode, type Document, type Element, isTag } from "domhandler";
import { elements } from "../page";
import { blockIdIn } from "./address";

/** A page's blocks, and what stands around them. */
export interface Outline {
  /** By their ids, in the page's order, each once. */
  blocks: ReadonlyMap<string, Element>;
  /** The element that holds a copy of the pinned post, which also stands in its place where the page reaches so far. */
  pinned?: Element;
  /** All elements outside of those, in document order. */
  around: readonly Element[];
}

/** Walks a page once. Blocks, elements with `id="block-ID"` that hold a time, aren't looked into: they are most of it. */
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

/** The first element that says a time to machines. */
export const timeIn = (element: Element): Element | undefined =>
  elements(element, "time").find(({ attribs }) => attribs.datetime);
