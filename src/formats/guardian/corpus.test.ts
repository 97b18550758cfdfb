import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainText } from "../../core/blocks";
import { readPage } from "../read";

const CORPUS = "../shared/corpus/guardian";
const read = (file: string) => {
  const result = readPage(
    readFileSync(`${CORPUS}/${file}`, "utf8"),
    "https://news.example/live.json?dcr",
    "2021-02-20T00:00:00.000Z",
  );
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const wordsOf = (text: string) => text.replace(/\s+/g, " ").trim();

describe.skipIf(!existsSync(CORPUS))("a real page and its JSON-LD", () => {
  const page = () => read("nasa-2021.page.json");
  const linked = () => read("nasa-2021.linkeddata.json");

  it("give the same 13 posts in the same order", () => {
    expect([page().format, linked().format]).toEqual(["guardian", "LiveBlogPosting"]);
    const ids = page().snapshot.posts.map(({ id }) => id);
    expect(ids).toHaveLength(13);
    expect(linked().snapshot.posts.map(({ id }) => id)).toEqual(ids);
  });

  it("give the same words: the JSON-LD has those of the text elements, up to 1,000 characters", () => {
    const { posts } = page().snapshot;
    for (const [i, post] of linked().snapshot.posts.entries()) {
      const words = wordsOf(plainText(post.body));
      expect(wordsOf(plainText(posts[i]?.body ?? [])).slice(0, words.length)).toBe(words);
    }
  });

  it("give no other headline: the JSON-LD repeats the page's title for every block", () => {
    expect(page().snapshot.posts.filter(({ headline }) => headline)).toMatchObject([{ headline: "Summary" }]);
    expect(linked().snapshot.posts.every(({ headline }) => headline === undefined)).toBe(true);
    expect(linked().snapshot.title).toBe(page().snapshot.title);
  });

  it("differ in times and authors: the JSON-LD gives every block those of the whole page", () => {
    const { posts } = page().snapshot;
    expect(posts.map(({ publishedAt }) => publishedAt.slice(11, 19))).toEqual([
      "19:30:03",
      "19:19:26",
      "19:11:54",
      "19:09:59",
      "18:59:59",
      "18:59:31",
      "18:54:53",
      "18:54:24",
      "18:51:19",
      "18:48:32",
      "18:47:05",
      "18:44:26",
      "18:42:02",
    ]);
    expect(posts.filter(({ byline }) => byline?.name === "Natalie Grover")).toHaveLength(3);
    expect(posts.filter(({ body }) => body.some(({ type }) => type === "list"))).toHaveLength(2);
    expect(new Set(linked().snapshot.posts.map(({ publishedAt }) => publishedAt))).toEqual(
      new Set(["2021-02-19T19:41:53.000Z"]),
    );
    expect(linked().snapshot.posts[0]?.byline).toEqual({ name: "Tom McCarthy, Natalie Grover" });
  });

  it("say where older posts are, and what the page sums up", () => {
    const { older, snapshot } = page();
    expect(older).toEqual(["https://news.example/live?page=with:block-603006048f08c3cb92a5ca64"]);
    expect(snapshot.summary.map(({ type }) => type)).toEqual(["paragraph", "paragraph", "list"]);
  });
});
