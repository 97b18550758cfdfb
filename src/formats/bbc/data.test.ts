import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newCoverage } from "../../core/coverage";
import { mergeAndClassify } from "../../races/merge-and-classify";
import { readPage } from "../read";
import { expectHarmless, HOSTILE } from "../test-hostile";

const NOW = "2017-04-23T12:00:00.000Z";
const URL = "https://www.bbc.co.uk/sport/live/athletics/1";
const ASSET = "asset:0b7e2f3c-1a5d-4c1e-9b1a-5d2f8c6e7a90";

type Model = Record<string, unknown>;
const block = (type: string, model: Model) => ({ id: "x", type, model });
const of = (type: string, ...blocks: unknown[]) => block(type, { blocks });
const fragment = (text: string, ...attributes: string[]) => block("fragment", { text, attributes });
const says = (text: string) => block("paragraph", { text, blocks: [fragment(text)] });
const line = (type: string, text: string) => of(type, of("text", says(text)));
const bulleted = (...items: string[]) => of("unorderedList", ...items.map((item) => of("listItem", says(item))));
const dates = (curated: string) => ({ firstPublished: curated, lastPublished: curated, time: null, curated });

const post = (more: Model = {}) => ({
  typeCode: null,
  header: { model: { blocks: [line("headline", "Adams in front"), line("subheadline", "Men's wheelchair race")] } },
  content: { model: { blocks: [says("Adams leads.")] } },
  link: null,
  urn: ASSET,
  type: "POST",
  options: { isBreakingNews: false },
  dates: dates("2017-04-23T08:08:17.250Z"),
  ...more,
});
const live = (results: unknown[], more: Model = {}, page: unknown = null) => ({
  title: "City Marathon 2017",
  description: "Forty thousand run.",
  startDateTime: "2017-04-23T07:00:00.000Z",
  endDateTime: "2017-04-23T17:00:00.000Z",
  isLive: true,
  summaryPoints: { content: { model: { blocks: [of("text", bulleted("Adams wins", "Baker is second"))] } } },
  liveTextStream: { id: "1", contributors: null, content: { data: { results, page } } },
  ...more,
});
const content = (...blocks: unknown[]) => live([post({ content: { model: { blocks } } })]);

function read(body: unknown, url = URL, now = NOW) {
  const result = readPage(typeof body === "string" ? body : JSON.stringify(body), url, now);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
const bodyOf = (...blocks: unknown[]) => read(content(...blocks)).snapshot.posts[0]?.body;

describe("the data of a BBC page", () => {
  it("gives title, summary, times and status", () => {
    expect(read({ data: live([post()]) })).toMatchObject({
      format: "bbc data",
      snapshot: {
        title: "City Marathon 2017",
        publisher: "BBC",
        summary: [{ type: "list", ordered: false, items: [{ text: "Adams wins" }, { text: "Baker is second" }] }],
        startsAt: "2017-04-23T07:00:00.000Z",
        endsAt: "2017-04-23T17:00:00.000Z",
        status: "live",
        zone: "Europe/London",
      },
    });
  });

  it("gives a post with its own id, address, time, label and byline", () => {
    const byline = block("contributor", { name: "Jo Quick", subtitle: "former champion", blocks: [] });
    const header = {
      model: { blocks: [byline, line("headline", "Adams  in front"), line("subheadline", "Men's race")] },
    };
    const urgent = post({ header, options: { isBreakingNews: true } });
    expect(read(live([urgent])).snapshot.posts).toEqual([
      {
        id: `urn:${ASSET}`,
        url: `${URL}?pinned_post_locator=${encodeURIComponent(`urn:${ASSET}`)}`,
        headline: "Adams in front",
        label: "Men's race",
        byline: { name: "Jo Quick", role: "former champion" },
        publishedAt: "2017-04-23T08:08:17.250Z",
        modifiedAt: "2017-04-23T08:08:17.250Z",
        body: [{ type: "paragraph", text: "Adams leads." }],
        keyEvent: true,
        pinned: false,
      },
    ]);
  });

  it.each([
    [true, NOW, "live"],
    [false, "2017-04-23T06:00:00.000Z", "upcoming"],
    [false, NOW, "ended"],
    [undefined, NOW, undefined],
  ])("is, live being %s at %s, %s", (isLive, now, status) => {
    expect(read(live([post()], { isLive }), URL, now).snapshot.status).toBe(status);
  });

  it("is read before the first post, too", () => {
    const { snapshot } = read(live([], { isLive: false }), URL, "2017-04-22T12:00:00.000Z");
    expect(snapshot).toMatchObject({ title: "City Marathon 2017", status: "upcoming", posts: [] });
  });

  it("keeps a pinned post once, at its place", () => {
    const other = post({ urn: "asset:other-one", dates: dates("2017-04-23T09:00:00Z") });
    const { posts } = read(live([post(), other, post()])).snapshot;
    expect(posts.map(({ id, pinned }) => ({ id, pinned }))).toEqual([
      { id: "urn:asset:other-one", pinned: false },
      { id: `urn:${ASSET}`, pinned: true },
    ]);
  });

  it("keeps a post that has no dates at all", () => {
    const { dates: _, ...undated } = post({ urn: "asset:undated" });
    expect(read(live([undated, post()])).snapshot.posts).toHaveLength(2);
  });

  it("lends a post whose time can't be read that of its elder, and says where none has one", () => {
    const odd = post({ urn: "asset:odd", dates: dates("soon") });
    expect(read(live([odd, post()])).snapshot.posts[0]?.publishedAt).toBe("2017-04-23T08:08:17.250Z");
    expect(readPage(JSON.stringify(live([odd])), URL, NOW)).toMatchObject({ problem: { code: "noDates" } });
  });
});

describe("a post's text in the data", () => {
  it("keeps emphasis and links over the text", () => {
    const link = block("urlLink", { text: "the map", locator: "https://a.example/map", blocks: [fragment("the map")] });
    expect(bodyOf(of("paragraph", fragment("See "), link, fragment(" "), fragment("now", "bold", "italic")))).toEqual([
      {
        type: "paragraph",
        text: "See the map now",
        marks: [
          { from: 4, to: 11, style: "link", href: "https://a.example/map" },
          { from: 12, to: 15, style: "strong" },
          { from: 12, to: 15, style: "em" },
        ],
      },
    ]);
  });

  it("keeps lists, quotes and tables", () => {
    const cells = (...texts: string[]) => of("tableRow", ...texts.map((text) => of("tableCell", says(text))));
    const quote = of("quote", says("It hurts."), of("attribution", fragment("A runner")));
    const list = of("orderedList", of("listItem", says("Adams"), bulleted("by ten metres")));
    expect(bodyOf(list, quote, of("table", cells("1", "Adams")))).toEqual([
      {
        type: "list",
        ordered: true,
        items: [{ text: "Adams", list: { type: "list", ordered: false, items: [{ text: "by ten metres" }] } }],
      },
      { type: "quote", paragraphs: [{ text: "It hurts." }], cite: "A runner" },
      { type: "table", header: false, rows: [["1", "Adams"]] },
    ]);
  });

  it("keeps pictures, players and other sites' posts with what is said of them", () => {
    const caption = of("caption", of("text", says("At the bell")));
    const raw = block("rawImage", { locator: "https://a.example/bell.jpg", copyrightHolder: "Raceside" });
    expect(
      bodyOf(
        of("image", raw, of("altText", of("text", says("A bell"))), caption),
        block("image", { altText: "A hill", imageUrl: "/hill.jpg", caption: "x" }),
        of("video", block("clipMedia", { type: "video" }), caption),
        block("social", { source: "https://chirper.example/1", blocks: [] }),
      ),
    ).toEqual([
      { type: "image", src: "https://a.example/bell.jpg", alt: "A bell", caption: "At the bell", source: "Raceside" },
      { type: "image", src: "https://www.bbc.co.uk/hill.jpg", alt: "A hill", caption: "x" },
      { type: "media", caption: "At the bell" },
      { type: "embed", provider: "chirper.example", url: "https://chirper.example/1" },
    ]);
  });

  it("drops lone white space, and reads through wrappings that it doesn't know", () => {
    expect(bodyOf(fragment("  \n"), of("novelty", of("text", says("Still read."))), fragment(" "))).toEqual([
      { type: "paragraph", text: "Still read." },
    ]);
  });

  it("is text, whatever is in it", () => {
    for (const text of HOSTILE) {
      const link = block("urlLink", { text: "x", locator: text, blocks: [fragment("x")] });
      const evil = block("urlLink", { text: "x", locator: "javascript:evil()", blocks: [fragment("x")] });
      const image = block("image", { imageUrl: "javascript:evil()", altText: "x", blocks: [] });
      const { snapshot } = read(content(of("paragraph", link, evil), image, block("social", { source: text })));
      expectHarmless(snapshot);
      const printed = read(live([post({ content: { model: { blocks: [says(text)] } } })])).snapshot.posts[0]?.body[0];
      expect(printed).toMatchObject({ type: "paragraph", text: text.replace(/\s+/g, " ") });
      expectHarmless(printed);
    }
  });
});

const markup = (id: string) =>
  `<article data-testid="content-post" id="${id}"><h3>Adams in front<span>published at 09:08 British Summer Time 23 April 2017</span></h3><p>Men's wheelchair race</p><p>Adams leads.</p></article>`;
const page = (script: string, posts = "") =>
  `<html><head><title>City Marathon 2017</title></head><body><h1>City Marathon 2017</h1><ol>${posts}</ol>${script}</body></html>`;
const data = { props: { pageProps: { pageData: live([post()]) } } };
const escaped = JSON.stringify(JSON.stringify(data)).replaceAll("<", "\\u003c");

describe("a page with its data in it", () => {
  it.each([
    ["a JSON script", `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data)}</script>`],
    ["any JSON script", `<script type="application/json">${JSON.stringify({ a: [{ b: data }] })}</script>`],
    ["an assignment", `<script>var x = {}; window.__INITIAL_DATA__ = ${JSON.stringify(data)}; go();</script>`],
    ["an assigned string", `<script>window.__INITIAL_DATA__=${escaped};</script>`],
    [
      "an assigned string in single quotes",
      `<script>window.D='${JSON.stringify(data).replaceAll("'", "\\'")}'</script>`,
    ],
    ["a call of JSON.parse", `<script>window.__DATA__ = JSON.parse(${escaped})</script>`],
  ])("is read from %s", (_, script) => {
    expect(read(page(script)).snapshot.posts.map(({ id }) => id)).toEqual([`urn:${ASSET}`]);
  });

  it("is read where head and stream stand apart", () => {
    const { liveTextStream, ...head } = live([post()]);
    const script = `<script>window.D = ${JSON.stringify({ a: { data: head }, b: { data: liveTextStream.content.data } })}</script>`;
    expect(read(page(script)).snapshot).toMatchObject({
      title: head.title,
      status: "live",
      posts: [{ pinned: false }],
    });
  });

  const both = page(`<script>window.D=${escaped}</script>`, markup(ASSET));

  it("is read from the data rather than from the markup", () => {
    expect(read(both)).toMatchObject({ format: "bbc data", snapshot: { posts: [{ headline: "Adams in front" }] } });
  });

  it.each([
    ["an id of its own", markup(ASSET)],
    ["an id with urn", markup(`urn:${ASSET}`)],
    ["an id on its heading", markup("").replace("<h3", `<h3 id="${ASSET}"`)],
    [
      "a share link",
      markup("").replace("</h3>", `</h3><nav><a href="?pinned_post_locator=urn:${ASSET}">Share</a></nav>`),
    ],
    [
      "a share link by way of another site",
      markup("").replace(
        "</h3>",
        `</h3><nav><a href="https://chirper.example/share?u=${encodeURIComponent(`${URL}?pinned_post_locator=urn:${ASSET}`)}">Share</a></nav>`,
      ),
    ],
  ])("keeps its posts when the data is gone tomorrow and the markup has %s", (_, article) => {
    const today = read(live([post()])).snapshot;
    const tomorrow = read(page("", `<li>${article}</li>`));
    expect(tomorrow.format).toBe("bbc");
    const first = mergeAndClassify(newCoverage(URL, URL, NOW), [], today, NOW);
    const second = mergeAndClassify(first.head, first.posts, tomorrow.snapshot, NOW);
    expect(second.posts.map(({ id }) => id)).toEqual([`urn:${ASSET}`]);
    expect(second.changes.edited).toEqual([]);
  });

  it("knows the share links of the World Service", () => {
    const link = `<nav><a href="?post=${encodeURIComponent(ASSET)}#post">Share</a></nav>`;
    expect(read(page("", markup("").replace("</h3>", `</h3>${link}`))).snapshot.posts[0]?.id).toBe(`urn:${ASSET}`);
  });

  it("falls back to the markup where the data has no posts", () => {
    const empty = `<script>window.D = ${JSON.stringify(live([]))}</script>`;
    expect(read(page(empty, markup(ASSET))).format).toBe("bbc");
  });

  it.each([
    ["cutShort", page(`<script>window.D = ${JSON.stringify(data)}`).slice(0, -60)],
    ["cutShort", JSON.stringify(live([post()])).slice(0, -9)],
    ["brokenData", page(`<script type="application/json">${JSON.stringify(data).replace(":", "")}</script>`)],
  ])("is %s where nothing in it can be read", (code, body) => {
    expect(readPage(body, URL, NOW)).toMatchObject({ problem: { code } });
  });
});

it("names the older pages that its data counts", () => {
  expect(read(live([post()], {}, { index: 1, total: 3 })).older).toEqual([`${URL}?page=2`, `${URL}?page=3`]);
  expect(read(live([post()], {}, { index: 2, total: 3 })).older).toBeUndefined();
});

it("never throws, whatever stands in the data's places", () => {
  const odd = fc.oneof(
    fc.anything({ maxDepth: 3 }),
    fc.constantFrom<unknown>({ toString: 1, valueOf: 1 }, post(), says("x"), of("image"), live([post()])),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(post())), odd), odd, odd, (fields, blocks, more) => {
      const values = [{ ...post(), ...fields }, post({ content: { model: { blocks } } }), more];
      const body = JSON.stringify(live(values, { summaryPoints: more, isLive: blocks }));
      const result = readPage(body, URL, NOW);
      if (result.ok) expectHarmless(result.value.snapshot);
      else expect(result.problem.code).toMatch(/^(?:noDates|notLive)$/);
    }),
  );
});

it("is not lost in data that is nested without end", () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const body = `{"results":${deep},"liveTextStream":${deep},"title":"x","x":${'{"blocks":['.repeat(400)}${"]}".repeat(400)}}`;
  expect(readPage(body, URL, NOW).ok).toBe(true);
});
