import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { plainText } from "../core/blocks";
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

  it("ends a paragraph at two line breaks", () => {
    expect(blocks("one<br>two<br><br>three").map((block) => plainText([block]))).toEqual(["one two", "three"]);
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
