import type { Element } from "domhandler";
import { elements, httpAddress } from "../page";

/** "post-3" tells where a post stands today, not which post it is. */
const POSITION = /^[a-z_-]*\d{1,3}$/i;

/** A post's id and address where the page has them: in its share link, or as the id of its element. */
export function addressOf(container: Element, pageUrl: string): { id?: string; url?: string } {
  for (const link of elements(container, "a")) {
    const href = httpAddress(link.attribs.href, pageUrl);
    const asset = href && new URL(href).searchParams.get("pinned_post_locator");
    if (asset) return { id: asset, url: href };
  }
  const holders = [container, ...elements(container, "article"), container.parent].filter(
    (node) => node && "attribs" in node,
  ) as Element[];
  const id = holders
    .filter((holder) => holder.name === "article" || holder.name === "li")
    .map(({ attribs }) => attribs.id ?? attribs["data-post-id"] ?? attribs["data-id"])
    .find((candidate) => candidate && !POSITION.test(candidate));
  return id ? { id, url: httpAddress(`#${id}`, pageUrl) ?? pageUrl } : {};
}
