import { type Document, type Element, isTag, isText } from "domhandler";
import { ancestors, elements, textOf } from "../page";

export const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];
/** The text of a heading and the hidden time after it run together without a space. */
export const PUBLISHED = /\s*published at\s+(\d.*)$/iu;

/** Where a post stands in the page. */
export interface FoundPost {
  container: Element;
  heading: Element;
  /** The element that says when it was published: the heading, or one inside or beside it. */
  time: Element;
}

/** The posts of a page by their "published at …", newest first as the page has them. */
export function findPosts(document: Document): FoundPost[] {
  const posts = new Map<Element, FoundPost>();
  for (const time of publishedTimes(document)) {
    const container = containerOf(time);
    if (posts.has(container)) continue;
    const up = [time, ...ancestors(time)].find((element) => HEADINGS.includes(element.name));
    posts.set(container, { container, heading: up ?? elements(container, ...HEADINGS)[0] ?? time, time: up ?? time });
  }
  const found = [...posts.values()];
  // Any article may say once in a line of its own when it was published.
  return found.length === 1 && found.every(({ heading, time }) => heading !== time) ? [] : found;
}

/** Headings that end in a time, and the innermost other elements that do. */
function publishedTimes(document: Document): Element[] {
  const inner = ["span", "p", "div", "time", "small", "strong", "em"];
  return elements(document, ...HEADINGS, ...inner).filter((element) => {
    if (
      !HEADINGS.includes(element.name) &&
      !element.children.some((child) => isText(child) && /published at/iu.test(child.data))
    )
      return false;
    return PUBLISHED.test(textOf(element));
  });
}

/** The article or list item that holds a post. */
function containerOf(time: Element): Element {
  const up = [...ancestors(time)];
  return (
    up.find((element) => element.name === "article") ?? up.find((element) => element.name === "li") ?? up[0] ?? time
  );
}

/** Whether the page stops inside this post: its end tag, and any end of the document, are missing. */
export function isCut(container: Element, body: string): boolean {
  if (/<\/(?:body|html)\s*>\s*$/i.test(body.slice(-200))) return false;
  // The end tag of a list item may be left out, that of its list may not.
  const outer = container.name === "li" && container.parent && isTag(container.parent) ? container.parent : container;
  const end = (outer.endIndex ?? 0) + 1;
  return !new RegExp(`</${outer.name}\\s*>$`, "i").test(body.slice(Math.max(0, end - 40), end));
}
