import { describe, expect, test } from "vitest";
import { packed, SYNC_LIMITS, sizeOf } from "./sync-items";
import { FOLLOW, SPOILERS, type State } from "./sync-merge";

const idOf = (i: number) => `https://paper.example/live/${i}/`;
const follow = (i: number): State => ({ [idOf(i)]: { [FOLLOW]: { at: 1000 + i, value: idOf(i) } } });
const many = (count: number): State => Object.assign({}, ...Array.from({ length: count }, (_, i) => follow(i)));
const namesIn = (items: object) =>
  Object.values(items).flatMap((item) => Object.entries(item).flatMap(([, names]) => Object.keys(names as object)));
const total = (items: object) => Object.entries(items).reduce((sum, [key, item]) => sum + sizeOf(key, item), 0);

describe("sync items", () => {
  test("are one per coverage, and one for all other settings", () => {
    const state = { "": { "look.theme": { at: 5, value: "dark" }, keep: { at: 6 } }, ...follow(1) };
    const { items, left } = packed(state);
    expect(left).toBe(0);
    expect(Object.values(items)).toEqual([
      { "": { keep: [6], "look.theme": [5, "dark"] } },
      { [idOf(1)]: { [FOLLOW]: [1001, idOf(1)] } },
    ]);
  });

  test("don't depend on the order of the settings", () => {
    const state = many(50);
    const reversed = Object.fromEntries(Object.entries(state).reverse());
    expect(packed(reversed)).toEqual(packed(state));
  });

  test("are at most exactly as big as the browser allows", () => {
    const [group, entry] = [idOf(1), { at: 5, value: "é".repeat(100) }];
    const state = { [group]: { [FOLLOW]: { at: 5, value: group }, "athlete:é": entry } };
    const whole = packed(state);
    const [[key, item] = ["", {}]] = Object.entries(whole.items);
    const itemBytes = sizeOf(key, item);
    expect(packed(state, { ...SYNC_LIMITS, itemBytes })).toEqual(whole);
    const parts = packed(state, { ...SYNC_LIMITS, itemBytes: itemBytes - 1 });
    expect(parts.left).toBe(0);
    expect(Object.values(parts.items).map((one) => Object.keys(one[group] ?? {}))).toEqual([[FOLLOW], ["athlete:é"]]);
  });

  test("never say that a coverage is followed without its delay, wherever the quota ends", () => {
    const group = idOf(1);
    const others = { "athlete:Ada": { at: 5, value: "alert" }, others: { at: 5, value: "off" } };
    const state = {
      [group]: { ...others, [FOLLOW]: { at: 5, value: group }, [SPOILERS]: { at: 5, value: { delay: 9 } } },
    };
    const sent = Array.from({ length: 400 }, (_, bytes) => namesIn(packed(state, { ...SYNC_LIMITS, bytes }).items));
    expect(sent.at(-1)).toHaveLength(4);
    for (const names of sent) if (names.includes(FOLLOW)) expect(names).toContain(SPOILERS);
  });

  test("are several if the choices of a coverage don't fit into one", () => {
    const athletes = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`athlete:Ada Runner ${i}`, { at: 1_700_000_000_000, value: "alert" }]),
    );
    const { items, left } = packed({ [idOf(1)]: { ...follow(1)[idOf(1)], ...athletes } });
    expect(left).toBe(0);
    expect(Object.keys(items).length).toBeGreaterThan(1);
    expect(new Set(namesIn(items)).size).toBe(401);
    for (const [key, item] of Object.entries(items)) expect(sizeOf(key, item)).toBeLessThanOrEqual(8192);
  });

  test("leave out the settings changed longest ago if there are too many", () => {
    const { items, left } = packed({ ...many(600), "": { "look.theme": { at: 1, value: "dark" } } });
    expect(Object.keys(items)).toHaveLength(SYNC_LIMITS.items);
    expect(total(items)).toBeLessThanOrEqual(SYNC_LIMITS.bytes);
    expect(left).toBe(601 - SYNC_LIMITS.items);
    const kept = Object.values(items).flatMap((item) => Object.keys(item));
    expect(kept).toContain("");
    expect(kept).toContain(idOf(599));
    expect(kept).not.toContain(idOf(0));
  });

  test("leave out what exceeds the total quota, and count it", () => {
    const { items, left } = packed(many(10), { ...SYNC_LIMITS, bytes: 300 });
    expect(total(items)).toBeLessThanOrEqual(300);
    expect(Object.keys(items).length + left).toBe(10);
    expect(left).toBeGreaterThan(0);
  });

  test("keep the follow of a coverage before its choices", () => {
    const state = { [idOf(1)]: { "athlete:Ada": { at: 9, value: "alert" }, ...follow(1)[idOf(1)] } };
    expect(namesIn(packed(state, { ...SYNC_LIMITS, itemBytes: 100, items: 1 }).items)).toEqual([FOLLOW]);
  });
});
