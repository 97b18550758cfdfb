import { expect, it } from "vitest";
import { brief, table } from "../test-results";

it("gives who is knocked out of a qualifying the time of the last part in which they took part", () => {
  const rows = [
    ["1", "Ada Brook", "1:31.471", "1:30.932", "1:30.558"],
    ["2", "Bea Hill", "1:31.785", "1:30.757", "1:30.681"],
    ["3", "Cleo Marsh", "1:32.100", "1:31.500", ""],
    ["4", "Dora Finch", "1:33.634", "", "—"],
  ];
  expect(brief(table(["Pos", "Driver", "Q1", "Q2", "Q3"], ...rows))[0]?.map((line) => line.split("|")[2])).toEqual([
    "1:30.558",
    "1:30.681",
    "1:31.500",
    "1:33.634",
  ]);
});

it("reads the heights of a jump-off", () => {
  const rows = ["1.45m", "J1.45m", "1.40m", "J1.40m", "J1.40m"].map((mark, i) => [
    String(i + 1),
    `Ada ${"BCDEF"[i]}rook`,
    "Tarn",
    mark,
  ]);
  expect(brief(table(["Rank", "Name", "Team", "Finals"], ...rows))[0]?.[1]).toBe("2|Ada Crook|1.45m||");
});
