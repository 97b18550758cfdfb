import type { Element } from "domhandler";
import type { Block } from "../../core/blocks";
import { toBlocks } from "../blocks";
import { elements, meta, type Page, textOf, titleOf } from "../page";
import { HEADINGS } from "./find";

/** The zone of the clock that a time without one is read from. */
export const HOME = "Europe/London";

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
