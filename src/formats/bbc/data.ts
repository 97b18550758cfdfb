import { type Block, paragraph } from "../../core/blocks";
import type { Byline, Status } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { identify } from "../../core/merge/identity";
import { failed, ok, type Result } from "../../core/result";
import type { Format, ParsedPage } from "../page/format";
import { hostOf, type Page, tidy } from "../page/page";
import { embeddedData } from "../page/script-data";
import { isoInstant } from "../times/dates";
import { fillMissingTimes, type UntimedPost } from "../times/post-order";
import { addressOfPost, assetId } from "./address";
import { blocksIn, bodyOf, wordsOf } from "./data-blocks";
import type { DataBlock, DataPost, Head } from "./data-find";
import { findLive, type LiveData } from "./data-find";
import { HOME_ZONE, olderPages, publisherOf, titleWithoutName } from "./live-page";
import { readSubheadlines, type Subheadline } from "./subheadline";

/**
 * The data that the BBC builds a live page from, in the page or alone. Where a page has posts both as data and
 * as markup, the data wins: it has every post's id, its time to the second and its label and byline by name,
 * which the markup leaves to guess.
 */
export const bbcData: Format = {
  name: "bbc data",
  read(page, now) {
    const found = findLive(valuesOf(page));
    return found && found.posts.length > 0 ? toParsedPage(found, page, now) : undefined;
  },
};

/** The same data without posts: a page that hasn't begun, unless another format finds posts in it. */
export const bbcEmptyData: Format = {
  name: "bbc data",
  read(page, now) {
    const values = valuesOf(page);
    const found = findLive(values);
    if (found) return toParsedPage(found, page, now);
    if (values.length > 0 || !/liveTextStream\\?"/.test(page.body)) return undefined;
    const isWhole = /<\/html\s*>\s*$/i.test(page.body.slice(-200));
    return failed({ code: isWhole ? "brokenData" : "cutShort", host: hostOf(page.url) });
  },
};

const valuesOf = (page: Page): unknown[] => embeddedData(page, (text) => /liveTextStream|results/.test(text));

function toParsedPage(found: LiveData, page: Page, now: Instant): Result<ParsedPage> {
  const title = tidy(found.head?.title ?? "") || titleWithoutName(page);
  const headers = found.posts.map(({ header }) => headerOf(blocksIn(header.model.blocks), page.url));
  const subheadlines = readSubheadlines(
    headers.flatMap(({ subheadline }) => subheadline ?? []),
    headers.some(({ byline }) => byline),
    title,
  );
  const posts = fillMissingTimes(found.posts.map((post, i) => toPost(post, headers[i] ?? {}, subheadlines, page.url)));
  if (!posts) return failed({ code: "noDates", host: hostOf(page.url) });
  const older = (found.page?.index ?? 1) > 1 ? [] : olderPages(page, found.page?.total);
  return ok({
    snapshot: {
      title,
      publisher: publisherOf(page),
      summary: found.head ? summaryOf(found.head, page) : [],
      ...whenOf(found, now),
      zone: HOME_ZONE,
      posts: identify(posts),
    },
    ...(older.length > 0 && { older }),
  });
}

/** What stands above a post. */
interface Header {
  headline?: string;
  subheadline?: string;
  byline?: Byline;
}

function headerOf(lines: readonly DataBlock[], pageUrl: string): Header {
  const line = (type: string) =>
    lines
      .filter((one) => one.type === type)
      .map((one) => wordsOf(one.model.blocks, pageUrl))
      .find(Boolean);
  const [headline, subheadline] = [line("headline"), line("subheadline")];
  const person = lines.find((one) => one.type === "contributor")?.model;
  const [name, role] = [tidy(person?.name ?? ""), tidy(person?.subtitle ?? "")];
  return {
    ...(headline && { headline }),
    ...(subheadline && { subheadline }),
    ...(name && { byline: { name, ...(role && { role }) } }),
  };
}

function toPost(
  { urn, content, options, dates }: DataPost,
  { headline, subheadline, byline }: Header,
  subheadlines: ReadonlyMap<string, Subheadline>,
  pageUrl: string,
): UntimedPost {
  const id = urn && assetId(urn);
  const url = id && addressOfPost(id, pageUrl);
  // The page prints `curated`: an editor may set it, to put a post in its place.
  const publishedAt = [dates.curated, dates.time, dates.firstPublished]
    .map((date) => isoInstant(date, HOME_ZONE))
    .find((instant) => instant !== undefined);
  const modifiedAt = isoInstant(dates.lastPublished, HOME_ZONE);
  return {
    ...(id && { id }),
    ...(url && { url }),
    ...(headline && { headline }),
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
    ...(byline && { byline }),
    ...(subheadline && subheadlines.get(subheadline)),
    body: bodyOf(content.model.blocks, pageUrl),
    keyEvent: options.isBreakingNews === true,
    pinned: false,
  };
}

function summaryOf({ summaryPoints, description, title }: Head, page: Page): Block[] {
  const points = bodyOf(summaryPoints.content.model.blocks, page.url);
  const words = tidy(description ?? "");
  return points.length > 0 || !words || words === tidy(title) ? points : [paragraph(words)];
}

function whenOf({ head }: LiveData, now: Instant): { startsAt?: Instant; endsAt?: Instant; status?: Status } {
  const startsAt = isoInstant(head?.startDateTime, HOME_ZONE);
  const endsAt = isoInstant(head?.endDateTime, HOME_ZONE);
  const idle = startsAt !== undefined && startsAt > now ? "upcoming" : "ended";
  const status = head?.isLive === undefined ? undefined : head.isLive ? "live" : idle;
  return { ...(startsAt && { startsAt }), ...(endsAt && { endsAt }), ...(status && { status }) };
}
