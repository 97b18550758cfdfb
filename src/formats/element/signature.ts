import { type ChildNode, type Element, isTag } from "domhandler";
import { textContent } from "domutils";
import { ancestors, BLOCK_LEVEL, elements, tidy } from "../page/page";

// Lines that are the name of who wrote a post.

/** What stands before a name above an article, where it can't be part of one ("Von Miller"). */
export const BY = /^(?:(?:posted\s+)?by\s+|from \S+['’]s\s+|(?:von|par|por|door|af|av)\s+(?=\S+\s+\S))/iu;

/** "By Ann Poe and Bo Lee": at most so many words, all of which are names or stand between them. */
export const SIGNED =
  /^(?:\p{Lu}[\p{L}.'’-]*(?:,?\s+|$)|(?:and|und|et|y|e|en|de|la|da|di|du|dos|van|von|den|der|ter|zu|bin)\s+){1,6}$/u;

/** Labels and places that are written as names are. */
const NO_NAME =
  /(?<![\p{L}'’-])(?:race|updates?|live|news|heats?|finals?|laps?|start|finish|ziel|stage|grand|col|(?:wo)?men(?:['’]s)?|elite|breaking|new)(?![\p{L}-])/iu;

/** Whether a line is the name of one or more people, and no single word. */
export const isSignature = (line: string): boolean => / /.test(line) && SIGNED.test(line) && !NO_NAME.test(line);

/**
 * Whether lines that look like names are: titles ("Warm Up Area") and labels ("Safety Car") look so too, but most are other
 * ones, only some posts have one, and nothing else is the post's title.
 *
 * @param lines one a post, with "By" where it says so, empty where it has none
 * @param areTitled whether the posts have titles beside
 */
export function areNames(lines: readonly string[], areTitled: boolean): boolean {
  const said = lines.filter(Boolean);
  if (areTitled || said.some((line) => BY.test(line))) return true;
  const areMany = new Set(said).size > Math.ceil(said.length / 2);
  return said.length > lines.length / 2 && said.length > 1 && !areMany;
}

/**
 * The name among more of who has it: "<a>Ann Poe</a> <p>Reporting from the bridge</p>", "<b>Ann Poe</b><i>Reporter</i>",
 * "<i>Posted by</i><b>Ann Poe</b>". Of what looks like two names, all is said.
 */
export function nameAmong({ children }: Element): string | undefined {
  const parts = children.filter((child) => textContent(child).trim());
  const at = parts.findIndex((part) => isTag(part) && BLOCK_LEVEL.has(part.name));
  const above = at > 0 ? [parts.slice(0, at)] : [];
  const each = parts.length > 1 && parts.every((part) => isTag(part) && part.name !== "a") ? parts : above;
  const said = each.map((part) => tidy(textContent(part)));
  const names = said.filter((one) => nameOn(one));
  return names.find((one) => BY.test(one)) ?? (names.length > 1 ? said.join(" ") : names[0]);
}

/** A line without "By", if that is a name. */
export function nameOn(line: string): string | undefined {
  const name = line.replace(BY, "");
  return isSignature(name) ? name : undefined;
}

/** A name that stands beside a time on its line, with "By" where it says so. */
export interface Beside {
  line: string;
  nodes: readonly ChildNode[];
}

/** What stands beside a time in the element around it, if that is a name: "<time>12:42</time> <span>Ann Poe</span>". */
export function besideTime(time: Element, card: Element): Beside | undefined {
  const [line] = ancestors(time);
  if (!line || time === card || line === card || line.children.length > MOST_PARTS) return undefined;
  // Pictures are of the post.
  const nodes = line.children.filter((child) => child !== time && textContent(child).trim());
  const said = tidy(nodes.map((node) => textContent(node)).join(" ")).replace(PARTING, "");
  const isHeaded = elements(line, "h1", "h2", "h3", "h4", "h5", "h6").length > 0;
  return nameOn(said) && !isHeaded ? { line: said, nodes } : undefined;
}

const MOST_PARTS = 6;
/** What stands between a name and a time. */
const PARTING = /^[\s·•|,/–—-]+|[\s·•|,/–—-]+$/g;
