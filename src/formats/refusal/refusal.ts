import type { Element } from "domhandler";
import type { Problem } from "../../core/problem";
import { isXmlFeed } from "../page/feed-source";
import { ancestors, elements, hasNoContent, hostOf, meta, type Page, textOf } from "../page/page";
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
  if (isArticle(page)) return "article";
  const isLeftToScripts = text.length < LEAST_TEXT || (text.length < LITTLE_TEXT && /javascript/i.test(text));
  return isLeftToScripts && elements(page.document, "script").length > 0 ? "noText" : "page";
}

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
 * called so. Many public pages have a form in their header, or one that pops up.
 */
function asksForLogin(page: Page, said: readonly string[], text: string): boolean {
  const inputs = elements(page.document, "input").filter((input) => !isBeside(input));
  const asks = (...types: string[]) =>
    inputs.some(({ attribs }) => types.includes(attribs.type?.toLowerCase() ?? "text"));
  if (asks("password") && text.length < LITTLE_TEXT) return true;
  return (
    said.some(isOfLogin) &&
    !isArticle(page) &&
    asks("password", "email", "text", "tel") &&
    text.length < 3 * LITTLE_TEXT
  );
}

const BESIDE: ReadonlySet<string> = new Set(["header", "nav", "aside", "footer", "dialog", "template", "noscript"]);
const POPS_UP = /modal|pop-?up|overlay|dropdown|off-?canvas|drawer|(?:^|[\s_-])(?:header|sidebar|menu)(?:$|[\s_-])/i;

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
