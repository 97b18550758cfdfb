import { describe, expect, it } from "vitest";
import { type Block, paragraph } from "../blocks";
import { published } from "../test-fixtures";
import { changeOf, type EditMemory } from "./edits";

/** Which of a post's texts, one a poll, are edits. */
function editsOf(texts: readonly string[]): boolean[] {
  let old = { ...published("09:00", texts[0] ?? "", { id: "1", headline: "Off they go" }), ...({} as EditMemory) };
  return texts.slice(1).map((text) => {
    const post = { ...old, body: [paragraph(text)] };
    const change = changeOf(old, post);
    if (change) old = { ...post, ...change.memory };
    return change?.isEdit ?? false;
  });
}
const countOf = (texts: readonly string[]) => editsOf(texts).filter(Boolean).length;

describe("a text that changes with every request", () => {
  it.each([
    ["German", ["gerade eben", "vor 1 Minute", "vor 2 Minuten", "vor einer Stunde"]],
    ["French", ["à l’instant", "il y a 1 minute", "il y a 2 minutes", "il y a une heure"]],
    ["Polish", ["minutę temu", "2 minuty temu", "5 minut temu", "godzinę temu"]],
    ["Arabic", ["قبل دقيقة", "قبل دقيقتين", "قبل 3 دقائق", "قبل ١١ دقيقة"]],
    ["Hindi", ["५ मिनट पहले", "६ मिनट पहले", "७ मिनट पहले"]],
    ["Korean", ["방금 전", "1분 전", "2분 전", "1시간 전"]],
    ["counted in thousands", ["980 views", "1.2K views", "1.3K views", "2.1M views"]],
    ["advertising", ["Advertisement: buy shoes", "Advertisement: try water", "Advertisement: fly north"]],
    ["marked with a token", ["ref a8f3c9e1", "ref 99bd01ff", "ref 77cc0e1b"]],
  ])("is edited at most once: %s", (_, ends) => {
    expect(countOf(ends.map((end) => `They run along the river and over the bridge. ${end}`))).toBeLessThanOrEqual(1);
  });

  it.each([
    ["two servers", ["They run along the river", "They run along the old river"]],
    ["cut and whole", ["They run along the river to the mill", "They run along…"]],
    ["with and without an advertisement", ["They run.", "They run. Buy shoes!"]],
  ])("is edited once where it says again what it said before: %s", (_, [one = "", other = ""]) => {
    expect(editsOf([one, other, one, other, one])).toEqual([true, false, false, false]);
  });
});

it("is no edit that a line above a text is now known for who wrote it", () => {
  const { headline: _, ...plain } = published("09:00", "They run along the river", { id: "1" });
  const signed = { ...plain, byline: { name: "Ann Poe" } };
  for (const old of [
    { ...plain, headline: "Ann Poe" },
    { ...plain, body: [paragraph("Ann Poe"), ...plain.body] },
  ]) {
    expect(changeOf(old, signed)).toBeUndefined();
    expect(changeOf(signed, old)).toBeUndefined();
    expect(changeOf(old, { ...signed, body: [paragraph("They walk along the river")] })?.isEdit).toBe(true);
  }
});

describe("a post that its page shows no longer and has as data", () => {
  const picture: Block = { type: "image", src: "https://run.example/a.jpg", caption: "The bridge" };
  const shown = {
    ...published("09:00", "They run.", { id: "1", label: "Men", byline: { name: "Ann Poe" } }),
    body: [picture, paragraph("They run.")],
  };
  const plain = published("09:00", "They run.", { id: "1" });

  it("isn't edited for lack of its author, label and pictures", () => {
    expect(changeOf(shown, plain)).toBeUndefined();
    expect(changeOf(shown, { ...shown, body: plain.body })).toBeUndefined();
  });

  it("is edited if its words differ as well, or a picture is new", () => {
    expect(changeOf(shown, { ...plain, body: [paragraph("They run fast.")] })?.isEdit).toBe(true);
    expect(changeOf(shown, { ...shown, body: [picture] })?.isEdit).toBe(true);
    expect(changeOf(plain, { ...plain, body: shown.body })?.isEdit).toBe(true);
  });
});

describe("a text that is written on", () => {
  it("is edited each time", () => {
    const texts = ["They run.", "They run. Rain falls.", "They run. Rain falls. Okoro leads.", "They run. It is dry."];
    expect(editsOf(texts)).toEqual([true, true, true]);
  });

  it("is edited again in another place, and where most of it is rewritten", () => {
    const text = "Okoro leads them over the bridge and past the mill, while Moreau waits for the hill";
    const corrected = text.replace("Okoro", "Lindqvist");
    const again = corrected.replace("Moreau", "Vale");
    expect(editsOf([text, corrected, again, "All is over: Vale has won on the line, and it rains"])).toEqual([
      true,
      true,
      true,
    ]);
  });
});

it.each([
  ["quotes", "It’s “on”, l‘été", "It's \"on\", l'été"],
  ["dashes", "10–12 km — hard", "10-12 km - hard"],
  ["an ellipsis", "And then…", "And then..."],
  ["spaces", "5\u00a0km\u202f!", "5 km !"],
  ["composed letters", "Café", "Cafe\u0301"],
  ["invisible characters", "Mara\u00adthon\u200b ❤\ufe0f", "Marathon ❤"],
])("%s written otherwise are no edit", (_, one, other) => {
  expect(editsOf([one, other, one])).toEqual([false, false]);
});
