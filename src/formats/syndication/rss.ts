import { type Element, isTag } from "domhandler";
import { findAll, textContent } from "domutils";
import { own } from "../../core/own";
import { ok } from "../../core/result";
import type { Format } from "../page/format";
import { httpAddress, outermost, type Page } from "../page/page";
import { type Content, htmlIn } from "./content";
import { type SyndicatedFeed, toParsedPage } from "./feed";
import { type Item, itemOf } from "./item";
import { mediaFields, picturesOf } from "./media";
import { all, baseOf, type Fields, fieldsOf, firstOf, linkTo, nameOf, rootOf, textsOf } from "./xml";

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification), its ancestors 0.9x, and RSS 1.0
 * (https://web.resource.org/rss/1.0/spec), whose items stand beside the channel and not in it.
 */
export const rss: Format = {
  name: "RSS",
  read(page, now) {
    const feed = readRss(page);
    return feed && ok(toParsedPage(feed, page, now));
  },
};

/** What an RSS feed says; undefined for a page that is none. */
export function readRss(page: Page): SyndicatedFeed | undefined {
  const root = rootOf(page, "rss", "rdf");
  if (!root) return undefined;
  const top = fieldsOf(root, "rss");
  const channels = all(top, "channel").map((channel) => fieldsOf(channel, "rss"));
  const items = itemsOf([top, ...channels], root);
  // RDF isn't only used for feeds, so an RDF root alone doesn't make one.
  const channel = channels[0] ?? (items.length > 0 || rootOf(page, "rss") ? top : undefined);
  if (!channel) return undefined;
  // RSS has no rule for relative links. They come from the publisher's site, which may not be where the feed is.
  const base = httpAddress(textsOf(channel, "link")[0], page.url) ?? page.url;
  return {
    title: contentOf(channel, "title", "dc:title"),
    publisher: textsOf(channel, "dc:publisher")[0],
    description: contentOf(channel, "description", "itunes:summary", "dc:description", "atom:subtitle"),
    base: baseOf(root, base),
    next: linkTo("next", all(channel, "atom:link"), page.url),
    ttl: ttlOf(channel),
    items: items.map((item) => readItem(item, base)),
  };
}

const isItem = (one: Element): boolean => ["item", "entry"].includes(nameOf(one).local);

/** Some feeds have all their items under a prefix of their own, or in an element around them. */
function itemsOf(parents: readonly Fields[], root: Element): Element[] {
  const plain = parents.flatMap((fields) => all(fields, "item"));
  if (plain.length > 0) return plain;
  const prefixed = parents.flatMap((fields) =>
    [...fields].flatMap(([name, found]) => (name.endsWith(":item") ? found : [])),
  );
  // RDF has items of other things.
  return prefixed.length > 0 || nameOf(root).local !== "rss" ? prefixed : outermost(findAll(isItem, root));
}

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;
const PERIODS: Readonly<Record<string, number>> = {
  hourly: HOUR_S,
  daily: DAY_S,
  weekly: 7 * DAY_S,
  monthly: 30 * DAY_S,
  yearly: 365 * DAY_S,
};

/**
 * For how many seconds a feed needn't be asked again: `ttl` in minutes (RSS 2.0), or how often in a period it is
 * updated, once where it doesn't say (https://web.resource.org/rss/1.0/modules/syndication/).
 */
function ttlOf(channel: Fields): number | undefined {
  const minutes = wholeNumber(textsOf(channel, "ttl")[0]);
  if (minutes) return minutes * 60;
  const period = own(PERIODS, textsOf(channel, "sy:updateperiod")[0]?.toLowerCase() ?? "");
  return period && Math.round(period / (wholeNumber(textsOf(channel, "sy:updatefrequency")[0]) || 1));
}

/** Up to nine digits; undefined for anything else. */
const wholeNumber = (text = ""): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);

/** Where an item's text may stand, the fullest first. */
const BODIES = [
  "content:encoded",
  "encoded",
  "fullitem",
  "yandex:full-text",
  "turbo:content",
  "xhtml:body",
  "body",
  "content",
  "text",
  "atom:content",
  "description",
  "atom:summary",
  "summary",
  "dc:description",
];
/** What is written for players, where nothing else is. */
const OF_MEDIA = ["itunes:summary", "itunes:subtitle"];

/** RSS's own name, those of other vocabularies, and what feeds without a prefix make of them. */
const PUBLISHED = ["pubdate", "dc:date", "atom:published", "dcterms:issued", "dcterms:created", "published", "date"];

function readItem(item: Element, feedBase: string): Item {
  const fields = fieldsOf(item, "rss");
  const base = baseOf(item, feedBase);
  return itemOf({
    id: textsOf(fields, "guid", "atom:id", "dc:identifier")[0] ?? item.attribs["rdf:about"],
    url: urlOf(fields, base),
    headline:
      contentOf(fields, "title", "atom:title", "dc:title", "itunes:title") ??
      filled(mediaFields(fields, "media:title")),
    published: textsOf(fields, ...PUBLISHED),
    modified: textsOf(fields, "atom:updated", "dcterms:modified", "updated", "lastbuilddate"),
    label: contentOf(fields, "category", "dc:subject"),
    authors: authorsOf(fields),
    bodies: [...all(fields, ...BODIES), ...mediaFields(fields, "media:description"), ...all(fields, ...OF_MEDIA)].map(
      (body) => ({ content: htmlIn(body), base: baseOf(body, feedBase) }),
    ),
    pictures: picturesOf(fields, all(fields, "enclosure"), base),
  });
}

/** A guid is also an address unless `isPermaLink` is false, which feeds with numbers for guids forget to set. */
function urlOf(fields: Fields, base: string): string | undefined {
  const guid = all(fields, "guid").find((one) => one.attribs.isPermaLink?.trim().toLowerCase() !== "false");
  const permalink = guid && textContent(guid).trim();
  return (
    httpAddress(textsOf(fields, "link")[0], base) ??
    linkTo("alternate", all(fields, "atom:link"), base) ??
    (permalink && /^https?:/i.test(permalink) ? httpAddress(permalink, base) : undefined)
  );
}

/** By the specification `author` is an e-mail address, so a name elsewhere is preferred. */
function authorsOf(fields: Fields): string[] {
  const named = all(fields, "atom:author").flatMap((author) => textsOf(fieldsOf(author, "atom"), "name"));
  return firstOf(textsOf(fields, "dc:creator"), named, textsOf(fields, "author"), textsOf(fields, "itunes:author"));
}

/** The first of these that isn't empty. */
const contentOf = (fields: Fields, ...names: string[]): Content | undefined => filled(all(fields, ...names));

const filled = (found: readonly Element[]): Content | undefined => found.filter(isFilled).map(htmlIn)[0];

const isFilled = (element: Element): boolean => element.children.some(isTag) || textContent(element).trim() !== "";
