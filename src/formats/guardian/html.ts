import type { Element } from "domhandler";
import { type Block, paragraph } from "../../core/blocks";
import { failed, ok, type Result } from "../../core/result";
import { toBlocks } from "../blocks/blocks";
import type { ParsedPage } from "../page/format";
import { hostOf, meta, type Page, titleOf } from "../page/page";
import { stopsIn } from "../page/whole";
import { pageAddress, updatesAddress } from "./address";
import { orderedWithIds, statusOf, textBlocks, zoneOfDisplays } from "./fields";
import type { ReadBlock } from "./html-blocks";
import { readBlocks } from "./html-blocks";
import { isLiveIn } from "./model";
import { keyEventsIn, navigationIn, type Outline, outlineOf } from "./outline";

/**
 * Reads a live page's HTML, recognised by its structure alone, so that a saved copy is read too.
 *
 * @returns undefined for a page without blocks
 */
export function readHtml(page: Page): Result<ParsedPage> | undefined {
  const outline = outlineOf(page.document);
  const [newest] = outline.blocks.keys();
  if (newest === undefined) return undefined;
  const host = hostOf(page.url);
  if ([...outline.blocks.values()].some((block) => stopsIn(block, page.body)))
    return failed({ code: "cutShort", host });
  const address = pageAddress(page.url);
  const blocks = readBlocks(outline, keyEventsIn(outline.around), address);
  const posts = orderedWithIds(blocks.map(({ post }) => post));
  if (!posts) return failed({ code: "noDates", host });

  const { isFirst, older } = navigationIn(outline.around, address);
  const status = statusOf(isLiveIn(page));
  return ok({
    snapshot: {
      title: titleOf(page).replace(/ \|[^|]*\| The Guardian$/, ""),
      publisher: meta(page, "og:site_name") ?? "The Guardian",
      summary: summaryOf(isFirst ? blocks : [], outline, page),
      ...(status && { status }),
      zone: zoneOfDisplays(blocks.map(({ display }) => display)),
      posts,
    },
    ...(older && { older: [older] }),
    ...(isFirst && { updates: updatesAddress(address, newest) }),
  });
}

/** The newest summary among the blocks, else the standfirst, else what the page says of itself to search engines. */
function summaryOf(blocks: readonly ReadBlock[], { around }: Outline, page: Page): Block[] {
  const summary = textBlocks(blocks.find(({ isSummary }) => isSummary)?.post.body ?? []);
  if (summary.length > 0) return summary;
  const standfirst = around.find(isStandfirst);
  const lines = standfirst ? toBlocks(standfirst.children, page.url) : [];
  if (lines.length > 0) return lines;
  const description = meta(page, "og:description", "description");
  return description ? [paragraph(description)] : [];
}

const isStandfirst = ({ attribs }: Element): boolean =>
  attribs["data-gu-name"] === "standfirst" || /\bcontent__standfirst\b/.test(attribs.class ?? "");
