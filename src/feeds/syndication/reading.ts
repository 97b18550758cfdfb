import { plainText } from "../../core/blocks";
import type { Instant, Snapshot } from "../../core/coverage";
import { type FoundPost, identify } from "../../core/identity";
import type { Reading } from "../format";
import { newestFirst } from "../order";
import { hostOf, type Page } from "../page";
import { blocksOf, type Content, lineOf } from "./content";
import type { Item } from "./item";

/** What a feed says, in any format. */
export interface SyndicatedFeed {
  title?: Content | undefined;
  publisher?: string | undefined;
  description?: Content | undefined;
  /** For relative links in the description. */
  base: string;
  /** Where the feed goes on with older items (RFC 5005 §3). */
  next?: string | undefined;
  /** A WebSub hub that would push what is new (https://www.w3.org/TR/websub/). */
  hub?: string | undefined;
  /** In the feed's own order. */
  items: readonly Item[];
}

/**
 * Makes a reading of a feed. A feed without items is one that is yet to begin.
 *
 * @param now when it was fetched
 */
export function readingOf(feed: SyndicatedFeed, { url }: Page, now: Instant): Reading {
  const host = hostOf(url);
  const posts = newestFirst(feed.items.map((item) => item.post)) ?? feed.items.map((item) => undated(item, now));
  const title = lineOf(feed.title) ?? host;
  const snapshot: Snapshot = {
    title,
    ...(feed.publisher && { publisher: feed.publisher }),
    summary: lineOf(feed.description) === title ? [] : blocksOf(feed.description, feed.base),
    zone: feed.items.find((item) => item.zone)?.zone ?? "UTC",
    posts: identify(posts),
  };
  const { next, hub } = feed;
  return {
    snapshot,
    ...(next && next !== url && hostOf(next) === host && { older: [next] }),
    ...(hub && { hub }),
  };
}

/**
 * Where no item at all has a time that can be read, each has come now, in the feed's order; what its source printed
 * is shown, and no clock. Its id must not follow from such a time.
 */
function undated({ post, printed = "" }: Item, now: Instant): FoundPost {
  const id = post.id ?? `text:${(post.headline ?? plainText(post.body)).slice(0, 80)}`;
  return { ...post, id, publishedAt: now, printedTime: printed };
}
