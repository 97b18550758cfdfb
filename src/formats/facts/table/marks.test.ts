import { describe, expect, it } from "vitest";
import { brief, read, table } from "../test-results";

const lines = (html: string) => brief(html)[0]?.map((row) => row.split("|").slice(0, 3).join("|"));

describe("reads what is no time, the best first", () => {
  it("ways of a whole day, whose unit stands in the header", () => {
    const day = table(
      ["Platz", "Stnr", "Name", "Verein", "Runden", "Distanz (km)"],
      ["1", "14", "Ada Brook", "LG Nord", "162", "258,412"],
      ["2", "9", "Bea Hill", "TSV Au", "155", "246,900"],
      ["3", "22", "Cho Rim", "LG Nord", "149", "237,118"],
    );
    expect(lines(day)).toEqual(["1|Ada Brook|258,412", "2|Bea Hill|246,900", "3|Cho Rim|237,118"]);
  });

  it("heights, and who has none", () => {
    const heights = table(
      ["Rank", "Name", "Club", "Height"],
      ["1", "Ada Brook", "North", "4.60"],
      ["2", "Bea Hill", "South", "4.50"],
      ["2", "Cho Rim", "North", "4.50"],
      ["", "Dia Fox", "South", "no height"],
    );
    expect(lines(heights)).toEqual(["1|Ada Brook|4.60", "2|Bea Hill|4.50", "2|Cho Rim|4.50", "|Dia Fox|"]);
  });

  it("but no mountains and towers", () => {
    const of = (first: string, second: string) =>
      table(["Rank", "Name", "Country", "Height"], ["1", "Old Top", "Nepal", first], ["2", "New Top", "Peru", second]);
    expect(read(of("8.848 m", "8.611 m"))).toEqual([]);
    expect(read(of("828 m", "679 m"))).toEqual([]);
  });

  it("points of many events, and none of a season", () => {
    const decathlon = table(
      ["Rank", "Athlete", "Nation", "100m", "400m", "1500m", "Points"],
      ["1", "Ada Brook", "IRL", "10.12", "47.48", "4:43.08", "9018"],
      ["2", "Bea Hill", "GBR", "10.68", "50.31", "4:31.17", "8726"],
      ["3", "Cho Rim", "KOR", "10.34", "46.29", "4:39.19", "8649"],
    );
    expect(lines(decathlon)).toEqual(["1|Ada Brook|9018", "2|Bea Hill|8726", "3|Cho Rim|8649"]);
    expect(
      read(table(["Pos", "Driver", "Team", "Points"], ["1", "Ada Brook", "A", "95"], ["2", "Bea Hill", "B", "80"])),
    ).toEqual([]);
  });

  it("a total that is called as a rank may be", () => {
    const runs = table(
      ["Rang", "Name", "Land", "1. Lauf", "2. Lauf", "Gesamt"],
      ["1", "Ada Brook", "IRL", "52,10", "51,44", "1:43,54"],
      ["2", "Bea Hill", "GBR", "52,00", "51,80", "1:43,80"],
      ["", "Cho Rim", "KOR", "51,90", "", "Ausg. 2. Lauf"],
    );
    expect(brief(runs)[0]).toEqual(["1|Ada Brook|1:43,54||", "2|Bea Hill|1:43,80|+0.26|", "|Cho Rim|||DNF"]);
  });

  it("horses by their places alone", () => {
    const horses = table(
      ["Pos", "Horse", "Jockey", "SP"],
      ["1<sup>(4)</sup>", "Silver Lantern", "R Moss", "7/2"],
      ["2<sup>(1)</sup>", "Old Harbour", "T Quin", "5/1"],
      ["PU<sup>(3)</sup>", "Grey Coat", "P Hob", "9/1"],
    );
    expect(brief(horses)[0]).toEqual(["1|Silver Lantern|||", "2|Old Harbour|||", "|Grey Coat|||DNF"]);
  });
});

it("reads no time of day at which somebody came in, and no number of a chip, as a time", () => {
  const rows = `Bib;Chip;Name;Start;Finish;Time;Place
101;8001;Ada Brook;10:00:00;10:48:12;0:48:12;1
102;8002;Bea Hill;10:02:00;10:51:30;0:49:30;2`;
  expect(brief(rows)[0]).toEqual(["1|Ada Brook|0:48:12||", "2|Bea Hill|0:49:30|+1:18|"]);
});

it("reads the whole time of who started minutes behind others, where the ranks go by it", () => {
  const rows = table(
    ["Rank", "Bib", "Name", "Nat", "Start", "Ski time", "Total time"],
    ["1", "4", "Ada Brook", "NOR", "5:30.0", "29:40.0", "35:10.0"],
    ["2", "1", "Bea Hill", "FIN", "0:00.0", "35:22.0", "35:22.0"],
    ["3", "9", "Fay Lake", "AUT", "6:01.0", "30:00.0", "36:01.0"],
  );
  expect(brief(rows)[0]).toEqual(["1|Ada Brook|35:10.0||", "2|Bea Hill|35:22.0|+12.0|", "3|Fay Lake|36:01.0|+51.0|"]);
});

it("reads a program's file of many columns, most of them unknown", () => {
  const rows = `Stno;SI card;Database Id;Surname;First name;YB;S;Block;nc;Time;Classifier;Cl.name;Short;Long;Place
1;2045678;;Brook;Ada;98;F;;0;50:00;0;North;W21;W21;1
2;2045679;;Hill;Bea;97;F;;0;51:01;0;South;W21;W21;2`;
  expect(brief(rows)[0]).toEqual(["1|Ada Brook|50:00||", "2|Bea Hill|51:01|+1:01|"]);
});

it("reads who is out and when each came in of OE2010's file, with its classes as names", () => {
  const rows = `Stno;Surname;First name;S;Start;Finish;Time;Classifier;Cl.name;City;Nat;Short;Pl
12;Brook;Ada;F;0:10:00;1:01:10;0:51:10;0;Mora OK;Mora;SWE;W21;1
15;Hill;Bea;F;0:12:00;1:04:40;0:52:40;0;Falun OK;Falun;SWE;W21;2
22;Ek;Nils;M;0:10:00;0:55:10;0:45:10;0;Mora OK;Mora;SWE;M21;1
28;Berg;Per;M;0:14:00;1:00:00;0:46:00;0;Linn OK;Uppsala;SWE;M21;2
30;Sund;Ola;M;0:16:00;1:01:00;0:45:00;3;Mora OK;Mora;SWE;M21;`;
  expect(read(rows).map(({ name }) => name)).toEqual(["W21", "M21"]);
  expect(brief(rows)).toEqual([
    ["1|Ada Brook|0:51:10||", "2|Bea Hill|0:52:40|+1:30|"],
    ["1|Nils Ek|0:45:10||", "2|Per Berg|0:46:00|+0:50|", "|Ola Sund|0:45:00||DSQ"],
  ]);
  expect(read(rows)[0]?.entries[0]?.team).toBe("Mora OK");
});

it("reads a photo finish as FinishLynx writes it", () => {
  const lif = `12,1,1,Women 100m Final,+1.2,,,100,,10:32:11.4
1,214,4,Brook,Ada,Blue TC,11.213,,11.213
2,87,5,Hill,Bea,City AC,11.301,,0.088
DNS,44,7,Rim,Cho,City AC,,,`;
  expect(read(lif)[0]?.name).toBe("Women 100m Final");
  expect(brief(lif)[0]).toEqual(["1|Ada Brook|11.213||", "2|Bea Hill|11.301|+0.088|", "|Cho Rim|||DNS"]);
});

it("reads feet and inches, and no score", () => {
  const jumps = (...marks: string[]) =>
    table(
      ["Pl", "Athlete", "Team", "Mark"],
      ...marks.map((mark, i) => [`${i + 1}.`, `Ada Brook${"e".repeat(i)}`, "East", mark]),
    );
  expect(brief(jumps("20-04.25", "19-11", `19' 10"`))[0]?.map((row) => row.split("|")[2])).toEqual([
    "20-04.25",
    "19-11",
    `19' 10"`,
  ]);
  expect(brief(jumps("28-24", "27-25", "30-29"))).toEqual([]);
});

it("reads marks with their unit in columns of spaces, and feet beside metres", () => {
  const text = `<pre>Event 14  Women Shot Put Finals
    Name              Year School       Finals       Points
  1 Brook, Ada          JR Valley       13.05m   42-09.75  10
  2 Hill, Bea           SO Central      12.70m   41-08.00   8
</pre>`;
  expect(lines(text)).toEqual(["1|Ada Brook|13.05m", "2|Bea Hill|12.70m"]);
});

it("reads heights under a word for any result, if there is a team, and points beside events that nobody knows", () => {
  const jumps = (...more: string[]) =>
    table(
      ["Rank", "Athlete", ...more, "Result"],
      ["1", "Ada Brook", ...more.map(() => "GBR"), "4.75"],
      ["2", "Bea Hill", ...more.map(() => "IRL"), "4.70"],
      ["3", "Cleo Marsh", ...more.map(() => "USA"), "4.55"],
    );
  expect(lines(jumps("Nat"))).toEqual(["1|Ada Brook|4.75", "2|Bea Hill|4.70", "3|Cleo Marsh|4.55"]);
  expect(brief(jumps())).toEqual([]);
  const heptathlon = table(
    ["Rank", "Bib", "Name", "HJ", "SP", "200m", "LJ", "JT", "Points"],
    ["1", "4", "Ada Brook", "1.86", "15.10", "24.10", "6.30", "48.00", "6480"],
    ["2", "9", "Bea Hill", "1.83", "14.00", "23.20", "6.40", "44.10", "6401"],
  );
  expect(lines(heptathlon)).toEqual(["1|Ada Brook|6480", "2|Bea Hill|6401"]);
});

it("takes the best of the attempts beside it, whatever it is called and with the wind below each", () => {
  const rows = [
    ["1", "5", "Ada Brook", "Vale", "6.41<br>+0.4", "6.50<br>+1.0", "x", "6.50"],
    ["2", "9", "Bea Hill", "Tops", "6.20<br>0.0", "x", "6.33<br>-0.2", "6.33"],
    ["3", "2", "Cleo Marsh", "Vale", "6.01", "6.11", "5.90", "6.11"],
    ["", "7", "Dot Lake", "Vale", "x", "x", "x", "NM"],
  ];
  for (const best of ["Best", "Bestweite", "Mejor", ""])
    expect(brief(table(["Pos", "Bib", "Athlete", "Team", "1", "2", "3", best], ...rows))[0]?.slice(0, 3)).toEqual([
      "1|Ada Brook|6.50||",
      "2|Bea Hill|6.33||",
      "3|Cleo Marsh|6.11||",
    ]);
  const marks = rows.map((row) => row.map((cell) => cell.replace("x", "5.50")));
  expect(brief(table(["Pos", "Bib", "Student", "School", "Art", "Maths", "Music", "Best"], ...marks))).toEqual([]);
  const scores = rows.map((row) => [...row.slice(0, 7), "6.00"]);
  expect(brief(table(["Pos", "Bib", "Athlete", "Team", "1", "2", "3", "Mean"], ...scores))).toEqual([]);
});
