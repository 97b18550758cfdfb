import { describe, expect, it } from "vitest";
import { type FactChange, type Told, tell } from "./fact-changes";
import { nameKey } from "./name-key";
import type { RaceEntry, RaceFacts } from "./race-facts";

const START = Date.parse("2026-06-14T10:00:00Z");
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();
const names = ["Ada Brook", "Cleo Marsh", "Eve Hill", "Fay Lake", "Gwen Moor", "Hope Dale"];
const race = (order: readonly string[], more: Partial<RaceFacts> = {}): RaceFacts => ({
  name: "Women",
  status: "live",
  entries: order.map((name, i) => ({ rank: i + 1, name })),
  ...more,
});
const out = (facts: RaceFacts, name: string, state: RaceEntry["state"]): RaceFacts => ({
  ...facts,
  entries: [...facts.entries.filter((entry) => entry.name !== name), { name, ...(state && { state }) }],
});

/** What is told of one state after the other, a minute between them. */
function toldOf(states: readonly RaceFacts[], followed: readonly string[] = [], minutes = 1): FactChange[][] {
  let told: Told | undefined;
  return states.map((state, i) => {
    const step = tell(told, state, followed, at(i * minutes));
    told = step.told;
    return step.news?.changes ?? [];
  });
}

describe("tells", () => {
  it("nothing of what was there when it first looked", () => {
    expect(toldOf([race(names), race(names)])).toEqual([[], []]);
  });

  it("who leads now, and who did", () => {
    const next = race(["Eve Hill", "Ada Brook", "Cleo Marsh", "Fay Lake"]);
    expect(toldOf([race(names), next])[1]).toEqual([{ what: "lead", name: "Eve Hill", was: "Ada Brook" }]);
    expect(tell({ race: race(names) }, { ...next, far: { unit: "km", done: 30 } }, [], at(1)).news).toMatchObject({
      kind: "lead change",
      far: { unit: "km", done: 30 },
    });
  });

  it("who is first in a race that has just begun", () => {
    const empty = { race: { name: "Women", entries: [] } };
    expect(tell(empty, race(names), [], at(0)).news?.changes).toEqual([{ what: "lead", name: "Ada Brook" }]);
  });

  it("who has won, once the results are in", () => {
    const final = race(names, { status: "ended", official: true });
    final.entries = final.entries.map((entry, i) => ({
      ...entry,
      time: `2:25:1${i}`,
      ...(i > 0 && { gap: `+0:0${i}` }),
    }));
    expect(toldOf([race(names), final, final])).toEqual([
      [],
      [{ what: "win", name: "Ada Brook", time: "2:25:10", second: "Cleo Marsh", gap: "+0:01" }],
      [],
    ]);
  });

  it("who is out, of the first ten and of those whom the reader follows", () => {
    const many = Array.from({ length: 40 }, (_, i) => `Runner N${i}`);
    const next = out(out(out(race(many), "Runner N3", "DNF"), "Runner N30", "DNF"), "Runner N20", "DSQ");
    expect(toldOf([race(many), next, next], ["N20 Runner"])[1]).toEqual([
      { what: "out", name: "Runner N3", state: "DNF" },
      { what: "out", name: "Runner N20", state: "DSQ" },
    ]);
  });

  it("where somebody whom the reader follows is", () => {
    const next = race(["Ada Brook", "Cleo Marsh", "Fay Lake", "Eve Hill"]);
    expect(toldOf([race(names), next], ["HILL Eve"])[1]).toEqual([
      { what: "rank", name: "Eve Hill", rank: 4, isFinal: false },
    ]);
    const final = race(names, { official: true });
    expect(tell({ race: race(names) }, final, ["Eve Hill"], at(1)).news?.changes).toContainEqual({
      what: "rank",
      name: "Eve Hill",
      rank: 3,
      isFinal: true,
    });
  });
});

describe("tells nothing false", () => {
  it("where a table vanishes, is cut, or comes back", () => {
    const states = [
      race(names),
      race([]),
      race(names.slice(0, 3)),
      race(names),
      { ...race([]), status: "ended" as const },
    ];
    expect(toldOf(states).flat()).toEqual([]);
  });

  it("where another race stands in the same place", () => {
    expect(toldOf([race(names), race(["Ben Stone", "Dan Field", "Gus Moor"])]).flat()).toEqual([]);
  });

  it("where a name is mended, or two are first", () => {
    const bibs = (facts: RaceFacts) => ({
      ...facts,
      entries: facts.entries.map((entry, i) => ({ ...entry, bib: String(i) })),
    });
    expect(toldOf([bibs(race(names)), bibs(race(["Ada Brooke", ...names.slice(1)]))]).flat()).toEqual([]);
    const tied = race(["Cleo Marsh", "Ada Brook", "Eve Hill"]);
    tied.entries = tied.entries.map((entry) => ({ ...entry, rank: entry.rank === 3 ? 3 : 1 }));
    expect(toldOf([race(names), tied]).flat()).toEqual([]);
  });

  it("of one for another who is called the same", () => {
    const bib = (name: string, bib: string, more: Partial<RaceEntry>): RaceEntry => ({ name, bib, ...more });
    const state = (...entries: RaceEntry[]): RaceFacts => ({ name: "Women", status: "live", entries });
    const [first, third] = [bib("Ada Brook", "1", { rank: 1 }), bib("Eve Hill", "3", { rank: 3 })];
    const [second, out] = [bib("Ada Brook", "2", { rank: 2 }), bib("Ada Brook", "9", { state: "DNF" as const })];
    expect(toldOf([state(first, third, out), state(first, third), state(first, third, out)]).flat()).toEqual([]);
    expect(toldOf([state(first, second, third), state(first, third, { ...out, bib: "2" })]).flat()).toEqual([
      { what: "out", name: "Ada Brook", state: "DNF" },
    ]);
  });

  it("where a page has lost its first rows, and has them again", () => {
    const whole = race(names);
    expect(toldOf([whole, { ...whole, entries: whole.entries.slice(3) }, whole]).flat()).toEqual([]);
  });

  it("where the leader's row loses its name and finds it again, or another stands there meanwhile", () => {
    const timed = (facts: RaceFacts) => ({
      ...facts,
      entries: facts.entries.map((entry, i) => ({ ...entry, time: `1:28:2${i}` })),
    });
    const whole = timed(race(names));
    const headless = { ...whole, entries: whole.entries.slice(1) };
    expect(toldOf([whole, headless, whole]).flat()).toEqual([]);
    expect(toldOf([whole, timed(race(["Unknown", ...names.slice(1)])), whole]).flat()).toEqual([]);
    const other = timed(race(["Eve Hill", ...names.filter((name) => name !== "Eve Hill")]));
    expect(toldOf([whole, headless, other]).flat()).toMatchObject([
      { what: "lead", name: "Eve Hill", was: "Ada Brook" },
    ]);
  });

  it("where results go back: a correction is said once", () => {
    const final = race(names, { status: "ended" });
    const other = race(["Cleo Marsh", "Ada Brook", ...names.slice(2)], { status: "ended" });
    const states = [race(names), final, race(names), other, final, other, final, other];
    expect(toldOf(states).flat()).toEqual([
      { what: "win", name: "Ada Brook", second: "Cleo Marsh" },
      { what: "correction", name: "Cleo Marsh", was: "Ada Brook" },
      { what: "correction", name: "Ada Brook", was: "Cleo Marsh" },
    ]);
    const gone = out(race(names), "Eve Hill", "DNF");
    expect(toldOf([race(names), gone, race(names), gone, race(names)]).flat()).toEqual([
      { what: "out", name: "Eve Hill", state: "DNF" },
      { what: "back", name: "Eve Hill" },
    ]);
  });
});

it("waits a minute, and then tells how it stands at that time", () => {
  const orders = [
    names,
    ["Eve Hill", ...names.filter((name) => name !== "Eve Hill")],
    ["Cleo Marsh", ...names.filter((name) => name !== "Cleo Marsh")],
  ];
  const states = [0, 1, 2, 1, 2].map((i) => race(orders[i] ?? names));
  expect(toldOf(states, [], 0.25)).toEqual([[], [{ what: "lead", name: "Eve Hill", was: "Ada Brook" }], [], [], []]);
  let told: Told | undefined;
  states.forEach((state, i) => {
    told = tell(told, state, [], at(i / 4)).told;
  });
  expect(told?.waiting && tell(told, told.waiting, [], at(3)).news?.changes).toEqual([
    { what: "lead", name: "Cleo Marsh", was: "Eve Hill" },
  ]);
});

it("stores the first ten and those whom the reader follows, of 40,000", () => {
  const facts = race(Array.from({ length: 40_000 }, (_, i) => `Runner N${i}`));
  const { told } = tell(undefined, facts, ["Runner N33333"], at(0));
  expect(told.race.entries.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 33_334]);
});

it("knows a name in any order of its words, with and without accents and capitals", () => {
  expect(new Set(["Eliud Kipchoge", "KIPCHOGE Eliud", "Kipchoge, Eliud"].map(nameKey)).size).toBe(1);
  expect(nameKey("Jörg Müller")).toBe(nameKey("MUELLER Joerg"));
});

/** Numbers between 0 and 1 that a seed repeats (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

it("holds whatever a table does: one post a minute, only what stands in it, nothing twice", () => {
  for (let seed = 0; seed < 300; seed++) {
    const next = random(seed);
    let told: Told | undefined;
    let seconds = 0;
    let last = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < 60; i++) {
      seconds += Math.floor(next() * 40);
      const now = new Date(START + seconds * 1000).toISOString();
      const order = names.toSorted(() => next() - 0.5).slice(0, Math.floor(next() * 8));
      let state = race(order, {
        ...(next() < 0.2 && { status: "ended" as const }),
        ...(next() < 0.1 && { official: next() < 0.5 }),
      });
      for (const name of names) if (next() < 0.05) state = out(state, name, next() < 0.5 ? "DNF" : "DSQ");
      const step = tell(told, state, ["Eve Hill"], now);
      if (step.news) {
        expect(seconds - last).toBeGreaterThanOrEqual(60);
        last = seconds;
        for (const change of step.news.changes) {
          const entry = state.entries.find(({ name }) => name === change.name);
          if (change.what === "out") expect(entry?.state).toBe(change.state);
          else expect(entry?.rank).toBe(change.what === "rank" || change.what === "back" ? entry?.rank : 1);
          expect(entry).toBeDefined();
        }
      }
      if (state.entries.length === 0) expect(step.told).toEqual(told ?? step.told);
      // A worker that dies after it has stored what it told tells nothing again.
      expect(
        tell(step.told, state, ["Eve Hill"], new Date(START + seconds * 1000 + 61_000).toISOString()).news &&
          !step.told.waiting,
      ).toBeFalsy();
      told = step.told;
    }
  }
});
