import { describe, expect, it } from "vitest";
import { plainText } from "../../core/blocks";
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

  it("has all of them where only its own end is missing", () => {
    expect(readWell(whole.replace(/<\/channel>.*/s, "")).snapshot.posts).toHaveLength(2);
  });
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
