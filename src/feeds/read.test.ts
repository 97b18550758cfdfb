import { describe, expect, it } from "vitest";
import { readFeed } from "./read";

const problem = (body: string) => {
  const read = readFeed(body, "https://news.example/page", "2024-07-18T12:00:00.000Z");
  return read.ok ? undefined : read.problem;
};
const host = "news.example";

describe("what is no live page", () => {
  it.each(["", " \n\t "])("is empty where nothing came: %j", (body) => {
    expect(problem(body)).toEqual({ code: "emptyPage", host });
  });

  it.each([
    ["article", '<meta property="og:type" content="article"><h1>Won</h1>'],
    ["article", '<script type="application/ld+json">{"@type": "NewsArticle"}</script><h1>Won</h1>'],
    ["article", "<article><h1>Won</h1><p>published at 09:08 British Summer Time 23 April 2017</p></article>"],
    ["login", '<title>Sign in</title><form><input name="user"><input type="password"></form>'],
    ["feed", '<?xml version="1.0"?><!-- names --><rdf:RDF><rdf:Description>A runner</rdf:Description></rdf:RDF>'],
    ["feed", '<feed xmlns="https://shop.example/goods"><product>Oars</product></feed>'],
    ["data", '{"posts": []}'],
    ["data", "not found"],
    ["page", "<!doctype html><title>Welcome</title><p>Nothing here"],
  ])("is named by what it is: %s", (found, body) => {
    expect(problem(body)).toEqual({ code: "notLive", host, found });
  });

  it.each(["<div>", "<ul><li>", "<b>", "<table><tr><td>"])("is given up where it is nested without end: %s", (tag) => {
    const post = "<h3>Off<span>published at 09:08 British Summer Time 23 April 2017</span></h3>";
    expect(problem(post + tag.repeat(100_000))).toEqual({ code: "brokenData", host });
  });
});

it("loses only the body of a post that is nested without end", () => {
  const posts = ["<b>".repeat(100_000), "<b>Off</b>"].map((articleBody, i) => ({
    datePublished: `2024-07-18T11:0${i}:00Z`,
    articleBody,
  }));
  const data = JSON.stringify({ "@type": "LiveBlogPosting", liveBlogUpdate: posts });
  const page = `<script type="application/ld+json">${data}</script>`;
  const read = readFeed(page, "https://news.example/page", "2024-07-18T12:00:00.000Z");
  expect(read).toMatchObject({ value: { snapshot: { posts: [{ body: [{ text: "Off" }] }, { body: [] }] } } });
});
