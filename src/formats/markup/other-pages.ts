import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { marksIn } from "../element-marks";
import { isBeside } from "../empty";
import { isLiveAddress } from "../live-address";
import { ancestors, elements, httpAddress, type Page } from "../page";
import { HEADINGS, isOwnPage, leadsAway } from "./card";

/**
 * Tells whether what looks like a live page's posts belongs to other pages: the news of the day, or another live blog. It is
 * beside the text, its cards lead to a page each, or the heading above them or the link below them leads to one. What the page's
 * own posts lead to as well says nothing.
 *
 * @param posts those that are surely the page's own
 */
export function ofOtherPages(posts: readonly Element[], { url }: Page): (cards: readonly Element[]) => boolean {
  const around = new Set(posts[0] && ancestors(posts[0]));
  const led = posts.map((post) => linksOf(post, url));
  const known = new Set(led.flat().map(pathOf));
  const folders = new Map<string, number>();
  for (const [first] of led) if (first) folders.set(folderOf(first), (folders.get(folderOf(first)) ?? 0) + 1);
  const isOther = (address: string) =>
    !known.has(pathOf(address)) && (folders.get(folderOf(address)) ?? 0) <= posts.length / 2;
  return (cards) => {
    const [first] = cards;
    if (!first) return false;
    const above = [...ancestors(first)];
    const apart = above.filter((one) => !around.has(one));
    if (apart.some(isBeside) || leadToPages(cards, url, isOther)) return true;
    // Each part of a page may have a link to what else is there to read.
    const part = [...around].findLast((one) => !above.includes(one));
    return leadingOf(apart.at(-1), cards, url).some(isOther) && leadingOf(part, posts, url).length === 0;
  };
}

/** Whether most cards lead to another page each. */
export const leadToPages = (
  cards: readonly Element[],
  url: string,
  isOther: (address: string) => boolean = () => true,
): boolean => new Set(cards.map((card) => linksOf(card, url).find(isOther)).filter(Boolean)).size > cards.length / 2;

/** Cards in a page's order without those at their end that alone lead to a page each: the news of the day. */
export function withoutNews(cards: readonly Element[], { url }: Page): readonly Element[] {
  const led = cards.map((card) => linksOf(card, url).length > 0);
  const from = led.lastIndexOf(false) + 1;
  const isNews = from > 0 && led.indexOf(true) === from && led.length - from >= FEWEST_NEWS;
  return isNews ? cards.slice(0, from) : cards;
}

/** A single post may be a link to what is told elsewhere. */
const FEWEST_NEWS = 2;

const pathOf = (address: string): string => new URL(address).pathname;
const folderOf = (address: string): string => pathOf(address).replace(/[^/]*\/?$/, "");

/** The other pages of its host that a card leads to by a link that stands for itself, or by what its scripts open. */
function linksOf(card: Element, url: string): string[] {
  const { nodes } = marksIn(card);
  const links = [card, ...elements(card, "a")].filter(
    (link) => !isInProse(link) && ![link, ...ancestors(link)].some((one) => nodes.has(one)),
  );
  const around = [...ancestors(card)].find(({ name }) => name === "a");
  return [...(around ? [around] : []), ...links].flatMap((link) => addressesIn(link, url));
}

const OPENS = /^(?:data-)?(?:href|url|link)$/;

const addressesIn = ({ attribs }: Element, url: string): string[] =>
  Object.entries(attribs).flatMap(([name, value]) => {
    const address = OPENS.test(name) ? httpAddress(value, url) : undefined;
    const isOther =
      address && new URL(address).host === new URL(url).host && leadsAway(address.replace(/#.*/, ""), url);
    return isOther && !isOwnPage(address, url) ? [address] : [];
  });

/** Whether there are words beside a link, on its line. */
function isInProse(link: Element): boolean {
  const says = (node: ChildNode): boolean => isText(node) && /\p{L}{2}/u.test(node.data);
  for (const one of ancestors(link)) {
    if (one.children.some(says)) return true;
    if (!INLINE.has(one.name)) return false;
  }
  return false;
}
const INLINE: ReadonlySet<string> = new Set(["b", "strong", "em", "i", "span"]);

/** Where the heading above a list of cards leads, and to which live page the link below it. */
function leadingOf(list: Element | undefined, cards: readonly Element[], url: string): string[] {
  const within = new Set(cards);
  if (!list || within.has(list)) return [];
  const beside = (node: ChildNode | null): Element[] => (node && isTag(node) ? [node] : []);
  const above = before(list);
  const headings = [...elements(list, ...HEADINGS), ...beside(above).filter(({ name }) => HEADINGS.includes(name))];
  const below = beside(list.children.findLast((child) => isTag(child)) ?? null);
  const ledBy = (parts: readonly Element[]) =>
    parts
      .filter((part) => ![part, ...ancestors(part)].some((one) => within.has(one)))
      .flatMap((part) => [part, ...elements(part, "a")].flatMap((link) => addressesIn(link, url)));
  return [...ledBy(headings), ...ledBy(below).filter(isLiveAddress)];
}

function before(node: ChildNode): ChildNode | null {
  let above = node.prev;
  while (above && isText(above) && !above.data.trim()) above = above.prev;
  return above;
}
