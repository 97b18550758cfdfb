import { expect, it } from "vitest";
import { brief, read } from "../test-results";

it("reads the races of a file in tabs by the words between them", () => {
  const rows = (...names: string[]) => names.map((name, i) => `${i + 1}\t${i + 7}\t${name}\t2:3${i}:00`);
  const header = "Place\tBib\tName\tFinish";
  const body = [
    "Trials\t\t\t",
    "WOMEN\t\t\t",
    header,
    ...rows("Ada Brook", "Eve Hill"),
    "MEN\t\t\t",
    header,
    ...rows("Ben Stone", "Dan Field"),
  ];
  expect(read(body.join("\n")).map(({ name, entries }) => [name, entries.map((entry) => entry.name)])).toEqual([
    ["WOMEN", ["Ada Brook", "Eve Hill"]],
    ["MEN", ["Ben Stone", "Dan Field"]],
  ]);
});

it("reads what an orienteering program exports: other ranks beside the place, times of day, splits without end, and classes", () => {
  const header =
    "Stno;Surname;First name;Start;Finish;Time;Club no.;Club;Cl. no.;Short;Rank;Place;No1;Control1;Punch1;(may be more) ...";
  const row = (bib: number, name: string, time: string, of: string, place: number, splits: string) =>
    `${bib};${name};1:00:00;1:${time};${time};${bib};OK Tall;${of};${bib + 30};${place};1;31;${splits}`;
  const body = [
    header,
    row(7, "Brook;Ada", "48:41", "11;W21E", 1, "2:10;32;4:00;33;6:10;34;9:00;35;12:00"),
    row(8, "Hill;Eve", "52:42", "11;W21E", 2, "2:20"),
    row(9, "Stone;Ben", "47:07", "12;M21E", 1, "2:05"),
    row(4, "Field;Dan", "50:43", "12;M21E", 2, "2:15"),
  ];
  expect(read(body.join("\n")).map(({ name }) => name)).toEqual(["W21E", "M21E"]);
  expect(brief(body.join("\n"))).toEqual([
    ["1|Ada Brook|48:41||", "2|Eve Hill|52:42|+4:01|"],
    ["1|Ben Stone|47:07||", "2|Dan Field|50:43|+3:36|"],
  ]);
});

it("reads a season's races in one file, in which everybody is in each", () => {
  const names = ["Ada Brook", "Eve Hill", "Fay Lake", "Gwen Moor", "Hana Sims", "Ida Todd"];
  const races = ["Northgate", "Harbour", "Ashdown"].flatMap((track, i) =>
    names.map(
      (name, k) => `${track},${k + 1},${k + 7},${name},Blue Racing,58,${k > 0 ? `+${k * 5 + i}.384` : "1:27:38.241"}`,
    ),
  );
  const body = ["Track,Position,No,Driver,Team,Laps,Time/Retired", ...races].join("\n");
  expect(read(body).map(({ name, entries }) => [name, entries.length, entries[1]?.gap])).toEqual([
    ["Northgate", 6, "+5.384"],
    ["Harbour", 6, "+6.384"],
    ["Ashdown", 6, "+7.384"],
  ]);
});

it("reads cells between bars, below a title", () => {
  const rows = ["| Pos | Name | Club | Time | Gap |", "|----:|:-----|:-----|-----:|----:|"];
  rows.push("| 1 | Ada Brook | Northgate AC | 35:12 | |", "| 2 | Eve Hill | Vale Harriers | 35:40 | +0:28 |");
  expect(brief(["# Valley 10 km", "", ...rows].join("\n"))).toEqual([
    ["1|Ada Brook|35:12||", "2|Eve Hill|35:40|+0:28|"],
  ]);
});

it("leaves the capitals of a club among crews", () => {
  const body = ["place,lane,crew,time", "1,3,Northgate RC,7:45.12", "2,4,Vale RC,7:47.01", "3,2,Eastbay BC,7:50.88"];
  expect(brief(body.join("\n"))[0]?.[0]).toBe("1|Northgate RC|7:45.12||");
});

it("reads tables that bars and rulers draw", () => {
  const drawn = (ruler: string) => `${ruler}| Rank | Name       | Time    |
|------|------------|---------|
| 1    | Ada Brook  | 2:25:10 |
| 2    | Cleo Marsh | 2:25:24 |
${ruler}`;
  const wanted = [["1|Ada Brook|2:25:10||", "2|Cleo Marsh|2:25:24|+0:14|"]];
  expect(brief(`<pre>${drawn("")}</pre>`)).toEqual(wanted);
  expect(brief(`<pre>${drawn("+------+------------+---------+\n")}</pre>`)).toEqual(wanted);
});

it("reads a file whose columns all begin with who they are of, beside the day on which all raced", () => {
  const file = (days: readonly string[]) =>
    [
      "Race Date,Rider Place,Rider Bib #,Rider First Name,Rider Last Name,Rider Team,Time",
      `${days[0]},1,11,Ada,Brook,Moss Racing,1:00:11`,
      `${days[1]},2,4,Bea,Hill,Fern Cycling,1:00:30`,
      `${days[2]},DNF,9,Gwen,Moor,Oak,`,
    ].join("\n");
  const day = "04/12/2026";
  expect(brief(file([day, day, day]))).toEqual([
    ["1|Ada Brook|1:00:11||", "2|Bea Hill|1:00:30|+0:19|", "|Gwen Moor|||DNF"],
  ]);
  expect(brief(file([day, "05/12/2026", day]))).toEqual([]);
});

it("reads a table of Markdown without its marks", () => {
  const text = `# Long course results

Rank | Name | Club | Time
--- | --- | --- | ---
1 | **Ada Brook** | [Moss](https://a.example/moss) | 36:10
2 | *Bea Hill* | Fern | __36:41__
`;
  expect(brief(text)).toEqual([["1|Ada Brook|36:10||", "2|Bea Hill|36:41|+0:31|"]]);
  expect(read(text)[0]?.entries[0]?.team).toBe("Moss");
});

it("reads a file whose lines end as an old Macintosh's", () => {
  const text = "POS,FIRST NAME,SURNAME,CLUB,RACE NO,TIME\r1,Ada,Brook,Moss,655,40:09\r2,Bea,Hill,Fern,608,41:50\r";
  expect(brief(text)).toEqual([["1|Ada Brook|40:09||", "2|Bea Hill|41:50|+1:41|"]]);
});

it("reads names in a column that was numbered where it had no header", () => {
  const text = "Rank,Bib,Unnamed: 2,Club,Time\n1,4,Ada Brook,Moss,36:10\n2,1,Bea Hill,Fern,36:41\n";
  expect(brief(text)).toEqual([["1|Ada Brook|36:10||", "2|Bea Hill|36:41|+0:31|"]]);
});
