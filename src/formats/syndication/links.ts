import type { Element } from "domhandler";
import { httpAddress } from "../page";
import { baseOf } from "./names";

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
