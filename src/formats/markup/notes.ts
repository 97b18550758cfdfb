import type { Element } from "domhandler";
import { findAll, findOne } from "domutils";
import type { Block } from "../../core/blocks";
import { profileAt } from "../../core/profile-address";
import { toBlocks } from "../blocks/blocks";
import { imageOf } from "../blocks/media-blocks";
import { attributeInstant, HEADINGS, isOfReaders, pageOfPosts } from "../element/card";
import type { Format } from "../page/format";
import { readJson } from "../page/json-repair";
import { ancestors, elements, hasClass, httpAddress, outermost, type Page, textOf, withClass } from "../page/page";
import { isFields } from "../page/schema";
import { isBeside } from "../refusal/empty";
import { hintsAtLive, isPlainly } from "../ticker/plausible";
import type { UntimedPost } from "../times/post-order";

const FEWEST = 3;

/**
 * Notes as social sites and small blogs mark them by microformats (https://microformats.org/wiki/h-entry): Mastodon until its
 * version 4, GoToSocial, Micro.blog. In a list that is called a feed, or on the page of an account. Articles have names,
 * notes have none.
 */
export const notes: Format = {
  name: "microformats",
  // The posts of a live page are read by what they are, and may have notes beside them.
  read: (page) => (isAccount(page) || !(isPlainly(page) || hintsAtLive(page)) ? readNotes(page) : undefined),
};

/** Notes on a page that says it is live, of which nothing else was read. */
export const liveNotes: Format = { name: notes.name, read: readNotes };

function readNotes(page: Page): ReturnType<Format["read"]> {
  const entries = outermost(withClass(page.document, "h-entry")).filter((one) => isListed(one, page));
  const told = entries.filter((one) => contentOf(one) && timeOf(one) && !isOfReaders(one));
  if (told.length < FEWEST || told.filter((one) => !nameOf(one)).length <= entries.length / 2) return undefined;
  return pageOfPosts(
    page,
    told.map((one) => toPost(one, page.url)),
  );
}

const isAccount = ({ url }: Page): boolean => URL.canParse(url) && profileAt(new URL(url))?.service === "Mastodon";

function isListed(entry: Element, page: Page): boolean {
  const around = [...ancestors(entry)];
  return isAccount(page) || (around.some((up) => hasClass(up, "h-feed")) && !around.some(isBeside));
}

/** The elements of a class that are the entry's own, and not its author's. */
const ownIn = (entry: Element, ...names: string[]): Element[] =>
  withClass(entry, ...names).filter((one) => ![one, ...ancestors(one)].some((up) => hasClass(up, "h-card")));

const contentOf = (entry: Element): Element | undefined => ownIn(entry, "e-content")[0];

/** What it is called, by its mark or in a heading: where most posts have one, other formats read them. */
const nameOf = (entry: Element): string | undefined =>
  [...ownIn(entry, "p-name"), ...elements(entry, ...HEADINGS)]
    .filter((one) => !hasClass(one, "e-content") && ![...ancestors(one)].some((up) => hasClass(up, "e-content")))
    .map(textOf)
    .find(Boolean);

function timeOf(entry: Element): UntimedPost["publishedAt"] {
  const times = [...ownIn(entry, "dt-published"), ...findAll(({ name }) => name === "time", [entry])];
  return times.flatMap(({ attribs }) => attributeInstant(attribs.datetime ?? attribs.value) ?? [])[0];
}

function toPost(entry: Element, base: string): UntimedPost {
  const content = contentOf(entry);
  const link = ownIn(entry, "u-url", "u-uid").find(({ attribs }) => attribs.href);
  const url = httpAddress(link?.attribs.href, base);
  const publishedAt = timeOf(entry);
  // What a note warns of stands above it, and its text is folded.
  const headline = nameOf(entry) ?? ownIn(entry, "p-summary").map(textOf).find(Boolean);
  const card = withClass(entry, "p-author", "h-card")[0];
  const name = card && textOf(withClass(card, "p-name")[0] ?? card);
  return {
    ...(url && { id: url, url }),
    ...(publishedAt && { publishedAt }),
    ...(headline && { headline }),
    ...(name && { byline: { name } }),
    body: [...toBlocks(content?.children ?? [], base), ...picturesOf(entry, content, base)],
    keyEvent: false,
    pinned: false,
  };
}

/** The pictures beside the text: as elements, or as Mastodon has them for its script. */
function picturesOf(entry: Element, content: Element | undefined, base: string): Block[] {
  const beside = findAll(
    (one) => one.name === "img" && ![...ancestors(one)].some((up) => up === content || hasClass(up, "h-card")),
    [entry],
  );
  const gallery = findOne(({ attribs }) => attribs["data-component"] === "MediaGallery", [entry]);
  const [props] = readJson(gallery?.attribs["data-props"] ?? "") ?? [];
  const media = isFields(props) && Array.isArray(props.media) ? props.media.filter(isFields) : [];
  return [
    ...beside.flatMap((one) => imageOf(one, base)),
    ...media.flatMap(({ type, url, description }): Block[] => {
      const src = type === "image" && typeof url === "string" ? httpAddress(url, base) : undefined;
      return src ? [{ type: "image", src, ...(typeof description === "string" && { alt: description }) }] : [];
    }),
  ];
}
