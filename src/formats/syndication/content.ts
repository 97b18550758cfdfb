import { type ChildNode, type Element, isCDATA, isTag, isText } from "domhandler";
import { findAll, textContent } from "domutils";
import type { Block } from "../../core/blocks";
import { toBlocks } from "../blocks/blocks";
import { textOfHtml } from "../blocks/html";
import { linked } from "../blocks/inline";
import { elements, parseHtml, textOf, tidy } from "../page/page";

/** The content of a field: HTML, or plain text. */
export type Content = { html: string } | { text: string };

/** An RSS field: HTML by custom, escaped or in CDATA, or now and then written straight into the feed. */
export const htmlIn = (element: Element): Content => ({ html: markupOf(element, escapeText) });

/**
 * An Atom text construct (RFC 4287 §3.1; in Atom 0.3 `mode` says how it is written, and xml is the default).
 *
 * @returns undefined for what is neither text nor markup
 */
export function atomContent(element: Element): Content | undefined {
  const type = (element.attribs.type ?? "text").trim().toLowerCase().replace(/;.*/, "");
  const mode = element.attribs.mode?.trim().toLowerCase();
  if (mode === "base64") {
    const html = fromBase64(textContent(element));
    return html === undefined ? undefined : { html };
  }
  if (mode === "escaped") return type === "text/plain" ? { text: textContent(element) } : htmlIn(element);
  if (/^(?:text\/)?html$/.test(type)) return { html: markupOf(element, (text) => text) };
  if (element.children.some(isTag) || /^xhtml$|[+/]xml$/.test(type)) return htmlIn(element);
  return /^text(?:\/plain)?$/.test(type) ? { text: textContent(element) } : undefined;
}

/** A field as one line; doubly escaped entities are resolved, tags in plain text stay text. */
export function lineOf(content: Content | undefined): string | undefined {
  if (!content) return undefined;
  return tidy(unescaped("text" in content ? content.text : textOfHtml(content.html))) || undefined;
}

/**
 * A field as blocks. Words are a paragraph a line, HTML without any tag one between blank lines, whose lines stay.
 *
 * @param base for relative links
 */
export function blocksOf(content: Content | undefined, base: string): Block[] {
  if (!content) return [];
  if ("text" in content) return paragraphs(content.text.split("\n"));
  const html = HAS_TAGS.test(content.html) ? content.html : escapedTwice(content.html);
  const pieces = HAS_TAGS.test(html) ? [html] : html.split(/\n\s*\n/).map(withLines);
  return pieces.flatMap((piece) => {
    const { children } = parseHtml(piece) ?? { children: [] };
    const blocks = toBlocks(children, base, new Set(findAll(asksToSubscribe, children)));
    return blocks.length > 0 ? blocks : toBlocks(children, base);
  });
}

/** Substack has its form to subscribe within the text, below words that say what it is for. */
const asksToSubscribe = (one: Element): boolean =>
  /(?:^|[\s_-])(?:subscri\w+|newsletter)/i.test(one.attribs.class ?? "") &&
  elements(one, "form").length > 0 &&
  textOf(one).length <= LONGEST_REQUEST;

const LONGEST_REQUEST = 300;

const LONGEST_WRAPPED = 100;
const SHORTEST_WRAPPED = 50;
/** A line so long that stops inside a sentence was broken by accident. */
const LONG_LINE = 80;

/**
 * The lines of a piece of text as HTML. Lines of much the same length, most of which go on with a small letter, were broken
 * by a program, at its margin.
 */
function withLines(piece: string): string {
  const lines = piece
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim());
  const isWrapped =
    lines.every((line) => line.length <= LONGEST_WRAPPED) &&
    lines.slice(0, -1).every((line) => line.length >= SHORTEST_WRAPPED) &&
    lines.slice(1).filter((line) => /^\p{Ll}/u.test(line)).length * 2 >= lines.length - 1;
  const isBroken = (line: string) => line.length >= LONG_LINE && /[\p{L}\p{N},;–-]$/u.test(line);
  return isWrapped ? piece : lines.map((line) => line + (isBroken(line) ? " " : "<br>")).join("");
}

const HAS_TAGS = /<[a-z!/]/i;

/** Unescapes HTML that was escaped twice: it begins with an escaped tag and has no other. */
function escapedTwice(html: string): string {
  const inner = unescaped(html);
  return /^\s*<(?:[a-z]|!--)/i.test(inner) ? inner : html;
}

const paragraphs = (lines: readonly string[]): Block[] =>
  lines
    .map(tidy)
    .filter(Boolean)
    .map((text) => ({ type: "paragraph", ...linked({ text }) }));

/** Resolves entities and nothing else. */
function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  const document = parseHtml(escapeText(text));
  return document ? textContent(document) : text;
}

/** `&` stays: it begins an HTML entity that XML doesn't have, such as `&nbsp;`. */
const escapeText = (text: string): string => text.replaceAll("<", "&lt;");

/** Elements that HTML ends at their start: an end tag after them would be a second one. */
const VOID: ReadonlySet<string> = new Set([
  "br",
  "img",
  "hr",
  "wbr",
  "col",
  "source",
  "input",
  "embed",
  "link",
  "meta",
]);

/**
 * An element's content as HTML. Where it is XHTML, its tree is written out, without prefixes; where it is text, the
 * text is the HTML.
 *
 * @param write how text between elements is written
 */
function markupOf(element: Element, write: (text: string) => string): string {
  return element.children.some(isTag)
    ? element.children.map((node) => outer(node, write)).join("")
    : textContent(element).replace(CDATA, "$1");
}

/** A section that was wrapped twice, or escaped. */
const CDATA = /^\s*<!\[CDATA\[(.*)\]\]>\s*$/s;

function outer(node: ChildNode, write: (text: string) => string): string {
  if (isText(node)) return write(node.data);
  if (isCDATA(node)) return textContent(node);
  if (!isTag(node)) return "";
  const name = node.name.replace(/^.*:/, "").toLowerCase();
  const attributes = Object.entries(node.attribs).map(
    ([key, value]) => ` ${key}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`,
  );
  const inner = node.children.map((child) => outer(child, write)).join("");
  return `<${name}${attributes.join("")}>${inner}${VOID.has(name) ? "" : `</${name}>`}`;
}

/** Atom 0.3 alone allows it. */
function fromBase64(text: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
