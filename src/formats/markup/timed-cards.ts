import type { Element } from "domhandler";
import { findOne } from "domutils";
import type { Instant } from "../../core/instant";
import { withTextIds } from "../../core/merge/identity";
import { dateByAgo } from "../element/ages-shown";
import { areTeasers, cardPost, HEADINGS, isAnswerable, isOfReaders, pageOfPosts } from "../element/card";
import { isReport, leadToPages, withoutNews } from "../element/other-pages";
import { areNames, type Beside, besideTime, nameOn } from "../element/signature";
import { HAS_TIME } from "../element/stamp";
import type { Format } from "../page/format";
import { type Page, stableId } from "../page/page";
import { isLocal, pageDate, stampIn, UNKNOWN_ZONE_MS } from "../ticker/day";
import { isOther } from "../ticker/other-kinds";
import { areLive, hintsAtLive, isPlainly, saysOnlyLive } from "../ticker/plausible";
import { teasersAmong } from "../ticker/teaser";
import type { UntimedPost } from "../times/post-order";
import { type Card, elementsOf, listsOfCards, listsWithoutReports, withUntimed } from "./card-lists";

/**
 * A live page of any make whose posts are siblings, each with its time for machines anywhere in it: in a `<time>`, or in an
 * attribute that is called so. The page must say that it is live text, since archives and lists of teasers look alike.
 */
export const timedCards: Format = {
  name: "timed cards",
  read(page, now) {
    const isLive = page.data === undefined && (isPlainly(page) || hintsAtLive(page)) && !isOther(page);
    return isLive && HAS_TIME.test(page.body) ? readCards(page, now) : undefined;
  },
};

/** Live pages whose posts only say how long ago they came: looked for last, since news and readers' words do so beside others. */
export const cardsByAge: Format = {
  name: "cards by age",
  read(page, now) {
    if (page.data !== undefined || !isPlainly(page) || isOther(page)) return undefined;
    // Buses come in so many minutes on pages that only say "live".
    const ago = dateByAgo(page, now, !saysOnlyLive(page));
    return ago.size > 0 ? readCards(page, now, ago) : undefined;
  },
};

function readCards(
  page: Page,
  now: Instant,
  ago: ReadonlyMap<Element, number> = new Map(),
): ReturnType<Format["read"]> {
  for (const lists of [listsOfCards, listsWithoutReports])
    for (const cards of lists(page)) {
      const timed = cards.map((card) => ({ ...card, ago: ago.get(card.stamp) }));
      const found = postsOf(timed, page, now);
      // What is that long ago is a little longer or shorter ago at the next poll.
      const posts = found && withTextIds(found, () => timed.some((card) => card.ago !== undefined));
      if (posts) return pageOfPosts(page, posts);
    }
  return undefined;
}

const HOUR_MS = 3_600_000;

function postsOf(all: readonly Card[], page: Page, now: Instant): UntimedPost[] | undefined {
  const cards = withoutNews(all, page);
  const elements = elementsOf(cards);
  if (areTeasers(elements, page, true) || elements.some((one) => isOfReaders(one) || isAnswerable(one)))
    return undefined;
  // Nearly every list of news says how old each is.
  if (cards.some(({ ago }) => ago !== undefined) && leadToPages(elements, page.url)) return undefined;
  const zone = pageDate(page, elements[0] as Element, undefined).zone;
  const names = cards.map(({ stamp, element }) => besideTime(stamp, element));
  const isSigned = areNames(
    names.map((beside) => beside?.line ?? ""),
    elements.every((one) => findOne(({ name }) => HEADINGS.includes(name), one.children) !== null),
  );
  const timed = cards.map((card, i) => toPost(card, page.url, zone, isSigned ? names[i] : undefined));
  const isUnsure = timed.some(({ printedTime }) => printedTime);
  const isLive = areLive(timed, now, page, isUnsure ? UNKNOWN_ZONE_MS : undefined);
  if (!isLive || teasersAmong(timed, page.url).size > timed.length / 2) return undefined;
  const posts = new Map(cards.map(({ element }, i) => [element, timed[i]]));
  return withUntimed(cards)
    .filter((element) => posts.has(element) || !isReport(element, page.url))
    .map((element) => posts.get(element) ?? cardPost(element, page.url, {}))
    .filter(({ headline, body }) => headline !== undefined || body.length > 0);
}

function toPost(
  { element, written, ago = 0 }: Card,
  base: string,
  zone: string | undefined,
  beside: Beside | undefined,
): UntimedPost {
  const id = stableId(element);
  const publishedAt = stampIn(written, zone);
  const known = {
    ...(id && { id }),
    ...(publishedAt && { publishedAt }),
    ...(!zone && isLocal(written) && { printedTime: /[T ](\d\d?:\d\d)/.exec(written)?.[1] ?? "" }),
    ...(ago >= HOUR_MS && { printedTime: "" }),
  };
  const post = cardPost(element, base, known, beside?.nodes);
  // What is all that a post says is no name.
  if (post.headline === undefined && post.body.length === 0) return cardPost(element, base, known);
  const name = nameOn(beside?.line ?? "");
  return post.byline || !name ? post : { ...post, byline: { name } };
}
