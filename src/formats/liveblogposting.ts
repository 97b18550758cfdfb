import * as z from "zod/mini";
import { type Block, paragraph, plainText } from "../core/blocks";
import type { Byline } from "../core/coverage";
import { identify } from "../core/identity";
import type { Instant } from "../core/instant";
import { failed, ok, type Result } from "../core/result";
import { toBlocks } from "./blocks";
import { isoInstant } from "./dates";
import type { Format, ParsedPage } from "./format";
import { blockIdIn } from "./guardian/address";
import { isOfType, linkedData, nodesIn } from "./json-ld";
import { type Clock, timesOf, zoneOfDates } from "./liveblogposting-dates";
import { hostOf, httpAddress, type Page, parseHtml, textOf, tidy, titleOf } from "./page";
import type { UntimedPost } from "./post-order";
import { newestFirst } from "./post-order";
import { anything, optionalText } from "./schema";

/** Some publishers give a list of paragraphs. */
const lines = z.catch(
  z.optional(
    z.union([
      z.string(),
      z.pipe(
        z.array(z.string()),
        z.transform((all) => all.join("\n")),
      ),
    ]),
  ),
  undefined,
);

/** Publishers write schema.org data loosely, so each field may be anything. */
const update = z.looseObject({
  "@id": optionalText,
  url: optionalText,
  headline: optionalText,
  name: optionalText,
  datePublished: anything,
  dateModified: anything,
  articleBody: lines,
  text: optionalText,
  description: optionalText,
  articleSection: anything,
  author: anything,
  itemListElement: anything,
  item: anything,
});
const liveBlog = z.looseObject({
  headline: optionalText,
  name: optionalText,
  description: optionalText,
  coverageStartTime: anything,
  coverageEndTime: anything,
  datePublished: anything,
  dateModified: anything,
  publisher: anything,
  liveBlogUpdate: anything,
});
const person = z.looseObject({ "@type": anything, name: z.string(), jobTitle: optionalText });
type LiveBlog = z.infer<typeof liveBlog>;
type Update = z.infer<typeof update>;

/** A page with schema.org LiveBlogPosting in JSON-LD (https://schema.org/LiveBlogPosting). */
export const liveBlogPosting: Format = {
  name: "LiveBlogPosting",
  read(page, now) {
    const { values, broken } = linkedData(page);
    const reading = readLiveBlog(values, page, now);
    if (reading || !broken.some((text) => /LiveBlogPosting/.test(text))) return reading;
    return failed({ code: stopsInside(page) ? "cutShort" : "brokenData", host: hostOf(page.url) });
  },
};

/**
 * The live blog in linked data, the longest one where there are several.
 *
 * @param values JSON-LD, or microdata rewritten as such
 * @param now when the page was fetched
 * @returns undefined where there is none
 */
export function readLiveBlog(values: readonly unknown[], page: Page, now: Instant): Result<ParsedPage> | undefined {
  const blogs = values
    .flatMap((value) => nodesIn(value))
    .filter((found) => isOfType(found, "LiveBlogPosting"))
    .map((found) => z.parse(liveBlog, found))
    .map((blog) => ({ blog, updates: updatesIn(blog.liveBlogUpdate) }));
  const { blog, updates } = blogs.toSorted((a, b) => b.updates.length - a.updates.length)[0] ?? {};
  if (!blog || !updates) return undefined;

  const clock = { zone: zoneOfDates(datesOf(blog, updates)), now };
  const zone = clock.zone ?? "UTC";
  const title = plain(blog.headline ?? blog.name) ?? titleOf(page);
  const posts = newestFirst(updates.map((one) => toPost(one, clock, page.url, title)));
  if (!posts) return failed({ code: "noDates", host: hostOf(page.url) });
  const description = plain(blog.description);
  const startsAt = isoInstant(blog.coverageStartTime, zone);
  const endsAt = isoInstant(blog.coverageEndTime, zone);
  return ok({
    snapshot: {
      title,
      ...publisherOf(blog.publisher),
      summary: description && description !== title ? [paragraph(description)] : [],
      ...(startsAt && { startsAt }),
      ...(endsAt && { endsAt }),
      zone,
      posts: identify(posts),
    },
  });
}

/** Whether the document ends inside the script, so that the connection broke and not the data. */
const stopsInside = (page: Page): boolean => !/<\/script\s*>/i.test(page.body.slice(page.body.lastIndexOf("<script")));

const LISTS_IN_LISTS = 3;

/** Updates stand alone, in a list, or each as the item of an ItemList. */
function updatesIn(value: unknown, depth = 0): Update[] {
  return [value].flat().flatMap((one): Update[] => {
    const parsed = z.safeParse(update, one);
    if (!parsed.success) return [];
    const inner = parsed.data.itemListElement ?? parsed.data.item;
    return inner === undefined || depth > LISTS_IN_LISTS ? [parsed.data] : updatesIn(inner, depth + 1);
  });
}

const datesOf = (blog: LiveBlog, updates: readonly Update[]): unknown[] => [
  ...updates.map((one) => one.datePublished),
  ...updates.map((one) => one.dateModified),
  ...[blog.coverageStartTime, blog.coverageEndTime, blog.datePublished, blog.dateModified],
];

function toPost(one: Update, clock: Clock, pageUrl: string, title: string): UntimedPost {
  const url = httpAddress(one.url, pageUrl);
  const fragment = url && new URL(url).hash.slice(1);
  const id =
    blockIdIn(one["@id"]) ??
    one["@id"] ??
    (fragment || undefined) ??
    (url !== undefined && url !== pageUrl ? url : undefined);
  const named = plain(one.headline ?? one.name);
  // An update that repeats the page's title has no headline of its own.
  const headline = named === title ? undefined : named;
  const label = plain([one.articleSection].flat().find((section) => typeof section === "string") as string | undefined);
  const byline = bylineOf(one.author);
  return {
    ...(id && { id }),
    ...(url && { url }),
    ...(headline && { headline }),
    ...timesOf(one, clock, id !== undefined),
    ...(label && { label }),
    ...(byline && { byline }),
    body: bodyOf(one.articleBody ?? one.text ?? one.description ?? "", headline, pageUrl),
    keyEvent: false,
    pinned: false,
  };
}

/** A field's text: entities, even doubly escaped ones, and stray tags are resolved. */
function plain(text: string | undefined): string | undefined {
  return text === undefined ? undefined : read(read(text)) || undefined;
}

function read(html: string): string {
  const document = parseHtml(html);
  return document ? textOf(document) : "";
}

/** Markup with paragraphs of its own: its line breaks don't count. */
const HAS_PARAGRAPHS = /<(?:p|br|div|ul|ol|h\d|blockquote|figure|table|section)\b/i;

/** An article body is text with line breaks, or HTML; both come with escaped entities. */
function bodyOf(text: string, headline: string | undefined, base: string): Block[] {
  const isHtml = HAS_PARAGRAPHS.test(text);
  const lines = isHtml ? [text] : text.split("\n");
  const blocks = lines.flatMap((line) => toBlocks(parseHtml(line)?.children ?? [], base));
  return headline !== undefined && tidy(plainText(blocks)) === headline ? [] : blocks;
}

function bylineOf(author: unknown): Byline | undefined {
  const people = [author].flat().flatMap((one): { name: string; jobTitle?: string }[] => {
    if (typeof one === "string") return [{ name: one }];
    const parsed = z.safeParse(person, one);
    return parsed.success && parsed.data["@type"] !== "Organization" ? [parsed.data] : [];
  });
  const name = plain(people.map((one) => one.name).join(", "));
  const role = people.length === 1 ? plain(people[0]?.jobTitle) : undefined;
  return name ? { name, ...(role && { role }) } : undefined;
}

function publisherOf(publisher: unknown): { publisher?: string } {
  if (typeof publisher === "string") return { publisher };
  const parsed = z.safeParse(z.looseObject({ name: z.string() }), [publisher].flat()[0]);
  return parsed.success ? { publisher: parsed.data.name } : {};
}
