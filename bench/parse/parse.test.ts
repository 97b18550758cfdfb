import { describe, expect, it } from "vitest";
import { readPage } from "../../src/formats/read";
import { libraries } from "./contenders";
import { coverageOf, NOW } from "./posts";
import { WRITTEN } from "./writers";

describe.each(WRITTEN)("a page written as $name", ({ format, url, notation, write }) => {
  const coverage = coverageOf(25);
  const body = write(coverage);

  it("is read by that format, with every post and its time", () => {
    const read = readPage(body, url, NOW);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.format).toBe(format);
    expect(read.value.snapshot.posts.map((post) => post.publishedAt)).toEqual(
      coverage.posts.map((post) => post.publishedAt),
    );
    expect(read.value.snapshot.posts.every((post) => post.body.length > 0)).toBe(true);
  });

  it("is read by the libraries too", async () => {
    for (const read of Object.values(libraries[notation])) {
      const result: unknown = await read(body);
      expect(result).toBeTypeOf("object");
    }
  });
});
