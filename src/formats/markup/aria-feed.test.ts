import { expect, it } from "vitest";
import { reading, words } from "./test-read";

const article = (id: string, time: string, heading = "Gill leads") =>
  `<article id="${id}" aria-posinset="1"><header><time datetime="${time}">now</time><h3>${heading}</h3><p class="byline">By <a rel="author">Ann Poe</a></p></header><p>By a length.</p></article>`;
const two = (heading?: string) =>
  article("p-aa", "2026-05-03T12:12:00+02:00", heading) + article("p-bb", "2026-05-03T11:30:00+02:00", heading);
const feed = (inner: string, attributes = "") => `<h1>Regatta</h1><div role="feed" ${attributes}>${inner}</div>`;

it("reads the articles of a feed that each have a time", () => {
  const { format, posts } = reading(feed(two()));
  expect(format).toBe("ARIA feed");
  expect(posts).toMatchObject([
    {
      id: "p-aa",
      url: "https://run.example/live#p-aa",
      headline: "Gill leads",
      publishedAt: "2026-05-03T10:12:00.000Z",
      byline: { name: "Ann Poe" },
    },
    { id: "p-bb", publishedAt: "2026-05-03T09:30:00.000Z" },
  ]);
  expect(words(posts?.[0])).toEqual(["By a length."]);
});

it("reads articles by their role, and headings that link to themselves", () => {
  expect(
    reading(
      feed(
        two('<a href="#p-aa">Gill leads</a>')
          .replaceAll("<article", '<div role="article"')
          .replaceAll("</article", "</div"),
      ),
    ).posts,
  ).toHaveLength(2);
});

it("reads a log like a feed", () => {
  expect(reading(feed(two()).replace('"feed"', '"log"')).posts).toHaveLength(2);
});

it.each([
  ["a front page", feed(two('<a href="/report">How it was won</a>'))],
  ["comments", feed(two(), 'class="comments-list"')],
  ["a chat", feed(two(), 'class="chat-messages"').replace('"feed"', '"log"')],
  ["answers", `<section id="replies">${feed(two())}</section>`],
  ["goods without times", feed(two().replaceAll(/<time.*?<\/time>/g, ""))],
  ["one article", feed(article("p-aa", "2026-05-03T12:12:00+02:00"))],
])("isn't %s", (_, body) => expect(reading(body)).toEqual({}));

it("is live commentary, which is no list of comments", () => {
  expect(reading(`<section class="live-commentary">${feed(two())}</section>`).posts).toHaveLength(2);
});

it("keeps an article without a time in its place, if it says anything", () => {
  const untimed = "<article><h3>They are at the bridge</h3></article><article></article>";
  const articles = two().replace("</article><article", `</article>${untimed}<article`);
  const { posts } = reading(feed(articles));
  expect(posts?.map(({ headline, printedTime }) => [headline, printedTime])).toEqual([
    ["Gill leads", undefined],
    ["They are at the bridge", ""],
    ["Gill leads", undefined],
  ]);
});
