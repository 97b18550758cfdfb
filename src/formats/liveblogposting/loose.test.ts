import { describe, expect, it } from "vitest";
import { readPage } from "../read";

const NOW = "2026-05-03T10:30:00.000Z";
const URL = "https://news.example/live";
const update = (more: object = {}) => ({
  "@type": "BlogPosting",
  datePublished: "2026-05-03T10:12:00Z",
  headline: "Brook wins",
  articleBody: "Ada Brook crosses the line in 32:08.",
  ...more,
});
const blog = (updates: unknown, more: object = {}) => ({
  "@type": "LiveBlogPosting",
  headline: "River Run",
  liveBlogUpdate: updates,
  ...more,
});
function snapshotOf(data: unknown, head = "") {
  const html = `<!doctype html><html><head>${head}<script type="application/ld+json">${JSON.stringify(data)}</script></head><body><h1>River Run</h1></body></html>`;
  const result = readPage(html, URL, NOW);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.snapshot;
}
const postsOf = (data: unknown, head = "") => snapshotOf(data, head).posts;

describe("linked data", () => {
  it("may have its updates under numbers, as PHP writes a list with gaps", () => {
    expect(postsOf(blog({ "0": update(), "2": update({ headline: "They are off" }) }))).toHaveLength(2);
  });

  it("may name who wrote an update as its creator", () => {
    const [post] = postsOf(blog([update({ creator: { "@type": "Person", name: "Ann Poe" } })]));
    expect(post?.byline).toEqual({ name: "Ann Poe" });
    const [imported] = postsOf(blog([update({ creator: "import@run.example" })]));
    expect(imported?.byline).toBeUndefined();
  });

  it.each([
    "http://www.schema.org/LiveBlogPosting",
    "https://schema.org/LiveBlogPosting",
    "//schema.org/LiveBlogPosting",
    "schema:LiveBlogPosting",
  ])("may name its type %s", (type) => {
    expect(postsOf(blog([update()], { "@type": type }))).toHaveLength(1);
  });

  const graph = (references: unknown, ...nodes: object[]) => ({
    "@context": "https://schema.org",
    "@graph": [blog(references, { "@id": "#blog" }), { ...update(), "@id": "#u2" }, ...nodes],
  });
  it.each([
    ["objects", graph([{ "@id": "#u2" }])],
    ["addresses alone", graph(["#u2"])],
    ["objects with a type", graph([{ "@id": "#u2", "@type": "BlogPosting" }])],
    ["a single object", graph({ "@id": "#u2" })],
    [
      "items of a list",
      graph({ "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: { "@id": "#u2" } }] }),
    ],
  ])("may refer to its updates elsewhere in the graph, by %s", (_, data) => {
    expect(postsOf(data)).toMatchObject([{ id: "#u2", headline: "Brook wins" }]);
  });

  it("may refer to authors, and say of updates which blog they are part of", () => {
    const part = { ...update({ author: { "@id": "#jo" } }), "@id": "#u2", isPartOf: { "@id": "#blog" } };
    const data = {
      "@graph": [blog(undefined, { "@id": "#blog" }), part, { "@type": "Person", "@id": "#jo", name: "Jo Vale" }],
    };
    expect(postsOf(data)).toMatchObject([{ headline: "Brook wins", byline: { name: "Jo Vale" } }]);
  });

  it("may refer to itself without end", () => {
    expect(() => postsOf({ "@graph": [blog([{ "@id": "#a" }], { "@id": "#a" })] })).not.toThrow(RangeError);
  });

  it.each([
    ["dateCreated", { datePublished: undefined, dateCreated: "2026-05-03T10:12:00Z" }],
    ["dateCreated beside rubbish", { datePublished: "", dateCreated: "2026-05-03T10:12:00Z" }],
  ])("may date an update by %s", (_, more) => {
    expect(postsOf(blog([update(more)]))[0]?.publishedAt).toBe("2026-05-03T10:12:00.000Z");
  });

  it.each([
    ["an object with a value", { "@value": "They are off.", "@language": "en" }],
    ["an object with a text", { "@type": "WebPageElement", text: "They are off." }],
    ["a list of objects", [{ "@type": "CreativeWork", text: "They are off." }]],
    ["markup that was escaped once more", "&lt;p&gt;They are off.&lt;/p&gt;"],
    ["an object with a body", { "@type": "Article", articleBody: "They are off." }],
  ])("may have a body that is %s", (_, articleBody) => {
    expect(postsOf(blog([update({ articleBody })]))[0]?.body).toEqual([{ type: "paragraph", text: "They are off." }]);
  });

  it("may have a headline that is an object", () => {
    expect(postsOf(blog([update({ headline: { "@value": "Brook" } })]))[0]?.headline).toBe("Brook");
  });
});

describe("an author", () => {
  const publisher = { "@type": "NewsMediaOrganization", name: "Example News" };
  const bylineOf = (author: unknown, more: object = {}, head = "") =>
    postsOf(blog([update({ author })], { publisher, ...more }), head)[0]?.byline;

  it.each([
    ["NewsMediaOrganization", { "@type": "NewsMediaOrganization", name: "The Newsroom" }],
    ["Corporation", { "@type": "Corporation", name: "Big Media" }],
    ["an organisation by its whole address", { "@type": "https://schema.org/Organization", name: "Desk" }],
    ["one of several types", { "@type": ["Thing", "NGO"], name: "Runners United" }],
    ["SportsTeam", { "@type": "SportsTeam", name: "River Runners" }],
    ["the publisher as a person", { "@type": "Person", name: "Example News" }],
    ["the publisher as a text", "EXAMPLE NEWS"],
    ["the page's host", "News.example"],
    ["an address", "https://news.example/author/jo"],
    ["nothing", [{ "@type": "Person" }, null, 7]],
  ])("is no byline: %s", (_, author) => {
    expect(bylineOf(author)).toBeUndefined();
  });

  it("is no byline where it is the name of the site", () => {
    expect(bylineOf("Daily River", {}, `<meta property="og:site_name" content="Daily River">`)).toBeUndefined();
  });

  it.each([
    ["a person beside an organisation", [publisher, { "@type": "Person", name: "Jo Vale" }], "Jo Vale"],
    ["a person without type", { name: "Jo Vale" }, "Jo Vale"],
    ["a text with “By”", "By Jo Vale", "Jo Vale"],
    ["a text with “Von”", "Von Jo Vale", "Jo Vale"],
    ["a name that begins like one", "Von Miller", "Von Miller"],
    ["somebody named twice", ["Jo Vale", { "@type": "Person", name: "Jo Vale" }], "Jo Vale"],
    ["a list of names", { "@type": "Person", name: ["Jo Vale"] }, "Jo Vale"],
  ])("is a byline: %s", (_, author, name) => {
    expect(bylineOf(author)).toEqual({ name });
  });
});

describe("pictures in the data", () => {
  const at = (name: string) => `https://cdn.example/${name}.jpg`;
  const bodies = (updates: object[], more: object = {}, head = "") =>
    postsOf(
      blog(
        updates.map((one, i) => update({ datePublished: `2026-05-03T10:1${i}:00Z`, ...one })),
        more,
      ),
      head,
    ).map(({ body }) => body.slice(1));

  it("go with their update, with caption and source", () => {
    const image = { "@type": "ImageObject", url: at("a"), caption: "At the line", creditText: "Jo Vale" };
    expect(bodies([{ image }, {}])[1]).toEqual([
      { type: "image", src: at("a"), caption: "At the line", source: "Jo Vale" },
    ]);
  });

  it.each([
    ["an address", at("a")],
    ["the shapes of one picture", [at("a"), at("a-4x3"), at("a-1x1")]],
    ["contentUrl", { "@type": "ImageObject", contentUrl: at("a") }],
    ["an @id", { "@id": at("a") }],
  ])("are given by %s", (_, image) => {
    expect(bodies([{ image }, {}])[1]).toEqual([{ type: "image", src: at("a") }]);
  });

  it("are films by their name", () => {
    const video = { "@type": "VideoObject", name: "The last lap", contentUrl: "https://cdn.example/a.mp4" };
    expect(bodies([{ video }, {}])[1]).toEqual([{ type: "media", caption: "The last lap" }]);
  });

  it.each<[string, object[], object, string]>([
    ["the page's", [{ image: at("p") }, { image: `${at("p")}?w=300` }, {}], { image: { url: at("p") } }, ""],
    [
      "that which links to the page show",
      [{ image: at("p") }, {}],
      {},
      `<meta property="og:image" content="${at("p")}">`,
    ],
    ["the same on all", [{ image: at("p") }, { image: at("p") }], {}, ""],
    ["no address", [{ image: "" }, { image: { url: 7 } }, { image: "data:image/gif;base64,AA" }], {}, ""],
  ])("are left out: %s", (_, updates, more, head) => {
    expect(bodies(updates, more, head).flat()).toEqual([]);
  });

  it("stay where two of many updates share one", () => {
    const [, , c, b, a] = bodies([{ image: at("a") }, { image: at("a") }, { image: at("b") }, {}, {}]);
    expect([a, b, c].flat().map((one) => one?.type)).toEqual(["image", "image", "image"]);
  });
});

describe("of several live blogs", () => {
  const many = [update(), update({ datePublished: "2026-05-03T10:13:00Z" })];
  const other = blog(many, { url: "https://news.example/another", headline: "Another" });
  it.each([
    ["url", { url: `${URL}/` }],
    ["mainEntityOfPage", { mainEntityOfPage: { "@type": "WebPage", "@id": URL } }],
    ["@id with a fragment", { "@id": `${URL}#live` }],
    ["url without its query", { url: `http://news.example/live` }],
  ])("the one is read whose address is the page's: %s", (_, more) => {
    expect(snapshotOf([other, blog([update()], more)]).posts).toHaveLength(1);
  });

  it("the longest is read where none has the page's address", () => {
    expect(snapshotOf([blog([update()], { url: "https://a.example/1" }), other]).title).toBe("Another");
  });

  it("the one is read that the page calls canonical", () => {
    const head = `<link rel="canonical" href="https://www.news.example/river-run">`;
    const own = blog([update()], { url: "https://www.news.example/river-run" });
    expect(snapshotOf([other, own], head).title).toBe("River Run");
  });
});
