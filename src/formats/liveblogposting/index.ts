import * as z from "zod/mini";
import { coverageIdOf } from "../../core/address";
import { paragraph } from "../../core/blocks";
import type { Instant } from "../../core/instant";
import { identify, withTextIds } from "../../core/merge/identity";
import { failed, ok, type Result } from "../../core/result";
import type { Format, ParsedPage } from "../page/format";
import { byReference, isOfType, linkedData, nodesIn } from "../page/json-ld";
import { readJson } from "../page/json-repair";
import { elements, hostOf, httpAddress, meta, type Page, titleOf } from "../page/page";
import { anything, isFields, textIn } from "../page/schema";
import { isoInstant } from "../times/dates";
import { newestFirst } from "../times/post-order";
import { folded } from "../trim/text";
import { byAge, type DatedUpdate, zoneOfDates } from "./dates";
import { elementsNamed } from "./element";
import { mediaKeys, stockMedia } from "./media";
import { namesOf, plain, toPost, type Update, update } from "./update";

/** Publishers write schema.org data loosely, so each field may be anything. */
const liveBlog = z.looseObject({
  "@id": anything,
  url: anything,
  mainEntityOfPage: anything,
  headline: anything,
  name: anything,
  description: anything,
  coverageStartTime: anything,
  coverageEndTime: anything,
  datePublished: anything,
  dateModified: anything,
  dateCreated: anything,
  publisher: anything,
  provider: anything,
  sourceOrganization: anything,
  image: anything,
  video: anything,
  liveBlogUpdate: anything,
  liveBlogUpdates: anything,
  hasPart: anything,
  blogPost: anything,
});
type LiveBlog = z.infer<typeof liveBlog>;

/** A page with schema.org LiveBlogPosting in JSON-LD (https://schema.org/LiveBlogPosting). */
export const liveBlogPosting: Format = {
  name: "LiveBlogPosting",
  read(page, now) {
    const { values, broken } = linkedData(page);
    const reading = readLiveBlog(values, page, now, { completed: true });
    if (reading || !broken.some((text) => /LiveBlogPosting/.test(text))) return reading;
    return failed({ code: stopsInside(page) ? "cutShort" : "brokenData", host: hostOf(page.url) });
  },
};

/**
 * The live blog in linked data; where there are several, the one whose address is the page's, else the longest.
 *
 * @param values JSON-LD, or microdata rewritten as such
 * @param now when the page was fetched
 * @param completed whether updates get from the elements of the page that they name what the data leaves out
 * @returns undefined where there is none
 */
export function readLiveBlog(
  values: readonly unknown[],
  page: Page,
  now: Instant,
  { completed = false } = {},
): Result<ParsedPage> | undefined {
  const nodes = values.flatMap((value) => nodesIn(value));
  const found = nodes.filter((node) => isOfType(node, "LiveBlogPosting"));
  if (found.length === 0) return undefined;
  const resolve = byReference(nodes);
  const blogs = found.map((node) => {
    const blog = z.parse(liveBlog, node);
    const updates = updatesIn(blog.liveBlogUpdate ?? blog.liveBlogUpdates, resolve);
    return { blog, updates: updates.length > 0 ? updates : updatesIn(partsOf(blog, nodes, resolve), resolve) };
  });
  const { blog, updates } = chosenBlog(blogs, page);

  const clock = { zone: zoneOfDates(datesOf(blog, updates)), now };
  const zone = clock.zone ?? "UTC";
  const title = plain(textIn(blog.headline) ?? textIn(blog.name)) ?? titleOf(page);
  const publisher = plain(textIn(resolve([blog.publisher].flat()[0])));
  const stock = stockMedia(updates, [...mediaKeys(blog, page.url), ...imagesOf(page)], page.url);
  const shown = completed ? elementsNamed(page.document, updates.map(namesOf)) : [];
  const about = { page, title, clock, publishers: publishersOf(blog, page, resolve), stock, resolve };
  const read = updates.map((one, i) => toPost(one, about, shown[i]));
  const aged = new Set(read.filter((_, i) => byAge(updates[i] ?? {}, clock)));
  const posts = newestFirst(withTextIds(read, (post) => aged.has(post)));
  if (!posts) return failed({ code: "noDates", host: hostOf(page.url) });
  const description = plain(textIn(blog.description));
  const startsAt = isoInstant(blog.coverageStartTime, zone);
  const endsAt = isoInstant(blog.coverageEndTime, zone);
  return ok({
    snapshot: {
      title,
      ...(publisher && { publisher }),
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

/** Updates stand alone, in a list (JSON-LD's own or an ItemList), or elsewhere in the data, named by their `@id`. */
function updatesIn(value: unknown, resolve: (value: unknown) => unknown, depth = 0): Update[] {
  // PHP writes a list with gaps as an object with numbers for names.
  const isNumbered =
    isFields(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => /^\d+$/.test(key));
  return [isNumbered ? Object.values(value) : parsedText(value)].flat(LISTS_IN_LISTS).flatMap((one): Update[] => {
    const parsed = z.safeParse(update, resolve(one));
    if (!parsed.success) return [];
    const inner = parsed.data.itemListElement ?? parsed.data["@list"] ?? parsed.data["@set"] ?? parsed.data.item;
    return inner === undefined || depth > LISTS_IN_LISTS ? [parsed.data] : updatesIn(inner, resolve, depth + 1);
  });
}

/** Some print the updates as the text of their data. */
const parsedText = (value: unknown): unknown =>
  typeof value === "string" && /^\s*[[{]/.test(value) ? (readJson(value)?.flat(1) ?? value) : value;

const part = z.looseObject({ isPartOf: z.looseObject({ "@id": z.string() }) });

/** The postings that a live blog has as its parts, or that say themselves that they are, where it names no updates. */
const partsOf = (blog: LiveBlog, nodes: readonly object[], resolve: (value: unknown) => unknown): unknown[] =>
  [
    ...[blog.hasPart, blog.blogPost].flat().map(resolve),
    ...nodes.filter((node) => blog["@id"] && z.safeParse(part, node).data?.isPartOf["@id"] === blog["@id"]),
  ].filter((node) => isOfType(node, "BlogPosting") || isOfType(node, "SocialMediaPosting"));

interface Choice {
  blog: LiveBlog;
  updates: Update[];
}

function chosenBlog(blogs: readonly Choice[], page: Page): Choice {
  const here = addressesOf(page);
  const rank = ({ blog, updates }: Choice): number => {
    const told = toldOf(blog, page);
    if (told.some((address) => here.has(address))) return 2;
    return updates.length === 0 ? 0 : told.length === 0 ? 1 : 0;
  };
  const ranked = blogs.map((choice) => ({ choice, rank: rank(choice) }));
  ranked.sort((a, b) => b.rank - a.rank || b.choice.updates.length - a.choice.updates.length);
  const [first, ...others] = ranked.map(({ choice }) => choice);
  if (!first) return { blog: z.parse(liveBlog, {}), updates: [] };
  const parts = others.filter(({ blog }) => isSame(blog, first.blog, page));
  return { blog: first.blog, updates: [first, ...parts].reduce<Update[]>(withMore, []) };
}

/** The addresses that a live blog says it has. */
const toldOf = (blog: LiveBlog, page: Page): string[] =>
  [blog.url, blog.mainEntityOfPage, blog["@id"]].flatMap((value) => addressIn(value, page.url));

/** Some pages print their live blog in parts, each with its name and a few of the updates. */
function isSame(one: LiveBlog, other: LiveBlog, page: Page): boolean {
  const [told, others] = [toldOf(one, page), toldOf(other, page)];
  const headline = textIn(one.headline);
  return told.length > 0 && others.length > 0
    ? told.some((address) => others.includes(address))
    : headline !== undefined && headline === textIn(other.headline);
}

/** Parts of a live blog overlap; within one, an update stands twice where it is pinned. */
function withMore(known: Update[], { updates }: Choice): Update[] {
  const all = new Set(known.map((one) => JSON.stringify(one)));
  return [...known, ...updates.filter((one) => !all.has(JSON.stringify(one)))];
}

/** The addresses that a page has: its own with and without a query, and the one that it calls canonical. */
function addressesOf(page: Page): ReadonlySet<string> {
  const canonical = elements(page.document, "link").find((link) => link.attribs.rel?.toLowerCase() === "canonical");
  return new Set(
    [page.url, page.url.replace(/[?#].*$/, ""), canonical?.attribs.href, meta(page, "og:url")].flatMap((address) =>
      addressIn(address, page.url),
    ),
  );
}

function addressIn(value: unknown, base: string): string[] {
  const written =
    typeof value === "string" ? value : z.safeParse(z.looseObject({ "@id": z.string() }), value).data?.["@id"];
  const address = written && /[/.]/.test(written) ? httpAddress(written, base) : undefined;
  return address ? [coverageIdOf(new URL(address))] : [];
}

const imagesOf = (page: Page): string[] => mediaKeys({ image: meta(page, "og:image", "twitter:image") }, page.url);

/** Names by which the page's publisher signs what no person has. */
function publishersOf(blog: LiveBlog, page: Page, resolve: (value: unknown) => unknown): ReadonlySet<string> {
  const told = [blog.publisher, blog.provider, blog.sourceOrganization].flat().map((one) => textIn(resolve(one)) ?? "");
  const names = [...told, meta(page, "og:site_name") ?? "", hostOf(page.url).replace(/^www\./, "")];
  return new Set(names.map((name) => folded(plain(name) ?? "")).filter(Boolean));
}

const datesOf = (blog: LiveBlog, updates: readonly DatedUpdate[]): unknown[] => [
  ...updates.map((one) => one.datePublished),
  ...updates.map((one) => one.dateCreated),
  ...updates.map((one) => one.dateModified),
  ...[blog.coverageStartTime, blog.coverageEndTime, blog.datePublished, blog.dateModified],
];
