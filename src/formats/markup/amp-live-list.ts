import type { Element } from "domhandler";
import { attributeInstant, cardPost, isElement, isOfReaders, pageOfPosts, timeIn } from "../element/card";
import type { Format } from "../page/format";
import { elements, withClass } from "../page/page";
import type { UntimedPost } from "../times/post-order";

/** AMP's list of what happens (https://amp.dev/documentation/components/amp-live-list). */
export const ampLiveList: Format = {
  name: "AMP live list",
  read(page) {
    const lists = elements(page.document, "amp-live-list").map((list) => itemsOf(list));
    const longest = lists.toSorted((a, b) => b.length - a.length)[0] ?? [];
    const kinds = new Set(longest.map(({ attribs }) => attribs.class));
    // Days have a list each on some pages.
    const items = lists.filter((list) => list.every(({ attribs }) => kinds.has(attribs.class))).flat();
    const posts = items.map((item) => toPost(item, page.url));
    // Shops keep what they sell in such lists.
    return posts.some(({ publishedAt }) => publishedAt) ? pageOfPosts(page, posts) : undefined;
  },
};

/** Blogs have their readers' comments in such lists too. A tombstone stands where an item was withdrawn. */
function itemsOf(list: Element): Element[] {
  const holder = list.children.filter(isElement).find(({ attribs }) => attribs.items !== undefined);
  return (holder?.children ?? [])
    .filter(isElement)
    .filter(
      (item) =>
        item.attribs["data-sort-time"] !== undefined &&
        item.attribs["data-tombstone"] === undefined &&
        !isOfReaders(item) &&
        withClass(item, "comment-body", "comment-author").length === 0,
    );
}

function toPost(item: Element, base: string): UntimedPost {
  const publishedAt = attributeInstant(item.attribs["data-sort-time"]) ?? timeIn(item);
  const modifiedAt = attributeInstant(item.attribs["data-update-time"]);
  return cardPost(item, base, {
    // The component itself knows an item by its id, whatever it looks like.
    ...(item.attribs.id && { id: item.attribs.id }),
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
  });
}
