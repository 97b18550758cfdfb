import { describe, expect, it } from "vitest";
import { at } from "../core/test-fixtures";
import { LONDON, racesOfLast, reading, WORLDS } from "./test-races";

const inLondon = (...entries: Parameters<typeof racesOfLast>[1][]) => racesOfLast(LONDON, ...entries);
const atTheWorlds = (...entries: Parameters<typeof racesOfLast>[1][]) => racesOfLast(WORLDS, ...entries);

describe("a label", () => {
  it("says the race, whatever else the post speaks of", () => {
    const label = "Elite women's race";
    expect(inLondon(["Keitany tucks in behind the male pacemakers.", { label }])).toEqual(["women-elite label"]);
  });

  it("that names men and women both leaves it to the text", () => {
    const label = "T53/54 wheelchair races";
    expect(inLondon(["Hug and Weir line up for the sprint.", { label }])).toEqual(["men-wheelchair label"]);
    expect(inLondon(["Ten minutes from the finish.", { label }])).toEqual([
      "men-wheelchair label",
      "women-wheelchair label",
    ]);
  });

  it("that its own post contradicts isn't counted", () => {
    const label = "Elite men's race";
    const headline = "Women's wheelchair race: Schär wins the women's wheelchair race";
    const [first] = inLondon(["Manuela Schär wins the women's wheelchair race.", { label, headline }]);
    expect(first).not.toBe("men-elite label");
  });

  it("may be a name", () => {
    expect(inLondon(["I felt strong up to the bridge.", { label: "Mary Keitany" }])).toEqual(["women-elite low"]);
  });
});

describe("a post without a label", () => {
  it("may be about two races at once", () => {
    expect(inLondon("The elite women are halfway, and the men's wheelchair race is over.")).toEqual([
      "women-elite high",
      "men-wheelchair high",
    ]);
    expect(inLondon("The racing chairs are on the line.")).toEqual(["men-wheelchair high", "women-wheelchair high"]);
  });

  it("isn't about the race that only measures its time", () => {
    expect(inLondon("No word of the wheelchair racers; probably after the elite women start.")).toEqual([
      "men-wheelchair high",
      "women-wheelchair high",
    ]);
  });

  it("is told by names: surely by two, or by one that this coverage has named before", () => {
    expect(inLondon("Kipchoge and Biwott are away.")).toEqual(["men-elite high"]);
    expect(inLondon("Kipchoge looks around.")).toEqual(["men-elite low"]);
    expect(inLondon(["Eliud Kipchoge leads.", { label: "Elite men's race" }], "Kipchoge looks around.")).toEqual([
      "men-elite high",
    ]);
  });

  it("follows the one before where it says nothing of its own, and is never sure of it", () => {
    expect(inLondon("The elite women have left the line.", "The gap is growing.")).toEqual(["women-elite low"]);
    expect(inLondon("The elite women have left the line.", "Temperature on the heath: 12 degrees.")).toEqual([]);
  });

  it("follows nothing that is more than twelve minutes old", () => {
    const vagueAt = (clock: string) =>
      inLondon("The elite women have left the line.", ["The gap is growing.", { publishedAt: at(clock) }]);
    expect(vagueAt("08:12")).toEqual(["women-elite low"]);
    expect(vagueAt("08:12:01")).toEqual([]);
  });

  it("follows through no more than five posts that say nothing of their own, where there are other races", () => {
    const women = "The elite women pass Cutty Sark.";
    const others = ["The elite men stretch their legs.", "The men's wheelchair race is over."];
    const vague = [
      "The gap grows.",
      "Closer now.",
      "Still ten seconds.",
      "A quick mile.",
      "Bit by bit.",
      "Here we go.",
    ];
    expect(inLondon(...others, women, ...vague.slice(0, 5))).toEqual(["women-elite low"]);
    expect(inLondon(...others, women, ...vague)).toEqual([]);
    expect(inLondon(women, ...vague)).toEqual(["women-elite low"]);
  });

  it("follows the last one about a woman where it says “she”", () => {
    const before = ["The elite women pass Cutty Sark.", "The elite men stretch their legs."];
    expect(inLondon(...before, "She has twenty seconds now.")).toEqual(["women-elite low"]);
  });

  it("is about the crowd where charity, costumes or slow clocks say so", () => {
    expect(inLondon("Good luck to Sue, who is running for a hospice in memory of her mum.")).toEqual(["mass low"]);
    expect(inLondon("And the rhino is home, in 5:12:40.")).toEqual(["mass low"]);
    expect(inLondon("40,000 runners are in London today.")).toEqual([]);
  });

  it("counts numbers of people for no race", () => {
    expect(inLondon("Jennifer is the commonest name among the 16,081 women running.")).toEqual([]);
  });
});

describe("an athletics page", () => {
  it("tells an athlete's races apart by the words, then by the posts before", () => {
    expect(atTheWorlds("Farah sits at the back in the men's 10,000m.")).toEqual(["men-10000m high"]);
    expect(atTheWorlds("The men's 10,000m is under way.", "Mo Farah moves up.")).toEqual(["men-10000m low"]);
  });

  it("takes the parts of a heptathlon for the heptathlon", () => {
    expect(atTheWorlds("Heptathlon long jump: 6.48m for Ennis-Hill.")).toEqual(["women-heptathlon high"]);
    expect(atTheWorlds("KJT goes 1.92m in the high jump.", "Hm.")[0]).toContain("women-heptathlon");
  });

  it("finds whose race it is once a post says so", () => {
    const { reader } = reading(WORLDS, ["Hammer qualifying is on.", "Wlodarczyk opens the women's hammer with 77m."]);
    expect(reader.races().map(({ id, name }) => [id, name])).toEqual([["hammer", "Women's hammer"]]);
  });
});

it("gives reasons that a person understands", () => {
  const reasons = (...entries: Parameters<typeof reading>[1]) =>
    reading(LONDON, entries).last.races.map(({ reason }) => reason);
  expect(reasons("Marcel Hug and David Weir lead.")).toEqual([
    { why: "text", names: ["Marcel Hug", "David Weir"], words: [] },
  ]);
  expect(reasons("The men's wheelchair race is on.")).toEqual([
    { why: "text", names: [], words: ["men's wheelchair race"] },
  ]);
  expect(reasons("The men's wheelchair race is on.", "Closer now.")).toEqual([{ why: "follows" }]);
});

it("gives races their hues in the order in which they are found, and keeps them", () => {
  const { reader } = reading(LONDON, ["The women's wheelchair race is on.", "The men's wheelchair race is on."]);
  expect(reader.races().map(({ id, hue }) => [id, hue])).toEqual([
    ["women-wheelchair", 0],
    ["men-wheelchair", 1],
  ]);
});
