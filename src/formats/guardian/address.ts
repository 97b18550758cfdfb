import { httpAddress } from "../page/page";

/** A block's id is a MongoDB ObjectId; a pinned post's copy adds `-pinned` to it. */
const ID = /(?:^|[#/:=])block-([0-9a-f]{24})(?:-pinned)?$/i;

/** The bare id of a block from `block-ID`, or from an address that ends in it; undefined for anything else. */
export const blockIdIn = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : ID.exec(text.trim())?.[1];

/** The address of the live page itself, from that of any of its forms: `PAGE.json?dcr`, `PAGE?page=with:block-ID`. */
export function pageAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const page = new URL(url);
  page.search = "";
  page.hash = "";
  page.pathname = page.pathname.replace(/\.json$/, "");
  return page.href;
}

/** The address that a block's own time links to: the page of the blog that holds the block, scrolled to it. */
export const blockAddress = (page: string, id: string): string => `${page}?page=with:block-${id}#block-${id}`;

/**
 * The address which the page itself asks for what is new, but on the page's own host.
 *
 * @param newest the bare id of the newest block that is known
 */
export const updatesAddress = (page: string, newest: string): string =>
  `${page}.json?lastUpdate=block-${newest}&isLivePage=true&dcr=true`;

/** An older page's address without its fragment, or undefined where it isn't on the page's own host. */
export function olderAddress(page: string, href: string | undefined): string | undefined {
  const older = httpAddress(href, page);
  if (!older || new URL(older).host !== new URL(page).host) return undefined;
  return older.replace(/#.*$/s, "");
}
