import { type Element, isTag, type ParentNode } from "domhandler";
import { textContent } from "domutils";
import { groupBy } from "../../core/group-by";
import { isXmlFeed } from "../page/feed-source";
import { ancestors, httpAddress, type Page } from "../page/page";

/** The vocabularies that feeds are made of; the formats' own are "rss" and "atom". */
type Vocabulary = "rss" | "atom";

/** Namespaces as their authors write them: in either case, with or without the last `/` or `#`. */
const VOCABULARIES: ReadonlyMap<string, string> = new Map([
  ["http://purl.org/rss/1.0", "rss"],
  ["http://my.netscape.com/rdf/simple/0.9", "rss"],
  ["http://channel.netscape.com/rdf/simple/0.9", "rss"],
  ["http://backend.userland.com/rss2", "rss"],
  ["http://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns", "atom"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"],
  ["http://purl.org/dc/elements/1.0", "dc"],
  ["http://purl.org/dc/elements/1.1", "dc"],
  ["http://purl.org/dc/terms", "dcterms"],
  ["http://purl.org/rss/1.0/modules/content", "content"],
  ["http://purl.org/rss/1.0/modules/syndication", "sy"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
]);

const KNOWN: ReadonlySet<string> = new Set(VOCABULARIES.values());

/** The children of an element by their names, in document order. */
export type Fields = ReadonlyMap<string, readonly Element[]>;

/**
 * The children of an element, named as everybody writes them (`title`, `dc:date`, `atom:link`) whatever prefixes
 * the feed has chosen.
 *
 * @param own the vocabulary whose names need no prefix; in an element of one that nobody knows, that one's don't either
 */
export function fieldsOf(parent: Element, own: Vocabulary): Fields {
  const around = nameOf(parent).vocabulary;
  const theirs = KNOWN.has(around) ? own : around;
  return groupBy(parent.children.filter(isTag), (child) => {
    const { vocabulary, local } = nameOf(child);
    return vocabulary === own || vocabulary === theirs || vocabulary === "" ? local : `${vocabulary}:${local}`;
  });
}

/** The children of these names, those of the first name first. */
export const all = (fields: Fields, ...names: string[]): Element[] => names.flatMap((name) => fields.get(name) ?? []);

/** The texts of the children of these names, without empty ones. */
export const textsOf = (fields: Fields, ...names: string[]): string[] =>
  all(fields, ...names).flatMap((element) => textContent(element).trim() || []);

/** The first of these that say anything. */
export const firstOf = (...choices: readonly string[][]): string[] => choices.find((texts) => texts.length > 0) ?? [];

/** A name's vocabulary by its declaration; the usual prefixes stand for themselves where it is missing or misspelt. */
export function nameOf(element: Element): { vocabulary: string; local: string } {
  const colon = element.name.lastIndexOf(":");
  const local = element.name.slice(colon + 1);
  const prefix = colon < 0 ? "" : element.name.slice(element.name.lastIndexOf(":", colon - 1) + 1, colon);
  const uri = declared(element, prefix ? `xmlns:${prefix}` : "xmlns");
  const vocabulary = uri && VOCABULARIES.get(uri.trim().toLowerCase().replace(/[/#]$/, ""));
  return { vocabulary: vocabulary ?? prefix.toLowerCase(), local: local.toLowerCase() };
}

/** No real namespace or base is longer, and each element looks it up again. */
const TOO_LONG = 2000;

/** What the nearest element says in an attribute, of this one and those around it. */
function declared(element: Element, attribute: string): string | undefined {
  for (let one: ParentNode | null = element; one; one = one.parent) {
    const value = isTag(one) ? one.attribs[attribute] : undefined;
    if (value !== undefined) return value.length < TOO_LONG ? value : undefined;
  }
  return undefined;
}

function* outwards(element: Element): Generator<Element> {
  yield element;
  yield* ancestors(element);
}

/** The feed's outermost element where it has one of these names; undefined for what is no XML feed. */
export function rootOf(page: Page, ...names: string[]): Element | undefined {
  const root = page.document.children.find(isTag);
  return root && names.includes(nameOf(root).local) && isXmlFeed(page.body) ? root : undefined;
}

/** The address that `xml:base` gives to an element's relative links; `outer` where it says nothing. */
export const baseOf = (element: Element, outer: string): string =>
  [...outwards(element)]
    .flatMap(({ attribs }) => attribs["xml:base"] ?? [])
    .filter((href) => href.length < TOO_LONG)
    .reduceRight((base, href) => httpAddress(href, base) ?? base, outer);

/**
 * The http(s) address of an Atom link (RFC 4287 §4.2.7) by its relation, a web page rather than another format.
 *
 * @param base for a relative address, where no `xml:base` gives one
 */
export function linkTo(relation: string, links: readonly Element[], base: string): string | undefined {
  const related = linksOf(relation, links);
  const pages = related.filter(({ attribs }) => /html/i.test(attribs.type ?? "html"));
  return [...pages, ...related]
    .map((link) => httpAddress(link.attribs.href, baseOf(link, base)))
    .find((address) => address !== undefined);
}

/** The links of a relation. */
export const linksOf = (relation: string, links: readonly Element[]): Element[] =>
  links.filter(({ attribs }) => relationOf(attribs.rel) === relation);

/** RFC 4287 §4.2.7.2: no relation is "alternate", and a registered one may be written out. */
const relationOf = (rel = "alternate"): string =>
  rel
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, "");
