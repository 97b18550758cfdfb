import type { Element } from "domhandler";
import { findAll } from "domutils";
import { areTeasers, cardPost, isOfReaders, pageOfPosts, timeIn } from "../element/card";
import { ofOtherPages } from "../element/other-pages";
import type { Format } from "../page/format";
import { outermost, stableId } from "../page/page";
import { isPlainly } from "../ticker/plausible";

/** The roles of lists that grow while they are read (https://www.w3.org/TR/wai-aria/#feed, #log). */
const GROWING: ReadonlySet<string | undefined> = new Set(["feed", "log"]);

/** A list that grows while it is read, where each of its articles has a time. */
export const ariaFeed: Format = {
  name: "ARIA feed",
  read(page) {
    const feeds = findAll(({ attribs }) => GROWING.has(attribs.role), page.document).filter(
      (feed) => !isOfReaders(feed),
    );
    const lists = outermost(feeds).map((feed) => outermost(findAll(isArticle, feed)));
    const longest = lists.toSorted((a, b) => b.length - a.length)[0] ?? [];
    const timed = longest.filter((card) => timeIn(card) !== undefined);
    // One article with a time is an article; shops and front pages have their lists of teasers.
    if (timed.length < 2 || areTeasers(timed, page, isPlainly(page))) return undefined;
    const kinds = new Set(timed.map(({ attribs }) => attribs.class));
    const isOther = ofOtherPages(longest, page);
    // Days have a feed each on some pages.
    const posts = lists
      .filter(
        (list) =>
          list === longest ||
          (list.every(({ attribs }) => attribs.class && kinds.has(attribs.class)) && !isOther(list)),
      )
      .flat()
      .filter((card) => kinds.has(card.attribs.class))
      .map((card) => {
        const [id, publishedAt] = [stableId(card), timeIn(card)];
        return cardPost(card, page.url, { ...(id && { id }), ...(publishedAt && { publishedAt }) });
      });
    return pageOfPosts(
      page,
      posts.filter(({ publishedAt, headline, body }) => publishedAt ?? headline ?? body[0]),
    );
  },
};

const isArticle = ({ name, attribs }: Element): boolean => name === "article" || attribs.role === "article";
