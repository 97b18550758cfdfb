import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { textContent } from "domutils";
import type { Snapshot } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { elements, firstClass, hasNoContent, type Page, tidy } from "../page/page";
import { scriptText } from "../page/script-data";
import { isLiveAddress, isLiveTitle } from "./live-address";
import { vendorOf } from "./vendors";

/** Whether a page was read as live coverage without posts, or none of them says anything. */
export const isEmpty = ({ posts }: Snapshot): boolean =>
  posts.every(({ headline, body }) => !headline && body.length === 0);

/** Many publishers set the end to the time of the newest post. */
const END_GRACE_MS = 3 * 3_600_000;

/**
 * Whether a page without posts has, by its own text, posts that weren't found: it says that it is over, three pieces of
 * text of the same kind stand in a row, or it is long. A page that has yet to begin is none such, whatever stands in it.
 */
export function isContradicted({ startsAt, endsAt, status, posts }: Snapshot, page: Page, now: Instant): boolean {
  if (posts.length > 0) return false;
  if (status === "upcoming" || (startsAt !== undefined && startsAt > now)) return false;
  if (isPaidFor(page) || isBrought(page)) return true;
  if (endsAt !== undefined && Date.parse(now) - Date.parse(endsAt) > END_GRACE_MS) return true;
  return hasRow(page.document, { left: MOST_LOOKED_AT }) || isLong(page.document, saysLive(page) ? LONG : LONG_UNSAID);
}

/** Another company's script puts its posts in, and its data has no place for them. */
const isBrought = (page: Page): boolean => !page.body.includes('"liveBlogUpdate"') && vendorOf(page) !== undefined;

/** Readers who don't pay never see its posts. */
const isPaidFor = ({ document }: Page): boolean =>
  elements(document, "script")
    .map(scriptText)
    .some((text) => text.includes('"LiveBlogPosting"') && /"isAccessibleForFree"\s*:\s*"?false/i.test(text));

/** Characters that no look ahead has. */
const LONG = 6000;
/** Characters that none has whose page doesn't say that it will be live: some print the place for posts on all articles. */
const LONG_UNSAID = 1500;

const saysLive = ({ body, url, document }: Page): boolean =>
  isLiveAddress(url) ||
  body.includes('"LiveBlogPosting"') ||
  elements(document, "h1", "title")
    .map((title) => tidy(textContent(title)))
    .some((title) => isLiveTitle(title) || /(?<!\p{L})(?:live|(?:news)?ticker)/iu.test(title));

/** Whether a page says a lot beside its links, its navigation and the like. */
function isLong(document: Document, long: number): boolean {
  let length = 0;
  const stack: ChildNode[] = [...document.children];
  for (let node = stack.pop(); node && length < long; node = stack.pop()) {
    if (isText(node)) length += tidy(node.data).length;
    else if (isTag(node) && node.name !== "a" && node.name !== "title" && !hasNoContent(node) && !isBeside(node))
      for (const child of node.children) stack.push(child);
  }
  return length >= long;
}

const FEWEST = 3;
/** Characters of a short post. */
const FEWEST_CHARS = 25;
const FEWEST_WORDS = 4;
const MOST_LOOKED_AT = 100_000;

/** Parts of a page that have rows of text, and none of them posts. */
const BESIDE = new Set(["nav", "header", "footer", "aside", "form", "select", "dialog"]);
const BESIDE_NAMED =
  /(?:^|[\s_-])(?:comments?|disqus|replies|(?<!(?:layout|has|with|no)[_-]{1,2})sidebar|widgets?|related\w*|recommend\w*|popular|trending|promos?|teasers?|cookies?|consent|banner|menu|nav\w*|footer|newsletter|share|sharing|social|breadcrumbs?|ads?|sponsor\w*|kommentare?|commentaires?|comentarios)(?:$|[\s_-])/i;

/** Whether an element is beside a page's text by its name or what it is called. */
export const isBeside = ({ name, attribs }: Element): boolean =>
  BESIDE.has(name) || BESIDE_NAMED.test(`${attribs.class ?? ""} ${attribs.id ?? ""}`);

/** Whether somewhere three siblings with the same name and class each have words of their own. */
function hasRow(within: Document | Element, room: { left: number }): boolean {
  const children = within.children.filter(isTag).filter((child) => !hasNoContent(child) && !isBeside(child));
  room.left -= children.length;
  if (room.left < 0) return false;
  const kinds = new Map<string, number>();
  for (const child of children) {
    const kind = kindOf(child);
    if (kind === undefined || !hasWords(child)) continue;
    const count = (kinds.get(kind) ?? 0) + 1;
    if (count >= FEWEST) return true;
    kinds.set(kind, count);
  }
  return children.some((child) => hasRow(child, room));
}

/** Paragraphs and lists without a class are those of any article. */
function kindOf(element: Element): string | undefined {
  const { name, attribs } = element;
  const first = firstClass(element);
  if (first) return name === "p" ? undefined : `${name}.${first}`;
  return name === "article" || (attribs.id && name !== "p" && !/^h\d$/.test(name)) ? name : undefined;
}

/** Whether an element says more than the text of its links, looking only as far as needed. */
function hasWords(element: Element): boolean {
  let said = "";
  const stack: ChildNode[] = [element];
  for (let looked = 0; stack.length > 0 && looked < MOST_IN_ONE; looked++) {
    const node = stack.pop();
    if (!node) break;
    if (isText(node)) said += ` ${node.data}`;
    else if (isTag(node) && node.name !== "a" && !hasNoContent(node))
      for (const child of node.children.toReversed()) stack.push(child);
    if (said.length > FEWEST_CHARS && isWordy(said)) return true;
  }
  return false;
}

const MOST_IN_ONE = 300;

const isWordy = (text: string): boolean => {
  const words = tidy(text);
  return words.length >= FEWEST_CHARS && words.split(" ").length >= FEWEST_WORDS;
};
