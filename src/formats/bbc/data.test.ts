import { describe, expect, it } from "vitest";
import { readPage } from "../read";
import { expectHarmless, HOSTILE } from "../test-hostile";
import { ASSET, block, bulleted, dates, fragment, line, live, NOW, of, post, read, says, URL } from "./test-data";

const content = (...blocks: unknown[]) => live([post({ content: { model: { blocks } } })]);
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
      expect(printed).toMatchObject({ type: "paragraph", text: text.replace("\u0000", "").replace(/\s+/g, " ") });
      expectHarmless(printed);
    }
  });
});
