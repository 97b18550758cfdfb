import { expect, it } from "vitest";
import { brief, read, table } from "./test-results";

const people = ["Ada Brook", "Bea Hill", "Cho Rim", "Dia Fox"];

it("reads a card whose parts are nested, by their classes", () => {
  const card = (name: string, i: number) =>
    `<div class="card"><div class="left"><div class="rank">${i + 1}</div></div>
    <div class="mid"><div class="name">${name}</div><div class="sub">#${i} · IRL</div></div>
    <div class="right"><div class="time">31:0${i}</div><div class="gap">${i ? `+0:0${i}` : ""}</div></div></div>`;
  expect(brief(`<div>${people.map(card).join("")}</div>`)[0]).toEqual([
    "1|Ada Brook|31:00||",
    "2|Bea Hill|31:01|+0:01|",
    "3|Cho Rim|31:02|+0:02|",
    "4|Dia Fox|31:03|+0:03|",
  ]);
});

it("reads labels within rows below a header of one cell", () => {
  const row = (name: string, i: number) =>
    `<li class="item"><div class="type-place">${i + 1}</div><h4 class="type-fullname">${name}</h4>
    <div class="type-field"><div class="label">Bib</div>${i + 7}</div>
    <div class="type-time"><div class="label">Finish</div>2:06:4${i}</div></li>`;
  const list = `<ul><li class="item list-header"><div>Place</div></li>${people.map(row).join("")}</ul>`;
  expect(read(list)[0]?.entries.map(({ name, bib, time }) => `${name} ${bib} ${time}`)).toEqual(
    people.map((name, i) => `${name} ${i + 7} 2:06:4${i}`),
  );
});

it("reads the gap to the leader of two in one cell, with one to the next above it", () => {
  const rows = ["", "+31.6<br>+31.6", "+38.1<br>+1:09.7", "+1:40.1<br>+2:49.8"];
  const html = `<table>${people.map((name, i) => `<tr><td>${i + 1}.</td><td>${name}</td><td>2:4${i}:10.3</td><td>${rows[i]}</td></tr>`).join("")}</table>`;
  expect(read(html)[0]?.entries.map(({ gap }) => gap)).toEqual([undefined, "+31.6", "+1:09.7", "+2:49.8"]);
});

it("reads parts that are called by their block and their own word", () => {
  const row = (name: string, i: number) =>
    `<div class="ranking__row"><div class="ranking__pos">${i + 1}</div><div class="ranking__athlete">${name}</div>
    <div class="ranking__nation">IRL</div><div class="ranking__time">1:5${i}.20</div></div>`;
  expect(read(`<div>${people.map(row).join("")}</div>`)[0]?.entries.map(({ team }) => team)).toEqual(
    people.map(() => "IRL"),
  );
});

it("reads an item whose header has the place and a heading", () => {
  const item = (name: string, i: number) =>
    `<article><header><span class="item__position">${i + 1}.</span><h3 class="item__title">${name}</h3></header>
    <p class="item__meta"><span>Bib ${i}</span></p><p class="item__time">1:3${i}:00</p></article>`;
  expect(brief(`<div>${people.map(item).join("")}</div>`)[0]?.slice(0, 2)).toEqual([
    "1|Ada Brook|1:30:00||",
    "2|Bea Hill|1:31:00|+1:00|",
  ]);
});

it("reads a grid that names the field of each cell", () => {
  for (const attribute of ["slot", "col-id", "data-field"]) {
    const row = (name: string, i: number) =>
      `<div>${[
        ["rank", i + 1],
        ["name", name],
        ["time", `2:0${i}:00`],
      ]
        .map(([field, text]) => `<span ${attribute}="${field}">${text}</span>`)
        .join("")}</div>`;
    expect(brief(`<div>${people.map(row).join("")}</div>`)[0]?.[1]).toBe("2|Bea Hill|2:01:00|+1:00|");
  }
});

it("reads cards of which the leader's has no gap and another no team, with an ad in the middle", () => {
  const part = (name: string, text?: string) => (text ? `<span class="${name}">${text}</span>` : "");
  const card = (name: string, i: number) =>
    `<div class="card">${part("rank", `${i + 1}`)}${part("name", name)}${part("team", i === 2 ? "" : `Club ${i}`)}${part("time", `31:0${i}`)}${part("gap", i ? `+0:0${i}` : "")}</div>`;
  const cards = people.map(card).toSpliced(2, 0, '<div class="ad"><a href="#">Buy shoes</a></div>');
  const [race] = read(`<section>${cards.join("")}</section>`);
  expect(race?.entries.map(({ rank, name, team, time, gap }) => [rank, name, team, time, gap])).toEqual([
    [1, "Ada Brook", "Club 0", "31:00", undefined],
    [2, "Bea Hill", "Club 1", "31:01", "+0:01"],
    [3, "Cho Rim", undefined, "31:02", "+0:02"],
    [4, "Dia Fox", "Club 3", "31:03", "+0:03"],
  ]);
});

it("reads rows with labels for small screens, whose header has each label twice", () => {
  const cell = (label: string, value: string) => `<div class="field"><div class="label">${label}</div>${value}</div>`;
  const row = (rank: string, name: string, nation: string, time: string) =>
    `<li class="item"><div class="field">${rank}</div><div class="field">${name}</div>${cell("Nat", nation)}${cell("Total", time)}</li>`;
  const list = `<ul><li class="item list-header"><div class="field">Rank</div><div class="field">Name</div>${cell("Nat", "Nat")}${cell("Total", "Total")}</li>${people.map((name, i) => row(`${i + 1}`, name, "IRL", `1:02:1${i}`)).join("")}</ul>`;
  expect(read(list)[0]?.entries[1]).toEqual({ rank: 2, name: "Bea Hill", team: "IRL", time: "1:02:11", gap: "+0:01" });
});

it("reads rows of a list without headers: the winner's time, and how far the others are behind", () => {
  const times = ["3:12:05", "+0:02", "+0:02", ""];
  const row = (name: string, i: number) =>
    `<li><span>${i < 3 ? i + 1 : "DNF"}</span><span>${name}</span><span>${name.slice(0, 3)} Club</span><span>${times[i]}</span></li>`;
  expect(brief(`<h1>Road race</h1><ul>${people.map(row).join("")}</ul>`)).toEqual([
    ["1|Ada Brook|3:12:05||", "2|Bea Hill||+0:02|", "3|Cho Rim||+0:02|", "|Dia Fox|||DNF"],
  ]);
});

it("reads cards of a label and a value each, of which the leader's gap has none", () => {
  const pair = (label: string, value: string) => `<div><span>${label}</span><span>${value}</span></div>`;
  const card = (name: string, i: number) =>
    `<div class="box">${pair("Sıra", `${i + 1}`)}${pair("Sporcu", name)}${pair("Derece", `31:1${i}`)}${pair("Fark", i ? `+00:0${i}` : "")}</div>`;
  expect(brief(`<div>${people.map(card).join("")}</div>`)[0]?.slice(0, 2)).toEqual([
    "1|Ada Brook|31:10||",
    "2|Bea Hill|31:11|+00:01|",
  ]);
});

it("reads a rank that is a picture which says it, and a name without what stands beside it", () => {
  const row = (rank: number, name: string, time: string) =>
    `<div class="row"><div class="rank"><svg role="img" aria-label="${rank}° posto"></svg></div><div class="person"><span class="lb-name">${name}</span><span class="lb-meta">#20${rank} · F30</span></div><div class="lb-time">${time}</div></div>`;
  const list = `<div>${row(1, "Ada Brook", "3h12m05s")}${row(2, "Bea Hill", "3h14m40s")}${row(3, "Cleo Marsh", "3h20m00s")}</div>`;
  expect(brief(`<h1>Classifica</h1>${list}`)).toEqual([
    ["1|Ada Brook|3h12m05s||", "2|Bea Hill|3h14m40s|+2:35|", "3|Cleo Marsh|3h20m00s|+7:55|"],
  ]);
});

it("reads a name that is a heading within a card, and labels below it", () => {
  const card = (rank: number, name: string, time: string) =>
    `<li><div>${rank}.</div><div aria-hidden="true">AB</div><div><h3>${name}</h3><dl><dt>Verein</dt><dd>LG Ost</dd><dt>Zeit</dt><dd>${time}</dd></dl></div></li>`;
  const html = `<h1>Ergebnisse</h1><ol>${card(1, "Ada Brook", "17:40")}${card(2, "Bea Hill", "17:55")}${card(3, "Cho Rim", "18:02")}</ol>`;
  expect(brief(html)).toEqual([["1|Ada Brook|17:40||", "2|Bea Hill|17:55|+0:15|", "3|Cho Rim|18:02|+0:22|"]]);
  expect(read(html)[0]?.entries[0]?.team).toBe("LG Ost");
});

it("reads the list below a header in one block with it, however few rows it has", () => {
  const cells = (...texts: string[]) => texts.map((text) => `<div>${text}</div>`).join("");
  const row = (...texts: string[]) => `<a href="/x"><div><div>${cells(...texts)}</div></div></a>`;
  const rows = [
    row("1", "7", "BROOK Ada", "ITA", "2:22.16", ""),
    row("2", "3", "HILL Bea", "SLO", "2:22.86", "+0.70"),
    row("3", "9", "MARSH Cleo", "NZL", "2:23.04", "+0.88"),
  ];
  const head = `<div><div>${cells("Rank", "Bib", "Athlete", "Nation", "Total time", "Diff. time")}</div></div>`;
  const legend = `<div>${cells("DNF 1", "DNS 2", "DSQ 0")}</div>`;
  expect(brief(`<h1>Results</h1><div>${head}<div>${rows.join("")}</div>${legend}</div>`)).toEqual([
    ["1|Ada Brook|2:22.16||", "2|Bea Hill|2:22.86|+0.70|", "3|Cleo Marsh|2:23.04|+0.88|"],
  ]);
});

it("reads rows whose cells are called by their classes below a header of fewer", () => {
  const row = (rank: number, name: string, time: string) =>
    `<li class="row"><div class="field type-place">${rank}</div><div class="field type-place">${rank}</div>
    <h4 class="field type-fullname">${name}</h4><div class="field type-time"><div class="list-label">Finish</div>${time}</div></li>`;
  const header = `<li class="row list-header"><div class="field">Place (M/W)</div><div class="field">Name</div><div class="field">Finish</div></li>`;
  const all = [row(1, "Brook, Ada", "2:04:51"), row(2, "Hill, Bea", "2:05:30"), row(3, "Marsh, Cleo", "2:07:14")];
  expect(brief(`<ul>${header}${all.join("")}</ul>`)).toEqual([
    ["1|Ada Brook|2:04:51||", "2|Bea Hill|2:05:30|+0:39|", "3|Cleo Marsh|2:07:14|+2:23|"],
  ]);
});

it("takes no chart for a race whose header says that its times are something else's", () => {
  const row = (rank: number, name: string, time: string) =>
    `<li class="row"><div class="rank">${rank}</div><div class="name">${name}</div><div class="host">Dot Lake</div><div class="time">${time}</div></li>`;
  const header = `<li class="list-header"><div>Rank</div><div>Podcast</div><div>Runtime</div></li>`;
  expect(
    brief(
      `<ul>${header}${row(1, "Slow Mornings", "31:10")}${row(2, "Cold Facts", "44:20")}${row(3, "Loud Nights", "51:01")}</ul>`,
    ),
  ).toEqual([]);
});

it("reads times below “Mål”, the finish in Swedish", () => {
  const html = table(
    ["Plac", "Namn", "Mål", "Efter"],
    ["1", "Nils Ask", "1.02.33", ""],
    ["2", "Olle Ek", "1.03.10", "+37"],
    ["3", "Kaj Berg", "1.04.59", "+2.26"],
  );
  expect(brief(html)).toEqual([["1|Nils Ask|1.02.33||", "2|Olle Ek|1.03.10|+0:37|", "3|Kaj Berg|1.04.59|+2:26|"]]);
});
