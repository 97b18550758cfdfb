import { expect, it } from "vitest";
import { brief, read } from "../test-results";

const result = (number: string, position: string, given: string, more: string) =>
  `<Result number="${number}" position="${position}"><Driver id="d${number}"><GivenName>${given}</GivenName><FamilyName>Brook</FamilyName></Driver>${more}</Result>`;
const race = (...results: string[]) =>
  `<?xml version="1.0"?><Data xmlns="http://a.example/1"><Race round="5"><RaceName>Coast Prix</RaceName><ResultsList>${results.join("")}</ResultsList></Race></Data>`;

it("reads results in XML of any kind by its elements and attributes, as in JSON", () => {
  const body = race(
    result("11", "1", "Ada", '<Time millis="5282114">1:28:02.114</Time>'),
    result("4", "2", "Bea", '<Time millis="5287320">+5.206</Time>'),
    result("20", "3", "Cleo", "<Status>DNF</Status>"),
  );
  expect(read(body)[0]?.name).toBe("Coast Prix");
  expect(read(body)[0]?.entries[0]?.bib).toBe("11");
  expect(brief(body)).toEqual([["1|Ada Brook|1:28:02.114||", "2|Bea Brook|1:28:07.32|+5.206|", "|Cleo Brook|||DNF"]]);
});

it("reads whole numbers as seconds, and nothing of other lists", () => {
  const seconds = race(result("1", "1", "Ada", "<Time>2001</Time>"), result("2", "2", "Bea", "<Time>2015</Time>"));
  expect(brief(seconds)).toEqual([["1|Ada Brook|33:21||", "2|Bea Brook|33:35|+0:14|"]]);
  const songs = '<Song position="1"><Title>Dew</Title><Length>201</Length></Song>';
  expect(read(`<?xml version="1.0"?><Chart>${songs}${songs.replace("1", "2")}</Chart>`)).toEqual([]);
});

it("finds people in a list of their own", () => {
  const person = (id: number, name: string) => `<athlete id="${id}" name="${name}" team="Moss"/>`;
  const row = (pos: number, id: number, time: string) => `<row pos="${pos}" athleteId="${id}" time="${time}"/>`;
  const people = `<athletes>${person(12, "Ada Brook")}${person(4, "Bea Hill")}</athletes>`;
  const rows = `<standing>${row(1, 12, "1:12:10")}${row(2, 4, "1:12:40")}</standing>`;
  expect(brief(`<?xml version="1.0"?><live>${people}${rows}</live>`)).toEqual([
    ["1|Ada Brook|1:12:10||", "2|Bea Hill|1:12:40|+0:30|"],
  ]);
});
