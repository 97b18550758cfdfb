import { describe, expect, it } from "vitest";
import { newCoverage, type PublishedPost } from "../core/coverage";
import { MOST } from "../core/untrusted-text";
import { mergeAndClassify } from "../races/merge-and-classify";
import { readPage } from "./read";

const NOW = "2025-10-06T12:00:00.000Z";
const LENGTH = 60_000;

/** What is easy to repeat, and hard to read for one expression or another. */
const PATTERNS = [
  "David Weir and ",
  "and ",
  ",",
  "a, ",
  "1",
  "2:03:04 ",
  '"',
  "'",
  "“",
  "(",
  "[",
  ")",
  "O'Neil ",
  "A",
  "A B ",
  "e\u0301",
  "\u0301",
  " ",
  ".",
  "-",
  "Anna-Marie-",
  "a: ",
  "! ",
  "J. ",
  "men's wheelchair race ",
  "women's 100m and ",
  "Van der ",
  "Smith beats ",
  "T53/54 ",
  "🏃🏽‍♀️",
  "\u2067",
  "10:00 ",
  "second, third and ",
  "Kenya's David ",
];

const FIELDS = ["feed", "title", "author", "category", "description", "guid"] as const;
type Field = (typeof FIELDS)[number];
type Texts = Record<Field, string>;

const USUAL: Texts = {
  feed: "City Marathon",
  title: "They run",
  author: "Bo Sample",
  category: "Men's race",
  description: "It rains.",
  guid: "1",
};
const AT = "2025-10-06T11:00:00Z";
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

/** A page with one post for each kind of reader. */
const PAGES: Record<string, (texts: Texts) => string> = {
  RSS: ({ feed, title, author, category, description, guid }) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${feed}</title>
<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><dc:creator>${author}</dc:creator>
<category>${category}</category><pubDate>Mon, 06 Oct 2025 11:00:00 GMT</pubDate><description>${description}</description></item></channel></rss>`,
  Atom: ({ feed, title, author, category, description, guid }) =>
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${feed}</title><entry><id>${guid}</id><title>${title}</title>
<author><name>${author}</name></author><category term="${category.replaceAll('"', "")}"/><updated>${AT}</updated><content>${description}</content></entry></feed>`,
  "JSON Feed": ({ feed, title, author, category, description, guid }) =>
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: feed,
      items: [
        {
          id: guid,
          title,
          authors: [{ name: author }],
          tags: [category],
          content_html: description,
          date_published: AT,
        },
      ],
    }),
  LiveBlogPosting: ({ feed, title, author, category, description, guid }) =>
    data({
      "@type": "LiveBlogPosting",
      headline: feed,
      liveBlogUpdate: [
        {
          "@id": guid,
          headline: title,
          author: { "@type": "Person", name: author },
          articleSection: category,
          articleBody: description,
          datePublished: AT,
        },
      ],
    }),
  microdata: ({ feed, title, author, description }) =>
    `<div itemscope itemtype="https://schema.org/LiveBlogPosting"><h1 itemprop="headline">${feed}</h1><div itemprop="liveBlogUpdate" itemscope><h2 itemprop="headline">${title}</h2><time itemprop="datePublished" datetime="${AT}"></time><span itemprop="author">${author}</span><p itemprop="articleBody">${description}</p></div></div>`,
  WordPress: ({ feed, title, author, description }) =>
    `<title>${feed}</title><div id="wpcom-liveblog-container"><div id="liveblog-entry-1" class="liveblog-entry" data-timestamp="1759748400"><span class="liveblog-author-name">${author}</span><div class="liveblog-entry-text"><h2>${title}</h2><p>${description}</p></div></div></div>`,
  "BBC's HTML": ({ feed, title, author, category, description }) =>
    `<h1>${feed}</h1><ol><li><article><h3>${title}<span>published at 12:00 British Summer Time 6 October 2025</span></h3><p>${category}</p><p>${author}</p><p>${description}</p></article></li></ol>`,
};

/** A page with one post, one of whose fields is this text. */
const pageWith = (kind: string, field: Field, text: string): string => PAGES[kind]?.({ ...USUAL, [field]: text }) ?? "";
const feedWith = (field: Field, text: string): string => pageWith("RSS", field, text);

function snapshotOf(body: string) {
  const read = readPage(body, "https://club.example/feed", NOW);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.snapshot;
}

const taken = (body: string) =>
  mergeAndClassify(newCoverage("a", "https://club.example/feed", NOW), [], snapshotOf(body), NOW);

const sizes = ({ id, headline = "", label = "", byline }: PublishedPost) =>
  [id, headline, label, byline?.name ?? ""].map((text) => text.length);

describe("a page made to keep us busy", () => {
  const each = Object.keys(PAGES).flatMap((kind) => FIELDS.map((field) => [kind, field] as const));
  it.each(each)("costs no more than any other: %s, whatever fills its %s", { timeout: 120_000 }, (kind, field) => {
    taken(pageWith(kind, field, "They run. "));
    // What comes behind them all is tried with all patterns by way of RSS, and each reader with some.
    for (const pattern of PATTERNS.filter((_, i) => kind === "RSS" || i % 6 === 0)) {
      const text = pattern.repeat(LENGTH / pattern.length);
      const began = process.cpuUsage();
      const { head, posts } = taken(pageWith(kind, field, `Bo Sample ${text} wins`));
      // What was quadratic took four seconds. Time of the processor, since the machine may be busy.
      expect(process.cpuUsage(began).user / 1000, pattern).toBeLessThan(3000);
      expect(posts).toHaveLength(1);
      expect(head.title.length).toBeLessThanOrEqual(MOST.title + 4);
      for (const length of posts.flatMap(sizes)) expect(length).toBeLessThanOrEqual(MOST.id + 20);
    }
  });

  it("says by an ellipsis that more follows", () => {
    const [post] = snapshotOf(feedWith("title", "They run ".repeat(1000))).posts;
    expect(post?.headline).toMatch(/^They run .*[a-zT]…$/);
  });

  it("can't reorder what stands beside its texts", () => {
    const open = "\u202E\u2067a";
    for (const field of FIELDS) {
      const { title, posts } = snapshotOf(feedWith(field, open));
      const [post] = posts;
      for (const text of [title, post?.headline, post?.label, post?.byline?.name].filter((one) =>
        one?.includes("\u2067"),
      ))
        expect(text).toBe("\u2067a\u2069");
      expect(JSON.stringify({ ...post, id: "" })).not.toContain("\u202E");
    }
  });
});
