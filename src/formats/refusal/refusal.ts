import type { Element } from "domhandler";
import type { Problem } from "../../core/problem";
import { isXmlFeed } from "../page/feed-source";
import { ancestors, elements, hasNoContent, hostOf, meta, outermost, type Page, textOf } from "../page/page";
import { isLiveAddress, isLiveTitle } from "./live-address";
import { isOfLogin, isOfNoPage } from "./refusal-words";
import { vendorOf } from "./vendors";

type NotLive = Problem & { code: "notLive" };

/** Why a page that no format reads isn't followed: what it is instead of live text that can be read. */
export function refusalOf(page: Page): NotLive {
  const host = hostOf(page.url);
  const vendor = page.data === undefined ? vendorOf(page) : undefined;
  if (vendor) return { code: "notLive", host, found: "vendor", vendor };
  return { code: "notLive", host, found: kindOf(page) };
}

function kindOf(page: Page): NotLive["found"] {
  const start = page.body.trimStart().slice(0, 500);
  if (isXmlFeed(page.body)) return "feed";
  if (/^[[{]/.test(start) || !/<[a-z!]/i.test(start)) return "data";
  const said = titles(page);
  const text = textOf(page.document);
  if (asksForLogin(page, said, text)) return "login";
  if (saysNotFound(said, text, isArticle(page))) return "notFound";
  if (isLiveAddress(page.url) || said.some(isLiveTitle) || /"LiveBlogPosting"/.test(page.body)) {
    return "unreadable";
  }
  const kind = isArticle(page) ? "article" : "page";
  const own = text.length - besideText(page);
  // A shell says what its text will be, and a brief may be short.
  const isLeftToScripts =
    kind === "article" ? own < LEAST_TEXT / 3 : own < LEAST_TEXT || (own < LITTLE_TEXT && /javascript/i.test(text));
  const hasScripts = elements(page.document, "script").some(({ attribs }) => !attribs.type?.includes("json"));
  return isLeftToScripts && hasScripts ? "noText" : kind;
}

/** How long the text is that is on all pages of a site. */
const besideText = ({ document }: Page): number =>
  outermost(elements(document, "header", "footer"))
    .filter((one) => one.name === "footer" || elements(one, "p").length === 0)
    .filter((one) => ![...ancestors(one)].some(({ name }) => PARTS.has(name)))
    .reduce((sum, one) => sum + textOf(one).length, 0);

/** What has headers of its own. */
const PARTS: ReadonlySet<string> = new Set(["article", "main", "section"]);

/** A page without more than its title. */
const LEAST_TEXT = 120;
/** What stands on a page that is nothing but a form, or a notice. */
const LITTLE_TEXT = 600;
const titles = (page: Page): string[] => elements(page.document, "title", "h1").map(titleText).filter(Boolean);

/** A title is in the head, which has no content for readers. */
const titleText = (element: Element): string =>
  element.children.map((child) => ("data" in child ? child.data : textOf(child))).join("");

const isArticle = (page: Page): boolean =>
  meta(page, "og:type")?.toLowerCase() === "article" ||
  /"@type"\s*:\s*"(?:News|Report|Analysis)?Article"/.test(page.body) ||
  elements(page.document, "article").length === 1;

/**
 * Whether a page is there to be logged in to: it asks for a password in its own middle and has hardly any other text, or is
 * called so. Many public pages have a form in their header or above their title, or one that pops up.
 */
function asksForLogin(page: Page, said: readonly string[], text: string): boolean {
  const title = elements(page.document, "h1")[0];
  const isCalledSo = said.some(isOfLogin);
  const isAbove = (input: Element) =>
    !isCalledSo &&
    title !== undefined &&
    (input.startIndex ?? 0) < (title.startIndex ?? 0) &&
    elements(page.document, "p").some((one) => (one.startIndex ?? 0) > (title.startIndex ?? 0)) &&
    ![...ancestors(title)].some(({ name }) => name === "form") &&
    ![...ancestors(input)].some(({ name }) => name === "main");
  const inputs = elements(page.document, "input").filter((input) => !isBeside(input) && !isAbove(input));
  const asks = (...types: string[]) =>
    inputs.some(({ attribs }) => types.includes(attribs.type?.toLowerCase() ?? "text"));
  if (asks("password") && text.length < LITTLE_TEXT) return true;
  return isCalledSo && !isArticle(page) && asks("password", "email", "text", "tel") && text.length < 3 * LITTLE_TEXT;
}

const BESIDE: ReadonlySet<string> = new Set(["header", "nav", "aside", "footer", "dialog", "template", "noscript"]);
const POPS_UP =
  /modal|pop-?up|overlay|dropdown|off-?canvas|drawer|(?:^|[\s_-])(?:header|sidebar|menu|comments?|respond)(?:$|[\s_-])/i;

const isBeside = (input: Element): boolean =>
  [...ancestors(input)].some(
    (one) =>
      BESIDE.has(one.name) ||
      (one.name !== "form" && hasNoContent(one)) ||
      (one.name !== "body" &&
        one.name !== "html" &&
        POPS_UP.test(`${one.attribs.class} ${one.attribs.id} ${one.attribs.role === "dialog" ? "modal" : ""}`)),
  );

/** Articles have titles about what is lost. */
const saysNotFound = (said: readonly string[], text: string, isArticle: boolean): boolean =>
  text.length < (isArticle ? 1 : 3) * LITTLE_TEXT && said.some((title) => title.length < 100 && isOfNoPage(title));
