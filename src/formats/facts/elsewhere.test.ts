import { expect, it } from "vitest";
import { brief, table } from "./test-results";

const NAMES = ["Ada Brook", "Bea Hill", "Cleo Marsh", "Dora Finch"];
const under = (heading: string, header: string[], ...columns: string[][]) =>
  brief(
    `<h2>${heading}</h2>${table(header, ...NAMES.map((name, i) => [String(i + 1), name, ...columns.map((column) => column[i] ?? "")]))}`,
  );
const CLOCKS = ["1:12:40", "1:15:02", "2:01:12", "2:40:55"];
const CLUBS = ["Tarn", "Moss", "Fell", "Port"];

it.each(["Experiments", "Auction results", "Exam results", "Election results", "Benchmark"])(
  "takes nothing below %s for a race",
  (heading) => {
    expect(under(heading, ["Rank", "Name", "Team", "Time"], CLUBS, CLOCKS)).toEqual([]);
  },
);

it("but a run that an election gives its name", () => {
  expect(under("Results, Election Day 10 km", ["Rank", "Name", "Team", "Time"], CLUBS, CLOCKS)).toHaveLength(1);
});

it.each([
  ["how fast cars are", ["Pos", "Driver", "Model", "Time 0-100"], ["2.1", "2.3", "2.5", "2.9"]],
  ["films", ["Rank", "Name", "Studio", "Run time"], CLOCKS],
  ["recipes", ["Place", "Cook", "Name", "Time"], ["20 min", "31 min", "45 min", "90 min"]],
])("takes no %s for a race", (_, header, values) => {
  expect(under("The best of them", header, CLUBS, values)).toEqual([]);
});

it.each([
  "Exam Stress Relay",
  "Benchmark Invitational",
  "Election Day Turkey Run: results",
  "Run and Silent Auction",
  "Benchmark 5000 m",
])("but %s", (heading) => {
  expect(under(heading, ["Rank", "Name", "Team", "Time"], CLUBS, CLOCKS)).toHaveLength(1);
});

it("reads legs and runs that are called as films and auctions call things, and parts of the course from its start", () => {
  const runs = ["19:09", "19:20", "20:20", "21:00"];
  expect(under("Duathlon", ["Rank", "Name", "Run Time", "Bike Time", "Total"], runs, runs, CLOCKS)).toHaveLength(1);
  expect(under("Sled", ["Rank", "Name", "Nation", "Lot", "Time"], CLUBS, ["4", "9", "2", "7"], CLOCKS)).toHaveLength(1);
  const starts = ["28.00", "28.05", "29.05", "30.00"];
  expect(under("Swim", ["Rank", "Name", "Club", "0-50 m", "Time"], CLUBS, starts, CLOCKS)).toHaveLength(1);
});

it("reads whole minutes of a race with clubs", () => {
  const minutes = ["95 min", "99 min", "121 min", "130 min"];
  expect(under("Walk", ["Rank", "Name", "Team", "Time"], CLUBS, minutes)).toHaveLength(1);
});
