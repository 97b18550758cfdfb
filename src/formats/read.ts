import { bounded } from "../core/bounds";
import { isCalendar } from "../core/calendar";
import type { Instant } from "../core/instant";
import { failed, ok, type Result } from "../core/result";
import type { RaceFacts } from "../core/results/race-facts";
import { allWellFormed } from "../core/strings";
import { bbcData, bbcEmptyData } from "./bbc/data";
import { bbc } from "./bbc/html";
import { bbcStream } from "./bbc/stream";
import { readFacts, titleOfResults } from "./facts";
import { awaitsResults } from "./facts/awaited";
import { isSinceHash, isUnchanged, sinceHash } from "./facts/liveresults";
import { guardian } from "./guardian";
import { liveBlogPosting } from "./liveblogposting";
import { ampLiveList } from "./markup/amp-live-list";
import { ariaFeed } from "./markup/aria-feed";
import { cnn } from "./markup/cnn";
import { liveNotes, notes } from "./markup/notes";
import { superdesk } from "./markup/superdesk";
import { telegram } from "./markup/telegram";
import { cardsByAge, timedCards } from "./markup/timed-cards";
import { microdata } from "./microdata";
import type { Format, ParsedPage } from "./page/format";
import { markupIn } from "./page/json-body";
import { hostOf, openPage, type Page } from "./page/page";
import { postsInData } from "./posts-in-data";
import { isContradicted, isEmpty } from "./refusal/empty";
import { refusalOf } from "./refusal/refusal";
import { subjectsOf } from "./subjects";
import { answers } from "./syndication/answers";
import { atom } from "./syndication/atom";
import { jsonFeed } from "./syndication/jsonfeed";
import { rss } from "./syndication/rss";
import { tickaroo } from "./tickaroo";
import { ticker } from "./ticker";
import { trimmed } from "./trim";
import { withShown } from "./with-shown";
import { wordpressLiveblog } from "./wordpress-liveblog";

/** In order of preference: feeds, then the formats that give most of a post. */
const formats: readonly Format[] = [
  rss,
  atom,
  jsonFeed,
  answers,
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
  notes,
];

/**
 * What only looks like posts, with times or places in a race. It isn't asked about a page that another format knows and
 * can't read just now: the same posts would have other ids.
 */
const guesses: readonly Format[] = [ariaFeed, timedCards, ticker, postsInData, cardsByAge, liveNotes];

/** Where formats leave out what others read on the same page. */
const more: ReadonlyMap<Format, readonly Format[]> = new Map([
  [wordpressLiveblog, [liveBlogPosting]],
  [liveBlogPosting, [ariaFeed, timedCards, ticker]],
  [microdata, [ariaFeed, timedCards, ticker]],
  [timedCards, [postsInData]],
]);

type Reading = Result<ParsedPage & { format: string }>;

/**
 * Reads a fetched body with the first format that finds posts in it. One that finds none hands over to the next; only where
 * no other does, and the page's own text doesn't speak against it, the page counts as live coverage that hasn't begun.
 *
 * @param url the address it came from, for relative links and for sentences
 * @param now when it was fetched
 * @param last the format that read the address last
 */
export function readPage(body: string, url: string, now: Instant, last?: string): Reading {
  const host = hostOf(url);
  if (!body.trim()) return failed({ code: "emptyPage", host });
  if (isCalendar(body)) return failed({ code: "calendar", host });
  const opened = openPage(body, url);
  if (!opened) return failed({ code: "brokenData", host });
  const page = { ...opened, isKnown: guesses.some(({ name }) => name === last) };
  let problem: Result<never> | undefined;
  let isUnread = false;
  let empty: { parsed: ParsedPage; format: string } | undefined;
  for (const format of [...formats, ...guesses]) {
    const result: ReturnType<Format["read"]> =
      isUnread && guesses.includes(format) ? undefined : format.read(page, now);
    if (!result) continue;
    if (!result.ok) {
      // A page that was cut short will be whole at the next poll. After any other problem, another format may succeed.
      if (result.problem.code === "cutShort") return result;
      problem ??= result;
      // A page that never has dates for machines may show clocks; one that had some will have them again.
      isUnread ||= result.problem.code !== "noDates" || format.name === last;
    } else if (isEmpty(result.value.snapshot)) empty ??= { parsed: result.value, format: format.name };
    else return asRead(withSubjects(withMore(result.value, format, page, now), page), format.name);
  }
  const hasPosts = empty && empty.parsed.snapshot.posts.length > 0;
  if (problem && !hasPosts) return problem;
  if (!empty) return resultsOn(page) ?? inMarkup(page, now) ?? failed(refusalOf(page));
  if (isContradicted(empty.parsed.snapshot, page, now)) {
    const refusal = refusalOf(page);
    const isKnown = refusal.found === "vendor" || refusal.found === "article";
    return failed(isKnown ? refusal : { code: "brokenData", host });
  }
  return asRead(withSubjects(empty.parsed, page), empty.format);
}

/** Answers to a page's own scripts may have a part of the page as text: `{"html":"<article>…"}`. */
function inMarkup(page: Page, now: Instant): Reading | undefined {
  const markup = markupIn(page.data);
  const read = markup === undefined ? undefined : readPage(`<main>${markup}</main>`, page.url, now);
  return read?.ok ? read : undefined;
}

function withMore(parsed: ParsedPage, format: Format, page: Page, now: Instant): ParsedPage {
  const others = (more.get(format) ?? []).flatMap((one) => {
    const result = one.read(page, now);
    return result?.ok ? [result.value.snapshot] : [];
  });
  return { ...parsed, snapshot: others.reduce(withShown, parsed.snapshot) };
}

function withSubjects(parsed: ParsedPage, page: Page): ParsedPage {
  const { snapshot } = parsed;
  const subjects = snapshot.partial ? [] : subjectsOf(page, snapshot.title);
  return subjects.length > 0 ? { ...parsed, snapshot: { ...snapshot, subjects } } : parsed;
}

/** Reads a fetched body for the results that it has, whatever else is on the page. */
export function readResults(body: string, url: string): Reading {
  const page = openPage(body, url);
  return (page && (resultsOn(page) ?? awaitedOn(page))) ?? failed({ code: "noResults", host: hostOf(url) });
}

/** A page on which there are no results yet. */
function awaitedOn(page: Page): Reading | undefined {
  if (!awaitsResults(page)) return undefined;
  return asRead(
    { snapshot: { title: titleOfResults(page, []), summary: [], zone: "UTC", posts: [] }, facts: [] },
    "results",
  );
}

/** A page's results as a coverage of their own. */
function resultsOn(page: Page): Reading | undefined {
  const facts = readFacts(page);
  if (facts.length === 0 && !isUnchanged(page)) return undefined;
  const isAll = (status: RaceFacts["status"]) => facts.length > 0 && facts.every((race) => race.status === status);
  const status = STATUSES.find(isAll);
  const partial = isSinceHash(page) && { partial: true as const };
  const snapshot = {
    title: titleOfResults(page, facts),
    summary: [],
    zone: "UTC",
    posts: [],
    ...(status && { status }),
    ...partial,
  };
  const updates = sinceHash(page);
  return asRead({ snapshot, ...(facts.length > 0 && { facts }), ...(updates && { updates }) }, "results");
}

const STATUSES = ["upcoming", "live", "ended"] as const;

function asRead({ snapshot, ...more }: ParsedPage, format: string): Reading {
  // Storage keeps no half of a surrogate pair: a post that has one would be edited at each poll.
  return ok({ format, ...allWellFormed({ ...more, snapshot: trimmed(bounded(snapshot)) }) });
}
