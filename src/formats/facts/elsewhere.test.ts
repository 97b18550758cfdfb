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
