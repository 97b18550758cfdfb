import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canonical,
  differing,
  type Entry,
  FOLLOW,
  FORGOTTEN_AFTER_MS,
  type Grouped,
  isGone,
  merge,
  type Stamp,
  type State,
  stamped,
  stateOf,
  timesOf,
  toSend,
} from "./sync-merge";

const A = "https://a.example/live/";
const B = "https://b.example/live/";

const group = fc.constantFrom("", A, B);
const name = fc.constantFrom(FOLLOW, "others", "race:men-elite", "look.theme");
const value = fc.constantFrom<unknown>("off", "count", true, ["start"], { days: 7, coverages: 20 });
/** Few times, so that many are the same. */
const at = fc.integer({ min: 1, max: 6 });
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ at, value }),
  fc.record({ at }),
  at.map((time): Entry => ({ at: time, here: true })),
);
const grouped = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<Grouped<T>> =>
  fc.array(fc.tuple(group, name, of), { maxLength: 12 }).map((all) => {
    const groups = new Map<string, Record<string, T>>();
    for (const [g, n, one] of all) groups.set(g, { ...groups.get(g), [n]: one });
    return Object.fromEntries(groups);
  });
const state = grouped(entry);
const values = grouped(value);
const same = (a: unknown, b: unknown) => expect(canonical(a)).toBe(canonical(b));

describe("merging the settings of two machines", () => {
  test("is commutative, associative and idempotent", () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        same(merge(a, b), merge(b, a));
        same(merge(merge(a, b), c), merge(a, merge(b, c)));
        same(merge(a, a), a);
        same(merge(merge(a, b), b), merge(a, b));
      }),
    );
  });

  test("takes the latest change of each setting", () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        for (const [g, names] of Object.entries(merge(a, b))) {
          for (const [n, { at: time }] of Object.entries(names)) {
            expect(time).toBe(Math.max(a[g]?.[n]?.at ?? 0, b[g]?.[n]?.at ?? 0));
          }
        }
      }),
    );
  });

  test("prefers a value to a tombstone of the same time", () => {
    const there = { [A]: { [FOLLOW]: { at: 5, value: A } } };
    const gone = { [A]: { [FOLLOW]: { at: 5 } } };
    expect(merge(gone, there)).toEqual(there);
    expect(merge(there, gone)).toEqual(there);
  });

  test("keeps every follow of a machine that joins without times", () => {
    fc.assert(
      fc.property(
        values,
        values,
        grouped(fc.record({ at, gone: fc.constant<"everywhere">("everywhere") })),
        (a, b, left) => {
          // Unfollowed elsewhere before this machine joined.
          const others = merge(stateOf(a, {}, {}), stateOf({}, left, {}));
          const all = merge(others, stateOf(b, {}, others));
          for (const followed of Object.keys(b)) {
            if (b[followed]?.[FOLLOW]) expect(isGone(all[followed]?.[FOLLOW] ?? { at: 0 })).toBe(false);
          }
        },
      ),
    );
  });
});

describe("a change", () => {
  const clock = fc.integer({ min: 0, max: 4e12 });

  test("beats everything known when it was made, whatever the clocks say", () => {
    fc.assert(
      fc.property(state, values, values, clock, (others, before, after, now) => {
        const heard = timesOf(merge(others, stateOf(before, {}, others)));
        const times = stamped(heard, before, after, now, () => false);
        const all = merge(others, stateOf(after, times, others));
        for (const [g, names] of Object.entries(after)) {
          for (const [n, is] of Object.entries(names)) {
            if (canonical(before[g]?.[n]) !== canonical(is)) same(all[g]?.[n]?.value, is);
          }
        }
      }),
    );
  });

  test("gives no time to unchanged settings", () => {
    fc.assert(
      fc.property(values, clock, (before, now) => {
        same(
          stamped({}, before, before, now, () => false),
          {},
        );
      }),
    );
  });

  test("that removes a value becomes a tombstone", () => {
    const before = { "": { "look.theme": "dark" } };
    expect(stamped({ "": { "look.theme": { at: 9 } } }, before, {}, 5, () => false)).toEqual({
      "": { "look.theme": { at: 10, gone: "everywhere" } },
    });
  });

  test("that unfollows a coverage leaves only the tombstone of the follow", () => {
    const before = { [A]: { [FOLLOW]: A, others: "off" } };
    const times: Grouped<Stamp> = { [A]: { [FOLLOW]: { at: 1 }, others: { at: 2 } } };
    expect(stamped(times, before, {}, 7, () => false)).toEqual({ [A]: { [FOLLOW]: { at: 7, gone: "everywhere" } } });
  });
});

describe("what is sent", () => {
  const now = FORGOTTEN_AFTER_MS + 1000;

  test("has no local removals, no old tombstones, and no choices for unfollowed coverages", () => {
    const area: State = {
      "": { "denied:a.example": { at: 1, value: true } },
      [B]: { others: { at: 3, value: "off" } },
    };
    const mine: State = {
      "": { "denied:a.example": { at: 2, here: true }, "look.theme": { at: 999 }, "look.density": { at: 1000 } },
      [A]: { [FOLLOW]: { at: 4, value: A }, others: { at: 5, value: "off" } },
      [B]: { [FOLLOW]: { at: 5000 } },
    };
    expect(toSend(area, mine, now)).toEqual({
      "": { "denied:a.example": { at: 1, value: true }, "look.density": { at: 1000 } },
      [A]: mine[A],
      [B]: { [FOLLOW]: { at: 5000 } },
    });
  });

  test("doesn't differ the second time", () => {
    fc.assert(
      fc.property(state, state, (area, mine) => {
        const told = toSend(area, mine, 0);
        same(differing(toSend(told, mine, 0), told), {});
      }),
    );
  });

  test("doesn't differ if only the order of fields does", () => {
    const [a, b] = [
      { days: 7, coverages: 20 },
      { coverages: 20, days: 7 },
    ];
    expect(differing({ "": { keep: { at: 1, value: a } } }, { "": { keep: { value: b, at: 1 } } })).toEqual({});
  });
});
