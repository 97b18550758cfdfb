import { expect, test } from "vitest";
import { newCoverage } from "../../src/core/coverage";
import { mergeAndClassify } from "../../src/races/merge-and-classify";
import { smallRace, smallRaceEnds } from "../../testing/small-race";
import { badgeLine, postLine } from "./lines";

const { head, posts } = mergeAndClassify(
  newCoverage("id", "url", smallRaceEnds),
  [],
  smallRace(smallRaceEnds),
  smallRaceEnds,
);
const lines = posts.map((post) => postLine(post, { ...head, posts }));

test("a post's line has its local time, its race and its headline", () => {
  expect(lines.at(-3)).toBe(`14:06  ${"Mixed eight".padEnd(24)}  Mixed eights away`);
});

test("a post without a headline is shown by its first words", () => {
  expect(lines.at(-5)).toMatch(/^14:12 {2}.{24} {2}A post without a headline\.$/);
});

test.each([
  ["3", [29, 78, 216, 255], "● 3 (blue)"],
  ["99+", [185, 28, 28, 255], "● 99+ (red)"],
  ["!", [87, 96, 106, 255], "● ! (grey)"],
  ["", [0, 0, 0, 0], "○ no badge"],
])("the badge “%s” is shown with its colour", (badge, colour, drawn) => {
  expect(badgeLine({ badge, colour, title: "Nothing new." })).toBe(`       ${drawn}  “Nothing new.”`);
});
