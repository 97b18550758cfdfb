import { type ChildNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import type { Block } from "../../core/blocks";
import { toBlocks } from "../blocks/blocks";
import { elements, httpAddress, meta, type Page, textOf, tidy, titleOf } from "../page/page";
import { HEADINGS } from "./find-posts";

/** The zone of the clock that a time without one is read from. */
export const HOME_ZONE = "Europe/London";

/** A page's title without the publisher's name after it. */
export const titleWithoutName = (page: Page): string => titleOf(page).replace(/\s+[-–|]\s+BBC(?: \w+)?$/u, "");

export const publisherOf = (page: Page): string => meta(page, "og:site_name") ?? "BBC";

/** The bullets under the heading "Summary". */
export function summaryOf(page: Page): Block[] {
  const marks: Element[] = elements(page.document, ...HEADINGS, "ul", "ol");
  const heading = marks.findIndex((mark) => /^(?:summary|key points)$/iu.test(textOf(mark)));
  const after = heading < 0 ? undefined : marks[heading + 1];
  return after && (after.name === "ul" || after.name === "ol") ? toBlocks([after], page.url) : [];
}

/** Enough for a day of a post a minute. */
const MOST_PAGES = 50;
/** Older releases number their pages in the path, later ones in the query. */
const IN_PATH = /\/page\/(\d{1,6})\/?$/;
const COUNT = /\bpage\s+\d{1,4}\s+of\s+(\d{1,4})\b/iu;

/**
 * The addresses of a live page's older posts, the newest first. Only a first page names them: an older page's
 * own elders are known by then.
 *
 * @param total how many pages there are, where that is known without looking at the links
 */
export function olderPages(page: Page, total = 0): string[] {
  if (!URL.canParse(page.url)) return [];
  const here = new URL(page.url);
  if ((pageNumber(here) ?? 1) > 1) return [];
  const links = elements(page.document, "a").flatMap((link) => {
    const href = httpAddress(link.attribs.href, page.url);
    const url = href === undefined ? undefined : new URL(href);
    const number = url && isSamePage(url, here) ? pageNumber(url) : undefined;
    return url && number ? [{ link, url, number }] : [];
  });
  const beside = new Set(links.flatMap(({ link }) => link.parent ?? []));
  // "page 1 of 5" stands beside few links; all of a page's text would be read for each of them.
  const counted = [...beside]
    .filter((parent) => parent.children.length < 20)
    .map((parent) => Number(COUNT.exec(tidy(shallowText(parent)))?.[1] ?? 0));
  const last = Math.min(Math.max(total, 0, ...counted, ...links.map(({ number }) => number)), MOST_PAGES);
  const inPath = links.some(({ url }) => IN_PATH.test(url.pathname));
  return Array.from({ length: Math.max(0, last - 1) }, (_, i) => numbered(here, i + 2, inPath));
}

/** The text of a node's own and of its children's. */
const shallowText = (node: ParentNode): string =>
  node.children.map((child) => (isTag(child) ? ` ${child.children.map(ownText).join("")} ` : ownText(child))).join("");

const ownText = (node: ChildNode): string => (isText(node) ? node.data : "");

/** undefined for the first page, whose address says nothing. */
function pageNumber({ searchParams, pathname }: URL): number | undefined {
  const number = Number(searchParams.get("page") ?? IN_PATH.exec(pathname)?.[1]);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

const basePath = ({ pathname }: URL): string => pathname.replace(IN_PATH, "").replace(/\/$/, "");
const isSamePage = (a: URL, b: URL): boolean => a.host === b.host && basePath(a) === basePath(b);

function numbered(here: URL, number: number, inPath: boolean): string {
  const url = new URL(here);
  url.hash = "";
  url.searchParams.delete("pinned_post_locator");
  if (inPath) url.pathname = `${basePath(here)}/page/${number}`;
  else url.searchParams.set("page", String(number));
  return url.href;
}
