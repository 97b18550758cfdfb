import { elements, meta, type Page, textOf, titleOf } from "../page/page";
import { EVERYDAY, FORUM_SOFTWARE, NO_EVENT, SPORT, TIMETABLE } from "./page-words";

// What a page is instead of live text, by its title, address or software.

/** Whether its title says that it lists what is yet to come. */
export const isTimetable = (page: Page): boolean => TIMETABLE.test(titles(page).join(" "));

/** Whether its title says that it lists what goes on every day. */
export function isNoEvent(page: Page): boolean {
  const said = titles(page).join(" ");
  return NO_EVENT.test(said) || (EVERYDAY.test(said) && !SPORT.test(said));
}

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
