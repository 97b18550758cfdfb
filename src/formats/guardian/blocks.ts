import type { Element } from "domhandler";
import { findOne } from "domutils";
import { elements } from "../page";
import { blockIdIn } from "./address";
import { type ReadBlock, readBlock } from "./block";
import { type Outline, timeIn } from "./outline";
import { datetimeInstant } from "./times";

/**
 * Reads the blocks of a page. A pinned post from before its oldest block comes last.
 *
 * @param keyEvents ids of the blocks that are listed as key events
 * @param page the live page's own address
 */
export function readBlocks(outline: Outline, keyEvents: ReadonlySet<string>, page: string): ReadBlock[] {
  const blocks = [...outline.blocks].map(([id, element]) => readBlock(element, id, page));
  const pinned = outline.pinned && readPinned(outline.pinned, page);
  const isElsewhere = pinned && !outline.blocks.has(pinned.post.id);
  return [...blocks, ...(isElsewhere ? [pinned] : [])].map((block) => {
    const { id, keyEvent } = block.post;
    const post = { ...block.post, keyEvent: keyEvent || keyEvents.has(id), pinned: id === pinned?.post.id };
    return { ...block, post };
  });
}

/** The copy of a pinned post has its id in a link, and prints its time above itself. */
function readPinned(container: Element, page: string): ReadBlock | undefined {
  const copy = findOne(({ name, attribs }) => name === "article" || blockIdIn(attribs.id) !== undefined, [container]);
  const link = copy && elements(copy, "a").find(({ attribs }) => blockIdIn(attribs.href));
  const id = blockIdIn(copy?.attribs.id) ?? blockIdIn(link?.attribs.href);
  if (!copy || id === undefined) return undefined;
  const block = readBlock(copy, id, page);
  const publishedAt = block.post.publishedAt ?? datetimeInstant(timeIn(container)?.attribs.datetime);
  return { ...block, post: { ...block.post, ...(publishedAt && { publishedAt }) } };
}
