import { expect, it } from "vitest";
import { brief, table } from "./test-results";

/** A spreadsheet as it is published: letters above, numbers before. */
const sheet = (...rows: string[][]): string => {
  const numbered = rows.map(
    (row, i) => `<tr><th><div>${i + 1}</div></th>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
  );
  const letters = ["", "A", "B", "C", "D"].map((letter) => `<th>${letter}</th>`).join("");
  return `<table><thead><tr>${letters}</tr></thead><tbody>${numbered.join("")}</tbody></table>`;
};

it("reads a published spreadsheet, whose texts alone in a row are headings", () => {
  const html = sheet(
    ["Fun run results", "", "", ""],
    ["Pos", "Name", "Club", "Time"],
    ["Women", "", "", ""],
    ["1", "Ada Brook", "Tarn", "21:10"],
    ["2", "Bea Hill", "Fell", "22:22"],
    ["Men", "", "", ""],
    ["1", "Dan Field", "Tarn", "18:50"],
    ["2", "Ben Stone", "", "18:54"],
  );
  expect(brief(html)).toEqual([
    ["1|Ada Brook|21:10||", "2|Bea Hill|22:22|+1:12|"],
    ["1|Dan Field|18:50||", "2|Ben Stone|18:54|+0:04|"],
  ]);
});

it("reads one with a title over all columns, hidden ones, and a club below each name", () => {
  const rows = [
    ["1", "12", "Ada Brook<br>Tarn AC", "21:10"],
    ["2", "31", "Bea Hill<br>Fell RC", "22:22"],
  ].map((row, i) => `<tr><th>${i + 4}</th>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  const html = `<table><tr><th></th><th>B</th><th>C</th><th>Z</th><th>AA</th></tr><tr><th>1</th><td colspan=4>Fun run</td></tr>
    <tr><th>2</th><td>Pos</td><td>Bib</td><td>Name</td><td>Time</td></tr>${rows.join("")}</table>`;
  expect(brief(html)).toEqual([["1|Ada Brook|21:10||", "2|Bea Hill|22:22|+1:12|"]]);
});

it("keeps the first column of a table whose others are called by letters", () => {
  const times = ["1:43.20", "1:43.81", "1:44.72", "1:45.70", "1:46.75"];
  const names = ["Ada Brook", "Bea Hill", "Cleo Marsh", "Dot Penn", "Eve Lake"];
  const html = table(
    ["Rank", "A", "B", "C"],
    ...times.map((time, i) => [`${i + 1}`, names[i] ?? "", `5${i}.10`, time]),
  );
  expect(brief(html)[0]?.[0]).toBe("1|Ada Brook|1:43.20||");
});

it("takes no rota in a spreadsheet for a race", () => {
  const html = sheet(
    ["Position", "Name", "Club", "Time"],
    ["1", "Ada Brook", "Tarn", "9:00"],
    ["2", "Bea Hill", "Fell", "9:15"],
    ["3", "Cleo Marsh", "Tarn", "9:30"],
    ["4", "Dot Penn", "Tarn", "9:45"],
  );
  expect(brief(html)).toEqual([]);
});

it("reads a list whose rows have a name and a club below one header", () => {
  const row = (rank: string, name: string, half: string, time: string, gap: string) =>
    `<li class="row"><span>${rank}</span><div><strong class="name">${name}</strong><small>Tarn</small></div><span class="split">${half}</span><span class="time">${time}</span><span class="delta">${gap}</span></li>`;
  const html = `<ul><li class="row row--head"><span>Rank</span><div>Athlete</div><span>500</span><span>Time</span><span>Delta</span></li>${row("1", "Ada Brook", "1:41.1", "3:26.2", "")}${row("2", "Bea Hill", "1:42.0", "3:27.3", "+1.1")}${row("3", "Cleo Marsh", "1:42.5", "3:28.1", "+1.9")}</ul>`;
  expect(brief(html)).toEqual([["1|Ada Brook|3:26.2||", "2|Bea Hill|3:27.3|+1.1|", "3|Cleo Marsh|3:28.1|+1.9|"]]);
});

it("takes tabs above a list for no header", () => {
  const rows = ["21:10", "22:22", "23:40"].map(
    (time, i) =>
      `<li><span class="rank">${i + 1}</span><div><span class="name">${["Ada Brook", "Bea Hill", "Cleo Marsh"][i]}</span> <span class="team">Tarn</span></div><span class="time">${time}</span></li>`,
  );
  const html = `<div><a>Home</a><a>2026</a><a>More</a></div><ul>${rows.join("")}</ul>`;
  expect(brief(html)).toEqual([["1|Ada Brook|21:10||", "2|Bea Hill|22:22|+1:12|", "3|Cleo Marsh|23:40|+2:30|"]]);
});
