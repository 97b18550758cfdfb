import { expect, it } from "vitest";
import { brief, table } from "../test-results";

const NAMES = ["Ada Brook", "Bea Hill", "Cleo Marsh", "Dora Finch", "Eve Stone"];
const rows = (...times: string[]) => times.map((time, i) => [String(i + 1), NAMES[i] ?? "", time]);
const read = (head: string, ...times: string[]) => brief(table(["Pos", "Name", head], ...rows(...times)));

it("takes no times of day at which riders start in turn, with a pause, for results", () => {
  expect(read("Time", "10:00:00", "10:00:30", "10:01:00", "10:02:00", "10:03:30")).toEqual([]);
  expect(read("Time", "10:00:04", "10:00:30", "10:01:00", "10:02:00", "10:03:30")).toHaveLength(1);
  expect(read("Time", "1:00:00", "1:00:30", "1:01:00", "1:02:00", "1:03:30")).toHaveLength(1);
  expect(read("Time", "18:02:00", "18:05:00", "18:07:00", "18:07:00")).toHaveLength(1);
});

it("takes no times of day for results of which the ranks go by speed", () => {
  const speeds = ["35.30", "33.83", "30.52", "29.40"];
  const times = ["14:20:25", "14:40:05", "14:24:01", "12:04:12"];
  const craft = (column: readonly string[]) =>
    brief(
      table(
        ["Rank", "Name", "Sail Number", "Time", "Speed (kts)"],
        ...times.map((time, i) => [String(i + 1), NAMES[i] ?? "", String(40 + i), time, column[i] ?? ""]),
      ),
    );
  expect(craft(speeds)).toEqual([]);
  expect(craft(["", "", "", ""])).toHaveLength(1);
});

it("reads a race whose ranks go by what isn't a speed: an age grade", () => {
  const rows = [
    ["1", "Ada Brook", "4", "38:10.2", "82.31"],
    ["2", "Bea Hill", "9", "36:40.1", "81.10"],
    ["3", "Cleo Marsh", "7", "41:02.5", "79.95"],
  ];
  expect(brief(table(["Place", "Name", "Bib", "Time", "Age Grade"], ...rows))).toHaveLength(1);
});
