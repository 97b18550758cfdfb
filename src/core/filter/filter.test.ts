import { describe, expect, it } from "vitest";
import type { RaceLink } from "../race";
import { kept } from "../test-fixtures";
import {
  alertsAnything,
  type Choices,
  countedMentions,
  countsAnything,
  followsAny,
  isCounted,
  isShown,
  levelOf,
  levelOfRace,
  noChoices,
  noMutes,
  withNewRaces,
} from "./filter";

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
    ["kinds", "lead change"],
  ] as const)("muted %s beat all", (what, value) => {
    const muted = { ...noMutes, [what]: [value] };
    expect(levelOf(weir, with_({ athletes: { "David Weir": "alert" }, muted }))).toBe("off");
  });

  it("match words, not parts of words", () => {
    const words = { rai: "off", Sue: "off" } as const;
    expect(levelOf(kept("09:08", "Weir takes the train in summer"), with_({ words }))).toBe("show");
    expect(levelOf(kept("09:08", "It is raining"), with_({ words }))).toBe("off");
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

describe("a word of the reader's", () => {
  const windy = (race: string) =>
    kept("09:08", "A head-wind splits the group. Hug closes it.", {
      races: [{ id: race, confidence: "label", reason: { why: "label" } }],
    });
  const with_ = (words: Choices["words"], more: Partial<Choices> = {}): Choices => ({ ...choices, ...more, words });

  it("counts or alerts whatever the race, also one that is off", () => {
    expect(levelOf(windy("women"), with_({ headwind: "count" }))).toBe("count");
    expect(levelOf(windy("men"), with_({ "SPLITS THE GROUP": "alert" }))).toBe("alert");
    expect(levelOf(windy("women"), with_({ tailwind: "alert" }))).toBe("off");
  });

  it("at Off hides a post, whatever other words, athletes and races say", () => {
    const athletes = { Hug: "alert" } as const;
    expect(levelOf(windy("mass"), with_({ headwind: "off", group: "alert" }, { athletes }))).toBe("off");
    const muted = { ...noMutes, kinds: ["other" as const] };
    expect(levelOf(windy("mass"), with_({ headwind: "alert" }, { muted }))).toBe("off");
  });

  it("gives way to the higher level of an athlete or another word, and may lower that of a race", () => {
    expect(levelOf(windy("men"), with_({ headwind: "count", group: "alert" }))).toBe("alert");
    expect(levelOf(windy("men"), with_({ headwind: "count" }, { athletes: { Hug: "alert" } }))).toBe("alert");
    expect(levelOf(windy("mass"), with_({ headwind: "show" }))).toBe("show");
  });

  it("that nothing is in, or only signs, matches no post", () => {
    expect(levelOf(windy("women"), with_({ "": "count", "!?": "count", " ": "count" }))).toBe("off");
  });

  it("makes a coverage count and alert", () => {
    expect(countsAnything({ ...noChoices, words: { rain: "off" } })).toBe(false);
    expect(countsAnything({ ...noChoices, words: { rain: "count" } })).toBe(true);
    expect(followsAny({ ...noChoices, words: { rain: "count" } }, [])).toBe(true);
    expect(alertsAnything({ ...noChoices, words: { rain: "alert" } })).toBe(true);
  });

  it("is named where it alone makes a post count", () => {
    const words = { headwind: "count", group: "show", rain: "count" } as const;
    expect(countedMentions(windy("women"), with_(words))).toEqual({ athletes: [], words: ["headwind"] });
    expect(countedMentions(windy("women"), with_({}, { athletes: { Hug: "alert" } }))).toEqual({
      athletes: ["Hug"],
      words: [],
    });
    expect(countedMentions(windy("men"), with_(words)).words).toEqual([]);
    expect(countedMentions(windy("women"), with_({ headwind: "count", hug: "off" })).words).toEqual([]);
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
