import * as z from "zod/mini";
import { failed, ok, type Result } from "../../core/result";
import type { ParsedPage } from "../page/format";
import { hostOf, parseHtml } from "../page/page";
import { optionalText } from "../page/schema";
import { blockIdIn, pageAddress, updatesAddress } from "./address";
import { orderedWithIds, zoneOfDisplays } from "./fields";
import { readBlocks } from "./html-blocks";
import { keyEventsIn, outlineOf } from "./outline";

/** `html` and `timeline` (the list of key events) are markup; without news there is no `mostRecentBlockId`. */
const liveAnswer = z.looseObject({
  numNewBlocks: z.number(),
  html: optionalText,
  timeline: optionalText,
  mostRecentBlockId: optionalText,
});

/**
 * Reads what `PAGE.json?lastUpdate=block-ID&isLivePage=true&dcr=true` answers: the blocks since that one (frontend's
 * LiveBlogController). Without news it has no posts. News that can't be read is a problem, and the address stays the same,
 * so that they are still read from the page.
 *
 * @returns undefined for other data
 */
export function readAnswer(data: unknown, url: string): Result<ParsedPage> | undefined {
  const parsed = z.safeParse(liveAnswer, data);
  if (!parsed.success) return undefined;
  const { html = "", timeline = "", mostRecentBlockId, numNewBlocks } = parsed.data;
  const host = hostOf(url);
  const document = parseHtml(html);
  if (!document) return failed({ code: "brokenData", host });
  const outline = outlineOf(document);
  if (outline.blocks.size === 0 && numNewBlocks > 0 && html.trim()) return failed({ code: "brokenData", host });
  const page = pageAddress(url);
  const listed = parseHtml(timeline);
  const blocks = readBlocks(outline, listed ? keyEventsIn(outlineOf(listed).around) : new Set(), page);
  const posts = orderedWithIds(blocks.map(({ post }) => post));
  if (!posts) return failed({ code: "noDates", host });

  const newest = blockIdIn(mostRecentBlockId) ?? outline.blocks.keys().next().value ?? lastUpdateIn(url);
  return ok({
    snapshot: {
      partial: true,
      title: "",
      summary: [],
      zone: zoneOfDisplays(blocks.map(({ display }) => display)),
      posts,
    },
    ...(newest && { updates: updatesAddress(page, newest) }),
  });
}

/** Without news, the block in the address stays the newest. */
const lastUpdateIn = (url: string): string | undefined =>
  URL.canParse(url) ? blockIdIn(new URL(url).searchParams.get("lastUpdate") ?? undefined) : undefined;
