import type { Instant } from "../../src/core/instant";
import { london2017 } from "../../src/replay/london-2017";
import { type Clock, instantOf } from "../../src/replay/script";
import { html, json } from "./html";
import { type Row, splits } from "./splits";

/** One race's table as the organiser shows it at an instant. */
interface Table {
  race: string;
  /** "After 30 km", "Final results". */
  says: string;
  rows: readonly Row[];
}

/** The tables of the races that have begun, by the race's clock. */
function tablesAt(at: Instant): Table[] {
  const reached = (clock: Clock) => instantOf(london2017, clock) <= at;
  return splits.flatMap(({ race, tables }) => {
    const table = tables.findLast((one) => reached(one.at));
    return table ? [{ race, says: table.says, rows: table.rows }] : [];
  });
}

/** The results of the replay's races as a timing company prints them: a heading, how far, and a table for each race. */
export function resultsPage(at: Instant): string {
  const tables = tablesAt(at).map(
    ({ race, says, rows }) => html`<section>
<h2>${race}</h2>
<p>${says}</p>
<table>
<thead><tr><th>Pos</th><th>Name</th><th>Nat</th><th>Time</th><th>Gap</th></tr></thead>
<tbody>
${rows.map(({ rank, name, nation, time, gap }) => html`<tr><td>${rank}</td><td>${name}</td><td>${nation}</td><td>${time}</td><td>${gap}</td></tr>\n`)}</tbody>
</table>
</section>
`,
  );
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${london2017.title}: live results</title></head>
<body>
<h1>${london2017.title}: live results</h1>
${tables.length > 0 ? tables : html`<p>Results will stand here once the first race is under way.</p>`}
</body>
</html>
`.text;
}

/** The same as JSON. */
export const resultsData = (at: Instant): string =>
  json({
    event: london2017.title,
    races: tablesAt(at).map(({ race, says, rows }) => ({
      name: race,
      status: says,
      results: rows.map(({ rank, name, nation, time, gap }) => ({
        ...(typeof rank === "number" ? { rank } : { status: rank }),
        name,
        nation,
        ...(time && { time }),
        ...(gap && { gap }),
      })),
    })),
  }).text;
