import { describe, expect, it } from "vitest";
import { reading } from "../test-races";

/** The ids of the races found when all of a page comes with the first poll. */
function racesOn(title: string, ...posts: [headline: string, text: string][]): string[] {
  const { reader } = reading(
    title,
    posts.map(([headline, text]) => [text, { headline }]),
  );
  return reader.races().map(({ id }) => id);
}

describe("a line of a card", () => {
  it("makes a race of what has a time and no more", () => {
    const title = "Birkdale races live: day two";
    expect(racesOn(title, ["Result", "2.40 - ALDER STAKES"])).toEqual(["alder-stakes"]);
    expect(racesOn(title, ["The Alder Stakes (2.40pm)", "They are loading."])).toEqual(["alder-stakes"]);
    expect(racesOn(title, ["Result", "2.05 Fenn Hurdle"], ["Result", "2.40 - ALDER CUP"])).toEqual([
      "fenn-hurdle",
      "alder-cup",
    ]);
  });

  it("is none of another sport, whose cups are matches and whose relays say whose they are", () => {
    expect(racesOn("Sport live: Saturday", ["On now", "15.00 Alder Cup\n16.10 Nations Cup"])).toEqual([]);
    expect(racesOn("Birkdale races live", ["2.05 Fenn Hurdle", "Later"], ["On now", "19.45 FA Cup"])).toEqual([
      "fenn-hurdle",
    ]);
    const games = "Winter Games live: day seven";
    expect(racesOn(games, ["Today", "10:00 Women's Sprint\n13:00 Men's Relay\n16:00 Team Sprint"])).toEqual([
      "women-sprint",
      "men-relay",
    ]);
  });

  it("has its name without whose it is, and the number above it is no race of its own", () => {
    const title = "Birkdale races live: day two";
    const posts: [string, string][] = [["RACE 7 RESULTS", "5.30pm Alder Birk Amateur Jockeys' Handicap Chase"]];
    expect(racesOn(title, ...posts)).toEqual(["amateur-jockeys-handicap-chase"]);
    expect(racesOn(title, ["Race 7", "They are loading."])).toEqual(["race-7"]);
  });

  it("is none where it says more", () => {
    const title = "Birkdale races live: day two";
    expect(racesOn(title, ["Result", "2.40 - we look at the Alder Cup betting"])).toEqual([]);
    expect(racesOn(title, ["Result", "10.30 Tea is served"])).toEqual([]);
  });

  it("isn't made of a horse's name", () => {
    expect(racesOn("Birkdale races live: day two", ["Result", "1 Wicked Hunter 50-1"])).toEqual([]);
  });
});
