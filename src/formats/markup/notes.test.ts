import { describe, expect, it } from "vitest";
import { expectHarmless, HOSTILE } from "../test-hostile";
import { reading, words } from "./test-read";

const ACCOUNT = "https://run.example/@race";
const TEXTS = ["Gill leads at the bridge.", "They are off.", "Eight crews are on the water."];
const time = (i: number) => `2026-05-03T09:0${9 - i}:00Z`;
const author = `<div class="p-author h-card"><a class="u-url" href="${ACCOUNT}"><img class="u-photo" src="/me.png"><strong class="p-name">River Run</strong> <span>@race</span></a></div>`;
const entry = (i: number, more = "", { name = "", kind = "h-entry" } = {}) =>
  `<div class="entry ${kind}"><a class="u-url u-uid" href="/@race/${113 - i}"><time datetime="${time(i)}">9:09</time></a>${author}${name}
  <div><div class="e-content"><p>${TEXTS[i]}</p></div></div>${more}<div><button>Reply</button> 0</div></div>`;
const feed = (entries: readonly string[], kind = "h-feed") =>
  `<title>River Run</title><main><h1 class="p-name">River Run</h1><div class="${kind}">${entries.join("")}</div></main>`;
const all = (...more: Parameters<typeof entry>[1][]) => feed(TEXTS.map((_, i) => entry(i, more[i])));

describe("notes of a page", () => {
  it("have their words alone, author, time and page", () => {
    const { format, posts } = reading(all(), "https://run.example/");
    expect(format).toBe("microformats");
    expect(posts?.map(words)).toEqual(TEXTS.map((text) => [text]));
    expect(posts?.[0]).toMatchObject({
      id: "https://run.example/@race/113",
      url: "https://run.example/@race/113",
      publishedAt: "2026-05-03T09:09:00.000Z",
      byline: { name: "River Run" },
    });
  });

  it("are not taken for the posts of a live page, nor what stands beside its text", () => {
    const lines = TEXTS.map((text, i) => `<p><b>11:5${9 - i}</b> Brook leads at the bridge. ${text}</p>`).join("");
    const live = `<title>Live ticker: River Run</title>${lines}${all()}`;
    expect(reading(live, "https://run.example/").format).toBe("ticker");
    const days = all()
      .replace("09:08", "02:08")
      .replaceAll("River Run", "River Run live")
      .replace("05-03T09:07", "05-01T09:07");
    expect(reading(days, "https://run.example/").format).toBe("microformats");
    const beside = all().replace("<main>", "<main><aside>").replace("</main>", "</aside></main>");
    expect(reading(beside, "https://run.example/")).toEqual({});
  });

  it("have the pictures beside them, as elements or for Mastodon's script, and not their author's", () => {
    const props = JSON.stringify({
      media: [
        { type: "image", url: "https://run.example/b.jpg", description: "The bridge" },
        { type: "video", url: "/b.mp4" },
      ],
    });
    const { posts } = reading(
      all(`<div data-component="MediaGallery" data-props='${props}'></div>`, '<img src="/c.jpg">'),
      ACCOUNT,
    );
    expect(posts?.map(({ body }) => body.slice(1))).toEqual([
      [{ type: "image", src: "https://run.example/b.jpg", alt: "The bridge" }],
      [{ type: "image", src: "https://run.example/c.jpg" }],
      [],
    ]);
  });

  it("have what they warn of as a headline", () => {
    const { posts } = reading(all('<p class="p-summary">The result <button>Show more</button></p>'), ACCOUNT);
    expect(posts?.map(({ headline }) => headline)).toEqual(["The result", undefined, undefined]);
  });

  it("stand in a list that is called a feed, or on the page of an account", () => {
    const plain = feed(
      TEXTS.map((_, i) => entry(i)),
      "list",
    );
    expect(reading(plain, ACCOUNT).format).toBe("microformats");
    expect(reading(plain, "https://run.example/").posts).toBeUndefined();
  });

  it("are no articles, no comments and no two", () => {
    const name = '<h2 class="p-name"><a href="/1">Gill leads</a></h2>';
    const url = "https://run.example/";
    expect(reading(feed(TEXTS.map((_, i) => entry(i, "", { name }))), url).posts).toBeUndefined();
    const heading = "<h3>Gill leads</h3>";
    expect(reading(feed(TEXTS.map((_, i) => entry(i, "", { name: heading }))), url).posts).toBeUndefined();
    expect(
      reading(
        feed(
          TEXTS.map((_, i) => entry(i)),
          "h-feed comments",
        ),
        url,
      ).posts,
    ).toBeUndefined();
    expect(reading(feed(TEXTS.map((_, i) => entry(i, "", { kind: "u-comment h-cite" }))), url).posts).toBeUndefined();
    expect(reading(feed([entry(0), entry(1)]), url).posts).toBeUndefined();
    expect(reading(feed([entry(0, entry(1) + entry(2))]), url).posts).toBeUndefined();
  });

  it.each(HOSTILE)("are harmless whatever is in them: %s", (markup) =>
    expectHarmless(reading(all(markup), ACCOUNT).posts),
  );
});
