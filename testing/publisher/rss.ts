import { plainText } from "../../src/core/blocks";
import type { PublishedPost, Snapshot } from "../../src/core/coverage";
import { type Html, html } from "./html";

/**
 * A race as an RSS 2.0 feed (https://www.rssboard.org/rss-specification), with its newest posts.
 *
 * @param url where people read it
 */
export function rss(snapshot: Snapshot, url: string, most = 20): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0">
<channel>
<title>${snapshot.title}</title>
<link>${url}</link>
<description>${plainText(snapshot.summary)}</description>
${snapshot.posts.slice(0, most).map((post) => item(post, url))}</channel>
</rss>
`.text;
}

const item = (post: PublishedPost, url: string): Html => html`<item>
${post.headline !== undefined && html`<title>${post.headline}</title>`}
<link>${url}#${encodeURIComponent(post.id)}</link>
<guid isPermaLink="false">${post.id}</guid>
<pubDate>${new Date(post.publishedAt).toUTCString()}</pubDate>
${post.label !== undefined && html`<category>${post.label}</category>`}
<description>${plainText(post.body)}</description>
</item>
`;
