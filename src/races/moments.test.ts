import { expect, it } from "vitest";
import type { Kind, Post } from "../core/coverage";
import { type Choices, noChoices } from "../core/filter";
import { kept, race } from "../core/test-fixtures";
import { decisiveMoments } from "./moments";

const choices: Choices = { ...noChoices, races: { men: "alert", women: "count" } };

const told = (clock: string, kind: Kind, text: string, more: Partial<Post> = {}): Post =>
  kept(clock, text, {
    id: text,
    kind,
    races: [{ id: "men", confidence: "high", reason: { why: "label" } }],
    ...more,
  });
const momentsOf = (...posts: Post[]) => [...decisiveMoments(posts, choices, [race("men")]).keys()];

it("tells a race in a few moments, each once, whoever says it again", () => {
  const posts = [
    told("09:00", "start", "The men are off"),
    told("09:01", "start", "The men's race has started"),
    told("09:10", "lead change", "Hug leads at 5 km"),
    told("09:20", "lead change", "Yamamoto takes the lead"),
    told("09:24", "lead change", "Yamamoto leads by a length"),
    told("09:30", "quote", "'He leads, and he knows it'"),
    told("09:40", "other", "Weir attacks on the bridge"),
    told("10:00", "result", "David Weir wins"),
    told("10:01", "result", "Weir wins in 1:31:06, Hug is second"),
    told("10:03", "result", "Hug second, Botello third"),
  ];
  expect(momentsOf(...posts)).toEqual([
    "The men are off",
    "Yamamoto takes the lead",
    "Weir attacks on the bridge",
    "David Weir wins",
  ]);
});

it("tells that somebody is out who was named before, or is a champion", () => {
  const out = (text: string) => told("09:30", "withdrawal", text);
  expect(momentsOf(out("Piers drops out"))).toEqual([]);
  expect(momentsOf(out("Keld, the defending champion, drops out"))).toHaveLength(1);
  const before = told("09:10", "other", "Moreau is fourth");
  expect(momentsOf(before, out("Moreau retires"), told("09:33", "withdrawal", "Moreau is out of the race"))).toEqual([
    "Moreau retires",
  ]);
});

it("tells nothing of a race at another level, of a guess, or of one whose start is ahead", () => {
  const wins = (more: Partial<Post>) => momentsOf(told("09:00", "result", "Weir wins", more));
  expect(wins({})).toHaveLength(1);
  expect(wins({ races: [{ id: "women", confidence: "high", reason: { why: "label" } }] })).toEqual([]);
  expect(wins({ races: [{ id: "men", confidence: "low", reason: { why: "label" } }] })).toEqual([]);
  expect(wins({ withdrawn: true })).toEqual([]);
  const later = { ...race("men"), startsAt: "2017-04-23T10:00:00.000Z" };
  expect(decisiveMoments([told("09:00", "result", "Weir wins")], choices, [later]).size).toBe(0);
});

it.each([
  ["lead change", "Neuer Spitzenreiter: Kofler geht in Führung"],
  ["lead change", "Alaphilippe attaque et prend la tête"],
  ["lead change", "Ataca Yates y se marcha en solitario"],
  ["other", "Half way in 1:06:54, and nobody was ever faster"],
] as const)("knows a change in front in other languages, and a record's pace (%s: %s)", (kind, text) => {
  expect(momentsOf(told("09:20", kind, text))).toEqual([text]);
});

it("takes what was won before, or may be won, for no result of now", () => {
  const posts = [
    told("09:00", "result", "Will Albert win the title again, as last year?"),
    told("09:01", "result", "Biaggi won both in 2010 and wants this one"),
    told("09:02", "result", "Norwegen wird gewinnen, wenn nichts mehr geschieht"),
    told("09:03", "result", "Einen Platz hat Doll schon gewonnen"),
    told("09:05", "start", "They are off and Promises Fulfilled leads"),
    told("09:09", "lead change", "Justify leads into the far turn"),
    told("09:15", "result", "Victory for Justify!"),
  ];
  expect(momentsOf(...posts)).toEqual(posts.slice(4).map(({ id }) => id));
});

it("knows that an earlier race was won once another starts", () => {
  const posts = [told("09:00", "result", "Checa wins with ease"), told("09:30", "start", "And they're off!")];
  expect(momentsOf(...posts)).toEqual(["Checa wins with ease", "And they're off!"]);
});

it.each([
  "The USA win, the Netherlands are second",
  "Gold for Canada, silver for Britain",
  "Ein Krimi: Sieg für Mayer vor Feuz",
  "Hurdle: 1 Old Quarry, 2 Paper Lantern, 3 Second Helping",
])("knows a result by what it says: %s", (text) => expect(momentsOf(told("09:20", "other", text))).toEqual([text]));

it("tells a crash of somebody to beat, and not of anybody", () => {
  const crash = (text: string) => momentsOf(told("09:20", "other", text));
  expect(crash("Caution for an accident of pole-sitter Dixon")).toHaveLength(1);
  expect(crash("Caution for an accident of Howard")).toEqual([]);
});
