import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunkNumberOf, holdsPosts, isOf, keys } from "./keys";

const keysOf = (id: string): string[] => [
  keys.head(id),
  keys.source(id),
  keys.seen(id),
  keys.newest(id),
  keys.index(id),
  keys.chunk(id, 12),
  keys.chunk(id, -3),
];
const others = ["coverage:", ":head", ":posts", ":posts:newest", ":posts:1", "coverage", ":", "1"];
const id = fc.array(fc.constantFrom("https://a.example/live/", "x", ...others), { minLength: 1, maxLength: 5 });

describe("isOf", () => {
  it("is true for every key of a coverage", () => {
    expect(keysOf("https://a.example/live/").every((key) => isOf("https://a.example/live/", key))).toBe(true);
  });

  it("is false for keys of a coverage whose address begins or ends like this one's", () => {
    for (const other of [
      "https://a.example/live/2/",
      "https://a.example/live/:posts",
      "https://a.example/live/:head",
    ]) {
      expect(keysOf(other).filter((key) => isOf("https://a.example/live/", key))).toEqual([]);
      expect(keysOf("https://a.example/live/").filter((key) => isOf(other, key))).toEqual([]);
    }
  });

  it("never confuses two coverages, even if their ids contain parts of keys", () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        fc.pre(a.join("") !== b.join(""));
        expect(keysOf(a.join("")).filter((key) => isOf(b.join(""), key))).toEqual([]);
      }),
    );
  });

  it("is false for keys of no coverage", () => {
    expect(
      [keys.schema, keys.settings, keys.intention].filter((key) => isOf("", key) || isOf("settings", key)),
    ).toEqual([]);
  });
});

it("tells closed chunks by their number, and which keys hold posts", () => {
  const all = [...keysOf("https://a.example/live/"), keys.settings];
  expect(all.flatMap((key) => chunkNumberOf(key) ?? [])).toEqual([12, -3]);
  expect(all.filter(holdsPosts)).toEqual([
    "coverage:https://a.example/live/:posts:newest",
    "coverage:https://a.example/live/:posts:12",
    "coverage:https://a.example/live/:posts:-3",
  ]);
});
