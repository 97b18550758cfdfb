import type { Element } from "domhandler";
import * as z from "zod/mini";
import type { Instant } from "../core/instant";
import { ok } from "../core/result";
import { toBlocks } from "./blocks/blocks";
import { headed } from "./blocks/html";
import { attributeInstant, pageOfPosts, timeIn } from "./element/card";
import { shownIn } from "./element/shown";
import type { Format } from "./page/format";
import {
  elements,
  hasClass,
  httpAddress,
  outermost,
  type Page,
  parseHtml,
  stableId,
  textOf,
  withClass,
} from "./page/page";
import { anything, optionalText, parseEach } from "./page/schema";
import { namesIn } from "./posts-in-data/post";
import { instantOf } from "./times/dates";
import type { UntimedPost } from "./times/post-order";

const entry = z.looseObject({
  id: z.union([z.string(), z.number()]),
  type: optionalText,
  html: optionalText,
  render: optionalText,
  content: optionalText,
  author: anything,
  authors: anything,
  entry_time: anything,
  timestamp: anything,
  key_event: anything,
  share_link: optionalText,
});
type Entry = z.infer<typeof entry>;
const answer = z.looseObject({ entries: z.array(z.unknown()), pages: z.catch(z.optional(z.number()), undefined) });

/**
 * Automattic's Liveblog for WordPress (https://github.com/Automattic/liveblog): the page it prints, and what
 * its REST endpoint answers. Both name an entry by the same number.
 */
export const wordpressLiveblog: Format = {
  name: "wordpress liveblog",
  read(page) {
    const found = page.data === undefined ? printed(page) : answered(page);
    if (!found) return undefined;
    const read = pageOfPosts(page, found, { zone: "UTC" });
    const older = olderAnswers(page);
    return read.ok && older.length > 0 ? ok({ ...read.value, older }) : read;
  },
};

/** The current entries of an answer: the latest version of each, without deleted ones. */
function answered({ data, url }: Page): UntimedPost[] | undefined {
  const parsed = z.safeParse(answer, data);
  if (!parsed.success) return undefined;
  const entries = parseEach(entry, parsed.data.entries);
  const isLiveblog = "latest_timestamp" in parsed.data || "refresh_interval" in parsed.data;
  if (!isLiveblog && !entries.some((one) => one.entry_time !== undefined && one.type !== undefined)) return undefined;
  const latest = new Map<string, Entry>();
  for (const one of entries) {
    const id = String(one.id);
    const other = latest.get(id);
    if (!other || one.type === "delete" || (other.type !== "delete" && isLater(one, other))) latest.set(id, one);
  }
  return [...latest].flatMap(([id, one]) => (one.type === "delete" ? [] : [fromEntry(id, one, url)]));
}

const isLater = (one: Entry, other: Entry): boolean =>
  (fromSeconds(one.timestamp) ?? "") >= (fromSeconds(other.timestamp) ?? "");

function fromEntry(id: string, one: Entry, base: string): UntimedPost {
  const url = httpAddress(one.share_link, base);
  const modifiedAt = fromSeconds(one.timestamp);
  const name = namesIn([one.author, one.authors]).join(", ");
  const text = one.render ?? one.content;
  const document = parseHtml(text ?? one.html ?? "");
  // Early releases answer with the printed HTML of an entry only.
  const asPrinted = text === undefined && document ? withClass(document, "liveblog-entry")[0] : undefined;
  if (asPrinted) return { ...fromElement(asPrinted, base), id };
  const publishedAt = fromSeconds(one.entry_time) ?? modifiedAt;
  return {
    id,
    ...(url && { url }),
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
    ...(name && { byline: { name } }),
    ...headed(document ? toBlocks(document.children, base) : []),
    keyEvent: one.key_event === true,
    pinned: false,
  };
}

function printed(page: Page): UntimedPost[] | undefined {
  const isPlugin = elements(page.document, "div", "section").some(({ attribs }) =>
    /^(?:wpcom-)?liveblog-container$/.test(attribs.id ?? ""),
  );
  const entries = outermost(withClass(page.document, "liveblog-entry")).filter(
    (one) => isPlugin || timeOf(one) !== undefined,
  );
  if (entries.length === 0 && !isPlugin) return undefined;
  return entries.map((one) => fromElement(one, page.url));
}

/** Where releases of the plugin print who wrote an entry, the newest last. */
const AUTHORS = ["liveblog-author-name", "liveblog-meta-author-name", "liveblog-card-author"];

function fromElement(one: Element, base: string): UntimedPost {
  const id = one.attribs.id?.replace(/^liveblog-entry-/, "");
  const url = id && httpAddress(`#${one.attribs.id}`, base);
  const publishedAt = timeOf(one);
  const names = withClass(one, ...AUTHORS)
    .map(textOf)
    .filter(Boolean);
  const content = withClass(one, "liveblog-entry-text", "liveblog-entry-content").slice(0, 1);
  if (content.length === 0) {
    // Another plugin's, whose entries are called so too.
    const { body, ...about } = shownIn(one, base);
    const update = one.attribs["data-update-id"] ?? stableId(one);
    return { ...(update && { id: update }), ...(publishedAt && { publishedAt }), ...about, ...headed(body) };
  }
  const text = headed(toBlocks(content, base));
  return {
    ...(id && { id }),
    ...(url && { url }),
    ...(publishedAt && { publishedAt }),
    ...(names.length > 0 && { byline: { name: names.join(", ") } }),
    ...text,
    body: [...toBlocks(withClass(one, "liveblog-card-featured"), base), ...text.body],
    keyEvent: /(?:^|[\s_-])key(?:$|[\s_-])/i.test(one.attribs.class ?? ""),
    pinned: hasClass(one, "is-pinned"),
  };
}

const timeOf = (one: Element): Instant | undefined => attributeInstant(one.attribs["data-timestamp"]) ?? timeIn(one);

/** Seconds since 1970, as a number or its digits. */
function fromSeconds(seconds: unknown): Instant | undefined {
  const count = typeof seconds === "string" && /^\d+$/.test(seconds) ? Number(seconds) : seconds;
  return typeof count === "number" && count > 0 ? instantOf(new Date(count * 1000)) : undefined;
}

const MOST_PAGES = 50;

/** `…/get-entries/1/LATEST` answers one page of several (WP REST routes of the plugin). */
function olderAnswers({ data, url }: Page): string[] {
  const parsed = z.safeParse(answer, data);
  const pages = Math.min(parsed.success ? (parsed.data.pages ?? 0) : 0, MOST_PAGES);
  if (!/\/get-entries\/1\//.test(url)) return [];
  return Array.from({ length: Math.max(0, Math.floor(pages) - 1) }, (_, i) =>
    url.replace("/get-entries/1/", `/get-entries/${i + 2}/`),
  );
}
