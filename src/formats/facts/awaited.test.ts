import { expect, test } from "vitest";
import { readResults } from "../read";
import { table } from "./test-results";

const awaited = (body: string) => {
  const reading = readResults(body, "https://a.example/results");
  return reading.ok ? reading.value.facts : reading.problem.code;
};
const data = (value: unknown) => JSON.stringify(value);

test.each<[string, string]>([
  ["a table without a row", table(["Rank", "Bib", "Name", "Time", "Gap"])],
  [
    "a table whose body is a sentence",
    `<table><tr><th>Platz<th>Name<th>Zeit</tr><tr><td colspan=3>Noch keine Ergebnisse</table>`,
  ],
  ["starters without ranks and times", table(["Rank", "Name", "Time"], ["", "Ada Brook", ""], ["-", "Eve Hill", "–"])],
  [
    "a start list",
    `<title>Start list, time trial</title>${table(["Bib", "Rider", "Team", "Start time"], ["1", "Ada Brook", "Blue", "10:01:00"])}`,
  ],
  ["an empty list", data({ race: "Women", results: [] })],
  [
    "starters in a list",
    data({
      results: [
        { rank: null, name: "Ada Brook" },
        { rank: 0, name: "Eve Hill" },
      ],
    }),
  ],
  ["IOF XML without results", `<?xml version="1.0"?><ResultList><Event><Name>Night</Name></Event></ResultList>`],
])("%s is where results will stand", (_, body) => expect(awaited(body)).toEqual([]));

test.each<[string, string]>([
  ["an article", "<h1>Results are coming</h1><p>Come back at noon."],
  ["a league", table(["Pos", "Team", "P", "W", "Pts"])],
  ["songs", table(["No.", "Title", "Length"])],
  ["a timetable", table(["Time", "Race", "Place"], ["10:00", "Women's 10 km", "Harbour"])],
  ["other data", data({ menu: [], items: [{ name: "Home" }] })],
])("%s is not", (_, body) => expect(awaited(body)).toBe("noResults"));
