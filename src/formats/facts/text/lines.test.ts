import { expect, it } from "vitest";
import { brief, read } from "../test-results";

it("reads lines of which all but the first have a gap", () => {
  const lines = "1. Wim Aerts (BEL) 1:01:22<br>2. Tim Baart (NED) +0:12<br>3. Joris Claes (BEL) +0:31";
  expect(brief(`<h2>Results</h2><p>${lines}</p>`)).toEqual([
    ["1|Wim Aerts|1:01:22||", "2|Tim Baart||+0:12|", "3|Joris Claes||+0:31|"],
  ]);
});

it("reads lines of a stage in several languages: the winner's time, and seconds behind", () => {
  const stage = (winner: string, at: string, same: string) =>
    brief(
      `<h2>Results</h2><ol><li>Arno Beek (Ned, Blauw) ${winner}</li><li>Bas Heuvel (Bel, Groen) ${at} 12"</li>` +
        `<li>Cor Moeras (Ned, Rood) ${same}</li><li>Daan Meer (Ned, Rood) ${at} 1'05"</li></ol>`,
    )[0]?.map((row) => row.split("|").slice(0, 4).join("|"));
  for (const [winner, at, same] of [
    [`4u12'33"`, "op", "z.t."],
    [`4h12'33"`, "à", "m.t."],
    ["4:12:33", "at", "s.t."],
    ["4:12:33", "at", "same time"],
  ] as const)
    expect(stage(winner, at, same)).toEqual([
      `1|Arno Beek|${winner}|`,
      `2|Bas Heuvel||+12"`,
      `3|Cor Moeras||+12"`,
      `4|Daan Meer||+1'05"`,
    ]);
  const press = ["Ada Brook (Irl) 3:58:12", "Bea Hill (Gbr) at 8 sec", "Cho Rim (Kor) at 1 min 2 sec"];
  expect(brief(`<h2>Results</h2><ol>${press.map((item) => `<li>${item}</li>`).join("")}</ol>`)[0]?.slice(1)).toEqual([
    "2|Bea Hill||+8 sec|",
    "3|Cho Rim||+1 min 2 sec|",
  ]);
  const ages = ["Ada Brook at 12 years", "Bea Hill at 9 months", "Cho Rim at 30"].map((item) => `<li>${item}</li>`);
  expect(brief(`<h2>Results</h2><ol>${ages.join("")}</ol>`)).toEqual([]);
  const talks = ["Ada Brook at 12:30", "Bea Hill at 13:15", "Cho Rim at 14:00"].map((item) => `<li>${item}</li>`);
  expect(brief(`<h2>Results</h2><ol>${talks.join("")}</ol>`)).toEqual([]);
  const sales = ["Ada Brook (East) +12", "Bea Hill (West) +9", "Cho Rim (North) +3"].map((item) => `<li>${item}</li>`);
  expect(brief(`<h2>Results</h2><ol>${sales.join("")}</ol>`)).toEqual([]);
});

it("reads lines with a nation and a team, below a word of their own, and names that begin small", () => {
  const lines =
    "1 Brook Ada (Gbr) Blue Cycling 2:25:10<br>2 de Haan Eva (Ned) Green Wheels 0:12<br>3 Costa Dina (Ita) Team Rosso 0:44<br>DNF Evans Fay (Irl) Blue Cycling";
  const [race] = read(`<h2>Results</h2><p><b>Elite</b><br>${lines}</p>`);
  expect(race?.entries.map(({ name, team, gap, state }) => [name, team, gap ?? state])).toEqual([
    ["Brook Ada", "Blue Cycling", undefined],
    ["de Haan Eva", "Green Wheels", "+0:12"],
    ["Costa Dina", "Team Rosso", "+0:44"],
    ["Evans Fay", "Blue Cycling", "DNF"],
  ]);
});

it("reads a sentence that numbers who came in, with its title", () => {
  const women = "Women: 1. Ada Brook (Moss) 36:10; 2. Bea Hill (Fern) 36:41; 3. Fay Lake (Oak) 37:55.";
  const men = "Men: 1. Finn Reed, Moss, 32:10, 2. Gus Moor, Fern, 32:41 and 3. Hal Park, Oak, 33:55.";
  const races = read(`<h1>Moss 10 km: results</h1><p>${women}</p><p>${men}</p>`);
  expect(races.map(({ name, entries }) => [name, ...entries.map((one) => `${one.name} ${one.gap ?? ""}`)])).toEqual([
    ["Women", "Ada Brook ", "Bea Hill +0:31", "Fay Lake +1:45"],
    ["Men", "Finn Reed ", "Gus Moor +0:31", "Hal Park +1:45"],
  ]);
  expect(read(`<h1>Best songs</h1><p>${women}</p>`)).toEqual([]);
  const evening = "Programme: 1. Opening 10:00, 2. Awards 10:30, 3. Dinner 11:00, 4. Dance 12:00.";
  expect(read(`<h1>Results and awards</h1><p>${evening}</p>`)).toEqual([]);
});

it("reads lines without a time as those of who came in with the one above", () => {
  const lines = [
    "1 Ada Brook (Nor) Moss 3:12:40",
    "2 Bea Hill (Swe) Fern",
    "3 Fay Lake (Ita) Oak 0:08",
    "4 Gwen Moor (Fra)",
  ];
  expect(brief(`<h2>Stage 2 results</h2><p>${lines.join("<br>")}</p>`)).toEqual([
    ["1|Ada Brook|3:12:40||", "2|Bea Hill||+0:00|", "3|Fay Lake||+0:08|", "4|Gwen Moor||+0:08|"],
  ]);
});

it("takes no chapters of a video for results", () => {
  const chapters = ["Intro 0:00", "Unboxing 1:12", "First Ride 4:40", "Verdict 12:01"];
  expect(read(`<h2>Results of our test</h2><ol>${chapters.map((one) => `<li>${one}</li>`).join("")}</ol>`)).toEqual([]);
});

const numberedLines = (...lines: string[]) => `<p>${lines.map((line, i) => `${i + 1}. ${line}`).join("<br>")}</p>`;

it("reads times in brackets, with a club, a unit or below a distance", () => {
  const wanted = [["1|Ada Brook|36:10||", "2|Bea Hill|36:41|+0:31|", "3|Fay Lake|37:55|+1:45|"]];
  const alone = numberedLines("Ada Brook (36:10)", "Bea Hill (36:41)", "Fay Lake (37:55)");
  expect(brief(`<h2>Women's 10 km results</h2>${alone}`)).toEqual(wanted);
  const withClub = numberedLines(
    "Ada Brook (Moss, 36:10 min)",
    "Bea Hill (Fern AC, 36:41 min)",
    "Fay Lake (Oak, 37:55 min)",
  );
  expect(brief(`<h2>Results</h2>${withClub}`)).toEqual(wanted);
  const brigades = numberedLines("Moorhof (22,53 Sekunden)", "Talheim (25,43 Sekunden)", "Seedorf (25,81 Sekunden)");
  expect(brief(`<h3>Endergebnis:</h3>${brigades}`)).toEqual([
    ["1|Moorhof|22.53||", "2|Talheim|25.43|+2.90|", "3|Seedorf|25.81|+3.28|"],
  ]);
  // Songs have lengths.
  const songs = numberedLines("Night Rail (3:21)", "Salt (3:40)", "Low Tide (4:02)");
  expect(brief(`<h2>Results of our poll</h2>${songs}`)).toEqual([]);
  const tips = numberedLines("How to Pace (4:10)", "Warm Up (6:30)", "When to Recover (9:45)");
  expect(brief(`<h2>Results: our 10 km tips</h2>${tips}`)).toEqual([]);
  const talks = numberedLines("Ada Brook (Methods, 9:30)", "Bea Hill (Findings, 10:10)", "Fay Lake (Outlook, 11:05)");
  expect(brief(`<h2>Results session</h2>${talks}`)).toEqual([]);
  const goals = numberedLines("Ada Brook (Moss, 24:10)", "Bea Hill (Fern, 35:40)", "Fay Lake (Moss, 41:05)");
  expect(brief(`<h2>Results: goals</h2>${goals}`)).toEqual([]);
  const bands = numberedLines("Salt (Low Band, 3:21 min)", "Tide (The Fens, 3:40 min)", "Moor (Oak Choir, 4:02 min)");
  expect(brief(`<h2>Results of our poll</h2>${bands}`)).toEqual([]);
});

it("takes no prices to which dots lead for times", () => {
  const led = (heading: string, ...ends: string[]) =>
    `<h2>${heading}</h2>${numberedLines(...ends.map((end, i) => `${["Onion Soup", "Bread Plate", "Apple Cake"][i]} ...... ${end}`))}`;
  expect(brief(led("Results", "4.50", "5.25", "6.10"))).toEqual([]);
  expect(brief(led("Results", "36:10", "36:41", "37:55"))).toHaveLength(1);
  expect(brief(led("Results 10 km café", "4.50", "5.25", "6.10"))).toEqual([]);
  expect(brief(led("Results 10 km", "36.10", "36.41", "37.55"))).toHaveLength(1);
  // Of 100 m.
  expect(brief(led("Results", "12.40", "12.52", "13.10"))).toHaveLength(1);
  expect(brief(led("Results", "12.40", "12.52", "13.10").replace("Bread Plate", "Bread with oil"))).toEqual([]);
});
