import { readPage } from "../read";

export const FEED_URL = "https://feeds.example/live.xml";
const NOW = "2017-04-23T12:00:00.000Z";

/** What the extension reads of a body at that address. */
export const reading = (body: string) => readPage(body, FEED_URL, NOW);

/** The reading of a body that must be readable. */
export function readWell(body: string) {
  const read = reading(body);
  if (!read.ok) throw new Error(`The fixture isn't read: ${JSON.stringify(read.problem)}`);
  return read.value;
}

/** The only post of a body. */
export function onlyPost(body: string) {
  const [post, ...others] = readWell(body).snapshot.posts;
  if (!post || others.length > 0) throw new Error("The fixture hasn't one post.");
  return post;
}

export const rssFeed = (items: string, channel = "<title>Spring Marathon</title>") => `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${channel}${items}</channel></rss>`;

/** An item at 09:08 in London. */
export const rssItem = (inner: string) => `<item><pubDate>Sun, 23 Apr 2017 09:08:00 +0100</pubDate>${inner}</item>`;

export const atomFeed = (entries: string, head = "<title>Spring Marathon</title>") =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${head}${entries}</feed>`;

export const atomEntry = (inner: string) => `<entry><updated>2017-04-23T09:08:00+01:00</updated>${inner}</entry>`;

export const jsonFeedOf = (items: unknown, about: object = {}) =>
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Spring Marathon", ...about, items });
