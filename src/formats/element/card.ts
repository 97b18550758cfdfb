import { type ChildNode, Element, isText } from "domhandler";
import type { Instant } from "../../core/instant";
import { identify } from "../../core/merge/identity";
import { failed, ok, type Result } from "../../core/result";
import type { ParsedPage } from "../page/format";
import { ancestors, elements, hostOf, httpAddress, meta, type Page, textOf, titleOf } from "../page/page";
import { isLiveAddress } from "../refusal/live-address";
import { epochInstant, isoInstant, zoneOf } from "../times/dates";
import { newestFirst, type UntimedPost } from "../times/post-order";
import { isMore, isReadMore } from "../trim/extras";
import { isClock } from "./clock";
import { LONGEST_NAMES } from "./names";
import { headed, shownIn, signed } from "./shown";

/** What a format knows of a post before its content is read. */
export type Known = Partial<Omit<UntimedPost, "body">>;

export const HEADINGS: readonly string[] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/**
 * The post in an element that holds one.
 *
 * @param known what is known of it otherwise, and not looked for
 * @param beside nodes that say so
 */
export function cardPost(card: Element, base: string, known: Known, beside: readonly ChildNode[] = []): UntimedPost {
  const { body, ...about } = shownIn(card, base, beside);
  // An id that only counts places is none of the post's.
  const url = card.attribs.id && known.id ? httpAddress(`#${card.attribs.id}`, base) : ownPageIn(card, base);
  const { headline, body: told, ...more } = headed(card, body);
  const isTime = known.publishedAt !== undefined && isClock(told[0]) && (headline !== undefined || told.length > 1);
  return signed({
    ...(url && { url }),
    ...more,
    ...about,
    ...(more.keyEvent && { keyEvent: true }),
    ...(headline && { headline }),
    body: isTime ? told.slice(1) : told,
    ...known,
  });
}

/** The page of a post to which its "more" leads. */
export const ownPageIn = (card: Element, base: string): string | undefined =>
  elements(card, "a").flatMap((link) => {
    const said = textOf(link);
    const address = httpAddress(link.attribs.href, base) ?? "";
    // The event's pictures and comments have no number, and a page of the list has it behind.
    const isPost =
      leadsAway(address, base) && isOwnPage(address, base) && /\d[^/]*\/?$/.test(new URL(address).pathname);
    return isPost && (isMore(said) || isReadMore(said)) ? address : [];
  })[0];

/**
 * A page of such posts, in any order.
 *
 * @param more what else the format knows of the page
 */
export function pageOfPosts(
  page: Page,
  posts: readonly UntimedPost[],
  more: Partial<ParsedPage["snapshot"]> = {},
): Result<ParsedPage> {
  const sorted = newestFirst(posts);
  if (!sorted) return failed({ code: "noDates", host: hostOf(page.url) });
  const publisher = meta(page, "og:site_name");
  const zone = elements(page.document, "time").flatMap(({ attribs }) => zoneOf(attribs.datetime ?? "") ?? [])[0];
  return ok({
    snapshot: {
      title: titleOf(page),
      ...(publisher && { publisher }),
      summary: [],
      zone: zone ?? "UTC",
      ...more,
      posts: identify(sorted),
    },
  });
}

/** A time as attributes have it: ISO 8601; seconds or milliseconds since 1970; or `20260503101200`, in UTC. */
export function attributeInstant(written: string | undefined): Instant | undefined {
  const text = written?.trim() ?? "";
  const [, year, month, day, hours, minutes, seconds] = /^(20\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year) return isoInstant(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`, "UTC");
  // Fewer digits are a rank and no time.
  return epochInstant(text) ?? isoInstant(text, "UTC");
}

/** The first time in an element that says its date. */
export const timeIn = (card: Element): Instant | undefined =>
  elements(card, "time").flatMap(({ attribs }) => attributeInstant(attribs.datetime) ?? [])[0];

/**
 * Whether most of these elements only lead to other pages, as on a front page.
 *
 * @param isLive whether the page says that it is live text: posts may have pages of their own then, and say all here too; but
 *   not in a section of live pages
 */
export function areTeasers(cards: readonly Element[], { url }: Page, isLive = false): boolean {
  const isSection = isLiveAddress(url) && !isOfEvent(url);
  const leading = cards.filter((card) => {
    const heading = elements(card, ...HEADINGS)[0];
    const around = heading && [...ancestors(heading)].find(({ name }) => name === "a");
    const href = (around ?? (heading && elements(heading, "a")[0]))?.attribs.href;
    const isTold = isLive && elements(card, "p").filter(isToldIn).length > 1;
    if (isTold && (!isSection || isBelow(href, url))) return false;
    return leadsAway(href, url) && !(isLive && isOwnPage(href, url));
  });
  return leading.length > cards.length / 2;
}

/** A paragraph with a sentence; a teaser has one at most. */
const isToldIn = (paragraph: Element): boolean => /^.{30,}[.!?…]["'”’»)]*$/u.test(textOf(paragraph));

/** Whether an address is that of another page than this one. */
export function leadsAway(href: string | undefined, url: string): boolean {
  const address = httpAddress(href, url);
  if (!address || !URL.canParse(url)) return false;
  const [there, here] = [new URL(address), new URL(url)];
  return there.host !== here.host || (there.pathname !== here.pathname && !there.hash);
}

/** A number in a folder of posts. */
const POST = /(?:^|[/-])(?:posts?|updates?|entr(?:y|ies))\/[\da-f-]*\d[\da-f-]*\/?$/i;

/** A name in a folder of a live blog's posts. */
const LIVE_POST = /\/live-?(?:blog|ticker)[-_](?:posts?|updates?|entr(?:y|ies))\/[^/]+\/?$/i;

/** Words that say what a page is, and not of what. */
const GENERIC = /(?:live|news)?-?(?:blogs?|tickers?)|live(?![a-z])/gi;

/**
 * Whether an address is that of a page which one post of a live page has: below the live page's own or of its name with a
 * number, or in a folder of posts. What stands below a section ("/sport/live/", "/live-ticker-rowing/") is a page of its own.
 */
export function isOwnPage(href: string | undefined, url: string): boolean {
  const address = httpAddress(href, url);
  if (!address || !URL.canParse(url)) return false;
  const [there, here] = [new URL(address), new URL(url)];
  const own = ownPath(url);
  if (there.host !== here.host) return false;
  if (LIVE_POST.test(there.pathname) && isLiveAddress(url)) return true;
  if (!isOfEvent(url)) return false;
  if (!there.pathname.startsWith(own)) return POST.test(there.pathname);
  const rest = there.pathname.slice(own.length);
  return rest.startsWith("/") || !WORDS.test(rest);
}

/** Whether an address is below that of a page, and names what is there in no words. */
function isBelow(href: string | undefined, url: string): boolean {
  const address = httpAddress(href, url);
  const own = new URL(`${ownPath(url)}/`, url).href;
  return address?.startsWith(own) === true && !WORDS.test(address.slice(own.length));
}

const ownPath = (url: string): string => new URL(url).pathname.replace(/\/$|\.\w+$/, "");

const WORDS = /[a-z]{3,}-[a-z]{2,}/i;

/** Whether the address of a live page is that of one event by its name: it has a number, or says more than a section would. */
export function isOfEvent(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin } = new URL(url);
  const path = ownPath(url);
  const [folder, name] = [path.slice(0, path.lastIndexOf("/") + 1), path.slice(path.lastIndexOf("/") + 1)];
  const words = name.replace(GENERIC, "").split(/-+/).filter(Boolean).length;
  const isLive = (one: string) => isLiveAddress(origin + one);
  return /\d{5}/.test(name) || (words > 1 && isLive(folder)) || (words > 2 && isLive(path));
}

/** Names of lists of comments and of chats; live commentary is something else. */
const COMMENTS =
  /^(?!(?:has|no|with)[-_])(?:.*[-_])?(?:comments?|comment-?list|kommentare?|comentarios?|commentaires?|commenti|repl(?:y|ies)|reviews?|disqus|chat|guestbook|gästebuch)(?:[-_](?:list|messages|log|window|box|section|area|thread|container|feed|items?|entry|entries|body|block|\d+))*$/i;

/** Names of lists of what a reporter wrote, whose items some call comments. */
const REPORTED = /(?:^|[-_])(?:commentary|ticker|live-?(?:blog|text))(?:[-_]|$)/i;

/** Whether an element is in a list of what readers wrote, by the nearest list that says. */
export function isOfReaders(card: Element): boolean {
  const around = [...ancestors(card)].filter(({ name }) => name !== "body" && name !== "html");
  const list = around.find((up) => named(up, COMMENTS) || named(up, REPORTED));
  return list ? named(list, COMMENTS) : named(card, COMMENTS);
}

const named = ({ attribs }: Element, name: RegExp): boolean => namesOf(attribs).some((word) => name.test(word));

/** Whether a card has a button to answer it, as readers' words have. */
export const isAnswerable = (card: Element): boolean =>
  elements(card, "a", "button").some(({ children }) => children.some((one) => isText(one) && REPLY.test(one.data)));

/** What readers may do with one another's words. */
const REPLY =
  /^\s*(?:reply|antworten|répondre|responder|rispondi|beantwoorden|reageer|odpowiedz|svara?|vastaa|odpovědět|رد|返信)\s*$/iu;

const namesOf = ({
  id = "",
  class: names = "",
  "aria-label": label = "",
  itemtype = "",
}: Element["attribs"]): string[] =>
  `${/Review$/.test(itemtype) ? "review" : ""} ${id} ${label} ${names}`.slice(0, LONGEST_NAMES).split(/\s+/);

export const isElement = (node: ChildNode): node is Element => node instanceof Element;
