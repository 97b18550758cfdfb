import * as z from "zod/mini";
import type { Block } from "../../core/blocks";
import { failed, ok, type Result } from "../../core/result";
import type { Reading } from "../format";
import { hostOf } from "../page";
import type { UntimedPost } from "../times";
import { saying, statusOf } from "./about";
import { blockAddress, blockIdIn, olderAddress, pageAddress, updatesAddress } from "./address";
import { elementsToBlocks } from "./elements";
import { anything, htmlToBlocks, plain, words } from "./fields";
import { finished, instantOf, laterThan, zoneOfDisplays } from "./times";

const pageBlock = z.looseObject({
  id: z.string(),
  elements: z.array(z.unknown()),
  title: words,
  attributes: z.catch(z.looseObject({ pinned: anything, keyEvent: anything, summary: anything }), {}),
  blockFirstPublished: anything,
  blockFirstPublishedDisplay: words,
  blockCreatedOn: anything,
  blockLastUpdated: anything,
  contributors: anything,
});
type PageBlock = z.infer<typeof pageBlock>;

const pageModel = z.looseObject({
  webTitle: words,
  headline: words,
  standfirst: words,
  isLive: anything,
  config: z.catch(z.looseObject({ isLive: anything }), {}),
  format: z.catch(z.looseObject({ design: words }), {}),
  blocks: z.array(z.unknown()),
  keyEvents: anything,
  pinnedPost: anything,
  mostRecentBlockId: words,
  pagination: z.catch(z.optional(z.looseObject({ currentPage: anything, older: words })), undefined),
});

/**
 * Reads the publisher's own model of a live page, as `PAGE.json?dcr` answers it (frontend's
 * DotcomRenderingDataModel; dotcom-rendering's `Block` and `FEElement`).
 *
 * @returns undefined for other data, and for the model of an article
 */
export function readModel(data: unknown, url: string): Result<Reading> | undefined {
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
  const posts = finished(all.map((one) => toPost(one, keyEvents, pinned?.id, page)));
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
  const blocks = [list].flat().flatMap((one): PageBlock[] => {
    const parsed = z.safeParse(pageBlock, one);
    return parsed.success ? [{ ...parsed.data, id: blockIdIn(parsed.data.id) ?? parsed.data.id }] : [];
  });
  return [...new Map(blocks.toReversed().map((one) => [one.id, one])).values()].reverse();
}

function idsIn(list: unknown): string[] {
  return [list].flat().flatMap((one) => {
    const parsed = z.safeParse(z.looseObject({ id: z.string() }), one);
    return parsed.success ? (blockIdIn(parsed.data.id) ?? parsed.data.id) : [];
  });
}

function toPost(one: PageBlock, keyEvents: ReadonlySet<string>, pinned: string | undefined, page: string): UntimedPost {
  const { id, attributes, blockFirstPublished, blockCreatedOn, blockLastUpdated } = one;
  const updatedAt = instantOf(blockLastUpdated);
  const publishedAt = instantOf(blockFirstPublished) ?? instantOf(blockCreatedOn) ?? updatedAt;
  const modifiedAt = laterThan(publishedAt, updatedAt);
  const headline = plain(one.title);
  const name = namesIn(one.contributors).join(", ");
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

function namesIn(contributors: unknown): string[] {
  return [contributors].flat().flatMap((one) => {
    const parsed = z.safeParse(z.looseObject({ name: z.string() }), one);
    return parsed.success ? (plain(parsed.data.name) ?? []) : [];
  });
}

/** What the newest block that is marked as a summary says, without its pictures. */
function summaryOf(blocks: readonly PageBlock[], page: string): Block[] {
  const newest = blocks.find(({ attributes }) => attributes.summary === true);
  return saying(newest ? elementsToBlocks(newest.elements, page) : []);
}
