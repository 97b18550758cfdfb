import type { Block } from "../../core/blocks";
import { shortened } from "../../core/untrusted-text";
import { embedBlock } from "../blocks/media-blocks";
import { tidy } from "../page/page";
import { feedDate } from "../times/feed-date";
import type { UntimedPost } from "../times/post-order";
import { blocksOf, type Content, lineOf } from "./content";

/** An item in any format. */
interface SyndicatedItem {
  id?: string | undefined;
  url?: string | undefined;
  headline?: Content | undefined;
  /** Times as written, the one to be preferred first. */
  published: readonly string[];
  modified: readonly string[];
  label?: Content | undefined;
  authors: readonly string[];
  /** What may be the text, the fullest first; each with its base for relative links. */
  bodies: readonly { content: Content; base: string }[];
  /** For a body that shows none. */
  pictures: readonly Block[];
  /** The page elsewhere that the item is about, for one that says nothing else. */
  link?: string | undefined;
}

export interface Item {
  post: UntimedPost;
  /** The offset of its time, where it says one. */
  zone?: string;
  /** Its time as written. */
  printed?: string;
  /** Some of its time wasn't understood. */
  unsure?: true;
}

const LONGEST_PRINTED = 80;

/** Makes a post of an item. A time of modification stands in for one of publication that is missing. */
export function itemOf(given: SyndicatedItem): Item {
  const item = withWarning(given);
  const modified = firstDate(item.modified);
  const published = firstDate(item.published) ?? modified;
  const printed = item.published[0] ?? item.modified[0];
  const headline = lineOf(item.headline);
  const label = lineOf(item.label);
  const name = [...new Set(item.authors.map(authorName))].filter(Boolean).join(", ");
  const id = item.id?.trim() || item.url;
  return {
    post: {
      ...(id && { id }),
      ...(item.url && { url: item.url }),
      ...(headline && { headline }),
      ...(published && { publishedAt: published.instant }),
      ...(modified && { modifiedAt: modified.instant }),
      ...(label && { label }),
      ...(name && { byline: { name } }),
      body: bodyOf(item),
      keyEvent: false,
      pinned: false,
    },
    ...(published?.zone && { zone: published.zone }),
    ...(published?.unsure && { unsure: true }),
    ...(printed && { printed: tidy(printed).slice(0, LONGEST_PRINTED) }),
  };
}

/** The address of a post on Mastodon. */
const MASTODON_POST = /\/@[\w.-]+\/\d+$/;
/** As it is printed now, and as older versions print it. Behind bold words of an author stands a space, and no rule that old ones print. */
const WARNED = /^<p><strong>[^<]{1,60}<\/strong>(?=[^<\s][^<]*<\/p><hr>| [^<]+<\/p><hr \/>)([^<]+)<\/p><hr(?: \/)?>/;

/** Mastodon prints what a post's author put above it before its text, behind the words "Content warning". */
function withWarning(item: SyndicatedItem): SyndicatedItem {
  const [first, ...others] = item.bodies;
  const html = first && "html" in first.content && !item.headline ? first.content.html : "";
  const [printed, warning] = MASTODON_POST.test(item.url ?? "") ? (WARNED.exec(html) ?? []) : [];
  if (!first || !printed || !warning) return item;
  const bodies = [{ ...first, content: { html: html.slice(printed.length) } }, ...others];
  return { ...item, headline: { html: warning }, bodies };
}

function firstDate(written: readonly string[]): ReturnType<typeof feedDate> {
  for (const text of written) {
    const date = feedDate(text);
    if (date) return date;
  }
  return undefined;
}

function bodyOf({ bodies, pictures, link }: SyndicatedItem): Block[] {
  const blocks = firstFilled(bodies);
  const body = blocks.some((block) => block.type === "image") ? blocks : [...blocks, ...pictures];
  return body.length > 0 ? body : embedded(link);
}

/** A page elsewhere that an item shows. */
export const embedded = (url: string | undefined): Block[] => (url ? [embedBlock(url)] : []);

function firstFilled(bodies: SyndicatedItem["bodies"]): Block[] {
  for (const { content, base } of bodies) {
    const blocks = blocksOf(content, base);
    if (blocks.length > 0) return blocks;
  }
  return [];
}

const ADDRESS = /[^\s@()]{1,64}@[^\s@()]{1,255}/;

/** The page of an account, as some feeds name their authors. */
const ACCOUNT = /^https?:\/\/[^\s/]+\/(?:[^\s/]+\/){0,3}@?([^\s/?#@]+)\/?$/;

/**
 * The name in "editor@example.org (Ada Brook)", as RSS has it, or in "Ada Brook <editor@example.org>", where the
 * address looks like a tag and goes with the tags.
 */
export function authorName(author: string): string {
  const line = lineOf({ html: shortened(author, 500) }) ?? "";
  const [, account] = ACCOUNT.exec(line) ?? [];
  if (account || !ADDRESS.test(line)) return account ?? line;
  const beside = tidy(line.replace(ADDRESS, "").replace(/\(\s*\)/, ""));
  return beside.replace(/^\((.*)\)$/, "$1");
}
