import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { recordOf } from "../core/own";
import { salvaged } from "./salvage";

const Place = z.object({ name: z.string(), rank: z.optional(z.number()) });

describe("what can be read of a damaged value", () => {
  it("is each field that can, of objects that may be absent or damaged too", () => {
    const damaged = { name: "Gill", rank: "first" };
    const read = { name: "Gill" };
    expect(salvaged(z.optional(Place), damaged)).toEqual(read);
    expect(
      salvaged(z.catch(z.optional(z.object({ places: z.array(Place) })), undefined), { places: [read, 1] }),
    ).toEqual({ places: [read] });
  });

  it("has no field for what can't be read and has no fallback", () => {
    expect(salvaged(Place, { name: "Gill", rank: "first" })).toStrictEqual({ name: "Gill" });
  });

  it("is the fallback where nothing is stored, and where a record is something else", () => {
    const fallback = { a: 1 };
    expect(salvaged(recordOf(z.number()), undefined, fallback)).toBe(fallback);
    expect(salvaged(recordOf(z.number()), "a", fallback)).toBe(fallback);
    expect(salvaged(recordOf(z.number()), { a: 2, b: "c" }, fallback)).toEqual({ a: 2 });
    expect(salvaged(z.object({ rank: z.optional(z.number()) }), undefined)).toBeUndefined();
    expect(salvaged(z.optional(z.number()), undefined, 3)).toBe(3);
    expect(salvaged(z.optional(z.number()), "a", 3)).toBe(3);
  });
});
