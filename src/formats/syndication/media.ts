import type { Element } from "domhandler";
import type { Block } from "../../core/blocks";
import { httpAddress } from "../page";
import { htmlIn, lineOf } from "./content";
import { all, type Fields, fieldsOf } from "./xml";

const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif)$/i;

/**
 * The picture that comes with an item and not in its text: an enclosure, or Media RSS
 * (https://www.rssboard.org/media-rss), where many give one picture in several sizes. Sound and film are left out.
 *
 * @param enclosures elements whose address is `url` or `href`
 */
export function pictureOf(item: Fields, enclosures: readonly Element[], base: string): Block | undefined {
  const groups = all(item, "media:group").map((group) => fieldsOf(group, "rss"));
  const media = [item, ...groups].flatMap((fields) => all(fields, "media:content"));
  const thumbnails = [item, ...groups].flatMap((fields) => all(fields, "media:thumbnail"));
  const widest = media.filter((one) => isPicture(one, base)).toSorted((a, b) => width(b) - width(a));
  const picture = [...widest, ...enclosures.filter((one) => isPicture(one, base)), ...thumbnails].find((one) =>
    addressOf(one, base),
  );
  if (!picture) return undefined;
  const about = fieldsOf(picture, "rss");
  return imageBlock(addressOf(picture, base), wordsOf(about, "media:description"), wordsOf(about, "media:credit"));
}

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

const isPicture = (one: Element, base: string): boolean =>
  isPictureFile(addressOf(one, base), one.attribs.medium ?? one.attribs.type);
const addressOf = ({ attribs }: Element, base: string): string | undefined =>
  httpAddress(attribs.url ?? attribs.href, base);
const width = ({ attribs }: Element): number => Number.parseInt(attribs.width ?? "", 10) || 0;
const wordsOf = (fields: Fields, name: string): string | undefined => lineOf(all(fields, name).map(htmlIn)[0]);
