import { XMLParser } from "fast-xml-parser";
import { parseFeed } from "feedsmith";
import { parseHTML } from "linkedom";
import { parse } from "parse5";
import RssParser from "rss-parser";
import { readPage } from "../../src/formats/read";
import { NOW } from "./posts";
import type { Notation, Written } from "./writers";

/** Does with a body what is to be timed; some do so later. */
export type Reader = (body: string) => unknown;

const rssParser = new RssParser();
const xmlParser = new XMLParser({ ignoreAttributes: false });

/**
 * Libraries that read a notation. For feeds, they return items with unparsed markup; for pages, a tree in which the posts
 * are not found yet.
 */
export const libraries: Record<Notation, Record<string, Reader>> = {
  html: { parse5: (body) => parse(body), linkedom: (body) => parseHTML(body) },
  xml: {
    feedsmith: (body) => parseFeed(body),
    "rss-parser": (body) => rssParser.parseString(body),
    "fast-xml-parser": (body) => xmlParser.parse(body),
  },
  "json feed": { feedsmith: (body) => parseFeed(body) },
  json: {},
};

/** Raceside itself. @throws if the body is read as another format, or incompletely */
export function ours({ format, url }: Written, posts: number): Reader {
  return (body) => {
    const read = readPage(body, url, NOW);
    if (!read.ok) throw new Error(`${format} isn't read: ${JSON.stringify(read.problem)}`);
    const { format: readAs, snapshot } = read.value;
    if (readAs !== format || snapshot.posts.length !== posts)
      throw new Error(`${format} is read as ${readAs} with ${snapshot.posts.length} of ${posts} posts.`);
    return snapshot;
  };
}
