import { expect, it } from "vitest";
import { read, table } from "../test-results";

const pair = (label: string, value: string) => `<tr><th class="desc">${label}</th><td class="last">${value}</td></tr>`;
const athlete = (finish: string, head = ["Split", "Time Of Day", "Time", "Diff", "min/km"]) =>
  `<title>Harbour Marathon</title><h3>Participant</h3><table>${pair("Name (CTZ)", "Brook, Ada (GBR)")}${pair("Bib Number", "12")}${pair("Place (AC)", "2")}${pair("Place (Total)", "9")}</table>
  <h3>Splits</h3>${table(head, ["5K", "09:16:00", "00:16:05", "16:05", "03:13"], ["10K", "09:32:10", "00:32:15", "16:10", "03:14"], ["Half", "", "", "", ""], ["Finish", "", finish, "", ""])}`;

it("reads the page of one athlete by the last split that was passed", () => {
  const entry = { rank: 9, name: "Ada Brook", bib: "12", team: "GBR" };
  expect(read(athlete("–"))).toEqual([
    { name: "Harbour Marathon", far: { unit: "km", done: 10 }, entries: [{ ...entry, time: "00:32:15" }] },
  ]);
  expect(read(athlete("02:25:10"))).toEqual([{ name: "Harbour Marathon", entries: [{ ...entry, time: "02:25:10" }] }]);
  const german = ["Zwischenzeit", "Uhrzeit", "Zeit", "Diff", "min/km"];
  expect(read(athlete("–", german))[0]?.entries).toHaveLength(1);
});

it("reads the place among women or men where none is one of all, and no other", () => {
  const placed = (label: string) => read(athlete("02:25:10").replace("Place (Total)", label))[0]?.entries[0]?.rank;
  expect(placed("Place (M/W)")).toBe(9);
  expect(placed("Place (Club)")).toBeUndefined();
});

it("takes no table of splits for an athlete's that names nobody", () => {
  expect(read(athlete("–").replace("Brook, Ada (GBR)", ""))).toEqual([]);
  expect(read(table(["Split", "Pace", "Time"], ["5K", "3:00", "15:00"], ["10K", "3:00", "30:00"]))).toEqual([]);
});
