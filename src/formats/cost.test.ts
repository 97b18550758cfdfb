import { expect, it } from "vitest";
import { readPage } from "./read";
import { costOf } from "./test-cost";

const NOW = "2024-06-09T13:20:00.000Z";
const START = Date.parse("2024-06-08T00:00:00Z");
const instant = (i: number) => new Date(START + i * 60_000).toISOString();
const clock = (i: number) => instant(i).slice(11, 16);
const day = "British Summer Time 8 June 2024";

const text = (words: string) => ({
  type: "paragraph",
  model: { blocks: [{ type: "fragment", model: { text: words } }] },
});
const dataPost = (i: number) => ({
  urn: `asset:number-${i}`,
  type: "POST",
  header: { model: { blocks: [{ type: "headline", model: { blocks: [text(`Head ${i}`)] } }] } },
  content: { model: { blocks: [text("They row."), text("It is steep.")] } },
  dates: { curated: instant(i) },
});
const update = (i: number) => ({
  url: `https://a.example/live#${i}`,
  datePublished: instant(i),
  articleBody: "They row.\nIt rains.",
});
const entry = (i: number) => ({ id: i, type: "new", render: "<p>They row.</p>", entry_time: START / 1000 + i * 60 });

/** A page of each format with so many posts. */
const pages: Record<string, (numbers: number[]) => string> = {
  "BBC articles": (numbers) =>
    `<ol>${numbers.map((i) => `<li><article><h3>Head ${i}<span>published at ${clock(i)} ${day}</span></h3><p>Final</p><p>They row.</p></article></li>`).join("")}</ol>`,
  "BBC posts without anything around them": (numbers) =>
    `<main>${numbers.map((i) => `<h3>Head ${i}</h3><p>published at ${clock(i)} ${day}</p><p>They row.</p>`).join("")}</main>`,
  "the BBC's data": (numbers) =>
    `<script>window.D = ${JSON.stringify({ title: "x", liveTextStream: { data: { results: numbers.map(dataPost) } } })}</script>`,
  "the BBC's stream": (numbers) =>
    `<ol>${numbers.map((i) => `<li class="lx-stream__post-container"><article><span class="qa-post-auto-meta">${clock(i)} 8 Jun</span><div class="qa-post-body"><p>They row.</p></div></article></li>`).join("")}</ol>`,
  LiveBlogPosting: (numbers) =>
    `<script type="application/ld+json">${JSON.stringify({ "@type": "LiveBlogPosting", liveBlogUpdate: numbers.map(update) })}</script>`,
  "LiveBlogPosting completed from its page": (numbers) =>
    `<script type="application/ld+json">${JSON.stringify({ "@type": "LiveBlogPosting", liveBlogUpdate: numbers.map((i) => ({ ...update(i), image: `https://a.example/${i}.jpg` })) })}</script>${numbers.map((i) => `<div id="${i}" class="entry"><div class="info"><time>${clock(i)}</time><b class="author">Jo Vale</b></div><p>They row.</p><p>It rains.</p><ul><li>Oxford</li></ul></div>`).join("")}`,
  "LiveBlogPosting by reference": (numbers) =>
    `<script type="application/ld+json">${JSON.stringify({ "@graph": [{ "@type": "LiveBlogPosting", liveBlogUpdate: numbers.map((i) => ({ "@id": `#${i}` })) }, ...numbers.map((i) => ({ ...update(i), "@id": `#${i}` }))] })}</script>`,
  "a feed that repeats itself": (numbers) =>
    `<rss version="2.0"><channel>${numbers.map((i) => `<item><guid>${i}</guid><pubDate>${new Date(instant(i)).toUTCString()}</pubDate><title>They row on the river ${i}…</title><description>${clock(i)} UTC: They row on the river ${i}, and it rains.\n1. Oxford\n2. Cambridge https://a.example/${i} [contains quote post or other embedded content]</description></item>`).join("")}</channel></rss>`,
  "LiveBlogPosting in mended JSON": (numbers) =>
    `<script type="application/ld+json">${JSON.stringify({ "@type": "LiveBlogPosting", liveBlogUpdate: numbers.map(update) }).replaceAll("\\n", "\n")};</script>`,
  microdata: (numbers) =>
    `<div itemscope itemtype="https://schema.org/LiveBlogPosting">${numbers.map((i) => `<div itemprop="liveBlogUpdate" itemscope><time itemprop="datePublished" datetime="${instant(i)}"></time><p itemprop="articleBody">They row.</p></div>`).join("")}</div>`,
  "WordPress's Liveblog": (numbers) =>
    `<div id="wpcom-liveblog-container">${numbers.map((i) => `<div id="liveblog-entry-${i}" class="liveblog-entry" data-timestamp="${START / 1000 + i * 60}"><div class="liveblog-entry-text"><p>They row.</p></div></div>`).join("")}</div>`,
  "a ticker of headings": (numbers) =>
    `<h1>Liveticker</h1>${numbers.map((i) => `<h2>${clock(i)} Head ${i}</h2><p>They row on the river.</p>`).join("")}`,
  "a ticker of blocks": (numbers) =>
    `<h1>Liveticker</h1>${numbers.map((i) => `<div class="e"><header>${clock(i)}</header><p>They row on the river.</p></div>`).join("")}`,
  Telegram: (numbers) =>
    numbers
      .map(
        (i) =>
          `<div class="tgme_widget_message" data-post="r/${i}"><div class="tgme_widget_message_text">They row.</div><a class="tgme_widget_message_date"><time datetime="${instant(i)}"></time></a></div>`,
      )
      .join(""),
  "AMP's live list": (numbers) =>
    `<amp-live-list><div items>${numbers.map((i) => `<div id="p${i}" data-sort-time="${START / 1000 + i * 60}"><h2>Head</h2><p>They row.</p></div>`).join("")}</div></amp-live-list>`,
  "an ARIA feed": (numbers) =>
    `<div role="feed">${numbers.map((i) => `<article id="post-${i}a"><time datetime="${instant(i)}"></time><h2>Head</h2><p>They row.</p></article>`).join("")}</div>`,
  "posts in data": (numbers) =>
    `<h1>Live blog</h1><script>x=${JSON.stringify({ liveBlog: { posts: numbers.map((i) => ({ body: `They row to bridge ${i}. It is warm.`, created: START / 1000 + i * 60 })) } })}</script>`,
  "WordPress's answers": (numbers) => JSON.stringify({ entries: numbers.map(entry), latest_timestamp: 1 }),
};

/** The least of several tries, since the first also compiles; that adds too little to long work to try it again. */
function cost(body: string, posts: number): number {
  const tries = Array.from({ length: posts < 500 ? 3 : 1 }, () =>
    costOf(() => {
      const read = readPage(body, "https://www.bbc.co.uk/sport/live/1", NOW);
      expect(read.ok && read.value.snapshot.posts.length).toBe(posts);
    }),
  );
  return Math.min(...tries);
}

it.each(Object.entries(pages))(
  "ten times the posts cost about ten times as much: %s",
  { timeout: 60_000, retry: 2 },
  (_, page) => {
    const numbers = Array.from({ length: 500 }, (_, i) => 500 - i);
    const few = cost(page(numbers.slice(0, 50)), 50);
    // A walk that is quadratic costs a hundred times as much.
    expect(cost(page(numbers), 500) / few).toBeLessThan(25);
  },
);

it("a live page with its posts in one list and in many costs ten times as much with ten times the posts", {
  timeout: 60_000,
  retry: 2,
}, () => {
  const card = (i: number) =>
    `<div class="card"><time datetime="${instant(i)}"></time><h3>Head</h3><p>They row on a river.</p></div>`;
  const heading = '<h2><a href="/live/2">Old</a></h2>';
  const page = (count: number) => {
    // Neither order spares whoever sorts them.
    const first = Array.from({ length: count }, (_, i) => card(count + 1 + ((i * 37) % count)));
    const others = Array.from({ length: count }, (_, i) => `<section>${heading}${card(count - i)}</section>`);
    return `<h1>Live blog</h1><section>${heading}${first.join("")}</section>${others.join("")}`;
  };
  expect(cost(page(1000), 2000) / cost(page(100), 200)).toBeLessThan(25);
});

it("ages in one element with more and more classes cost no more than in step with the page", {
  timeout: 60_000,
  retry: 2,
}, () => {
  const took = (count: number) => {
    const ages = Array.from(
      { length: count },
      (_, i) => `<span class="time">${(i % 59) + 1}${i % 2 ? "m" : "h"}</span>`,
    );
    const body = `<title>Live ticker</title><div class="${"a ".repeat(20 * count)}">${ages.join("")}</div>`;
    return costOf(() => expect(readPage(body, "https://run.example/live", NOW).ok).toBe(false));
  };
  took(10);
  expect(took(1000) / took(100)).toBeLessThan(40);
});

it.each([
  ["siblings", "<br>".repeat(150_000)],
  ["classes", `<p class="${"a ".repeat(150_000)}">They row.</p>`],
])("reads a page with more %s than a call may have arguments", { timeout: 60_000 }, (_, body) =>
  expect(readPage(body, "https://run.example/a", NOW).ok).toBe(false),
);
