import { describe, expect, it } from "vitest";
import {
  alertsAnything,
  type Choices,
  countsAnything,
  isCounted,
  isShown,
  levelOf,
  levelOfRace,
  noChoices,
  noMutes,
  withNewRaces,
} from "./filter";
import type { RaceLink } from "./race";
import { kept } from "./test-fixtures";

const about = (...races: [id: string, confidence?: RaceLink["confidence"]][]) =>
  kept("09:08", "x", {
    races: races.map(([id, confidence = "label"]) => ({ id, confidence, reason: { why: "label" } })),
  });
const choices: Choices = { ...noChoices, races: { men: "count", women: "off", mass: "alert" } };

describe("levelOf", () => {
  it("is the race's level, and Feed if none was chosen", () => {
    expect(levelOf(about(["men"]), choices)).toBe("count");
    expect(levelOf(about(["para"]), choices)).toBe("show");
  });

  it("is the higher of two races' levels", () => {
    expect(levelOf(about(["women"], ["men"]), choices)).toBe("count");
  });

  it("is Feed at most for an unsure guess, and Off stays Off", () => {
    expect(levelOf(about(["mass", "low"]), choices)).toBe("show");
    expect(levelOf(about(["women", "low"]), choices)).toBe("off");
  });

  it("counts an unsure guess where its race and all other posts count", () => {
    expect(levelOf(about(["men", "low"]), { ...choices, others: "count" })).toBe("count");
    expect(levelOf(about(["men", "low"]), { ...choices, others: "show" })).toBe("show");
    expect(levelOf(about(["women", "low"]), { ...choices, others: "count" })).toBe("off");
  });

  it("is the level of other posts for a post about no race", () => {
    expect(isShown(about(), { ...choices, others: "off" })).toBe(false);
    expect(isCounted(about(), { ...choices, others: "count" })).toBe(true);
  });
});

it("nothing counts until a race is chosen", () => {
  expect(countsAnything(noChoices)).toBe(false);
  expect(countsAnything(choices)).toBe(true);
});

describe("mutes and athletes", () => {
  const weir = kept("09:08", "Weir attacks in the rain.", {
    athletes: ["David Weir"],
    label: "Men's wheelchair race",
    kind: "lead change",
    races: [{ id: "women", confidence: "label", reason: { why: "label" } }],
  });
  const with_ = (more: Partial<Choices>): Choices => ({ ...choices, ...more });

  it("a followed athlete beats the race, an unsure guess too", () => {
    expect(levelOf(weir, choices)).toBe("off");
    expect(levelOf(weir, with_({ athletes: { "David Weir": "alert" } }))).toBe("alert");
    expect(levelOf(weir, with_({ athletes: { "David Weir": "show", "Marcel Hug": "alert" } }))).toBe("show");
  });

  it.each([
    ["athletes", "David Weir"],
    ["labels", "Men's wheelchair race"],
    ["words", "RAIN"],
    ["kinds", "lead change"],
  ] as const)("muted %s beat all", (what, value) => {
    const muted = { ...noMutes, [what]: [value] };
    expect(levelOf(weir, with_({ athletes: { "David Weir": "alert" }, muted }))).toBe("off");
  });

  it("match words, not parts of words", () => {
    const muted = { ...noMutes, words: ["rai", "Sue"] };
    expect(levelOf(kept("09:08", "Weir takes the train in summer"), with_({ muted }))).toBe("show");
    expect(levelOf(kept("09:08", "It is raining"), with_({ muted }))).toBe("off");
  });

  it("match this athlete, and nobody else of that surname", () => {
    const muted = { ...noMutes, athletes: ["David Weir", "Shawn Long"] };
    const robert = kept("09:08", "Robert Weir throws. A long way!", { athletes: ["Robert Weir"] });
    expect(levelOf(robert, with_({ muted }))).toBe("show");
    expect(levelOf(kept("09:08", "Weir is here", { athletes: ["David Weir"] }), with_({ muted }))).toBe("off");
    expect(levelOf(kept("09:08", "So is DAVID WEIR"), with_({ muted }))).toBe("off");
  });

  it("affect what the badge counts", () => {
    expect(countsAnything({ ...noChoices, athletes: { "David Weir": "count" } })).toBe(true);
  });
});

it("new races start where the reader says, those that are there stay as they are", () => {
  const [men, cup] = ["men", "cup"].map((id) => ({ id, name: id, is: { discipline: id }, aliases: [], hue: 0 }));
  if (!men || !cup) throw new Error("no races");
  const raised = withNewRaces(choices, "alert", [men, cup]);
  expect([men.id, cup.id, "women", "found later"].map((id) => levelOfRace(raised, id))).toEqual([
    "count",
    "show",
    "off",
    "alert",
  ]);
  expect(alertsAnything({ ...noChoices, newRaces: "alert" })).toBe(true);
  expect(countsAnything({ ...noChoices, newRaces: "count" })).toBe(true);
  const back = withNewRaces(raised, "show", [men, cup]);
  expect(back).not.toHaveProperty("newRaces");
  expect(levelOfRace(back, cup.id)).toBe("show");
});
