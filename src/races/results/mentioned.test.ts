import { expect, it } from "vitest";
import { firstMentioned } from "./mentioned";

it.each([
  ["Wanjiru leads", "Daniel Wanjiru"],
  ["WANJIRU Daniel leads", "Daniel Wanjiru"],
  ["Wanjiru leads", "Wanjiru Daniel"],
  ["And Kenyan Wanjiru takes the lead", "Daniel Wanjiru"],
  ["Schaer wins", "Manuela Schär"],
  ["O’Sullivan is out", "Sonia O'Sullivan"],
  ["Grey Thompson leads", "Tanni Grey-Thompson"],
  ["Van der Poel attacks", "Mathieu van der Poel"],
  ["ووانجيرو يتقدم", "دانيال ووانجيرو"],
  ["選手: 大迫傑が先頭", "大迫傑"],
])("%j names %s", (sentence, name) => expect(firstMentioned(sentence, [name])?.name).toBe(name));

it.each([
  ["Robert Weir wins", "David Weir"],
  ["Daniel Coyle on the favourites", "Daniel Wanjiru"],
  ["Wanjirus at the gate", "Daniel Wanjiru"],
  ["The leaders van out", "Mathieu van der Poel"],
  ["Nobody leads", ""],
])("%j doesn't name %s", (sentence, name) => expect(firstMentioned(sentence, [name])).toBeUndefined());

it("says who is named first, and where the name ends", () => {
  const found = firstMentioned("Bekele takes the lead from Wanjiru", ["Daniel Wanjiru", "Kenenisa Bekele"]);
  expect(found).toMatchObject({ name: "Kenenisa Bekele", to: 6 });
});
