import { describe, expect, it } from "vitest";
import { readPage } from "./read";

const NOW = "2024-07-18T12:00:00.000Z";
const problem = (body: string) => {
  const read = readPage(body, "https://news.example/page", NOW);
  return read.ok ? undefined : read.problem;
};
const host = "news.example";

describe("what is no live page", () => {
  it.each(["", " \n\t "])("is empty where nothing came: %j", (body) => {
    expect(problem(body)).toEqual({ code: "emptyPage", host });
  });

  it("is a calendar where its text says so, and not where a page only speaks of one", () => {
    expect(problem("\uFEFFBEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toEqual({ code: "calendar", host });
    expect(problem("begin:vcalendar\nend:vcalendar")).toEqual({ code: "calendar", host });
    expect(problem("<p>BEGIN:VCALENDAR")).toMatchObject({ code: "notLive" });
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

describe("a page that one format recognises and can't read", () => {
  const data = JSON.stringify({
    "@type": "LiveBlogPosting",
    liveBlogUpdate: [{ "@id": "a", datePublished: "2024-07-18T11:00:00Z", articleBody: "Off" }],
  });
  const ld = `<script type="application/ld+json">${data}</script>`;

  it.each([
    ["<h2>Full results to be published at 6pm</h2>"],
    ["<h1>Results to be published at 18:00</h1>"],
    ['<script id="__NEXT_DATA__" type="application/json">{"results":[{"type":"POST","content":"Related"}]}</script>'],
    ['<script type="application/json">{"headline":"Promo","blocks":[{"id":"hero","elements":[]}]}</script>'],
  ])("is left to the next: %s", (other) => {
    const read = readPage(`<html><body>${ld}${other}</body></html>`, "https://news.example/page", NOW);
    expect(read).toMatchObject({ value: { format: "LiveBlogPosting", snapshot: { posts: [{ id: "a" }] } } });
  });

  it.each([
    ['<div id="block-fd96d2ce3d0a6b07a8ee"><a>Spring dinner</a><time datetime="2026-03-15">March</time></div>'],
    [
      "<ul><li><h3>Council votes</h3><p>Published at 14:05</p></li><li><h3>Rain</h3><p>Published at 14:00</p></li></ul>",
    ],
  ])("is no live page where only its shape is like one's: %s", (body) => {
    expect(problem(`<!doctype html>${body}`)).toMatchObject({ code: "notLive" });
  });
});

it("loses only the body of a post that is nested without end", () => {
  const posts = ["<b>".repeat(100_000), "<b>Off</b>"].map((articleBody, i) => ({
    datePublished: `2024-07-18T11:0${i}:00Z`,
    articleBody,
  }));
  const data = JSON.stringify({ "@type": "LiveBlogPosting", liveBlogUpdate: posts });
  const page = `<script type="application/ld+json">${data}</script>`;
  const read = readPage(page, "https://news.example/page", "2024-07-18T12:00:00.000Z");
  expect(read).toMatchObject({ value: { snapshot: { posts: [{ body: [{ text: "Off" }] }, { body: [] }] } } });
});
