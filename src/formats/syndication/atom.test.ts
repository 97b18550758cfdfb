import { describe, expect, it } from "vitest";
import { atomEntry, atomFeed, onlyPost, readWell } from "./test-fixtures";

const entry = (inner: string) => onlyPost(atomFeed(atomEntry(inner)));

describe("an Atom entry", () => {
  it("becomes a post with all that it says", () => {
    expect(
      entry(`<id>tag:site.example,2017:17</id><published>2017-04-23T09:02:00+01:00</published>
        <link rel="self" href="/17.atom"/><link type="text/html" href="/17"/>
        <title type="html">Weir &amp;amp; Hug</title><category term="wr" label="Wheelchair race"/>
        <author><name>Ada Brook</name><email>ada@site.example</email></author><author><name>Max Hill</name></author>
        <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>Two<x:br/>away at
        <x:a href="map">6 &lt; 7</x:a></x:p></x:div></content>`),
    ).toEqual({
      id: "tag:site.example,2017:17",
      url: "https://feeds.example/17",
      headline: "Weir & Hug",
      publishedAt: "2017-04-23T08:02:00.000Z",
      modifiedAt: "2017-04-23T08:08:00.000Z",
      label: "Wheelchair race",
      byline: { name: "Ada Brook, Max Hill" },
      body: [
        {
          type: "paragraph",
          text: "Two\naway at 6 < 7",
          marks: [{ from: 12, to: 17, style: "link", href: "https://feeds.example/map" }],
        },
      ],
      keyEvent: false,
      pinned: false,
    });
  });

  it.each([
    ["<title>The &lt;i&gt; tag</title>", "The <i> tag"],
    ['<title type="text">Q &amp;amp; A</title>', "Q & A"],
    ['<title type="html">The &amp;lt;i&amp;gt; &lt;b&gt;tag&lt;/b&gt;</title>', "The <i> tag"],
    [
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The &lt;i&gt; <b>tag</b></div></title>',
      "The <i> tag",
    ],
    ['<title type="text/html" mode="escaped">The &lt;b&gt;tag&lt;/b&gt;</title>', "The tag"],
    ['<title type="text/html" mode="base64">PGI+QmVsbDwvYj4=</title>', "Bell"],
    ['<title mode="base64">!</title>', undefined],
  ])("has the headline of %s", (title, headline) => {
    expect(entry(title).headline).toBe(headline);
  });

  it("has the summary for its text where the content is elsewhere or is no text", () => {
    expect(entry('<content src="/17.mp4" type="video/mp4"/><summary>Off\nthey go</summary>').body).toEqual([
      { type: "paragraph", text: "Off" },
      { type: "paragraph", text: "they go" },
    ]);
    expect(entry('<content type="image/png">iVBORw0</content><summary>Off</summary>').body).toMatchObject([
      { text: "Off" },
    ]);
  });

  it("is read in the dress of Atom 0.3", () => {
    const feed = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Regatta</title><tagline>On the river</tagline>
      <entry><issued>2017-04-23T09:08+01:00</issued><modified>2017-04-23T09:09+01:00</modified></entry></feed>`;
    expect(readWell(feed).snapshot).toMatchObject({
      summary: [{ text: "On the river" }],
      posts: [{ publishedAt: "2017-04-23T08:08:00.000Z", modifiedAt: "2017-04-23T08:09:00.000Z" }],
    });
  });

  it("shows the picture that is enclosed", () => {
    expect(entry('<link rel="enclosure" type="image/jpeg" href="/bell.jpg"/>').body).toEqual([
      { type: "image", src: "https://feeds.example/bell.jpg" },
    ]);
  });

  it("resolves links by the xml:base that is nearest, and never by one that is no web address", () => {
    const link = '<a xmlns="http://www.w3.org/1999/xhtml" href="x">x</a>';
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://site.example/live/"><title>a</title>
      <entry xml:base="day/"><updated>2017</updated><link href="17"/>
      <content type="xhtml" xml:base="text/">${link}</content></entry>
      <entry xml:base="javascript:"><updated>2016</updated><link href="16"/></entry></feed>`;
    expect(readWell(feed).snapshot.posts).toMatchObject([
      {
        url: "https://site.example/live/day/17",
        body: [{ marks: [{ href: "https://site.example/live/day/text/x" }] }],
      },
      { url: "https://site.example/live/16" },
    ]);
  });
});

describe("an Atom feed", () => {
  it("gives its publisher and where older entries are", () => {
    const head = `<title>Regatta</title><author><name>The Courier</name></author>
      <link rel="next" href="/live.xml?2"/>`;
    expect(readWell(atomFeed("", head))).toMatchObject({
      format: "Atom",
      snapshot: { title: "Regatta", publisher: "The Courier", posts: [] },
      older: ["https://feeds.example/live.xml?2"],
    });
  });

  it("is read where it forgets its namespace", () => {
    expect(onlyPost("<feed><entry><updated>2017</updated><title>Off</title></entry></feed>").headline).toBe("Off");
  });
});

it.each(["date", "pubDate"])("has its time in RSS's %s where Atom's is missing", (name) => {
  const entry = `<entry><id>1</id><title>Off</title><${name}>2017-04-23T08:08:00Z</${name}></entry>`;
  expect(onlyPost(atomFeed(entry)).publishedAt).toBe("2017-04-23T08:08:00.000Z");
});

it("has entries within an element of their own", () => {
  const feed = atomFeed(`<entries>${atomEntry("<title>Off</title>")}</entries>`);
  expect(onlyPost(feed)).toMatchObject({ headline: "Off" });
});

it("has entries that are called items, as RSS has them", () => {
  const item =
    "<item><title>Off</title><description>They row.</description><pubDate>2017-04-23T08:08:00Z</pubDate></item>";
  expect(onlyPost(atomFeed(item))).toMatchObject({
    publishedAt: "2017-04-23T08:08:00.000Z",
    body: [{ text: "They row." }],
  });
});
