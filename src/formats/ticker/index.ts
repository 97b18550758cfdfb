import type { Instant } from "../../core/instant";
import { type FoundPost, identify, withTextIds } from "../../core/merge/identity";
import { ok } from "../../core/result";
import type { Format, ParsedPage } from "../page/format";
import { meta, type Page, titleOf } from "../page/page";
import { newestFirst, type UntimedPost } from "../times/post-order";
import { type Clocked, withDays, withoutAdded, withoutOwnDate, withoutProse } from "./dated";
import { instantsOf, isJustChanged, isLocal, isOfItsTime, type PageDate, pageDate, stampIn } from "./day";
import { type Entry, listsOfEntries, withHeadings } from "./entries";
import { isBelowFinish } from "./finish";
import { withoutHours } from "./hours";
import { withLinesApart } from "./lines";
import {
  isBrisk,
  isPlainly,
  isTicker,
  LONGEST_DATED_MS,
  longestGap,
  mayBeProgramme,
  mayBeToldLater,
  mostOutOfOrder,
  type Order,
  orderOf,
  saysLive,
} from "./plausible";
import { listed, toPost, withUnmarked } from "./post";
import { changeIn } from "./printed-date";
import { withTogether } from "./together";

/**
 * Any page whose text is a list of entries that begin with a time of day, or with where the race stands: in headings,
 * paragraphs, lists, tables or blocks. It knows nothing of who made the page, so it asks for more than other formats
 * before it takes one.
 */
export const ticker: Format = {
  name: "ticker",
  read(page, now) {
    if (page.data !== undefined) return undefined;
    const read = readDocument({ ...page, document: withLinesApart(page.document) ?? page.document }, now);
    return read && ok(read);
  },
};

const MOST_LISTS = 7;
const FEWEST = 3;

function readDocument(page: Page, now: Instant): ParsedPage | undefined {
  const lists = listsOfEntries(page.document);
  return readLists(lists, page, now) ?? readApart(lists, page, now) ?? readLists(behind(page), page, now);
}

/** Entries in paragraphs and headings that aren't one list together: key moments stand above, or the same once more for telephones. */
function readApart(lists: readonly Entry[][], page: Page, now: Instant): ParsedPage | undefined {
  if (!isPlainly(page)) return undefined;
  const apart = lists.flatMap((entries) => {
    const parents = [...new Set(entries.map(({ block }) => block.parent))];
    return parents.map((parent) => entries.filter(({ block }) => block.parent === parent));
  });
  return apart.length > lists.length ? readLists(apart, page, now) : undefined;
}

/** Entries whose times stand behind them; not looked for where nothing says that there are any. */
const behind = (page: Page): Entry[][] => (isPlainly(page) ? listsOfEntries(page.document, true) : []);

function readLists(lists: readonly Entry[][], page: Page, now: Instant): ParsedPage | undefined {
  // Paragraphs are one list wherever they stand, that with the page's date too.
  const posts = lists.map((entries) => [
    ...withoutAdded(entries[0]?.holder.name === "p" ? withoutProse(withoutOwnDate(entries)) : entries),
  ]);
  for (const entries of withTogether(posts, page).slice(0, MOST_LISTS)) {
    const read = readEntries(withHeadings(entries), page, now);
    if (read) return read;
  }
  return undefined;
}

function readEntries(all: readonly Entry[], page: Page, now: Instant): ParsedPage | undefined {
  const entries = withoutHours(
    withoutOwnDate(all).filter((entry, i, every) => !saysTwice(entry, every[i - 1]) && !saysWhere(entry, every[i + 1])),
    page.url,
  );
  const [first] = entries;
  if (!first || entries.length < FEWEST) return undefined;
  // Lines that can't be told apart would each be the text of all.
  if (new Set(entries.map(({ block }) => block)).size < entries.length) return undefined;
  const change = first.change === undefined ? undefined : changeIn(first.change, now);
  const date = pageDate(page, first.block, first.mark.zoneName ?? change?.zoneName, change?.wall);
  const dated = withDays(entries, date, now);
  const stamps = entries.flatMap(({ mark }) => stampIn(mark.written, date.zone) ?? []);
  const areStamped = stamps.length === entries.length && new Set(stamps).size > 1;
  // A day far back is one to come, without its year: a timetable.
  const oldest = Date.parse(date.at ?? now) - FARTHEST_BACK_MS;
  if (dated.some(({ day }) => day !== undefined && day < oldest)) return undefined;
  const isDated = dated.some(({ day }) => day !== undefined);
  const clocks = dated.flatMap(({ clock, day }) =>
    clock === undefined || (isDated && day === undefined) ? [] : clock + (day ?? 0) / MINUTE_MS,
  );
  const counts = entries.flatMap(({ mark }) => mark.count ?? []);
  const seen = areStamped
    ? orderOf(
        stamps.map((one) => Date.parse(one) / MINUTE_MS),
        false,
      )
    : orderOf(
        clocks.length > 1 ? clocks : counts,
        clocks.length > 1,
        clocks.length > 1 ? mostOutOfOrder(clocks, page) : 0,
      );
  const order = seen && clocks.length === 0 && isBelowFinish(first) ? "falling" : seen;
  if (!order) return undefined;
  const list = listed(entries);
  const posts = entries.map((entry) => toPost(entry, list, page.url));
  if (!isTicker(entries, posts, order, page)) return undefined;
  // A list of what is yet to come is a timetable.
  if (areStamped && stamps.some((one) => Date.parse(one) > Date.parse(now) + SLACK_MS)) return undefined;
  const timed = areStamped
    ? posts.map((post, i) => ({
        ...post,
        ...(stamps[i] && { publishedAt: stamps[i] }),
        ...(!date.zone && isLocal(entries[i]?.mark.written ?? "Z") && { printedTime: stamps[i]?.slice(11, 16) ?? "" }),
      }))
    : withTimes(dated, entries, posts, order, date, now);
  const instants = (timed ?? []).flatMap(({ publishedAt }) => publishedAt ?? []);
  // A race around the world may have one a day.
  const longest = isDated && saysLive(page) ? Number.POSITIVE_INFINITY : LONGEST_DATED_MS;
  if ((areStamped || isDated) && !isBrisk(instants, areStamped ? longestGap(page, instants) : longest))
    return undefined;
  if (!timed || (!page.isKnown && mayBeToldLater(page, date.at) && !isOfItsTime(timed, date))) return undefined;
  if (mayBeProgramme(entries, order, page) && !isJustChanged(timed, date)) return undefined;
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

/** Some print a time once more, in words for those who can't see. */
const saysTwice = (entry: Entry, before: Entry | undefined): boolean =>
  before?.block === entry.block && before.mark.clock === entry.mark.clock;

/** Some print how far the race is above the time. */
const saysWhere = (entry: Entry, next: Entry | undefined): boolean =>
  next?.block === entry.block && entry.mark.clock === undefined && next.mark.clock !== undefined;

const MINUTE_MS = 60_000;
const FARTHEST_BACK_MS = 200 * 24 * 60 * MINUTE_MS;
const SLACK_MS = 15 * MINUTE_MS;

/**
 * Gives posts the times of their clocks, as printed too where nobody can tell their zone; and the others their marks.
 *
 * @returns undefined where they are yet to come
 */
function withTimes(
  dated: readonly Clocked[],
  entries: readonly Entry[],
  posts: readonly UntimedPost[],
  order: Order,
  date: PageDate,
  now: Instant,
): UntimedPost[] | undefined {
  const newestFirst = <T>(all: readonly T[]): T[] => (order === "rising" ? all.toReversed() : [...all]);
  const clocks = newestFirst(dated.flatMap(({ clock, day }) => (clock === undefined ? [] : { clock, day })));
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
