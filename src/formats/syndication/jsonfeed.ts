import * as z from "zod/mini";
import type { Block } from "../../core/blocks";
import { ok } from "../../core/result";
import type { Format } from "../page/format";
import { httpAddress, type Page } from "../page/page";
import { anyList, optionalText, parseEach } from "../page/schema";
import type { Content } from "./content";
import { type SyndicatedFeed, toParsedPage } from "./feed";
import { authorName, type Item, itemOf } from "./item";
import { imageBlock, isPictureFile } from "./media";

const id = z.catch(z.optional(z.union([z.string(), z.number()])), undefined);
/** Text by the specification; some write milliseconds. */
const time = z.pipe(
  id,
  z.transform((written) => (written === undefined ? [] : [String(written)])),
);
/** A list of which what isn't as it should be is left out, not the whole. */
const listOf = <T extends z.ZodMiniType>(one: T) =>
  z.pipe(
    anyList,
    z.transform((found): z.infer<T>[] => parseEach(one, found)),
  );

const person = z.looseObject({ name: z.string() });
/** Version 1.0 has one author, 1.1 several. */
const authored = { author: z.catch(z.optional(person), undefined), authors: listOf(person) };
const item = z.looseObject({
  ...authored,
  id,
  url: optionalText,
  external_url: optionalText,
  title: optionalText,
  content_html: optionalText,
  content_text: optionalText,
  summary: optionalText,
  image: optionalText,
  banner_image: optionalText,
  date_published: time,
  published: time,
  date: time,
  date_modified: time,
  tags: listOf(z.string()),
  attachments: listOf(z.looseObject({ url: z.string(), mime_type: optionalText })),
});
const feed = z.looseObject({
  ...authored,
  version: optionalText,
  title: optionalText,
  home_page_url: optionalText,
  description: optionalText,
  next_url: optionalText,
  items: listOf(item),
});

/** JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed: Format = {
  name: "JSON Feed",
  read(page, now) {
    const read = readJsonFeed(page);
    return read && ok(toParsedPage(read, page, now));
  },
};

/** By its version, which some forget or write as a number alone, or by what its items have, and no other list all together. */
const isOne = ({ version = "", items }: z.infer<typeof feed>): boolean =>
  /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/i.test(version) ||
  items.some(
    ({ id, content_html, content_text, date_published }) =>
      id !== undefined && (content_html ?? content_text) !== undefined && date_published.length > 0,
  );

/** What a JSON Feed says; undefined for a page that is none. */
function readJsonFeed(page: Page): SyndicatedFeed | undefined {
  const parsed = z.safeParse(feed, page.data);
  if (!parsed.success || !isOne(parsed.data)) return undefined;
  const { title, description, home_page_url, next_url, items, ...about } = parsed.data;
  const base = httpAddress(home_page_url, page.url) ?? page.url;
  return {
    title: textIn(title),
    publisher: namesOf(about).map(authorName).join(", "),
    description: textIn(description),
    base,
    next: httpAddress(next_url, page.url),
    items: items.map((one) => readItem(one, base)),
  };
}

function readItem(one: z.infer<typeof item>, base: string): Item {
  return itemOf({
    id: one.id === undefined ? undefined : String(one.id),
    url: httpAddress(one.url, base),
    headline: textIn(one.title),
    published: [...one.date_published, ...one.published, ...one.date],
    modified: one.date_modified,
    label: textIn(one.tags[0]),
    authors: namesOf(one),
    bodies: [
      one.content_html === undefined ? undefined : { html: one.content_html },
      textIn(one.content_text),
      textIn(one.summary),
    ].flatMap((content) => (content ? [{ content, base }] : [])),
    pictures: pictureOf(one, base),
    link: httpAddress(one.external_url, base),
  });
}

function pictureOf({ image, banner_image, attachments }: z.infer<typeof item>, base: string): Block[] {
  const attached = attachments
    .map(({ url, mime_type }) => ({ src: httpAddress(url, base), mime_type }))
    .find(({ src, mime_type }) => isPictureFile(src, mime_type));
  const picture = imageBlock(httpAddress(image, base) ?? httpAddress(banner_image, base) ?? attached?.src);
  return picture ? [picture] : [];
}

const textIn = (text: string | undefined): Content | undefined => (text === undefined ? undefined : { text });
const namesOf = ({ author, authors }: Pick<z.infer<typeof item>, "author" | "authors">): string[] =>
  (authors.length > 0 ? authors : author ? [author] : []).map(({ name }) => name);
