import { describe, expect, it } from "vitest";
import { brief, table } from "./test-results";

const under = (heading: string, body: string) => `<h1>${heading}</h1>${body}`;

describe("a heading that says results and a distance", () => {
  const columns = `<pre>
  1.  Ada Brook          Vale AC        27:10
  2.  Bea Hill           Tops RC        28:44
  3.  Cleo Marsh         Vale AC        29:02
</pre>`;
  const rows = ["1|Ada Brook|27:10||", "2|Bea Hill|28:44|+1:34|", "3|Cleo Marsh|29:02|+1:52|"];

  it("lets lines without a header be a race's", () => {
    expect(brief(under("Results: Village 5 Mile", columns))).toEqual([rows]);
    expect(brief(under("Ergebnisse Stadtlauf, 8 km", columns))).toEqual([rows]);
    expect(brief(under("Результаты пробега 10 km", columns))).toEqual([rows]);
    expect(brief(under("Rezultati – 10 km", columns))).toEqual([rows]);
    expect(brief(under("Village 5 Mile", columns))).toEqual([]);
    expect(brief(under("Results of the jury", columns))).toEqual([]);
  });

  it("lets lines with one space between their words be a race's", () => {
    const text = "<pre>\n1 Ada Brook 27:10\n2 Bea Hill 28:44\n3 Cleo Marsh 29:02\n</pre>";
    expect(brief(under("Results – Lakeside 10 km", text))).toEqual([rows]);
    expect(brief(under("Songs for 10 km", text))).toEqual([]);
  });

  it("lets no times of day, films or finds be a race's", () => {
    const buses = "1 Main Station 7:10\n2 North Gate 7:25\n3 Lake Shore 7:48";
    expect(brief(under("Results – Lakeside 10 km", `<pre>${buses}</pre>`))).toEqual([]);
    const stops =
      "  1  Mill Bridge     Au      6:30\n  2  Stone Chapel    Moor    7:45\n  3  Hill House      Tal     9:10";
    expect(brief(under("Results and info – 50 km", `<pre>${stops}</pre>`))).toEqual([]);
    expect(brief(under("Film marathon: results", columns))).toEqual([]);
    expect(brief(under("Wyniki wyszukiwania: 5 km", columns))).toEqual([]);
  });
});

describe("a heading that says the best of many races", () => {
  const best = table(
    ["Rank", "Name", "Club", "Time"],
    ["1", "Ada Brook", "Vale AC", "31:02"],
    ["2", "Bea Hill", "Tops RC", "31:40"],
    ["3", "Cleo Marsh", "Vale AC", "32:05"],
  );

  it.each([
    "All-time list",
    "Ewige Bestenliste Frauen",
    "Jahresbestenliste 2026",
    "Rekordliste",
    "Club records: women",
    "Vereinsrekorde",
  ])("is above no race: %s", (heading) => expect(brief(under(heading, best))).toEqual([]));

  it("is above no race below others' results", () => {
    const below = `<h2>Results</h2>${best}<h2>Course records</h2>${best}`;
    expect(brief(`<title>Moor Race results</title>${below}`)).toHaveLength(1);
  });

  it("may be above a table whose caption says results", () => {
    const captioned = best.replace("<table>", "<table><caption>Results, women</caption>");
    expect(brief(`<title>Moor Race</title><h2>Course records</h2>${captioned}`)).toHaveLength(1);
    expect(brief(under("Course records", captioned))).toHaveLength(1);
  });

  it.each([
    "Results and all-time list",
    "Records",
    "Brook breaks club records",
    "Rekorde beim Stadtlauf",
    "All-time high in Fen",
  ])("may be above a race too: %s", (heading) => expect(brief(under(heading, best))).toHaveLength(1));
});

describe("a heading that says who will start", () => {
  const entered = table(
    ["Rank", "Bib", "Name", "Club", "Time"],
    ["1", "7", "Ada Brook", "Vale AC", "1:05.10"],
    ["2", "3", "Bea Hill", "Tops RC", "1:06.00"],
    ["3", "9", "Cleo Marsh", "Vale AC", "1:07.22"],
  );

  it.each(["Startliste Frauen", "Lista startowa", "Liste de départ", "Psych sheet", "スタートリスト"])(
    "is above no race: %s",
    (heading) => expect(brief(under(heading, entered))).toEqual([]),
  );

  it.each([
    "Start list and results",
    "Startlista / Resultatlista",
    "Meldeergebnis und Protokoll",
    "スタートリスト・競技結果",
    "Fen relays, 45 entries",
    "Moor race",
  ])("may be above a race too: %s", (heading) => expect(brief(under(heading, entered))).toHaveLength(1));

  it("stays above those who have started", () => {
    const ran = table(
      ["Rank", "Name", "Club", "Time", "Gap"],
      ["1", "Ada Brook", "Vale AC", "36:10", ""],
      ["2", "Bea Hill", "Tops RC", "36:55", "+0:45"],
    );
    expect(brief(under("Startlist", ran))).toHaveLength(1);
    expect(brief(under("Startlist", entered.replace("Time", "Finish time")))).toHaveLength(1);
    const out = (state: string) =>
      entered.replace("</table>", `<tr><td>${state}</td><td>8</td><td>Dee Fox</td></tr></table>`);
    expect(brief(under("Startlist", out("DNF")))).toHaveLength(1);
    expect(brief(under("Startlist", out("DNS")))).toEqual([]);
    const pursuit = table(
      ["Rank", "Bib", "Name", "Nat", "Start time", "Behind"],
      ["1", "1", "Ada Brook", "NOR", "0:00", ""],
      ["2", "2", "Bea Hill", "FIN", "0:12", "+0:12"],
      ["3", "3", "Cleo Marsh", "AUT", "0:51", "+0:51"],
    );
    expect(brief(under("Startlist", pursuit))).toEqual([]);
  });
});

describe("horses with their jockeys", () => {
  const horses = (last: string, ...cells: string[]) =>
    table(
      ["Pos", "Horse", "Jockey", last],
      ...cells.map((cell, i) => [`${i + 1}`, ["Silver Fen", "Old Tom", "Grey Quay"][i] ?? "", "A Dale", cell]),
    );
  const odds = horses("Odds", "5/2", "7/1", "12/1");

  it("are a card of runners by their odds, unless results are said", () => {
    expect(brief(under("3:15 Fernhill", odds))).toEqual([]);
    expect(brief(under("3:15 Fernhill", horses("Odds", "7/1", "5/2", "12/1")))).toHaveLength(1);
    expect(brief(under("3:15 Fernhill", horses("Trainer", "B Ash", "C Elm", "D Oak")))).toHaveLength(1);
    expect(brief(under("Result 3:15 Fernhill", odds))).toHaveLength(1);
    expect(brief(under("Arrivée officielle, prix du Pont", odds))).toHaveLength(1);
  });

  it("have run where a starting price stands beside them", () =>
    expect(brief(under("3:15 Fernhill", horses("SP", "5/2", "7/1", "12/1")))).toHaveLength(1));
});

it("takes no episodes, waits or audiences for a race", () => {
  const episodes = ["Why We Climb", "Shoes And Socks", "Night Running"].map((name, i) => ({
    position: i + 1,
    name,
    time: `${38 + i}:1${i}`,
  }));
  expect(brief(JSON.stringify({ episodes }))).toEqual([]);
  const timed = (header: string) =>
    table(
      ["Rank", "Name", "Town", header],
      ["1", "Mill House", "Au", "0:12:00"],
      ["2", "Lake House", "Moor", "0:25:30"],
    );
  for (const header of ["Wartezeit", "Hours watched"]) expect(brief(timed(header))).toEqual([]);
});

it("takes a table that is titled with the season's best for a list, and not one of who ran a best of the season", () => {
  const rows = table(
    ["Rank", "Name", "Club", "Time"],
    ["1", "Ada Brook", "Moss", "4:10.1"],
    ["2", "Bea Hill", "Fern", "4:12.0"],
    ["3", "Fay Lake", "Oak", "4:15.5"],
  );
  for (const title of ["Season's best, 1500 m women", "Seasonal bests", "Season bests"])
    expect(brief(`<h1>${title}</h1>${rows}`)).toEqual([]);
  expect(brief(`<h1>Ada Brook runs season's best in Moss</h1>${rows}`)[0]).toHaveLength(3);
});
