import { describe, expect, it } from "vitest";
import { brief, read, table } from "./test-results";

describe("reads a column by what those with a place have in it", () => {
  it("times, beside why more than half of all are out", () => {
    const race = table(
      ["Pos", "No.", "Driver", "Team", "Time/Retired"],
      ["1", "4", "Ada Brook", "Moss", "1:31:44.742"],
      ["2<sup>1</sup>", "9", "Bea Hill", "Fell", "+22.457"],
      ["3<sup>b</sup>", "2", "Cleo Marsh", "Port", "+1 lap"],
      ["Ret", "7", "Dora Finch", "Moss", "Engine"],
      ["Ret", "3", "Eve Stone", "Fell", "Gearbox"],
      ["Ret", "8", "Fay Lake", "Port", "Collision"],
    );
    expect(brief(race)[0]?.slice(0, 4)).toEqual([
      "1|Ada Brook|1:31:44.742||",
      "2|Bea Hill||+22.457|",
      "3|Cleo Marsh||+1 lap|",
      "|Dora Finch|||DNF",
    ]);
  });

  it("the only time, beside reasons", () => {
    const race = table(
      ["Pos", "No.", "Driver", "Time"],
      ["1", "4", "Ada Brook", "1:31:44.7"],
      ["DNF", "7", "Cleo Marsh", "Engine"],
      ["DNF", "8", "Dora Finch", "Gearbox"],
    );
    expect(brief(race)[0]).toEqual(["1|Ada Brook|1:31:44.7||", "|Cleo Marsh|||DNF", "|Dora Finch|||DNF"]);
  });

  it("the time at the end, and none of those at places on the course that rise too", () => {
    const head = `<tr><th rowspan="2">Rank</th><th rowspan="2">Name</th><th colspan="2">1500 m</th><th colspan="2">Finish</th></tr>
      <tr><th>Pos</th><th>Time</th><th>Pos</th><th>Time</th></tr>`;
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
    const rows =
      row("1", "Ada Brook", "1", "5:02.00", "1", "6:44.12") + row("2", "Bea Hill", "2", "5:02.90", "2", "6:45.60");
    expect(brief(`<table>${head}${rows}</table>`)).toEqual([["1|Ada Brook|6:44.12||", "2|Bea Hill|6:45.60|+1.48|"]]);
    const times = [
      ["1", "Ada Brook", "31:10"],
      ["2", "Bea Hill", "31:40"],
      ["3", "Fay Lake", "33:01"],
    ];
    const alone = table(["Rank", "Name", "10 km time"], ...times);
    expect(brief(alone)[0]?.[1]).toBe("2|Bea Hill|31:40|+0:30|");
  });

  it("bibs that differ rather than the numbers of cars of one make, and no places of yesterday", () => {
    const bibs = (head: string[], ...rows: string[][]) => read(table(head, ...rows))[0]?.entries.map(({ bib }) => bib);
    expect(
      bibs(
        ["Fin Pos", "Car ID", "Name", "Car #", "Time"],
        ["1", "67", "Ada Brook", "4", "20:10.1"],
        ["2", "67", "Bea Hill", "9", "20:11.1"],
      ),
    ).toEqual(["4", "9"]);
    expect(
      bibs(
        ["Rnk", "Prev", "Rider", "Time", "Time won/lost"],
        ["1", "2", "Ada Brook", "12:05:10", "+0"],
        ["2", "1", "Bea Hill", "0:08", "-0:04"],
      ),
    ).toEqual([undefined, undefined]);
  });

  it("no nation or club in a cell over all columns", () => {
    const html = `<table><tr><th>Rank</th><th>Name</th><th>Club</th><th>Time</th></tr><tr><td>1</td><td>Ada Brook</td><td>Moss</td><td>18:02</td></tr>
      <tr><td>2</td><td colspan="3">Unknown</td></tr><tr><td>3</td><td>Bea Hill</td><td>Fell</td><td>18:30</td></tr></table>`;
    expect(read(html)[0]?.entries.map(({ name, team }) => [name, team])).toEqual([
      ["Ada Brook", "Moss"],
      ["Unknown", undefined],
      ["Bea Hill", "Fell"],
    ]);
  });

  it("no club below a name where a column of clubs says that nobody has one, in a short table between two lines", () => {
    const cell = (name: string, runs: string) => `<div>${name}</div><div>${runs}</div>`;
    const rows = table(
      ["Position", "Name", "Club", "Time"],
      ["1", cell("Ada Brook", "1 run"), "", "18:03"],
      ["2", cell("Bea Hill", "18 runs"), "", "22:32"],
      ["3", cell("Fay Lake", "2 runs"), "", "37:02"],
    );
    const lines = ["28 finishers | 3 volunteers | 9 km", "Thanks to 3 marshals, 2 timers and Gwen Moor"].map(
      (line) => `<div>${line.replace(/(\S+)/g, "<b>$1</b>")}</div>`,
    );
    const [race] = read(`<div>${lines[0]}<div>${rows}</div>${lines[1]}</div>`);
    expect(race?.entries.map(({ rank, name, team }) => [rank, name, team])).toEqual([
      [1, "Ada Brook", undefined],
      [2, "Bea Hill", undefined],
      [3, "Fay Lake", undefined],
    ]);
  });

  it("what stands where a horse with a place has it for one that fell", () => {
    const horses = table(
      ["Pos", "Horse", "Dist", "Jockey", "SP"],
      ["1", "Silver Lark", "", "P Towne", "5/2"],
      ["2", "Old Barley", "nk", "H Cobb", "7/1"],
      ["F", "Moon Ferry", "", "R Johns", "4/1"],
    );
    expect(brief(horses)[0]?.[2]).toBe("|Moon Ferry|||DNF");
  });
});

describe("reads gaps and headers as they are printed", () => {
  it("behind a word", () => {
    const rows = [
      ["1", "Jelle Maas", "3u58'12\""],
      ["2", "Sven Bos", "z.t."],
      ["3", "Wout Dirks", 'op 12"'],
      ["4", "Mats Kool", "op 1'05\""],
    ];
    expect(brief(table(["Plaats", "Renner", "Tijd"], ...rows))[0]?.slice(2)).toEqual([
      '3|Wout Dirks||+12"|',
      "4|Mats Kool||+1'05\"|",
    ]);
  });

  it("ahead of zero where laps are counted, and not of points", () => {
    const gaps = (head: string, ...counts: string[]) =>
      table(
        ["Pos", "Car", "Driver", head, "Behind"],
        ["1", "24", "Ada Brook", counts[0] ?? "", "Leader"],
        ["2", "11", "Bea Hill", counts[1] ?? "", "-0.123"],
        ["3", "5", "Fay Lake", counts[2] ?? "", "-1.450"],
      );
    expect(brief(gaps("Laps", "267", "267", "267"))).toEqual([
      ["1|Ada Brook|||", "2|Bea Hill||+0.123|", "3|Fay Lake||+1.450|"],
    ]);
    expect(brief(gaps("Points", "26.450", "26.327", "25.000"))).toEqual([]);
  });

  it("below a heading of a stage, where the page's tab says results", () => {
    const lines = [
      "1 Ada Brook (Irl) Moss 4:02:11",
      "2 Bea Hill (Gbr) Reed",
      "3 Fay Lake (Usa) Port 0:00:04",
      "4 Ida Moor (Ned) Moss 0:00:15",
    ];
    const page = (title: string) =>
      `<title>${title}</title><h1>Stage 5: Ashby, 172 km</h1><p>${lines.join("<br>")}</p>`;
    expect(brief(page("Stage 5: Results | Example"))[0]?.[2]).toBe("3|Fay Lake||+0:00:04|");
    expect(brief(page("Stage 5 | News and results"))).toEqual([]);
  });

  it("below headers without vowels", () => {
    const rows = [
      ["1", "Ada Brook", "31:10"],
      ["2", "Bea Hill", "31:40"],
      ["3", "Fay Lake", "33:01"],
    ];
    expect(brief(table(["Rk", "Nm", "Tm"], ...rows))[0]?.[1]).toBe("2|Bea Hill|31:40|+0:30|");
  });

  it("in headers of icons, and in names that small screens show shorter", () => {
    const head = ["Rank", "Rider", "Time"].map((label) => `<th aria-label="${label}"><svg></svg></th>`).join("");
    const name = (long: string, short: string) => `<td><span>${long}</span><span>${short}</span></td>`;
    const html = `<table><thead><tr>${head}</tr></thead>
      <tr><td>1</td>${name("Ada Brook", "A. Brook")}<td>4:20:10</td></tr>
      <tr><td>2</td>${name("Bea Van Hill", "B. Van Hill")}<td>4:20:55</td></tr></table>`;
    expect(brief(html)).toEqual([["1|Ada Brook|4:20:10||", "2|Bea Van Hill|4:20:55|+0:45|"]]);
  });

  it("of two races side by side that are called by their gender alone", () => {
    const rows = table(
      ["Pl", "Men", "Time", "Pl", "Women", "Time"],
      ["1", "Ned Ash", "25:10", "1", "Ada Brook", "28:10"],
      ["2", "Ted Oak", "25:30", "2", "Bea Hill", "28:44"],
    );
    expect(read(rows).map(({ name, entries }) => [name, entries.map((one) => one.name)])).toEqual([
      ["Men", ["Ned Ash", "Ted Oak"]],
      ["Women", ["Ada Brook", "Bea Hill"]],
    ]);
  });

  it("of places in a class before the bib, in columns of spaces", () => {
    const text = `Place  Div/Tot  Num  Name             Ag S  City     Time    Pace
=====  =======  ===  ===============  == =  =======  ======  =====
    1    1/20   214  Devon Marsh      24 M  Salem    15:22    4:57
    2    1/31   118  Katie O'Hara     29 F  Lynn     16:40    5:22
`;
    expect(brief(`<pre>${text}</pre>`)).toEqual([["1|Devon Marsh|15:22||", "2|Katie O'Hara|16:40|+1:18|"]]);
  });

  it("between dashes, in lines", () => {
    const lines = ["1 – Ada Brook – Moss – 31:02", "2 – Bea Hill – Fell – 31:40", "3 – Fay Lake – Port – 32:10"];
    expect(brief(`<h2>Results, 10 km</h2><p>${lines.join("<br>")}</p>`)[0]?.[1]).toBe("2|Bea Hill|31:40|+0:38|");
  });
});

describe("reads what is no time", () => {
  it("the points of ski jumpers beside how far they flew", () => {
    const jumps = table(
      ["Rank", "Bib", "Name", "Nation", "Distance 1", "Points 1", "Distance 2", "Points 2", "Total"],
      ["1", "50", "Ada Brook", "AUT", "136.0 m", "140.2", "134.5 m", "138.8", "279.0"],
      ["2", "48", "Bea Hill", "JPN", "134.0 m", "136.0", "135.5 m", "139.9", "275.9"],
      ["3", "45", "Cleo Marsh", "GER", "131.5 m", "130.2", "133.0 m", "133.3", "263.5"],
    );
    expect(brief(jumps)).toEqual([["1|Ada Brook|279.0||", "2|Bea Hill|275.9||", "3|Cleo Marsh|263.5||"]]);
  });

  it("kilometres below their unit alone, beside bibs, and not those of cars", () => {
    const ways = (who: string, ...ids: string[]) =>
      table(
        ["Rank", who, "Name", "Team", "km"],
        ["1", ids[0] ?? "", "Ada Brook", "Moss", "216,112"],
        ["2", ids[1] ?? "", "Bea Hill", "Fell", "204,300"],
        ["3", ids[2] ?? "", "Cleo Marsh", "Moss", "193,541"],
      );
    expect(brief(ways("Bib", "4", "9", "21"))[0]?.[1]).toBe("2|Bea Hill|204,300||");
    expect(brief(ways("Car make", "Lola", "Mini", "Lola"))).toEqual([]);
  });
});

it("takes two calls for no race whose second comes in behind the first", () => {
  const calls = table(
    ["#", "Caller", "Number", "Duration", "Status"],
    ["1", "Ada Brook", "0151 22", "4:12", "Answered"],
    ["2", "Bea Hill", "0151 33", "0:44", "Answered"],
    ["3", "Cleo Marsh", "0151 41", "", "Missed"],
  );
  expect(brief(calls)).toEqual([]);
});
