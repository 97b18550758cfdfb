import type { Element } from "domhandler";
import { coverageIdAt, coverageIdOf, withoutFeedScheme } from "../core/address";
import type { Instant } from "../core/instant";
import type { Candidate } from "../core/problem";
import { profileAt } from "../core/profile-address";
import { harmless } from "../core/untrusted-text";
import { elements, httpAddress, openPage, type Page, textOf, tidy, titleOf } from "./page/page";
import { readPage } from "./read";
import { followableFrames } from "./refusal/vendors";

const MOST_FEEDS = 10;
const MOST_LINKED = 5;
const LONGEST_TITLE = 200;
/** The limit of the messages between views and background. */
const MAX_ADDRESS_CHARS = 2048;

/**
 * What a page offers to follow, the surest first: the page itself, its feeds, live pages that it links to.
 *
 * @param url the page's own address; one that isn't http(s) gives nothing
 * @param now when the body was read, for printed times without a day
 */
export function discover(body: string, url: string, now: Instant): Candidate[] {
  const address = followable(url, url);
  const page = openPage(body, url);
  if (!address || !page) return [];
  const read = readPage(body, url, now);
  if (read.ok) return [{ address, title: short(read.value.snapshot.title), why: "live" }, ...candidatesOn(page)];
  const profile = profileOn(page, address);
  if (profile) return [profile, ...candidatesOn(page).filter((other) => other.address !== profile.address)];
  if (!isKnownLivePage(address)) return candidatesOn(page);
  return [{ address, title: short(titleOf(page)), why: "knownLivePage" }, ...candidatesOn(page)];
}

/**
 * Where the posts of a social profile are read. Any site may write names as Mastodon does, so its pages must say that they
 * are its.
 */
function profileOn(page: Page, address: string): Candidate | undefined {
  const { service, posts } = profileAt(new URL(address)) ?? {};
  if (!posts || (service === "Mastodon" && !/mastodon/i.test(page.body) && !page.body.includes(posts)))
    return undefined;
  return { address: posts, title: short(titleOf(page)), why: "profile" };
}

/** The same without the page itself, for one that can't be followed. */
export function candidatesFrom(body: string, url: string): Candidate[] {
  const page = openPage(body, url);
  return page ? candidatesOn(page) : [];
}

function candidatesOn(page: Page): Candidate[] {
  // The first that has an address counts: another may only name a window.
  const bases = elements(page.document, "base").flatMap(({ attribs }) => httpAddress(attribs.href, page.url) ?? []);
  const base = bases[0] ?? page.url;
  const own = [...threadOf(page, base), ...feedsOf(page, base), ...channelAt(page)];
  const all = [...own, ...framedIn(page, base), ...linkedFrom(page, base)];
  // A link may say that a live page is a feed, and a frame and a link may lead to one page.
  return all.filter(({ address }, i) => all.findIndex((one) => one.address === address) === i);
}

/** An id of a channel in the data of YouTube's pages: the first is that of the page's own video or channel. */
const CHANNEL = /(?:itemprop="channelId" content="|"(?:channelId|externalId)":")(UC[\w-]{22})"/;

/**
 * The feed of the thread or channel that a page says it is of: by its canonical address, which a short link leads to, and by
 * the id of its channel.
 */
function threadOf(page: Page, base: string): Candidate[] {
  const canonical = elements(page.document, "link").find(({ attribs }) => attribs.rel?.toLowerCase() === "canonical");
  const own = followable(canonical?.attribs.href, base);
  const profile = own ? profileAt(new URL(own)) : undefined;
  const channel = profile?.service === "YouTube" ? CHANNEL.exec(page.body)?.[1] : undefined;
  const address = channel ? feedOfChannel(channel) : profile?.service === "Reddit" ? profile.posts : undefined;
  return address ? [{ address, title: short(titleOf(page)), why: "feed" }] : [];
}

const feedOfChannel = (id: string): string => `https://www.youtube.com/feeds/videos.xml?channel_id=${id}`;

/** YouTube's own feed of a channel that another site shows, whose reader may not want to ask YouTube: only offered. */
function channelAt(page: Page): Candidate[] {
  const { service, name } = (URL.canParse(page.url) && profileAt(new URL(page.url))) || {};
  return service === "YouTube" && name
    ? [{ address: feedOfChannel(name), title: short(titleOf(page)), why: "feed" }]
    : [];
}

/**
 * The feeds that a page names in its head (https://www.rssboard.org/rss-autodiscovery) or links to as such, those of a type
 * that others have too after the sure ones, and those of comments last; where it does neither, links to what is called a feed.
 */
function feedsOf(page: Page, base: string): Candidate[] {
  const all = elements(page.document, "link", "a");
  const typed = all.filter(isFeedLink);
  const links = typed.length > 0 ? typed : all.filter(isCalledFeed);
  const sure = links.filter(isSurelyFeed);
  const named = distinct([...sure, ...links.filter((link) => !isSurelyFeed(link))], base, page.url);
  const nameless = short(titleOf(page));
  const feeds = named.map(([address, link]): Candidate => {
    const title = short(link.attribs.title ?? "") || (link.name === "a" && short(textOf(link)));
    return { address, title: title || nameless, why: "feed" };
  });
  return [...feeds.filter((feed) => !isOfComments(feed)), ...feeds.filter(isOfComments)].slice(0, MOST_FEEDS);
}

/** Also as some write them: "text/rss", "application/x.atom+xml". */
const FEED_TYPE = /^\s*(?:application|text)\/(?:x[.-])?(?:(?:rss|atom|rdf)(?:\+xml)?|feed\+json)\s*(?:;|$)/i;
/** JSON Feed 1.0 and older feeds have these; so have descriptions of a page for programs. */
const GENERAL_TYPE = /^\s*(?:application\/(?:json|xml)|text\/xml)\s*(?:;|$)/i;
const FOR_PROGRAMS =
  /\/wp-json\b|[?&]rest_route=|\/api\/|\/graphql\b|oembed|sitemap|manifest|opensearch|[?&]_format=|\.(?:rsd|wsdl|xsd)\b/i;

/** Where no link has a type, addresses tell: `/rss.xml`, `/feed/`, `/news.rss`, `?format=feed`, `//feeds.…`. */
const isCalledFeed = ({ name, attribs: { href = "" } }: Element): boolean => name === "a" && FEED_ADDRESS.test(href);
const FEED_ADDRESS =
  /(?:^|\/)(?:rss2?|atom|feed)(?:\.(?:xml|json|php|aspx?))?\/?(?:[?#]|$)|\.(?:rss|atom|rdf)(?:[?#]|$)|^(?:https?:)?\/\/(?:feeds?|rss)(?:\.[\w-]+){2,}\/\w|[?&](?:format|type|feed)=(?:feed|rss2?|atom)(?:&|#|$)/i;

/** A link with a type of feeds, or whose address says that it is one (`feed:https://…`). */
function isFeedLink({ name, attribs: { rel = "", type = "", href = "" } }: Element): boolean {
  if (IS_FEED_SCHEME.test(href) || (name === "a" && FEED_TYPE.test(type))) return true;
  const relations = rel.toLowerCase().split(/\s+/);
  const isFeed = relations.includes("feed") || relations.includes("service.feed");
  if (name === "a" || !(relations.includes("alternate") || isFeed)) return false;
  return FEED_TYPE.test(type) || (isFeed && type === "") || (GENERAL_TYPE.test(type) && !FOR_PROGRAMS.test(href));
}

const IS_FEED_SCHEME = /^\s*(?:feed|rss)s?:/i;

const isSurelyFeed = ({ attribs: { type = "", href = "" } }: Element): boolean =>
  FEED_TYPE.test(type) || IS_FEED_SCHEME.test(href);

/** Blogs name the feed of all comments, or of one article's, beside that of the articles. */
const isOfComments = ({ address, title }: Candidate): boolean =>
  /comm?ent(?!ar(?:y|ies))|komm?ent|reacties|r[eé]actions|коммент|коментар|コメント|评论|評論|댓글|σχόλι|تعليق|yorum/i.test(
    title + new URL(address).pathname + new URL(address).search,
  );

/** The live pages that a page links to, in its own order. */
function linkedFrom(page: Page, base: string): Candidate[] {
  // All known addresses contain "live", so most links needn't be parsed.
  const links = elements(page.document, "a").filter(({ attribs }) => attribs.href?.includes("live"));
  return distinct(links, base, page.url)
    .filter(([address]) => isKnownLivePage(address))
    .slice(0, MOST_LINKED)
    .map(([address, link]) => ({ address, title: short(textOf(link)) || address, why: "linked" }));
}

/** Live text in a frame of the page, which is a page of its own. */
const framedIn = (page: Page, base: string): Candidate[] =>
  followableFrames(page).flatMap((source) => {
    const address = followable(source, base);
    return address && coverageIdAt(address) !== coverageIdAt(page.url)
      ? [{ address, title: short(titleOf(page)), why: "linked" as const }]
      : [];
  });

/** The links with their addresses, without duplicates and the page's own. */
function distinct(links: readonly Element[], base: string, own: string): [string, Element][] {
  const seen = new Set(URL.canParse(own) ? [coverageIdOf(new URL(own))] : []);
  return links.flatMap((link): [string, Element][] => {
    const address = followable(link.attribs.href, base);
    const id = address && coverageIdOf(new URL(address));
    if (!address || !id || seen.has(id)) return [];
    seen.add(id);
    return [[address, link]];
  });
}

/** An address as it is followed: absolute, http(s), without fragment, user name and password. */
function followable(href: string | undefined, base: string): string | undefined {
  const absolute = httpAddress(href && withoutFeedScheme(href), base);
  if (!absolute || absolute.length > MAX_ADDRESS_CHARS) return undefined;
  const url = new URL(absolute);
  Object.assign(url, { hash: "", username: "", password: "" });
  return url.href;
}

const short = (title: string): string => harmless(tidy(title.slice(0, 2 * LONGEST_TITLE)), LONGEST_TITLE);

/** The addresses of a publisher's live pages. */
interface LivePages {
  publisher: string;
  /** The end of the host's name. */
  host: string;
  path: RegExp;
}

const livePages: readonly LivePages[] = [
  { publisher: "BBC", host: "bbc.co.uk", path: /^\/(?:sport|news)\/(?:[\w-]+\/)?live\/[\w-]/ },
  { publisher: "BBC", host: "bbc.com", path: /^\/(?:sport|news)\/(?:[\w-]+\/)?live\/[\w-]/ },
  { publisher: "The Guardian", host: "theguardian.com", path: /^\/[\w/-]+\/live\/\d{4}\/[a-z]{3}\/\d\d\/[\w-]/ },
  { publisher: "The New York Times", host: "nytimes.com", path: /^\/live\/\d{4}\/[\w-]/ },
  { publisher: "Le Monde", host: "lemonde.fr", path: /^\/[\w/-]+\/live\/\d{4}\/\d\d\/\d\d\/[\w-]/ },
  { publisher: "Al Jazeera", host: "aljazeera.com", path: /^\/[\w/-]+\/liveblog\/\d{4}\/\d/ },
  { publisher: "CNN", host: "cnn.com", path: /^\/[\w/-]+\/live-news\/[\w-]/ },
  { publisher: "AP", host: "apnews.com", path: /^\/live\/[\w-]/ },
];

/** Whether an absolute address has the form of a known publisher's live page. */
export function isKnownLivePage(address: string): boolean {
  const { hostname, pathname } = new URL(address);
  return livePages.some(
    ({ host, path }) => (hostname === host || hostname.endsWith(`.${host}`)) && path.test(pathname),
  );
}
