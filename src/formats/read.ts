import type { Instant } from "../core/instant";
import type { Found } from "../core/problem";
import { failed, ok, type Result } from "../core/result";
import { allWellFormed } from "../core/strings";
import { bbcData, bbcEmptyData } from "./bbc/data";
import { bbc } from "./bbc/html";
import { bbcStream } from "./bbc/stream";
import { bounded } from "./bounds";
import { isXmlFeed } from "./feed-source";
import type { Format, ParsedPage } from "./format";
import { guardian } from "./guardian";
import { liveBlogPosting } from "./liveblogposting";
import { ampLiveList } from "./markup/amp-live-list";
import { ariaFeed } from "./markup/aria-feed";
import { cnn } from "./markup/cnn";
import { superdesk } from "./markup/superdesk";
import { telegram } from "./markup/telegram";
import { microdata } from "./microdata";
import { elements, hostOf, meta, openPage, type Page } from "./page";
import { atom } from "./syndication/atom";
import { jsonFeed } from "./syndication/jsonfeed";
import { rss } from "./syndication/rss";
import { tickaroo } from "./tickaroo";
import { wordpressLiveblog } from "./wordpress-liveblog";

/** In order of preference: feeds, then the formats that give most of a post. */
const formats: readonly Format[] = [
  rss,
  atom,
  jsonFeed,
  guardian,
  bbcData,
  bbc,
  bbcStream,
  wordpressLiveblog,
  liveBlogPosting,
  tickaroo,
  bbcEmptyData,
  microdata,
  telegram,
  superdesk,
  ampLiveList,
  cnn,
  ariaFeed,
];

/**
 * Reads a fetched body with the first format that recognises it.
 *
 * @param url the address it came from, for relative links and for sentences
 * @param now when it was fetched
 */
export function readPage(body: string, url: string, now: Instant): Result<ParsedPage & { format: string }> {
  if (!body.trim()) return failed({ code: "emptyPage", host: hostOf(url) });
  const page = openPage(body, url);
  if (!page) return failed({ code: "brokenData", host: hostOf(url) });
  let first: Result<never> | undefined;
  for (const format of formats) {
    const result = format.read(page, now);
    if (result?.ok) {
      const { snapshot, ...more } = result.value;
      // Storage keeps no half of a surrogate pair: a post that has one would be edited at each poll.
      return ok({ format: format.name, ...allWellFormed({ ...more, snapshot: bounded(snapshot) }) });
    }
    if (!result) continue;
    // A page that was cut short will be whole at the next poll. After any other problem, another format may succeed.
    if (result.problem.code === "cutShort") return result;
    first ??= result;
  }
  return first ?? failed({ code: "notLive", host: hostOf(url), found: kindOfPage(page) });
}

/** What kind of page this is, where it isn't live coverage. */
function kindOfPage(page: Page): Found {
  const start = page.body.trimStart().slice(0, 500);
  if (isXmlFeed(page.body)) return "feed";
  if (/^[[{]/.test(start) || !/<[a-z!]/i.test(start)) return "data";
  const isArticle =
    meta(page, "og:type")?.toLowerCase() === "article" ||
    /"@type"\s*:\s*"(?:News|Report|Analysis)?Article"/.test(page.body) ||
    elements(page.document, "article").length === 1;
  // Checked before the login: many articles have one that pops up.
  if (isArticle) return "article";
  const asksPassword = elements(page.document, "input").some(
    ({ attribs }) => attribs.type?.toLowerCase() === "password",
  );
  return asksPassword ? "login" : "page";
}
