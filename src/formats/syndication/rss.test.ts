import { describe, expect, it } from "vitest";
import { readPage } from "../read";
import { onlyPost, reading, readWell, rssFeed, rssItem } from "./test-fixtures";

const AT = "2017-04-23T08:08:00.000Z";
const item = (inner: string) => onlyPost(rssFeed(rssItem(inner)));

describe("an RSS item", () => {
  it("becomes a post with all that it says", () => {
    expect(
      item(`<guid isPermaLink="false">spring-17</guid><link>https://site.example/live#17</link>
        <title>Weir &amp;amp; Hug break away</title><category domain="races">Wheelchair race</category><category>Live</category>
        <dc:creator>Ada Brook</dc:creator><author>desk@site.example (The desk)</author>
        <description>They are alone.</description>
        <content:encoded><![CDATA[<p>They are <b>alone</b> at <a href="/map">the bridge</a>.</p>]]></content:encoded>`),
    ).toEqual({
      id: "spring-17",
      url: "https://site.example/live#17",
      headline: "Weir & Hug break away",
      publishedAt: AT,
      label: "Wheelchair race",
      byline: { name: "Ada Brook" },
      body: [
        {
          type: "paragraph",
          text: "They are alone at the bridge.",
          marks: [
            { from: 9, to: 14, style: "strong" },
            { from: 18, to: 28, style: "link", href: "https://feeds.example/map" },
          ],
        },
      ],
      keyEvent: false,
      pinned: false,
    });
  });

  it.each([
    ["<title>Five &lt; six &amp; seven</title>", "Five < six & seven"],
    ["<title>The bell&amp;#8217;s &lt;em&gt;last&lt;/em&gt; lap</title>", "The bell’s last lap"],
    ["<title><![CDATA[Rowe &amp; <i>Finch</i>]]></title>", "Rowe & Finch"],
    ["<title>Rowe &amp;amp;amp; Finch</title>", "Rowe & Finch"],
    ["<title>Caf&eacute;</title>", "Café"],
    ["<media:title>Of the picture</media:title><title>Of the post</title>", "Of the post"],
  ])("has the headline of %s", (inner, headline) => {
    expect(item(inner).headline).toBe(headline);
  });

  it.each([
    ["<author>desk@site.example (Ada Brook)</author>", "Ada Brook"],
    ["<author>Ada Brook &lt;desk@site.example&gt;</author>", "Ada Brook"],
    ["<author>desk@site.example</author>", undefined],
    ["<dc:creator>Ada Brook</dc:creator><dc:creator>Max Hill</dc:creator>", "Ada Brook, Max Hill"],
    ["<itunes:author>Ada Brook</itunes:author>", "Ada Brook"],
    ["<atom:author><atom:name>Ada Brook</atom:name></atom:author>", "Ada Brook"],
  ])("is by whom %s names, never by an e-mail address", (inner, name) => {
    expect(item(inner).byline?.name).toBe(name);
  });

  it.each([
    ["<guid>https://site.example/17</guid>", "https://site.example/17"],
    ['<guid isPermaLink="false">https://site.example/17</guid>', undefined],
    ["<guid>17</guid>", undefined],
    ["<link>javascript:alert(1)</link>", undefined],
    ["<atom:link rel='self' href='/self'/><link>/17</link>", "https://feeds.example/17"],
    ["<atom:link href='/17'/>", "https://feeds.example/17"],
  ])("has its address from %s", (inner, url) => {
    expect(item(inner).url).toBe(url);
  });

  it("is known by its address where it has no guid", () => {
    expect(item("<link>https://site.example/17</link>").id).toBe("https://site.example/17");
  });

  it("has the text of its description where it has no other, and none that repeats the headline", () => {
    expect(item("<content:encoded> </content:encoded><description>Off</description>").body).toMatchObject([
      { text: "Off" },
    ]);
    expect(item("<title>Off &amp;amp; away</title><description>Off &amp;amp; away</description>").body).toEqual([]);
  });

  it.each([
    ["One\n  line\n\n  Two", ["One\nline", "Two"]],
    ["&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two&amp;lt;/p&amp;gt;", ["One", "Two"]],
    ["<p>One</p><p>Two</p>", ["One", "Two"]],
    ['<div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div>', ["One", "Two"]],
  ])("has paragraphs however %j writes them", (description, texts) => {
    const { body } = item(`<description>${description}</description>`);
    expect(body).toEqual(texts.map((text) => ({ type: "paragraph", text })));
  });

  it.each([
    ['<enclosure url="/bell.jpg" type="image/jpeg"/>', { src: "https://feeds.example/bell.jpg" }],
    [
      `<media:content url="/s.jpg" width="140" medium="image"/><media:group><media:content url="/l.jpg" width="460"
        medium="image"><media:description>The bell</media:description><media:credit>A. Brook</media:credit></media:content></media:group>`,
      { src: "https://feeds.example/l.jpg", caption: "The bell", source: "A. Brook" },
    ],
    [
      '<media:content url="/v.mp4" medium="video"><media:thumbnail url="/t.jpg"/></media:content>',
      { src: "https://feeds.example/t.jpg" },
    ],
    ['<media:thumbnail url="/t.jpg"/>', { src: "https://feeds.example/t.jpg" }],
    ["<image><url>/i.jpg</url></image>", { src: "https://feeds.example/i.jpg" }],
    [
      '<media:content url="https://0.gravatar.com/avatar/ab.png" medium="image"/><media:content url="/i.jpg" medium="image"/>',
      { src: "https://feeds.example/i.jpg" },
    ],
  ])("shows the picture that comes with it: %s", (inner, image) => {
    expect(item(`<description>Text</description>${inner}`).body.at(-1)).toEqual({ type: "image", ...image });
  });

  it("shows all pictures that come with it without sizes, and one of several sizes", () => {
    const media = (...addresses: string[]) =>
      item(addresses.map((url) => `<media:content url="${url}" type="image/jpeg" medium="image"/>`).join("")).body;
    expect(media("/a.jpg", "/b.jpg", "/a.jpg?w=2")).toMatchObject([
      { src: "https://feeds.example/a.jpg" },
      { src: "https://feeds.example/b.jpg" },
    ]);
    expect(media("/bell-300x200.jpg", "/bell-1024x683.jpg", "/bell.jpg")).toHaveLength(1);
    expect(media("/640/bell.jpg", "/w_320,c_fill/bell.jpg")).toHaveLength(1);
    expect(media("/IMG_1204.jpg", "/IMG_1205.jpg")).toHaveLength(2);
    expect(
      item('<media:group><media:content url="/a.jpg"/><media:content url="/b.jpg"/></media:group>').body,
    ).toHaveLength(1);
  });

  it.each([
    ["https://run.example/u/ann", "ann"],
    ["https://run.example/@ann", "ann"],
    ["https://run.example/", "https://run.example/"],
  ])("names its author by the page of an account: %s", (creator, name) => {
    expect(item(`<dc:creator>${creator}</dc:creator>`).byline).toEqual({ name });
  });

  it.each([
    '<enclosure url="/bell.mp3" type="audio/mpeg"/>',
    '<media:content url="/bell.mp4" medium="video"/>',
    '<enclosure url="data:image/png;base64,x" type="image/png"/>',
    '<description>&lt;img src="/a.jpg"&gt;</description><enclosure url="/b.jpg" type="image/jpeg"/>',
  ])("shows no other: %s", (inner) => {
    expect(JSON.stringify(item(inner).body)).not.toMatch(/bell|data:|b\.jpg/);
  });
});

describe("an RSS feed", () => {
  it("gives its title, description and zone, and where older items are", () => {
    const channel = `<title>Spring &amp;amp; Marathon</title><link>https://site.example/live</link>
      <description>&lt;p&gt;All &lt;a href="/races"&gt;races&lt;/a&gt;&lt;/p&gt;</description>
      <atom:link rel="next" href="?page=2"/>
      <image><title>Logo</title><link>https://logo.example/</link></image>`;
    const { snapshot, older } = readWell(rssFeed(rssItem(""), channel));
    expect(snapshot).toMatchObject({
      title: "Spring & Marathon",
      summary: [{ text: "All races", marks: [{ href: "https://site.example/races" }] }],
      zone: "+01:00",
    });
    expect(older).toEqual(["https://feeds.example/live.xml?page=2"]);
  });

  const at = (minute: string, title: string) =>
    `<item><title>${title}</title><pubDate>Sun, 23 Apr 2017 09:${minute}:00 GMT</pubDate></item>`;
  const titles = (items: string[]) => readWell(rssFeed(items.join(""))).snapshot.posts.map((post) => post.headline);

  it("is newest first whichever way it runs", () => {
    expect(titles([at("03", "c"), at("02", "b"), at("02", "a"), at("01", "x")])).toEqual(["c", "b", "a", "x"]);
    expect(titles([at("01", "x"), at("02", "a"), at("02", "b"), at("03", "c")])).toEqual(["c", "b", "a", "x"]);
    expect(titles([at("01", "held up"), at("03", "c"), at("02", "b"), at("02", "a")])).toEqual([
      "c",
      "b",
      "a",
      "held up",
    ]);
  });

  it("gives an item without a time that of its neighbour", () => {
    expect(titles([at("03", "c"), "<item><title>b</title></item>", at("01", "a")])).toEqual(["c", "b", "a"]);
  });

  it("has the zone of other items where its time says none, and is shown as printed where that is ambiguous", () => {
    const dated = (time: string) => `<item><title>${time}</title><pubDate>23 Apr 2017 ${time}</pubDate></item>`;
    const times = (...items: string[]) =>
      readWell(rssFeed(items.map(dated).join(""))).snapshot.posts.map(({ headline, publishedAt, printedTime }) => [
        headline,
        publishedAt.slice(11, 16),
        printedTime,
      ]);
    expect(times("14:30 +0530", "13:30", "12:30 IST")).toEqual([
      ["12:30 IST", "12:30", "12:30 IST"],
      ["14:30 +0530", "09:00", undefined],
      ["13:30", "08:00", undefined],
    ]);
    expect(times("13:30:00")).toEqual([["13:30:00", "13:30", "13:30"]]);
    // The times of day are in order, but nobody can tell where they are read.
    expect(times("14:30 +0530", "13:30", "12:30", "11:30")).toEqual([
      ["14:30 +0530", "09:00", undefined],
      ["13:30", "08:00", "13:30"],
      ["12:30", "07:00", "12:30"],
      ["11:30", "06:00", "11:30"],
    ]);
  });

  it("shows each item as printed, in its order and with an id that stays, where no item has a time", () => {
    const feed = rssFeed("<item><title>b</title><pubDate>lap 2</pubDate></item><item><title>a</title></item>");
    const posts = readWell(feed).snapshot.posts;
    expect(posts.map(({ headline, printedTime }) => [headline, printedTime])).toEqual([
      ["b", "lap 2"],
      ["a", ""],
    ]);
    const later = readPage(feed, "https://feeds.example/", "2030-01-01T00:00:00.000Z");
    expect(later.ok && later.value.snapshot.posts.map(({ id }) => id)).toEqual(posts.map(({ id }) => id));
    expect(new Set(posts.map(({ id }) => id)).size).toBe(2);
  });

  it("gives items with one link, no date and a long beginning in common an id each", () => {
    const item = (end: string) => `<item><title>${"On and on ".repeat(10)}${end}</title><link>/live</link></item>`;
    const ids = readWell(rssFeed(item("3") + item("2") + item("1"))).snapshot.posts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => /^text:\w+$/.test(id))).toBe(true);
  });

  it("without items is a coverage yet to begin", () => {
    expect(readWell(rssFeed("")).snapshot).toMatchObject({ title: "Spring Marathon", posts: [], zone: "UTC" });
    expect(readWell("<rss><channel/></rss>").snapshot).toMatchObject({ title: "feeds.example", posts: [] });
  });

  it("doesn't send us to another host for older items", () => {
    expect(readWell(rssFeed("", '<atom:link rel="next" href="https://other.example/2"/>'))).not.toHaveProperty("older");
  });

  it("may be RSS 1.0, whose items stand beside the channel", () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://site.example/"><title>Regatta</title></channel>
      <item rdf:about="https://site.example/1"><title>Off</title><d:date>2017-04-23T09:08+01:00</d:date>
      <d:subject>Eights</d:subject></item></rdf:RDF>`;
    expect(readWell(feed)).toMatchObject({
      format: "RSS",
      snapshot: {
        title: "Regatta",
        posts: [{ id: "https://site.example/1", headline: "Off", label: "Eights", publishedAt: AT }],
      },
    });
  });

  it("may be of the first RSS, with names in capitals and prefixes of its own", () => {
    const feed = `<r:RSS xmlns:r="http://my.netscape.com/rdf/simple/0.9/" xmlns:a="http://www.w3.org/2005/Atom">
      <r:Channel><r:Title>Regatta</r:Title><r:Item><r:Title>Off</r:Title><a:updated>2017-04-23</a:updated></r:Item></r:Channel></r:RSS>`;
    expect(readWell(feed).snapshot).toMatchObject({ title: "Regatta", posts: [{ headline: "Off" }] });
  });

  it("takes prefixes that it doesn't declare for what they usually are", () => {
    const feed = "<rss><channel><item><dc:date>2017-04-23</dc:date><dc:creator>Ada</dc:creator></item></channel></rss>";
    expect(onlyPost(feed).byline).toEqual({ name: "Ada" });
  });
});

describe("how often an RSS feed wants to be asked", () => {
  const SY = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';

  it.each([
    ["<ttl>5</ttl>", 300],
    ["<ttl> 60 </ttl><sy:updatePeriod>daily</sy:updatePeriod>", 3600],
    ["<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>", 3600],
    ["<sy:updatePeriod>\n\tHourly\t</sy:updatePeriod><sy:updateFrequency>12</sy:updateFrequency>", 300],
    ["<sy:updatePeriod>daily</sy:updatePeriod>", 86_400],
    ["<ttl>soon</ttl>", undefined],
    ["<ttl>0</ttl><sy:updatePeriod>often</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", undefined],
    ["<sy:updateFrequency>2</sy:updateFrequency>", undefined],
    ["", undefined],
  ])("is what %s says", (inner, seconds) => {
    const page = `<rss version="2.0" ${SY}><channel><title>Live</title>${inner}</channel></rss>`;
    const read = readPage(page, "https://feeds.example/", "2017-04-23T09:00:00.000Z");
    expect(read.ok && read.value.ttl).toBe(seconds);
  });
});

describe("an item of a feed without prefixes, or with one for machines", () => {
  const only = (inner: string) => onlyPost(rssFeed(`<item><title>Off</title>${inner}</item>`));
  const when = "2017-04-23T08:08:00Z";

  it.each(["published", "date", "updated", "lastBuildDate"])("has its time in %s", (name) => {
    expect(only(`<${name}>${when}</${name}>`).publishedAt).toBe(AT);
  });

  it.each(["encoded", "content", "summary", "text", "yandex:full-text", "turbo:content"])(
    "has its text in %s",
    (name) => {
      expect(only(`<pubDate>${when}</pubDate><${name}>They row.</${name}>`).body).toMatchObject([
        { text: "They row." },
      ]);
    },
  );
});

it("has items within an element of their own", () => {
  const feed = rssFeed(`<items>${rssItem("<title>Off</title>")}</items>`);
  expect(onlyPost(feed)).toMatchObject({ headline: "Off", publishedAt: AT });
});

it("has items that are called entries, as Atom has them", () => {
  const entry =
    "<entry><title>Off</title><summary>They row.</summary><published>2017-04-23T08:08:00Z</published></entry>";
  expect(onlyPost(rssFeed(entry))).toMatchObject({ publishedAt: AT, body: [{ text: "They row." }] });
});

it("isn't RDF about other things, or a shop's list", () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description><item>Oar</item></rdf:Description></rdf:RDF>`;
  for (const body of [rdf, "<feed><shop><item><name>Oar</name></item></shop></feed>"])
    expect(reading(body)).toMatchObject({ ok: false });
});

describe("an item without an id that came just now", () => {
  const feedOf = (...items: [string, string][]) =>
    rssFeed(items.map(([clock, title]) => `<item><title>${title}</title><pubDate>${clock}</pubDate></item>`).join(""));
  const idsAt = (now: string, ...items: [string, string][]) => {
    const read = readPage(feedOf(...items), "https://feeds.example/live", `2017-04-23T${now}:00.000Z`);
    return read.ok ? read.value.snapshot.posts.map(({ id }) => id) : [];
  };
  const clock = (time: string) => `Sun, 23 Apr 2017 ${time}:00 GMT`;

  it("is another than one of before that says the same", () => {
    const [first] = idsAt(
      "09:00",
      [clock("09:00"), "No change"],
      [clock("08:40"), "Weir leads"],
      [clock("08:30"), "Off"],
    );
    const [again, , before] = idsAt(
      "09:20",
      ...([
        [clock("09:20"), "No change"],
        [clock("09:11"), "Rain"],
        [clock("09:00"), "No change"],
      ] as [string, string][]),
    );
    expect(before).toBe(first);
    expect(again).not.toBe(first);
  });

  it("is the same at the next poll where the feed prints the time of the request for all", () => {
    const items = (time: string): [string, string][] => [
      [clock(time), "No change"],
      [clock(time), "Weir leads"],
    ];
    expect(idsAt("09:20", ...items("09:20"))).toEqual(idsAt("09:00", ...items("09:00")));
  });
});
