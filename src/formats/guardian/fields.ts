import * as z from "zod/mini";
import type { Block } from "../../core/blocks";
import { toBlocks } from "../blocks";
import { parseHtml, textOf } from "../page";

/** A field that counts as missing where it holds anything but text. */
export const words = z.catch(z.optional(z.string()), undefined);
export const anything = z.optional(z.unknown());

/** The text of what may be HTML, on one line. */
export function plain(html: string | undefined): string | undefined {
  const document = html === undefined ? undefined : parseHtml(html);
  return (document && textOf(document)) || undefined;
}

/** @returns nothing for what is nested without end */
export const htmlToBlocks = (html: string, base: string): Block[] => toBlocks(parseHtml(html)?.children ?? [], base);
