import { describe, expect, it } from "vitest";
import { racesOn as racesFound } from "../test-races";
import { vocabularyFor } from "../words/vocabulary";
import { titledRaces } from "./titled";

const titledBy = (title: string) => titledRaces([title], vocabularyFor(title)).map(({ is }) => is);

/** The ids of the races that are found. */
const racesOn = (...page: Parameters<typeof racesFound>): string[] =>
  racesFound(...page)
    .map(({ id }) => id)
    .sort();

describe("a title", () => {
  it("may have its discipline behind a comma, with a sign for whose it is", () => {
    expect(titledBy("Biathlon: Weltcup Alderbad, Sprint (F) - Liveticker")).toEqual([{ discipline: "sprint" }]);
    expect(titledBy("Alder, Birk, Sprint: earnings live")).toEqual([]);
  });

  it("that says whose triathlon it is names their race", () => {
    expect(titledBy("Ironman WM Frauen: Liveticker - Rennen")).toEqual([{ discipline: "race", gender: "women" }]);
    expect(titledBy("Ironman WM: Frauen und Männer")).toEqual([]);
    expect(titledBy("Ski-WM Frauen: Liveticker")).toEqual([]);
  });

  it("of championships makes no race of news that don't say whose they are", () => {
    const title = "Leichtathletik-EM 2031 live: Fenn nicht im Finale über 800 Meter";
    expect(racesOn(title, ["Guten Abend", "Es regnet."])).toEqual([]);
    expect(racesOn(title, ["800 Meter der Frauen", "Anna Fenn liegt vorn."])).toEqual(["women-800m"]);
  });
});

describe("a list of races", () => {
  const list: [string, string] = ["Good morning", "Today has practice, qualifying and the first sprint."];

  it("is a preview on a page of one race", () => {
    const title = "2031 Alder MotoGP: sprint race live";
    expect(racesOn(title, list)).toEqual(["sprint"]);
    expect(racesOn(title, list, ["Practice is over", "Fenn is fastest."])).toEqual(["practice", "sprint"]);
  });
});
