import { describe, expect, it } from "vitest";
import type { Source } from "../source";
import type { Told } from "./fact-changes";
import { factsOf, isMoving, isSameName, joinedIn, withJoined } from "./results";

const at = (minute: number) => `2031-06-14T10:${String(minute).padStart(2, "0")}:00.000Z`;
const told = (leader: string, minute: number, of = "men"): Told => ({
  race: { name: "Men", entries: [{ rank: 1, name: leader }] },
  since: at(minute),
  of,
});
const polled = (url: string, ...all: Told[]) => ({ url, nextPollAt: at(0), failures: 0, told: all });
const source = (...results: ReturnType<typeof polled>[]): Source => ({
  ...polled("https://live.example/", told("Ada Brook", 1)),
  results,
});

describe("a race's results", () => {
  it("are the newest of several sources, also while their post has to wait", () => {
    const newer = polled("https://a.example/", told("Eve Hill", 3), told("Fay Lake", 9, "women"));
    expect(factsOf("men", source(newer))?.facts.entries[0]?.name).toBe("Eve Hill");
    const waiting = { ...told("Eve Hill", 3), waiting: told("Cleo Marsh", 4).race };
    expect(factsOf("men", source(polled("https://a.example/", waiting)))?.facts.entries[0]?.name).toBe("Cleo Marsh");
    expect(factsOf("juniors", source(newer))).toBeUndefined();
  });
});

it("show that a race goes on for an hour", () => {
  const results = factsOf("men", source());
  expect(isMoving(results, Date.parse(at(50)))).toBe(true);
  expect(isMoving(results, Date.parse(at(1)) + 3_600_000)).toBe(false);
  expect(isMoving(undefined, 0)).toBe(false);
});

it("belong to a coverage by the reader's choice, whatever its source still has of others", () => {
  const chosen = { results: { id: [{ url: "https://new.example/", races: {} }] } };
  const before = source(polled("https://old.example/", told("Eve Hill", 3)));
  expect(joinedIn(chosen, "id", before)).toMatchObject([{ url: "https://new.example/", failures: 0 }]);
  expect(withJoined(chosen, "id", before).results?.map(({ url }) => url)).toEqual(["https://new.example/"]);
  expect(withJoined({ results: {} }, "id", before)).not.toHaveProperty("results");
});

it.each([
  ["Weir", "WEIR David", true],
  ["David Weir", "Weir David", true],
  ["Robert Weir", "David Weir", false],
  ["", "David Weir", false],
])("%j and %j are the same name: %s", (a, b, same) => expect(isSameName(a, b)).toBe(same));
