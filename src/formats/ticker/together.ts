import type { Element } from "domhandler";
import { ofOtherPages } from "../element/other-pages";
import { ancestors, firstClass, type Page } from "../page/page";
import { type Entry, HEADING } from "./entries";
import { isNoPost } from "./plausible";

/**
 * Lists of entries with those that may belong together as one, the longest first: pages part their entries by days, by
 * advertisements or as they load them, and set off what matters most in headings. Whether they do is told by their times.
 */
export function withTogether(lists: readonly Entry[][], page: Page): Entry[][] {
  const most = lists.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const [longest] = most;
  const isOther = ofOtherPages(blocksOf(most), page);
  const isOfPage = (entries: readonly Entry[]): boolean => entries === most || !isOther(blocksOf(entries));
  const kind = longest && kindOf(longest);
  const posts = lists
    .filter(isOfPage)
    .map((entries) =>
      entries
        .filter((entry) => !isNoPost(entry, page.url))
        .map((entry) =>
          longest && entries.length === 1 && kindOf(entry) === kind ? asNarrowAs(longest, entry) : entry,
        ),
    );
  const headings = posts.flat().filter(isHeading).length;
  const belongs = (entries: readonly Entry[]): boolean => {
    const [first] = entries;
    if (!first) return false;
    // A few in paragraphs below headings would be sentences that begin with a time.
    if (first.holder.name === "p") return entries.length > Math.max(headings, 1);
    return isHeading(first) || entries.length > 1 || kindOf(first) === kind;
  };
  const all = posts.filter(belongs);
  const ofKind = posts.filter(([first]) => first && kindOf(first) === kind);
  return [joined(all), joined(ofKind), ...lists].toSorted((a, b) => b.length - a.length);
}

/** Each once: lines that can't be told apart have one block. */
const blocksOf = (entries: readonly Entry[]) => [...new Set(entries.map(({ block }) => block))];

const isHeading = ({ holder }: Entry): boolean => HEADING.has(holder.name);

/** Several lists in the page's order; none of a single one. */
const joined = (lists: readonly Entry[][]): Entry[] =>
  lists.length < 2 ? [] : lists.flat().toSorted((a, b) => (a.holder.startIndex ?? 0) - (b.holder.startIndex ?? 0));

/** What the block that an entry's line is in and the one around that are. */
const kindOf = ({ holder }: Entry): string =>
  `${named(holder)} ${holder.parent && "attribs" in holder.parent ? named(holder.parent) : ""}`;

/** An entry that is alone in its list has an element as wide as the list: it gets one of the kind that others have. */
function asNarrowAs({ block: other }: Entry, entry: Entry): Entry {
  const block = [entry.holder, ...ancestors(entry.holder)].find((one) => named(one) === named(other));
  return block ? { ...entry, block } : entry;
}

const named = (element: Element): string => `${element.name}.${firstClass(element) ?? ""}`;
