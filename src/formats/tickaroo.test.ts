import { expect, it } from "vitest";
import { reading } from "./markup/test-read";

const blog = {
  "@type": "LiveBlogPosting",
  headline: "Regatta",
  liveBlogUpdate: [
    {
      "@type": "BlogPosting",
      datePublished: "2026-05-03T10:12:00Z",
      headline: "Gill leads",
      articleBody: "By a length.",
    },
  ],
};
const page = (data: unknown, name = "tickaroo-liveblog", attribute = "initialData") =>
  `<article><h1>Regatta</h1><${name} liveblogId="1" ${attribute}="${JSON.stringify(data).replaceAll('"', "&quot;")}"></${name}></article>`;

it.each([
  ["as text", { schemaOrg: JSON.stringify(blog) }],
  ["as an object", { schemaOrg: blog }],
  ["deeper, beside other fields", { theme: 7, liveblog: { html: "<p>x</p>", schemaOrg: JSON.stringify([blog]) } }],
  ["by another name", { schema: JSON.stringify({ "@graph": [blog] }) }],
])("reads the live blog that Tickaroo's element has %s", (_, data) => {
  const expected = { format: "Tickaroo", posts: [{ headline: "Gill leads", publishedAt: "2026-05-03T10:12:00.000Z" }] };
  expect(reading(page(data))).toMatchObject(expected);
  expect(reading(page(data, "div", "initialdata"))).toMatchObject(expected);
});

it("isn't any element with data", () => {
  expect(reading(page({ schemaOrg: JSON.stringify({ "@type": "NewsArticle" }) }))).toEqual({});
  expect(reading(page({ about: "LiveBlogPosting" }))).toEqual({});
  expect(reading('<div initialData="{"></div>')).toEqual({});
});
