import type { Snapshot } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { type FoundPost, identify, withTextIds } from "../../core/merge/identity";
import type { ParsedPage } from "../page/format";
import { hostOf, type Page } from "../page/page";
import { feedDate, printedClock } from "../times/feed-date";
import { newestFirst, type UntimedPost } from "../times/post-order";
import { blocksOf, type Content, lineOf } from "./content";
import type { Item } from "./item";

/** A feed in any format. */
export interface SyndicatedFeed {
  title?: Content | undefined;
  publisher?: string | undefined;
  description?: Content | undefined;
  /** For relative links in the description. */
  base: string;
  /** Where the feed goes on with older items (RFC 5005 §3). */
  next?: string | undefined;
  /** For how many seconds it needn't be asked again. */
  ttl?: number | undefined;
  /** In the feed's own order. */
  items: readonly Item[];
}

/**
 * A feed as a page of posts. One without items hasn't begun.
 *
 * @param now when it was fetched
 */
export function toParsedPage(feed: SyndicatedFeed, { url }: Page, now: Instant): ParsedPage {
  const host = hostOf(url);
  const zone = feed.items.find((item) => item.zone)?.zone;
  const isShared = isZoneShared(feed.items);
  const items = feed.items.filter(saysAnything);
  const dated = newestFirst(items.map((item) => inZoneOfFeed(item, zone, isShared)));
  const isNow = ({ publishedAt }: FoundPost) => isOfRequest(publishedAt, now);
  // A few may really have come just now.
  const areNow = dated !== undefined && dated.filter(isNow).length > dated.length / 2;
  const posts = dated
    ? withTextIds(dated, (post) => areNow && isNow(post))
    : withTextIds(
        items.map((item) => undated(item, now)),
        () => true,
      );
  const title = lineOf(feed.title) ?? host;
  const snapshot: Snapshot = {
    title,
    ...(feed.publisher && { publisher: feed.publisher }),
    summary: lineOf(feed.description) === title ? [] : blocksOf(feed.description, feed.base),
    zone: zone ?? "UTC",
    posts: identify(posts),
  };
  const { next, ttl } = feed;
  return {
    snapshot,
    ...(next && next !== url && hostOf(next) === host && { older: [next] }),
    ...(ttl && { ttl }),
  };
}

/** An item without any field is a mistake, and no post. */
const saysAnything = ({ post: { body, keyEvent: _key, pinned: _pinned, ...fields } }: Item): boolean =>
  body.length > 0 || Object.keys(fields).length > 0;

/** Whether most items with a time say its zone; else the few that do may be written by another program. */
function isZoneShared(items: readonly Item[]): boolean {
  const clocks = items.filter(({ zone, printed = "" }) => {
    const clock = zone ? undefined : printedClock(printed);
    return zone || (clock && !clock.zoneName);
  });
  return clocks.filter(({ zone }) => zone).length * 2 >= clocks.length;
}

/**
 * A time that says no zone is in that of the feed's other items. Where few of them have one, or it names a zone that
 * is several, or isn't understood, it is shown as printed.
 */
function inZoneOfFeed(
  { post, zone: own, printed, unsure }: Item,
  zone: string | undefined,
  isShared: boolean,
): UntimedPost {
  if (!printed) return post;
  if (!post.publishedAt || (own && unsure)) return { ...post, printedTime: printed };
  const clock = own ? undefined : printedClock(printed);
  const isTold = own !== undefined || post.publishedAt.endsWith("T00:00:00.000Z");
  if ((!clock && !unsure && isTold) || feedDate(printed)?.instant !== post.publishedAt) return post;
  const told = zone && !clock?.zoneName ? feedDate(printed, zone)?.instant : undefined;
  if (unsure || (!clock && !told)) {
    const asPrinted = clock?.zoneName ? `${clock.clock} ${clock.zoneName}` : printed;
    return { ...post, ...(told && { publishedAt: told }), printedTime: asPrinted };
  }
  if (told && isShared) return { ...post, publishedAt: told };
  const shown = [clock?.clock, clock?.zoneName].filter(Boolean).join(" ");
  return { ...post, ...(told && { publishedAt: told }), printedTime: shown };
}

/**
 * Where no item at all has a time that can be read, each has come now, in the feed's order; what its source printed
 * is shown, and no clock.
 */
const undated = ({ post, printed = "" }: Item, now: Instant): FoundPost => ({
  ...post,
  publishedAt: now,
  printedTime: printed,
});

const AROUND_MS = 2 * 60_000;

/** Whether a date may be only the time of the request, which some servers print for that of each item. */
const isOfRequest = (publishedAt: Instant, now: Instant): boolean =>
  Math.abs(Date.parse(publishedAt) - Date.parse(now)) <= AROUND_MS;
