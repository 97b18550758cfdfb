import { openPage } from "../page/page";
import { readFacts } from "./index";

/** The results that are read of a page. */
export function read(body: string) {
  const page = openPage(body, "https://a.example/results");
  return page ? readFacts(page) : [];
}

/** A line for each entry of each race: rank, name, time, gap, state. */
export const brief = (body: string): string[][] =>
  read(body).map(({ entries }) =>
    entries.map(({ rank, name, time, gap, state }) => [rank, name, time, gap, state].map((one) => one ?? "").join("|")),
  );

export const table = (...rows: string[][]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
