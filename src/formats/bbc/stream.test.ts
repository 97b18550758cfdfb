import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPage } from "../read";
import { expectHarmless, HOSTILE } from "../test-hostile";

const NOW = "2019-03-30T16:00:00.000Z";
const URL = "https://www.bbc.co.uk/sport/live/rowing/7";

interface PostFields {
  id?: string;
  time?: string;
  headline?: string;
  byline?: string;
  body?: string;
  classes?: string;
  demo?: string;
}
const post = ({
  id = "",
  time = "14:05",
  headline,
  byline = "",
  body = "<p>They row.</p>",
  classes = "",
  demo = "",
}: PostFields) =>
  `<li class="lx-stream__post-container gs-x"><article id="${id}" class="qa-post lx-stream-post ${classes}">
    <header class="lx-stream-post__header"><time class="lx-stream-post__meta-time"><span class="gs-u-vh">Posted at </span><span class="qa-post-auto-meta">${time}</span></time>
    ${headline === undefined ? "" : `<h3 class="lx-stream-post__header-title"><span class="lx-stream-post__header-text gs-u-align-middle">${headline}</span></h3>`}</header>
    ${byline}<div class="gel-body-copy qa-post-body lx-stream-post-body">${body}</div>
    <div class="lx-share-demo"><p>Share this post</p><ul><li>${demo}</li></ul></div></article></li>`;
const page = (posts: string, more = "") =>
  `<html><head><title>Boat Race 2019 - BBC Sport</title></head><body><h1>Boat Race 2019</h1><h2>Summary</h2><ul><li>Light blues win</li></ul>
  <ol class="gs-u-m0 lx-stream__feed qa-stream">${posts}</ol>${more}</body></html>`;

function read(html: string, url = URL) {
  const result = readPage(html, url, NOW);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
const one = (told: PostFields) => read(page(post(told))).snapshot.posts[0];

describe("a BBC page of 2018 to 2023", () => {
  it("is recognised, with its title and summary", () => {
    expect(read(page(post({})))).toMatchObject({
      format: "bbc stream",
      snapshot: {
        title: "Boat Race 2019",
        publisher: "BBC",
        zone: "Europe/London",
        summary: [{ type: "list", items: [{ text: "Light blues win" }] }],
      },
    });
  });

  it.each([
    ["14:05", "2019-03-30T14:05:00.000Z"],
    ["14:05 1 Apr", "2018-04-01T13:05:00.000Z"],
    ["14:05 30 Mar", "2019-03-30T14:05:00.000Z"],
  ])("prints the time %s", (time, instant) => {
    expect(one({ time })?.publishedAt).toBe(instant);
  });

  it("tells headline, name, role and what is breaking", () => {
    const byline = `<div><p class="qa-contributor-name lx-x">By Jo Quick</p><p class="qa-contributor-role lx-x">former cox</p></div>`;
    expect(one({ headline: "They are off", byline, classes: "lx-stream-post--breaking" })).toMatchObject({
      headline: "They are off",
      byline: { name: "Jo Quick", role: "former cox" },
      keyEvent: true,
      body: [{ type: "paragraph", text: "They row." }],
    });
    expect(one({})).not.toHaveProperty("headline");
  });

  it("has ids from its elements, else from its share links", () => {
    const link = `${URL}?pinned_post_locator=urn:asset:share-me`;
    expect(one({ id: "asset:0b7e2f3c" })?.id).toBe("urn:asset:0b7e2f3c");
    expect(one({ id: "post_5c9f3a1be4b0" })).toMatchObject({
      id: "post_5c9f3a1be4b0",
      url: `${URL}#post_5c9f3a1be4b0`,
    });
    expect(one({ demo: `<a href="https://chirper.example/?url=${encodeURIComponent(link)}">x</a>` })).toMatchObject({
      id: "urn:asset:share-me",
      url: link,
    });
    expect(one({ id: "post-3" })?.id).toBe("2019-03-30T14:05:00.000Z#0");
  });

  it("keeps the story that a post points to, and pictures and players with their captions", () => {
    const body = `<p>Look.</p><figure class="lx-media-asset"><img data-src="https://a.example/{width}/cox.jpg" alt="A cox"><p class="lx-media-asset-summary">The cox</p></figure>
      <div class="lx-media-asset"><div class="player"></div><p class="lx-media-asset-summary">Watch it again</p></div>`;
    const story = `</div><div class="lx-stream-related-story"><p class="lx-stream-related-story--summary"><a href="/sport/8">How it was won</a></p></div><div>`;
    expect(one({ body: body + story })?.body).toEqual([
      { type: "paragraph", text: "Look." },
      { type: "image", src: "https://a.example/640/cox.jpg", alt: "A cox", caption: "The cox" },
      { type: "media", caption: "Watch it again" },
      {
        type: "paragraph",
        text: "How it was won",
        marks: [{ from: 0, to: 14, style: "link", href: "https://www.bbc.co.uk/sport/8" }],
      },
    ]);
  });

  it("counts its older pages, on its first one only", () => {
    const pages = (number: number) =>
      `<div><a href="/sport/live/rowing/7/page/2">Next</a><span class="qa-pagination-current-page-number">${number}</span> of <span class="qa-pagination-total-page-number">3</span></div>`;
    expect(read(page(post({}), pages(1))).older).toEqual([`${URL}/page/2`, `${URL}/page/3`]);
    expect(read(page(post({}), pages(2))).older).toBeUndefined();
  });

  it.each([
    ["cutShort", page(post({}) + post({})).slice(0, -400)],
    ["noDates", page(post({ time: "just now" }))],
  ])("is %s where it can't be read", (code, html) => {
    expect(readPage(html, URL, NOW)).toMatchObject({ problem: { code } });
  });

  it("has no post in a container without a time", () => {
    expect(
      read(page(`<li class="lx-stream__post-container"><div>Advertisement</div></li>${post({})}`)).snapshot.posts,
    ).toHaveLength(1);
  });

  it("lets only text and web addresses out", () => {
    for (const text of HOSTILE) {
      const byline = `<p class="qa-contributor-name">${text}</p>`;
      expectHarmless(read(page(post({ headline: text, byline, body: text }) + post({}))).snapshot);
    }
  });

  it("never throws, whatever stands in it", () => {
    const part = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(...HOSTILE, "</li>", "</ol>", "<ol>", post({}), "14:05"),
    );
    const told = fc.record({
      id: part,
      time: part,
      headline: part,
      byline: part,
      body: part,
      classes: part,
      demo: part,
    });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 4 }), part, (posts, more) => {
        const result = readPage(page(posts.map(post).join(more), more), URL, NOW);
        if (result.ok) expectHarmless(result.value.snapshot);
      }),
      { numRuns: 60 },
    );
  });
});
