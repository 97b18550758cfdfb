import { describe, expect, it } from "vitest";
import { brief, read, table } from "./test-results";

const teams = (html: string) => read(html)[0]?.entries.map(({ name, team }) => `${name}, ${team}`);

describe("finds the team", () => {
  it("a club rather than a nation", () => {
    const both = table(
      ["Pos", "Rider", "Nation", "Team", "Time"],
      ["1", "Ada Brook", "IRL", "Blue Racing", "41:07.1"],
      ["2", "Bea Hill", "GBR", "Red Racing", "41:08.2"],
    );
    expect(teams(both)).toEqual(["Ada Brook, Blue Racing", "Bea Hill, Red Racing"]);
    const data = [1, 2].map((position) => ({
      position,
      driver: { name: `Ada Brook${position}`, nationality: "Irish" },
      constructor: { name: `Blue ${position}`, nationality: "British" },
      time: `1:30:0${position}.1`,
    }));
    expect(teams(JSON.stringify(data))).toEqual(["Ada Brook1, Blue 1", "Ada Brook2, Blue 2"]);
  });

  it("in the make of a car, and its number elsewhere", () => {
    const cars = table(
      ["Pos", "Driver", "Car", "Time"],
      ["1", "Ada Brook", "Alfa", "45:10.2"],
      ["2", "Bea Hill", "Blau", "45:12.5"],
    );
    expect(teams(cars)).toEqual(["Ada Brook, Alfa", "Bea Hill, Blau"]);
  });

  it("in a club within the athlete, in data", () => {
    const data = [1, 2].map((rank) => ({
      rank,
      time: `30:0${rank}`,
      runner: { name: `Ada Brook${rank}`, club: { name: "North" } },
    }));
    expect(teams(JSON.stringify(data))).toEqual(["Ada Brook1, North", "Ada Brook2, North"]);
  });

  it("by the code of a nation, in data", () => {
    const data = [1, 2].map((Rank) => ({ Rank, Name: `Ada Brook${Rank}`, NationCode: "NOR", Time: `30:0${Rank}` }));
    expect(teams(JSON.stringify(data))).toEqual(["Ada Brook1, NOR", "Ada Brook2, NOR"]);
  });

  it("beside the name, where nobody knows its header", () => {
    const unknown = table(
      ["Rank", "Name", "Timu", "Time"],
      ["1", "Ada Brook", "North Star", "2:25:10"],
      ["2", "Bea Hill", "South Star", "2:26:00"],
    );
    expect(teams(unknown)).toEqual(["Ada Brook, North Star", "Bea Hill, South Star"]);
  });

  it("below a word of the header that one space parts from the one before", () => {
    const text = `<pre>
    Name               Year School          Finals
  1 Brook, Ada           SR North Valley    4:19.42
  2 Hill, Bea            SO State Tech      4:20.11
  3 Rim, Cho             JR Lake College    4:25.70
</pre>`;
    expect(teams(text)).toEqual(["Ada Brook, North Valley", "Bea Hill, State Tech", "Cho Rim, Lake College"]);
  });

  it("by its nation, where the runners stand below one another", () => {
    const relay = table(
      ["Pl", "Lag", "Beine", "Tid"],
      ["1", "Norge", "Ole Aa<br>Per Bo<br>Jan Ce", "1:12:10"],
      ["2", "Sverige", "Bo Moe<br>Leif Noe<br>Sven Poe", "1:15:00"],
    );
    expect(read(relay)[0]?.entries.map(({ name }) => name)).toEqual(["Norge", "Sverige"]);
  });
});

it("leaves the name of a team as it is, and reads at which leg it was out", () => {
  const relay = table(
    ["Plac", "Lag", "Etapp 1", "Etapp 2", "Totaltid"],
    ["1", "OK Tall", "35:10", "37:00", "1:12:10"],
    ["2", "IFK Gran", "35:00", "38:00", "1:13:00"],
    ["-", "SK Ek", "41:00", "Felst.", ""],
  );
  expect(read(relay)[0]?.entries.map(({ name, time, state }) => [name, time ?? state].join())).toEqual([
    "OK Tall,1:12:10",
    "IFK Gran,1:13:00",
    "SK Ek,DSQ",
  ]);
});

describe("finds the bib", () => {
  const bibs = (html: string) => read(html)[0]?.entries.map(({ name, bib }) => `${bib} ${name}`);

  it("in different numbers before the name, where nobody knows their header", () => {
    const unknown = table(
      ["Rank", "Nambari", "Name", "Time"],
      ["1", "10", "Ada Brook", "2:25:10"],
      ["2", "4", "Bea Hill", "2:26:00"],
    );
    expect(bibs(unknown)).toEqual(["10 Ada Brook", "4 Bea Hill"]);
  });

  it("but in no lane and no year", () => {
    const lanes = table(
      ["Rank", "Lane", "Mwaka", "Name", "Time"],
      ["1", "10", "1990", "Ada Brook", "2:25:10"],
      ["2", "4", "1988", "Bea Hill", "2:26:00"],
    );
    expect(bibs(lanes)).toEqual(["undefined Ada Brook", "undefined Bea Hill"]);
  });

  it("before the name with its sign", () => {
    const inName = table(["Pl", "Athlete", "Mark"], ["1", "#214 Ada Brook", "11.21"], ["2", "#87 Bea Hill", "11.30"]);
    expect(bibs(inName)).toEqual(["214 Ada Brook", "87 Bea Hill"]);
  });
});

it("takes three letters beside the name for the nation, without a header", () => {
  const rows = ["Ada Brook", "Bea Hill", "Cho Rim"].map((name, i) => [
    `${i + 1}`,
    name,
    "IRL",
    `10:0${i}.33`,
    i ? `+${i}.00` : "",
  ]);
  expect(teams(table(...rows))).toEqual(["Ada Brook, IRL", "Bea Hill, IRL", "Cho Rim, IRL"]);
});

it("reads a relay whose team reaches over the rows of its legs as one entry, and a tie as two", () => {
  const legs = (rank: string, team: string, time: string, first: string, second: string) =>
    `<tr><td rowspan="2">${rank}</td><td rowspan="2">${team}</td><td>${first}</td><td>31:10</td><td rowspan="2">${time}</td></tr><tr><td>${second}</td><td>31:20</td></tr>`;
  const head = "<tr><th>Plac.</th><th>Hold</th><th>Løber</th><th>Tid</th><th>Totaltid</th></tr>";
  const html = `<table>${head}${legs("1", "OK Nord", "1:02:30", "Ane Berg", "Siv Dahl")}${legs("2", "OK Syd", "1:03:00", "Eva Holm", "Ida Juul")}</table>`;
  expect(read(html)[0]?.entries).toEqual([
    { rank: 1, name: "OK Nord", time: "1:02:30" },
    { rank: 2, name: "OK Syd", time: "1:03:00", gap: "+0:30" },
  ]);
  const tie = `<table><tr><th>Rank</th><th>Name</th><th>Club</th><th>Time</th></tr><tr><td>1</td><td>Ada Brook</td><td>OK Nord</td><td>31:00</td></tr><tr><td rowspan="2">2</td><td>Eve Hill</td><td>OK Syd</td><td rowspan="2">31:20</td></tr><tr><td>Fay Lake</td><td>OK Syd</td></tr></table>`;
  expect(read(tie)[0]?.entries.map(({ rank, name }) => `${rank} ${name}`)).toEqual([
    "1 Ada Brook",
    "2 Eve Hill",
    "2 Fay Lake",
  ]);
});

it("calls a crew by the line above its names", () => {
  const html = `<table><tr><th>Rank</th><th>Lane</th><th>Crew</th><th>Time</th></tr>${[
    ["1", "4", "Norland<br>BROOK A / HILL B / LAKE C / MOOR D", "5:50.12"],
    ["2", "3", "Great Tarn<br>DALE P / FEN S / KNOLL T / WOLD J", "5:51.77"],
  ]
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
    .join("")}</table>`;
  expect(brief(html)).toEqual([["1|Norland|5:50.12||", "2|Great Tarn|5:51.77|+1.65|"]]);
});

it("names skippers, and their boats as teams", () => {
  const rows = table(
    ["Place", "Sail No", "Boat Name", "Skipper", "Cor'd T"],
    ["1", "NOR 1", "Otter", "A. Brook", "2:38:02"],
    ["2", "NOR 2", "Heron", "B. Hill", "2:41:01"],
  );
  expect(read(rows)[0]?.entries.map(({ name, team, gap }) => [name, team, gap])).toEqual([
    ["A. Brook", "Otter", undefined],
    ["B. Hill", "Heron", "+2:59"],
  ]);
});

it("names teams whose members have numbered columns", () => {
  const rows = table(
    ["Pos", "Team", "Runner 1", "Leg 1", "Runner 2", "Leg 2", "Total"],
    ["1", "Moss Striders", "Ada Brook", "20:10", "Eve Stone", "21:00", "41:10"],
    ["2", "Fern AC", "Bea Hill", "20:40", "Una Park", "21:10", "41:50"],
  );
  expect(brief(rows)).toEqual([["1|Moss Striders|41:10||", "2|Fern AC|41:50|+0:40|"]]);
});

it("names the teams of a relay by its own word, and no group in which several run", () => {
  const relay = (header: string, ...called: string[]) =>
    table(
      ["Platz", "Stnr", header, "Name 1", "Name 2", "Gesamtzeit"],
      ["1", "4", called[0] ?? "", "Ada Brook", "Eve Stone", "41:10"],
      ["2", "9", called[1] ?? "", "Bea Hill", "Una Park", "41:50"],
    );
  const french = relay("Relais", "Blitz", "Moor Hasen").replaceAll("Name ", "Relayeur ");
  expect(brief(french)[0]?.[0]).toBe("1|Blitz|41:10||");
  for (const header of ["Staffel", "Stafett", "Relais"])
    expect(brief(relay(header, "Blitz", "Moor Hasen"))).toEqual([["1|Blitz|41:10||", "2|Moor Hasen|41:50|+0:40|"]]);
  const group = table(
    ["Platz", "Name", "Staffel", "Verein", "Zeit"],
    ["1", "Ada Brook", "Staffel A", "Moss", "41:10"],
    ["2", "Bea Hill", "Staffel A", "Fern", "41:50"],
  );
  for (const legs of [group, group.replace("Staffel A", "Staffel B")])
    expect(read(legs)[0]?.entries.map(({ name, team }) => `${name}, ${team}`)).toEqual([
      "Ada Brook, Moss",
      "Bea Hill, Fern",
    ]);
});

it("names nations beside their codes or what they wear", () => {
  for (const [header, ...said] of [
    ["Abbr.", "NOR", "SUD", "WES"],
    ["Kit", "red", "blue", "white"],
  ]) {
    const rows = ["Norland", "Sudland", "Westland"].map((nation, i) => [
      `${i + 1}`,
      said[i] ?? "",
      nation,
      `3:0${5 + i}.10`,
    ]);
    const relay = table(["Rank", header ?? "", "Nation", "Time"], ...rows);
    expect(brief(relay)[0]?.[1]).toBe("2|Sudland|3:06.10|+1.00|");
  }
});

it("reads where somebody is from as the team", () => {
  const rows = table(
    ["Place", "Name", "From", "Time"],
    ["1", "Ada Brook", "Fenport", "36:10"],
    ["2", "Bea Hill", "Mossby", "36:41"],
  );
  expect(read(rows)[0]?.entries.map(({ team }) => team)).toEqual(["Fenport", "Mossby"]);
});
