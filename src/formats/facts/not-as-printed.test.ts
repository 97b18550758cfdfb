import { describe, expect, it } from "vitest";
import { brief, read, table } from "./test-results";

const ranked = (...rows: string[][]) => rows.map((row, i) => [`${i + 1}`, ...row]);

describe("keeps what is printed in other ways", () => {
  it("a club below a name, or under a word that nobody knows, beside an empty column", () => {
    const teams = (html: string) => read(html)[0]?.entries.map(({ team }) => team);
    const cell = (name: string, club: string) => `<div>${name}</div><div>${club}</div>`;
    const below = ranked(
      [cell("Ada Brook", "Moss AC"), "<img src=f.png>", "31:10"],
      [cell("Bea Hill", "Fell RC"), "<img src=f.png>", "31:40"],
    );
    expect(teams(table(["Pos", "Name", "Nation", "Time"], ...below))).toEqual(["Moss AC", "Fell RC"]);
    const beside = ranked(["Ada Brook", "Moss AC", "", "31:10"], ["Bea Hill", "Fell RC", "", "31:40"]);
    expect(teams(table(["Pos", "Name", "Racing for", "Team", "Time"], ...beside))).toEqual(["Moss AC", "Fell RC"]);
  });

  it("days before a time, and a note behind thousandths", () => {
    const days = ranked(["Ada Brook", "2<sup>d</sup> 10:11:12"], ["Bea Hill", "2<sup>d</sup> 11:40:01"]);
    expect(brief(table(["Pos", "Name", "Time"], ...days))[0]?.[0]).toBe("1|Ada Brook|2 d 10:11:12||");
    const noted = ranked(["Ada Brook", "1:31:44.742"], ["Bea Hill", "+22.457<sup>1</sup>"]);
    expect(brief(table(["Pos", "Driver", "Time"], ...noted))[0]?.[1]).toBe("2|Bea Hill||+22.457|");
  });

  it("how far the second of two is behind", () => {
    const two = ranked(["3", "Ada Brook", "4:10.2"], ["5", "Bea Hill", "0:03.1"]);
    expect(brief(table(["Rank", "Bib", "Rider", "Time"], ...two))[0]?.[1]).toBe("2|Bea Hill||+0:03.1|");
  });

  it("the time of who jumped and skied", () => {
    const both = ranked(
      ["1", "Ada Brook", "100.5", "99.0", "220.1", "24:10.1"],
      ["4", "Bea Hill", "99.0", "97.5", "215.0", "24:22.5"],
    );
    const head = ["Rank", "Bib", "Name", "Distance 1", "Distance 2", "Points", "Time"];
    expect(brief(table(head, ...both))[0]?.[1]).toBe("2|Bea Hill|24:22.5|+12.4|");
  });

  it("a runner that didn't run as none that fell", () => {
    const horses = [
      ["1", "Silver Lark", "", "P Towne", "5/2"],
      ["2", "Old Barley", "nk", "H Cobb", "7/1"],
      ["NR", "Moon Ferry", "", "R Johns", "4/1"],
    ];
    const race = brief(table(["Pos", "Horse", "Dist", "Jockey", "SP"], ...horses))[0];
    expect(race?.[2]).not.toContain("DNF");
  });

  it("results below the name of a race, whatever else the page's tab says", () => {
    const rows = table(["Pos", "Name", "Time"], ...ranked(["Ada Brook", "31:10"], ["Bea Hill", "31:40"]));
    expect(brief(`<title>Startlist, Moss 10 km</title><h1>Moss 10 km</h1>${rows}`)[0]?.[0]).toBe("1|Ada Brook|31:10||");
  });
});

describe("takes for no results", () => {
  it("minutes of goals", () => {
    const goals = ranked(
      ["Ada Brook", "Moss", "at 12'"],
      ["Bea Hill", "Fell", "at 34'"],
      ["Fay Lake", "Port", "at 67'"],
    );
    expect(brief(table(["Rank", "Scorer", "Team", "Goal time"], ...goals))).toEqual([]);
  });

  it("points behind of games that count rounds", () => {
    const games = ranked(
      ["Ada Brook", "9", "7.5", "-"],
      ["Bea Hill", "9", "7.0", "-0.5"],
      ["Fay Lake", "9", "6.0", "-1.5"],
    );
    expect(brief(table(["Rank", "Player", "Rounds", "Points", "Difference"], ...games))).toEqual([]);
  });

  it("how far ferries go, whose sails have numbers", () => {
    const ways = ranked(
      ["101", "Moss Line", "Moss", "216,1"],
      ["44", "Fell Line", "Fell", "204,3"],
      ["12", "Port Line", "Port", "193,5"],
    );
    expect(brief(table(["Rank", "Sail", "Name", "Company", "km"], ...ways))).toEqual([]);
  });

  it("days of fixtures, and a programme between dashes", () => {
    const fixtures = "\n 1  12/04  Moss Town  v  Fell City   15:00\n 2  12/05  Port Utd   v  Tarn Rov    17:30\n";
    expect(brief(`<h1>Results</h1><pre>${fixtures}</pre>`)).toEqual([]);
    const lines = ["1 – Opening – Main hall – 10:05", "2 – Award – Main hall – 11:20", "3 – Dinner – Garden – 18:31"];
    expect(brief(`<h1>Results day</h1><p>${lines.join("<br>")}</p>`)).toEqual([]);
  });

  it("lengths without a header, and hours below another heading than the tab's", () => {
    const parts = ["12:10", "14:20", "24:31", "32:00", "40:12"].map((time, i) => [
      `${i + 1}`,
      `Ada Brook ${"I".repeat(i + 1)}`,
      time,
    ]);
    expect(brief(`<h1>Results</h1>${table([], ...parts)}`)).toEqual([]);
    const list = "<ul><li>1. News Hour 18:05</li><li>2. Late Show 19:31</li><li>3. Night Film 21:12</li></ul>";
    expect(brief(`<title>Results and hours on air</title><h1>What is on air</h1>${list}`)).toEqual([]);
  });

  it("what players and lists of starts have in scripts, without quotes around keys", () => {
    const songs = "[{pos:1,name:'Moss Walk',time:'3:10'},{pos:2,name:'Fell Day',time:'4:02'}]";
    expect(brief(`<h1>Player</h1><script>const songs = ${songs};</script>`)).toEqual([]);
    const starts = ["10:00:00", "10:01:00", "10:02:00"].map(
      (time, i) => `{pos:${i + 1},name:'Ada ${"xyz"[i]}',bib:${i + 3},time:'${time}'}`,
    );
    expect(brief(`<h1>Startlist</h1><script>const all = [${starts.join(",")}];</script>`)).toEqual([]);
  });
});
