import { describe, expect, it } from "vitest";
import { readPage } from "../read";
import { costOf } from "../test-cost";

const NOW = "2026-05-03T10:30:00.000Z";
const URL = "https://run.example/live/";
const json = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const html = (head: string, body: string) =>
  `<!doctype html><html><head><title>River Run</title>${head}</head><body><h1>River Run</h1>${body}</body></html>`;
const CONTAINER = `<div id="wpcom-liveblog-container" class="4711"></div>`;
const blog = (more: object) => json({ "@type": "LiveBlogPosting", headline: "River Run, live", ...more });
const update = (minute: number) => ({
  "@type": "BlogPosting",
  datePublished: `2026-05-03T10:${minute}:00Z`,
  headline: `Post ${minute}`,
  articleBody: `They are at kilometre ${minute} of the race.`,
});
const lap = (i: number) => `<p>Lap ${i}: Brook makes a fine start and is never caught again.</p>`;
const entries = (tag: string, attribute = "") =>
  [1, 2, 3].map((i) => `<${tag} ${attribute.replace("N", String(904_000 + i))}>${lap(i)}</${tag}>`).join("");

const read = (page: string, now = NOW) => {
  const result = readPage(page, URL, now);
  return result.ok ? result.value.snapshot.posts.length : result.problem.code;
};

describe("a format that finds no posts hands over to the next", () => {
  it.each([
    [
      "the container of a plugin beside linked data",
      html(blog({ liveBlogUpdate: [update(12), update(30)] }), CONTAINER),
    ],
    [
      "linked data without updates beside the markup of a plugin",
      html(
        blog({ liveBlogUpdate: [] }),
        [1, 2]
          .map(
            (i) =>
              `<div class="liveblog-entry" id="liveblog-entry-${i}" data-timestamp="177780312${i}"><div class="liveblog-entry-text"><p>They run</p></div></div>`,
          )
          .join(""),
      ),
    ],
    [
      "linked data without updates beside microdata",
      html(
        blog({}),
        `<div itemscope itemtype="https://schema.org/LiveBlogPosting">${[1, 2].map((i) => `<div itemscope itemprop="liveBlogUpdate"><time itemprop="datePublished" datetime="2026-05-03T10:0${i}Z"></time><p itemprop="articleBody">They run</p></div>`).join("")}</div>`,
      ),
    ],
    [
      "posts that say nothing in linked data beside those of a plugin",
      html(
        blog({
          liveBlogUpdate: [{ datePublished: "2026-05-03T10:12:00Z" }, { datePublished: "2026-05-03T10:14:00Z" }],
        }),
        [1, 2]
          .map(
            (i) =>
              `<div class="liveblog-entry" id="liveblog-entry-${i}" data-timestamp="177780312${i}"><div class="liveblog-entry-text"><p>They run</p></div></div>`,
          )
          .join(""),
      ),
    ],
  ])("%s", (_, page) => {
    expect(read(page)).toBe(2);
  });
});

it("takes no article for a live blog that hasn't begun because of an empty place for posts, or points above it", () => {
  const article = (more: string, says = "") =>
    `<html><head><title>Why boats are blue${says}</title><meta property="og:type" content="article"></head><body class="has-sidebar"><h1>Why boats are blue</h1><div class="layout layout--sidebar">${lap(1).repeat(30)}</div>${more}</body></html>`;
  const found = (page: string) => {
    const result = readPage(page, "https://run.example/boats", NOW);
    return result.ok ? result.value.snapshot.posts.length : result.problem;
  };
  const points = json({ title: "Why boats are blue", summaryPoints: ["It is the paint."] });
  const script = points.replace("application/ld+json", "application/json");
  for (const more of [CONTAINER, script]) expect(found(article(more))).toMatchObject({ found: "article" });
  for (const says of [" – live", ", en direct", ": minuto a minuto", ": der Newsticker"])
    expect(found(article(CONTAINER, says))).toBe(0);
});

it("gives the posts of a plugin the same ids by its linked data as by its markup", () => {
  const ids = (page: string) => {
    const result = readPage(page, URL, NOW);
    return result.ok && result.value.snapshot.posts.map(({ id }) => id);
  };
  const entry = `<div class="liveblog-entry" id="liveblog-entry-42" data-timestamp="1777803121"><div class="liveblog-entry-text"><p>They run</p></div></div>`;
  const data = blog({ liveBlogUpdate: { ...update(12), url: `${URL}?lbup=42` } });
  expect([ids(html(data, CONTAINER)), ids(html("", entry))]).toEqual([["42"], ["42"]]);
});

describe("a live blog without posts", () => {
  const item = (inner: string) =>
    html("", `<main itemscope itemtype="https://schema.org/LiveBlogPosting">${inner}</main>`);
  it.each([
    ["entries with a class", item(entries("div", 'class="entry" id="N"'))],
    ["entries with ids alone", item(entries("section", 'id="N"'))],
    ["articles", item(entries("article"))],
    ["items of a list with a class", item(`<ol>${entries("li", 'class="post"')}</ol>`)],
    ["entries in linked data's page", html(blog({}), `<main>${entries("div", 'class="entry"')}</main>`)],
    ["entries around an empty plugin", html("", CONTAINER + entries("div", 'class="update"'))],
  ])("is refused where the page has text in a row: %s", (_, page) => {
    expect(read(page)).toBe("brokenData");
  });

  it("is refused where the page is long", () => {
    expect(read(html(blog({}), lap(1).repeat(120)))).toBe("brokenData");
    expect(read(html(blog({}), `<nav>${lap(1).repeat(120)}</nav><a href="/">${lap(1).repeat(120)}</a>`))).toBe(0);
  });

  it("is refused where another company's script brings its posts, unless its data may have them too", () => {
    const embed = '<tickaroo-liveblog liveblog-id="42"></tickaroo-liveblog>';
    expect(read(html(blog({}), embed))).toBe("notLive");
    expect(read(html(blog({ liveBlogUpdate: [] }), embed))).toBe(0);
    expect(read(html(blog({ coverageStartTime: "2026-05-03T12:00:00Z" }), embed))).toBe(0);
  });

  it("is refused where it says that it is over", () => {
    expect(read(html(blog({ coverageEndTime: "2026-05-02T18:00:00Z" }), ""))).toBe("brokenData");
    expect(read(html(blog({ coverageEndTime: "2026-05-03T10:00:00Z" }), ""))).toBe(0);
  });

  it.each([
    ["alone", html(blog({}), CONTAINER)],
    ["with an article that looks ahead", html(blog({}), `<article>${lap(1)}${lap(2)}${lap(3)}${lap(4)}</article>`)],
    ["with a list of what to know", html(blog({}), `<ul>${entries("li")}</ul>`)],
    ["with comments", html(blog({}), `<ol class="comment-list">${entries("li", 'class="comment"')}</ol>`)],
    [
      "with links to other stories",
      html(
        blog({}),
        `<section>${entries("div", 'class="card"').replaceAll("<p>", "<p><a href=/x>").replaceAll("</p>", "</a></p>")}</section>`,
      ),
    ],
    ["with columns beside it", html(blog({}), `<aside>${entries("div", 'class="box"')}</aside>`)],
    ["that begins later", html(blog({ coverageStartTime: "2026-05-03T12:00:00Z" }), entries("div", 'class="entry"'))],
  ])("is one that hasn't begun: %s", (_, page) => {
    expect(read(page)).toBe(0);
  });
});

it("looks through a page without end, and one nested as deep as may be, in little time", () => {
  const wide = html(blog({}), `<div class="x"><a href="/">x</a></div>`.repeat(10_000));
  const deep = html(
    blog({}),
    `${"<div>".repeat(450)}${"a word and more words here ".repeat(200)}${"</div>".repeat(450)}`,
  );
  expect(costOf(() => expect([read(wide), read(deep)]).toEqual([0, 0]))).toBeLessThan(10_000);
});

it("takes a live blog that readers have to pay for, and shows none of its posts, for no empty one", () => {
  const blogs = (isFree: unknown) =>
    html(blog({ liveBlogUpdate: [], isAccessibleForFree: isFree }), "<p>Subscribe.</p>");
  expect(read(blogs(false))).toBe("brokenData");
  expect(read(blogs("False"))).toBe("brokenData");
  expect(read(blogs(true))).toBe(0);
  const teaser = '<script type="application/json">{"isAccessibleForFree":false}</script>';
  expect(read(html(blog({ liveBlogUpdate: [] }), teaser))).toBe(0);
});
