import { type Element, isTag } from "domhandler";
import { elements, httpAddress, stableId } from "../page/page";
import { HEADINGS } from "./find-posts";

const LOCATOR = "pinned_post_locator";

/**
 * A post's id and address where the page has them: as the id of its element, or in its share link. An asset's
 * name comes first, because every generation of the page and its data have that one.
 */
export function addressOf(container: Element, pageUrl: string): { id?: string; url?: string } {
  const own = ownId(container);
  if (own && isAsset(own)) return { id: assetId(own), url: addressOfPost(assetId(own), pageUrl) };
  // Backwards: the share links come after the links of the post.
  for (const link of elements(container, "a").toReversed()) {
    const href = httpAddress(link.attribs.href, pageUrl);
    const shared = href && sharedPost(href, pageUrl);
    if (shared) return shared;
  }
  return own ? { id: own, url: httpAddress(`#${own}`, pageUrl) ?? pageUrl } : {};
}

/** The one spelling of an asset's name, which is printed with and without `urn:`. */
export const assetId = (name: string): string => name.trim().replace(/^(?=asset:)/i, "urn:");

/** The address at which the page shows this post on top, as its share links do. */
export function addressOfPost(id: string, pageUrl: string): string | undefined {
  if (!URL.canParse(pageUrl)) return undefined;
  const url = new URL(pageUrl);
  url.hash = "";
  url.searchParams.delete("page");
  url.searchParams.set(LOCATOR, id);
  return httpAddress(url.href, pageUrl);
}

/** Whether an id is an asset's name. */
export const isAsset = (id: string): boolean => /^(?:urn:)?asset:/i.test(id.trim());

function ownId(container: Element): string | undefined {
  const { parent } = container;
  const around = parent && isTag(parent) ? [container, parent] : [container];
  const holders = [...around, ...elements(container, "article")].filter(({ name }) => /^(?:article|li)$/.test(name));
  const ids = [...holders, ...elements(container, ...HEADINGS).slice(0, 1)].map(stableId);
  return ids.find((id) => id && isAsset(id)) ?? ids.slice(0, holders.length).find(Boolean);
}

/** A share link has the post's address itself, or hands it to another site in a parameter. */
function sharedPost(href: string, pageUrl: string): { id: string; url: string } | undefined {
  for (const address of [href, ...new URL(href).searchParams.values()]) {
    if (!URL.canParse(address)) continue;
    const { searchParams } = new URL(address);
    const id = searchParams.get(LOCATOR) ?? [searchParams.get("post")].find((name) => name && isAsset(name));
    const url = httpAddress(address, href);
    if (id && url && isOfPage(url, pageUrl)) return { id: assetId(id), url };
  }
  return undefined;
}

/** Whether a link leads to this page; a saved page has no address to compare. */
function isOfPage(url: string, pageUrl: string): boolean {
  if (!URL.canParse(pageUrl)) return true;
  const pathOf = (address: string) => new URL(address).pathname.replace(/\/(?:page\/\d+)?$/, "");
  return pathOf(url) === pathOf(pageUrl) || new URL(pageUrl).hostname.endsWith(".invalid");
}
