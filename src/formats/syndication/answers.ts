import type { Block } from "../../core/blocks";
import { own } from "../../core/own";
import { ok } from "../../core/result";
import type { Format } from "../page/format";
import { httpAddress, type Page } from "../page/page";
import { type Fields, isFields } from "../page/schema";
import type { Content } from "./content";
import { toParsedPage } from "./feed";
import { embedded, type Item, itemOf } from "./item";
import { imageBlock, isPictureFile } from "./media";
import { type Service, services } from "./services";

/** What some services answer a program instead of a page. */
export const answers: Format = {
  name: "posts of a service",
  read(page, now) {
    for (const service of services) {
      const items = itemsOf(service, page);
      if (items.length === 0) continue;
      const title = textAt(page.data, ...service.title);
      return ok(toParsedPage({ title: title ? { text: title } : undefined, base: page.url, items }, page, now));
    }
    return undefined;
  },
};

function itemsOf(service: Service, page: Page): Item[] {
  const listed = typeof service.posts === "string" ? at(page.data, service.posts) : service.posts(page.data);
  const posts = Array.isArray(listed) ? listed.filter(isFields) : [];
  return posts
    .filter((post) => service.marks.every((mark) => isSaid(at(post, mark), service.isOther)))
    .map((post) => itemOf(parts(post, service, page.url)));
}

const isSaid = (value: unknown, isOther: RegExp | undefined): boolean =>
  typeof value === "string" && !isOther?.test(value);

function parts(post: Fields, service: Service, base: string): Parameters<typeof itemOf>[0] {
  const { id, url, headline, published, html, text = [], author, pictures, poll, card, link } = service;
  const textOf = (path: string | undefined) => (path === undefined ? undefined : textAt(post, path));
  const named = at(post, id);
  const said = text.flatMap((path) => textOf(path) ?? []).map((one) => ({ text: one }));
  const bodies: Content[] = [...html.flatMap((path) => contentAt(post, path)), ...said];
  const title = textOf(headline);
  return {
    id: textAt(post, id, `${id}.#value`) ?? (typeof named === "number" ? String(named) : undefined),
    url: httpAddress(onTheWeb(textAt(post, ...url)), base),
    headline: title === undefined ? undefined : { html: title },
    // WordPress says which of its times is in UTC by the name alone.
    published: published.flatMap((path) => (textAt(post, path) ?? []) + (path.endsWith("_gmt") ? "Z" : "")),
    modified: [],
    authors: [textAt(post, ...author) ?? ""],
    bodies: bodies.map((content) => ({ content, base })),
    pictures: [
      ...(poll === undefined ? [] : optionsIn(at(post, poll))),
      ...pictures.flatMap((path) => picturesIn(at(post, path), base)),
      ...(card ? embedded(httpAddress(textAt(post, card), base)) : []),
    ],
    link: textOf(link),
  };
}

/** A post of Bluesky's by its name in the network (https://atproto.com/specs/at-uri-scheme). */
const onTheWeb = (address: string | undefined): string | undefined =>
  address?.replace(/^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)$/, "https://bsky.app/profile/$1/post/$2");

function optionsIn(value: unknown): Block[] {
  const items = [value].flat().flatMap((one) => {
    const text = textAt(one, "title");
    return text === undefined ? [] : { text };
  });
  return items.length > 0 ? [{ type: "list", ordered: false, items }] : [];
}

const picturesIn = (value: unknown, base: string): Block[] =>
  [value].flat().flatMap((one) => {
    const isAddress = typeof one === "string";
    const src = httpAddress(isAddress ? one : textAt(one, "fullsize", "url", "source_url", "link"), base);
    const type = textAt(one, "mediaType", "media_type", "type");
    const isPicture =
      type === undefined ? isAddress || textAt(one, "fullsize") !== undefined : isPictureFile(src, type);
    return (isPicture && imageBlock(src, textAt(one, "alt", "alt_text", "description", "name"))) || [];
  });

const contentAt = (post: Fields, path: string): Content[] => {
  const html = textAt(post, path);
  return html ? [{ html }] : [];
};

function at(value: unknown, path: string): unknown {
  const keys = path === "" ? [] : path.split(".");
  return keys.reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isFields(inner) ? own(inner, key) : undefined;
  }, value);
}

/** The first of these that is text with something in it. */
const textAt = (value: unknown, ...paths: string[]): string | undefined =>
  paths.map((path) => at(value, path)).find((one): one is string => typeof one === "string" && one.trim() !== "");
