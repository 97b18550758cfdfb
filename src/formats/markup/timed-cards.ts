import type { Element } from "domhandler";
import { withTextIds } from "../../core/identity";
import type { Instant } from "../../core/instant";
import { dateByAgo } from "../ages-shown";
import type { Format } from "../format";
import { type Page, stableId } from "../page";
import type { UntimedPost } from "../post-order";
import { isLocal, pageDate, stampIn } from "../ticker/day";
import { areLive, hintsAtLive, isOther, isPlainly, saysOnlyLive } from "../ticker/plausible";
import { isTeaser } from "../ticker/teaser";
import { areTeasers, cardPost, isAnswerable, isOfReaders, pageOfPosts } from "./card";
import { type Card, elementsOf, listsOfCards, listsWithoutReports, withUntimed } from "./card-lists";
import { isReport, leadToPages, withoutNews } from "./other-pages";
import { HAS_TIME } from "./stamp";

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
const UNKNOWN_ZONE_MS = 14 * HOUR_MS;

function postsOf(all: readonly Card[], page: Page, now: Instant): UntimedPost[] | undefined {
  const cards = withoutNews(all, page);
  const elements = elementsOf(cards);
  if (areTeasers(elements, page, true) || elements.some((one) => isOfReaders(one) || isAnswerable(one)))
    return undefined;
  // Nearly every list of news says how old each is.
  if (cards.some(({ ago }) => ago !== undefined) && leadToPages(elements, page.url)) return undefined;
  const zone = pageDate(page, elements[0] as Element, undefined).zone;
  const timed = cards.map((card) => toPost(card, page.url, zone));
  const isUnsure = timed.some(({ printedTime }) => printedTime);
  const teasers = timed.filter((post) => isTeaser(post, page.url));
  const isLive = areLive(timed, now, isUnsure ? UNKNOWN_ZONE_MS : undefined);
  if (!isLive || teasers.length > timed.length / 2) return undefined;
  const posts = new Map(cards.map(({ element }, i) => [element, timed[i]]));
  return withUntimed(cards)
    .filter((element) => posts.has(element) || !isReport(element, page.url))
    .map((element) => posts.get(element) ?? cardPost(element, page.url, {}))
    .filter(({ headline, body }) => headline !== undefined || body.length > 0);
}

function toPost({ element, written, ago = 0 }: Card, base: string, zone: string | undefined): UntimedPost {
  const id = stableId(element);
  const publishedAt = stampIn(written, zone);
  return cardPost(element, base, {
    ...(id && { id }),
    ...(publishedAt && { publishedAt }),
    ...(!zone && isLocal(written) && { printedTime: /[T ](\d\d?:\d\d)/.exec(written)?.[1] ?? "" }),
    ...(ago >= HOUR_MS && { printedTime: "" }),
  });
}
