import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CANDIDATE_REASONS } from "../core/problem";
import { candidatesFrom, discover, isKnownLivePage } from "./discover";
import { costOf } from "./test-cost";

const NOW = "2017-04-23T09:00:00.000Z";
const URL_ = "https://news.example/sport/marathon";
const BBC = "https://www.bbc.co.uk/sport/live/athletics/39678901";
const found = (body: string, url = URL_) => discover(body, url, NOW);
const addresses = (body: string, url = URL_) => found(body, url).map(({ address }) => address);

const liveBlog = `<script type="application/ld+json">${JSON.stringify({
  "@type": "LiveBlogPosting",
  headline: "City Marathon as it happens",
  liveBlogUpdate: [{ datePublished: NOW, articleBody: "They are off." }],
})}</script>`;
const feedLink = (href: string, title = "", type = "application/rss+xml") =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;

describe("a page in the browser", () => {
  it("is offered itself where it is live coverage, by the coverage's own title", () => {
    expect(found(`<title>Marathon | News</title>${liveBlog}`)).toEqual([
      { address: URL_, title: "City Marathon as it happens", why: "live" },
    ]);
  });

  it("is offered by the shape of its address where its text can't be read", () => {
    expect(found("<h1>Marathon: live</h1><div id=app></div>", BBC)).toEqual([
      { address: BBC, title: "Marathon: live", why: "knownLivePage" },
    ]);
    expect(found(liveBlog, BBC).map(({ why }) => why)).toEqual(["live"]);
  });

  it("is offered without the fragment that it was opened with", () => {
    expect(addresses(liveBlog, `${URL_}#post-7`)).toEqual([URL_]);
  });

  it("gives nothing where there is nothing", () => {
    for (const body of ["", "<h1>Shoes</h1><a href='/live'>Live</a>", "{}", "not a page"])
      expect(found(body)).toEqual([]);
  });

  it.each(["about:blank", "file:///tmp/live.html", "chrome://version", "javascript:1", "", "no address"])(
    "gives nothing where it isn't on the web: %j",
    (url) => expect(found(liveBlog + feedLink("https://news.example/feed"), url)).toEqual([]),
  );

  it("names what it is before what it offers, and that before what it links to", () => {
    const body = `${feedLink("/feed.xml")}${liveBlog}<a href="${BBC}">The marathon</a>`;
    expect(found(body).map(({ why }) => why)).toEqual(["live", "feed", "linked"]);
  });
});

describe("a feed link", () => {
  it("is made absolute, by the page's base where it has one", () => {
    expect(addresses(feedLink("feed.xml"))).toEqual(["https://news.example/sport/feed.xml"]);
    expect(addresses(`<base href="https://cdn.example/a/">${feedLink("feed.xml")}`)).toEqual([
      "https://cdn.example/a/feed.xml",
    ]);
    expect(addresses(`<base href="javascript:0">${feedLink("/feed.xml")}`)).toEqual(["https://news.example/feed.xml"]);
  });

  it.each([
    ["feed:https://news.example/feed", "https://news.example/feed"],
    ["FEED://news.example/feed", "https://news.example/feed"],
    ["feed:http://news.example/feed", "http://news.example/feed"],
  ])("may be written %s, in the head or in the text", (href, address) => {
    expect(addresses(feedLink(href))).toEqual([address]);
    expect(addresses(`<link rel="alternate" href="${href}">`)).toEqual([address]);
    expect(found(`<p><a href="${href}">Our feed</a></p>`)).toEqual([{ address, title: "Our feed", why: "feed" }]);
  });

  it("may stand in the text with its type", () => {
    expect(addresses(`<a type="application/rss+xml" href="/feed">RSS</a>`)).toEqual(["https://news.example/feed"]);
  });

  it("comes after others where its type isn't that of feeds alone", () => {
    const body = `${feedLink("/data.json", "", "application/json")}${feedLink("/feed.xml")}${feedLink("/comments.xml")}`;
    expect(addresses(body)).toEqual([
      "https://news.example/feed.xml",
      "https://news.example/data.json",
      "https://news.example/comments.xml",
    ]);
  });

  it("has its own title, else the page's", () => {
    const body = `<title>Athletics</title>${feedLink("/a", "All of athletics")}${feedLink("/b")}`;
    expect(found(body).map(({ title }) => title)).toEqual(["All of athletics", "Athletics"]);
  });

  it.each([
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
    "application/json",
    "application/xml",
    "text/xml",
    "text/xml; charset=utf-8",
    "Application/RSS+XML; charset=utf-8",
  ])("is one of the type %s", (type) => expect(addresses(feedLink("/feed", "", type))).toHaveLength(1));

  it.each([
    '<link rel="alternate" type="application/json" href="/wp-json/posts/7">',
    '<link rel="alternate" type="application/json" href="/?rest_route=/wp/v2/posts/7">',
    '<link rel="alternate" type="application/json" href="/api/page/7">',
    '<link rel="alternate" type="text/xml" href="/sitemap.xml">',
    '<link rel="alternate" type="text/xml+oembed" href="/x?format=xml">',
    '<link rel="search" type="application/xml" href="/search.xml">',
    '<a type="text/xml" href="/data.xml">Data</a>',
    '<link rel="alternate" type="application/json+oembed" href="/oembed">',
    '<link rel="alternate" hreflang="de" href="/de">',
    '<link rel="stylesheet" type="application/rss+xml" href="/feed">',
    '<link rel="alternate" type="application/rss+xml">',
    feedLink("javascript:alert(1)"),
    feedLink("data:application/rss+xml,x"),
    feedLink(`/${"x".repeat(3000)}`),
  ])("is none of these: %#", (link) => expect(found(link)).toEqual([]));

  it("is followed on the web where its address opens a feed reader", () => {
    expect(addresses(feedLink("feed://news.example/feed"))).toEqual(["https://news.example/feed"]);
    expect(addresses(feedLink("feed:https://news.example/feed"))).toEqual(["https://news.example/feed"]);
  });

  it("comes once, however often and with whatever scheme it is named", () => {
    const links = ["/feed", "https://news.example/feed/", "http://news.example/feed#top"];
    expect(addresses(links.map((href) => feedLink(href)).join(""))).toEqual(["https://news.example/feed"]);
  });

  it("of comments comes last", () => {
    const body = [
      feedLink("/marathon/feed/", "News » Marathon Comments Feed"),
      feedLink("/comments/feed/"),
      feedLink("/feed/", "News"),
    ].join("");
    expect(addresses(body)[0]).toBe("https://news.example/feed/");
    expect(addresses(body)).toHaveLength(3);
  });

  it("shows the host that is really asked", () => {
    expect(addresses(feedLink("https://www.bbc.co.uk@feeds.example/x"))).toEqual(["https://feeds.example/x"]);
  });
});

describe("a linked live page", () => {
  it("has the text of its first link", () => {
    const body = `<a href="${BBC}"><b>Marathon</b> live</a><a href="${BBC}#2">again</a>`;
    expect(found(body)).toEqual([{ address: BBC, title: "Marathon live", why: "linked" }]);
  });

  it("isn't the page itself", () => {
    expect(found(`<a href="?#top">Live</a>`, BBC).map(({ why }) => why)).toEqual(["knownLivePage"]);
  });

  it("is one of five at most", () => {
    const links = Array.from({ length: 9 }, (_, i) => `<a href="https://www.bbc.co.uk/sport/live/x/${i}">${i}</a>`);
    expect(found(links.join("")).map(({ title }) => title)).toEqual(["0", "1", "2", "3", "4"]);
  });
});

it("offers live text in a frame, which is a page of its own", () => {
  const frame =
    '<iframe src="https://run.liveblog.pro/lb/blogs/65f/index.html"></iframe><iframe src="https://video.example/1"></iframe>';
  const candidates = candidatesFrom(`<title>River Run</title>${frame}`, URL_);
  expect(candidates).toEqual([
    { address: "https://run.liveblog.pro/lb/blogs/65f/index.html", title: "River Run", why: "linked" },
  ]);
});

it("offers a live page once that is linked to as a feed as well", () => {
  const links = `<a href="${BBC}" type="application/rss+xml">News</a><a href="${BBC}">Live</a>`;
  expect(candidatesFrom(links, URL_)).toEqual([{ address: BBC, title: "News", why: "feed" }]);
});

describe("a body that can't be followed", () => {
  it("still leads on", () => {
    const body = `<article><h1>How it was won</h1>${feedLink("/feed.xml", "News")}<a href="${BBC}">live</a></article>`;
    expect(candidatesFrom(body, URL_).map(({ why }) => why)).toEqual(["feed", "linked"]);
  });
});

const piece = fc.oneof(
  fc.string(),
  fc.constantFrom(liveBlog, "<a href=", "</a>", "<link ", "rel=alternate ", "type=application/rss+xml ", ">", '"', BBC),
  fc.string().map((href) => feedLink(href)),
  fc.webUrl().map((href) => `<base href="${href}">`),
);

it("gives what can be followed, or nothing, whatever the page is", () => {
  fc.assert(
    fc.property(fc.array(piece), fc.oneof(fc.webUrl(), fc.string(), fc.constant(BBC)), (pieces, url) => {
      const candidates = found(pieces.join(""), url);
      const ranks = candidates.map(({ why }) => CANDIDATE_REASONS.indexOf(why));
      expect(ranks).toEqual(ranks.toSorted());
      expect(new Set(candidates.map(({ address }) => address)).size).toBe(candidates.length);
      for (const { address, title } of candidates) {
        expect(address).toMatch(/^https?:\/\//);
        expect(new URL(address).href).toBe(address);
        expect(title.length).toBeLessThanOrEqual(200);
      }
    }),
  );
});

it("takes time in step with the page, even where all of it is links", () => {
  const links = Array.from({ length: 40_000 }, (_, i) => `<a href="/sport/live/${i}">live ${i}</a>`).join("");
  const feeds = Array.from({ length: 20_000 }, (_, i) => feedLink(`/${i}`)).join("");
  expect(costOf(() => expect(addresses(feeds + links, BBC)).toHaveLength(16))).toBeLessThan(5000);
});

it.each([
  "https://www.bbc.co.uk/sport/live/athletics/39678901",
  "https://www.bbc.com/sport/athletics/live/c0mpl3te1d",
  "https://www.bbc.com/news/live/uk-12345678",
  "https://www.theguardian.com/sport/live/2017/apr/23/london-marathon-live",
  "https://www.theguardian.com/sport/athletics/live/2017/apr/23/london-marathon-live",
  "https://www.nytimes.com/live/2024/11/03/sports/marathon",
  "https://www.lemonde.fr/sport/live/2024/08/10/le-marathon-en-direct_1_2.html",
  "https://www.aljazeera.com/sports/liveblog/2024/8/10/marathon",
  "https://edition.cnn.com/sport/live-news/marathon-08-10-24/index.html",
  "https://apnews.com/live/marathon-2024",
])("knows the live page %s", (address) => expect(isKnownLivePage(address)).toBe(true));

it.each([
  "https://www.bbc.co.uk/sport/athletics/39678901",
  "https://www.bbc.co.uk/sport/live",
  "https://www.bbc.co.uk.example.org/sport/live/athletics/39678901",
  "https://notbbc.co.uk/sport/live/athletics/39678901",
  "https://example.org/?to=https://www.bbc.co.uk/sport/live/athletics/39678901",
  "https://www.theguardian.com/sport/2017/apr/23/how-to-live-with-a-marathon",
  "https://www.theguardian.com/sport/live",
])("takes no other for one: %s", (address) => expect(isKnownLivePage(address)).toBe(false));

it("offers the address from which a live blog's element is filled", () => {
  const body =
    '<h1>River Run</h1><div class="elb-liveblog" data-endpoint="/wp-json/liveblog/812"></div><div data-endpoint="/x"></div><div class="liveblog-comments" data-endpoint="/y"></div>';
  expect(addresses(body)).toEqual(["https://news.example/wp-json/liveblog/812"]);
});
