import { describe, expect, it } from "vitest";
import type { RaceLink } from "./coverage";
import { type Choices, countsAnything, isCounted, isShown, levelOf, noChoices } from "./filter";
import { kept } from "./test-fixtures";

const about = (...races: [id: string, confidence?: RaceLink["confidence"]][]) =>
  kept("09:08", "x", {
    races: races.map(([id, confidence = "label"]) => ({ id, confidence, reason: { why: "label" } })),
  });
const choices: Choices = { ...noChoices, races: { men: "count", women: "off", mass: "alert" } };

describe("levelOf", () => {
  it("is the race's level, Feed where nothing was chosen", () => {
    expect(levelOf(about(["men"]), choices)).toBe("count");
    expect(levelOf(about(["para"]), choices)).toBe("feed");
  });

  it("is the higher of two races' levels", () => {
    expect(levelOf(about(["women"], ["men"]), choices)).toBe("count");
  });

  it("is Feed at most for an unsure guess, and Off stays Off", () => {
    expect(levelOf(about(["mass", "low"]), choices)).toBe("feed");
    expect(levelOf(about(["women", "low"]), choices)).toBe("off");
  });

  it("is that of everything else for a post about no race", () => {
    expect(isShown(about(), { ...choices, others: "off" })).toBe(false);
    expect(isCounted(about(), { ...choices, others: "count" })).toBe(true);
  });
});

it("counts nothing until a race is chosen", () => {
  expect(countsAnything(noChoices)).toBe(false);
  expect(countsAnything(choices)).toBe(true);
});
