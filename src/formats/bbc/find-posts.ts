import { type ChildNode, type Document, Element, isTag, isText } from "domhandler";
import { countEach } from "../../core/group-by";
import { ancestors, elements, textOf } from "../page/page";
import { stopsIn } from "../page/whole";

export const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];
/** The text of a heading and the hidden time after it run together without a space. */
export const PUBLISHED = /\s*published at\s+(\d{1,2}[:.]\d{2}\b.*)$/iu;
/** Outside of a heading a zone or a day must follow: any site may print "published at 14:05" below its articles. */
const PUBLISHED_BESIDE = /published at\s+\d{1,2}[:.]\d{2}\s+[A-Z\d]/iu;

/** Where a post stands in the page. */
export interface FoundPost {
  container: Element;
  heading: Element;
  /** The element that says when it was published: the heading, or one inside or beside it. */
  time: Element;
}

/** The posts of a page by their "published at …", newest first as the page has them. */
export function findPosts(document: Document): FoundPost[] {
  const marks = new Set(publishedTimes(document).map((time) => headingAround(time) ?? time));
  const isAlone = aloneIn(marks);
  const starts = new Map([...marks].map((mark) => [mark, startOf(mark, isAlone)]));
  const allStarts = new Set(starts.values());
  const found = [...marks].map((time): FoundPost => {
    const container = containerOf(time, isAlone) ?? runFrom(starts.get(time) ?? time, allStarts);
    const heading = HEADINGS.includes(time.name) ? time : (elements(container, ...HEADINGS)[0] ?? time);
    return { container, heading, time };
  });
  // Any article may have one such line.
  return found.length === 1 && found.every(({ heading, time }) => heading !== time) ? [] : found;
}

const headingAround = (time: Element): Element | undefined =>
  [time, ...ancestors(time)].find((element) => HEADINGS.includes(element.name));

/** Headings that end in a time, and the innermost other elements that do. */
function publishedTimes(document: Document): Element[] {
  const inner = ["span", "p", "div", "time", "small", "strong", "em"];
  return elements(document, ...HEADINGS, ...inner).filter((element) => {
    // The page's title may contain these words.
    if (element.name === "h1") return false;
    const isHeading = HEADINGS.includes(element.name);
    if (!isHeading && !element.children.some((child) => isText(child) && /published at/iu.test(child.data)))
      return false;
    const text = textOf(element);
    return PUBLISHED.test(text) && (isHeading || PUBLISHED_BESIDE.test(text) || headingAround(element) !== undefined);
  });
}

/** Whether an element holds one post's time and no other's. */
function aloneIn(marks: ReadonlySet<Element>): (element: Element) => boolean {
  const counts = countEach([...marks].flatMap((mark) => [mark, ...ancestors(mark)]));
  return (element) => counts.get(element) === 1;
}

/** The article or list item that holds a post alone; else the widest element that does, where that is more than its time. */
function containerOf(time: Element, isAlone: (element: Element) => boolean): Element | undefined {
  const up = [...ancestors(time)].filter((element) => isAlone(element) && !isWholePage(element));
  const widest = up.at(-1);
  return (
    up.find((element) => element.name === "article") ??
    up.find((element) => element.name === "li") ??
    (widest && widest.name !== "header" && textOf(widest) !== textOf(time) ? widest : undefined)
  );
}

const isWholePage = ({ name }: Element): boolean => /^(?:html|body|main)$/.test(name);

/** Nodes between a heading and its time: white space, a kicker. Anything further is another post's. */
const FARTHEST_HEADING = 10;

/** Where no element contains a post alone, it begins at its heading. */
function startOf(time: Element, isAlone: (element: Element) => boolean): Element {
  const top = [time, ...ancestors(time)].filter((up) => isAlone(up) && !isWholePage(up)).at(-1) ?? time;
  if (elements(top, ...HEADINGS).length > 0) return top;
  let before = top.prev;
  for (let steps = 0; before && steps < FARTHEST_HEADING; steps++, before = before.prev)
    if (isTag(before) && HEADINGS.includes(before.name)) return before;
  return top;
}

/** The siblings from one post's start to the next one's, wrapped in an element. */
function runFrom(start: Element, starts: ReadonlySet<Element>): Element {
  const run: ChildNode[] = [start];
  for (let next = start.next; next && !(isTag(next) && starts.has(next)); next = next.next) run.push(next);
  const held = new Element("div", {}, run);
  held.parent = start.parent;
  held.endIndex = run.at(-1)?.endIndex ?? null;
  return held;
}

/** Whether the page stops inside this post. */
export function isCut(container: Element, body: string): boolean {
  const { parent, prev, next } = container;
  // A run that is held as if by an element has no neighbours, nor is it its parent's only child.
  const isReal = prev !== null || next !== null || parent?.children[0] === container;
  // The end tag of a list item may be left out, that of its list may not.
  return stopsIn((container.name === "li" || !isReal) && parent && isTag(parent) ? parent : container, body);
}
