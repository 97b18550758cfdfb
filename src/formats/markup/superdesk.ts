import type { Element } from "domhandler";
import { findAll, findOne } from "domutils";
import { attributeInstant, cardPost, pageOfPosts } from "../element/card";
import type { Format } from "../page/format";
import { hasClass, outermost, textOf, withClass } from "../page/page";
import type { UntimedPost } from "../times/post-order";

/** Superdesk Live Blog's default theme and those made from it (https://github.com/superdesk/liveblog). */
export const superdesk: Format = {
  name: "Superdesk",
  read(page) {
    const posts = outermost(findAll(({ attribs }) => attribs["data-post-id"] !== undefined, page.document)).flatMap(
      (post) => {
        const stamp = findOne(({ attribs }) => attribs["data-js-timestamp"] !== undefined, post.children);
        return stamp ? [toPost(post, stamp, page.url)] : [];
      },
    );
    return posts.length > 0 ? pageOfPosts(page, posts) : undefined;
  },
};

function toPost(post: Element, stamp: Element, base: string): UntimedPost {
  const publishedAt = attributeInstant(stamp.attribs["data-js-timestamp"]);
  const names = [...new Set(withClass(post, "lb-author__name").map(textOf))].filter(Boolean).join(", ");
  const known = {
    id: post.attribs["data-post-id"] ?? "",
    ...(publishedAt && { publishedAt }),
    ...(names && { byline: { name: names } }),
    keyEvent: isMarked(post, "highlight"),
    pinned: isMarked(post, "pin") || isMarked(post, "sticky"),
  };
  return cardPost(post, base, known);
}

/** A post that is pinned or highlighted says so by a class of its own, or by a sign in its header. */
const isMarked = (post: Element, how: string): boolean =>
  hasClass(post, how, `lb-post--${how}`, `lb-post--${how}ed`) || withClass(post, `lb-post-${how}-indicator`).length > 0;
