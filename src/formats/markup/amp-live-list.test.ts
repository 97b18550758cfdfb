import { expect, it } from "vitest";
import { reading, words } from "./test-read";

const list = (items: string, attributes = 'id="live"') =>
  `<h1>Regatta</h1><amp-live-list ${attributes}><button update>New</button><div items>${items}</div><div pagination>1 2</div></amp-live-list>`;
const item = (id: string, time: string, inner = "<h2>Gill leads</h2><p>By a length.</p>", more = "") =>
  `<div id="${id}" data-sort-time="${time}" ${more}>${inner}</div>`;

it.each([
  ["seconds", "1777803120"],
  ["milliseconds", "1777803120000"],
  ["the digits of a date", "20260503101200"],
  ["ISO 8601", "2026-05-03T12:12:00+02:00"],
])("reads items that are sorted by %s", (_, time) => {
  const { format, posts } = reading(list(item("post1", time)));
  expect(format).toBe("AMP live list");
  expect(posts).toMatchObject([
    {
      id: "post1",
      url: "https://run.example/live#post1",
      headline: "Gill leads",
      publishedAt: "2026-05-03T10:12:00.000Z",
    },
  ]);
  expect(words(posts?.[0])).toEqual(["By a length."]);
});

it("takes the time in an item where it is sorted by its rank", () => {
  const inner = '<time datetime="2026-05-03T10:12:00Z">noon</time><p>Off.</p>';
  expect(reading(list(item("a", "2", inner))).posts).toMatchObject([
    { publishedAt: "2026-05-03T10:12:00.000Z", body: [{ text: "Off." }] },
  ]);
});

it("reads lists, pictures and when an item was changed", () => {
  const picture = '<amp-img src="/1.jpg" width="9" height="9"></amp-img>';
  const changed = `<li id="a" data-sort-time="1777803120" data-update-time="1777803180">${picture}<p>Off.</p></li>`;
  const body = `<amp-live-list><ul items>${changed}</ul></amp-live-list>`;
  expect(reading(body).posts).toMatchObject([
    {
      modifiedAt: "2026-05-03T10:13:00.000Z",
      body: [{ type: "image", src: "https://run.example/1.jpg" }, { text: "Off." }],
    },
  ]);
});

it("leaves out what was withdrawn", () => {
  expect(
    reading(list(item("a", "1777803120") + item("b", "1777803121", "", "data-tombstone"))).posts?.map(({ id }) => id),
  ).toEqual(["a"]);
});

it("isn't a list of comments, or of anything without times", () => {
  expect(reading(list(item("comment-7", "1777803120"), 'id="amp-live-comments-list-3"'))).toEqual({});
  expect(reading(list(item("c7", "1777803120", '<div class="comment-author">Kim</div><p>Nice!</p>')))).toEqual({});
  expect(reading(list(item("a", "1") + item("b", "2")))).toEqual({});
});
