import { describe, expect, it } from "vitest";
import { reading, readWell, rssFeed, rssItem } from "../syndication/test-fixtures";
import { feedSource } from "./feed-source";

const item = (title: string) => rssItem(`<guid>1</guid><title>${title}</title>`);
const withDtd = (subset: string, title: string, name = "rss") =>
  `<?xml version="1.0"?>\n<!DOCTYPE ${name} [${subset}]>\n${rssFeed(item(title)).replace(/^.*\n/, "")}`;
const headlineOf = (body: string) => readWell(body).snapshot.posts[0]?.headline;

describe("a feed's own entities", () => {
  it("are put in, whatever HTML has by that name", () => {
    const subset = `<!-- names --><!ENTITY race "River Run"><!ENTITY km 'kilometre'>`;
    expect(headlineOf(withDtd(subset, "&km; 30 of the &race;, &eacute; &amp; &#233;"))).toBe(
      "kilometre 30 of the River Run, é & é",
    );
  });

  it("may hold others, and are put into attributes", () => {
    const subset = `<!ENTITY host "club.example"><!ENTITY home "https://&host;/">`;
    const body = withDtd(subset, "a").replace(
      "<title>a",
      '<link xmlns="http://www.w3.org/2005/Atom" href="&home;1"/><title>a',
    );
    expect(feedSource(body)).toContain('href="https://club.example/1"');
  });

  it("say nothing where they stand in another file, or go in a circle", () => {
    const subset = `<!ENTITY race SYSTEM "https://club.example/race.txt"><!ENTITY a "&b;"><!ENTITY b "&a;">`;
    expect(headlineOf(withDtd(subset, "x &race; y &a; z"))).toBe("x y z");
  });

  it("keep what XML defines, take the first of two, and leave CDATA alone", () => {
    const subset = `<!ENTITY lt "x"><!ENTITY race "one"><!ENTITY race "two">`;
    expect(headlineOf(withDtd(subset, "1 &lt; 2 &race;"))).toBe("1 < 2 one");
    expect(feedSource(withDtd(subset, "<![CDATA[&race;]]>"))).toContain("<![CDATA[&race;]]>");
  });

  it("may have brackets and quotes in their values", () => {
    expect(headlineOf(withDtd(`<!ENTITY a "it's ]"><!ENTITY b 'say "]'>`, "&a; &b;"))).toBe(`it's ] say "]`);
  });

  it("can't make a small document large", () => {
    const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const body = withDtd(
      `<!ENTITY l0 "lol">${laughs}<!ENTITY long "${"x".repeat(1000)}">`,
      `&l12;${"&long;".repeat(5000)}`,
    );
    expect(feedSource(body)?.length).toBeLessThan(body.length + 250_000);
  });
});

describe("what a server prints before a feed", () => {
  const feed = rssFeed(item("Start"));

  it.each([
    [
      "a warning of PHP's",
      "<br />\n<b>Warning</b>:  Undefined variable $x in <b>/srv/feed.php</b> on line <b>12</b><br />\n",
    ],
    ["a plain warning", "\nNotice: Undefined index: a in /srv/feed.php on line 3\n\n"],
    ["blank lines", "\n\n \n"],
    ["a comment and a second mark of byte order", "\uFEFF<!-- cached -->\uFEFF"],
  ])("doesn't keep it from being read: %s", (_, before) => {
    expect(headlineOf(before + feed)).toBe("Start");
    expect(headlineOf(before + feed.replace(/^<\?.*\?>\n/, ""))).toBe("Start");
  });

  it("doesn't make a page that shows a feed one", () => {
    expect(reading(`<!doctype html><title>How to</title><pre>${feed}</pre>`).ok).toBe(false);
    expect(feedSource(`<body><svg><?xml version="1.0"?></svg>${feed}`)).toBeUndefined();
  });
});
