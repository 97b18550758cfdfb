import { expect, test } from "vitest";
import type { Race } from "../../src/core/race";
import type { LabelledPage } from "./label-file";
import { keysFor } from "./trial";

const page = (races: Record<string, string>): LabelledPage => ({
  id: "page",
  event: "Alderbad freestyle",
  date: "2027-03-06",
  sport: "winter",
  races,
  posts: [],
});
const race = (discipline: string, gender: "men" | "women"): Race => ({
  id: `${gender}-${discipline}`,
  is: { discipline, gender },
  name: `${gender === "men" ? "Men" : "Women"}'s ${discipline}`,
  aliases: [],
  hue: 0,
});

test("“the women's race” is the only race of women that a page has", () => {
  const found = [race("race", "women"), race("race", "men")];
  expect([...keysFor(page({ w: "Women's moguls", m: "Men's moguls" }), found)]).toEqual([
    ["women-race", "w"],
    ["men-race", "m"],
  ]);
});

test("it is none where there are two of women, or where theirs is found by its name", () => {
  expect([...keysFor(page({ a: "Women's moguls", b: "Women's aerials" }), [race("race", "women")])]).toEqual([]);
  const both = [race("moguls", "women"), race("race", "women")];
  expect(keysFor(page({ w: "Women's moguls" }), both).get("women-race")).toBeUndefined();
});
