import { describe, expect, it } from "vitest";
import { newCoverage, type PublishedPost } from "../core/coverage";
import { MOST } from "../core/untrusted-text";
import { mergeAndClassify } from "../races/merge-and-classify";
import { readPage } from "./read";

const NOW = "2025-10-06T12:00:00.000Z";
const LENGTH = 60_000;

/** What is easy to repeat, and hard to read for one expression or another. */
const PATTERNS = [
  "David Weir and ",
  "and ",
  ",",
  "a, ",
  "1",
  "2:03:04 ",
  '"',
  "'",
  "“",
  "(",
  "[",
  ")",
  "O'Neil ",
  "A",
  "A B ",
  "e\u0301",
  "\u0301",
  " ",
  ".",
  "-",
  "Anna-Marie-",
  "a: ",
  "! ",
  "J. ",
  "men's wheelchair race ",
  "women's 100m and ",
  "Van der ",
  "Smith beats ",
  "T53/54 ",
  "🏃🏽‍♀️",
  "\u2067",
  "10:00 ",
  "second, third and ",
  "Kenya's David ",
];

const FIELDS = ["feed", "title", "author", "category", "description", "guid"] as const;
type Field = (typeof FIELDS)[number];

/** A feed with one post, one of whose fields is this text. */
function feedWith(field: Field, text: string): string {
  const of = (name: Field, usual: string) => (name === field ? text : usual);
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${of("feed", "City Marathon")}</title>
<item><guid isPermaLink="false">${of("guid", "1")}</guid><title>${of("title", "They run")}</title><dc:creator>${of("author", "Bo Sample")}</dc:creator>
<category>${of("category", "Men's race")}</category><pubDate>Mon, 06 Oct 2025 11:00:00 GMT</pubDate><description>${of("description", "It rains.")}</description></item></channel></rss>`;
}

function snapshotOf(body: string) {
  const read = readPage(body, "https://club.example/feed", NOW);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.snapshot;
}

const taken = (body: string) =>
  mergeAndClassify(newCoverage("a", "https://club.example/feed", NOW), [], snapshotOf(body), NOW);

const sizes = ({ id, headline = "", label = "", byline }: PublishedPost) =>
  [id, headline, label, byline?.name ?? ""].map((text) => text.length);

describe("a feed made to keep us busy", () => {
  it.each(FIELDS)("costs no more than any other, whatever fills its %s", { timeout: 120_000 }, (field) => {
    taken(feedWith(field, "They run. "));
    for (const pattern of PATTERNS) {
      const text = pattern.repeat(LENGTH / pattern.length);
      const began = process.cpuUsage();
      const { head, posts } = taken(feedWith(field, `Bo Sample ${text} wins`));
      // What was quadratic took four seconds. Time of the processor, since the machine may be busy.
      expect(process.cpuUsage(began).user / 1000, pattern).toBeLessThan(3000);
      expect(posts).toHaveLength(1);
      expect(head.title.length).toBeLessThanOrEqual(MOST.title + 4);
      for (const length of posts.flatMap(sizes)) expect(length).toBeLessThanOrEqual(MOST.id + 20);
    }
  });

  it("says by an ellipsis that more follows", () => {
    const [post] = snapshotOf(feedWith("title", "They run ".repeat(1000))).posts;
    expect(post?.headline).toMatch(/^They run .*[a-zT]…$/);
  });

  it("can't reorder what stands beside its texts", () => {
    const open = "\u202E\u2067a";
    for (const field of FIELDS) {
      const { title, posts } = snapshotOf(feedWith(field, open));
      const [post] = posts;
      for (const text of [title, post?.headline, post?.label, post?.byline?.name].filter((one) =>
        one?.includes("\u2067"),
      ))
        expect(text).toBe("\u2067a\u2069");
      expect(JSON.stringify({ ...post, id: "" })).not.toContain("\u202E");
    }
  });
});
