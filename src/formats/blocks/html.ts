import type { Block } from "../../core/blocks";
import { parseHtml, textOf } from "../page/page";
import { toBlocks } from "./blocks";

/** The text of HTML on one line; empty where it is nested too deeply. */
export function textOfHtml(html: string): string {
  const document = parseHtml(html);
  return document ? textOf(document) : "";
}

/** HTML as blocks; none where it is nested too deeply. @param base the page's address, for relative links */
export const htmlToBlocks = (html: string, base: string): Block[] => toBlocks(parseHtml(html)?.children ?? [], base);

/** Blocks without the heading that they begin with, which is the headline where there is no field for one. */
export function headed(blocks: Block[]): { headline?: string; body: Block[] } {
  const [first, ...body] = blocks;
  return first?.type === "heading" ? { headline: first.text, body } : { body: blocks };
}
