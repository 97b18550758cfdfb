import type { Instant } from "../../core/instant";
import { areAges } from "../element/ages-shown";
import { areTeasers, isAnswerable, isOfEvent, isOfReaders } from "../element/card";
import { elements, type Page, textOf } from "../page/page";
import { isLiveTitle, isTickerAddress } from "../refusal/live-address";
import type { UntimedPost } from "../times/post-order";
import { type Entry, HEADING } from "./entries";
import { isEveryday, isForum, isNoEvent, isTimetable, titles } from "./other-kinds";
import { ABOUT, SHOWN_LIVE, TICKER, TOLD_LATER } from "./page-words";
import { tellsSentences } from "./sentences";
import { isOwn, teasersAmong } from "./teaser";

export type Order = "falling" | "rising";

/** Whether a page says only that something is live, which may be a broadcast or a stage. */
export function saysOnlyLive(page: Page): boolean {
  const [said = "", url = ""] = [titles(page).join(" "), page.url].map((text) => text.replace(SHOWN_LIVE, ""));
  return !TICKER.test(`${said} ${pathOf(url)}`) && !isTickerAddress(url);
}

/** Whether a page says that something is live, and not only that it is a ticker, as clubs and towns call their news. */
export const saysLive = (page: Page): boolean =>
  [...titles(page), pathOf(page.url)].some((text) => /(?<!\p{L})live/iu.test(text) || text.search(SHOWN_LIVE) >= 0);

/** Programmes begin things in steps of five minutes; who tells what happens does by chance, or every five or ten minutes. */
const STEP = 5;
const QUARTER = 15;
/** Minutes between what a programme begins. */
const LONG_GAP = 20;

/** Whether entries may be a programme's: their times are round, and the page says only that something is live. */
export function mayBeProgramme(entries: readonly Entry[], order: Order, page: Page): boolean {
  const clocks = entries.map(({ mark }) => mark.clock ?? Number.NaN);
  const isIn = (step: number) => clocks.every((clock) => clock % step === 0);
  const gaps = clocks.slice(1).map((clock, i) => Math.abs(clock - (clocks[i] ?? clock)));
  const isSlow = gaps.filter((gap) => gap >= LONG_GAP).length > gaps.length / 2;
  return isIn(isSlow || order === "rising" ? STEP : QUARTER) && saysOnlyLive(page);
}

/** Whether a page says of itself, in its title or address, that it is a ticker. */
export const isPlainly = (page: Page): boolean => saysSo(titles(page), page.url);

const saysSo = (said: readonly string[], url: string): boolean =>
  TICKER.test(`${said.join(" ")} ${pathOf(url)}`) || said.some(isLiveTitle) || isTickerAddress(url);

/**
 * Whether its title has "live" behind what is live ("Regatta live", "Stage 3 live: …"), or begins with "Live coverage: ", which
 * other titles do too.
 */
export const hintsAtLive = (page: Page): boolean =>
  titles(page).some((title) =>
    /\slive(?:\s*:\s|\W*$|\s+[|–—·-]\s)|^\W*live coverage\s*[:|–—-]|\s[|–—-]\s+live coverage\W*$/i.test(title),
  );

/**
 * Whether a page may tell of a day that is over, although it calls itself a ticker: by its words ("minute by minute"), or
 * since its title names an earlier year than its date; or is about such pages.
 */
export function mayBeToldLater(page: Page, at: Instant | undefined): boolean {
  const said = titles(page);
  const without = (text: string) => text.replace(TOLD_LATER, " ");
  const year = new Date(at ?? 0).getUTCFullYear();
  const years = said.flatMap((title) => title.match(/(?<![\d.:])(?:19|20)\d\d(?![\d.]|:\d)/g) ?? []).map(Number);
  return (
    !isLiveData(page) &&
    (!saysSo(said.map(without), without(page.url)) ||
      years.some((one) => one < year) ||
      said.some((title) => ABOUT.test(title)))
  );
}

/** Whether between most posts are hours at most, where reviews and reports have days. */
export function isBrisk(stamps: readonly Instant[], longestMs = LONGEST_GAP_MS): boolean {
  const times = stamps.map((one) => Date.parse(one));
  const gaps = times.slice(1).map((time, i) => Math.abs(time - (times[i] ?? time)));
  return gaps.filter((gap) => gap <= longestMs).length >= gaps.length / 2;
}

const LONGEST_GAP_MS = 6 * 3_600_000;
const SLACK_MS = 15 * 60_000;
/** Of entries with their day in words on a page that doesn't say that it is live: an archive has one a day. */
export const LONGEST_DATED_MS = 18 * 3_600_000;

/** Whether posts have times of live text, and sentences: not all one time, which a list has that was built at once, and none to come. */
export function areLive(posts: readonly UntimedPost[], now: Instant, page: Page, slackMs = SLACK_MS): boolean {
  const times = posts.flatMap(({ publishedAt }) => publishedAt ?? []);
  const latest = new Date(Date.parse(now) + slackMs).toISOString();
  return (
    new Set(times).size > 1 &&
    times.every((time) => time <= latest) &&
    isBrisk(times, longestGap(page, times)) &&
    !isEveryday(page, posts) &&
    tellsSentences(
      posts,
      sureness(page),
      times.map((one) => new Date(one).getUTCMinutes()),
    )
  );
}

/** The longest gap between most posts with times for machines: a race around the world may have one in some days, at any minute. */
export const longestGap = (page: Page, times: readonly Instant[]): number | undefined =>
  isPlainly(page) && saysLive(page) && isOfEvent(page.url) && times.some((one) => new Date(one).getUTCMinutes() % STEP)
    ? Number.POSITIVE_INFINITY
    : undefined;

/** Whether its data says so: a page that has yet to begin does too, so this counts only for entries with times for machines. */
export const isLiveData = (page: Page): boolean => /"@type"\s*:\s*\[?\s*"LiveBlogPosting"/.test(page.body);

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname.replace(/[-_/]+/g, " ") : "");

/** Evening and morning: less between two entries isn't a night. */
export const NIGHT = 4 * 60;
const HOUR = 60;

/**
 * In which direction times or marks go, with a midnight here and there; undefined for neither.
 *
 * @param mostOut how many may be out of order, as where reporters note when something happened
 */
export function orderOf(values: readonly number[], areClocks: boolean, mostOut = 0): Order | undefined {
  const steps = values.slice(1).map((value, i) => value - (values[i] ?? 0));
  if (steps.every((step) => step === 0)) return undefined;
  const nights = 1 + Math.floor(values.length / 20);
  // A longer way back is where another list begins, unless one time alone is out, as by a mistyped hour.
  const farthest = Math.min(HOUR, (Math.max(...values) - Math.min(...values)) / 3);
  const isOrder = (sign: number) => {
    const isAlone = (i: number) => ((values[i + 1] ?? 0) - (values[i - 1] ?? Number.NaN)) * sign >= 0;
    const against = steps.flatMap((step, i) => (step * sign < 0 ? { size: Math.abs(step), isAlone: isAlone(i) } : []));
    const long = against.filter(({ size }) => size >= NIGHT);
    const short = against.filter(({ size, isAlone }) => size <= (isAlone ? HOUR : farthest));
    return (
      long.length <= (areClocks ? nights : 0) &&
      short.length <= mostOut &&
      long.length + short.length === against.length
    );
  };
  if (isOrder(-1)) return "falling";
  return isOrder(1) ? "rising" : undefined;
}

const sureness = (page: Page) => ({ isTicker: isPlainly(page), isKnown: page.isKnown === true });

/** How many of a page's times may be out of order: reporters note when something happened, and mistype it. */
export const mostOutOfOrder = ({ length }: readonly number[], page: Page): number =>
  page.isKnown ? length / 2 - 1 : isPlainly(page) ? Math.floor(length / 5) : 0;

const FEWEST = 3;
/** Rows of tables and lists are mostly results and timetables. */
const FEWEST_ROWS = 5;

/**
 * Whether entries are a ticker's. An ordinary article, a timetable, results and lists of links have times at the
 * beginning of lines too; they go forward, or say no sentences.
 */
export function isTicker(entries: readonly Entry[], posts: readonly UntimedPost[], order: Order, page: Page): boolean {
  if (isForum(page) || isNoEvent(page) || isEveryday(page, posts)) return false;
  const isNamed = isPlainly(page) || (entries.every(({ mark }) => mark.written) && isLiveData(page));
  const isOfPlaces = entries.every(({ mark }) => mark.clock === undefined);
  // "2 min ago" is no minute of a race, and Dutch "1 uur" no clock there.
  if (entries.every(({ mark }) => !/\d\D\d/.test(mark.printed)) && areAges(page, entries)) return false;
  const isText = entries.every(({ holder }) => HEADING.has(holder.name) || holder.name === "p" || holder.name === "dt");
  const isLoose = entries.some(
    ({ mark, holder }) => mark.isLoose && (mark.isLoose === "everywhere" || !HEADING.has(holder.name)),
  );
  if (isLoose && !isNamed && !(order === "falling" && hintsAtLive(page))) return false;
  const fewest = isNamed || (isText && !isOfPlaces) ? FEWEST : FEWEST_ROWS;
  const clocks = entries.flatMap(({ mark }) => mark.clock ?? []);
  if (entries.length < fewest || !tellsSentences(posts, sureness(page), clocks)) return false;
  if (isTimetable(page) && !(isNamed && order === "falling")) return false;
  if (order === "rising" && !isNamed) return false;
  if (
    areTeasers(
      entries.map(({ block }) => block),
      page,
      isNamed,
    )
  )
    return false;
  const teasers = teasersAmong(posts, page.url);
  const others = entries.filter((entry, i) => isNoPost(entry, page.url) || teasers.has(posts[i]));
  return others.length <= entries.length / 2;
}

/** Whether an entry is what a reader wrote, a line of a chat, or a link to another page. */
export const isNoPost = (entry: Entry, url: string): boolean =>
  isOfReaders(entry.block) || isAnswerable(entry.block) || isLink(entry, url) || isChat(entry);

/** "<ann> We are off." */
const isChat = ({ line, mark }: Entry): boolean => /^\s*<[^\s<>]{1,30}>\s/.test(line.slice(mark.length));

/** Whether all that a line says is the link to another page. */
function isLink({ holder, heading, line, mark }: Entry, url: string): boolean {
  if (heading && elements(heading, "a").some(({ attribs }) => !isOwn(attribs.href, url))) return true;
  const links = elements(holder, "a").filter(({ attribs }) => !isOwn(attribs.href, url));
  const around = holder.parent && "name" in holder.parent && holder.parent.name === "a";
  const said = line.slice(mark.length).trim();
  return around === true || (said !== "" && links.map(textOf).join(" ").length >= said.length * 0.9);
}
