import { plainText } from "../../core/blocks";
import { elements, meta, type Page, textOf, titleOf } from "../page/page";
import type { UntimedPost } from "../times/post-order";
import { EVERYDAY, FORUM_SOFTWARE, NO_EVENT, SPORT, TIMETABLE, TOLD_RACE } from "./page-words";

// What a page is instead of live text, by its title, address or software.

/** Whether its title says that it lists what is yet to come. */
export const isTimetable = (page: Page): boolean => TIMETABLE.test(titles(page).join(" "));

/** Whether its title says that it lists what isn't told. */
export const isNoEvent = (page: Page): boolean => NO_EVENT.test(titles(page).join(" "));

/**
 * Whether a page tells what goes on every day: its heading says so and little else, and neither title nor posts speak of a race,
 * which ferries and police stop as well. Who publishes the page says nothing of that ("Metro").
 */
export const isEveryday = (page: Page, posts: readonly UntimedPost[]): boolean =>
  saysEveryday(titleOf(page)) &&
  !SPORT.test(titles(page).join(" ").split(EVERYDAY).join(" ")) &&
  posts.filter(({ headline = "", body }) => TOLD_RACE.test(`${headline} ${plainText(body)}`)).length < posts.length / 3;

/**
 * "Wait times at the park", "Ferries: state of the lines", but not "Zugverkehr stört die Friedensfahrt": the race has a name
 * and words of its own.
 */
function saysEveryday(title: string): boolean {
  const words =
    title
      .split(EVERYDAY)
      .join(" ")
      .match(/\p{L}{3,}/gu) ?? [];
  const others = words.filter((word) => !OF_LIVE.test(word));
  return EVERYDAY.test(title) && (others.length < FEWEST_OTHERS || !others.some((word) => /^\p{Lu}/u.test(word)));
}

const FEWEST_OTHERS = 3;
const OF_LIVE =
  /live|ticker|^(?:blog|text|updates?|news|dire\p{L}+|vivo|żywo|im|der|the|for|für|pour|para|per|today|heute|hoy|oggi|aujourd|hui)$/iu;

/** Whether a page is a thread of a forum, whose posts have times as well; its title is its first writer's. */
export const isForum = (page: Page): boolean =>
  /(?:^|[/.])(?:forums?|board|community)[./]|\/(?:threads?|topics?|viewtopic|showthread|r\/\w+\/comments)\b/i.test(
    page.url,
  ) ||
  /"?(?:DiscussionForumPosting|QAPage)\b|<html[^>]{0,200}\sid="XF"|<body[^>]{0,200}\sid="phpbb"/.test(page.body) ||
  FORUM_SOFTWARE.test(meta(page, "generator") ?? "");

/** Whether a page is something else than live text by its title, address or software. */
export const isOther = (page: Page): boolean => isTimetable(page) || isNoEvent(page) || isForum(page);

/** What a page calls itself. */
export const titles = (page: Page): string[] => [
  titleOf(page),
  meta(page, "og:title") ?? "",
  ...elements(page.document, "title").map(textOf),
];
