import { expect, it } from "vitest";
import type { Kind, Post } from "../../core/coverage";
import { type Choices, noChoices } from "../../core/filter/filter";
import { kept, race } from "../../core/test-fixtures";
import { decisiveMoments } from "./moments";
import type { Telling } from "./signs";

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
  ["other", "500m: ATACA LANDA Y NADIE RESPONDE"],
  ["other", "Bagnaia torna in testa alla prima curva"],
  ["other", "Aanval van Alaphilippe, het peloton breekt"],
  ["other", "Hamilton assume a liderança"],
] as const)("knows a change in front in other languages, and a record's pace (%s: %s)", (kind, text) => {
  expect(momentsOf(told("09:20", kind, text))).toEqual([text]);
});

it("takes what was won before, or may be won, for no result of now", () => {
  const posts = [
    told("09:00", "result", "Will Albert win the title again, as last year?"),
    told("09:01", "result", "Biaggi won both in 2010 and wants this one"),
    told("09:02", "result", "Norwegen wird gewinnen, wenn nichts mehr geschieht"),
    told("09:03", "result", "Einen Platz hat Doll schon gewonnen"),
    told("09:04", "result", "Laatste ronde, wie wint de koers"),
    told("09:05", "start", "They are off and Promises Fulfilled leads"),
    told("09:09", "lead change", "Justify leads into the far turn"),
    told("09:15", "result", "Victory for Justify!"),
  ];
  expect(momentsOf(...posts)).toEqual(posts.slice(5).map(({ id }) => id));
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
  "1. Under The Eiffel, 2. Hood, 3. Nicastro.",
  "1st - Rizeena 6/1\n2nd - Sweet Emma Rose 16/1\n3rd - One Chance 66/1",
  "Dibaba intouchable : titre mondial de Tirunesh Dibaba",
])("knows a result by what it says: %s", (text) => expect(momentsOf(told("09:20", "other", text))).toEqual([text]));

it.each([
  "The general classification: 1 Atapuma (BMC) 25:41:05, 2 Valverde, 3 Froome",
  "The grid: 1. Vergne, 2. Di Grassi, 3. Lynn",
  "How it stands after 12 laps: 1. Vergne, 2. Di Grassi, 3. Lynn",
  "He has pole after he won the sprint this morning",
  "She will have the gold",
  "Four miles separate the two supermaxis off Victoria",
  "The USA win 9-7, and Italy lose 8-6 to South Korea",
  "She tries for the American record in the steeplechase. 9:07.63 is the number.",
])("knows what is no result: %s", (text) => expect(momentsOf(told("09:20", "result", text))).toEqual([]));

it("knows by its places when a post is of those behind, not by its second round or by a major general", () => {
  const posts = [
    told("13:20", "lead change", "In der zweiten Runde zieht Pellegrino davon"),
    told("13:21", "result", "Dutreux franchit la ligne en 9e position"),
    told("13:23", "result", "1 Primitivo 13-2, 2 Platitude 12-1, 3 Harrison 8-1, 4 The Major General 14-1"),
  ];
  expect(momentsOf(...posts)).toEqual([posts[0]?.id, posts[2]?.id]);
  const heat = told("14:00", "lead change", "Heat 2: Mahoney takes the lead");
  expect(momentsOf(heat)).toEqual([]);
});

it("knows a start that is one word below its race", () => {
  const start = told("15:40", "other", "Off!", { headline: "Ribblesdale Stakes" });
  expect(momentsOf(start)).toEqual([start.id]);
});

it("takes a warm-up lap for no start", () => {
  const posts = [told("09:00", "start", "They are off on their warm-up lap"), told("09:05", "start", "Lights out!")];
  expect(momentsOf(...posts)).toEqual(["Lights out!"]);
});

it("tells a crash of somebody who was in front", () => {
  const before = told("09:00", "start", "They are off. Weir leads from Hug and Botello.");
  expect(momentsOf(before, told("09:20", "other", "Hug has crashed"))).toHaveLength(2);
  expect(momentsOf(before, told("09:20", "other", "Smith has crashed"))).toHaveLength(1);
});

it("tells a crash of somebody to beat, and not of anybody", () => {
  const crash = (text: string) => momentsOf(told("09:20", "other", text));
  expect(crash("Caution for an accident of pole-sitter Dixon")).toHaveLength(1);
  expect(crash("Caution for an accident of Howard")).toEqual([]);
});

it.each([
  ["Vince Viñales davanti a Mir", "Si parte, semaforo spento"],
  ["Wiebes wint de derde rit", "De vlag gaat naar beneden"],
  ["Chebet venceu a prova", "Foi dada a largada"],
])("knows a win and a start in languages without kinds: %s", (win, start) => {
  const posts = [told("09:00", "other", start), told("10:00", "other", win)];
  expect(momentsOf(...posts)).toEqual([start, win]);
  expect(decisiveMoments(posts, choices, [race("men")]).get(win)).toEqual({ race: "men", kind: "result" });
});

it.each([
  "Nobody gets away",
  "Each attack is answered within two corners",
  "For a moment Harrison may think that he leads",
  "Elsewhere: Hinchliffe wins the college title",
  "Karst goes clear at 2.27",
  "Hirsch weiter an der Spitze",
  "Second place: Doll attacks",
])("knows what is no change in front: %s", (text) => {
  const before = told("09:00", "start", "They are off, and Weir leads");
  expect(momentsOf(before, told("09:30", "lead change", text))).toEqual([before.id]);
});

it("tells that the leader is passed, and not of places behind", () => {
  const posts = [
    told("09:00", "start", "They are off, and Weir leads"),
    told("09:20", "other", "Behind him Hug passes Botello"),
    told("09:30", "other", "Hug passes Weir"),
  ];
  expect(momentsOf(...posts)).toEqual([posts[0]?.id, posts[2]?.id]);
});

it("takes the first name of a clause for who leads, not a place or who is left behind", () => {
  const posts = [
    told("09:00", "start", "They are off"),
    told("09:30", "lead change", "Zach Miller has left Walmsley behind on the Col du Sabot and leads the race"),
    told("09:50", "lead change", "How it stands: Miller leads the men"),
  ];
  expect(momentsOf(...posts)).toEqual(posts.slice(0, 2).map(({ id }) => id));
});

it("tells that the leader has crashed, whatever the kind of the post", () => {
  const before = told("09:00", "start", "They are off, and Weir leads");
  const crash = told("09:30", "preview", "Weir crashes, and the favourites go round him");
  expect(momentsOf(before, crash)).toEqual([before.id, crash.id]);
  const fallen = told("09:20", "other", "Hug is down");
  expect(momentsOf(before, fallen, told("09:40", "withdrawal", "Hug drops out"))).toEqual([before.id]);
});

it("tells a guess to who wants to be told of every race, under the event's name", () => {
  const guess = told("09:00", "result", "Weir wins", {
    races: [{ id: "men", confidence: "low", reason: { why: "text", names: [], words: [] } }],
  });
  const races = [race("men"), race("women")];
  const all: Choices = { ...noChoices, races: { men: "alert", women: "alert" } };
  expect(decisiveMoments([guess], all, races).get(guess.id)).toEqual({ race: "", kind: "result" });
  expect(decisiveMoments([guess], choices, races).size).toBe(0);
  expect(decisiveMoments([{ ...guess, repeats: "another" }], all, races).size).toBe(0);
  const ofNone = { ...guess, races: [] };
  expect(decisiveMoments([ofNone], all, races).get(guess.id)).toEqual({ race: "", kind: "result" });
  expect(decisiveMoments([ofNone], choices, races).size).toBe(0);
  expect(decisiveMoments([{ ...ofNone, repeats: "another" }], all, races).size).toBe(0);
  expect(decisiveMoments([ofNone], { ...all, others: "off" }, races).size).toBe(0);
});

it("tells that another leads than before, however plainly it is said", () => {
  const posts = [
    told("09:00", "start", "They are off"),
    told("09:10", "other", "Noel davanti"),
    told("09:20", "other", "Hallberg al comando"),
    told("09:30", "other", "Hallberg ancora al comando"),
  ];
  expect(momentsOf(...posts)).toEqual([posts[0]?.id, posts[2]?.id]);
});

it("takes a headline that is the word for the finish, and a name, for the win", () => {
  const leads = told("09:00", "start", "Ruszyli, Lambert prowadzi");
  const finish = (text: string) => told("09:50", "other", text, { headline: "Zieleinlauf" });
  expect(momentsOf(leads, finish("In aller Ruhe kommt Lambert an."))).toHaveLength(2);
  expect(momentsOf(leads, finish("Lambert wird Dritter, er muss zum Arzt."))).toEqual([leads.id]);
  expect(momentsOf(leads, told("09:50", "other", "Dudek wyprzedza Lamberta!"))).toHaveLength(2);
});

it("takes a headline that is but a name for who leads now", () => {
  const jump = (clock: string, headline: string, text: string) => told(clock, "lead change", text, { headline });
  const posts = [
    jump("09:10", "Markus Eisen (GER)", "140,5 Meter! Das ist die Führung."),
    jump("09:12", "Karl Geier (GER)", "136 Meter, weiter führt der Erste."),
    jump("09:14", "+++ Ryo Koba (JPN) +++", "Sauber, klare Führung für den Japaner."),
  ];
  expect(momentsOf(...posts)).toEqual([posts[0]?.id, posts[2]?.id]);
});

it("takes a list of places on the way for no result", () => {
  const list = (headline: string) => told("09:30", "other", "1. Kwiatek, 2. Roque, 3. Bruck", { headline });
  const attack = told("09:40", "lead change", "Yates attacks", { headline: "0,7 KM" });
  expect(momentsOf(list("27 KM"), attack)).toEqual([attack.id]);
  expect(momentsOf(list("Arrivo"))).toHaveLength(1);
});

it("tells several results of no race, and each once", () => {
  const of = (clock: string, text: string) => told(clock, "result", text, { races: [] });
  const posts = [of("09:00", "Wüst wins"), of("09:01", "Wüst wins again!"), of("09:10", "Roest wins by a second")];
  const found = decisiveMoments(posts, { ...choices, others: "alert" }, []);
  expect([...found.keys()]).toEqual(["Wüst wins", "Roest wins by a second"]);
});

it("tells what no rule knows where enough speaks for it, each once", () => {
  const posts = [
    told("09:00", "start", "The men are off"),
    told("09:30", "other", "Sabato is gone! Moreau is second", { headline: "Sabato gets the jump on Moreau!" }),
    told("09:50", "other", "He drags it over the line!", { headline: "Sabato takes gold in 2:05:48!" }),
    told("09:52", "other", "Again: gold for him", { headline: "Sabato takes gold in 2:05:48!" }),
  ];
  expect(momentsOf(...posts)).toEqual(posts.slice(0, 3).map(({ id }) => id));
});

it("leaves what is unsure to a judge, but tells nothing twice and nobody out who isn't to beat", () => {
  const posts = [
    told("09:10", "other", "Sabato crosses the line"),
    told("09:11", "other", "Sabato is home"),
    told("09:20", "other", "Piers is in the ditch, broken"),
    told("09:30", "withdrawal", "Moreau drops back"),
  ];
  const judged = (telling: Telling) => [...decisiveMoments(posts, choices, [race("men")], () => telling).keys()].length;
  expect(judged("start")).toBe(1);
  expect(judged("withdrawal")).toBe(0);
  expect(judged("lead change")).toBe(3);
});
