import { expect, it } from "vitest";
import { newCoverage } from "../../core/coverage";
import { at, published, snapshotOf } from "../../core/test-fixtures";
import { mergeAndClassify } from "../merge-and-classify";
import { keysOf } from "../words/keys";
import { linksTo, type Won } from "./compete";

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

it("names what is sure before a guess, however likely, and else what is likelier first", () => {
  const won = (id: string, confidence: Won["confidence"]): Won => {
    const race = { id, name: id, is: { discipline: id }, aliases: [], hue: 0 };
    const contender = { race, signs: {}, names: [], words: [] };
    return { contender, trust: {}, probability: 0.5, sureness: 0.5, confidence, reason: { why: "title" } };
  };
  const all = [won("guess", "low"), won("sure", "high"), won("other guess", "low"), won("labelled", "label")];
  expect(linksTo(all, ({ id }) => id).map(({ id }) => id)).toEqual(["sure", "labelled", "guess", "other guess"]);
});
