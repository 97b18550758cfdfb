import { isText } from "domhandler";
import * as z from "zod/mini";
import { type Block, paragraph, plainText } from "../core/blocks";
import type { Byline } from "../core/coverage";
import { identify } from "../core/identity";
import { failed, ok } from "../core/result";
import { toBlocks } from "./blocks";
import { isoInstant, zoneOf } from "./dates";
import type { Format } from "./format";
import { blockIdIn } from "./guardian/address";
import { elements, hostOf, httpAddress, type Page, parseHtml, textOf, tidy, titleOf } from "./page";
import { settleTimes, type UntimedPost } from "./times";

const words = z.catch(z.optional(z.string()), undefined);
const anything = z.optional(z.unknown());

/** schema.org is written loosely in the wild: only the shape of a node is asked for, each field is read with care. */
const node = z.looseObject({ "@type": z.union([z.string(), z.array(z.string())]) });
const update = z.looseObject({
  "@id": words,
  url: words,
  headline: words,
  name: words,
  datePublished: anything,
  dateModified: anything,
  articleBody: words,
  text: words,
  description: words,
  articleSection: anything,
  author: anything,
});
const liveBlog = z.looseObject({
  headline: words,
  name: words,
  description: words,
  coverageStartTime: anything,
  coverageEndTime: anything,
  publisher: anything,
  liveBlogUpdate: anything,
});
const person = z.looseObject({ "@type": anything, name: z.string(), jobTitle: words });
type LiveBlog = z.infer<typeof liveBlog>;
type Update = z.infer<typeof update>;

/** A page with schema.org LiveBlogPosting in JSON-LD (https://schema.org/LiveBlogPosting). */
export const liveBlogPosting: Format = {
  name: "LiveBlogPosting",
  read(page) {
    const host = hostOf(page.url);
    const scripts = elements(page.document, "script").filter((script) =>
      /^application\/ld\+json\b/i.test(script.attribs.type?.trim() ?? ""),
    );
    const texts = scripts.map((script) => script.children.map((child) => (isText(child) ? child.data : "")).join(""));
    const blog = [page.data, ...texts.map(parse)]
      .flatMap(nodesIn)
      .filter(isLiveBlog)
      .map((found) => z.parse(liveBlog, found))
      .sort((a, b) => updatesOf(b).length - updatesOf(a).length)[0];
    if (!blog) {
      const broken = texts.find((text) => /"LiveBlogPosting"/.test(text) && parse(text) === undefined);
      if (broken === undefined) return undefined;
      return failed({ code: stopsInside(page) ? "cutShort" : "brokenData", host });
    }

    const updates = updatesOf(blog);
    const zone =
      updates.map((one) => zoneOf(String(one.datePublished ?? ""))).find((found) => found !== undefined) ?? "UTC";
    const title = plain(blog.headline ?? blog.name) ?? titleOf(page);
    const posts = settleTimes(newestFirst(updates.map((one) => toPost(one, zone, page.url, title))));
    if (!posts) return failed({ code: "noDates", host });
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
  },
};

const DEEPEST = 10;

/** The objects in JSON-LD: publishers nest the blog in `@graph`, in arrays, in a WebPage's `mainEntity`. */
function nodesIn(data: unknown): object[] {
  const within = (value: unknown, depth: number): object[] =>
    typeof value === "object" && value !== null && depth < DEEPEST
      ? [value, ...Object.values(value).flatMap((inner) => within(inner, depth + 1))]
      : [];
  return within(data, 0);
}

/** undefined where it isn't JSON; some templates wrap it in a comment or CDATA. */
function parse(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g, ""),
    );
  } catch {
    return undefined;
  }
}

function isLiveBlog(found: unknown): boolean {
  const parsed = z.safeParse(node, found);
  return (
    parsed.success &&
    [parsed.data["@type"]].flat().some((type) => type.replace(/^https?:\/\/schema\.org\//, "") === "LiveBlogPosting")
  );
}

/** The document ends inside the script: the connection broke, the publisher didn't. */
const stopsInside = (page: Page): boolean => !/<\/script\s*>/i.test(page.body.slice(page.body.lastIndexOf("<script")));

function updatesOf(blog: LiveBlog): Update[] {
  return [blog.liveBlogUpdate].flat().flatMap((item) => {
    const parsed = z.safeParse(update, item);
    return parsed.success ? [parsed.data] : [];
  });
}

function toPost(one: Update, zone: string, pageUrl: string, title: string): UntimedPost {
  const url = httpAddress(one.url, pageUrl);
  const fragment = url && new URL(url).hash.slice(1);
  const id =
    blockIdIn(one["@id"]) ??
    one["@id"] ??
    (fragment || undefined) ??
    (url !== undefined && url !== pageUrl ? url : undefined);
  const publishedAt = isoInstant(one.datePublished, zone) ?? isoInstant(one.dateModified, zone);
  const modifiedAt = isoInstant(one.dateModified, zone);
  const named = plain(one.headline ?? one.name);
  // An update that repeats the page's title has no headline of its own.
  const headline = named === title ? undefined : named;
  const label = plain([one.articleSection].flat().find((section) => typeof section === "string") as string | undefined);
  const byline = bylineOf(one.author);
  return {
    ...(id && { id }),
    ...(url && { url }),
    ...(headline && { headline }),
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
    ...(label && { label }),
    ...(byline && { byline }),
    body: bodyOf(one.articleBody ?? one.text ?? one.description ?? "", headline, pageUrl),
    keyEvent: false,
    pinned: false,
  };
}

/** Publishers list updates in either order; equal times keep theirs. */
function newestFirst(posts: UntimedPost[]): UntimedPost[] {
  const [first, last] = [
    posts.find((post) => post.publishedAt)?.publishedAt,
    posts.findLast((post) => post.publishedAt)?.publishedAt,
  ];
  const ordered = first && last && first < last ? posts.toReversed() : posts;
  return ordered.every((post) => post.publishedAt)
    ? ordered.toSorted((a, b) =>
        (a.publishedAt ?? "") < (b.publishedAt ?? "") ? 1 : (a.publishedAt ?? "") > (b.publishedAt ?? "") ? -1 : 0,
      )
    : ordered;
}

/** A field's text: entities, even doubly escaped ones, and stray tags are resolved. */
function plain(text: string | undefined): string | undefined {
  return text === undefined ? undefined : read(read(text)) || undefined;
}

function read(html: string): string {
  const document = parseHtml(html);
  return document ? textOf(document) : "";
}

/** An article body is plain text with line breaks, or HTML; both come with escaped entities. */
function bodyOf(text: string, headline: string | undefined, base: string): Block[] {
  const isHtml = /<\/?[a-z][^>]*>/i.test(text);
  const lines = isHtml ? [text] : text.split(/\s*\n\s*/);
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
