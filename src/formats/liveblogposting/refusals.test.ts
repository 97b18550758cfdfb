import { describe, expect, it } from "vitest";
import { readPage } from "../read";
import { blog, NOW, page, update } from "./test-blog";

describe("what is not one", () => {
  it.each([
    ["an empty page", "  ", { code: "emptyPage" }],
    ["JSON-LD that is not JSON", page('{"@type":"LiveBlogPosting", oops'), { code: "brokenData" }],
    [
      "a page that stops inside its JSON-LD",
      '<html><head><script type="application/ld+json">{"@type":"LiveBlogPosting","x',
      { code: "cutShort" },
    ],
    ["dates that aren't dates", page(JSON.stringify(blog([update({ datePublished: "soon" })]))), { code: "noDates" }],
    [
      "an article",
      page('{"@type":"NewsArticle"}').replace("<title>Live", "<title>River"),
      { code: "notLive", found: "article" },
    ],
    ["a login page", '<form><input type="password"></form>', { code: "notLive", found: "login" }],
    ["bare data", '{"hello": 1}', { code: "notLive", found: "data" }],
    ["any other page", "<html><p>Hello</p></html>", { code: "notLive", found: "page" }],
  ])("%s is said so", (_, html, expected) => {
    const result = readPage(html, "https://news.example/river", NOW);
    expect(result).toMatchObject({ ok: false, problem: { ...expected, host: "news.example" } });
  });
});
