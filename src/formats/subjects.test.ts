import { describe, expect, it } from "vitest";
import { openPage } from "./page/page";
import { readPage } from "./read";
import { subjectsOf } from "./subjects";

function subjectsIn(data: unknown, more = ""): string[] {
  const html = `<!doctype html><html><head>${more}<script type="application/ld+json">${JSON.stringify(data)}</script></head><body><p>x</p></body></html>`;
  const page = openPage(html, "https://news.example/live");
  return page ? subjectsOf(page, "River Games – live") : [];
}

describe("what a page is about", () => {
  it.each([
    ["a name", "Women's time trial"],
    ["a thing", { "@type": "Thing", name: "Women's time trial" }],
    ["things in a list", [{ "@type": "Thing", name: "Women's time trial" }]],
    ["an event", { "@type": "SportsEvent", name: "Women's time trial", startDate: "2031-05-03" }],
  ])("is said by its data as %s", (_, about) => {
    expect(subjectsIn({ "@type": "LiveBlogPosting", headline: "River Games – live", about })).toEqual([
      "Women's time trial",
    ]);
  });

  it("is an event beside the article, and none of a calendar's", () => {
    const events = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ "@type": "SportsEvent", name: `Run ${i}` }));
    expect(subjectsIn({ "@graph": [{ "@type": "NewsArticle", articleSection: "Cycling" }, ...events(1)] })).toEqual([
      "Cycling",
      "Run 0",
    ]);
    expect(subjectsIn(events(9))).toEqual([]);
  });

  it("is said by the title for social networks, where that is another", () => {
    expect(subjectsIn({}, `<meta property="og:title" content="River Games: women's time trial">`)).toEqual([
      "River Games: women's time trial",
    ]);
    expect(subjectsIn({}, `<meta property="og:title" content="River Games – live">`)).toEqual([]);
  });

  it("comes with its posts", () => {
    const update = { "@type": "BlogPosting", datePublished: "2031-05-03T10:12:00Z", articleBody: "They are off." };
    const about = { "@type": "SportsEvent", name: "Women's time trial" };
    const blog = { "@type": "LiveBlogPosting", headline: "River Games", about, liveBlogUpdate: [update] };
    const html = `<html><head><script type="application/ld+json">${JSON.stringify(blog)}</script></head><body></body></html>`;
    const read = readPage(html, "https://news.example/live", "2031-05-03T10:30:00.000Z");
    expect(read.ok && read.value.snapshot.subjects).toEqual(["Women's time trial"]);
  });

  it.each([[null], [{ about: 5 }], [{ "@type": "NewsArticle", about: { name: ["x".repeat(1000)] } }], [[[[]]]]])(
    "is nothing in damaged data: %j",
    (data) => expect(subjectsIn(data)).toEqual([]),
  );
});
