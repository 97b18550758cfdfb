import { expect, it } from "vitest";
import { reading, words } from "./test-read";

const post = (id: string, stamp: string, { author = "Ann Poe", classes = "", items = "<p>They row.</p>" } = {}) =>
  `<article class="lb-post ${classes}" data-post-id="${id}"><div class="lb-post-header"><div class="lb-post-date" data-js-timestamp="${stamp}">3 May</div>
  <div class="lb-author"><span class="lb-author__name">${author}</span></div></div>
  <div class="items-container"><div class="lb-item text"><article>${items}</article></div></div>
  <div class="lb-post-bottom"><a class="lb-share">Share this</a></div></article>`;

it("reads the posts of Superdesk's themes by their own ids and times", () => {
  const { format, posts } = reading(
    `<h1>Regatta</h1>${post("urn:2", "2026-05-03T10:12:00+00:00")}${post("urn:1", "2026-05-03T09:30:00Z")}`,
  );
  expect(format).toBe("Superdesk");
  expect(posts).toMatchObject([
    {
      id: "urn:2",
      publishedAt: "2026-05-03T10:12:00.000Z",
      byline: { name: "Ann Poe" },
      body: [{ text: "They row." }],
    },
    { id: "urn:1", publishedAt: "2026-05-03T09:30:00.000Z" },
  ]);
});

it("reads times in seconds and milliseconds, and posts in other elements", () => {
  const body = (post("a", "1777803120") + post("b", "1777800600000")).replaceAll("article", "div");
  expect(reading(body).posts?.map(({ publishedAt }) => publishedAt)).toEqual([
    "2026-05-03T10:12:00.000Z",
    "2026-05-03T09:30:00.000Z",
  ]);
});

it("has no byline where none is printed, and each author once", () => {
  const twice = post("a", "1777803120").replace("</span>", '</span><span class="lb-author__name">Ann Poe</span>');
  expect(reading(twice + post("b", "1777800600", { author: " " })).posts?.map(({ byline }) => byline)).toEqual([
    { name: "Ann Poe" },
    undefined,
  ]);
});

it("knows pinned and highlighted posts", () => {
  const sign = '<span class="lb-post-highlight-indicator"></span>';
  const body =
    post("a", "1777803120", { classes: "lb-post--sticky" }) + post("b", "1777800600").replace("<div", `${sign}<div`);
  expect(reading(body).posts).toMatchObject([
    { pinned: true, keyEvent: false },
    { pinned: false, keyEvent: true },
  ]);
});

it("has the headings and pictures of all items of a post", () => {
  const items =
    '<p>Crews are out.</p></article></div><div class="lb-item image"><article><img src="/1.jpg"><h4>Bend</h4>';
  expect(words(reading(post("a", "1777803120", { items })).posts?.[0])).toEqual(["Crews are out.", "image", "Bend"]);
});

it("isn't any element that has an id of a post", () => {
  expect(reading('<div data-post-id="7"><h2>Oars</h2></div><p data-js-timestamp="1777803120">3 May</p>')).toEqual({});
});
