import { describe, expect, it, test } from "vitest";
import { brief, read, table } from "./test-results";

const wanted = [
  ["1|Ada Brook|2:25:10||", "2|Cleo Marsh|2:25:24|+0:14|", "3|Eve Hill|2:26:40|+1:30|", "|Fay Lake|||DNF"],
];

describe("reads a table by its headers, in several languages", () => {
  test.each([
    ["Rank", "Name", "Club", "Time", "Gap", "DNF"],
    ["Pos.", "Athlete", "Nat", "Finish time", "Behind", "Did not finish"],
    ["Platz", "Name, Vorname", "Verein", "Zeit", "Rückstand", "aufgegeben"],
    ["Rg.", "Teilnehmer/in", "Land", "Endzeit", "Abstand", "Ausgeschieden"],
    ["Clt", "Nom Prénom", "Équipe", "Temps", "Écart", "Abandon"],
    ["Place", "Coureur", "Pays", "Temps officiel", "Retard", "AB"],
    ["Puesto", "Apellidos y nombre", "Equipo", "Tiempo", "Diferencia", "Abandono"],
    ["Pos", "Corredora", "País", "Tiempo oficial", "Dif.", "No finalizado"],
    ["المركز", "الاسم", "الفريق", "الزمن", "الفارق", "لم يكمل"],
    ["الترتيب", "العداءة", "البلد", "التوقيت", "فارق", "انسحاب"],
    ["Pos", "Atleta", "Società", "Tempo", "Distacco", "Ritirato"],
    ["Plac", "Namn", "Klubb", "Tid", "Diff", "Utgick"],
  ])("%s, %s, %s, %s, %s", (rank, name, team, time, gap, out) => {
    const called = (given: string, family: string) =>
      /vorname|prénom|apellidos/i.test(name) ? `${family} ${given}` : `${given} ${family}`;
    const html = table(
      [rank, name, team, time, gap],
      ["1", called("Ada", "Brook"), "GBR", "2:25:10", ""],
      ["2", called("Cleo", "Marsh"), "IRL", "2:25:24", "+0:14"],
      ["3", called("Eve", "Hill"), "KEN", "2:26:40", "+1:30"],
      [out, called("Fay", "Lake"), "USA", "", ""],
    );
    expect(brief(html)).toEqual(wanted);
  });
});

it("reads the distance, and whether results are official, from what stands above them", () => {
  const rows = table(["Pos", "Name", "Time"], ["1", "Ada Brook", "1:38:10"], ["2", "Eve Hill", "1:38:24"]);
  const above = (html: string) => read(`<h1>Harbour Marathon</h1>${html}${rows}`)[0];
  expect(above("<h2>Women</h2><p>After 30 km of 42.195 km, unofficial")).toMatchObject({
    name: "Women",
    status: "live",
    official: false,
    far: { unit: "km", done: 30, total: 42.195 },
  });
  expect(above("<h2>Frauen – Runde 12 von 58</h2>")).toMatchObject({
    status: "live",
    far: { unit: "lap", done: 12, total: 58 },
  });
  expect(above("<h2>Endergebnis</h2>")).toMatchObject({ status: "ended", official: true });
  expect(above("<h2>Résultats provisoires</h2>")).toMatchObject({ official: false });
  expect(above("<h2>Résultats officiels</h2>")).toMatchObject({ official: true });
});

it("calls a race the same while it goes on", () => {
  const rows = table(["Pos", "Name", "Time"], ["1", "Ada Brook", "1:38:10"], ["2", "Eve Hill", "1:38:24"]);
  const nameUnder = (heading: string) => read(`<h2>${heading}</h2>${rows}`)[0]?.name;
  const women = ["Women – after 30 km", "Women, Lap 12/58", "Women (unofficial)", "LIVE: Women", "Women, official"];
  expect(women.map(nameUnder)).toEqual(women.map(() => "Women"));
  expect(["Women's 10 km", "400 m hurdles, heat 2", "Official", "Étape 12"].map(nameUnder)).toEqual([
    "Women's 10 km",
    "400 m hurdles, heat 2",
    "Official",
    "Étape 12",
  ]);
});

describe("reads results that are no table", () => {
  const items = (row: (cells: string[]) => string) =>
    [
      ["1", "4", "Brook, Ada (GBR)", "2:25:10"],
      ["2", "9", "Marsh, Cleo (IRL)", "2:25:24"],
      ["3", "7", "Hill, Eve (KEN)", "2:26:40"],
    ]
      .map(row)
      .join("");
  const athletes = [["1|Ada Brook|2:25:10||", "2|Cleo Marsh|2:25:24|+0:14|", "3|Eve Hill|2:26:40|+1:30|"]];

  it("a list of fields, each with its header inside for small screens", () => {
    const html = `<ul class="list-group"><li class="list-group-item list-group-header row">
      <div><div class="list-field type-place">Place</div><div class="list-field type-place place-secondary">Place AC</div><div class="list-field type-fullname">Name</div></div>
      <div class="list-field type-field">Number</div><div class="list-field type-time"><div class="list-label">Finish</div>Finish</div></li>
      ${items(
        ([rank, bib, name, time]) =>
          `<li class="list-group-item row"><div class="list-field-wrap"><div class="list-field type-place numeric">${rank}</div><div class="list-field type-place place-secondary">${9 - Number(rank)}</div><h4 class="list-field type-fullname"><a href="?idp=${bib}">${name}</a></h4></div>
          <div class="list-field type-field"><div class="list-label">Number</div>${bib}</div><div class="list-field type-time"><div class="list-label">Finish</div>${time}</div></li>`,
      )}</ul>`;
    expect(brief(html)).toEqual(athletes);
    expect(read(html)[0]?.entries[0]).toMatchObject({ bib: "4", team: "GBR" });
  });

  it("blocks with the roles of a table, their header in a group of its own", () => {
    const html = `<div role="table" aria-label="Women"><div role="rowgroup"><div role="row"><span role="columnheader">Rank</span><span role="columnheader">Bib</span><span role="columnheader">Athlete</span><span role="columnheader">Time</span></div></div>
      <div role="rowgroup">${items((cells) => `<div role="row">${cells.map((cell) => `<span role="cell">${cell}</span>`).join("")}</div>`)}</div></div>`;
    expect(brief(html)).toEqual(athletes);
  });

  it("rows whose cells only their classes name", () => {
    const html = `<div>${items(
      ([rank, bib, name, time]) =>
        `<div class="row"><span class="rank">${rank}</span><span class="bib">${bib}</span><span class="name">${name}</span><span class="time">${time}</span></div>`,
    )}</div>`;
    expect(brief(html)).toEqual(athletes);
  });

  it("rows without any header, whose gaps show what they are", () => {
    const html = table(
      ["1", "Ada Brook", "GBR", "2:25:10", ""],
      ["2", "Cleo Marsh", "IRL", "2:25:24", "+0:14"],
      ["3", "Eve Hill", "KEN", "2:26:40", "+1:30"],
    );
    expect(brief(html)).toEqual(athletes);
  });
});

it("calls a race in a panel what its tab says", () => {
  const rows = table(["Pos", "Name", "Time"], ["1", "Ada Brook", "1:38:10"], ["2", "Eve Hill", "1:38:24"]);
  const tabs = '<a role="tab" id="w">Women</a><a role="tab" id="m">Men</a>';
  const panel = (by: string) => `<div role="tabpanel" ${by}><div>${rows}</div></div>`;
  const html = `<h1>10 km</h1>${tabs}${panel('aria-labelledby="w"')}${panel('aria-label="Men"')}`;
  expect(read(html).map(({ name }) => name)).toEqual(["Women", "Men"]);
});

it("finds the header of many columns by its words for a rank and a name", () => {
  const html = table(
    ["Pos", "Car", "Driver", "S1", "S2", "S3", "Opt", "X", "Gap"],
    ["1", "12", "Ada Brook", "22.1", "20.0", "16.2", "57.9", "20", ""],
    ["2", "7", "Bea Hill", "22.3", "20.1", "16.4", "58.0", "20", "3.201"],
    ["3", "30", "Cleo Marsh", "22.8", "20.2", "16.5", "58.2", "20", "9.440"],
  );
  expect(brief(html)).toEqual([["1|Ada Brook|||", "2|Bea Hill||+3.201|", "3|Cleo Marsh||+9.440|"]]);
});

it("reads a name above a club under a header of two lines, and no notes", () => {
  const html = table(
    ["Rang", "Name / Vorname<br>Club", "Zeit"],
    ["1", "Keller Urs<br><small>SC Bern</small>", "1:02.33"],
    ["2", "Graf Beat<sup>[a]</sup><br><small>SC Thun</small>", "1:02.90"],
  );
  expect(read(html)[0]?.entries.map(({ name, team }) => `${name}, ${team}`)).toEqual([
    "Urs Keller, SC Bern",
    "Beat Graf, SC Thun",
  ]);
});

it("takes no class for a word for who is out, and parts races by it where ranks begin anew", () => {
  const rally = table(
    ["Pos", "No", "Driver", "Class", "Time"],
    ["1", "8", "Ada Brook", "R5", "11:22.4"],
    ["2", "33", "Eve Hill", "R5", "11:24.1"],
    ["", "16", "Fay Lake", "R5", ""],
  );
  expect(brief(rally)).toEqual([["1|Ada Brook|11:22.4||", "2|Eve Hill|11:24.1|+1.7|", "|Fay Lake|||"]]);
  const classes = table(
    ["Pos", "Name", "Class", "Time"],
    ["1", "Ada Brook", "R", "11:22"],
    ["2", "Eve Hill", "R", "11:24"],
    ["1", "Fay Lake", "S", "10:10"],
    ["2", "Gwen Moor", "S", "10:12"],
  );
  expect(brief(classes)).toEqual([
    ["1|Ada Brook|11:22||", "2|Eve Hill|11:24|+0:02|"],
    ["1|Fay Lake|10:10||", "2|Gwen Moor|10:12|+0:02|"],
  ]);
});

it("calls races by a line in bold right above them, below the heading that is no word for results", () => {
  const race = table(["Rank", "Name", "Time"], ["1", "Ada Brook", "36:10"], ["2", "Bea Hill", "36:41"]);
  const names = (heading: string, ...titles: string[]) =>
    read(`<title>Moor Race</title><h2>${heading}</h2>${titles.map((title) => title + race).join("")}`).map(
      ({ name }) => name,
    );
  const bold = ["<p><b>Girls</b></p>", "<p> <strong><font>Boys:</font></strong></p><br>"];
  expect(names("Results", ...bold)).toEqual(["Girls", "Boys"]);
  expect(names("10 km", ...bold)).toEqual(["10 km, Girls", "10 km, Boys"]);
  expect(names("10 km", "<p><b>Official results</b></p>")).toEqual(["10 km"]);
  expect(names("10 km", "<p>It was <b>warm</b></p>")).toEqual(["10 km"]);
  expect(names("Results, 5 km", "<b>Girls</b>")).toEqual(["Results, 5 km, Girls"]);
  expect(names("Results", "<b>1500 m</b>", "<b>4 x 400 m</b>")).toEqual(["1500 m", "4 x 400 m"]);
});

it("calls no race by a line in bold that changes, or says something of the table", () => {
  const race = table(["Rank", "Name", "Time"], ["1", "Ada Brook", "36:10"], ["2", "Bea Hill", "36:41"]);
  for (const line of [
    "Updated 14:02",
    "12 finishers",
    "8 of 12",
    "Leader: Ada Brook",
    "Click on a name for splits",
    "Season 2026",
    "It was warm.",
    "In progress",
    "Resultatlista",
    "Výsledková listina",
    "競技結果",
    "<a href='/pdf'>Download PDF</a>",
  ])
    expect(read(`<h2>10 km</h2><p><b>${line}</b></p>${race}`)[0]?.name).toBe("10 km");
});

it("calls races by women and men where ranks begin anew, and not by the one club that each has there", () => {
  const rows = table(
    ["Pos", "Sex", "Name", "Club", "Time"],
    ["1", "W", "Ada Brook", "Moss", "45:10"],
    ["2", "W", "Bea Hill", "Moss", "46:02"],
    ["1", "M", "Jo Blake", "Fern", "40:10"],
    ["2", "M", "Max Coil", "Fern", "41:00"],
  );
  expect(read(rows).map(({ name }) => name)).toEqual(["W", "M"]);
});
