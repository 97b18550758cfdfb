import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { findOne } from "domutils";
import { ancestors, elements, httpAddress, type Page, textOf } from "../page/page";
import { isBeside } from "../refusal/empty";
import { isLiveAddress } from "../refusal/live-address";
import { goesOn, spanOf } from "../times/post-order";
import { isReadMore } from "../trim/extras";
import { attributeInstant, HEADINGS, isOwnPage, leadsAway } from "./card";
import { marksIn } from "./element-marks";
import { isTitle } from "./shown";

/**
 * Tells whether what looks like a live page's posts belongs to other pages: the news of the day, or another live blog. It is
 * beside the text, its cards lead to a page each, or the heading above them or the link below them leads to a live page. What
 * the page's own posts lead to as well says nothing, nor does a link that a post has beside its title and its words.
 *
 * @param posts those that are surely the page's own
 */
export function ofOtherPages(posts: readonly Element[], { url }: Page): (cards: readonly Element[]) => boolean {
  const around = new Set(posts[0] && ancestors(posts[0]));
  const own = posts.flatMap((post) => leadsOf(post, url));
  const known = new Set(own.map(({ address }) => pathOf(address)));
  const folders = new Set(own.flatMap(({ by, address }) => (by === "title" ? folderOf(address) : [])));
  const hasMore = own.some(({ by }) => by === "more");
  const isOther = ({ by, address }: Lead): boolean => {
    if (known.has(pathOf(address))) return false;
    return by === "title" ? !folders.has(folderOf(address)) : by === "more" ? !hasMore : isLiveAddress(address);
  };
  // Each part of a page may have a link to what else is there to read.
  const leadsOn = new Map<Element | undefined, boolean>();
  const leadsFrom = (part: Element | undefined): boolean => {
    if (!leadsOn.has(part)) leadsOn.set(part, liveBeside(part, posts, url).length > 0);
    return leadsOn.get(part) === true;
  };
  return (cards) => {
    const [first] = cards;
    if (!first) return false;
    const above = [...ancestors(first)];
    const apart = above.filter((one) => !around.has(one));
    if (apart.some(isBeside) || leadToPages(cards, url, isOther)) return true;
    const part = [...around].findLast((one) => !above.includes(one));
    return liveBeside(apart.at(-1), cards, url).some((address) => !known.has(pathOf(address))) && !leadsFrom(part);
  };
}

/** How a card leads to another page: by its title or all of it, by "Read more", or by another link that stands for itself. */
interface Lead {
  by: "title" | "more" | "link";
  address: string;
}

/** Whether most cards lead to another page each; one alone may have a link to more. */
export function leadToPages(
  cards: readonly Element[],
  url: string,
  isOther: (lead: Lead) => boolean = () => true,
): boolean {
  const leads = cards.flatMap((card) => leadsOf(card, url).find(isOther) ?? []);
  const pages = new Set(leads.map(({ address }) => address)).size;
  return pages > cards.length / 2 && (pages > 1 || leads[0]?.by === "title");
}

/** Whether the title of a card leads to another page. */
export const isReport = (card: Element, url: string): boolean => leadsOf(card, url).some(({ by }) => by === "title");

/** Cards in a page's order without those at their end whose titles alone lead to a page each, and whose times don't go on: news. */
export function withoutNews<C extends { element: Element; written: string }>(
  cards: readonly C[],
  { url }: Page,
): readonly C[] {
  const led = cards.map(({ element }) => isReport(element, url));
  const from = led.lastIndexOf(false) + 1;
  const [own, news] = [cards.slice(0, from), cards.slice(from)];
  if (led.indexOf(true) !== from || news.length < FEWEST_NEWS || news.length > own.length) return cards;
  const spanIn = (all: readonly C[]) => spanOf(all.flatMap(({ written }) => attributeInstant(written) ?? []));
  return goesOn(spanIn(news), spanIn(own)) ? cards : own;
}

/** A single post may be a link to what is told elsewhere. */
const FEWEST_NEWS = 2;

const pathOf = (address: string): string => address.replace(/[?#].*/, "");
const folderOf = (address: string): string => pathOf(address).replace(/[^/]*\/?$/, "");

function leadsOf(card: Element, url: string): Lead[] {
  const { nodes } = marksIn(card);
  // Further ones are those of what a post shows.
  const title = elements(card, ...HEADINGS)[0] ?? findOne(isTitle, card.children);
  const around = [...ancestors(card)].find(({ name }) => name === "a");
  const whole: Lead[] = [card, ...(around ? [around] : [])].flatMap((one) => leading("title", one, url));
  const links = elements(card, "a").filter((link) => link !== card);
  return links.reduce<Lead[]>((leads, link) => {
    const up = [link, ...ancestors(link)];
    if (up.some((one) => nodes.has(one))) return leads;
    if (isEmpty(link) || (title && (up.includes(title) || [...ancestors(title)].includes(link))))
      leads.push(...leading("title", link, url));
    else if (!isInProse(link)) leads.push(...leading(isReadMore(textOf(link)) ? "more" : "link", link, url));
    return leads;
  }, whole);
}

/** A link that is laid over all of a card says nothing itself. */
const isEmpty = ({ children }: Element): boolean => children.every((child) => isText(child) && !child.data.trim());

/** Where a link, or what scripts make one, leads: to other pages, and to other hosts by titles only. */
function leading(by: Lead["by"], link: Element, url: string): Lead[] {
  const isHere = (address: string) => new URL(address).host === new URL(url).host;
  return addressesIn(link, url).flatMap((address) => (by === "title" || isHere(address) ? { by, address } : []));
}

const OPENS = /^(?:data-)?(?:href|url|link)$/;

/** The addresses of other pages that an element has; what the page itself stands below is its section. */
const addressesIn = ({ attribs }: Element, url: string): string[] =>
  Object.entries(attribs).flatMap(([name, value]) => {
    const address = OPENS.test(name) ? httpAddress(value, url) : undefined;
    if (!address || url.startsWith(pathOf(address)) || isOwnPage(address, url)) return [];
    return leadsAway(pathOf(address), url) ? address : [];
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

/** The live pages to which the heading above a list of cards and the link below it lead. */
function liveBeside(list: Element | undefined, cards: readonly Element[], url: string): string[] {
  const within = new Set(cards);
  if (!list || within.has(list)) return [];
  const beside = (node: ChildNode | null): Element[] => (node && isTag(node) ? [node] : []);
  const above = beside(before(list)).filter(({ name }) => HEADINGS.includes(name));
  const below = beside(list.children.findLast((child) => isTag(child)) ?? null);
  return [...elements(list, ...HEADINGS), ...above, ...below]
    .filter((part) => ![part, ...ancestors(part)].some((one) => within.has(one)))
    .flatMap((part) => [part, ...elements(part, "a")].flatMap((link) => addressesIn(link, url)))
    .filter(isLiveAddress);
}

/** What stands above a node, but for white space. */
export function before(node: ChildNode): ChildNode | null {
  let above = node.prev;
  while (above && isText(above) && !above.data.trim()) above = above.prev;
  return above;
}
