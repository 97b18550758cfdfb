import { expect, it } from "vitest";
import { type Choices, noChoices, noMutes } from "./filter";
import { choiceChanges } from "./restore-preview";

const name = (id: string) => `The ${id}`;

it("choices with the same meaning have no changes", () => {
  expect(choiceChanges(noChoices, { ...noChoices, races: { women: "show" } }, name)).toEqual([]);
});

it("each change has the value before and after", () => {
  const before: Choices = {
    races: { men: "count", women: "alert" },
    others: "show",
    athletes: { "David Weir": "count", "Marcel Hug": "alert" },
    muted: { ...noMutes, words: ["rain", "costume"] },
  };
  const after: Choices = {
    races: { men: "off", women: "alert" },
    others: "count",
    athletes: { "Marcel Hug": "alert", "Tatyana McFadden": "show" },
    muted: { ...noMutes, words: ["costume"], kinds: ["weather"] },
  };
  expect(choiceChanges(before, after, name)).toEqual([
    { of: "race", name: "The men", from: "count", to: "off" },
    { of: "others", from: "show", to: "count" },
    { of: "athlete", name: "David Weir", from: "count", to: null },
    { of: "athlete", name: "Tatyana McFadden", from: null, to: "show" },
    { of: "muted", what: "words", value: "rain", hidden: false },
    { of: "muted", what: "kinds", value: "weather", hidden: true },
  ]);
});
