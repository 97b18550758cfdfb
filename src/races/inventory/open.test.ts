import { describe, expect, it } from "vitest";
import { reading } from "../test-races";

/** The names of the races that are found when all of a page comes with the first poll. */
function racesOn(title: string, ...lines: string[]): string[] {
  const { reader, posts } = reading(title, lines);
  for (const post of posts) reader.readAgain(post);
  return reader
    .races()
    .map(({ name }) => name)
    .sort();
}

const hers = ["Anna Fenn passes the hut alone.", "Laura Marsh is third on the climb, two minutes back."];
const his = [
  "Peter Keld runs past the lake in front.",
  "Thomas Orr and David Lund share the second place.",
  "Peter Keld crosses the finish line.",
];

describe("an event of men and of women that says so but once", () => {
  it("has both races, where one post names one and others tell of either", () => {
    const both = ["Men's race", "Women's race"];
    expect(racesOn("Fellgate 100: live from the trail", ...hers, ...his, "Fenn wins the women's race.")).toEqual(both);
    expect(racesOn("Fellgate 100: live from the trail", ...his, ...hers, "Keld wins the men's race.")).toEqual(both);
    expect(racesOn("Fellgate 100 en directo", ...hers, ...his, "Fenn gana la carrera de las mujeres.")).toEqual(both);
  });

  it("takes a headline's first word for whose it is", () => {
    const races = racesOn("Fellgate 100: live from the trail", "Women at the pass", ...hers, ...his, "Fenn wins!");
    expect(races).toEqual(["Men's race", "Women's race"]);
  });

  it("has the other race of a title's discipline", () => {
    const lines = ["The women's went to Denmark.", ...his, ...hers, "The women's start was at ten."];
    expect(racesOn("Oberwend 2031 live blog: Relay", ...lines)).toEqual(
      expect.arrayContaining(["Men's relay", "Women's relay"]),
    );
  });

  it("has a race where a line names the title's discipline for both", () => {
    const line = "Heute die Staffeln, zuerst die der Damen, dann die der Herren.";
    expect(racesOn("Langlauf live: Staffeln", line)).toContain("Staffel der Frauen");
  });

  it("is none where nobody says whose race it is, or too little is told of the others", () => {
    expect(racesOn("Fellgate 100: live from the trail", ...hers, ...his)).toEqual(["Fellgate 100"]);
    const lines = [...hers, "Peter Keld, her coach, waits at the hut.", "Fenn wins the women's race."];
    expect(racesOn("Fellgate 100: live from the trail", ...lines)).not.toContain("Men's race");
  });

  it("is none where the title says whose it is, or games have many", () => {
    const lines = [...hers, ...his, "Fenn wins the women's race."];
    expect(racesOn("Fellgate 100 women live", ...lines)).not.toContain("Men's race");
    expect(racesOn("Northern Games day nine", ...lines)).toEqual([]);
  });
});
