import { expect, it } from "vitest";
import { newCoverage } from "../core/coverage";
import { at, published, snapshotOf } from "../core/test-fixtures";
import { keysOf } from "./keys";
import { mergeAndClassify } from "./merge-and-classify";

it("words for a classification win over the stage that the posts around are of", () => {
  const posts = [
    published("14:00", "The break has two minutes with 40km to go.", { id: "1" }),
    published("14:05", "Orsi gives up the pink jersey.", { id: "2" }),
    published("14:10", "Down to a minute, 30km to go.", { id: "3" }),
  ];
  const empty = newCoverage("id", "https://example.org/live", at("15:00"));
  const snapshot = { ...snapshotOf(...posts.toReversed()), title: "Giro d'Italia 2032 Stage 4" };
  const { posts: read } = mergeAndClassify(empty, [], snapshot, at("15:00"));
  const of = (id: string) => read.find((post) => post.id === id)?.races.map((race) => race.id);
  expect(of("1")).toEqual(["stage-4"]);
  expect(of("2")).toContain("general-classification");
});

it("a race's number alone doesn't name it", () => {
  expect(keysOf("Into the 1:25s, 1 lap to go")).not.toEqual(expect.arrayContaining([...keysOf("Race 1")]));
  expect(keysOf("In Race 1 he won")).toEqual(expect.arrayContaining([...keysOf("Race 1")]));
});
