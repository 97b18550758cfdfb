import type { Snapshot } from "../../core/coverage";
import { type FoundPost, identify } from "../../core/identity";
import { failed, ok, type Result } from "../../core/result";
import type { Reading } from "../format";
import { hostOf, type Page } from "../page";
import { settleTimes, type UntimedPost } from "../times";
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
 * Makes a reading of a feed. Where no item at all has a time there is no telling what is new, and every time that
 * we could make up would be a lie: that is a refusal. A feed without items is one that is yet to begin.
 */
export function readingOf(feed: SyndicatedFeed, { url }: Page): Result<Reading> {
  const host = hostOf(url);
  const posts = newestFirst(feed.items.map((item) => item.post));
  if (!posts) return failed({ code: "noDates", host });
  const title = lineOf(feed.title) ?? host;
  const snapshot: Snapshot = {
    title,
    ...(feed.publisher && { publisher: feed.publisher }),
    summary: lineOf(feed.description) === title ? [] : blocksOf(feed.description, feed.base),
    zone: feed.items.find((item) => item.zone)?.zone ?? "UTC",
    posts: identify(posts),
  };
  const { next, hub } = feed;
  return ok({
    snapshot,
    ...(next && next !== url && hostOf(next) === host && { older: [next] }),
    ...(hub && { hub }),
  });
}

/** Feeds list items in either order, and some hold one up at the top; items of the same time keep their order. */
function newestFirst(posts: readonly UntimedPost[]): FoundPost[] | undefined {
  const settled = settleTimes(isOldestFirst(posts) ? posts.toReversed() : posts);
  return settled?.toSorted((a, b) => Number(a.publishedAt < b.publishedAt) - Number(a.publishedAt > b.publishedAt));
}

/** Whether times go up more often than down. */
function isOldestFirst(posts: readonly UntimedPost[]): boolean {
  const times = posts.flatMap((post) => post.publishedAt ?? []);
  const steps = times.slice(1).map((time, i) => Number(time > (times[i] ?? "")) - Number(time < (times[i] ?? "")));
  return steps.reduce((sum, step) => sum + step, 0) > 0;
}
