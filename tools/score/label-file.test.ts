import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { labelledPagesIn } from "./label-file";

const KINDS = [
  ...["key", "start", "lead change", "result", "record", "withdrawal", "recap"],
  ...["preview", "schedule", "weather", "quote", "social", "coverage", "human", "background", "other"],
];

describe.each(["labels", "labels/real", "labels/unseen"])("a label file in testing/%s", (folder) => {
  const pages = labelledPagesIn(fileURLToPath(new URL(`../../testing/${folder}`, import.meta.url)));

  test("labels each post with races of its page, or with the whole event alone", async () => {
    for (const { id, races, posts } of await pages) {
      for (const post of posts) {
        const where = `${id}, post ${post.n}`;
        expect(post.races.length, where).toBeGreaterThan(0);
        const unknown = post.races.filter((key) => key !== "gen" && !(key in races));
        expect(unknown, where).toEqual([]);
        expect(post.races.includes("gen") && post.races.length > 1, where).toBe(false);
      }
    }
  });

  test("names a kind that the scorer knows, and says something", async () => {
    for (const { id, posts } of await pages) {
      for (const { n, kind, headline, text } of posts) {
        expect(KINDS, `${id}, post ${n}`).toContain(kind);
        expect(`${headline ?? ""}${text}`, `${id}, post ${n}`).not.toBe("");
      }
    }
  });

  test("numbers its posts in order and has a day", async () => {
    for (const { id, date, posts } of await pages) {
      expect(date, id).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(
        posts.map(({ n }) => n),
        id,
      ).toEqual(posts.map((_, i) => i + 1));
    }
  });
});
