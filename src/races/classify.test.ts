import { describe, expect, it } from "vitest";
import { at } from "../core/test-fixtures";
import { lookingBack } from "./evidence/evidence";
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
});

it("takes no exclamation for a race", () => {
  const headline = "GOLD! Ada Fenn of Oberwend";
  const { reader } = reading("Oberwend Games 2031", [
    ["Fenn had the best throw.", { headline }],
    ["Fenn again.", { headline }],
  ]);
  expect(reader.races()).toEqual([]);
});

it("takes what is late for no past, and a late champion for one", () => {
  expect(lookingBack("A late attack in the women's race")).toBe(false);
  expect(["The late champion", "The ex-winner", "Her former team"].map(lookingBack)).toEqual([true, true, true]);
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
    const about = inLondon("No word of the wheelchair racers; probably after the elite women start.");
    expect(about.map((race) => race.split(" ")[0])).toEqual(["men-wheelchair", "women-wheelchair"]);
  });

  it("is told by names that this coverage has placed before", () => {
    const before: Parameters<typeof inLondon>[0][] = [
      ["Eliud Kipchoge leads from Arno Tester.", { label: "Elite men's race" }],
      ["Eliud Kipchoge looks strong.", { label: "Elite men's race" }],
      ["Mary Keitany is clear.", { label: "Elite women's race" }],
    ];
    expect(inLondon(...before, "Kipchoge pulls away from Tester.")[0]).toContain("men-elite");
    expect(inLondon("Kipchoge and Biwott are away.")).toEqual(["men-elite low"]);
  });

  it("follows the one before where it says nothing of its own, and is never sure of it", () => {
    const line = "The elite women have left the line.";
    expect(inLondon(line, "The elite women pass the mile.", "The gap is growing.")).toEqual(["women-elite low"]);
    expect(inLondon("The elite women have left the line.", "Temperature on the heath: 12 degrees.")).toEqual([]);
  });

  it("follows a post the less, the longer ago it was", () => {
    const vagueAt = (clock: string) =>
      inLondon("The elite women have left the line.", "The elite women pass the first mile.", [
        "The gap is growing.",
        { publishedAt: at(clock) },
      ]);
    expect(vagueAt("08:03")).toEqual(["women-elite low"]);
    expect(vagueAt("11:12")).toEqual([]);
  });

  it("follows the last one about a woman where it says “she”", () => {
    const before = ["The elite women pass Cutty Sark.", "The elite men stretch their legs."];
    expect(inLondon(...before, "She has twenty seconds now.")).toEqual(["women-elite low"]);
  });

  it("is about the crowd where charity or costumes say so", () => {
    const raceOf = (text: string) => inLondon(text).map((race) => race.split(" ")[0]);
    expect(raceOf("Good luck to Sue, who is running for a hospice in memory of her mum.")).toEqual(["mass"]);
  });

  it("counts numbers of people for no race", () => {
    expect(inLondon("Jennifer is the commonest name among the 16,081 women running.")).toEqual([]);
  });
});

describe("an athletics page", () => {
  it("has a race once its title, a label or a second post names it", () => {
    const first = "Farah sits at the back in the men's 10,000m.";
    expect(atTheWorlds(first)).toEqual([]);
    expect(atTheWorlds(first, "A kilometre to go in the men's 10,000m.")[0]).toContain("men-10000m");
    expect(atTheWorlds([first, { label: "Men's 10,000m" }])).toEqual(["men-10000m label"]);
  });

  it("has a race that a headline is called after, and none by a sentence, or of another day", () => {
    const farah = "Farah is first at the bell.";
    expect(atTheWorlds([farah, { headline: "Men's 10,000m final" }])[0]).toContain("men-10000m");
    expect(atTheWorlds([farah, { headline: "Men's 10,000m final tomorrow" }])).toEqual([]);
    const said = "Why the men's 10,000m is what so many people in this stadium have come to see";
    expect(atTheWorlds([farah, { headline: said }])).toEqual([]);
  });

  it("takes the parts of a heptathlon for the heptathlon", () => {
    const points = "The women's heptathlon begins with the hurdles.";
    expect(atTheWorlds(points, "Heptathlon long jump: 6.48m for Ennis-Hill.")[0]).toContain("women-heptathlon");
  });

  it("finds whose race it is once a post says so", () => {
    const { reader } = reading(WORLDS, ["Hammer qualifying is on.", "Wlodarczyk opens the women's hammer with 77m."]);
    expect(reader.races().map(({ name }) => name)).toEqual(["Women's hammer"]);
  });
});

describe("a page of a sport without words", () => {
  const onTheRiver = (...entries: Parameters<typeof racesOfLast>[1][]) =>
    racesOfLast("Alderwater Meet 2031", ...entries);

  it("has the races that its labels name, however they are worded", () => {
    expect(onTheRiver(["Away they go.", { label: "Log rolling - Women's 30m dash" }])).toEqual([
      "women-log-rolling-30m-dash label",
    ]);
  });

  it("has those that two posts name: with a gender, by a name that is started or won, by a number", () => {
    expect(onTheRiver("Off in the Old Mill Cup.", "They're off in the Old Mill Cup.")[0]).toContain("old-mill-cup");
    expect(onTheRiver("Race 4 is late.", "Race 4 is under way.")[0]).toContain("race-4");
    expect(onTheRiver("The women's race is late.", "The women's race is under way.")[0]).toContain("women-race");
  });

  it("has those by which a headline is called", () => {
    expect(onTheRiver(["Oakes keeps it to the line.", { headline: "Race 4" }])[0]).toContain("race-4");
    expect(onTheRiver(["Oakes is first.", { headline: "Women's 30m dash" }])[0]).toContain("women-30m-dash");
  });

  it("has those before the colon of a first line", () => {
    expect(onTheRiver("Women's 30m dash: Oakes keeps it to the line.")[0]).toContain("women-30m-dash");
    expect(onTheRiver("Oakes keeps it to the line, as in the women's 30m dash: a fine day.")).toEqual([]);
  });

  it("has no race of games that are played for a score", () => {
    const { reader } = reading("Alderwater Games 2031", [
      "Men's curling final: 8-5.",
      "The men's curling final is over.",
    ]);
    expect(reader.races()).toEqual([]);
  });

  it("takes units, laps, scores and addresses for no race", () => {
    const lines = [
      "They are 800m ahead.",
      "Lap 3/17",
      "It is 83-80.",
      "Numbers: https://run.example/elite-women/race-4/x",
    ];
    const { reader } = reading("Alderwater Meet 2031", [...lines, ...lines]);
    expect(reader.races()).toEqual([]);
  });
});

describe("the title of a page", () => {
  const racesOn = (title: string, ...lines: string[]) =>
    reading(title, lines.length > 0 ? lines : ["Hello."])
      .reader.races()
      .map(({ name }) => name);

  it("names its races, and not only its event", () => {
    expect(racesOn("Tour of the Vales: Stage 17")).toEqual(["Stage 17"]);
    expect(racesOn("Lakeland Grand Prix qualifying")).toEqual(["Qualifying"]);
    expect(racesOn("Harbour Cup final, Races 7 & 8")).toEqual(["Race 7", "Race 8"]);
  });

  it("names none on a page about no race", () => {
    const votes = ["The Senate race is close.", "A race against time.", "The governor's race goes to recount."];
    expect(racesOn("Election night", ...votes, ...votes)).toEqual([]);
  });
});

it("gives reasons that a person understands", () => {
  const reasons = (...entries: Parameters<typeof reading>[1]) =>
    reading(LONDON, entries).last.races.map(({ reason }) => reason);
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
