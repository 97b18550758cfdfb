import { Element, type ParentNode } from "domhandler";
import { findAll } from "domutils";
import { groupBy } from "../../core/group-by";
import type { Instant } from "../../core/instant";
import { attributeInstant, isAnswerable, isElement, isOfEvent, isOfReaders } from "../element/card";
import { namesOf } from "../element/names";
import { isReport, ofOtherPages } from "../element/other-pages";
import { stampOf } from "../element/stamp";
import { ancestors, elements, firstClass, hasNoContent, outermost, type Page } from "../page/page";
import { goesOn, spanOf } from "../times/post-order";

/** An element with a time in it. */
export interface Card {
  element: Element;
  written: string;
  /** What its time is in. */
  stamp: Element;
  /** How long ago it was by that, in milliseconds. */
  ago?: number | undefined;
}

const MOST_LISTS = 6;
const MOST_STAMPS = 3000;
const FEWEST = 3;

/**
 * Siblings with times in them, each with its first time, the longest list first. Pages part their posts by days, by
 * advertisements or as they load them, so siblings of one kind are also one list wherever they stand, if their times go on. What
 * is as old as the longest list is the same once more, or the news of the day; a few such are pinned.
 */
export function listsOfCards(page: Page): Card[][] {
  const lists = siblings(page).map(ofOneKind);
  const kinds = groupBy(lists, ([first]) => kindIn(first?.element));
  const together = [...kinds.values()].filter((all) => all.length > 1).map((all) => joined(all, page));
  return [...together, ...lists]
    .filter((cards) => cards.length >= FEWEST)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_LISTS);
}

/** The longest lists of the page of one event without reports, of which there may be more than posts among these. */
export const listsWithoutReports = (page: Page): Card[][] =>
  (isOfEvent(page.url) ? siblings(page) : [])
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_LISTS)
    .map((cards) => ofOneKind(cards.filter(({ element }) => !isReport(element, page.url))))
    .filter((cards) => cards.length >= FEWEST);

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

export const elementsOf = (cards: readonly Card[]): Element[] => cards.map(({ element }) => element);

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
  const aroundTimes = new Set<ParentNode>(elements(document, "time").flatMap((time) => [...ancestors(time)]));
  const stamped = findAll((one) => stampOf(one) !== undefined, document).slice(0, MOST_STAMPS);
  for (const one of stamped) {
    if (hasNoContent(one)) continue;
    // A property of what also shows its time.
    if (one.name === "meta" && one.parent && aroundTimes.has(one.parent)) continue;
    const written = stampOf(one) ?? "";
    let element = one;
    for (const up of ancestors(one)) {
      const cards = lists.get(up) ?? new Map<Element, Card>();
      lists.set(up, cards);
      if (!cards.has(element)) cards.set(element, { element, written, stamp: one });
      element = up;
    }
  }
  return [...lists.values()].map((cards) => [...cards.values()]);
}

/** The most frequent kind by name and first class, and those akin to it: advertisements stand between posts. */
function ofOneKind(cards: readonly Card[]): Card[] {
  const kinds = groupBy(cards, ({ element }) => firstClass(element) ?? element.name);
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
export function withUntimed(cards: readonly Card[]): Element[] {
  const known = new Set(elementsOf(cards));
  const parents = new Map(cards.map(({ element }) => [element.parent, element]));
  return [...parents].flatMap(([parent, { name, attribs }]) =>
    (parent?.children ?? [])
      .filter(isElement)
      .filter((one) => known.has(one) || (attribs.class && one.name === name && one.attribs.class === attribs.class)),
  );
}
