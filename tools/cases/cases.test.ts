import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pollEach } from "./serve";

interface Item {
  title: string;
  guid?: string;
  link?: string;
  date?: string;
  text?: string;
}

const itemXml = ({ title, guid, link, date, text = title }: Item): string =>
  [
    `<item><title>${title}</title><description>${text}</description>`,
    guid ? `<guid isPermaLink="false">${guid}</guid>` : "",
    link ? `<link>${link}</link>` : "",
    date ? `<pubDate>${date}</pubDate>` : "",
    "</item>",
  ].join("");

/** Polls of a feed, a list of items each. */
const poll = (...feeds: Item[][]) =>
  pollEach(
    feeds.map((items) => ({
      type: "application/xml",
      body: `<rss version="2.0"><channel><title>Bridge Run</title>${items.map(itemXml).join("")}</channel></rss>`,
    })),
  );

const clock = (minute: number): string => `Sun, 05 Oct 2025 09:${String(minute).padStart(2, "0")}:00 GMT`;
const lap = (count: number): Item => ({ title: `Lap ${count}`, guid: `lap ${count}`, date: clock(count) });
const laps = (from: number, to: number): Item[] => Array.from({ length: to - from + 1 }, (_, i) => lap(to - i));
/** Three polls of a feed of four laps that rolls on, two laps at each. */
const rolling = (page: (window: Item[], poll: number) => Item[]) =>
  poll(page(laps(1, 4), 0), page(laps(3, 6), 1), page(laps(5, 8), 2));

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.now() }));
afterEach(() => void vi.useRealTimers());

describe("a feed of the four newest posts", () => {
  const old = { title: "How to get there", guid: "map", date: "Sun, 21 Sep 2025 09:00:00 GMT" };

  it.each<[string, (window: Item[], poll: number) => Item[]]>([
    ["with an old post at its top", (window) => [old, ...window]],
    ["with an old post at its end", (window) => [...window, { ...old, date: "Thu, 01 Jan 1970 00:00:00 GMT" }]],
    ["with a post without date or id at its top", (window) => [{ title: old.title }, ...window]],
    ["in the other order", (window) => [old, ...window.toReversed()]],
    ["with a post that is dated anew at each poll", (window, i) => [{ ...old, date: clock(30 + i) }, ...window]],
  ])("%s takes none back and brings each once", async (_, page) => {
    const polls = await rolling(page);
    expect(polls.flatMap(({ withdrawn }) => withdrawn)).toEqual([]);
    expect(polls.map(({ badge }) => badge)).toEqual(["", "2", "4"]);
    expect(polls.at(-1)?.posts).toHaveLength(9);
  });

  it("brings no old post as news when one is deleted, neither on badge, overlay nor as notification", async () => {
    const without = laps(2, 8).filter(({ title }) => title !== "Lap 7");
    const [, last] = await poll(laps(5, 8), without.slice(0, 4));
    expect(last).toMatchObject({ withdrawn: ["Lap 7"], unread: [], badge: "", overlay: [], notifications: [] });
  });
});

describe("a feed that has neither ids nor dates that hold", () => {
  const news = (count: number): Item => ({ title: `News from the bridge ${count}` });
  const page = (from: number, change: (item: Item) => Item) => [2, 1, 0].map((i) => change(news(from + i)));

  it.each<[string, (poll: number) => (item: Item) => Item]>([
    ["with one link and no date", () => (item) => ({ ...item, link: "https://club.example/live" })],
    ["with dates that can't be read", () => (item) => ({ ...item, date: "lap 7" })],
    ["with the time of the request as date", () => (item) => ({ ...item, date: new Date().toUTCString() })],
    ["with a token in its links", (i) => (item) => ({ ...item, link: `https://club.example/?t=${i}${item.title}` })],
    ["with long headlines", () => (item) => ({ title: `${"Along the river ".repeat(8)}${item.title}` })],
  ])("%s brings each post once", async (_, change) => {
    const polls = await poll(page(1, change(0)), page(1, change(1)), page(2, change(2)));
    expect(polls.map(({ posts, badge }) => [posts.length, badge])).toEqual([
      [3, ""],
      [3, ""],
      [4, "1"],
    ]);
  });
});

it("asks soon again for a feed whose template says hourly, while its news is minutes old", async () => {
  vi.setSystemTime(new Date("2025-10-05T09:06:00Z"));
  const items = laps(1, 4).map(itemXml).join("");
  const body = `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Bridge Run</title>
    <sy:updatePeriod>hourly</sy:updatePeriod><ttl>60</ttl>${items}</channel></rss>`;
  const polls = await pollEach([{ type: "application/xml", body }]);
  expect(polls[0]?.nextInMinutes).toBeLessThan(3);
});

it("takes half an emoji, cut by its site, for no edit", async () => {
  const feed = { version: "https://jsonfeed.org/version/1.1", items: [{ id: "1 \ud83c", title: "Cut \ud83c" }] };
  const answer = { type: "application/json", body: JSON.stringify(feed) };
  const polls = await pollEach([answer, answer]);
  expect(polls[1]).toMatchObject({ added: [], edited: [], posts: [{ id: "1 \ufffd", headline: "Cut \ufffd" }] });
});
