import { expect, it } from "vitest";
import { Athletes } from "../evidence/athletes";
import { rememberingRecent } from "./recent";

it("answers a text that was asked about lately from memory, however many texts come between", () => {
  const asked: string[] = [];
  const answer = rememberingRecent((text) => {
    asked.push(text);
    return text === "none" ? undefined : text.length;
  });
  for (let i = 0; i < 2000; i++) {
    answer(`text ${i}`);
    answer("none");
    expect(answer("again")).toBe(5);
  }
  expect(asked.filter((text) => text === "again" || text === "none")).toEqual(["none", "again"]);
  answer("text 0");
  expect(asked.filter((text) => text === "text 0")).toHaveLength(2);
});

it("knows somebody in a sentence that was read before they were known, and no commentator in one that named them", () => {
  const athletes = new Athletes();
  const sentence = "Tester leads.";
  const named = () => athletes.recall(sentence).map(({ known, races, here }) => ({ known, races, here }));
  const race = { discipline: "elite", gender: "women" } as const;
  const other = { discipline: "wheelchair", gender: "women" } as const;
  expect(named()).toEqual([]);
  athletes.add("Ada Tester", [race], false);
  expect(named()).toEqual([{ known: ["Ada Tester"], races: [race], here: false }]);
  athletes.add("Ada Tester", [race], true);
  expect(named()).toEqual([{ known: ["Ada Tester"], races: [race], here: true }]);
  athletes.add("Ada TESTER", [race], true);
  expect(named()).toEqual([{ known: ["Ada TESTER"], races: [race], here: true }]);
  athletes.teach("Ada Tester", [other]);
  expect(named()).toEqual([{ known: ["Ada Tester"], races: [other], here: true }]);
  athletes.silence("Ada Tester");
  athletes.silence("Tester");
  expect(named()).toEqual([]);
});
