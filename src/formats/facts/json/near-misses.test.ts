import { expect, it } from "vitest";
import { brief } from "../test-results";

const names = ["Ada Brook", "Bea Hill", "Fay Lake", "Gwen Moor"];
const times = ["36:10", "36:41", "37:55", "38:02"];
const whole = ["1|Ada Brook|36:10||", "2|Bea Hill|36:41|+0:31|", "3|Fay Lake|37:55|+1:45|", "4|Gwen Moor|38:02|+1:52|"];

it("reads a bunch that comes in at one time", () => {
  const results = names.map((name, i) => ({ rank: i + 1, name, time: i < 3 ? "4:12:10" : "4:12:31" }));
  expect(brief(JSON.stringify({ results }))[0]?.[3]).toBe("4|Gwen Moor|4:12:31|+0:21|");
});

it("parts headers only where both halves are words for columns", () => {
  const rows = names.map((name, i) => [`${i + 1}`, name.toLowerCase(), `${i + 1}:10:12`]);
  for (const header of [
    ["rank", "hostname", "downtime"],
    ["workplace", "username", "screentime"],
    ["number", "nickname", "bedtime"],
  ])
    expect(brief(JSON.stringify({ header, rows }))).toEqual([]);
});

it("reads who raced on another day each, with bibs", () => {
  const results = names.map((name, i) => ({
    rank: i + 1,
    bib: i + 7,
    name,
    time: times[i],
    date: `2026-06-0${i + 1}`,
  }));
  expect(brief(JSON.stringify({ results }))).toEqual([whole]);
});

it("finds people by the id that says so, and no events or teams", () => {
  const list = (ids: readonly string[]) => ids.map((name, i) => ({ id: i + 1, name }));
  const results = times.map((time, i) => ({ rank: i + 1, eventId: 1, teamId: i + 1, riderId: i + 1, time }));
  const around = { events: list(["1500 m", "100 m"]), teams: { team: list(["Moss", "Fern", "Oak", "Elm"]) } };
  expect(brief(JSON.stringify({ ...around, riders: list(names), results }))).toEqual([whole]);
  const xml = names.map((name, i) => `<rider id="${i + 1}" name="${name}"/>`).join("");
  const rows = times.map((time, i) => `<row pos="${i + 1}" stageId="1" riderId="${i + 1}" time="${time}"/>`).join("");
  const stages = `<stages><stage id="1" name="Moss Pass"/><stage id="2" name="Fern Pass"/></stages>`;
  expect(brief(`<?xml version="1.0"?><tour>${stages}<riders>${xml}</riders><results>${rows}</results></tour>`)).toEqual(
    [whole],
  );
});

it("takes no places on several courses, and no steps of a program, for a race without anything else", () => {
  const list = (ranks: readonly number[]) => ranks.map((rank, i) => ({ rank, name: names[i], time: times[i] }));
  expect(brief(JSON.stringify({ segments: list([4, 12, 88]) }))).toEqual([]);
  for (const key of ["jobs", "tasks"]) expect(brief(JSON.stringify({ [key]: list([1, 2, 3]) }))).toEqual([]);
  for (const key of ["women", "finishers"]) expect(brief(JSON.stringify({ [key]: list([1, 4, 12]) }))).toHaveLength(1);
  expect(brief(JSON.stringify({ page: 2, results: list([21, 22, 22]) }))).toHaveLength(1);
});
