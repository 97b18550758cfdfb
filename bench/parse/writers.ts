import { plainText } from "../../src/core/blocks";
import type { PublishedPost, Snapshot } from "../../src/core/coverage";
import { htmlPage, model, modelBlock, PAGE, shapes, text } from "../../src/formats/guardian/test-pages";
import { atomFeed, FEED_URL, jsonFeedOf } from "../../src/formats/syndication/test-fixtures";
import { bbcBlock } from "../../testing/publisher/bbc-blocks";
import { bbcPage } from "../../testing/publisher/bbc-page";
import { html } from "../../testing/publisher/html";
import { newspaperPage } from "../../testing/publisher/newspaper-page";
import { rss } from "../../testing/publisher/rss";
import { shown } from "../../testing/publisher/times";

/** What a format is by its notation, which says what libraries read it. */
export type Notation = "html" | "json" | "xml" | "json feed";

export interface Written {
  /** As the reader calls it. */
  format: string;
  name: string;
  notation: Notation;
  url: string;
  write: (coverage: Snapshot) => string;
}

const BBC = "https://www.bbc.co.uk/sport/live/athletics/1";
const PAPER = "https://paper.example/live";

const markup = ({ body }: PublishedPost): string => body.map((block) => bbcBlock(block, (part) => part).text).join("");
const idOf = ({ id }: PublishedPost): string => `7376ae1${id.replace("post-", "").padStart(17, "0")}`;

/** One writer a format: each prints every post, with its markup where the format has any. */
export const WRITTEN: readonly Written[] = [
  {
    name: "LiveBlogPosting (JSON-LD in a page)",
    format: "LiveBlogPosting",
    notation: "html",
    url: PAPER,
    write: (coverage) => newspaperPage(coverage, PAPER),
  },
  {
    name: "BBC page",
    format: "bbc",
    notation: "html",
    url: BBC,
    write: (coverage) => bbcPage(coverage, 1, coverage.posts.length) ?? "",
  },
  { name: "BBC page, 2018 to 2023", format: "bbc stream", notation: "html", url: BBC, write: bbcStream },
  { name: "BBC data", format: "bbc data", notation: "json", url: BBC, write: bbcData },
  { name: "Guardian page", format: "guardian", notation: "html", url: PAGE, write: guardianPage },
  { name: "Guardian model", format: "guardian", notation: "json", url: `${PAGE}.json?dcr`, write: guardianModel },
  { name: "WordPress live blog", format: "wordpress liveblog", notation: "json", url: PAPER, write: wordpress },
  { name: "microdata", format: "microdata", notation: "html", url: PAPER, write: microdata },
  {
    name: "RSS",
    format: "RSS",
    notation: "xml",
    url: FEED_URL,
    write: (coverage) => rss(coverage, PAPER, coverage.posts.length),
  },
  { name: "Atom", format: "Atom", notation: "xml", url: FEED_URL, write: atom },
  { name: "JSON Feed", format: "JSON Feed", notation: "json feed", url: FEED_URL, write: jsonFeed },
];

function bbcStream({ title, posts }: Snapshot): string {
  const day = (at: string) =>
    new Date(at).toLocaleDateString("en-GB", { timeZone: "Europe/London", day: "numeric", month: "short" });
  const items = posts.map(
    (post) =>
      `<li class="lx-stream__post-container"><article id="${post.id}" class="qa-post lx-stream-post">
<header class="lx-stream-post__header"><time class="lx-stream-post__meta-time"><span class="gs-u-vh">Posted at </span><span class="qa-post-auto-meta">${shown(post.publishedAt).slice(0, 5)} ${day(post.publishedAt)}</span></time>
<h3 class="lx-stream-post__header-title"><span class="lx-stream-post__header-text">${html`${post.headline}`.text}</span></h3></header>
<div class="gel-body-copy qa-post-body lx-stream-post-body">${markup(post)}</div></article></li>`,
  );
  return `<html><head><title>${title} - BBC Sport</title></head><body><h1>${title}</h1><ol class="lx-stream__feed qa-stream">${items.join("\n")}</ol></body></html>`;
}

function bbcData({ title, posts, startsAt }: Snapshot): string {
  const block = (type: string, more: object) => ({ id: "x", type, model: more });
  const of = (type: string, ...blocks: unknown[]) => block(type, { blocks });
  const says = (words: string) =>
    block("paragraph", { text: words, blocks: [block("fragment", { text: words, attributes: [] })] });
  const line = (type: string, words: string) => of(type, of("text", says(words)));
  const content = (...blocks: unknown[]) => ({ model: { blocks } });
  const results = posts.map((post) => ({
    urn: `asset:${idOf(post)}`,
    type: "POST",
    header: content(line("headline", post.headline ?? "Post"), line("subheadline", post.label ?? "")),
    content: content(...post.body.map((one) => says(plainText([one])))),
    options: { isBreakingNews: false },
    dates: {
      firstPublished: post.publishedAt,
      lastPublished: post.publishedAt,
      time: null,
      curated: post.publishedAt,
    },
  }));
  const liveTextStream = { id: "1", contributors: null, content: { data: { results, page: null } } };
  return JSON.stringify({ title, description: title, startDateTime: startsAt, isLive: true, liveTextStream });
}

function guardianPage({ posts }: Snapshot): string {
  const blocks = posts.map((post) =>
    shapes["dotcom-rendering"].block(idOf(post), {
      time: post.publishedAt,
      display: `${shown(post.publishedAt)}`,
      title: html`${post.headline ?? "Post"}`.text,
      names: post.byline ? [post.byline.name] : [],
      body: markup(post),
    }),
  );
  return htmlPage(blocks.join("\n"));
}

function guardianModel({ posts }: Snapshot): string {
  const blocks = posts.map((post) => {
    const at = Date.parse(post.publishedAt);
    const times = { blockCreatedOn: at, blockFirstPublished: at, blockLastUpdated: at };
    return modelBlock(idOf(post), { ...times, title: post.headline, elements: [text(markup(post))] });
  });
  return JSON.stringify(model(blocks));
}

function wordpress({ posts }: Snapshot): string {
  const entries = posts.map((post, i) => {
    const seconds = Date.parse(post.publishedAt) / 1000;
    const id = posts.length - i;
    const authors = post.byline ? [{ id: 3, name: post.byline.name }] : [];
    const link = `${PAPER}#${id}`;
    return {
      id,
      type: "new",
      render: markup(post),
      authors,
      entry_time: seconds,
      timestamp: seconds,
      share_link: link,
    };
  });
  return JSON.stringify({ entries, latest_timestamp: entries[0]?.timestamp, refresh_interval: 10, pages: 1 });
}

function microdata({ title, posts }: Snapshot): string {
  const updates = posts.map(
    (post) => `<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting" id="${post.id}">
<h3 itemprop="headline">${html`${post.headline ?? "Post"}`.text}</h3><time itemprop="datePublished" datetime="${post.publishedAt}">${shown(post.publishedAt)}</time>
<a itemprop="url" href="#${post.id}">Link</a><div itemprop="articleBody">${markup(post)}</div></div>`,
  );
  return `<html><body><article itemscope itemtype="https://schema.org/LiveBlogPosting"><h1 itemprop="headline">${title}</h1>${updates.join("\n")}</article></body></html>`;
}

function atom({ posts }: Snapshot): string {
  const entries = posts.map(
    (post) =>
      html`<entry><id>tag:paper.example,2017:${post.id}</id><title>${post.headline ?? "Post"}</title>
<updated>${post.publishedAt}</updated><published>${post.publishedAt}</published>
<link href="${PAPER}#${post.id}"/><content type="html">${markup(post)}</content></entry>`.text,
  );
  return `<?xml version="1.0"?>${atomFeed(entries.join("\n"))}`;
}

function jsonFeed({ posts }: Snapshot): string {
  return jsonFeedOf(
    posts.map((post) => ({
      id: post.id,
      url: `${PAPER}#${post.id}`,
      title: post.headline,
      content_html: markup(post),
      date_published: post.publishedAt,
      ...(post.byline && { authors: [{ name: post.byline.name }] }),
    })),
  );
}
