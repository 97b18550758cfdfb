import { type FoundPost, identify, withTextIds } from "../../core/identity";
import type { Instant } from "../../core/instant";
import { ok } from "../../core/result";
import type { Format, ParsedPage } from "../format";
import { meta, type Page, titleOf } from "../page";
import { newestFirst, type UntimedPost } from "../post-order";
import { instantsOf, type PageDate, pageDate } from "./day";
import { type Entry, listsOfEntries } from "./entries";
import { isTicker, type Order, orderOf } from "./plausible";
import { listed, toPost, withUnmarked } from "./post";

/**
 * Any page whose text is a list of entries that begin with a time of day, or with where the race stands: in headings,
 * paragraphs, lists, tables or blocks. It knows nothing of who made the page, so it asks for more than other formats
 * before it takes one.
 */
export const ticker: Format = {
  name: "ticker",
  read(page, now) {
    if (page.data !== undefined) return undefined;
    for (const entries of listsOfEntries(page.document).slice(0, MOST_LISTS)) {
      const read = readEntries(entries, page, now);
      if (read) return ok(read);
    }
    return undefined;
  },
};

const MOST_LISTS = 5;
const FEWEST = 3;

function readEntries(entries: readonly Entry[], page: Page, now: Instant): ParsedPage | undefined {
  const [first] = entries;
  if (!first || entries.length < FEWEST) return undefined;
  const clocks = entries.flatMap(({ mark }) => mark.clock ?? []);
  const counts = entries.flatMap(({ mark }) => mark.count ?? []);
  const order = orderOf(clocks.length > 1 ? clocks : counts, clocks.length > 1);
  if (!order) return undefined;
  const list = listed(entries);
  const posts = entries.map((entry) => toPost(entry, list, page.url));
  if (!isTicker(entries, posts, order, page)) return undefined;
  const date = pageDate(page, first.block, first.mark.zoneName);
  const timed = withTimes(entries, posts, order, date, now);
  if (!timed) return undefined;
  const whole = withUnmarked(list, timed, page.url);
  const found = newestFirst(whole) ?? undated(whole, order, now);
  const publisher = meta(page, "og:site_name");
  return {
    snapshot: {
      title: titleOf(page),
      ...(publisher && { publisher }),
      summary: [],
      zone: date.zone ?? "UTC",
      posts: identify(found),
    },
  };
}

/**
 * Gives posts the times of their clocks, as printed too where nobody can tell their zone; and the others their marks.
 *
 * @returns undefined where they are yet to come
 */
function withTimes(
  entries: readonly Entry[],
  posts: readonly UntimedPost[],
  order: Order,
  date: PageDate,
  now: Instant,
): UntimedPost[] | undefined {
  const newestFirst = <T>(all: readonly T[]): T[] => (order === "rising" ? all.toReversed() : [...all]);
  const clocks = newestFirst(entries.flatMap(({ mark }) => mark.clock ?? []));
  const instants = instantsOf(clocks, date, now);
  if (!instants) return undefined;
  const left = newestFirst(instants);
  return posts.map((post, i) => {
    const mark = entries[i]?.mark;
    if (mark?.clock === undefined) return { ...post, printedTime: mark?.printed ?? "" };
    const publishedAt = left.shift();
    return { ...post, ...(publishedAt && { publishedAt }), ...(!date.zone && { printedTime: mark.printed }) };
  });
}

/** Where no post has a time, each has come now, in the page's order; its mark is shown, and no clock. */
function undated(posts: readonly UntimedPost[], order: Order, now: Instant): FoundPost[] {
  const newest = order === "rising" ? posts.toReversed() : posts;
  const timeless = newest.map(
    (post): FoundPost => ({ ...post, publishedAt: now, printedTime: post.printedTime ?? "" }),
  );
  return withTextIds(timeless, () => true);
}
