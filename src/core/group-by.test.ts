import { expect, it } from "vitest";
import { countEach, groupBy } from "./group-by";

it("keeps the order of keys and items, and leaves out what has no key", () => {
  const groups = groupBy(["b1", "a1", "x", "b2"], (one) => (one === "x" ? undefined : one[0]));
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
  ]);
});

it("counts each item, in the order in which they first come", () => {
  expect([...countEach(["b", "a", "b"])]).toEqual([
    ["b", 2],
    ["a", 1],
  ]);
});
