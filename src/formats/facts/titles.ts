import { type Element, isTag, isText } from "domhandler";
import { elements, textOf } from "../page/page";
import { aboutRace, lastingName, namesResults } from "./words/about";
import { isIn, says, wordsOf } from "./words/words";

const LONGEST = 50;
/** What is no race's title: it changes while the race is on, or says something of the table. */
const NO_TITLES = [
  // "Updated 14:02", "Stand 14.02 Uhr", a day with its year
  /\d[:.]\d\d(?!\d|\s?k?m)|(?:19|20)\d\d(?!\d|\s?m)/iu,
  // "12 finishers", "8 of 12"
  /^\d+\s+(?!k?m\b|mi|x\b|kilomet)|\d\s?(?:\/|of|von|sur|de|di|van)\s?\d/iu,
  // "Leader: Ada Brook", "It was warm.", "Click on a name for splits"
  /:|[.!?…]$|(?:\s\S+){5}/u,
];

/** "Women", where it stands in bold alone before an element, and is no link: pages without headings call their races so. Else empty. */
export function boldBefore(element: Element): string {
  let before = element.prev;
  while (before && ((isText(before) && !/\S/.test(before.data)) || (isTag(before) && before.name === "br")))
    before = before.prev;
  if (!before || !isTag(before) || !isBold(before) || elements(before, "a").length > 0) return "";
  const text = textOf(before).replace(/:$/, "");
  const saysStatus = says(text, "results") || namesResults(text) || Object.keys(aboutRace(text)).length > 0;
  return saysStatus || text.length > LONGEST || NO_TITLES.some((one) => one.test(text)) ? "" : text;
}

function isBold({ name, children }: Element): boolean {
  if (name === "b" || name === "strong") return true;
  const [only, ...more] = children.filter((child) => isTag(child) || (isText(child) && /\S/.test(child.data)));
  return only !== undefined && more.length === 0 && isTag(only) && isBold(only);
}

/**
 * A race's name by the heading above it and a title between both: "Women" below "10 km" are those of the 10 km. Below a mere "Results",
 * or the heading of the whole page that says so, the title is enough.
 */
export function titled(heading: string, title: string, isOfPage: boolean): string {
  const isEnough = says(heading, "results") && (isOfPage || isIn(wordsOf(lastingName(heading)), "results"));
  return [title && isEnough ? "" : heading, title].filter(Boolean).join(", ");
}
