import { expect, it } from "vitest";
import { brief, read, table } from "./test-results";

it("reads rows that are links, with a block in each, whose header is a block before them", () => {
  const row = (cells: string[]) =>
    `<a class="table-row" href="#"><div class="g-row">${cells.map((cell) => `<div class="g-lg-1">${cell}</div>`).join("")}</div></a>`;
  const flag = (nation: string) =>
    `<div class="country"><span class="flag"></span><span class="short">${nation}</span></div>`;
  const html = `<div class="thead"><div class="g-row">${["Rank", "Bib", "Name", "Year", "Nation", "Run 1", "Tot. Time", "Diff. Time"].map((head) => `<div>${head}</div>`).join("")}</div></div>
    <div class="tbody">${row(["1", "4", "BROOK Ada", "1999", flag("GBR"), "1:02.10", "2:05.10", ""])}${row(["2", "7", "VON STEIN Eva", "1997", flag("SUI"), "1:02.20", "2:05.30", "+0.20"])}${row(["", "9", "MOOR Gwen", "2001", flag("USA"), "DNF", "DNF", ""])}</div>`;
  expect(brief(html)).toEqual([["1|Ada Brook|2:05.10||", "2|Eva von Stein|2:05.30|+0.20|", "|Gwen Moor|||DNF"]]);
  expect(read(html)[0]?.entries.map(({ bib, team }) => [bib, team])).toEqual([
    ["4", "GBR"],
    ["7", "SUI"],
    ["9", "USA"],
  ]);
});

it("reads what a cell says first: not the best time under the time, nor how often somebody ran", () => {
  const cell = (first: string, more: string) =>
    `<div class="compact">${first}</div><div class="detailed">${more}</div>`;
  const html = table(
    ["Position", "Parkrunner", "Gender", "Age group", "Club", "Time"],
    [
      "1",
      cell("Ben STONE", "120 runs"),
      cell("Male", "1/140"),
      cell("SM25-29", "78 %"),
      "Northgate AC",
      cell("16:20", "PB 16:01"),
    ],
    ["2", cell("Ada BROOK", "12 runs"), cell("Female", "1/90"), cell("SW30-34", "80 %"), "", cell("17:05", "New PB!")],
    ["3", cell("Dan FIELD", "1 run"), cell("Male", "2/140"), cell("SM30-34", "70 %"), "", cell("17:45", "First timer")],
  );
  expect(brief(html)).toEqual([["1|Ben Stone|16:20||", "2|Ada Brook|17:05|+0:45|", "3|Dan Field|17:45|+1:25|"]]);
  expect(read(html)[0]?.entries.map(({ team }) => team)).toEqual(["Northgate AC", undefined, undefined]);
});

it("takes the last place on the course that most have passed for the time", () => {
  const html = table(
    ["Pos", "Lane", "Crew", "500m", "1000m", "1500m", "2000m"],
    ["1", "3", "GBR", "1:30.1", "3:02.0", "4:33.3", ""],
    ["2", "4", "NED", "1:31.1", "3:03.0", "4:34.3", ""],
    ["3", "1", "USA", "1:31.8", "3:04.0", "4:36.8", ""],
  );
  expect(brief(html)).toEqual([["1|GBR|4:33.3||", "2|NED|4:34.3|+1.0|", "3|USA|4:36.8|+3.5|"]]);
});

it("works out no gaps between times at different places", () => {
  const html = table(
    ["#", "Bib", "Runner", "Last point", "Race time"],
    ["1", "12", "Ben Stone", "Col du Nord", "14:30:00"],
    ["2", "19", "Dan Field", "Col du Nord", "14:42:00"],
    ["3", "3", "Ada Brook", "Lake", "13:59:10"],
  );
  expect(brief(html)).toEqual([["1|Ben Stone|14:30:00||", "2|Dan Field|14:42:00||", "3|Ada Brook|13:59:10||"]]);
});

it("takes a programme in even steps for no race", () => {
  const rows = ["Ada Brook", "Eve Hill", "Fay Lake", "Gus Moor"].map((name, i) => [String(i + 1), name, `1${i}:30`]);
  expect(read(table(["No.", "Speaker", "Time"], ...rows))).toEqual([]);
  expect(read(table(["Place", "Name", "Time"], ...rows))).toEqual([]);
});

it("reads a stage: capitals by style alone, the winner's time, and for the others how far they are behind", () => {
  const name = (family: string, given: string) => `<a><span class="uppercase">${family}</span> ${given}</a>`;
  const html = table(
    ["Rnk", "GC", "Timelag", "BIB", "Age", "Rider", "Team", "Pnt", "Time"],
    ["1", "1", "+0:00", "1", "25", name("Brook", "Ada"), "Blue", "100", "4:09:49"],
    ["2", "3", "+0:30", "31", "28", name("Hill", "Eve"), "Red", "70", "0:12"],
    ["3", "5", "+0:40", "41", "22", name("Lake", "Fay"), "Red", "50", ',,<span class="hide">0:12</span>'],
  );
  expect(brief(html)).toEqual([["1|Ada Brook|4:09:49||", "2|Eve Hill||+0:12|", "3|Fay Lake||+0:12|"]]);
});

it("reads a class of two without a word over ranks and gaps, where one is what the times say", () => {
  const html = (gap: string) =>
    table(
      ["", "Name", "Club", "Time", ""],
      ["1.", "Ben Stone", "NOC", "39:10", ""],
      ["2.", "Dan Field", "VALE", "39:31", gap],
    );
  expect(brief(html("+0:21"))).toEqual([["1|Ben Stone|39:10||", "2|Dan Field|39:31|+0:21|"]]);
  expect(brief(html("+5:00"))).toEqual([]);
});

it("names a race by the row above its header, but not by a clock", () => {
  const html = (above: string) =>
    `<h2>Results</h2><table><tr><td colspan="3">${above}</td></tr><tr><th>Rank</th><th>Name</th><th>Time</th></tr><tr><td>1</td><td>Ada Brook</td><td>35:12</td></tr><tr><td>2</td><td>Eve Hill</td><td>35:40</td></tr></table>`;
  expect(read(html("Women 10 km"))[0]?.name).toBe("Women 10 km");
  expect(read(html("As of 14:02:11"))[0]?.name).toBe("Results");
});

it("reads a gap behind each time in the same cell, and whoever leads by a word", () => {
  const rows = (...times: string[]) =>
    table(
      ["Pos", "Name", "Time"],
      ...times.map((time, i) => [String(i + 1), ["Ada Brook", "Bea Hill", "Cho Rim"][i] ?? "", time]),
    );
  const wanted = ["1|Ada Brook|2:31:10||", "2|Bea Hill|2:33:00|+1:50|", "3|Cho Rim|2:35:45|+4:35|"];
  expect(brief(rows("2:31:10", "2:33:00 (+1:50)", "2:35:45 (+4:35)"))[0]).toEqual(wanted);
  expect(
    brief(
      rows(
        "<time>2:31:10</time><em>Leader</em>",
        "<time>2:33:00</time><em>+1:50</em>",
        "<time>2:35:45</time><em>+4:35</em>",
      ),
    )[0],
  ).toEqual(wanted);
  const lap = table(
    ["Pos", "Name", "Lap 1", "Time"],
    ["1", "Ada Brook", "15:00", "30:00"],
    ["2", "Bea Hill", "15:10 (+0:10)", "30:30"],
    ["3", "Cho Rim", "15:20 (+0:20)", "30:50"],
  );
  expect(brief(lap)[0]).toEqual(["1|Ada Brook|30:00||", "2|Bea Hill|30:30|+0:30|", "3|Cho Rim|30:50|+0:50|"]);
  // A mark of a record is no gap.
  expect(brief(rows("2:31:10 CR", "2:33:00", "2:35:45 PB"))[0]?.[1]).toBe("2|Bea Hill|2:33:00|+1:50|");
});

it("names a class by the table above its own, which says its course", () => {
  const of = (name: string, course: string, ...names: string[]) =>
    table([name, course, "180 m"]) +
    table(["Pl", "Name", "Time", "+"], ...names.map((one, i) => [String(i + 1), one, `41:0${i}`, i ? `0:0${i}` : ""]));
  const page =
    of("Women Elite (2)", "6.1 km", "Ada Brook", "Bea Hill") + of("Men Elite (2)", "8.8 km", "Al Ford", "Ben Stone");
  expect(read(`<h1>Championships</h1>${page}`).map(({ name }) => name)).toEqual(["Women Elite", "Men Elite"]);
  const menu = table(["Home", "Results", "Contact"]);
  expect(read(`<h1>Championships</h1>${menu}${page}`)[0]?.name).toBe("Women Elite");
  expect(read(`<h1>Women</h1>${of("Distance", "10 km", "Ada Brook", "Bea Hill")}`)[0]?.name).toBe("Women");
});

it.each([
  ["Blue (3)  7.1km 220m", "Blue"],
  ["Women (23)", "Women"],
  ["W21 (14), 5,2 km", "W21"],
  ["Women 10 km", "Women 10 km"],
  ["Final (2026)", "Final (2026)"],
])("names the race below %s as it is called from poll to poll", (heading, name) => {
  const html = `<table><tr><td colspan=3>${heading}</td></tr><tr><th>Pos</th><th>Name</th><th>Time</th></tr><tr><td>1</td><td>Ada Brook</td><td>63:12</td></tr><tr><td>2</td><td>Bea Hill</td><td>68:43</td></tr></table>`;
  expect(read(html).map((race) => [race.name, race.far])).toEqual([[name, undefined]]);
});

it("reads two races side by side below one another", () => {
  const header = ["Pos", "Name", "Time"];
  const html = (over: string) =>
    `<table>${over}<tr>${[...header, ...header].map((text) => `<th>${text}</th>`).join("")}</tr>${[
      ["1", "Dan Field", "1:04:12", "1", "Ada Brook", "1:10:12"],
      ["2", "Ben Stone", "1:04:21", "2", "Bea Hill", "1:10:56"],
      ["3", "Gus Moor", "1:04:30", "", "", ""],
    ]
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
      .join("")}</table>`;
  const wanted = [
    ["1|Dan Field|1:04:12||", "2|Ben Stone|1:04:21|+0:09|", "3|Gus Moor|1:04:30|+0:18|"],
    ["1|Ada Brook|1:10:12||", "2|Bea Hill|1:10:56|+0:44|"],
  ];
  const titled = html("<tr><th colspan=3>Men</th><th colspan=3>Women</th></tr>");
  expect(brief(titled)).toEqual(wanted);
  expect(read(titled).map(({ name }) => name)).toEqual(["Men", "Women"]);
});

it("reads two sides of one race, and no second one that nothing names", () => {
  const header = ["Pos", "Name", "Time", "Pos", "Name", "Time"];
  const html = (from: number) =>
    table(
      header,
      ["1", "Dan Field", "1:04:12", `${from}`, "Ada Brook", "1:10:12"],
      ["2", "Ben Stone", "1:04:21", `${from + 1}`, "Bea Hill", "1:10:56"],
    );
  const left = ["1|Dan Field|1:04:12||", "2|Ben Stone|1:04:21|+0:09|"];
  expect(brief(html(3))).toEqual([[...left, "3|Ada Brook|1:10:12|+6:00|", "4|Bea Hill|1:10:56|+6:44|"]]);
  expect(brief(html(1))).toEqual([left]);
});

it("keeps a number by which alone races differ", () => {
  const race = (name: string, time: string) =>
    `<h2>${name}</h2>${table(["Pos", "Name", "Time"], ["1", "Ada Brook", time], ["2", "Bea Hill", "13.20"])}`;
  expect(read(race("100 m (1)", "12.10") + race("100 m (2)", "12.20")).map(({ name }) => name)).toEqual([
    "100 m (1)",
    "100 m (2)",
  ]);
});

it("takes the gap to the leader in laps before one to the next in front that sums up to more", () => {
  const html = table(
    ["P", "Driver", "Gap", "Int", "Last lap"],
    ["1", "Ada Brook", "Leader", "", "1:33.1"],
    ["2", "Bea Hill", "+3.2", "+3.2", "1:33.4"],
    ["3", "Cleo Marsh", "+1 lap", "+44.0", "1:35.0"],
    ["4", "Dot Penn", "OUT", "", ""],
  );
  expect(brief(html)).toEqual([["1|Ada Brook|||", "2|Bea Hill||+3.2|", "3|Cleo Marsh||+1 lap|", "|Dot Penn|||DNF"]]);
});

it("takes the final or adjusted time of those that rise", () => {
  const rows = (last: string) =>
    table(
      ["Pos", "Crew", "Club", "Raw time", "Penalty", last],
      ["1", "Brook", "Moss RC", "18:10.2", "", "18:10.2"],
      ["2", "Hill", "Fern BC", "18:20.0", "0:05", "18:25.0"],
      ["3", "Lake", "Oak RC", "19:02.1", "", "19:02.1"],
    );
  for (const last of ["Final time", "Adjusted time"])
    expect(brief(rows(last))).toEqual([["1|Brook|18:10.2||", "2|Hill|18:25.0|+14.8|", "3|Lake|19:02.1|+51.9|"]]);
});

it("takes the corrected time where who is out says so beside another", () => {
  const rows = table(
    ["Pos", "Boat name", "Elapsed", "Corrected"],
    ["1", "Otter", "3:10:22", "2:58:10"],
    ["2", "Heron", "3:02:10", "2:59:41"],
    ["3", "Finch", "3:20:00", "3:01:02"],
    ["", "Grebe", "RET", ""],
  );
  expect(brief(rows)[0]?.slice(1)).toEqual(["2|Heron|2:59:41|+1:31|", "3|Finch|3:01:02|+2:52|", "|Grebe|||DNF"]);
});

it("takes the best of several runs where no column has a time of the whole", () => {
  const rows = table(
    ["Rank", "Name", "Country", "Run 1", "Run 2", "Best run"],
    ["1", "Ada Brook", "NOR", "1:10.2", "1:09.1", "1:09.1"],
    ["2", "Bea Hill", "SWE", "1:10.0", "1:11.1", "1:10.0"],
    ["3", "Fay Lake", "ITA", "1:12.2", "DNF", "1:12.2"],
    ["", "Gwen Moor", "FRA", "DNF", "DNF", ""],
  );
  expect(brief(rows)).toEqual([
    ["1|Ada Brook|1:09.1||", "2|Bea Hill|1:10.0|+0.9|", "3|Fay Lake|1:12.2|+3.1|", "|Gwen Moor|||DNF"],
  ]);
});
