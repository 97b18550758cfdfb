import { expect, it } from "vitest";
import { brief, table } from "./test-results";

it("reads gaps with a note, ranks as Asia writes them, and codes beside a boat's points", () => {
  const gaps = table(
    ["Pos", "Driver", "Time"],
    ["1", "Ada Brook", "1:27:38.2"],
    ["2", "Eve Hill", "+26.3<sup>[a]</sup>"],
  );
  expect(brief(gaps)[0]?.[1]).toBe("2|Eve Hill||+26.3|");
  const ranks = table(["順位", "氏名", "タイム"], ["1位", "田中 一郎", "1:05:12"], ["2位", "佐藤 二郎", "1:05:40"]);
  expect(brief(ranks)[0]?.[1]).toBe("2|佐藤 二郎|1:05:40|+0:28|");
  const boats = table(
    ["Rank", "HelmName", "Corrected", "Points"],
    ["1", "Ada Brook", "0:47:57", "1.0"],
    ["2", "Eve Hill", "0:48:31", "2.0"],
    ["3", "Fay Lake", "", "4.0 OCS"],
  );
  expect(brief(boats)[0]?.[2]).toBe("|Fay Lake|||DSQ");
});

it("reads gaps of two classes of which each begins without one, and times in a column that says who is out", () => {
  const classes = table(
    ["Plass", "Navn", "Klubb", "Tid", "Diff"],
    ["1", "Anne Berg", "Nordvik IL", "1.02.11", ""],
    ["2", "Siv Dahl", "Sørli SK", "1.03.00", "0.49"],
    ["1", "Geir Haug", "Sørli SK", "55.10", ""],
    ["2", "Ivar Juul", "Vestby IL", "55.12", "0.02"],
  );
  expect(brief(classes)[0]?.filter((line) => line.startsWith("2"))).toEqual([
    "2|Siv Dahl|1.03.00|+0:49|",
    "2|Ivar Juul|55:12|+0:02|",
  ]);
  const runs = table(
    ["Rank", "Name", "Time 1", "Time 2"],
    ["1", "Ada Brook", "15:02.1", "31:12.4"],
    ["2", "Eve Hill", "15:01.9", "31:40.0"],
    ["", "Fay Lake", "16:40.0", "DNF"],
  );
  expect(brief(runs)).toEqual([["1|Ada Brook|31:12.4||", "2|Eve Hill|31:40.0|+27.6|", "|Fay Lake|||DNF"]]);
});

it("reads hundredths above the line, and times in minutes beside a bib", () => {
  const sup = table(
    ["Plasman", "Ime i prezime", "Rezultat"],
    ["1", "Ana Babić", "11<sup>80</sup>"],
    ["2", "Iva Kos", "12<sup>02</sup>"],
  );
  expect(brief(sup)).toEqual([["1|Ana Babić|11.80||", "2|Iva Kos|12.02|+0.22|"]]);
  const bibs = table(
    ["#", "Name", "Club", "Bib", "Time"],
    ["1", "Ada Brook", "A", "12", "35:12"],
    ["2", "Eve Hill", "B", "44", "35:40"],
  );
  expect(brief(bibs)).toEqual([["1|Ada Brook|35:12||", "2|Eve Hill|35:40|+0:28|"]]);
});

it("reads names of one letter each", () => {
  const rows = table(
    ["順位", "氏名", "所属", "記録"],
    ["1", "森 葵", "東大学", "15:40.12"],
    ["2", "川 光", "西大学", "15:44.90"],
  );
  expect(brief(rows)).toEqual([["1|森 葵|15:40.12||", "2|川 光|15:44.90|+4.78|"]]);
});

it("takes a nation beneath a name for nobody of a crew", () => {
  const rows = table(
    ["Platz", "Fahrer", "Zeit"],
    ["1", "Ada Brook <small>AUT</small>", "1:31.20"],
    ["2", "Ben Hill <small>SUI</small>", "1:31.44"],
  );
  expect(brief(rows)).toEqual([["1|Ada Brook|1:31.20||", "2|Ben Hill|1:31.44|+0.24|"]]);
});

it("reads minutes and seconds that a point parts, where none of many ends above 59", () => {
  const rows = (ends: (i: number) => number) =>
    Array.from({ length: 14 }, (_, i) => [`${i + 1}`, `Ada Brook${"e".repeat(i)}`, "Moss", `${41 + i}.${ends(i)}`]);
  const first = (ends: (i: number) => number) =>
    brief(table(["Pos", "Name", "Club", "Time"], ...rows(ends)))[0]?.[1]
      ?.split("|")
      .slice(2, 4);
  expect(first((i) => 54 - i)).toEqual(["42:53", "+0:59"]);
  expect(first((i) => 54 + i)).toEqual(["42.55", "+1.01"]);
});

it("works out gaps of seconds that a spreadsheet prints without a nought", () => {
  const rows = table(
    ["Pos", "Bib", "Name", "Cor'd T"],
    ["1", "4", "Ada Brook", "12.4"],
    ["2", "7", "Bea Hill", "12.5"],
    ["3", "9", "Cat Reed", "13"],
  );
  expect(brief(rows)).toEqual([["1|Ada Brook|12.4||", "2|Bea Hill|12.5|+0.1|", "3|Cat Reed|13|+0.6|"]]);
});

it("reads seconds that a point parts from hundredths, where many are close, and heights", () => {
  const rows = (value: (i: number) => string) =>
    Array.from({ length: 14 }, (_, i) => [`${i + 1}`, `Ada Brook${"e".repeat(i)}`, "Moss", value(i)]);
  const second = (value: (i: number) => string) =>
    brief(table(["Pos", "Name", "Club", "Result"], ...rows(value)))[0]?.[1]
      ?.split("|")
      .slice(2, 4);
  expect(second((i) => `${50 + Math.floor(i / 4)}.${10 + 3 * i}`)).toEqual(["50.13", "+0.03"]);
  expect(second((i) => `${4 - Math.floor(i / 5)}.${50 - 3 * i}`)).toEqual(["4.47", ""]);
});

it("takes no penalties or starts that begin with none for gaps or times", () => {
  for (const header of ["Pénalités", "BCE", "Offset"]) {
    const rows = table(
      ["Pos", "No", "Driver", "Club", "Time", header],
      ["1", "4", "Ada Brook", "Moss", "12:10.0", "0:00"],
      ["2", "1", "Bea Hill", "Fern", "12:30.0", "0:10"],
      ["3", "9", "Fay Lake", "Oak", "13:10.0", "0:20"],
    );
    expect(brief(rows)).toEqual([
      ["1|Ada Brook|12:10.0||", "2|Bea Hill|12:30.0|+20.0|", "3|Fay Lake|13:10.0|+1:00.0|"],
    ]);
  }
});

it("reads a race beside what each task took, and takes no hours of work for one", () => {
  const rows = (...tasks: readonly string[]) =>
    table(
      ["No", "Name", "Task 1", "Time"],
      ["1", "Ada Brook", tasks[0] ?? "", "1:10:05"],
      ["2", "Bea Hill", tasks[1] ?? "", "1:20:31"],
      ["3", "Cat Reed", tasks[2] ?? "", "1:31:12"],
    );
  expect(brief(rows("950", "910", "700"))).toHaveLength(1);
  expect(brief(rows("Paint", "Build", "Clean"))).toEqual([]);
});
