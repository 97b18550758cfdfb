import { expect, it } from "vitest";
import type { Kind, Post } from "../../core/coverage";
import { kept } from "../../core/test-fixtures";
import { readingOf } from "./signs";
import { untold } from "./told-so-far";
import { judgeBy } from "./weights";

const post = (text: string, kind: Kind = "other", more: Partial<Post> = {}): Post =>
  kept("09:30", text, { id: text, kind, races: [], ...more });

it.each([
  ["lead change", "Sanders übernimmt in der Wechselzone die Spitze", "Sanders"],
  ["lead change", "Miller es el nuevo líder", "Miller"],
  ["result", "Groenewegen spurt naar zijn vijfde zege", "Groenewegen"],
  ["withdrawal", "Bäckman bröt efter en mil", "Bäckman"],
] as const)("finds words for a %s in any language, and of whom: %s", (telling, text, who) => {
  const { of } = readingOf(post(text), untold());
  expect(of[telling].who).toBe(who);
  expect(of[telling].signs[`${telling}.name`]).toBe(1);
});

it("counts what may be, was or is asked apart from what is", () => {
  const signsOf = (text: string) => readingOf(post(text), untold()).of.result.signs;
  expect(signsOf("Weir wins")).toHaveProperty(["result.win"]);
  for (const text of ["Can Weir win?", "Hug won here last year", "Nobody knows who wins"]) {
    expect(signsOf(text)).not.toHaveProperty(["result.win"]);
    expect(signsOf(text)).toHaveProperty(["result.unreal"]);
  }
});

it("tells a new leader from one who is known to lead, and from one who is overtaken", () => {
  const told = { ...untold(), hasStarted: true, leader: "David Weir" };
  const signsOf = (text: string) => readingOf(post(text), told).of["lead change"].signs;
  expect(signsOf("Weir leads the race")).toHaveProperty(["lead change.same"]);
  expect(signsOf("Hug sweeps past Weir")).toHaveProperty(["lead change.passed"]);
  expect(signsOf("Hug leads the race")).toHaveProperty(["lead change.taken"]);
});

it("knows whether whoever is out was named before, leads, or is out already", () => {
  const told = { ...untold(), named: new Set(["Keld"]), front: new Set(["Moreau"]), out: new Set(["Ostin"]) };
  const signsOf = (name: string) => readingOf(post(`${name} retires`), told).of.withdrawal.signs;
  expect(signsOf("Keld")).toHaveProperty(["withdrawal.known"]);
  expect(signsOf("Moreau")).toHaveProperty(["withdrawal.front"]);
  expect(signsOf("Ostin")).toHaveProperty(["withdrawal.again"]);
});

it("leaves out the clock with which tickers begin their posts", () => {
  const { signs } = readingOf(post("2:35 Uhr Lange ist im Ziel"), untold()).of.result;
  expect(signs).not.toHaveProperty(["result.time"]);
  expect(readingOf(post("Lange ist im Ziel, 8:01:40"), untold()).of.result.signs).toHaveProperty(["result.time"]);
});

it("judges by the sum of weights, and tells nothing that isn't sure", () => {
  const reading = readingOf(post("Weir wins!", "result"), untold());
  const judgeOf = (win: number) => judgeBy({ of: { "result.win": win }, tells: 0.9 })(reading, "id");
  expect(judgeOf(5)).toBe("result");
  expect(judgeOf(0)).toBeUndefined();
});
