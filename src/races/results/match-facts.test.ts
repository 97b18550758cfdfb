import { expect, it, test } from "vitest";
import type { Race, Signature } from "../../core/race";
import { idOf } from "../words/signature";
import { raceOfFacts } from "./match-facts";

const race = (is: Signature, name: string, ...aliases: string[]): Race => ({ id: idOf(is), is, name, aliases, hue: 0 });
const women: Signature = { discipline: "elite", gender: "women" };
const men: Signature = { discipline: "elite", gender: "men" };
const races = [
  race(women, "Women's marathon"),
  race(men, "Men's marathon"),
  race({ discipline: "wheelchair", gender: "men" }, "Men's wheelchair race", "Elite Wheelchair Men"),
];
const names = ["Ada Brook", "Cleo Marsh", "Eve Hill", "Fay Lake"];
const facts = (name: string, entries: readonly string[] = []) => ({
  name,
  entries: entries.map((one) => ({ name: one })),
});
const match = (name: string, entries: readonly string[] = [], known: Signature = women) =>
  raceOfFacts(
    facts(name, entries),
    "Harbour Marathon 2026",
    races,
    names.map((one) => ({ name: one, races: [known] })),
  )?.name;

test.each([
  ["Women", "Women's marathon"],
  ["Elite women", "Women's marathon"],
  ["Men's marathon", "Men's marathon"],
  ["ELITE WHEELCHAIR MEN", "Men's wheelchair race"],
  ["Results", undefined],
  ["Harbour Marathon 2026", undefined],
])("by name: %s", (name, found) => expect(match(name)).toBe(found));

it("by the names of who is known to race in it, where its own name says nothing", () => {
  expect(match("Results", ["MARSH Cleo", "Brook Ada", "Eve Hill", "Ben Stone"])).toBe("Women's marathon");
  expect(match("Results", ["Cleo Marsh", "Ada Brook"])).toBeUndefined();
  expect(match("Men's wheelchair race", names)).toBe("Men's wheelchair race");
  expect(match("Men's 10 km", names)).toBeUndefined();
});

it("by names whose given ones are initials", () => {
  expect(match("Results", ["A. Brook", "MARSH C", "E HILL"])).toBe("Women's marathon");
  expect(match("Results", ["B. Brook", "Marsh D", "Hill"])).toBeUndefined();
});

it("by whose it is, where a coverage calls the main one a race", () => {
  const called = [race({ discipline: "race", gender: "women" }, "Women's race")];
  expect(raceOfFacts(facts("Women"), "Harbour Marathon 2026", called, [])?.name).toBe("Women's race");
  expect(raceOfFacts(facts("Wheelchair women"), "Harbour Marathon 2026", called, [])).toBeUndefined();
});
