import { expect, it } from "vitest";
import { reading, words } from "./test-read";

const post = (id: string, updated: string, heading = "Gill leads") =>
  `<article class="live-story-post" id="${id}" data-last-updated="${updated}"><header class="live-story-post__header">
  <div class="live-story-post__timestamp">3:02 p.m. ET, May 3</div><h2>${heading}</h2><span class="live-story-post__byline">From CNN’s Ann Poe</span>
  <div class="social-share_compact">Link copied!</div></header>
  <section class="live-story-post__body"><div class="live-story-post__content"><p>By a length.</p><h3>Behind her</h3><p>Two more.</p></div></section></article>`;

it("reads the posts of CNN's live pages", () => {
  const { format, posts } = reading(
    `<h1>Regatta</h1>${post("h_2", "2026-05-03T10:12:00.364Z")}${post("h_1", "1777800600000")}`,
  );
  expect(format).toBe("CNN");
  expect(posts).toMatchObject([
    { id: "h_2", url: "https://run.example/live#h_2", headline: "Gill leads", byline: { name: "Ann Poe" } },
    { id: "h_1", publishedAt: "2026-05-03T09:30:00.000Z" },
  ]);
  expect(words(posts?.[0])).toEqual(["By a length.", "Behind her", "Two more."]);
});

it("reads posts of which only the article is known", () => {
  const body = [1, 2]
    .map((n) => `<article id="h_${n}" data-last-updated="177780312${n}000"><h2>Off</h2><p>They row.</p></article>`)
    .join("");
  expect(reading(body).posts).toMatchObject([
    { id: "h_2", headline: "Off", body: [{ text: "They row." }] },
    { id: "h_1" },
  ]);
});

it("reads who wrote a post from its first line", () => {
  const line = '<p data-type="byline-area">From CNN’s Ann Poe</p>';
  const { posts } = reading(
    `<article id="h_1" data-last-updated="1777803120000"><h2>Off</h2>${line}<p>They row.</p></article>`,
  );
  expect(posts).toMatchObject([{ byline: { name: "Ann Poe" }, body: [{ text: "They row." }] }]);
});

it("isn't a list of teasers", () => {
  expect(
    reading(
      post("a", "1777803120000", '<a href="/other">Gill leads</a>') +
        post("b", "1777803120000", '<a href="https://else.example/">Off</a>'),
    ),
  ).toEqual({});
});

it("isn't an article that says when it was updated otherwise", () => {
  expect(reading('<article id="a" data-last-updated="yesterday"><h2>Won</h2></article>')).toEqual({});
  expect(reading('<article data-last-updated="1777803120000"><h2>Won</h2></article>')).toEqual({});
});
