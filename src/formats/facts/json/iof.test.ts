import { expect, it } from "vitest";
import { brief, read } from "../test-results";

const person = (given: string, family: string, result: string) =>
  `<PersonResult><Person><Name><Family>${family}</Family><Given>${given}</Given></Name></Person>
   <Organisation><Name>OK Harbour</Name></Organisation><Result>${result}</Result></PersonResult>`;
const list = (status: string, results: string, prefix = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>
  <ResultList xmlns="http://www.orienteering.org/datastandard/3.0" iofVersion="3.0" createTime="2026-06-14T12:00:00+02:00" status="${status}">
  <Event><Name>Harbour Open</Name></Event><ClassResult><Class><Id>1</Id><Name>Women Elite</Name></Class><Course><Length>4650</Length></Course>${results}</ClassResult></ResultList>`.replaceAll(
    /<(\/?)(?=[A-Z])/g,
    `<$1${prefix}`,
  );
const three = [
  person(
    "Cleo",
    "Marsh",
    "<BibNumber>12</BibNumber><Time>2015</Time><TimeBehind>14</TimeBehind><Position>2</Position><Status>OK</Status>",
  ),
  person(
    "Ada",
    "Brook",
    "<Time>2001</Time><TimeBehind>0</TimeBehind><Position>1</Position><Status>OK</Status><SplitTime><ControlCode>31</ControlCode><Time>501</Time></SplitTime>",
  ),
  person("Eve", "Hill", "<Time>2202</Time><Status>MissingPunch</Status><Course/>"),
].join("");

it("reads a result list of IOF XML 3.0", () => {
  expect(read(list("Complete", three))).toMatchObject([
    {
      name: "Women Elite",
      status: "ended",
      at: "2026-06-14T10:00:00.000Z",
      entries: [{ team: "OK Harbour" }, { bib: "12" }, {}],
    },
  ]);
  expect(brief(list("Complete", three))).toEqual([
    ["1|Ada Brook|33:21||", "2|Cleo Marsh|33:35|+0:14|", "|Eve Hill|36:42||DSQ"],
  ]);
  expect(read(list("Snapshot", three))[0]?.status).toBe("live");
  expect(brief(list("Snapshot", three, "iof:"))).toEqual(brief(list("Snapshot", three)));
});

it("reads relay teams by the last leg that has a time", () => {
  const leg = (overall: string) =>
    `<TeamMemberResult><Person><Name><Family>Hill</Family><Given>Eve</Given></Name></Person><Result><Time>900</Time><Status>OK</Status><OverallResult>${overall}</OverallResult></Result></TeamMemberResult>`;
  const team = (name: string, legs: string) =>
    `<TeamResult><Name>${name}</Name><BibNumber>7</BibNumber>${legs}</TeamResult>`;
  const results =
    team(
      "Harbour 1",
      leg("<Time>900</Time><Position>2</Position><Status>OK</Status>") +
        leg("<Time>1800</Time><Position>1</Position><Status>OK</Status>"),
    ) +
    team(
      "Northgate 2",
      leg("<Time>890</Time><Position>1</Position><Status>OK</Status>") +
        leg("<Time>1830</Time><TimeBehind>30</TimeBehind><Position>2</Position><Status>OK</Status>"),
    );
  expect(brief(list("Snapshot", results))).toEqual([["1|Harbour 1|30:00||", "2|Northgate 2|30:30|+0:30|"]]);
});

it("reads how one stands after several days, and a single day's own place", () => {
  const day = (time: number, place: number, overall = "") =>
    `<Result><Time>${time}</Time><Position>${place}</Position><Status>OK</Status>${overall}</Result>`;
  const after = (time: number, place: number) =>
    `<OverallResult><Time>${time}</Time><Position>${place}</Position><Status>OK</Status></OverallResult>`;
  const person = (family: string, results: string) =>
    `<PersonResult><Person><Name><Family>${family}</Family><Given>Ada</Given></Name></Person>${results}</PersonResult>`;
  const twoDays =
    person("Brook", day(3600, 2) + day(3500, 1, after(7100, 1))) +
    person("Hill", day(3540, 1) + day(3685, 2, after(7225, 2)));
  expect(brief(list("Complete", twoDays))).toEqual([["1|Ada Brook|1:58:20||", "2|Ada Hill|2:00:25|+2:05|"]]);
  const lastDay = person("Brook", day(3500, 2, after(7100, 1))) + person("Hill", day(3400, 1, after(7225, 2)));
  expect(brief(list("Complete", lastDay))).toEqual([["1|Ada Hill|56:40||", "2|Ada Brook|58:20|+1:40|"]]);
});

it("gives no place among several days to who hasn't run the last or has missed one", () => {
  const day = (time: number, place: number, overall = place) =>
    `<Result><Time>${time}</Time><Position>${place}</Position><Status>OK</Status>${overall > 0 ? `<OverallResult><Time>${time * 2}</Time><Position>${overall}</Position><Status>OK</Status></OverallResult>` : ""}</Result>`;
  const missed = "<Result><Status>DidNotStart</Status></Result>";
  const person = (family: string, results: string) =>
    `<PersonResult><Person><Name><Family>${family}</Family><Given>Ada</Given></Name></Person>${results}</PersonResult>`;
  const people = [
    person("Brook", day(3600, 2) + day(3500, 2, 1)),
    person("Hill", day(3540, 1)),
    person("Marsh", day(3640, 3) + missed),
    person("Penn", missed + day(3400, 1, 0)),
  ];
  expect(brief(list("Snapshot", people.join("")))).toEqual([
    ["1|Ada Brook|1:56:40||", "|Ada Hill|||", "|Ada Marsh|||DNS", "|Ada Penn|||"],
  ]);
});

it("reads parts of a second behind a comma", () => {
  expect(brief(list("Complete", three.replace("<Time>2001", "$&,3")))[0]?.[0]).toBe("1|Ada Brook|33:21.3||");
});

it("reads relay teams of version 2, which says it of the team", () => {
  const team = (name: string, time: string, place: string, status: string) =>
    `<TeamResult><TeamName>${name}</TeamName><CountryId value="SUI"/><Time>${time}</Time><ResultPosition>${place}</ResultPosition><TeamStatus value="${status}"/></TeamResult>`;
  const results = team("Harbour 1", "1:23:03", "1", "OK") + team("Northgate 2", "", "", "MisPunch");
  expect(brief(list("Complete", results))).toEqual([["1|Harbour 1|1:23:03||", "|Northgate 2|||DSQ"]]);
  expect(read(list("Complete", results))[0]?.entries[0]?.team).toBe("SUI");
});

it("finds no results in a start list, or one that is empty", () => {
  expect(read(list("Complete", ""))).toEqual([]);
  expect(read(list("Complete", three).replaceAll("ResultList", "StartList"))).toEqual([]);
});
