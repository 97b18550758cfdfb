import type { ChildNode, Element } from "domhandler";
import { textContent } from "domutils";
import { ancestors, elements, tidy } from "../page/page";
import { BY } from "./element-marks";

// Lines that are the name of who wrote a post.

/** "By Ann Poe and Bo Lee": at most so many words, all of which are names or stand between them. */
export const SIGNED = /^(?:\p{Lu}[\p{L}.'’-]*(?:,?\s+|$)|(?:and|und|et|y|e|en|de|van|von|der|bin)\s+){1,6}$/u;

/** Labels and places that are written as names are. */
const NO_NAME =
  /(?<![\p{L}'’-])(?:race|updates?|live|news|heats?|finals?|laps?|start|finish|ziel|stage|grand|col|(?:wo)?men(?:['’]s)?|elite|breaking|new)(?![\p{L}-])/iu;

/** Whether a line is the name of one or more people, and no single word. */
export const isSignature = (line: string): boolean => / /.test(line) && SIGNED.test(line) && !NO_NAME.test(line);

/**
 * Whether lines that look like names are: titles look so too ("Warm Up Area"), but each is another, and nothing else is the
 * post's title.
 *
 * @param lines one a post, empty where it has none
 * @param areTitled whether the posts have titles beside
 */
export function areNames(lines: readonly string[], areTitled: boolean): boolean {
  const said = lines.filter(Boolean);
  return areTitled || new Set(said).size < said.length;
}

/** A name that stands beside a time on its line. */
export interface Beside {
  name: string;
  nodes: readonly ChildNode[];
}

/** What stands beside a time in the element around it, if that is a name: "<time>12:42</time> <span>Ann Poe</span>". */
export function besideTime(time: Element, card: Element): Beside | undefined {
  const [line] = ancestors(time);
  if (!line || time === card || line === card || line.children.length > MOST_PARTS) return undefined;
  const nodes = line.children.filter((child) => child !== time);
  const name = tidy(nodes.map((node) => textContent(node)).join(" "))
    .replace(PARTING, "")
    .replace(BY, "");
  const isHeaded = elements(line, "h1", "h2", "h3", "h4", "h5", "h6").length > 0;
  return isSignature(name) && !isHeaded ? { name, nodes } : undefined;
}

const MOST_PARTS = 6;
/** What stands between a name and a time. */
const PARTING = /^[\s·•|,/–—-]+|[\s·•|,/–—-]+$/g;
