import type { Element } from "domhandler";
import { areTeasers, attributeInstant, cardPost, pageOfPosts } from "../element/card";
import type { Format } from "../page/format";
import { elements, outermost } from "../page/page";
import type { UntimedPost } from "../times/post-order";

const UPDATED = "data-last-updated";

/** CNN's live pages, whose posts say when each was updated. */
export const cnn: Format = {
  name: "CNN",
  read(page) {
    const posts = outermost(elements(page.document, "article")).filter(
      ({ attribs }) => attribs.id !== undefined && attributeInstant(attribs[UPDATED]) !== undefined,
    );
    if (posts.length === 0 || areTeasers(posts, page)) return undefined;
    return pageOfPosts(
      page,
      posts.map((post) => toPost(post, page.url)),
    );
  },
};

function toPost(post: Element, base: string): UntimedPost {
  const publishedAt = attributeInstant(post.attribs[UPDATED]);
  return cardPost(post, base, { ...(post.attribs.id && { id: post.attribs.id }), ...(publishedAt && { publishedAt }) });
}
