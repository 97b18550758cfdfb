import { plainText } from "../../core/blocks";
import { areTeasers, isOfReaders } from "../markup/card";
import { elements, httpAddress, meta, type Page, textOf, titleOf } from "../page";
import type { UntimedPost } from "../post-order";
import type { Entry } from "./entries";
import { HEADING } from "./entries";

export type Order = "falling" | "rising";

const TICKER =
  /ticker|live-?\s?blog|live-?\s?text|live-?\s?updates?|live-?\s?bericht|minute[\s-](?:by|für|per)[\s-]minute|minuto\s?a\s?minuto|minuut|as it happen|(?:en|in) (?:direct|vivo|diretta|directo)(?!\p{L})|relacja na żywo|na żywo|suora seuranta|direkte|ao vivo|لحظة بلحظة|مباشر|minut[eat]? (?:for|til|po|za) minut|minuta po minut|percről percre|dakika dakika|canlı anlatım|онлайн-?трансляц|текстов\p{L}+ трансляц|sledujte (?:živě|online)|λεπτό προς λεπτό|trực tiếp|문자\s?중계|실시간|速報|文字直播|图文直播|ถ่ายทอดสด|live report|liverapport/iu;
/** What lists times that are yet to come, or that come each day. */
const TIMETABLE =
  /schedule|timetable|time table|programme|program(?!\p{L})|fixtures?|itinerary|agenda|running order|start times?|kick-?offs?|opening hours|how to watch|what time|where to watch|tv guide|on tv|fernseh|(?<!\p{L})tv(?!\p{L})|zeitplan|fahrplan|ablauf|spielplan|programm|öffnungszeit|startzeit|sendezeit|horaires?|horarios?|calendrier|calendario|palinsesto|orari(?!\p{L})|recette|recipe|rezept|receta|departures?|arrivals?|abfahrt|ankunft|prayer|مواعيد|جدول/iu;

/** Whether a page says of itself, in its title or address, that it is a ticker. */
export const isPlainly = (page: Page): boolean => TICKER.test(`${titles(page)} ${pathOf(page.url)}`);

/** Whether its data says so: a page that has yet to begin does too, so this counts only for entries with times for machines. */
const isLiveData = (page: Page): boolean => /"@type"\s*:\s*\[?\s*"LiveBlogPosting"/.test(page.body);

const titles = (page: Page): string =>
  [titleOf(page), meta(page, "og:title"), ...elements(page.document, "title").map(textOf)].join(" ");

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname.replace(/[-_/]+/g, " ") : "");

/** Evening and morning: less between two entries isn't a night. */
const NIGHT = 4 * 60;

/** In which direction times or marks go, with a midnight here and there; undefined for neither. */
export function orderOf(values: readonly number[], areClocks: boolean): Order | undefined {
  const steps = values.slice(1).map((value, i) => value - (values[i] ?? 0));
  if (steps.every((step) => step === 0)) return undefined;
  const nights = 1 + Math.floor(values.length / 20);
  const isOrder = (sign: number) => {
    const against = steps.filter((step) => step * sign < 0);
    return against.length <= (areClocks ? nights : 0) && against.every((step) => Math.abs(step) >= NIGHT);
  };
  if (isOrder(-1)) return "falling";
  return isOrder(1) ? "rising" : undefined;
}

const FEWEST = 3;
/** Rows of tables and lists are mostly results and timetables. */
const FEWEST_ROWS = 5;

/**
 * Whether entries are a ticker's. An ordinary article, a timetable, results and lists of links have times at the
 * beginning of lines too; they go forward, or say no sentences.
 */
export function isTicker(entries: readonly Entry[], posts: readonly UntimedPost[], order: Order, page: Page): boolean {
  const isNamed = isPlainly(page) || (entries.every(({ mark }) => mark.instant) && isLiveData(page));
  const isOfPlaces = entries.every(({ mark }) => mark.clock === undefined);
  const isText = entries.every(({ holder }) => HEADING.has(holder.name) || holder.name === "p" || holder.name === "dt");
  const isLoose = entries.some(({ mark, holder }) => mark.isLoose && (mark.date || !HEADING.has(holder.name)));
  if (isLoose && !isNamed) return false;
  const fewest = isNamed || (isText && !isOfPlaces) ? FEWEST : FEWEST_ROWS;
  if (entries.length < fewest || !areSentences(posts)) return false;
  if (TIMETABLE.test(titles(page)) && !(isNamed && order === "falling")) return false;
  if (order === "rising" && !isNamed) return false;
  if (
    areTeasers(
      entries.map(({ block }) => block),
      page,
    )
  )
    return false;
  const others = entries.filter((entry) => isOfReaders(entry.block) || isLink(entry, page.url));
  return others.length <= entries.length / 2;
}

const ENDS_SENTENCE = /[.!?…؟।]["”’»)]*(?:\s|$)|[。！？]|\p{scx=Thai}{20}/u;
const FEWEST_WORDS = 6;
/** Of scripts without spaces, two letters count as a word. */
const WITHOUT_SPACES = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Khmr}\p{scx=Mymr}]{2}/gu;

function areSentences(posts: readonly UntimedPost[]): boolean {
  const texts = posts.map(({ headline = "", body }) => `${headline}\n${plainText(body)}`);
  const told = texts.filter((text) => ENDS_SENTENCE.test(text) && wordsOf(text) >= FEWEST_WORDS);
  return told.length >= texts.length / 2;
}

const wordsOf = (text: string): number => text.split(/\s+/).length + (text.match(WITHOUT_SPACES)?.length ?? 0);

/** Whether all that a line says is the link to another page. */
function isLink({ holder, line, mark }: Entry, url: string): boolean {
  const links = elements(holder, "a").filter(({ attribs }) => !isOwn(attribs.href, url));
  const around = holder.parent && "name" in holder.parent && holder.parent.name === "a";
  const said = line.slice(mark.length).trim();
  return around === true || (said !== "" && links.map(textOf).join(" ").length >= said.length * 0.9);
}

function isOwn(href: string | undefined, url: string): boolean {
  const address = httpAddress(href, url);
  if (!address || !URL.canParse(url)) return true;
  const [there, here] = [new URL(address), new URL(url)];
  return there.host === here.host && there.pathname === here.pathname;
}
