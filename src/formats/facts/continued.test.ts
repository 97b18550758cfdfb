import { expect, it } from "vitest";
import { brief, table } from "./test-results";

const ranked = [
  ["1", "4", "Ada Brook", "SUI", "1:54.22"],
  ["2", "11", "Bea Hill", "NOR", "1:54.50"],
  ["3", "1", "Cleo Marsh", "FRA", "1:56.03"],
];
const wanted = ["1|Ada Brook|1:54.22||", "2|Bea Hill|1:54.50|+0.28|", "3|Cleo Marsh|1:56.03|+1.81|"];

it("reads who is out in tables of their own, by the same headers in another order", () => {
  const html = `<h2>Women's slalom</h2>${table(["Rank", "Bib", "Name", "Nat", "Time"], ...ranked)}
<h3>Did not finish</h3>${table(["Bib", "Name", "Nat"], ["9", "Dora Finch", "SWE"])}
<h3>Did not start 2nd run</h3>${table(["", "21", "Eve Lake", "CZE", ""])}`;
  expect(brief(html)).toEqual([[...wanted, "|Dora Finch|||DNF", "|Eve Lake|||DNS"]]);
});

it("reads one who is out in a list of their own, whose last cells are left out", () => {
  const row = (cells: string[]) => `<a><div>${cells.map((cell) => `<div>${cell}</div>`).join("")}</div></a>`;
  const list = (...rows: string[][]) => `<div><div>${rows.map(row).join("")}</div></div>`;
  const html = `<h2>Results, women's slalom</h2>${list(["Rank", "Bib", "Name", "Nat", "Time"], ...ranked)}
<h3>Did not finish</h3>${list(["DNF2", "9", "Dora Finch", "SWE"])}`;
  expect(brief(html)).toEqual([[...wanted, "|Dora Finch|||DNF"]]);
});

it("takes nothing else below a heading", () => {
  const below = (more: string) =>
    brief(`<h2>Women's slalom</h2>${table(["Rank", "Bib", "Name", "Nat", "Time"], ...ranked)}${more}`);
  expect(below(`<h3>Reserves</h3>${table(["Bib", "Name", "Nat"], ["9", "Dora Finch", "SWE"])}`)).toEqual([wanted]);
  const footer = "<div><a>© 2026</a><a>Contact us</a><a>Imprint</a></div>";
  expect(below(`<h3>Did not finish</h3><p>Nobody.</p><footer>${footer}</footer>`)).toEqual([wanted]);
});

it("reads a grid whose cells stand one after the other", () => {
  const cells = [["Pos", "Bib", "Name", "Nat", "Time"], ...ranked].flat();
  const grid = (all: string[]) => `<section>${all.map((cell) => `<div>${cell}</div>`).join("")}</section>`;
  expect(brief(grid(cells))).toEqual([wanted]);
  expect(brief(grid(cells.slice(0, -1)))).toEqual([]);
});

it("reads who is out below the others where their rank is left out", () => {
  const ranked = table(
    ["Rank", "Bib", "Name", "Nat", "Time", "Diff"],
    ["1", "4", "BROOK Ada", "IRL", "1:22.10", ""],
    ["2", "9", "HILL Bea", "GBR", "1:22.50", "+0.40"],
  );
  const below = (...row: string[]) => brief(`${ranked}<h4>Disqualified 1st run</h4>${table(row)}`)[0]?.[2];
  expect(below("12", "LAKE Fay", "IRL", "", "")).toBe("|Fay Lake|||DSQ");
  expect(below("", "12", "LAKE Fay", "IRL", "", "")).toBe("|Fay Lake|||DSQ");
  expect(below("12", "Shoes", "20", "", "")).toBeUndefined();
});
