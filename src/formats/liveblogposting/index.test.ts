import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPage } from "../read";
import { expectHarmless, HOSTILE } from "../test-hostile";
import { blog, NOW, page, update } from "./test-blog";

const URL = "https://news.example/live";

function read(html: string) {
  const result = readPage(html, URL, NOW);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.snapshot;
}
const problem = (html: string) => {
  const result = readPage(html, URL, NOW);
  return result.ok ? undefined : result.problem;
};

describe("LiveBlogPosting", () => {
  it.each([
    ["an object", blog([update({})])],
    ["an array", [{ "@type": "WebSite" }, blog([update({})])]],
    ["a graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebPage" }, blog([update({})])] }],
    ["another page's part", { "@type": "WebPage", mainEntity: blog([update({})]) }],
    ["several types", blog([update({})], { "@type": ["NewsArticle", "LiveBlogPosting"] })],
    ["a single update", blog(update({}))],
  ])("is found in %s", (_, data) => {
    expect(read(page(JSON.stringify(data))).posts).toHaveLength(1);
  });

  it("has the author's role where there is one author", () => {
    const author = { "@type": "Person", name: "Jo Quick", jobTitle: "Former champion" };
    const bylines = [author, [author, "Sam Elder"], { ...author, "@type": "Organization" }].map(
      (one) => read(page(JSON.stringify(blog([update({ author: one })])))).posts[0]?.byline,
    );
    expect(bylines).toEqual([
      { name: "Jo Quick", role: "Former champion" },
      { name: "Jo Quick, Sam Elder" },
      undefined,
    ]);
  });

  it("doesn't choke on data nested without end", () => {
    expect(problem(page(`${"[".repeat(50_000)}${"]".repeat(50_000)}`))?.code).toBe("notLive");
  });

  it("is found among several scripts, broken ones too", () => {
    expect(read(page("{not json", '{"@type":"WebSite"}', JSON.stringify(blog([update({})])))).posts).toHaveLength(1);
  });

  it("is read with instants in UTC and the source's zone", () => {
    const snapshot = read(page(JSON.stringify(blog([update({ dateModified: "2024-07-18T11:00:00Z" })]))));
    expect(snapshot.zone).toBe("+01:00");
    expect(snapshot.posts[0]).toMatchObject({
      publishedAt: "2024-07-18T10:48:00.000Z",
      modifiedAt: "2024-07-18T11:00:00.000Z",
    });
  });

  it("resolves entities in text, once or twice escaped, and splits paragraphs", () => {
    const [post] = read(
      page(
        JSON.stringify(
          blog([
            update({
              headline: "&#39;It&amp;#39;s over&#39;",
              articleBody: "Adams &#34;flies&#34;.\n\nBaker &amp; Co follow.",
            }),
          ]),
        ),
      ),
    ).posts;
    expect(post?.headline).toBe("'It's over'");
    expect(post?.body).toEqual([
      { type: "paragraph", text: 'Adams "flies".' },
      { type: "paragraph", text: "Baker & Co follow." },
    ]);
  });

  it("turns HTML in a body into blocks", () => {
    const [post] = read(page(JSON.stringify(blog([update({ articleBody: "<p>One</p><ul><li>two</li></ul>" })])))).posts;
    expect(post?.body.map((block) => block.type)).toEqual(["paragraph", "list"]);
  });

  it("takes ids from @id, else from the address's fragment, else derives them", () => {
    const ids = (...updates: object[]) =>
      read(page(JSON.stringify(blog(updates.map(update))))).posts.map((post) => post.id);
    expect(ids({ "@id": "block-1", url: `${URL}#x` })).toEqual(["block-1"]);
    expect(ids({ url: `${URL}#live-2` })).toEqual(["live-2"]);
    expect(ids({ url: URL }, { url: URL, datePublished: "2024-07-18T10:00:00Z" })).toEqual([
      "2024-07-18T10:48:00.000Z#0",
      "2024-07-18T10:00:00.000Z#0",
    ]);
  });

  it("lists posts newest first however the publisher does", () => {
    const updates = ["10:00", "10:30", "11:00"].map((clock) =>
      update({ "@id": clock, datePublished: `2024-07-18T${clock}:00Z` }),
    );
    for (const order of [updates, updates.toReversed()]) {
      expect(read(page(JSON.stringify(blog(order)))).posts.map((post) => post.id)).toEqual(["11:00", "10:30", "10:00"]);
    }
  });

  it("reads authors as text, object or list, and no organisation for one", () => {
    const byline = (author: unknown) => read(page(JSON.stringify(blog([update({ author })])))).posts[0]?.byline;
    expect(byline("Jo Quick")).toEqual({ name: "Jo Quick" });
    expect(
      byline([
        { "@type": "Person", name: "Jo Quick" },
        { "@type": "Person", name: "Sam Elder" },
      ]),
    ).toEqual({ name: "Jo Quick, Sam Elder" });
    expect(byline({ "@type": "Organization", name: "The Daily" })).toBeUndefined();
  });

  it("reads updates that stand in an ItemList, or each in one of its own", () => {
    const list = (...items: object[]) => ({ "@type": "ItemList", itemListElement: items });
    const item = (id: string) => ({ "@type": "ListItem", item: update({ "@id": id }) });
    const ids = (updates: unknown) => read(page(JSON.stringify(blog(updates)))).posts.map((post) => post.id);
    expect(ids(list(item("a"), item("b")))).toEqual(["a", "b"]);
    expect(ids([list(item("a")), list(item("b"))])).toEqual(["a", "b"]);
    expect(ids(list(update({ "@id": "a" })))).toEqual(["a"]);
  });

  it.each([
    ["another date of an update", [{ dateModified: "2024-07-18T11:50:00+02:00" }, {}], {}, "+02:00"],
    ["the coverage's start", [{}], { coverageStartTime: "2024-07-18T09:00:00+02:00" }, "+02:00"],
    [
      "an offset rather than Z",
      [{ dateModified: "2024-07-18T09:50:00Z" }, { dateModified: "2024-07-18T11:50:00+02:00" }],
      {},
      "+02:00",
    ],
    ["UTC where no date says more, and as printed", [{}], {}, "UTC"],
  ])("reads dates without a zone by %s", (_, updates, more, zone) => {
    const posts = updates.map((one) => update({ datePublished: "2024-07-18T11:48:00", ...one }));
    const snapshot = read(page(JSON.stringify(blog(posts, more))));
    expect(snapshot.zone).toBe(zone);
    expect(snapshot.posts[0]?.publishedAt).toBe(`2024-07-18T${zone === "UTC" ? "11" : "09"}:48:00.000Z`);
    expect(snapshot.posts[0]?.printedTime).toBe(zone === "UTC" ? "11:48" : undefined);
  });

  it("reads a time that is said from now, and knows the update by its text where it has no id", () => {
    const said = (more: object) => page(JSON.stringify(blog([update({ datePublished: "5 minutes ago", ...more })])));
    expect(read(said({ "@id": "a" })).posts[0]).toMatchObject({ id: "a", publishedAt: "2024-07-18T11:55:00.000Z" });
    const [post] = read(said({})).posts;
    expect(post?.publishedAt).toBe("2024-07-18T11:55:00.000Z");
    expect(read(said({ datePublished: "vor 8 Minuten" })).posts[0]?.id).toBe(post?.id);
    expect(problem(said({ datePublished: "some time ago" }))?.code).toBe("noDates");
  });

  it("keeps a pinned copy of an update once, and two updates that share an id", () => {
    const first = update({ "@id": "a", datePublished: "2024-07-18T09:00:00Z" });
    const second = update({ "@id": "b", datePublished: "2024-07-18T10:00:00Z" });
    const pinned = read(page(JSON.stringify(blog([first, second, first])))).posts;
    expect(pinned.map(({ id, pinned: isPinned }) => [id, isPinned])).toEqual([
      ["b", false],
      ["a", true],
    ]);
    expect(read(page(JSON.stringify(blog([second, { ...second, articleBody: "Other." }])))).posts).toHaveLength(2);
  });

  it("reads hundreds of updates, none of which has a headline", () => {
    const updates = Array.from({ length: 428 }, (_, i) =>
      update({ url: `${URL}#${i}`, datePublished: new Date(Date.parse(NOW) - i * 60_000).toISOString() }),
    );
    const { posts } = read(page(JSON.stringify(blog(updates))));
    expect(posts).toHaveLength(428);
    expect(posts.some((post) => "headline" in post)).toBe(false);
  });

  it.each([
    ["raw line breaks and tabs", (json: string) => json.replace("Body.", "\n\tBody.\n")],
    ["commas too many", (json: string) => json.replaceAll("}", ",}").replaceAll("]", ",]")],
    ["a comment around it", (json: string) => `<!-- ${json} -->`],
    ["a byte order mark and a semicolon", (json: string) => `\uFEFF${json};`],
    ["another object before it", (json: string) => `{"@type":"WebSite"}\n${json}`],
    ["escaped quotes", (json: string) => json.replaceAll('"', "&quot;")],
  ])("is read from JSON with %s", (_, spoil) => {
    expect(read(page(spoil(JSON.stringify(blog([update({})]))))).posts).toMatchObject([
      { body: [{ type: "paragraph" }] },
    ]);
  });

  it("lets only text and web addresses out", () => {
    for (const text of HOSTILE) {
      const one = update({ headline: text, articleBody: text, url: text, author: text, articleSection: text });
      const json = JSON.stringify(blog([one], { headline: text, description: text })).replaceAll("</", "<\\/");
      expectHarmless(read(page(json)));
    }
  });

  it("never throws, whatever stands in its places", () => {
    const odd = fc.oneof(
      fc.anything({ maxDepth: 3 }),
      fc.constantFrom<unknown>({ toString: 1, valueOf: 1 }, NOW, "11:48", ...HOSTILE),
    );
    const fields = fc.dictionary(
      fc.constantFrom(...Object.keys(update({})), "@id", "url", "headline", "author", "item", "itemListElement"),
      odd,
    );
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 4 }), odd, (updates, more) => {
        const data = blog([...updates.map(update), more], { coverageStartTime: more, publisher: more, headline: more });
        const result = readPage(page(JSON.stringify(data).replaceAll("</", "<\\/")), URL, NOW);
        if (result.ok) expectHarmless(result.value.snapshot);
        else expect(result.problem.code).toBe("noDates");
      }),
    );
  });

  it("reads a live blog without updates yet", () => {
    expect(read(page(JSON.stringify(blog([], { coverageStartTime: "2024-07-18T15:00:00Z" })))).posts).toEqual([]);
  });
});
