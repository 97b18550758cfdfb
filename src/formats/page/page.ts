import { type ChildNode, Document, Element, isTag, isText } from "domhandler";
import { findAll, getElementsByTagName, removeElement } from "domutils";
import { Parser, type ParserOptions } from "htmlparser2";
import { feedSource } from "./feed-source";
import { jsonIn } from "./json-body";
import { reveal } from "./revealed";
import { BoundedHandler, FeedHandler } from "./tree";

/** A fetched body under its address, parsed at most once however many formats look at it. */
export interface Page {
  url: string;
  body: string;
  /** Empty for a body that isn't markup. */
  document: Document;
  /** Present where the whole body is JSON. */
  data?: unknown;
  /** It was read by its looks at the last poll, so less is asked of it: posts have grown short, or are out of order. */
  isKnown?: boolean;
}

/** Characters parsed between two looks at the depth. */
const CHUNK_LENGTH = 16_384;

/** @returns undefined where it is nested too deeply, as by `<E/>`, which ends in XML alone */
export function parseHtml(html: string, recognizeSelfClosing = false): Document | undefined {
  const handler = new BoundedHandler(undefined, { withStartIndices: true, withEndIndices: true });
  write(html, handler, { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing })?.end();
  if (handler.isTooDeep) return undefined;
  reveal(handler.root);
  return handler.root;
}

/**
 * What a document that was cut off has of its last item or entry is left out where some is missing: it is whole at the next
 * poll.
 *
 * @param how `lowerCaseTags` where a start and an end tag may differ in case, as in feeds
 * @returns undefined where it is nested too deeply
 */
export function parseXml(xml: string, how?: Pick<ParserOptions, "lowerCaseTags">): Document | undefined {
  const handler = new FeedHandler(undefined, { withEndIndices: true });
  const parser = write(xml.replace(OF_WINDOWS, ofWindows), handler, {
    ...how,
    decodeEntities: true,
    xmlMode: true,
  });
  const cut = handler.cutItem(/<[^/>][^>]*$/.test(xml.slice(xml.lastIndexOf("<"))));
  parser?.end();
  if (cut) removeElement(cut);
  return handler.isTooDeep ? undefined : handler.root;
}

/** References to control characters mean those of windows-1252 (HTML Standard, "numeric character reference end state"). */
const OF_WINDOWS = /&#(?:0{0,3}(12[89]|1[345]\d)|x0{0,2}([89][\da-f]));/gi;
const ofWindows = (_: string, decimal?: string, hex?: string): string =>
  new TextDecoder("windows-1252").decode(Uint8Array.of(decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16)), {
    stream: true,
  });

/** @returns undefined where it is nested too deeply */
function write(markup: string, handler: BoundedHandler, options: ParserOptions): Parser | undefined {
  const parser = new Parser(handler, options);
  for (let at = 0; at < markup.length && !handler.isTooDeep; at += CHUNK_LENGTH)
    parser.write(markup.slice(at, at + CHUNK_LENGTH));
  return handler.isTooDeep ? undefined : parser;
}

/** @returns undefined for a page that is nested too deeply */
export function openPage(body: string, url: string): Page | undefined {
  const data = jsonIn(body);
  if (data !== undefined) return { url, body, document: new Document([]), data };
  const feed = feedSource(body);
  const document = feed === undefined ? parseHtml(body, isXml(body)) : parseXml(feed, { lowerCaseTags: true });
  return document && { url, body: feed ?? body, document };
}

const isXml = (body: string): boolean => /^\s*<\?xml/.test(body) && !/<html[\s>]/i.test(body.slice(0, 2000));

/** The host for sentences; the address itself where it has none. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** An http(s) address made absolute, or undefined for anything else (`javascript:`, `data:`, rubbish). */
export function httpAddress(href: string | undefined, base: string): string | undefined {
  if (!href || !URL.canParse(href.trim(), base)) return undefined;
  const url = new URL(href.trim(), base);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
}

/** Elements whose text is never content. */
export const NO_CONTENT: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "button",
  "form",
  "select",
  "nav",
  "head",
]);

/** Whether an element has no content for readers: a script, a form, navigation, or hidden. */
export const hasNoContent = (element: Element): boolean =>
  NO_CONTENT.has(element.name) ||
  element.attribs.hidden !== undefined ||
  /display\s*:\s*none/i.test(element.attribs.style ?? "") ||
  isHiddenEnd(element);

/** Mastodon hides both ends of a long address in its link, and marks what it shows (`ellipsis`) where the end is cut. */
const isHiddenEnd = (element: Element): boolean =>
  element.name === "span" &&
  hasClass(element, "invisible") &&
  element.parent !== null &&
  isTag(element.parent) &&
  element.parent.name === "a";

/** The visible text of a node on one line. */
export function textOf(node: ChildNode | Document): string {
  return tidy(rawText(node));
}

/** No space: what has no width (U+200B, U+2060, U+FEFF), and control characters, which XML 1.0 doesn't allow. */
const NOTHING = /[\u200b\u2060\ufeff]|(?![\s\u0085])\p{Cc}/gu;

/** White space as one space each, and nothing for what can't be seen: it parts no word. */
export const spaced = (text: string): string => text.replace(NOTHING, "").replace(/\s+/gu, " ");

export const tidy = (text: string): string => spaced(text).trim();

/** Block-level elements: their text is on lines of its own. */
export const BLOCK_LEVEL: ReadonlySet<string> = new Set(
  `html body main header footer section article aside div p center address details summary dl dt dd fieldset hgroup
  figcaption hr li menu ol pre td th tr ul`.split(/\s+/),
);

function rawText(node: ChildNode | Document): string {
  if (isText(node)) return node.data;
  if (isTag(node) && hasNoContent(node)) return "";
  if (isTag(node) && node.name === "br") return " ";
  const inner = "children" in node ? node.children.map(rawText).join("") : "";
  return isTag(node) && BLOCK_LEVEL.has(node.name) ? ` ${inner} ` : inner;
}

/** All elements of these names, in document order. */
export function elements(within: ChildNode | Document, ...names: string[]): Element[] {
  return getElementsByTagName((name) => names.includes(name), within, true);
}

/** The ancestors of a node, nearest first. */
export function* ancestors(node: ChildNode): Generator<Element> {
  for (let up = node.parent; up instanceof Element; up = up.parent) yield up;
}

/** The content of `<meta name|property="…">`. */
export function meta(page: Page, ...names: string[]): string | undefined {
  const tags = elements(page.document, "meta");
  for (const name of names) {
    const content = tags.find((tag) => (tag.attribs.property ?? tag.attribs.name) === name)?.attribs.content;
    if (content?.trim()) return tidy(content);
  }
  return undefined;
}

/** The first heading, else the title of the page. */
export function titleOf(page: Page): string {
  const heading = elements(page.document, "h1").map(textOf).find(Boolean);
  return heading ?? meta(page, "og:title") ?? tabTitleOf(page) ?? hostOf(page.url);
}

/** What the tab of a page says. */
export const tabTitleOf = (page: Page): string | undefined =>
  elements(page.document, "title")
    .map((element) => tidy(element.children.map((child) => (isText(child) ? child.data : "")).join("")))
    .find(Boolean);

/** "post-3" is the position of a post today, and another post's tomorrow. */
const POSITION = /^[a-z_-]*\d{1,3}$/i;

/** An element's id, unless it is a position. */
export function stableId({ attribs }: Element): string | undefined {
  const id = attribs.id ?? attribs["data-post-id"] ?? attribs["data-id"];
  return id && !POSITION.test(id) ? id : undefined;
}

/** All elements with one of these class names, in document order. */
export function withClass(within: Element | Document, ...names: string[]): Element[] {
  return findAll((element) => hasClass(element, ...names), within);
}

export const hasClass = ({ attribs }: Element, ...names: string[]): boolean =>
  attribs.class?.split(/\s+/).some((name) => names.includes(name)) ?? false;

/** Without elements inside others of the list: posts don't nest, and nested ones would be read once per level. */
export function outermost(all: readonly Element[]): Element[] {
  const known = new Set(all);
  return all.filter((one) => {
    for (const up of ancestors(one)) if (known.has(up)) return false;
    return true;
  });
}

/** The first of an element's classes, which says what it is; further ones tell how it looks. */
export const firstClass = ({ attribs }: Element): string | undefined => /\S+/.exec(attribs.class ?? "")?.[0];
