import { describe, expect, it } from "vitest";
import { readPage } from "../read";
import { blog, NOW, page, update } from "./test-blog";

const URL = "https://news.example/live";
function postsOf(html: string) {
  const read = readPage(html, URL, NOW);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.snapshot.posts;
}
const bodies = (html: string) =>
  postsOf(html).map(({ body }) => body.map((one) => ("text" in one ? one.text : one.type)));
const two = [update({ articleBody: "Gill wins." }), update({ articleBody: "They are off." })];

describe("a live blog that names no updates", () => {
  it.each(["hasPart", "blogPost"])("has those of its %s", (field) => {
    expect(bodies(page(JSON.stringify(blog([], { [field]: two }))))).toEqual([["Gill wins."], ["They are off."]]);
  });

  it("has the postings that say themselves that they are part of it", () => {
    const parts = two.map((one) => ({ ...one, isPartOf: { "@id": "#blog" } }));
    const scripts = [JSON.stringify(blog([], { "@id": "#blog" })), JSON.stringify(parts)];
    expect(bodies(page(...scripts))).toEqual([["Gill wins."], ["They are off."]]);
  });

  it("has the entries of its page that say their times for machines", () => {
    const entry = (clock: string, text: string) =>
      `<article><time datetime="2024-07-18T${clock}:00Z">an hour ago</time><p>${text}</p></article>`;
    const entries = [
      entry("10:12", "Gill wins by a second after ten kilometres."),
      entry("09:30", "They are off in rain and a cold wind."),
      entry("09:10", "All of them are at the bridge by now."),
    ];
    const html = page(JSON.stringify(blog([])));
    expect(postsOf(html + entries.join("")).map(({ publishedAt }) => publishedAt.slice(11, 16))).toEqual([
      "10:12",
      "09:30",
      "09:10",
    ]);
    const later = entries.join("").replaceAll("2024-07-18", "2024-07-19");
    expect(readPage(html + later, URL, NOW)).toMatchObject({ ok: false });
  });
});

describe("an update's own field", () => {
  const one = (more: object) => postsOf(page(JSON.stringify(blog([update(more)]))))[0];

  it.each([
    ["milliseconds as text", "1721299680000"],
    ["seconds as text", "1721299680"],
    ["a value of a type", { "@type": "DateTime", "@value": "2024-07-18T10:48:00Z" }],
  ])("may have its time as %s", (_, datePublished) => {
    expect(one({ datePublished })?.publishedAt).toBe("2024-07-18T10:48:00.000Z");
    expect(one({ datePublished })).not.toHaveProperty("printedTime");
  });

  it("may be its identifier, after all addresses", () => {
    expect(one({ identifier: "e77" })?.id).toBe("e77");
    expect(one({ identifier: "e77", url: `${URL}#e78` })?.id).toBe("e78");
  });

  it("has its lines whichever way they end", () => {
    expect(one({ articleBody: "1. Gill\r\n2. Brook\r3. Cole" })?.body).toMatchObject([
      { text: "1. Gill" },
      { text: "2. Brook" },
      { text: "3. Cole" },
    ]);
  });

  it("may name its element in the page by the query of its address", () => {
    const html = page(JSON.stringify(blog([update({ articleBody: "First:", url: `${URL}?post=a1` })])));
    expect(bodies(`${html}<div id="a1"><p>First:</p><ul><li>Gill</li></ul></div>`)).toEqual([["First:", "list"]]);
  });
});

describe("a live blog that its page prints in parts", () => {
  const first = [update({ articleBody: "Gill wins." }), update({ articleBody: "They reach the bridge." })];
  const rest = [update({ articleBody: "They reach the bridge." }), update({ articleBody: "They are off." })];
  const all = [["Gill wins."], ["They reach the bridge."], ["They are off."]];
  const parts = (one: object, other: object) =>
    page(JSON.stringify(blog(first, one)), JSON.stringify(blog(rest, other)));

  it.each([
    ["of one address", { url: URL }, { url: URL, headline: "Race, part two" }],
    ["of one name", {}, {}],
    ["of one name, and one of them with the page's address", { url: URL }, {}],
  ])("has the updates of all parts once: %s", (_, one, other) => expect(bodies(parts(one, other))).toEqual(all));

  it.each([
    ["another address", { url: URL }, { url: `${URL}/yesterday` }],
    ["another name", { headline: "Today" }, { headline: "Yesterday" }],
  ])("has no updates of a blog with %s", (_, one, other) => expect(bodies(parts(one, other))).toHaveLength(2));
});

describe("other ways to write linked data", () => {
  const expanded = (prefix: string) =>
    JSON.stringify(blog(two)).replace(/"(headline|liveBlogUpdate|datePublished|articleBody)":/g, `"${prefix}$1":`);

  it.each(["schema:", "https://schema.org/", "http://www.schema.org/"])("has names of fields with %s", (prefix) => {
    expect(bodies(page(expanded(prefix)))).toEqual([["Gill wins."], ["They are off."]]);
  });

  it.each(["@list", "@set"])("has updates in a %s", (name) => {
    const updates = { [name]: two };
    expect(bodies(page(JSON.stringify(blog([], { liveBlogUpdate: updates }))))).toEqual([
      ["Gill wins."],
      ["They are off."],
    ]);
  });

  it("has updates under a plural name, and in lists within lists", () => {
    const [one, other] = two;
    const nested = page(JSON.stringify(blog([], { liveBlogUpdate: [null, [one], [[other]]] })));
    expect(bodies(nested)).toEqual([["Gill wins."], ["They are off."]]);
    const plural = page(JSON.stringify(blog([], { liveBlogUpdate: undefined, liveBlogUpdates: two })));
    expect(bodies(plural)).toEqual([["Gill wins."], ["They are off."]]);
  });

  it("has updates as the text of their data", () => {
    const text = page(JSON.stringify(blog([], { liveBlogUpdate: JSON.stringify(two) })));
    expect(bodies(text)).toEqual([["Gill wins."], ["They are off."]]);
  });

  it.each([{ "@type": "liveBlogPosting" }, { "@type": undefined, type: "LiveBlogPosting" }])(
    "is of type %j",
    (type) => {
      expect(bodies(page(JSON.stringify(blog(two, type))))).toEqual([["Gill wins."], ["They are off."]]);
    },
  );
});
