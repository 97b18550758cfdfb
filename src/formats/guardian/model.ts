import * as z from "zod/mini";
import type { Block } from "../../core/blocks";
import { failed, ok, type Result } from "../../core/result";
import { htmlToBlocks } from "../blocks/html";
import type { ParsedPage } from "../page/format";
import { hostOf, type Page } from "../page/page";
import { anything, namesIn, optionalText, parseEach } from "../page/schema";
import { embeddedData } from "../page/script-data";
import type { UntimedPost } from "../times/post-order";
import { blockAddress, blockIdIn, olderAddress, pageAddress, updatesAddress } from "./address";
import { elementsToBlocks } from "./elements";
import { instantOf, laterThan, orderedWithIds, plain, statusOf, textBlocks, zoneOfDisplays } from "./fields";

const pageBlock = z.looseObject({
  id: z.string(),
  elements: z.array(z.unknown()),
  title: optionalText,
  attributes: z.catch(z.looseObject({ pinned: anything, keyEvent: anything, summary: anything }), {}),
  blockFirstPublished: anything,
  blockFirstPublishedDisplay: optionalText,
  blockCreatedOn: anything,
  blockLastUpdated: anything,
  contributors: anything,
});
type PageBlock = z.infer<typeof pageBlock>;

const pageModel = z.looseObject({
  webTitle: optionalText,
  headline: optionalText,
  standfirst: optionalText,
  isLive: anything,
  config: z.catch(z.looseObject({ isLive: anything }), {}),
  format: z.catch(z.looseObject({ design: optionalText }), {}),
  blocks: z.array(z.unknown()),
  keyEvents: anything,
  pinnedPost: anything,
  mostRecentBlockId: optionalText,
  pagination: z.catch(z.optional(z.looseObject({ currentPage: anything, older: optionalText })), undefined),
});

/**
 * Reads the publisher's own model of a live page, as `PAGE.json?dcr` answers it (frontend's
 * DotcomRenderingDataModel; dotcom-rendering's `Block` and `FEElement`).
 *
 * @returns undefined for other data, and for the model of an article
 */
export function readModel(data: unknown, url: string): Result<ParsedPage> | undefined {
  const parsed = z.safeParse(pageModel, data);
  if (!parsed.success) return undefined;
  const model = parsed.data;
  const title = plain(model.headline) ?? plain(model.webTitle);
  const blocks = blocksIn(model.blocks);
  const isEmpty = model.blocks.length === 0 && model.pagination !== undefined;
  if (!title || (blocks.length === 0 && !isEmpty)) return undefined;
  if (model.format.design && !/^(?:Live|Dead)Blog/.test(model.format.design)) return undefined;

  const page = pageAddress(url);
  const keyEvents = new Set(idsIn(model.keyEvents));
  const [pinned] = blocksIn(model.pinnedPost);
  const all = pinned && !blocks.some(({ id }) => id === pinned.id) ? [...blocks, pinned] : blocks;
  const posts = orderedWithIds(all.map((one) => toPost(one, keyEvents, pinned?.id, page)));
  if (!posts) return failed({ code: "noDates", host: hostOf(url) });

  const isFirst = (model.pagination?.currentPage ?? 1) === 1;
  const older = olderAddress(page, model.pagination?.older);
  const newest = blockIdIn(model.mostRecentBlockId) ?? blocks[0]?.id;
  const status = statusOf([model.isLive, model.config.isLive]);
  const summary = isFirst ? summaryOf(blocks, page) : [];
  return ok({
    snapshot: {
      title,
      publisher: "The Guardian",
      summary: summary.length > 0 ? summary : htmlToBlocks(model.standfirst ?? "", page),
      ...(status && { status }),
      zone: zoneOfDisplays(blocks.map((one) => one.blockFirstPublishedDisplay ?? "")),
      posts,
    },
    ...(older && { older: [older] }),
    ...(isFirst && newest && { updates: updatesAddress(page, newest) }),
  });
}

/** The blocks in a list, each once and with its bare id. */
function blocksIn(list: unknown): PageBlock[] {
  const blocks = parseEach(pageBlock, list).map((one) => ({ ...one, id: blockIdIn(one.id) ?? one.id }));
  return [...new Map(blocks.toReversed().map((one) => [one.id, one])).values()].reverse();
}

const idsIn = (list: unknown): string[] =>
  parseEach(z.looseObject({ id: z.string() }), list).map(({ id }) => blockIdIn(id) ?? id);

function toPost(one: PageBlock, keyEvents: ReadonlySet<string>, pinned: string | undefined, page: string): UntimedPost {
  const { id, attributes, blockFirstPublished, blockCreatedOn, blockLastUpdated } = one;
  const updatedAt = instantOf(blockLastUpdated);
  const publishedAt = instantOf(blockFirstPublished) ?? instantOf(blockCreatedOn) ?? updatedAt;
  const modifiedAt = laterThan(publishedAt, updatedAt);
  const headline = plain(one.title);
  const name = namesIn(one.contributors)
    .flatMap((contributor) => plain(contributor) ?? [])
    .join(", ");
  return {
    id,
    url: blockAddress(page, id),
    ...(headline && { headline }),
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
    ...(name && { byline: { name } }),
    body: elementsToBlocks(one.elements, page),
    // The page lists summaries among its key events.
    keyEvent: attributes.keyEvent === true || keyEvents.has(id),
    pinned: attributes.pinned === true || id === pinned,
  };
}

/** What the newest block that is marked as a summary says, without its pictures. */
function summaryOf(blocks: readonly PageBlock[], page: string): Block[] {
  const newest = blocks.find(({ attributes }) => attributes.summary === true);
  return textBlocks(newest ? elementsToBlocks(newest.elements, page) : []);
}

const config = z.looseObject({ config: z.looseObject({ page: z.looseObject({ isLive: anything }) }) });

/** What a page's script says of `isLive`, for each script that carries data. */
export const isLiveIn = (page: Page): unknown[] =>
  modelData(page).map((data) => {
    const parsed = z.safeParse(config, data);
    return parsed.success ? parsed.data.config.page.isLive : undefined;
  });

/** Reads the model of a live page from the data in the page's scripts, for pages that build their blocks from it. */
export function readEmbedded(page: Page): Result<ParsedPage> | undefined {
  for (const data of modelData(page)) {
    for (const part of partsOf(data, 0)) {
      const reading = "blocks" in part ? readModel(part, page.url) : undefined;
      if (reading) return reading;
    }
  }
  return undefined;
}

const DEEPEST = 4;

/** Data and the objects in it, the outer ones first. */
function partsOf(data: unknown, depth: number): object[] {
  if (typeof data !== "object" || data === null || depth > DEEPEST) return [];
  return [data, ...Object.values(data).flatMap((inner) => partsOf(inner, depth + 1))];
}

/** The scripts that can have the page's model in them. */
const modelData = (page: Page): unknown[] => embeddedData(page, (text) => /"(?:isLive|blocks)"/.test(text));
