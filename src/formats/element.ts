import type { Document, Element } from "domhandler";
import { findAll } from "domutils";
import { ancestors } from "./page";

/** "post-3" tells where a post stands today, not which post it is. */
const POSITION = /^[a-z_-]*\d{1,3}$/i;

/** An element's own id, unless it counts places and so names another post tomorrow. */
export function lastingId({ attribs }: Element): string | undefined {
  const id = attribs.id ?? attribs["data-post-id"] ?? attribs["data-id"];
  return id && !POSITION.test(id) ? id : undefined;
}

/** All elements that bear one of these class names, in document order. */
export function withClass(within: Element | Document, ...names: string[]): Element[] {
  return findAll((element) => hasClass(element, ...names), within);
}

/** Whether an element bears one of these class names. */
export const hasClass = ({ attribs }: Element, ...names: string[]): boolean =>
  attribs.class?.split(/\s+/).some((name) => names.includes(name)) ?? false;

/** Without those that stand inside others: posts don't nest, and what does would be read once a level. */
export function outermost(all: readonly Element[]): Element[] {
  const known = new Set(all);
  return all.filter((one) => {
    for (const up of ancestors(one)) if (known.has(up)) return false;
    return true;
  });
}
