import { describe, expect, it, test } from "vitest";
import { brief, read, table } from "./test-results";

const people = [
  ["1", "Ada Brook", "2:25:10"],
  ["2", "Cleo Marsh", "2:25:24"],
  ["3", "Eve Hill", "2:26:40"],
];
const wanted = ["1|Ada Brook|2:25:10||", "2|Cleo Marsh|2:25:24|+0:14|", "3|Eve Hill|2:26:40|+1:30|"];

describe("reads a text whose cells a sign parts", () => {
  test.each([",", ";", "\t", "|"])("%j", (by) => {
    const lines = [["Place", "Name", "Time"], ...people].map((cells) => cells.join(by));
    expect(brief(lines.join("\r\n"))).toEqual([wanted]);
    expect(brief(`<pre>${lines.join("\n")}</pre>`)).toEqual([wanted]);
  });

  it("with quotes, in which the sign stands for itself", () => {
    const text = 'Rank,Name,Club,Time\n1,"Brook, Ada","The ""Owls""",34:10.0\n2,"Marsh, Cleo",,34:24.0\n';
    expect(brief(text)).toEqual([["1|Ada Brook|34:10.0||", "2|Cleo Marsh|34:24.0|+14.0|"]]);
    expect(read(text)[0]?.entries[0]?.team).toBe('The "Owls"');
  });

  it("but no list of prices, and no prose with commas", () => {
    expect(read("No,Name,Price\n1,Blue Screws,12.50\n2,Red Nuts,14.80\n")).toEqual([]);
    expect(read("Ada, Cleo, and Eve ran.\nThen, at noon, they ate.\n")).toEqual([]);
  });
});

describe("reads the first of a race as newspapers print them, below a heading that says results", () => {
  const items = (row: (cells: string[]) => string) => people.map(row);
  test.each<[string, string]>([
    ["an ordered list", `<ol>${items(([, name, time]) => `<li>${name} (GBR) ${time}</li>`).join("")}</ol>`],
    [
      "a list with numbers",
      `<ul>${items(([rank, name, time]) => `<li>${rank}. ${name}, ${time} PB</li>`).join("")}</ul>`,
    ],
    [
      "a list of parts",
      `<ol>${items(([, name, time]) => `<li><b>${name}</b> <i>GBR</i> <em>${time}</em></li>`).join("")}</ol>`,
    ],
    ["lines", `<p>${items(([rank, name, time]) => `${rank}. ${name}, Ireland, ${time}`).join("<br>")}</p>`],
    ["paragraphs", `<div>${items(([rank, name, time]) => `<p>${rank}) ${name} KEN ${time}</p>`).join("")}</div>`],
  ])("%s", (_, html) => {
    expect(brief(`<h2>Results, women</h2>${html}`)).toEqual([wanted]);
    expect(read(`<h2>Women</h2>${html}`)).toEqual([]);
  });

  it("but no list of songs or of who starts when", () => {
    const list = (times: string[]) =>
      `<h2>Results</h2><ol>${times.map((time) => `<li>Grey Harbour ${time}</li>`).join("")}</ol>`;
    expect(read(list(["4:45", "3:01", "4:20", "2:10"]))).toEqual([]);
    const starts = ["Ada Brook 10:00", "Eve Hill 10:30", "Fay Lake 11:00"];
    expect(read(`<h2>Results service</h2><ul>${starts.map((one) => `<li>${one}</li>`).join("")}</ul>`)).toEqual([]);
  });
});

it("reads all classes below one header in a text, with a bib behind each rank", () => {
  const rows = (names: string[]) =>
    names.map((name, i) => `  ${i + 1}   12${i} ${name.padEnd(20)} OLV Nord    3${i}:1${i}`);
  const text = ["Pl   Stnr Name                Verein      Zeit", "", "D21 (2)  4.2 km", ""]
    .concat(
      rows(["Ada Brook", "Cleo Marsh"]),
      "      130 Fay Lake             OLV Nord   Fehlst",
      "",
      "H21 (2)  6.2 km",
      "",
    )
    .concat(rows(["Ben Stone", "Dan Field"]));
  expect(brief(`<pre>${text.join("\n")}</pre>`)).toEqual([
    ["1|Ada Brook|30:10||", "2|Cleo Marsh|31:11|+1:01|", "|Fay Lake|||DSQ"],
    ["1|Ben Stone|30:10||", "2|Dan Field|31:11|+1:01|"],
  ]);
});

it("reads classes below headings in a table without headers, where ranks begin anew", () => {
  const html = `<table><tr><td colspan="4">D21</td></tr>
    <tr><td>1.<td>Ada Brook<td>34:10<td></tr><tr><td>2.<td>Cleo Marsh<td>34:24<td>+0:14</tr>
    <tr><td colspan="4">H21</td></tr>
    <tr><td>1.<td>Ben Stone<td>30:10<td></tr><tr><td>2.<td>Dan Field<td>30:24<td>+0:14</tr></table>`;
  expect(read(html).map(({ name, entries }) => [name, entries.length])).toEqual([
    ["D21", 2],
    ["H21", 2],
  ]);
});

it("reads a way as the gap where the header says its unit, and times at places on the course as no result", () => {
  const sea = table(
    ["Rank", "Skipper", "Boat", "DTF (nm)", "DTL (nm)"],
    ["1", "Ada Brook", "Kite", "2301.4", "0.0"],
    ["2", "Eve Hill", "Gull", "2313.8", "12.4"],
  );
  expect(brief(sea)).toEqual([["1|Ada Brook|||", "2|Eve Hill||+12.4 nm|"]]);
  const triathlon = table(
    ["Place", "Name", "Swim", "T1", "Bike", "T2", "Run", "Finish"],
    ["1", "Ada Brook", "18:03", "0:50", "57:09", "0:24", "34:12", "1:50:38"],
    ["2", "Eve Hill", "18:00", "0:55", "57:20", "0:25", "34:12", "1:50:52"],
  );
  expect(brief(triathlon)).toEqual([["1|Ada Brook|1:50:38||", "2|Eve Hill|1:50:52|+0:14|"]]);
});

it("reads two things in one cell where the header names both", () => {
  const html = `<table><tr><th>#<th>Rider / Team<th>Time / Gap</tr>${people
    .map(
      ([rank, name, time], i) => `<tr><td>${rank}<td><b>${name}</b><br>Blue<td>${time}<br>${["", "+0:14", "+1:30"][i]}`,
    )
    .join("")}</table>`;
  expect(brief(html)).toEqual([wanted]);
  expect(read(html)[0]?.entries[0]?.team).toBe("Blue");
});

it("reads a bib before or behind a name in its cell", () => {
  const bibs = ["12", "7", "101"];
  const rows = (head: string, cell: (bib: string, name: string) => string) =>
    read(
      table(
        ["Pl", head, "Time"],
        ...people.map(([rank = "", name = "", time = ""], i) => [rank, cell(bibs[i] ?? "", name), time]),
      ),
    );
  const before = rows("Bib-Name", (bib, name) => `${bib}-${name}`)[0]?.entries;
  expect(before?.map(({ name, bib }) => [name, bib])).toEqual(people.map(([, name], i) => [name, bibs[i]]));
  const behind = rows("Name", (bib, name) => `<span>${name}</span><span>#${bib}</span>`)[0]?.entries;
  expect(behind?.map(({ name }) => name)).toEqual(people.map(([, name]) => name));
});

it("reads the label above each value in a card, and rows of who rides between rows", () => {
  const value = (label: string, said: string) => `<div><div>${label}</div><div>${said}</div></div>`;
  const cards = people.map(
    ([rank = "", name = "", time = ""]) => `<li><b>${rank}</b><b>${name}</b>${value("Time", time)}</li>`,
  );
  expect(brief(`<ul>${cards.join("")}</ul>`)).toEqual([wanted]);
  const row = ([rank, name, time]: string[]) =>
    `<tr><td>${rank}<td>${name}<td>${time}</tr><tr><td></td><td colspan="2">A. Stone, B. Reed</td></tr>`;
  expect(brief(`<table><tr><th>Pos<th>Team<th>Time</tr>${people.map(row).join("")}</table>`)).toEqual([wanted]);
});

it("reads a time without the note above it", () => {
  const notes = ["<sup>CR</sup>", "<sup><a href='#'>[a]</a></sup>", ""];
  const rows = people.map(([rank = "", name = "", time = ""], i) => [rank, name, `${time}${notes[i]}`]);
  expect(brief(table(["Place", "Athlete", "Time"], ...rows))).toEqual([wanted]);
});

it("takes a row of one cell for a heading where it says who is out", () => {
  const rows = [...people, ["Not classified", "", ""], ["", "Fay Lake", ""]];
  expect(brief(table(["Pos", "Rider", "Duration"], ...rows))[0]?.[3]).toBe("|Fay Lake|||DNF");
});

it("turns a family name in capitals, also before what is a particle elsewhere", () => {
  const html = table(["Rank", "Name", "Time"], ["1", "STONE Ben", "1:20.1"], ["2", "VAN DER BERG Al", "1:21.1"]);
  expect(read(html)[0]?.entries.map(({ name }) => name)).toEqual(["Ben Stone", "Al van der Berg"]);
});

it("reads minutes and seconds with a dot where other times are hours with two", () => {
  const html = table(
    ["Pos", "Atleta", "Tempo", "Distacco"],
    ["1", "Ada Brook", "59.46", ""],
    ["2", "Cleo Marsh", "1.00.00", "0.14"],
    ["3", "Eve Hill", "1.01.16", "1.30"],
  );
  expect(brief(html)).toEqual([["1|Ada Brook|59:46||", "2|Cleo Marsh|1.00.00|+0:14|", "3|Eve Hill|1.01.16|+1:30|"]]);
});

it("names two in a boat by their names, where a club has several boats", () => {
  const rows = people.map(([rank = "", name = "", time = ""]) => [rank, `${name} / Fay Lake`, "Harbour", time]);
  expect(brief(table(["Place", "Crew", "Club", "Finish"], ...rows))[0]?.[0]).toBe("1|Ada Brook / Fay Lake|2:25:10||");
});

it("names a car by its team where several drive it", () => {
  const html = table(
    ["Pos", "Team", "Drivers", "Gap"],
    ["1", "Blue Racing", "B. Stone / I. Reed", ""],
    ["2", "Red Racing", "D. Field / J. Cole", "16.3"],
    ["3", "Gold Racing", "G. Moor / K. Lake", "2 laps"],
  );
  expect(brief(html)).toEqual([["1|Blue Racing|||", "2|Red Racing||+16.3|", "3|Gold Racing||2 laps|"]]);
});

it("reads the winner's time in the column of gaps", () => {
  const html = table(["Rank", "Rider", "Gap"], ["1", "Ada Brook", "4h 09' 49''"], ["2", "Eve Hill", "+ 12''"]);
  expect(brief(html)).toEqual([["1|Ada Brook|4h 09' 49''||", "2|Eve Hill||+ 12''|"]]);
});

it("works out a gap beside those that are laps", () => {
  const html = table(
    ["Pos", "Driver", "Time", "Gap"],
    ["1", "Ada Brook", "12:30.100", ""],
    ["2", "Eve Hill", "12:31.600", ""],
    ["3", "Fay Lake", "12:40.000", "1 lap"],
  );
  expect(brief(html)[0]?.map((row) => row.split("|")[3])).toEqual(["", "+1.500", "1 lap"]);
});

it("reads a table where whose time was not taken are all unknown, below a heading that no dialog has", () => {
  const rows = ["Ada Brook", "Unknown", "Eve Hill", "Unknown", "Unknown"].map(
    (name, i) =>
      `<tr><td>${i + 1}</td><td>${name}<div>89 runs / 3</div></td><td>Club ${i}</td><td>${name === "Unknown" ? "" : `16:3${i}`}</td></tr>`,
  );
  const page = `<h2>Valley run</h2><h3 class="search-modal-title">How to search</h3><table><tr><th>Position</th><th>Runner</th><th>Club</th><th>Time</th></tr>${rows.join("")}</table>`;
  expect(read(page)[0]?.name).toBe("Valley run");
  expect(brief(page)[0]?.slice(0, 3)).toEqual(["1|Ada Brook|16:30||", "2|Unknown|||", "3|Eve Hill|16:32|+0:02|"]);
});

it("reads first and last names below these words alone, and no points for the time", () => {
  const html = table(
    ["Place", "First", "Last", "GP", "Time", "Rank"],
    ["1", "Cy", "Moss", "1", "4:03:04", "91.2"],
    ["2", "Ada", "Brook", "1", "4:21:00", "94.0"],
    ["", "Guy", "Rowe", "", "DNF", "70.2"],
  );
  expect(brief(html)).toEqual([["1|Cy Moss|4:03:04||", "2|Ada Brook|4:21:00|+17:56|", "|Guy Rowe|||DNF"]]);
});

it("reads few rows without headers where words above say that they are results", () => {
  const rows = [
    ["1", "41", "Sam Porter", "Leeds", "16:01"],
    ["2", "7", "Raj Patel", "York", "16:20"],
    ["3", "58", "Ned Lowe", "Leeds", "16:21"],
  ];
  expect(brief(`<h2>Results, race 2</h2>${table(...rows)}`)).toEqual([
    ["1|Sam Porter|16:01||", "2|Raj Patel|16:20|+0:19|", "3|Ned Lowe|16:21|+0:20|"],
  ]);
  expect(brief(`<h2>Appointments</h2>${table(...rows)}`)).toEqual([]);
});

it("reads bibs behind a sign without a header", () => {
  const rows = people.map(([place, name, time], i) =>
    [`${place}.`, `#${7 - i}`, name, time, ["", "+0:14", "+1:30"][i]].map(String),
  );
  expect(read(table(...rows))[0]?.entries.map(({ bib }) => bib)).toEqual(["7", "6", "5"]);
});

it("tells gaps from times without headers, by what they are apart", () => {
  const times = ["23:42.4", "23:43.4", "23:44.0", "23:46.9"];
  const gaps = ["---", "0:01.0", "0:01.6", "0:04.5"];
  const names = ["Brook, Ada", "Hill, Bea", "Reed, Cat", "Moor, Di"];
  const rows = names.map((name, i) => [`${i + 1}`, name, "Moss", times[i] ?? "", gaps[i] ?? ""]);
  expect(brief(`<h1>Results 8 km</h1>${table(...rows)}`)[0]?.slice(0, 2)).toEqual([
    "1|Ada Brook|23:42.4||",
    "2|Bea Hill|23:43.4|+0:01.0|",
  ]);
});
