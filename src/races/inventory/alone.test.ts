import { describe, expect, it } from "vitest";
import { racesOn as racesFound } from "../test-races";

/** The names of the races that are found. */
const racesOn = (...page: Parameters<typeof racesFound>): string[] =>
  racesFound(...page)
    .map(({ name }) => name)
    .sort();

describe("a heading that is nothing but a discipline", () => {
  it("is a race of games and championships, of men or women where the post tells of them alone", () => {
    const races = racesOn(
      "Leichtathletik-EM 2031 live",
      ["800 Meter", "Anna Fenn liegt nach einer Runde vorn."],
      ["Speerwurf: der zweite Versuch", "Es bleibt bei 81 Metern."],
      ["Dreisprung - Finale", "Die Frauen beginnen gleich."],
    );
    expect(races).toEqual(["Javelin", "Women's 800m", "Women's triple jump"]);
  });

  it("is one in an unknown sport", () => {
    const races = racesOn(
      "Alder Worlds live",
      ["K1 1000m", "Keld is second at halfway."],
      ["Relay", "The teams are out."],
      ["Relay", "The final is under way."],
    );
    expect(races).toEqual(["K1 1000m", "Relay"]);
  });

  it("is none where it says more, or something else", () => {
    const title = "Leichtathletik-EM 2031 live";
    expect(racesOn(title, ["Hammer!", "So laut war es hier noch nie."])).toEqual([]);
    expect(racesOn(title, ["10 km", "Keld führt."])).toEqual([]);
    expect(racesOn(title, ["Pause beim Speerwurf", "Es regnet."])).toEqual([]);
    expect(racesOn(title, ["Hochsprung", "Im Siebenkampf ist Fenn nun Dritte."])).not.toContain("High jump");
    expect(racesOn("Cycling Track Worlds live", ["Points race", "The last part of the omnium."])).toEqual([]);
  });

  it("is a figure of speech until a second post has it", () => {
    expect(racesOn("Alder Worlds live", ["Marathon", "Four hours already."], ["Hammer", "What a blow."])).toEqual([]);
    expect(racesOn("Olympia 2031 live", ["Einer", "Erst am Samstag."])).toEqual([]);
  });

  it.each([
    ["Fenn trial day 5 live", "Hammer", "The judge is back"],
    ["Budget day live", "Downhill", "Hurdles"],
    ["Journée de mobilisation en direct", "Marche", "Relais"],
    ["Wahltag im Liveticker", "Abfahrt", "Staffel"],
    ["Handball-EM live", "Hammer", "Staffel"],
    ["Reunião em direto", "Estafeta", "Maratona"],
    ["World Chess Championship live", "Marathon", "Four"],
  ])("is none elsewhere: %s", (title, one, other) => {
    const posts: [string, string][] = [one, one, other, other].map((headline) => [headline, "Keld has the word."]);
    expect(racesOn(title, ...posts)).toEqual([]);
  });

  it("isn't the men's because a man is named beside the women", () => {
    const posts: [string, string][] = [
      ["Hochsprung der Frauen", "Anna Fenn springt 1,98 Meter."],
      ["Hochsprung", "Trainer Thomas Birk klatscht."],
    ];
    expect(racesOn("Leichtathletik-EM 2031 live", ...posts)).toEqual(["Women's high jump"]);
  });

  it("is a part where the title's race consists of such", () => {
    const title = "Women's omnium at the Track Cycling World Championships live";
    expect(racesOn(title, ["Points race", "Fenn wins the first sprint."])).toEqual(["Women's omnium"]);
  });

  it("is none where the title's own race has such parts", () => {
    expect(racesOn("Ironman World Championship live", ["Marathon", "Fenn is off the bike."])).toEqual([]);
    expect(racesOn("Harbourtown 100 live", ["Relay", "The teams have gone."])).toEqual([]);
  });
});
