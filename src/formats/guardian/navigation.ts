import type { Element } from "domhandler";
import { elements, textOf } from "../page";
import { olderAddress } from "./address";

/** Which page of a blog a page's HTML is, and where the next older one is. */
export interface Navigation {
  isFirst: boolean;
  older?: string;
}

/** Reads the "1 of 4" under the posts, and the link after it. A blog of one page has none. */
export function navigationIn(around: readonly Element[], address: string): Navigation {
  const navigation = around.find(({ attribs }) => attribs.id === "liveblog-navigation");
  if (!navigation) return { isFirst: true };
  const current = /(\d+)\s*of\s*\d/.exec(navigation.children.map(textOf).join(" "))?.[1];
  const link = elements(navigation, "a").find(
    (one) => /^(?:next|older)$/i.test(textOf(one)) || /^older\b/.test(one.attribs["data-link-name"] ?? ""),
  );
  const older = olderAddress(address, link?.attribs.href);
  return { isFirst: (current ?? "1") === "1", ...(older && { older }) };
}
