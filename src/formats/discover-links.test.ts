import { describe, expect, it } from "vitest";
import { candidatesFrom } from "./discover";

const found = (body: string) => candidatesFrom(`<title>Club</title>${body}`, "https://club.example/news/");
const addresses = (body: string) => found(body).map(({ address }) => address);

describe("a link without a type", () => {
  it.each([
    ["/rss.xml", "https://club.example/rss.xml"],
    ["/feed/", "https://club.example/feed/"],
    ["races.rss", "https://club.example/news/races.rss"],
    ["/blog/atom.php?lang=de", "https://club.example/blog/atom.php?lang=de"],
    ["https://feeds.host.example/club", "https://feeds.host.example/club"],
    ["/index.php?format=feed&amp;type=rss", "https://club.example/index.php?format=feed&type=rss"],
  ])("is a feed's by its address: %s", (href, address) =>
    expect(addresses(`<a href="${href}">RSS</a>`)).toEqual([address]),
  );

  it.each([
    "/what-is-rss",
    "/feedback",
    "/rss/help.html",
    "/feeding-station/",
    "/feeds.html",
    "https://feeds.host.example/",
    "https://rss.example/podcasts/club",
    "/go?to=//feeds.host.example/club",
  ])("is none: %s", (href) => expect(addresses(`<a href="${href}">RSS</a>`)).toEqual([]));

  it("counts only where no link has one, and for comments last", () => {
    const typed = '<link rel="alternate" type="application/rss+xml" href="/own.xml">';
    expect(addresses(`${typed}<a href="/rss.xml">RSS</a>`)).toEqual(["https://club.example/own.xml"]);
    expect(addresses('<a href="/comments/feed/">Comments</a><a href="/feed/">News</a>')).toEqual([
      "https://club.example/feed/",
      "https://club.example/comments/feed/",
    ]);
    expect(found('<a href="/feed/">News</a>')).toMatchObject([{ title: "News", why: "feed" }]);
  });
});

describe("a feed that a page names", () => {
  it.each([
    'rel="alternate" type="text/rss+xml"',
    'rel="alternate" type="application/rss"',
    'rel="alternate" type="application/x.atom+xml"',
    'rel="feed"',
    'rel="service.feed" type="application/atom+xml"',
  ])("may be called %s", (how) =>
    expect(addresses(`<link ${how} href="/own.xml">`)).toEqual(["https://club.example/own.xml"]),
  );

  it.each([
    'rel="service.post" type="application/atom+xml"',
    'rel="alternate" type="text/html"',
    'rel="feed" type="text/html"',
    'rel="alternate"',
    'rel="stylesheet" type="text/xml"',
  ])("is none: %s", (how) => expect(addresses(`<link ${how} href="/own.xml">`)).toEqual([]));
});

it.each(["reacties", "kommenttien syöte", "Лента комментариев", "コメントフィード", "yorumlar"])(
  "names the feed of comments last, also where it is called %s",
  (title) => {
    const link = (href: string, name: string) =>
      `<link rel="alternate" type="application/rss+xml" href="${href}" title="Club » ${name}">`;
    expect(addresses(link("/b/", title) + link("/a/", "Live commentary"))).toEqual([
      "https://club.example/a/",
      "https://club.example/b/",
    ]);
  },
);

it("takes no name with a reaction in it for comments", () => {
  const link = (href: string) =>
    `<link rel="alternate" type="application/rss+xml" href="${href}" title="Chain Reaction">`;
  expect(addresses(link("/b/") + link("/a/").replace("Chain Reaction", "News"))[0]).toBe("https://club.example/b/");
});

it("finds links below the first base that has an address", () =>
  expect(addresses('<base target="_top"><base href="/en/"><a href="rss.xml">RSS</a>')).toEqual([
    "https://club.example/en/rss.xml",
  ]));

it("offers a frame that is loaded once it is seen", () =>
  expect(addresses('<iframe data-lazy-src="//run.liveblog.pro/lb/blogs/65f/index.html"></iframe>')).toEqual([
    "https://run.liveblog.pro/lb/blogs/65f/index.html",
  ]));
