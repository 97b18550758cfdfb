import type { Block } from "../../src/core/blocks";
import type { PublishedPost, Snapshot } from "../../src/core/coverage";
import { bbcBlock } from "./bbc-blocks";
import { inline, list } from "./blocks";
import { classNames } from "./class-names";
import { type Html, html } from "./html";
import { shown, spelled } from "./times";

const POSTS_A_PAGE = 20;
const className = classNames("demo");

/**
 * A live page built as the BBC builds its own today: generated class names, times to the minute, no ids, and
 * only the newest posts, usually twenty.
 *
 * @param page 1 for the newest posts; older ones follow on later pages
 * @param most posts on a page
 * @returns undefined if there is no such page
 */
export function bbcPage(snapshot: Snapshot, page: number, most = POSTS_A_PAGE): string | undefined {
  const pages = Math.max(1, Math.ceil(snapshot.posts.length / most));
  if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
  const posts = snapshot.posts.slice((page - 1) * most, page * most);
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${snapshot.title}</title>
<meta property="og:title" content="${snapshot.title}">
${snapshot.publisher !== undefined && html`<meta property="og:site_name" content="${snapshot.publisher}">`}
<style>.visually-hidden { position: absolute; clip-path: inset(50%) } body { max-width: 40rem; margin: auto; font-family: sans-serif }</style>
</head>
<body>
<main id="main-content">
<h1 class="${className("title")}">${snapshot.title}</h1>
${summary(snapshot.summary)}
<section aria-label="Live reporting">
<ol class="${className("stream")}">
${posts.map((post) => html`<li class="${className("entry")}">${article(post)}</li>\n`)}</ol>
${pageLinks(page, pages)}
</section>
</main>
</body>
</html>
`.text;
}

function summary(blocks: readonly Block[]): Html {
  if (blocks.length === 0) return html``;
  const bullets = blocks.map((block) => {
    if (block.type === "list") return list(block);
    return "text" in block && html`<ul><li>${inline(block)}</li></ul>`;
  });
  return html`<section><h2>Summary</h2>${bullets}</section>`;
}

function article(post: PublishedPost): Html {
  return html`<article class="${className("post")}" data-testid="content-post">
<header class="${className("header")}">
<span data-testid="timestamp" class="${className("time")}">${shown(post.publishedAt)}</span>
${post.label?.startsWith("#") && html`<span class="${className("kicker")}">get involved</span>`}
<h3 class="${className("heading")}"><span role="text"><span>${post.headline ?? "Post"}</span><span class="visually-hidden ${className("hidden")}">published at ${spelled(post.publishedAt)}</span></span></h3>
${[post.label, post.byline?.name, post.byline?.role].map((line) => line !== undefined && html`<p class="${className("line")}">${line}</p>\n`)}</header>
<div class="${className("body")}">
${post.body.map((block) => html`${bbcBlock(block, className)}\n`)}</div>
<button type="button">Share</button>
</article>`;
}

function pageLinks(page: number, pages: number): Html {
  if (pages === 1) return html``;
  const to = (number: number, text: string) =>
    number >= 1 && number <= pages && html`<a href="?page=${number}">${text}</a> `;
  return html`<nav>${to(page - 1, "Newer")}page ${page} of ${pages} ${to(page + 1, "Older")}</nav>`;
}
