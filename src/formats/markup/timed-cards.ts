import { Element } from "domhandler";
import { findAll } from "domutils";
import { withTextIds } from "../../core/identity";
import type { Instant } from "../../core/instant";
import { dateByAgo } from "../ages-shown";
import { namesOf } from "../element-marks";
import type { Format } from "../format";
import { ancestors, firstClass, hasNoContent, outermost, type Page, stableId } from "../page";
import { goesOn, spanOf, type UntimedPost } from "../post-order";
import { isLocal, pageDate, stampIn } from "../ticker/day";
import { areLive, hintsAtLive, isOther, isPlainly, isTeaser } from "../ticker/plausible";
import { areTeasers, attributeInstant, cardPost, isAnswerable, isElement, isOfReaders, pageOfPosts } from "./card";
import { leadToPages, ofOtherPages, withoutNews } from "./other-pages";
import { HAS_TIME, stampOf } from "./stamp";

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
    const ago = dateByAgo(page, now);
    return ago.size > 0 ? readCards(page, now, ago) : undefined;
  },
};

function readCards(
  page: Page,
  now: Instant,
  ago: ReadonlyMap<Element, number> = new Map(),
): ReturnType<Format["read"]> {
  for (const cards of listsOfCards(page).slice(0, MOST_LISTS)) {
    const timed = cards.map((card) => ({ ...card, ago: ago.get(card.stamp) }));
    const found = postsOf(timed, page, now);
    // What is that long ago is a little longer or shorter ago at the next poll.
    const posts = found && withTextIds(found, () => timed.some((card) => card.ago !== undefined));
    if (posts) return pageOfPosts(page, posts);
  }
  return undefined;
}

const MOST_LISTS = 6;
const MOST_STAMPS = 3000;
const FEWEST = 3;
const HOUR_MS = 3_600_000;
const UNKNOWN_ZONE_MS = 14 * HOUR_MS;

interface Card {
  element: Element;
  written: string;
  /** What its time is in. */
  stamp: Element;
  /** How long ago it was by that, in milliseconds. */
  ago?: number | undefined;
}

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
  const news = new Set(elementsOf(all.slice(cards.length)));
  return withUntimed(cards)
    .filter((element) => !news.has(element))
    .map((element) => posts.get(element) ?? cardPost(element, page.url, {}))
    .filter(({ headline, body }) => headline !== undefined || body.length > 0);
}

/**
 * Siblings with times in them, each with its first time, the longest list first. Pages part their posts by days, by
 * advertisements or as they load them, so siblings of one kind are also one list wherever they stand, if their times go on. What
 * is as old as the longest list is the same once more, or the news of the day; a few such are pinned.
 */
function listsOfCards(page: Page): Card[][] {
  const lists = siblings(page);
  const kinds = new Map<string, Card[][]>();
  for (const cards of lists) {
    const kind = kindIn(cards[0]?.element);
    if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), cards]);
  }
  const together = [...kinds.values()].filter((all) => all.length > 1).map((all) => joined(all, page));
  return [...together, ...lists].filter((cards) => cards.length >= FEWEST).toSorted((a, b) => b.length - a.length);
}

/** Lists of one kind as one, in the page's order; without readers' words and what is of other pages. */
function joined(lists: readonly Card[][], page: Page): Card[] {
  const [longest = [], ...others] = lists.toSorted((a, b) => b.length - a.length);
  // What is in each card alone is a part of it.
  if (longest.length < 2) return [];
  const [span, known] = [spanOf(timesOf(longest)), new Set(timesOf(longest))];
  const isOther = ofOtherPages(elementsOf(longest), page);
  const more = others.filter((cards) => {
    const elements = elementsOf(cards);
    const own = timesOf(cards);
    const isPinned = cards.length < FEWEST && !own.some((time) => known.has(time));
    return (
      (goesOn(spanOf(own), span) || isPinned) &&
      !elements.some((one) => isOfReaders(one) || isAnswerable(one)) &&
      !isOther(elements)
    );
  });
  const all = [longest, ...more].flat();
  const outer = new Set(outermost(elementsOf(all)));
  return all
    .filter(({ element }) => outer.has(element))
    .toSorted((a, b) => (a.element.startIndex ?? 0) - (b.element.startIndex ?? 0));
}

const elementsOf = (cards: readonly Card[]): Element[] => cards.map(({ element }) => element);

const timesOf = (cards: readonly Card[]): Instant[] => cards.flatMap(({ written }) => attributeInstant(written) ?? []);

/** What cards of one list have in common: their class, else what they and the elements around them are. */
function kindIn(element: Element | undefined): string | undefined {
  const around = element?.parent instanceof Element ? element.parent : undefined;
  const word = element && firstClass(element);
  if (word) return `.${word}`;
  return element && around && firstClass(around) ? `${around.name}.${firstClass(around)} ${element.name}` : undefined;
}

/** Siblings with times in them, by the element around them. */
function siblings({ document }: Page): Card[][] {
  const lists = new Map<Element, Map<Element, Card>>();
  const stamped = findAll((one) => stampOf(one) !== undefined, document).slice(0, MOST_STAMPS);
  for (const one of stamped) {
    if (hasNoContent(one)) continue;
    const written = stampOf(one) ?? "";
    let element = one;
    for (const up of ancestors(one)) {
      const cards = lists.get(up) ?? new Map<Element, Card>();
      lists.set(up, cards);
      if (!cards.has(element)) cards.set(element, { element, written, stamp: one });
      element = up;
    }
  }
  return [...lists.values()].map((cards) => ofOneKind([...cards.values()]));
}

/** The most frequent kind by name and first class, and those akin to it: advertisements stand between posts. */
function ofOneKind(cards: readonly Card[]): Card[] {
  const kinds = new Map<string, Card[]>();
  for (const card of cards) {
    const kind = firstClass(card.element) ?? card.element.name;
    const known = kinds.get(kind);
    if (known) known.push(card);
    else kinds.set(kind, [card]);
  }
  const [first] = [...kinds.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
  return first ? cards.filter(({ element }) => areAkin(element, first.element)) : [];
}

/** Whether two elements have the name of their kind in common: "entry" and "key-entry". */
function areAkin(one: Element, other: Element): boolean {
  const [names, others] = [namesOf(one), namesOf(other)];
  if (one.name !== other.name) return firstClass(one) !== undefined && firstClass(one) === firstClass(other);
  return others.length === 0 ? names.length === 0 : others.some((name) => names.includes(name));
}

/** The cards with those beside them that have no time and are called just so. */
function withUntimed(cards: readonly Card[]): Element[] {
  const known = new Set(elementsOf(cards));
  const parents = new Map(cards.map(({ element }) => [element.parent, element]));
  return [...parents].flatMap(([parent, { name, attribs }]) =>
    (parent?.children ?? [])
      .filter(isElement)
      .filter((one) => known.has(one) || (attribs.class && one.name === name && one.attribs.class === attribs.class)),
  );
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
