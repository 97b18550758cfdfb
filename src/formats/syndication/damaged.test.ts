import { describe, expect, it } from "vitest";
import { plainText } from "../../core/blocks";
import { openPage } from "../page/page";
import { costOf } from "../test-cost";
import { onlyPost, readWell, rssFeed, rssItem } from "./test-fixtures";

describe("a feed that was cut off", () => {
  const item = (count: number) =>
    rssItem(`<guid>${count}</guid><title>Lap ${count}</title><description>They run</description>`);
  const whole = rssFeed(item(2) + item(1));
  const last = whole.lastIndexOf("<item>");

  it.each([
    ["in a title", "Lap"],
    ["in a tag", "<descr"],
    ["in a text", "They"],
    ["behind a field", "</title>"],
  ])("%s lacks the item that was cut", (_, at) => {
    const feed = whole.slice(0, whole.indexOf(at, last) + at.length);
    expect(readWell(feed).snapshot.posts.map(({ headline }) => headline)).toEqual(["Lap 2"]);
  });

  it.each(["</channel>", "</item></channel>", "item></channel>"])("has all of them where only %s is missing", (end) => {
    expect(readWell(whole.slice(0, whole.indexOf(end))).snapshot.posts).toHaveLength(2);
  });
});

describe("a feed in which end tags are missing", () => {
  const time = (lap: number) => `Sun, 03 May 2026 10:0${lap}:00 GMT`;
  const laps = (begin: string, end: string) =>
    [3, 2, 1].map((lap) => `<item><title>Lap ${lap}</title>${begin}<pubDate>${time(lap)}</pubDate>${end}`).join("");

  it.each([
    ["no item ends", laps("", "")],
    ["the second item doesn't end", laps("", "</item>").replace(/<\/item>(?=<item><title>Lap 1)/, "")],
    ["items end as entries", laps("", "</entry>")],
    ["fields end in capitals", laps("", "</Item>").replaceAll("</title>", "</Title>")],
    ["links don't end", laps('<atom:link href="https://run.example/3">', "</item>")],
    ["enclosures don't end", laps('<enclosure url="https://run.example/3.jpg">', "</item>")],
    ["the feed's own link doesn't end", `<atom:link rel="self" href="https://run.example/">${laps("", "</item>")}`],
  ])("%s", (_, items) => {
    const { posts } = readWell(rssFeed(items)).snapshot;
    expect(posts.map(({ headline, publishedAt }) => [headline, publishedAt.slice(14, 16)])).toEqual([
      ["Lap 3", "03"],
      ["Lap 2", "02"],
      ["Lap 1", "01"],
    ]);
  });

  it("has no post of an item that has nothing", () => {
    const { posts } = readWell(rssFeed(`<item/>${laps("", "</item>")}<item></item>`)).snapshot;
    expect(posts).toHaveLength(3);
  });

  it("has its entries too", () => {
    const entry = (lap: number) => `<entry><id>${lap}</id><title>Lap ${lap}</title><link href="/${lap}">`;
    const { posts } = readWell(`<feed xmlns="http://www.w3.org/2005/Atom">${entry(2)}${entry(1)}</feed>`).snapshot;
    expect(posts.map(({ headline }) => headline)).toEqual(["Lap 2", "Lap 1"]);
  });

  it("costs no more than one in which they are there", () => {
    const feed = `<rss>${"<item>".repeat(500_000)}`;
    expect(costOf(() => expect(openPage(feed, "https://run.example/")).toBeUndefined())).toBeLessThan(1000);
  });
});

it.each([
  ["all", '<n:rss xmlns:n="urn:news"><n:channel>', "</n:channel></n:rss>"],
  ["an item's", '<rss xmlns:n="urn:news"><channel>', "</channel></rss>"],
])("%s elements may be of a vocabulary that nobody knows", (_, begin, end) => {
  const item = "<n:item><n:title>Lap 1</n:title><n:guid>1</n:guid></n:item>";
  expect(onlyPost(begin + item + end)).toMatchObject({ id: "1", headline: "Lap 1" });
});

it.each([
  ["a comma too many", "", ",]}"],
  ["a mark of its encoding", "\uFEFF", "]}"],
  ["a comment of its cache", "", "]}\n<!-- cached -->"],
  ["a warning of its server", "<br />\n<b>Notice</b>: Undefined index\n", "]}"],
])("a JSON Feed with %s is read", (_, begin, end) => {
  const feed = `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Lap\t1"}`;
  expect(onlyPost(begin + feed + end)).toMatchObject({ id: "1", headline: "Lap 1" });
});

it.each([
  ["references to characters of windows-1252", "It&#146;s &#x93;on&#148;", "It’s “on”"],
  ["control characters", "Lea\u0000\u0008ders\u001f pass&#8;", "Leaders pass"],
])("%s are read as they were meant", (_, written, headline) => {
  expect(onlyPost(rssFeed(rssItem(`<title>${written}</title>`))).headline).toBe(headline);
});

it.each(["<![CDATA[<![CDATA[<p>They run</p>]]]]><![CDATA[>]]>", "&lt;![CDATA[&lt;p&gt;They run&lt;/p&gt;]]&gt;"])(
  "a text in two sections of character data is read: %s",
  (written) => {
    expect(plainText(onlyPost(rssFeed(rssItem(`<description>${written}</description>`))).body)).toBe("They run");
  },
);
