import type { Block } from "../../core/blocks";
import { own } from "../../core/own";
import { ok } from "../../core/result";
import type { Format } from "../page/format";
import { httpAddress, type Page } from "../page/page";
import { type Fields, isFields } from "../page/schema";
import type { Content } from "./content";
import { toParsedPage } from "./feed";
import { type Item, itemOf } from "./item";
import { imageBlock, isPictureFile } from "./media";

/** Where a service's answer has its posts and their parts: keys with dots between them; of several the first that is there. */
interface Service {
  name: string;
  /** The list of posts. */
  posts: string;
  /** What each of its posts has, and nothing else in such answers. */
  marks: readonly string[];
  /** What a post of another kind says in a mark. */
  isOther?: RegExp;
  title: readonly string[];
  id: string;
  url: readonly string[];
  headline?: string;
  published: readonly string[];
  html: readonly string[];
  text?: string;
  author: readonly string[];
  pictures: readonly string[];
}

/** Answers that are lists of posts, as their services document them. */
const services: readonly Service[] = [
  {
    // https://docs.joinmastodon.org/entities/Status/
    name: "Mastodon",
    posts: "",
    marks: ["spoiler_text", "account.acct", "created_at"],
    title: ["0.account.display_name", "0.account.username"],
    id: "id",
    url: ["url", "reblog.url"],
    headline: "spoiler_text",
    published: ["created_at"],
    html: ["content", "reblog.content"],
    author: ["reblog.account.display_name", "account.display_name", "account.username"],
    pictures: ["media_attachments", "reblog.media_attachments"],
  },
  {
    // https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed
    name: "Bluesky",
    posts: "feed",
    marks: ["post.uri", "post.record.createdAt", "post.author.handle"],
    title: ["feed.0.post.author.displayName", "feed.0.post.author.handle"],
    id: "post.uri",
    url: ["post.uri"],
    published: ["post.record.createdAt"],
    html: [],
    text: "post.record.text",
    author: ["post.author.displayName", "post.author.handle"],
    pictures: ["post.embed.images", "post.embed.media.images"],
  },
  {
    // https://www.w3.org/TR/activitypub/#outbox
    name: "ActivityPub",
    posts: "orderedItems",
    marks: ["object.content", "object.published"],
    title: ["name", "partOf", "id"],
    id: "object.id",
    url: ["object.url", "object.id"],
    headline: "object.name",
    published: ["object.published", "published"],
    html: ["object.content"],
    author: [],
    pictures: ["object.attachment"],
  },
  {
    // https://developer.wordpress.org/rest-api/reference/posts/
    name: "WordPress",
    posts: "",
    marks: ["type", "date_gmt", "title.rendered", "content.rendered"],
    isOther: /^(?:page|attachment|product|nav_menu_item)$/,
    title: [],
    id: "id",
    url: ["link"],
    headline: "title.rendered",
    published: ["date_gmt", "date"],
    html: ["content.rendered", "excerpt.rendered"],
    author: ["_embedded.author.0.name"],
    pictures: ["_embedded.wp:featuredmedia"],
  },
  // RSS as JSON: https://github.com/scripting/Scripting-News/blob/master/rss-in-json/README.md, and as services convert it.
  ...["rss.channel.item", "channel.item", "items"].map((posts) => ({
    name: "RSS in JSON",
    posts,
    marks: ["pubDate", "title"],
    title: ["rss.channel.title", "channel.title", "feed.title", "title"],
    id: "guid",
    url: ["link"],
    headline: "title",
    published: ["pubDate"],
    html: ["content:encoded", "content", "description"],
    author: ["author", "dc:creator"],
    pictures: ["enclosure"],
  })),
];

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
  const listed = at(page.data, service.posts);
  const posts = Array.isArray(listed) ? listed.filter(isFields) : [];
  return posts
    .filter((post) => service.marks.every((mark) => isSaid(at(post, mark), service.isOther)))
    .map((post) => itemOf(parts(post, service, page.url)));
}

const isSaid = (value: unknown, isOther: RegExp | undefined): boolean =>
  typeof value === "string" && !isOther?.test(value);

function parts(post: Fields, service: Service, base: string): Parameters<typeof itemOf>[0] {
  const { id, url, headline, published, html, text, author, pictures } = service;
  const said = text === undefined ? undefined : textAt(post, text);
  const named = at(post, id);
  const bodies: Content[] = [...html.flatMap((path) => contentAt(post, path)), ...(said ? [{ text: said }] : [])];
  const title = headline === undefined ? undefined : textAt(post, headline);
  return {
    id: textAt(post, id, `${id}.#value`) ?? (typeof named === "number" ? String(named) : undefined),
    url: httpAddress(onTheWeb(textAt(post, ...url)), base),
    headline: title === undefined ? undefined : { html: title },
    // WordPress says which of its times is in UTC by the name alone.
    published: published.flatMap((path) => (textAt(post, path) ?? []) + (path.endsWith("_gmt") ? "Z" : "")),
    modified: [],
    authors: [textAt(post, ...author) ?? ""],
    bodies: bodies.map((content) => ({ content, base })),
    pictures: pictures.flatMap((path) => picturesIn(at(post, path), base)),
  };
}

/** A post of Bluesky's by its name in the network (https://atproto.com/specs/at-uri-scheme). */
const onTheWeb = (address: string | undefined): string | undefined =>
  address?.replace(/^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)$/, "https://bsky.app/profile/$1/post/$2");

const picturesIn = (value: unknown, base: string): Block[] =>
  [value].flat().flatMap((one) => {
    const src = httpAddress(textAt(one, "fullsize", "url", "source_url", "link"), base);
    const type = textAt(one, "mediaType", "media_type", "type");
    const isPicture = type === undefined ? textAt(one, "fullsize") !== undefined : isPictureFile(src, type);
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
