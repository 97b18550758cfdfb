import { expect, it } from "vitest";
import { brief, read } from "./test-results";

it("reads OpenTrack: athletes by their bib, a race for each heat", () => {
  const meeting = {
    fullName: "Northgate Open",
    date: "2026-06-14",
    competitors: [
      { competitorId: "a1", sortBib: "0007", firstName: "Ada", lastName: "Brook", teamName: "Northgate AC" },
      { competitorId: "a2", sortBib: "0012", firstName: "Cleo", lastName: "Marsh", teamName: "Harbour" },
      { competitorId: "a3", sortBib: "0013", firstName: "Eve", lastName: "Hill", teamName: "Ashdown" },
    ],
    events: [
      {
        eventId: "T01",
        name: "1500m",
        genders: "F",
        units: [
          {
            heat: 1,
            results: [
              { bib: "12", place: 2, performance: "4:20.10" },
              { bib: "7", place: "1", performance: "4:18.00" },
              { _cptrId: "a3", bib: "13", performance: "DNF" },
            ],
          },
        ],
      },
      {
        eventId: "F01",
        name: "Women's long jump",
        genders: "F",
        units: [{ results: [{ bib: "12", place: 1, performance: "6.43" }] }, { results: [] }],
      },
      {
        eventId: "T02",
        name: "100m",
        genders: "F",
        units: [
          { heat: 1, results: [{ bib: "7", place: 1, performance: "12.80" }] },
          { heat: 2, results: [{ bib: "12", place: 1, performance: "12.70" }] },
        ],
      },
      { eventId: "T03", name: "200m", genders: "F", units: [{ heat: 1, results: [{ bib: "7", lane: 4 }] }] },
    ],
  };
  expect(read(JSON.stringify(meeting)).map(({ name }) => name)).toEqual([
    "Women's 1500m",
    "Women's long jump",
    "Women's 100m, heat 1",
    "Women's 100m, heat 2",
  ]);
  expect(brief(JSON.stringify(meeting))[0]).toEqual([
    "1|Ada Brook|4:18.00||",
    "2|Cleo Marsh|4:20.10|+2.10|",
    "|Eve Hill|||DNF",
  ]);
  expect(brief(JSON.stringify(meeting))[1]).toEqual(["1|Cleo Marsh|6.43||"]);
});
