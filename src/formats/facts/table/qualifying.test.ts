import { expect, it } from "vitest";
import { brief, table } from "../test-results";

it.each(["Q", "SQ"])(
  "gives who is knocked out of a qualifying the time of the last part in which they took part: %s1",
  (q) => {
    const rows = [
      ["1", "Ada Brook", "1:31.471", "1:30.932", "1:30.558"],
      ["2", "Bea Hill", "1:31.785", "1:30.757", "1:30.681"],
      ["3", "Cleo Marsh", "1:32.100", "1:31.500", ""],
      ["4", "Dora Finch", "1:33.634", "", "—"],
    ];
    const parts = [`${q}1`, `${q}2`, `${q}3`];
    const right = ["1:30.558", "1:30.681", "1:31.500", "1:33.634"];
    const data = rows.map(([position, driver, ...times]) => ({
      position,
      driver,
      ...Object.fromEntries(times.map((time, i) => [parts[i], time])),
    }));
    for (const body of [table(["Pos", "Driver", ...parts], ...rows), JSON.stringify(data)])
      expect(brief(body)[0]?.map((line) => line.split("|")[2])).toEqual(right);
  },
);

it("reads the heights of a jump-off", () => {
  const rows = ["1.45m", "J1.45m", "1.40m", "J1.40m", "J1.40m"].map((mark, i) => [
    String(i + 1),
    `Ada ${"BCDEF"[i]}rook`,
    "Tarn",
    mark,
  ]);
  expect(brief(table(["Rank", "Name", "Team", "Finals"], ...rows))[0]?.[1]).toBe("2|Ada Crook|1.45m||");
});

it("tells how far behind those of the last part are, whatever those had who were knocked out", () => {
  const rows = [
    ["1", "Ada Brook", "1:31.471", "1:30.932", "1:30.558"],
    ["2", "Bea Hill", "1:31.785", "1:30.757", "1:30.681"],
    ["3", "Cleo Marsh", "1:31.100", "1:30.401", "DNF"],
  ];
  const right = ["1|Ada Brook|1:30.558||", "2|Bea Hill|1:30.681|+0.123|", "3|Cleo Marsh|1:30.401||"];
  expect(brief(table(["Pos", "Driver", "Q1", "Q2", "Q3"], ...rows))).toEqual([right]);
  const above = '<tr><th rowspan="2">Pos</th><th rowspan="2">Driver</th><th colspan="3">Qualifying times</th></tr>';
  const two = `<table>${above}<tr><th>Q1</th><th>Q2</th><th>Q3</th></tr>${table(...rows).slice(7)}`;
  expect(brief(two)).toEqual([right]);
  const data = rows.map(([position, familyName, Q1, Q2, Q3]) => ({
    position,
    number: "4",
    Driver: { familyName },
    Q1,
    Q2,
    Q3,
  }));
  expect(brief(JSON.stringify(data))).toEqual([right]);
});

it("takes stages of a race for none, beside its time", () => {
  const rows = [
    ["1", "Ada Brook", "3:20.1", "3:19.1", "3:18.1", "9:57.3"],
    ["2", "Bea Hill", "3:20.2", "3:19.2", "3:18.2", "9:57.6"],
  ];
  expect(brief(table(["Pos", "Driver", "Q1", "Q2", "Q3", "Total"], ...rows))[0]?.[1]).toBe("2|Bea Hill|9:57.6|+0.3|");
});

it("takes quarters of a race for none", () => {
  const rows = [
    ["1", "Ada Brook", "0:58.10", "1:02.00", "1:02.30", "1:00.10", "4:02.50"],
    ["2", "Bea Hill", "0:58.90", "1:02.50", "1:02.80", "1:00.70", "4:04.90"],
  ];
  expect(brief(table(["Place", "Name", "Q1", "Q2", "Q3", "Q4", "Time"], ...rows))[0]?.[1]).toBe(
    "2|Bea Hill|4:04.90|+2.40|",
  );
});
