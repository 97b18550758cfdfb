import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atomEntry, atomFeed, jsonFeedOf, reading, readWell, rssFeed, rssItem } from "./test-fixtures";

const escaped = (html: string) => html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const cdata = (html: string) => `<![CDATA[${html.replaceAll("]]>", "]]&gt;")}]]>`;

/** Ways to get a script past a filter, after OWASP's collection of them. */
const PAYLOADS = [
  "<script>alert(1)</script>",
  "<ScRiPt src=//evil.example/x.js></sCrIpT>",
  "<<script>alert(1)//<</script>",
  "<img src=x onerror=alert(1)>",
  '<img """><script>alert(1)</script>">',
  '<img src="javascript:alert(1)">',
  '<img src="jav&#x09;ascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href="&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="vbscript:msgbox(1)" onmouseover=alert(1)>x</a>',
  "<svg/onload=alert(1)><script>alert(1)</script></svg>",
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//"><a href="x">x</a>',
  "<style>@import 'javascript:alert(1)';</style>",
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
  "</title></textarea><script>alert(1)</script>",
  "<xmp><script>alert(1)</script></xmp>",
];

const FEEDS: readonly [string, (html: string) => string][] = [
  ["RSS, escaped", (html) => inRss(escaped(html))],
  ["RSS, escaped twice", (html) => inRss(escaped(escaped(html)))],
  ["RSS, in CDATA", (html) => inRss(cdata(html))],
  ["RSS, as it is", inRss],
  ["Atom as html", (html) => inAtom(escaped(html), "html")],
  ["Atom as text", (html) => inAtom(escaped(html), "text")],
  ["Atom as xhtml", (html) => inAtom(`<div>${html}</div>`, "xhtml")],
  ["Atom in base64", (html) => inAtom(btoa(html), 'html" mode="base64')],
  ["JSON Feed", inJson],
];

function inRss(text: string): string {
  const fields = ["title", "description", "content:encoded", "category", "dc:creator", "link", "guid"];
  const picture = `<enclosure type="image/png" url="javascript:alert(1)"/><media:content medium="image" url="/a.png">
    <media:description>${text}</media:description><media:credit>${text}</media:credit></media:content>`;
  const item = rssItem(fields.map((name) => `<${name}>${text}</${name}>`).join("") + picture);
  return rssFeed(item, `<title>${text}</title><description>${text}</description><link>${text}</link>`);
}

function inAtom(text: string, type: string): string {
  const field = (name: string) => `<${name} type="${type}">${text}</${name}>`;
  const entry = atomEntry(
    `${field("title")}${field("content")}<author><name>${text}</name></author><category label="${text.replaceAll('"', "&quot;")}"/>
    <link href="javascript:alert(1)"/><id>${text}</id>`,
  );
  return atomFeed(entry, `${field("title")}${field("subtitle")}<link rel="next" href="javascript:alert(1)"/>`);
}

function inJson(text: string): string {
  const person = [{ name: text }];
  const item = { id: text, url: text, title: text, content_html: text, image: text, tags: [text], authors: person };
  return jsonFeedOf([{ ...item, date_published: "2017-04-23" }], { title: text, description: text, next_url: text });
}

/** Every address in a reading, wherever it stands. */
function addressesIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") return /^(?:url|href|src|older)$/.test(key) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => addressesIn(inner, Array.isArray(value) ? key : name));
}

describe.each(FEEDS)("scripts in the fields of %s", (_, feedOf) => {
  it.each(PAYLOADS)("come to nothing but words: %s", (payload) => {
    const read = reading(feedOf(payload));
    for (const address of addressesIn(read)) expect(address).toMatch(/^https?:\/\//);
  });
});

it("leaves no markup in the text of a field that is HTML", () => {
  const { snapshot } = readWell(
    inRss(cdata('<p onclick="x()">Off<script>alert(1)</script><svg><text>x</text></svg></p>')),
  );
  expect(snapshot).toMatchObject({ title: "Off", summary: [] });
  expect(snapshot.posts).toMatchObject([
    {
      headline: "Off",
      label: "Off",
      byline: { name: "Off" },
      body: [{ type: "image", caption: "Off", source: "Off" }],
    },
  ]);
});

it("reads or refuses any mixture of feed markup, with web addresses only", () => {
  const names = [
    "rss",
    "channel",
    "item",
    "title",
    "link",
    "pubDate",
    "description",
    "feed",
    "entry",
    "content",
    "updated",
  ];
  const part = fc.oneof(
    fc.constantFrom(...names).map((name) => `<${name}>`),
    fc.constantFrom(...names).map((name) => `</${name}>`),
    fc.constantFrom(
      ...PAYLOADS,
      "2017-04-23",
      "<![CDATA[",
      "]]>",
      '<link href="/x"/>',
      "<!--",
      "-->",
      "<!DOCTYPE x [",
      "&#0;",
    ),
    fc.string({ maxLength: 6 }),
  );
  const start = fc.constantFrom(
    "<rss><channel><item>",
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry>',
    "<rdf:RDF><item>",
  );
  fc.assert(
    fc.property(start, fc.array(part, { maxLength: 30 }), (first, parts) => {
      for (const address of addressesIn(reading(first + parts.join("")))) expect(address).toMatch(/^https?:\/\//);
    }),
  );
});
