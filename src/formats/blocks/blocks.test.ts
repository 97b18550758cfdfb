import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { plainText } from "../../core/blocks";
import { expectHarmless, HOSTILE } from "../test-hostile";
import { toBlocks } from "./blocks";

const blocks = (html: string) => toBlocks(parseDocument(html).children, "https://example.org/live");

describe("toBlocks", () => {
  it("makes a paragraph of each, with white space folded", () => {
    expect(blocks("<p>One\n  two</p> <div>three</div>four")).toEqual([
      { type: "paragraph", text: "One two" },
      { type: "paragraph", text: "three" },
      { type: "paragraph", text: "four" },
    ]);
  });

  it("lays links and emphasis over the text, addresses made absolute", () => {
    expect(blocks('<p>See <a href="/x">the <b>map</b></a> now</p>')).toEqual([
      {
        type: "paragraph",
        text: "See the map now",
        marks: [
          { from: 8, to: 11, style: "strong" },
          { from: 4, to: 11, style: "link", href: "https://example.org/x" },
        ],
      },
    ]);
  });

  it("lets no script, style or strange address through", () => {
    const html = `<script>bad()</script><style>x</style><p>Safe <a href="javascript:bad()">link</a><img src="data:text/html,x"></p><svg><text>bad</text></svg>`;
    expect(blocks(html)).toEqual([{ type: "paragraph", text: "Safe link" }]);
  });

  it("keeps lists, nested ones too", () => {
    expect(blocks("<ol><li>Weir</li><li>Hug<ul><li>one second</li></ul></li></ol>")).toEqual([
      {
        type: "list",
        ordered: true,
        items: [
          { text: "Weir" },
          { text: "Hug", list: { type: "list", ordered: false, items: [{ text: "one second" }] } },
        ],
      },
    ]);
  });

  it("keeps quotes with their source and tables with their head", () => {
    expect(blocks("<blockquote><p>Well done</p><cite>— A steward</cite></blockquote>")).toEqual([
      { type: "quote", paragraphs: [{ text: "Well done" }], cite: "A steward" },
    ]);
    expect(blocks("<table><tr><th>1</th><th>Schär</th></tr><tr><td>2</td><td>McGrory</td></tr></table>")).toEqual([
      {
        type: "table",
        header: true,
        rows: [
          ["1", "Schär"],
          ["2", "McGrory"],
        ],
      },
    ]);
  });

  it("keeps pictures with source and caption, and not the pixels that count readers", () => {
    const html = `<figure><img src="/bell.jpg" alt="."><span>Image source, </span>Raceside<figcaption>Image caption, The bell</figcaption></figure><img src="/t.gif" width="1" height="1">`;
    expect(blocks(html)).toEqual([
      { type: "image", src: "https://example.org/bell.jpg", caption: "The bell", source: "Raceside" },
    ]);
  });

  it("loses no words in quotes in quotes, bare figures or cells", () => {
    const words = (html: string) => blocks(html).map((block) => plainText([block]));
    expect(words("<blockquote>Outer<blockquote>Inner</blockquote></blockquote>")).toEqual(["Outer\nInner"]);
    expect(words("<figure><p>Only words</p></figure>")).toEqual(["Only words"]);
    expect(words("<table><tr><td>Oxford<div>18:36</div></td><td><p>by</p><p>4</p></td></tr></table>")).toEqual([
      "Oxford 18:36 · by 4",
    ]);
    expect(words("<table><tr><td>1. Quick<br>2. Elder</td><td>32:08<br/>32:21</td></tr></table>")).toEqual([
      "1. Quick\n2. Elder · 32:08\n32:21",
    ]);
    expect(words("one<hr>two<pre>three</pre>four")).toEqual(["one", "two", "three", "four"]);
  });

  it.each([
    ['<iframe src="about:blank" data-src="https://v.example/1"></iframe>', "https://v.example/1"],
    ['<amp-iframe src="https://v.example/1"></amp-iframe>', "https://v.example/1"],
    ['<amp-twitter data-tweetid="7"></amp-twitter>', "https://twitter.com/i/status/7"],
    ['<div class="tweet" data-url="https://s.example/7"></div>', "https://s.example/7"],
    [
      '<div data-mod="liveEventEmbeddedContent" data-embedded-content-path="https://n.example/7"> </div>',
      "https://n.example/7",
    ],
    ['<div class="fb-post" data-href="https://f.example/7"></div>', "https://f.example/7"],
  ])("makes an embed of a place that a script fills later: %s", (html, url) => {
    expect(blocks(`<p>One</p>${html}`)).toEqual([
      { type: "paragraph", text: "One" },
      { type: "embed", provider: new URL(url).host, url },
    ]);
  });

  it.each([
    '<div class="share" data-url="https://n.example/7"></div>',
    '<div class="fb-like" data-href="https://n.example/7"></div>',
    '<div class="tweet" data-url="javascript:alert(1)"></div>',
    '<div class="tweet" data-id="7"></div>',
  ])("makes none of what shares or points nowhere: %s", (html) => {
    expect(blocks(html)).toEqual([]);
  });

  it("takes pictures out of a table that only puts them beside words", () => {
    const image = { type: "image", src: "https://example.org/a.jpg" };
    const row = '<tr><td><a href="/x"><img src="/a.jpg"></a></td><td>At the bridge</td></tr>';
    expect(blocks(`<table>${row}</table>`)).toEqual([image, { type: "paragraph", text: "At the bridge" }]);
    expect(blocks('<table><tr><td><img src="/a.jpg"></td></tr><tr><td>At the bridge</td></tr></table>')).toEqual([
      image,
      { type: "paragraph", text: "At the bridge" },
    ]);
    expect(blocks('<table><tr><td><img src="/a.jpg"></td><td></td></tr><tr><td></td><td></td></tr></table>')).toEqual([
      image,
    ]);
    // Results with a flag in each row are a table.
    expect(blocks(`<table>${row}${row}</table>`)).toMatchObject([{ type: "table" }]);
  });

  it("ends a paragraph at two line breaks", () => {
    expect(blocks("one <br> two<br><br>three").map((block) => plainText([block]))).toEqual(["one\ntwo", "three"]);
  });

  it("keeps a link over the paragraphs inside it, and none of the space around it", () => {
    const link = (from: number, to: number) => [{ from, to, style: "link", href: "https://example.org/x" }];
    expect(blocks('Read<a href="/x"> on <p>here</p> and there </a>.')).toEqual([
      { type: "paragraph", text: "Read on", marks: link(5, 7) },
      { type: "paragraph", text: "here", marks: link(0, 4) },
      { type: "paragraph", text: "and there .", marks: link(0, 9) },
    ]);
  });

  it("leaves out what is hidden from readers", () => {
    expect(blocks('<p hidden>no</p><p style="display: none">no</p><p>yes</p>')).toEqual([
      { type: "paragraph", text: "yes" },
    ]);
  });

  it("keeps right-to-left text, emoji and their joiners", () => {
    const text = "فاز ديفيد وير 👩‍🦽 ‏سبع مرات 🇬🇧";
    expect(blocks(`<p>${text}</p>`)).toEqual([{ type: "paragraph", text }]);
  });

  it("keeps the words of an embedded post, and says whose they are", () => {
    const html = `<blockquote class="twitter-tweet"><p>What a day!</p>— Anna <a href="https://t.example/1">April 23</a></blockquote><script src="https://t.example/w.js"></script>`;
    expect(blocks(html).map((block) => block.type)).toEqual(["quote", "embed"]);
    expect(blocks(html)[1]).toEqual({ type: "embed", provider: "Twitter", url: "https://t.example/1" });
  });

  it("takes what has no width for no space", () => {
    expect(blocks("<p>kilo\u200bmetre\ufeff 3\u00a0\u20600</p>")).toEqual([
      { type: "paragraph", text: "kilometre 3 0" },
    ]);
    expect(blocks("<p>می\u200cدود</p>")).toEqual([{ type: "paragraph", text: "می\u200cدود" }]);
  });

  it("finds a picture that is loaded late", () => {
    expect(blocks('<img src="data:image/gif;base64,R0" data-src="/a.jpg" alt="Bell">')).toEqual([
      { type: "image", src: "https://example.org/a.jpg", alt: "Bell" },
    ]);
    expect(blocks('<img srcset="/small.jpg 1x, /big.jpg 2x">')).toEqual([
      { type: "image", src: "https://example.org/small.jpg" },
    ]);
  });

  it.each(HOSTILE)("makes nothing but text and http(s) addresses of %s", (html) => {
    expectHarmless(blocks(`<p>before</p>${html}<p>after</p>`));
  });

  it("never throws and never lets markup or an unsafe address out, whatever comes in", () => {
    const tag = fc.constantFrom(
      "p",
      "a href=javascript:x",
      "li",
      "ul",
      "script",
      "b",
      "blockquote",
      "table",
      "tr",
      "td",
      "figure",
      "img src=x",
      "br",
    );
    const part = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(" ")[0]}>`),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const result = blocks(parts.join(""));
        expect(JSON.stringify(result)).not.toMatch(/"href":"(?!https?:)/);
        for (const block of result)
          if ("marks" in block)
            for (const mark of block.marks ?? []) expect(mark.to).toBeLessThanOrEqual(block.text.length);
      }),
    );
  });
});
