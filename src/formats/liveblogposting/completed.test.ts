import { describe, expect, it } from "vitest";
import { readPage } from "../read";

const NOW = "2026-05-03T10:30:00.000Z";
const URL = "https://news.example/sport/live-1";
const update = (id: string, more: object = {}) => ({
  "@type": "BlogPosting",
  datePublished: "2026-05-03T10:12:00Z",
  headline: "The first three",
  articleBody: "Here are the first three:",
  url: `${URL}#${id}`,
  author: { "@type": "Person", name: "Sam Reed" },
  ...more,
});

function read(updates: object[], body: string) {
  const blog = { "@type": "LiveBlogPosting", headline: "River Run", liveBlogUpdate: updates };
  const html = `<!doctype html><html><head><script type="application/ld+json">${JSON.stringify(blog)}</script></head><body><h1>River Run</h1>${body}</body></html>`;
  const result = readPage(html, URL, NOW);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.snapshot.posts;
}

const THREE = [
  { type: "paragraph", text: "Here are the first three:" },
  { type: "list", ordered: false, items: [{ text: "Ada Brook 32:08" }, { text: "Bea Cole 32:21" }] },
];
const CONTENT = "<p>Here are the first three:</p><ul><li>Ada Brook 32:08</li><li>Bea Cole 32:21</li></ul>";

describe("an update of which the page shows more than its data", () => {
  it.each([
    [
      "an entry with its content in an element, key by its type",
      `<div class="live-event-entry" id="9002" data-type="key-event"><div class="entry-info"><time>11:12</time><mark>KEY EVENT</mark></div><div class="entry-content"><h3>The first three</h3>${CONTENT}</div></div>`,
      { byline: { name: "Sam Reed" }, keyEvent: true },
    ],
    [
      "an entry whose author stands in a mark",
      `<div class="live-event-entry" id="9002" data-type="default"><div class="entry-info"><time>11:12</time><mark>Jo Vale</mark></div><div class="entry-content"><h3>The first three</h3>${CONTENT}</div></div>`,
      { byline: { name: "Jo Vale" }, keyEvent: false },
    ],
    [
      "an entry whose author is a link among other notes",
      `<div class="live__entry" id="9002"><div class="live__entry-info"><time>11:12<span>20 mins ago</span></time> <a class="live__entry-author" href="/jo">Jo Vale</a></div><h3>The first three</h3><div class="live__entry-text">${CONTENT}</div><div class="share-bar">Share</div></div>`,
      { byline: { name: "Jo Vale" } },
    ],
    [
      "a list item with a byline below and a class for key moments",
      `<ol><li id="9002" class="post post--key-moment"><h2>The first three</h2>${CONTENT}<p class="byline">By Jo Vale</p></li></ol>`,
      { byline: { name: "Jo Vale" }, keyEvent: true },
    ],
    [
      "an article by itemprop, with a badge",
      `<article id="9002"><span class="badge">Key moment</span><header><h2>The first three</h2><span itemprop="author">Jo Vale</span></header>${CONTENT}</article>`,
      { byline: { name: "Jo Vale" }, keyEvent: true },
    ],
    [
      "an anchor above its entry, in the same element",
      `<section><div><a name="9002"></a><h2>The first three</h2>${CONTENT}</div></section>`,
      { byline: { name: "Sam Reed" } },
    ],
    [
      "an anchor beside the time of its entry",
      `<section><div><a name="9002"></a><span>12:40 Uhr</span></div><div><h2>The first three</h2>${CONTENT}</div></section>`,
      { byline: { name: "Sam Reed" } },
    ],
    [
      "an entry that says in words who wrote it, above its headline",
      `<div id="9002"><p class="by">By Sam Reed</p><h2>The first three</h2>${CONTENT}</div>`,
      { byline: { name: "Sam Reed" } },
    ],
    ["an entry named in a data attribute", `<div data-post-id="9002"><h2>The first three</h2>${CONTENT}</div>`, {}],
    [
      "an entry, linked from a list of key events above it",
      `<ul><li><a data-id="9002">The first three</a></li></ul><div id="9002" class="entry is-pinned"><h2>The first three</h2>${CONTENT}</div>`,
      { pinned: true },
    ],
  ])("is completed from %s", (_, body, more) => {
    const [post] = read([update("9002")], body);
    expect(post).toMatchObject({ id: "9002", headline: "The first three", body: THREE, ...more });
  });

  it.each([
    ["buttons to share in a list", `<ul class="share-list"><li>Facebook</li><li>Mail</li></ul>`],
    ["buttons to share in an element", `<div class="social"><ul><li>Facebook</li></ul></div>`],
    ["a time that is no time element", `<span class="entry__timestamp">11:12 BST</span>`],
    ["a state", `<span class="badge">Pinned</span>`],
  ])("has not for its words: %s", (_, beside) => {
    const [post] = read([update("9002")], `<div id="9002">${beside}<h2>The first three</h2>${CONTENT}</div>`);
    expect(post).toMatchObject({ body: THREE, keyEvent: false });
    expect(post).not.toHaveProperty("label");
  });

  it("has the label that the page shows", () => {
    const [post] = read(
      [update("9002")],
      `<div id="9002"><span class="entry-label">Women's race</span>${CONTENT}</div>`,
    );
    expect(post).toMatchObject({ label: "Women's race", body: THREE });
  });

  it.each([
    ["a sentence, whatever its name", `<p class="race-info">Start at 10:00 in the harbour</p>`],
    [
      "a short post of another site",
      `<blockquote class="social-embed"><p>Start at 10:00 in the harbour</p></blockquote>`,
    ],
    ["a note with a full stop", `<div class="info">Start at 10:00 in the harbour.</div>`],
  ])("loses no words of %s", (_, inner) => {
    const [post] = read([update("9002")], `<div id="9002">${CONTENT}${inner}</div>`);
    expect(post?.body).toHaveLength(3);
  });

  it.each(["data-keywords", "data-key", "data-monkey-event"])("is no key event by its attribute %s", (name) => {
    expect(read([update("9002")], `<div id="9002" ${name}="x">${CONTENT}</div>`)[0]?.keyEvent).toBe(false);
  });

  it("gets the pictures and embeds of a body that the data leaves empty", () => {
    const figure = `<figure><img src="/bridge.jpg" alt="Runners"><figcaption>Seven kilometres done</figcaption></figure>`;
    const tweet = `<div class="tweet" data-mod="tweet" data-url="https://social.example/race/status/1"></div>`;
    const [first, second] = read(
      [update("b", { articleBody: "" }), update("a", { articleBody: "", datePublished: "2026-05-03T10:02:00Z" })],
      `<div id="b"><h3>The first three</h3>${figure}</div><div id="a"><h3>The first three</h3>${tweet}</div>`,
    );
    expect(first?.body).toEqual([
      { type: "image", src: "https://news.example/bridge.jpg", alt: "Runners", caption: "Seven kilometres done" },
    ]);
    expect(second?.body).toEqual([
      { type: "embed", provider: "social.example", url: "https://social.example/race/status/1" },
    ]);
  });

  it("keeps a link whose words are those of its headline", () => {
    const link = `<h3>The first three</h3><p><a href="https://news.example/results">The first three</a></p>`;
    expect(read([update("a", { articleBody: "" })], `<div id="a">${link}</div>`)[0]?.body).toMatchObject([
      { text: "The first three", marks: [{ href: "https://news.example/results" }] },
    ]);
  });

  it("has the page's heading for a headline where the data has none", () => {
    const posts = read([update("a", { headline: undefined })], `<div id="a"><h3>Brook wins</h3>${CONTENT}</div>`);
    expect(posts[0]).toMatchObject({ headline: "Brook wins", body: THREE });
  });
});

describe("an update stays as its data has it", () => {
  const [told] = THREE;
  it.each([
    ["where the element has other words", `<div id="9002"><p>Sign up for our letter, each day in your box.</p></div>`],
    ["where the element has only its beginning", `<div id="9002"><p>Here</p></div>`],
    [
      "where the name is that of the whole page",
      `<main id="9002"><p>Here are the first three: and much more</p></main>`,
    ],
    ["where no element has its name", CONTENT],
  ])("%s", (_, body) => {
    expect(read([update("9002")], body)[0]).toMatchObject({ body: [told], byline: { name: "Sam Reed" } });
  });

  it("where it is alone, and its name is that of a time", () => {
    const body = `<section><b id="9002">11:12</b>${CONTENT}<p>Sign up for our letter.</p></section>`;
    expect(read([update("9002")], body)[0]?.body).toEqual([told]);
  });

  it("where several updates name one element", () => {
    const posts = read(
      [update("live"), update("live", { articleBody: "They are off." })],
      `<div id="live">${CONTENT}</div>`,
    );
    expect(posts.map(({ body }) => body)).toEqual([[told], [{ type: "paragraph", text: "They are off." }]]);
  });

  it("where its element holds those of others", () => {
    const body = `<div id="b">${CONTENT}<div id="a"><p>They are off.</p></div></div>`;
    expect(read([update("b"), update("a", { articleBody: "They are off." })], body)[0]?.body).toEqual([told]);
  });
});
