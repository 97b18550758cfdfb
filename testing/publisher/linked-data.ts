import { plainText } from "../../src/core/blocks";
import type { PublishedPost, Snapshot } from "../../src/core/coverage";
import { escaped } from "./html";
import { withOffset } from "./times";

/**
 * A race as schema.org LiveBlogPosting the way publishers really print it: text with character references in
 * it, an address with a fragment as the only id of a post, dates with the offset of the place.
 */
export function liveBlogPosting(snapshot: Snapshot, url: string): object {
  const at = (instant: string | undefined) => instant && withOffset(instant, snapshot.zone);
  return {
    "@context": "https://schema.org",
    "@type": "LiveBlogPosting",
    url,
    headline: escaped(snapshot.title),
    description: escaped(plainText(snapshot.summary)) || undefined,
    coverageStartTime: at(snapshot.startsAt),
    coverageEndTime: at(snapshot.endsAt),
    publisher: snapshot.publisher && { "@type": "Organization", name: snapshot.publisher },
    liveBlogUpdate: snapshot.posts.map((post) => update(post, url, at)),
  };
}

function update(post: PublishedPost, url: string, at: (instant: string | undefined) => string | undefined): object {
  return {
    "@type": "BlogPosting",
    url: `${url}#${encodeURIComponent(post.id)}`,
    headline: post.headline && escaped(post.headline),
    datePublished: at(post.publishedAt),
    dateModified: at(post.modifiedAt ?? post.publishedAt),
    articleSection: post.label && escaped(post.label),
    author: post.byline && { "@type": "Person", name: post.byline.name, jobTitle: post.byline.role },
    articleBody: escaped(plainText(post.body)),
  };
}
