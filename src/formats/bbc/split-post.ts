import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { ancestors, NO_CONTENT, textOf, tidy } from "../page/page";
import type { FoundPost } from "./find-posts";

/** A line between a post's heading and its body. */
export interface HeaderLine {
  node: ChildNode;
  text: string;
  /** What the element's own names say it is. */
  hint?: Hint;
  /** Whether its place or element already tells it from a paragraph of the body. */
  certain: boolean;
}

type Hint = "label" | "byline" | "name" | "role";

/** A post split into header lines and the rest. */
export interface SplitPost extends FoundPost {
  /** A line above the heading ("get involved"). */
  kicker?: string;
  lines: HeaderLine[];
  /** What is neither header nor body: the kicker, a time printed once more. */
  skipped: ChildNode[];
}

const BODY = new Set(["ul", "ol", "blockquote", "figure", "picture", "table", "img", "video", "audio", "iframe"]);
const LONGEST_LINE = 80;
const TIME = /^(?:published at\s*)?\d{1,2}[:.]\d{2}\b.{0,40}$/iu;

/** Splits a post by its structure: what is before the heading, the short lines after it, and the rest. */
export function splitPost(found: FoundPost): SplitPost {
  const { heading, container, time } = found;
  const part: SplitPost = { ...found, lines: [], skipped: [] };
  const header = [...ancestors(heading)].find((element) => element.name === "header");
  let after = false;
  for (const node of pieces(container, heading)) {
    if (node === heading) {
      after = true;
      continue;
    }
    const text = textOf(node);
    if (!text) continue;
    const names = namesOf(node, container);
    if (node === time || contains(node, time) || isTime(node, text, names)) part.skipped.push(node);
    else if (!after) {
      part.kicker ??= text;
      part.skipped.push(node);
    } else {
      const hint = hintOf(names);
      const inHeader = header !== undefined && [...ancestors(node)].includes(header);
      const person = hint ? undefined : nameAndRole(node);
      if (person) {
        part.lines.push(
          { node, text: person.name, hint: "name", certain: true },
          { node, text: person.role, hint: "role", certain: true },
        );
        continue;
      }
      if (!inHeader && !hint && isBody(node, text)) break;
      part.lines.push({
        node,
        text,
        ...(hint && { hint }),
        certain: inHeader || hint !== undefined || !isParagraph(node),
      });
    }
  }
  return part;
}

/** The smallest nodes that stand for a line of their own, in document order. */
function* pieces(within: Element, heading: Element): Generator<ChildNode> {
  for (const node of within.children) {
    if (node === heading || isText(node)) yield node;
    else if (isTag(node) && !NO_CONTENT.has(node.name)) {
      const whole = node.name === "p" || BODY.has(node.name) || !node.children.some(isTag);
      if (whole && !contains(node, heading)) yield node;
      else yield* pieces(node, heading);
    }
  }
}

const contains = (node: ChildNode, inner: Element): boolean => isTag(node) && [...ancestors(inner)].includes(node);

function isBody(node: ChildNode, text: string): boolean {
  if (isTag(node) && BODY.has(node.name)) return true;
  return text.length > LONGEST_LINE || /[.!?…:,]["'”’]?$/u.test(text) || /Image source,/u.test(text);
}

/** A piece of two lines, the first of which is a name. */
function nameAndRole(node: ChildNode): { name: string; role: string } | undefined {
  if (isTag(node) && BODY.has(node.name)) return undefined;
  const [name = "", role = "", ...more] = rawLines(node).map(tidy).filter(Boolean);
  return looksLikeName(name) && role && more.length === 0 && !isBody(node, role) ? { name, role } : undefined;
}

/** A node's text as its source has it, with a line break for each `br`. */
function rawLines(node: ChildNode): string[] {
  const raw = (one: ChildNode): string =>
    isText(one) ? one.data : !isTag(one) ? "" : one.name === "br" ? "\n" : one.children.map(raw).join("");
  return raw(node).split("\n");
}

/** Two to five words that begin with capitals, as in "Baroness Tanni Grey-Thompson" or "BBC Two". */
export const looksLikeName = (text: string): boolean =>
  /^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|le|el|del|van|von|der|den|da|do|dos|di|du|al|bin|ibn)){1,4}$/u.test(
    text,
  );

const isParagraph = (node: ChildNode): boolean =>
  isText(node) || [node, ...ancestors(node)].some((up) => isTag(up) && up.name === "p");

const isTime = (node: ChildNode, text: string, names: ReadonlySet<string>): boolean =>
  (isTag(node) && node.name === "time") ||
  (TIME.test(text) && (names.has("time") || names.has("timestamp") || text.length < 30));

const HINTS: readonly [Hint, readonly string[]][] = [
  ["role", ["role", "job"]],
  ["name", ["name"]],
  ["byline", ["byline", "contributor", "author", "reporter"]],
  ["label", ["label", "tag", "topic", "subtitle", "subheading", "subhead", "kicker", "strapline", "category"]],
];

const hintOf = (names: ReadonlySet<string>): Hint | undefined =>
  HINTS.find(([, words]) => words.some((word) => names.has(word)))?.[0];

/** The words in the names that a node and its ancestors inside the post have: `data-testid="post-label"` → post, label. */
function namesOf(node: ChildNode, container: Element): Set<string> {
  const words = new Set<string>();
  for (const element of isTag(node) ? [node, ...ancestors(node)] : ancestors(node)) {
    if (element === container || element === container.parent || element.name === "header") break;
    for (const attribute of ["class", "data-testid", "itemprop", "rel"]) {
      for (const word of (element.attribs[attribute] ?? "").split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/))
        words.add(word.toLowerCase());
    }
  }
  return words;
}
