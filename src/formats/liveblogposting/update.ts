import type { Element } from "domhandler";
import { textContent } from "domutils";
import * as z from "zod/mini";
import type { Block } from "../../core/blocks";
import { headed, htmlToBlocks, textOfHtml } from "../blocks/html";
import { completionIn } from "../element/shown";
import { blockIdIn } from "../guardian/address";
import { httpAddress, type Page, parseHtml } from "../page/page";
import { anything, optionalText, textIn } from "../page/schema";
import type { UntimedPost } from "../times/post-order";
import { bylineOf } from "./author";
import { type Clock, timesOf } from "./dates";
import { mediaOf } from "./media";

/** Publishers write schema.org data loosely, so each field may be anything. */
export const update = z.looseObject({
  "@id": optionalText,
  url: optionalText,
  identifier: optionalText,
  headline: anything,
  name: anything,
  datePublished: anything,
  dateCreated: anything,
  dateModified: anything,
  articleBody: anything,
  text: anything,
  description: anything,
  articleSection: anything,
  author: anything,
  creator: anything,
  image: anything,
  video: anything,
  itemListElement: anything,
  "@list": anything,
  "@set": anything,
  item: anything,
});
export type Update = z.infer<typeof update>;

/** What an update is read with. */
export interface About {
  page: Page;
  title: string;
  clock: Clock;
  publishers: ReadonlySet<string>;
  /** Pictures that are no update's own. */
  stock: ReadonlySet<string>;
  resolve: (value: unknown) => unknown;
}

/** @param element that the update names in its page, if any */
export function toPost(one: Update, about: About, element: Element | undefined): UntimedPost {
  const { page, title, clock, publishers, resolve } = about;
  const url = httpAddress(one.url, page.url);
  const id =
    blockIdIn(one["@id"]) ??
    // Automattic's plugin: the number by which its markup names the entry too.
    /[?&]lbup=(\d+)/.exec(url ?? "")?.[1] ??
    one["@id"] ??
    ((url && new URL(url).hash.slice(1)) || undefined) ??
    (url !== undefined && url !== page.url ? url : undefined) ??
    one.identifier;
  const named = plain(textIn(one.headline) ?? textIn(one.name));
  // An update that repeats the page's title has no headline of its own.
  const headline = named === title ? undefined : named;
  const section = plain(
    [one.articleSection].flat().find((section) => typeof section === "string") as string | undefined,
  );
  const told = bodyOf(textIn(one.articleBody) ?? textIn(one.text) ?? textIn(one.description) ?? "", page.url);
  const shown = element && completionIn(element, told, page.url);
  const label = section ?? shown?.label;
  // A creator without a name of its own kind is a program's user.
  const author = [one.author ?? (typeof one.creator === "string" ? undefined : one.creator)].flat().map(resolve);
  const byline = shown?.byline ?? bylineOf(author, publishers, plain);
  const body = shown && shown.body.length > 0 ? shown.body : told;
  const media = body.some(({ type }) => type === "image" || type === "media")
    ? []
    : mediaOf(one, about.stock, page.url);
  return {
    ...(id && { id }),
    ...(url && { url }),
    ...(headline && { headline }),
    ...timesOf(one, clock),
    ...(label && { label }),
    ...(byline && { byline }),
    ...(headline ? { body: [...body, ...media] } : headed([...body, ...media])),
    keyEvent: shown?.keyEvent ?? false,
    pinned: shown?.pinned ?? false,
  };
}

/** The names by which an update's element may be found in its page. */
export const namesOf = (one: Update): string[] =>
  [fragmentOf(one.url), fragmentOf(one["@id"]), one["@id"], one.identifier, ...queryOf(one.url)].flatMap((name) =>
    name ? [name] : [],
  );

/** Some name an entry in the query: `?post=…`. */
const queryOf = (address = ""): string[] =>
  URL.canParse(address) ? [...new URL(address).searchParams.values()].slice(0, MOST_IN_QUERY) : [];
const MOST_IN_QUERY = 5;

const fragmentOf = (address: string | undefined): string => {
  const written = address?.split("#")[1] ?? "";
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
};

/** A field's text: entities, even doubly escaped ones, and stray tags are resolved. */
export function plain(text: string | undefined): string | undefined {
  return text === undefined ? undefined : textOfHtml(textOfHtml(text)) || undefined;
}

/** Markup with paragraphs of its own: its line breaks don't count. */
const HAS_PARAGRAPHS = /<(?:p|br|div|ul|ol|h\d|blockquote|figure|table|section)\b/i;

/** An article body is text with line breaks, or HTML, escaped once more by some; both come with escaped entities. */
export function bodyOf(written: string, base: string): Block[] {
  const text = /<[a-z!/]/i.test(written) ? written : escapedOnce(written);
  const isHtml = HAS_PARAGRAPHS.test(text);
  const lines = isHtml ? [text] : text.split(/\r\n?|\n/);
  return lines.flatMap((line) => htmlToBlocks(line, base));
}

function escapedOnce(text: string): string {
  if (!/^\s*&lt;[a-z]/i.test(text)) return text;
  const document = parseHtml(text);
  return document ? textContent(document) : text;
}
