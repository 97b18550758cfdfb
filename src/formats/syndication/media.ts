import type { Element } from "domhandler";
import type { Block } from "../../core/blocks";
import { httpAddress } from "../page/page";
import { htmlIn, lineOf } from "./content";
import { all, type Fields, fieldsOf, textsOf } from "./xml";

const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif)$/i;

/**
 * The pictures that come with an item and not in its text: an enclosure, or Media RSS
 * (https://www.rssboard.org/media-rss), where many give one picture in several sizes. Of files that say no size, as
 * Mastodon's, each is a picture. Sound and film are left out.
 *
 * @param enclosures elements whose address is `url` or `href`
 */
export function picturesOf(item: Fields, enclosures: readonly Element[], base: string): Block[] {
  const groups = all(item, "media:group").map((group) => fieldsOf(group, "rss"));
  const media = [item, ...groups].flatMap((fields) => all(fields, "media:content"));
  const within = media.map((one) => fieldsOf(one, "rss"));
  const thumbnails = [item, ...groups, ...within].flatMap((fields) => all(fields, "media:thumbnail"));
  const widest = media.filter((one) => isPicture(one, base)).toSorted((a, b) => width(b) - width(a));
  const others = [...enclosures.filter((one) => isPicture(one, base)), ...thumbnails];
  const image = all(item, "image").map((one) => httpAddress(textsOf(fieldsOf(one, "rss"), "url")[0], base));
  const areApart = groups.length === 0 && widest.every((one) => width(one) === 0);
  const names = new Set<string>();
  const found = [...widest, ...others].flatMap((one) => {
    const name = nameOf(addressOf(one, base));
    if (name === undefined || (names.size > 0 && !(areApart && widest.includes(one))) || names.has(name)) return [];
    names.add(name);
    const about = fieldsOf(one, "rss");
    return imageBlock(addressOf(one, base), wordsOf(about, "media:description"), wordsOf(about, "media:credit")) ?? [];
  });
  return found.length > 0 ? found : image.flatMap((src) => imageBlock(src) ?? []);
}

/** What all sizes of a picture's file are called alike, in folders or by an ending of their own. */
const nameOf = (address: string | undefined): string | undefined =>
  address && new URL(address).pathname.replace(/^.*\/|[-_]?\d{2,4}(?:x\d{2,4}|w)(?=\.\w+$)/g, "");

/**
 * What Media RSS says of an item, beside its files, in a group (YouTube), or in a film or sound. In a picture it would be the
 * picture's.
 */
export function mediaFields(item: Fields, name: "media:description" | "media:title"): Element[] {
  const groups = all(item, "media:group").map((one) => fieldsOf(one, "rss"));
  const films = [item, ...groups].flatMap((fields) => all(fields, "media:content")).filter(isFilm);
  return [item, ...groups, ...films.map((one) => fieldsOf(one, "rss"))].flatMap((fields) => all(fields, name));
}

const isFilm = ({ attribs }: Element): boolean =>
  /^(?:video|audio|application)/i.test(attribs.medium ?? attribs.type ?? "");

/** undefined without an http(s) address */
export function imageBlock(src: string | undefined, caption = "", source = ""): Block | undefined {
  return src ? { type: "image", src, ...(caption && { caption }), ...(source && { source }) } : undefined;
}

/** Whether a file is a picture, by its medium, its media type or else its name. */
export function isPictureFile(src: string | undefined, type: string | undefined): boolean {
  if (!src) return false;
  return type ? /^image(?:\/|$)/i.test(type.trim()) : IMAGE_FILE.test(new URL(src).pathname);
}

/** WordPress.com gives the face of each post's author as a picture of the post. */
const FACE = /^https?:\/\/(?:\w+\.)?gravatar\.com\//;

const isPicture = (one: Element, base: string): boolean =>
  !FACE.test(addressOf(one, base) ?? "") && isPictureFile(addressOf(one, base), one.attribs.medium ?? one.attribs.type);
const addressOf = ({ attribs }: Element, base: string): string | undefined =>
  httpAddress(attribs.url ?? attribs.href, base);
const width = ({ attribs }: Element): number => Number.parseInt(attribs.width ?? "", 10) || 0;
const wordsOf = (fields: Fields, name: string): string | undefined => lineOf(all(fields, name).map(htmlIn)[0]);
