import { expect, it } from "vitest";
import { type Choices, noChoices, noMutes } from "../filter/filter";
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
    words: { rain: "off", costume: "off", headwind: "count" },
    muted: { ...noMutes, labels: ["Gallery"] },
  };
  const after: Choices = {
    races: { men: "off", women: "alert" },
    others: "count",
    athletes: { "Marcel Hug": "alert", "Tatyana McFadden": "show" },
    words: { costume: "off", headwind: "alert" },
    muted: { ...noMutes, kinds: ["weather"] },
  };
  expect(choiceChanges(before, after, name)).toEqual([
    { of: "race", name: "The men", from: "count", to: "off" },
    { of: "others", from: "show", to: "count" },
    { of: "athlete", name: "David Weir", from: "count", to: null },
    { of: "athlete", name: "Tatyana McFadden", from: null, to: "show" },
    { of: "word", name: "rain", from: "off", to: null },
    { of: "word", name: "headwind", from: "count", to: "alert" },
    { of: "muted", what: "labels", value: "Gallery", hidden: false },
    { of: "muted", what: "kinds", value: "weather", hidden: true },
  ]);
});
