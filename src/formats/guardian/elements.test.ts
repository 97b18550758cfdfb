import { describe, expect, it } from "vitest";
import { readPage } from "../read";
import { element, ID, model, modelBlock, NOW, PAGE, text } from "./test-pages";

const URL = `${PAGE}.json?dcr`;
const answer = (data: unknown, url = URL) => readPage(JSON.stringify(data), url, NOW);
function read(data: unknown, url = URL) {
  const result = answer(data, url);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}
const postOf = (fields: object) => read(model([modelBlock(ID.won, fields)])).snapshot.posts[0];
const bodyOf = (...elements: unknown[]) => postOf({ elements })?.body;

describe("an element", () => {
  it("is HTML in text, subheadings, quotations and tables", () => {
    const body = bodyOf(
      text('<p>One <a href="/two">two</a></p>'),
      element("SubheadingBlock", { html: "<h2>Three</h2>" }),
      element("BlockquoteBlock", { html: "<blockquote><p>Four</p></blockquote>", quoted: true }),
      element("TableBlock", { html: "<table><tr><th>Crew</th></tr><tr><td>Otters</td></tr></table>" }),
    );
    expect(body).toEqual([
      {
        type: "paragraph",
        text: "One two",
        marks: [{ from: 4, to: 7, style: "link", href: "https://www.guardian.example/two" }],
      },
      { type: "heading", text: "Three" },
      { type: "quote", paragraphs: [{ text: "Four" }] },
      { type: "table", header: true, rows: [["Crew"], ["Otters"]] },
    ]);
  });

  it("is a picture with its caption and credit, in the size that the page shows", () => {
    const sources = ["inline", "showcase"].map((weighting) => ({
      weighting,
      srcSet: [{ src: `https://img.example/${weighting}.jpg`, width: 620 }],
    }));
    const image = {
      role: "showcase",
      data: { alt: "Boats", caption: "Boats at <strong>noon</strong>", credit: "Photograph: A. Nyone" },
      imageSources: sources,
    };
    const media = { allImages: [{ url: "https://img.example/big.jpg" }] };
    expect(
      bodyOf(
        element("ImageBlock", image),
        element("ImageBlock", { ...image, displayCredit: false, imageSources: "?", media }),
        element("MultiImageBlock", { images: [element("ImageBlock", { data: { alt: "A" } })], caption: "Both" }),
        element("ImageBlock", {}),
      ),
    ).toEqual([
      {
        type: "image",
        src: "https://img.example/showcase.jpg",
        alt: "Boats",
        caption: "Boats at noon",
        source: "Photograph: A. Nyone",
      },
      { type: "image", src: "https://img.example/big.jpg", alt: "Boats", caption: "Boats at noon" },
      { type: "image", alt: "A" },
      { type: "paragraph", text: "Both" },
    ]);
  });

  it("is a clip where the publisher plays it itself", () => {
    expect(
      bodyOf(
        element("YoutubeBlock", { assetId: "x", mediaTitle: "The finish – video" }),
        element("GuVideoBlock", { caption: "The start", source: "Raceside", url: "https://x.example" }),
        element("AudioAtomBlock", { title: "The horn", trackUrl: "https://x.example/1.mp3" }),
        element("VideoBlock", {}),
      ),
    ).toEqual([
      { type: "media", caption: "The finish – video" },
      { type: "media", caption: "The start", source: "Raceside" },
      { type: "media", caption: "The horn" },
      { type: "media" },
    ]);
  });

  it("is another's post or clip with its words and its address", () => {
    expect(
      bodyOf(
        element("TweetBlock", {
          html: "<blockquote><p>Ahoy!</p>— Otter</blockquote>",
          url: "https://chirp.example/1",
          source: "Chirper",
        }),
        element("VideoYoutubeBlock", { title: "Start", caption: "Start", url: "https://www.tube.example/1" }),
        element("EmbedBlock", { html: '<iframe src="https://maps.example/1"></iframe>', caption: "The course" }),
        element("InstagramBlock", { url: "javascript:alert(1)", html: "<script>x()</script>", providerName: "Pics" }),
      ),
    ).toEqual([
      { type: "quote", paragraphs: [{ text: "Ahoy!" }, { text: "— Otter" }] },
      { type: "embed", provider: "Chirper", url: "https://chirp.example/1" },
      { type: "paragraph", text: "Start" },
      { type: "embed", provider: "tube.example", url: "https://www.tube.example/1" },
      { type: "embed", provider: "maps.example", url: "https://maps.example/1" },
      { type: "paragraph", text: "The course" },
      { type: "embed", provider: "Pics" },
    ]);
  });

  it("is a link, or a quotation with its source", () => {
    expect(
      bodyOf(
        element("RichLinkBlock", { url: "https://news.example/1", text: "Otters &amp; oars", prefix: "Related: " }),
        element("RichLinkBlock", { url: "data:text/html,x", text: "No link" }),
        element("RichLinkBlock", { url: "https://news.example/2" }),
        element("PullquoteBlock", { html: "<p>We flew</p>", attribution: "Ada Brook" }),
        element("PullquoteBlock", { attribution: "Sam Reed" }),
      ),
    ).toEqual([
      {
        type: "paragraph",
        text: "Otters & oars",
        marks: [{ from: 0, to: 13, style: "link", href: "https://news.example/1" }],
      },
      { type: "paragraph", text: "No link" },
      { type: "embed", provider: "news.example", url: "https://news.example/2" },
      { type: "quote", paragraphs: [{ text: "We flew" }], cite: "Ada Brook" },
      { type: "paragraph", text: "Sam Reed" },
    ]);
  });

  it("loses no words where it is of an unknown kind, or has elements within", () => {
    expect(
      bodyOf(
        element("HologramBlock", { title: "Lift", html: "<p>up</p>", url: "https://holo.example/" }),
        element("ListBlock", { items: [{ title: "First", elements: [text("<p>water</p>")] }] }),
        element("TimelineBlock", {
          sections: [{ title: "Noon", events: [{ date: "1 June", body: [text("<p>off</p>")] }] }],
        }),
        element("KeyTakeawaysBlock", { keyTakeaways: [{ title: "Why", body: [text("<p>wind</p>")] }] }),
        { html: "<p>no kind</p>" },
        "<p>bare</p>",
        null,
        7,
      )?.map((block) => ("text" in block ? block.text : block.type)),
    ).toEqual(["Lift", "up", "embed", "First", "water", "Noon", "1 June", "off", "Why", "wind", "no kind", "bare"]);
  });
});
