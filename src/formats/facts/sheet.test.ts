import { expect, it } from "vitest";
import { brief } from "./test-results";

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
