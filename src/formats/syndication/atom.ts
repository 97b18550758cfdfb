import type { Element } from "domhandler";
import { findAll } from "domutils";
import { ok } from "../../core/result";
import type { Format } from "../page/format";
import { outermost, type Page } from "../page/page";
import { atomContent, type Content, htmlIn } from "./content";
import { type SyndicatedFeed, toParsedPage } from "./feed";
import { authorName, type Item, itemOf } from "./item";
import { mediaFields, picturesOf } from "./media";
import { all, baseOf, type Fields, fieldsOf, firstOf, linksOf, linkTo, nameOf, rootOf, textsOf } from "./xml";

/** Atom 1.0 (RFC 4287) and the draft 0.3 that was in use before it. */
export const atom: Format = {
  name: "Atom",
  read(page, now) {
    const feed = readAtom(page);
    return feed && ok(toParsedPage(feed, page, now));
  },
};

/** What an Atom feed says; undefined for a page that is none. */
export function readAtom(page: Page): SyndicatedFeed | undefined {
  const root = rootOf(page, "feed");
  if (!root) return undefined;
  const fields = fieldsOf(root, "atom");
  const plain = all(fields, "entry");
  // Shops call their lists of goods feeds too.
  if (nameOf(root).vocabulary !== "atom" && plain.length === 0) return undefined;
  const entries = plain.length > 0 ? plain : outermost(findAll(isEntry, root));
  const base = baseOf(root, page.url);
  const links = all(fields, "link");
  return {
    title: contentOf(fields, "title"),
    publisher: authorsOf(fields).map(authorName).filter(Boolean).join(", "),
    description: contentOf(fields, "subtitle", "tagline"),
    base,
    next: linkTo("next", links, base),
    items: entries.map((entry) => readEntry(entry, page.url)),
  };
}

const isEntry = (one: Element): boolean => ["entry", "item"].includes(nameOf(one).local);

/** @param feedUrl what relative links are relative to where no `xml:base` says otherwise (RFC 4287 §2) */
function readEntry(entry: Element, feedUrl: string): Item {
  const fields = fieldsOf(entry, "atom");
  const links = all(fields, "link");
  return itemOf({
    id: textsOf(fields, "id")[0],
    url: linkTo("alternate", links, feedUrl),
    headline: contentOf(fields, "title") ?? mediaFields(fields, "media:title").map(htmlIn)[0],
    published: textsOf(fields, "published", "issued", "created", "dc:date", "pubdate", "date"),
    modified: textsOf(fields, "updated", "modified", "dcterms:modified"),
    label: labelOf(all(fields, "category")) ?? contentOf(fields, "dc:subject"),
    authors: firstOf(authorsOf(fields), textsOf(fields, "dc:creator")),
    bodies: [
      ...all(fields, "content", "summary", "description").flatMap((body) => {
        const content = atomContent(body);
        return content ? [{ content, base: baseOf(body, feedUrl) }] : [];
      }),
      ...mediaFields(fields, "media:description").map((body) => ({
        content: htmlIn(body),
        base: baseOf(body, feedUrl),
      })),
    ],
    pictures: picturesOf(fields, linksOf("enclosure", links), baseOf(entry, feedUrl)),
  });
}

/** A category's name for people, else its name for machines. */
function labelOf(categories: readonly Element[]): Content | undefined {
  const name = categories.flatMap(({ attribs }) => attribs.label?.trim() || attribs.term?.trim() || [])[0];
  return name === undefined ? undefined : { text: name };
}

const authorsOf = (fields: Fields): string[] =>
  all(fields, "author").flatMap((author) => textsOf(fieldsOf(author, "atom"), "name"));

const contentOf = (fields: Fields, ...names: string[]): Content | undefined =>
  all(fields, ...names).flatMap((element) => atomContent(element) ?? [])[0];
