import { type Block, plainText } from "../../src/core/blocks";
import type { PublishedPost, Snapshot } from "../../src/core/coverage";
import { inline, list, quote, table } from "./blocks";
import { type Html, html, json } from "./html";
import { liveBlogPosting } from "./linked-data";
import { shown } from "./times";

/**
 * A live page as newspapers build theirs: the whole race in one schema.org LiveBlogPosting in the head, and
 * the same for people in the body.
 *
 * @param url the page's own address
 */
export function newspaperPage(snapshot: Snapshot, url: string): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${snapshot.title}</title>
<link rel="canonical" href="${url}">
<script type="application/ld+json">${json(liveBlogPosting(snapshot, url))}</script>
<style>body { max-width: 40rem; margin: auto; font-family: serif }</style>
</head>
<body>
<main>
<h1>${snapshot.title}</h1>
${snapshot.summary.map(readable)}
${snapshot.posts.map(entry)}</main>
</body>
</html>
`.text;
}

function entry(post: PublishedPost): Html {
  const byline = post.byline && [post.byline.name, post.byline.role].filter(Boolean).join(", ");
  return html`<section id="${post.id}">
<p><time datetime="${post.publishedAt}">${shown(post.publishedAt)}</time> ${post.label}</p>
${post.headline !== undefined && html`<h2>${post.headline}</h2>`}
${byline && html`<p><i>${byline}</i></p>`}
${post.body.map(readable)}
</section>
`;
}

function readable(block: Block): Html {
  switch (block.type) {
    case "list":
      return list(block);
    case "quote":
      return quote(block.paragraphs, block.cite);
    case "table":
      return table(block.header, block.rows);
    case "paragraph":
    case "heading":
      return html`<p>${inline(block)}</p>`;
    default:
      return html`<p>${plainText([block])}</p>`;
  }
}
