import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPage } from "./read";
import { expectHarmless, HOSTILE } from "./test-hostile";

const NOW = "2024-06-09T13:20:00.000Z";
const URL = "https://paper.example/regatta";

function read(html: string) {
  const result = readPage(html, URL, NOW);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const update = (headline: string, time: string, body = "<p>They <b>row</b>.</p><ul><li>fast</li></ul>") =>
  `<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><h3 itemprop="headline">${headline}</h3>
    <time itemprop="datePublished" datetime="2024-06-09T${time}+01:00">${time}</time><meta itemprop="dateModified" content="2024-06-09T14:30:00+01:00">
    <span itemprop="author" itemscope itemtype="https://schema.org/Person">by <span itemprop="name">Jo Quick</span></span>
    <a itemprop="url" href="#post-${time.replace(":", "")}">Link</a><div itemprop="articleBody">${body}</div></div>`;
const blog = (updates: string) =>
  `<html><body><article itemscope itemtype="http://schema.org/LiveBlogPosting"><h1 itemprop="headline">Regatta</h1>
    <meta itemprop="coverageStartTime" content="2024-06-09T13:00:00+01:00"><div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="The Paper"></div>
    ${updates}</article></body></html>`;

const rdfa = `<main vocab="https://schema.org/"><div typeof="LiveBlogPosting"><h1 property="headline">Regatta</h1>
  <div property="schema:liveBlogUpdate" typeof="schema:BlogPosting" resource="#1"><h3 property="schema:headline">Off</h3>
  <time property="https://schema.org/datePublished" datetime="2024-06-09T14:05+01:00"></time><span property="author">Jo Quick</span>
  <div property="articleBody"><p>They row.</p></div></div></div></main>`;

describe("a live blog in the markup", () => {
  it("is read from microdata", () => {
    const { format, snapshot } = read(blog(update("Off", "14:05") + update("Won", "14:25")));
    expect(format).toBe("microdata");
    expect(snapshot).toMatchObject({
      title: "Regatta",
      publisher: "The Paper",
      zone: "+01:00",
      startsAt: "2024-06-09T12:00:00.000Z",
    });
    expect(snapshot.posts.map(({ headline }) => headline)).toEqual(["Won", "Off"]);
    expect(snapshot.posts[1]).toEqual({
      id: "post-1405",
      url: `${URL}#post-1405`,
      headline: "Off",
      publishedAt: "2024-06-09T13:05:00.000Z",
      modifiedAt: "2024-06-09T13:30:00.000Z",
      byline: { name: "Jo Quick" },
      body: [
        { type: "paragraph", text: "They row.", marks: [{ from: 5, to: 8, style: "strong" }] },
        { type: "list", ordered: false, items: [{ text: "fast" }] },
      ],
      keyEvent: false,
      pinned: false,
    });
  });

  it("is read from RDFa", () => {
    expect(read(rdfa)).toMatchObject({
      format: "microdata",
      snapshot: {
        title: "Regatta",
        posts: [
          {
            id: "#1",
            headline: "Off",
            byline: { name: "Jo Quick" },
            publishedAt: "2024-06-09T13:05:00.000Z",
            body: [{ text: "They row." }],
          },
        ],
      },
    });
  });

  it("is found within other items, as their property or not", () => {
    for (const property of ["", 'itemprop="mainEntity"']) {
      const inner = blog(update("Off", "14:05")).replace("<article", `<article ${property}`);
      const page = inner.replace("<body>", '<body itemscope itemtype="https://schema.org/WebPage">');
      expect(read(page).snapshot.posts).toHaveLength(1);
    }
  });

  it("gives way to a format that tells more", () => {
    const data = { "@type": "LiveBlogPosting", liveBlogUpdate: [{ datePublished: NOW, articleBody: "x" }] };
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(read(blog(update("Off", "14:05")) + script).format).toBe("LiveBlogPosting");
  });

  it("is refused where no update has a date, and unknown where there is no live blog", () => {
    const undated = blog(update("Off", "14:05").replaceAll(/(?:datetime|content)="[^"]*"/g, ""));
    expect(readPage(undated, URL, NOW)).toMatchObject({ problem: { code: "noDates" } });
    expect(readPage("<p>LiveBlogPosting</p>", URL, NOW)).toMatchObject({ problem: { code: "notLive" } });
  });

  it("lets only text and web addresses out", () => {
    for (const text of HOSTILE) {
      const attribute = text.replaceAll('"', "&quot;");
      const page = blog(update(text, "14:05", text).replace("#post-1405", attribute)).replace("Jo Quick", text);
      const result = readPage(page, URL, NOW);
      if (result.ok) expectHarmless(result.value.snapshot);
    }
  });

  it("never throws, whatever stands in it, and however items are nested", () => {
    const part = fc.oneof(
      fc.string({ maxLength: 10 }),
      fc.constantFrom(
        ...HOSTILE,
        "</div>",
        '<div itemscope itemprop="liveBlogUpdate">',
        '<div itemprop="articleBody">',
        update("x", "14:05"),
        rdfa,
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const result = readPage(blog(parts.join("")), URL, NOW);
        if (result.ok) expectHarmless(result.value.snapshot);
      }),
      { numRuns: 60 },
    );
    const nested = update("x", "14:05").replace("</div></div>", "").repeat(80);
    expect(readPage(blog(nested), URL, NOW).ok).toBe(true);
  });
});

describe("properties that readers don't see", () => {
  const item = (inner: string) =>
    `<div itemscope itemtype="https://schema.org/LiveBlogPosting"><div itemscope itemprop="liveBlogUpdate"><meta itemprop="datePublished" content="2024-06-09T14:25:00+01:00">${inner}</div></div>`;
  const postOf = (inner: string) => read(item(inner)).snapshot.posts[0];

  it.each([
    [
      "a hidden heading",
      `<h2 itemprop="articleBody" style="display:none"><strong>14:25 BST: </strong>They are off</h2>`,
    ],
    ["a hidden element", `<div itemprop="articleBody" hidden>They are off</div>`],
    ["a part of a hidden element", `<div style="display: none"><p itemprop="articleBody">They are off</p></div>`],
    ["a template", `<template><p itemprop="articleBody">They are off</p></template>`],
    ["an element for pages without scripts", `<noscript itemprop="articleBody"><p>They are off</p></noscript>`],
  ])("are read: %s", (_, inner) => {
    expect(postOf(inner)?.body).toEqual([{ type: "paragraph", text: "They are off" }]);
  });

  it("are read where they are a headline or an author", () => {
    const inner = `<h3 itemprop="headline" style="display:none">Off</h3><span itemprop="author" hidden>Jo Quick</span>`;
    expect(postOf(inner)).toMatchObject({ headline: "Off", byline: { name: "Jo Quick" } });
  });

  it("aren't read where they stand hidden inside a property", () => {
    const inner = `<div itemprop="articleBody"><p>They are off</p><p style="display:none">Subscribe</p></div>`;
    expect(postOf(inner)?.body).toEqual([{ type: "paragraph", text: "They are off" }]);
  });

  it("are addresses where they are pictures", () => {
    const inner = `<p itemprop="articleBody">They are off</p><img itemprop="image" src="https://cdn.example/a.jpg">`;
    expect(read(item(inner)).snapshot.posts[0]?.body).toEqual([
      { type: "paragraph", text: "They are off" },
      { type: "image", src: "https://cdn.example/a.jpg" },
    ]);
  });

  it("keep their lists", () => {
    const inner = `<ul itemprop="articleBody" style="display:none"><li>1. Quick</li><li>2. Elder</li></ul>`;
    expect(postOf(inner)?.body).toEqual([
      { type: "list", ordered: false, items: [{ text: "1. Quick" }, { text: "2. Elder" }] },
    ]);
  });
});
