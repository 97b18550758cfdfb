import { describe, expect, it } from "vitest";
import { openPage } from "../page/page";
import { costOf } from "../test-cost";
import { readFacts } from "./index";
import { brief, read, table } from "./test-results";

describe("reads bad tables", () => {
  it("with two rows of headers and merged cells, where a tie is one cell", () => {
    const html = `<table><thead>
      <tr><th rowspan=2>Pos</th><th rowspan=2>Name</th><th colspan=2>Finish</th></tr><tr><th>Time</th><th>Gap</th></tr></thead>
      <tr><td>1</td><td>Ada Brook</td><td>9:10</td><td></td></tr>
      <tr><td rowspan=2>2</td><td>Cleo Marsh</td><td rowspan=2>9:24</td><td rowspan=2>+0:14</td></tr><tr><td>Eve Hill</td></tr>
      <tr><td>4</td><td>Fay Lake</td><td>9:30</td><td>+0:20</td></tr></table>`;
    expect(brief(html)).toEqual([
      ["1|Ada Brook|9:10||", "2|Cleo Marsh|9:24|+0:14|", "2|Eve Hill|9:24|+0:14|", "4|Fay Lake|9:30|+0:20|"],
    ]);
  });

  it("with one header over those of name and nation", () => {
    const html = `<table><tr><th rowspan=2>Rank</th><th colspan=2>Skier</th><th rowspan=2>Time</th></tr><tr><th>Name</th><th>Nat.</th></tr>
      <tr><td>1</td><td>Ada Brook</td><td>IRL</td><td>9:10</td></tr><tr><td>2</td><td>Bea Hill</td><td>GBR</td><td>9:24</td></tr></table>`;
    expect(read(html)[0]?.entries.map(({ name, team }) => `${name} ${team}`)).toEqual([
      "Ada Brook IRL",
      "Bea Hill GBR",
    ]);
  });

  it("with the place in an age group before the one of all", () => {
    const html = table(
      ["Platz", "Platz (Ges.)", "Name", "Ziel"],
      ["1", "1", "Ada Brook", "2:29:33"],
      ["2", "2", "Bea Hill", "2:30:01"],
      ["1", "3", "Cho Rim", "2:33:20"],
    );
    expect(brief(html)).toEqual([["1|Ada Brook|2:29:33||", "2|Bea Hill|2:30:01|+0:28|", "3|Cho Rim|2:33:20|+3:47|"]]);
  });

  it("with even steps between times that no day has", () => {
    const times = ["31:10", "31:20", "31:30", "31:40"];
    const html = table(
      ["Rank", "Name", "Time"],
      ...times.map((time, i) => [`${i + 1}`, `Ada Brook${"abcd"[i]}`, time]),
    );
    expect(brief(html)[0]?.[1]).toBe("2|Ada Brookb|31:20|+0:10|");
  });

  it("with ads between rows, and headers that are repeated", () => {
    const head = "<tr><th>Rank</th><th>Name</th><th>Time</th></tr>";
    const html = `<table>${head}<tr><td>1</td><td>Ada Brook</td><td>9:10</td></tr>
      <tr><td colspan=3><a href="/shoes">New shoes, 20 % off</a></td></tr>${head}
      <tr><td>2</td><td>Cleo Marsh</td><td>9:24</td></tr><tr><td colspan=3></td></tr><tr><td>3</td><td>Eve Hill</td><td>9:30</td></tr></table>`;
    expect(brief(html)).toEqual([["1|Ada Brook|9:10||", "2|Cleo Marsh|9:24|+0:14|", "3|Eve Hill|9:30|+0:20|"]]);
  });

  it("with headers of many columns, most of them unknown, which are repeated", () => {
    const head = ["#", "Nimi", "Sünd", "Klubi", "Bruto", "Karikas"];
    const again = table(
      head,
      ["1", "Ada Brook", "x", "North", "1:10:00", "y"],
      ["2", "Bea Hill", "x", "South", "1:12:10", "y"],
      head,
      ["3", "Cho Rim", "x", "North", "1:20:00", "y"],
    );
    expect(brief(again)[0]).toEqual([
      "1|Ada Brook|1:10:00||",
      "2|Bea Hill|1:12:10|+2:10|",
      "3|Cho Rim|1:20:00|+10:00|",
    ]);
  });

  it("with a gap to the next beside one to the leader, and no time", () => {
    const laps = table(
      ["P", "#", "Fahrer", "Abstand", "Intervall"],
      ["1", "44", "Ada Brook", "Führende", ""],
      ["2", "1", "Bea Hill", "+1,244", "+1,244"],
      ["3", "16", "Cho Rim", "+8,800", "+7,556"],
      ["4", "4", "Dia Fox", "+20,100", "+11,300"],
    );
    expect(brief(laps)[0]).toEqual([
      "1|Ada Brook|||",
      "2|Bea Hill||+1,244|",
      "3|Cho Rim||+8,800|",
      "4|Dia Fox||+20,100|",
    ]);
  });

  it("with ranks that are missing, tied or left blank under a tie", () => {
    const html = table(
      ["Place", "Name", "Time"],
      ["1.", "Ada Brook", "9:10"],
      ["=2", "Cleo Marsh", "9:24"],
      ["", "Eve Hill", "9:24"],
      ["4", "Fay Lake", "9:30"],
      ["", "Guest Runner", "9:31"],
    );
    expect(brief(html)).toEqual([
      [
        "1|Ada Brook|9:10||",
        "2|Cleo Marsh|9:24|+0:14|",
        "2|Eve Hill|9:24|+0:14|",
        "4|Fay Lake|9:30|+0:20|",
        "|Guest Runner|9:31||",
      ],
    ]);
  });

  it("with times over a day, gaps that are negative, gaps in the column of times, laps and one time for a group", () => {
    const ultra = table(["Rank", "Runner", "Time"], ["1", "Ada Brook", "1 day 2:03:04"], ["2", "Eve Hill", "27:00:00"]);
    expect(brief(ultra)).toEqual([["1|Ada Brook|1 day 2:03:04||", "2|Eve Hill|27:00:00|+56:56|"]]);
    const negative = table(
      ["Pos", "Name", "Gap"],
      ["1", "Ada Brook", "-"],
      ["2", "Eve Hill", "-0:05"],
      ["3", "Fay Lake", "+0:10"],
    );
    expect(brief(negative)).toEqual([["1|Ada Brook|||", "2|Eve Hill||-0:05|", "3|Fay Lake||+0:10|"]]);
    const cars = table(
      ["Pos", "No", "Driver", "Constructor", "Laps", "Time/Retired", "Grid"],
      ["1", "33", "Ada Brook", "Blue Racing", "57", "1:33:56.736", "1"],
      ["2", "11", "Cleo Marsh", "Blue Racing", "57", "+11.987", "2"],
      ["3", "14", "Eve Hill", "Green", "56", "+1 lap", "5"],
      ["Ret", "16", "Fay Lake", "Red", "39", "Engine", "3"],
    );
    expect(brief(cars)).toEqual([
      ["1|Ada Brook|1:33:56.736||", "2|Cleo Marsh||+11.987|", "3|Eve Hill||+1 lap|", "|Fay Lake|||DNF"],
    ]);
    const bikes = table(
      ["Rnk", "Rider", "Team", "Time"],
      ["1", "BROOK Ada", "Blue", "4:09:49"],
      ["2", "MARSH Cleo", "Red", "0:14"],
      ["3", "HILL Eve", "Red", ",,"],
    );
    expect(brief(bikes)[0]?.map((line) => line.split("|").slice(0, 2).join())).toEqual([
      "1,Ada Brook",
      "2,Cleo Marsh",
      "3,Eve Hill",
    ]);
  });

  it("with a header that has no row of its own, and cells that never end", () => {
    const html =
      "<table><thead><th>Rang<th>Fahrer<th>Zeit</thead><tr><td>1<td>Ada Brook<td>9:10<tr><td>2<td>Eve Hill<td>9:24</table>";
    expect(brief(html)).toEqual([["1|Ada Brook|9:10||", "2|Eve Hill|9:24|+0:14|"]]);
  });

  it("with several races under headings in one table", () => {
    const html = `<table><tr><th>Pl.</th><th>Name</th><th>Time</th></tr>
      <tr><th colspan=3>Women</th></tr><tr><td>1</td><td>Ada Brook</td><td>9:10</td></tr><tr><td>2</td><td>Eve Hill</td><td>9:24</td></tr>
      <tr><td colspan=3>Men</td></tr><tr><td>1</td><td>Ben Stone</td><td>8:10</td></tr><tr><td>2</td><td>Dan Field</td><td>8:24</td></tr>
      <tr><td colspan=3>Did not finish</td></tr><tr><td></td><td>Gus Moor</td><td></td></tr></table>`;
    expect(read(html).map(({ name }) => name)).toEqual(["Women", "Men"]);
    expect(brief(html)[1]).toEqual(["1|Ben Stone|8:10||", "2|Dan Field|8:24|+0:14|", "|Gus Moor|||DNF"]);
  });

  it("with names over two columns or lines, and a club under the name", () => {
    const two = table(
      ["Rang", "Nachname", "Vorname", "Zeit"],
      ["1", "Brook", "Ada", "9:10"],
      ["2", "Hill", "Eve", "9:24"],
    );
    expect(brief(two)).toEqual([["1|Ada Brook|9:10||", "2|Eve Hill|9:24|+0:14|"]]);
    const club = table(
      ["Pos", "Runner", "Result"],
      ["1", "<a href='/1'>Ada Brook</a><br><small>Northgate AC</small>", "9:10"],
      ["2", "<a href='/2'>Eve Hill</a><br><small>Harbour Striders</small>", "9:24"],
    );
    expect(read(club)[0]?.entries).toMatchObject([
      { name: "Ada Brook", team: "Northgate AC" },
      { name: "Eve Hill", team: "Harbour Striders" },
    ]);
    const lines = table(
      ["Pos", "Athlete", "Time"],
      ["1", "<div>Ada</div><div>BROOK</div>", "9:10"],
      ["2", "<div>Eve</div><div>HILL</div>", "9:24"],
    );
    expect(brief(lines)).toEqual([["1|Ada Brook|9:10||", "2|Eve Hill|9:24|+0:14|"]]);
  });
});

it.each([
  ["tables", "<table><tr><td>1<td>Ada Brook<td>9:10<td>", "</table>"],
  [
    "lists",
    "<ul><li><b>1</b><i>Ada Brook</i><u>9:10</u></li><li><b>2</b><i>Eve Hill</i><u>9:24</u></li><li><b>3</b>",
    "</li></ul>",
  ],
])("takes no time for %s in each other", (_, open, close) => {
  const page = openPage(`${open.repeat(160)}${"word ".repeat(500_000)}${close.repeat(160)}`, "https://a.example/");
  expect(costOf(() => expect(page && readFacts(page)).toBeDefined())).toBeLessThan(3000);
});

it("reads 40,000 rows in time that grows with them, and no faster", { timeout: 60_000, retry: 2 }, () => {
  const page = (count: number) =>
    `<table><tr><th>Rank</th><th>Name</th><th>Time</th></tr>${Array.from({ length: count }, (_, i) => `<tr><td>${i + 1}<td>Runner Number<td>${2 + Math.floor(i / 3600)}:${String(Math.floor(i / 60) % 60).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}`).join("")}</table>`.replaceAll(
      "Runner Number",
      () => `Runner ${names.next().value}`,
    );
  const names = (function* () {
    for (let i = 0; ; i++) yield `N${i.toString(36)}`;
  })();
  const cost = (count: number) => {
    const opened = openPage(page(count), "https://a.example/");
    return costOf(() => expect(opened && readFacts(opened)[0]?.entries.length).toBe(count));
  };
  const few = cost(4000);
  expect(cost(40_000) / few).toBeLessThan(25);
});

it("reads a table all of whose cells are elements for headers", () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<th>${cell}</th>`).join("")}</tr>`;
  const head = row("Pos", "Name", "Club", "Time");
  const body = row("1", "Ada Brook", "Moss", "1:40.1") + row("2", "Bea Hill", "Fern", "1:41.0");
  const wanted = [["1|Ada Brook|1:40.1||", "2|Bea Hill|1:41.0|+0.9|"]];
  expect(brief(`<table>${head}${body}</table>`)).toEqual(wanted);
  expect(brief(`<table><thead>${head}</thead><tbody>${body}</tbody></table>`)).toEqual(wanted);
});

it("reads headers with numbers in a table of their own, above that of the results", () => {
  const head = ["Pos", "1st leg", "2nd leg", "Bib", "Name", "Time"].map((cell) => `<th>${cell}</th>`).join("");
  const body = table(
    ["1", "20:10", "21:00", "4", "Ada Brook", "41:10"],
    ["2", "20:40", "21:10", "1", "Bea Hill", "41:50"],
  );
  expect(brief(`<table><tr>${head}</tr></table>${body}`)).toEqual([["1|Ada Brook|41:10||", "2|Bea Hill|41:50|+0:40|"]]);
});
