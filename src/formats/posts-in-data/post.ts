import type { Instant } from "../../core/instant";
import { attributeInstant } from "../element/card";
import { bodyOf, plain } from "../liveblogposting/update";
import { readJson } from "../page/json-repair";
import { httpAddress } from "../page/page";
import { type Fields, isFields } from "../page/schema";
import type { UntimedPost } from "../times/post-order";

/** What holds a post, or a part of one, in answers of many services. */
const HELD =
  /^(?:entry|post|node|data|items?|attributes|fields|root|message|groups|refs|blocks|elements|content_elements|children)$/i;
/** Where texts are, the fullest first. */
const TEXTS =
  "body_html content_html bodyHtml body html content contents articleBody text texto texte testo inhalt message description rendered value summary basic".split(
    " ",
  );
const TITLES =
  "title headline headlines newstitle heading titel titulo titre titolo titular ueberschrift überschrift schlagzeile".split(
    " ",
  );
const AUTHORS =
  "author authors autor auteur autore creator original_creator byline author_name authorName sender user".split(" ");
const NAMES = "name display_name displayName full_name fullName".split(" ");
const IDS = "id _id uid uuid guid key nid _key".split(" ");

/** By what a time is told, the surest first; those of changes, starts and ends are others. */
const TIMES = [
  // The other times of such an item are the server's own, and don't say so.
  /^(?:date|time|publish|creat|post)\w*_(?:gmt|utc)$/i,
  /publi(?:sh|[cké])/i,
  /creat|posted/i,
  /^(?:entry|(?:first_)?display|post)?_?(?:date_?time|timestamp|time|date|at|ts|zeit|datum|hora|fecha|heure|ora)(?:_?(?:utc|gmt))?$/i,
];
const OTHER_TIME = /updat|modif|edit|expir|until|end|start|schedul|deadline/i;

const DEEPEST = 8;

/** The fields of an item, with those of what it wraps, as Airtable's do with a time beside; and where it has no time those that Contentful keeps apart. */
export function unwrapped(item: Fields): Fields {
  const wraps = timeOf(item) ? /^fields$/ : HELD;
  const inner = Object.entries(item).find(([name, value]) => wraps.test(name) && isFields(value))?.[1];
  const whole = isFields(inner) ? { ...item, ...named(inner) } : named(item);
  return isFields(whole.sys) && !timeOf(whole) ? { ...whole.sys, ...whole } : whole;
}

/** The fields of an item whose program writes names with a capital, as those of others are: "Content", "Id". */
const named = (item: Fields): Fields =>
  Object.keys(item).every((key) => /^[A-Z_]/.test(key))
    ? Object.fromEntries(
        Object.entries(item).map(([key, value]) => [key.charAt(0).toLowerCase() + key.slice(1), value]),
      )
    : item;

/** A value that databases keep in an object by its type: MongoDB's `$date` and `$oid`, Firestore's `seconds`. */
const plainValue = (value: unknown): unknown =>
  isFields(value)
    ? plainValue(value.$date ?? value.$oid ?? value.$numberLong ?? value._seconds ?? value.seconds)
    : value;

export function timeOf(item: Fields): Instant | undefined {
  const told = Object.entries(item).filter(([key]) => !OTHER_TIME.test(key));
  for (const name of TIMES)
    for (const [key, kept] of told) {
      const value = plainValue(kept);
      const isTold = name.test(key) && (typeof value === "string" || typeof value === "number");
      const instant = isTold ? attributeInstant(String(value)) : undefined;
      if (instant) return instant;
    }
  return undefined;
}

/** Data that is kept as its text: SvelteKit keeps an answer so, and others what editors such as Draft.js write. */
export const fromText = (value: unknown): unknown =>
  typeof value === "string" && /^\s*(?:\{\s*"|\[\s*[{[])/.test(value) ? (readJson(value)?.[0] ?? value) : value;

/** Strings of text in data, in their order: of an object the fullest that it has, else what it holds. */
function textsIn(given: unknown, depth = 0): string[] {
  const value = fromText(given);
  if (typeof value === "string") return value.trim() ? [value] : [];
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, depth + 1));
  if (!isFields(value)) return [];
  for (const key of TEXTS) {
    const texts = textsIn(value[key], depth + 1);
    if (texts.length > 0 && !isCardOf(texts[0], value)) return texts;
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    HELD.test(key) && typeof inner === "object" ? textsIn(inner, depth + 1) : [],
  );
}

/** Whether a markup has its item's title or time above its content; where it begins with that, it may have more text. */
function isCardOf(markup = "", item: Fields): boolean {
  const content = typeof item.content === "string" ? item.content.trim() : "";
  const [above, ...below] = /<[a-z][^<>]*>\s*[^<\s]/i.test(content) ? markup.split(content) : [];
  const title = textAt(item, TITLES) ?? "<time";
  return above !== undefined && below.length > 0 && (above.includes(title) || above.includes("<time"));
}

/** The first of these fields that has text. */
const textAt = (item: Fields, keys: readonly string[]): string | undefined =>
  keys.map((key) => item[key]).find((value): value is string => typeof value === "string" && value.trim() !== "");

/** The names in a field of authors, each alone, an object, or a list. */
export function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  const name = typeof value === "string" ? value : isFields(value) ? textAt(named(value), NAMES) : undefined;
  return plain(name) ? [plain(name) ?? ""] : [];
}

const isSet = (item: Fields, name: RegExp): boolean =>
  Object.entries(item).some(([key, value]) => value === true && name.test(key));

const idOf = (item: Fields): string | undefined => {
  const id = IDS.map((key) => plainValue(item[key])).find(
    (value) => typeof value === "string" || typeof value === "number",
  );
  return id === undefined || id === "" ? undefined : String(id);
};

const LINKS = ["url", "link", "href", "permalink", "canonicalUrl", "share_link", "html_url"];
/** The address that an item names, if any; a slug is its name, unless it is a path. */
export function addressOf(item: Fields, base: string): string | undefined {
  const slug = typeof item.slug === "string" && /^(?:\/|https?:)/.test(item.slug) ? item.slug : undefined;
  return httpAddress(textAt(item, LINKS) ?? slug, base);
}

/** As Arc says where a story is. */
const hasOwnPage = ({ canonical_url, websites }: Fields): boolean => (canonical_url ?? websites) !== undefined;

/** Whether an item is only what leads to a page of its own: it has the name of one, and no more than some words of what is there. */
export const isTeaser = (item: Fields): boolean =>
  (item.slug !== undefined || (hasOwnPage(item) && item.content_elements === undefined)) &&
  Object.keys(item).some((key) => /^(?:excerpt|teaser|summary|description|dek)/i.test(key));

/** The post in an item; its `publishedAt` is missing where it has none. */
export function toPost(item: Fields, base: string): UntimedPost {
  const message = item.message;
  const [told] = TITLES.flatMap((key) => textsIn(item[key]));
  const headline = plain(told ?? (isFields(message) ? textAt(message, TITLES) : undefined));
  // Arc names people by what they did: `{ by: [{ name }] }`; what others call so is a photographer.
  const credits = isFields(item.credits) ? item.credits.by : undefined;
  const names = [...AUTHORS.map((key) => item[key]), credits].map(namesIn).find((all) => all.length > 0);
  const [id, publishedAt, url] = [idOf(item), timeOf(item), addressOf(item, base)];
  return {
    ...(id && { id }),
    ...(url && { url }),
    ...(publishedAt && { publishedAt }),
    ...(headline && { headline }),
    ...(names && { byline: { name: names.join(", ") } }),
    body: bodyOf(textsIn(item).join("\n"), base),
    keyEvent: isSet(item, /^(?:is_?|lb_?)?(?:key(?:_?(?:event|moment|point))?|highlight(?:ed)?|important)$/i),
    pinned: isSet(item, /^(?:is_?)?(?:pinned|sticky)$/i),
  };
}
