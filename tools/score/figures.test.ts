import { expect, it } from "vitest";
import type { Confidence } from "../../src/core/race";
import { emptyMemory } from "../../src/core/race";
import {
  abstention,
  alertRates,
  countedRates,
  discoveryRates,
  followedRates,
  kindRates,
  raceRates,
  standingRates,
} from "./figures";
import type { Trial, Tried } from "./trial";

const post = (
  n: number,
  said: { races: string[]; kind: string },
  found: [string, Confidence][],
  kind: string,
): Tried => ({
  page: "page",
  post: { n, text: "", ...said },
  kind,
  links: found.map(([key, confidence]) => ({ id: key, key, confidence, reason: { why: "label" } })),
  races: found.length > 0 ? found.map(([key]) => key) : ["gen"],
});

/** What a person says of each post, and what was found. */
const tried = [
  post(1, { races: ["men"], kind: "start" }, [["men", "high"]], "start"),
  post(2, { races: ["men"], kind: "key" }, [["women", "low"]], "other"),
  post(3, { races: ["gen"], kind: "human" }, [["men", "label"]], "result"),
  post(4, { races: ["women", "men"], kind: "result" }, [], "other"),
  post(5, { races: ["gen"], kind: "background" }, [], "other"),
];
const standing = (postId: string) => ({ isFinal: false, places: [], postId, at: "2026-04-26T09:00:00.000Z" });
const trial = (discovered: string[]): Trial => ({
  page: { id: "page", sport: "athletics", event: "Harbour Games", date: "2026-04-26", races: {}, posts: [] },
  tried,
  discovered,
  standings: [
    { key: "men", standing: standing("1") },
    { key: "women", standing: standing("3") },
  ],
  memory: emptyMemory,
});

it("counts races right, false and missed, a post about the whole event as one more race", () =>
  expect(raceRates(tried)).toMatchObject({ right: 2, false: 3, missed: 4, precision: 2 / 5, recall: 2 / 6 }));

it("counts as counted what isn't a guess, of all that a person says", () =>
  expect(countedRates(tried)).toMatchObject({ right: 1, false: 1, missed: 5 }));

it("counts every post of a page with one race for who follows it", () => {
  expect(followedRates([trial(["men"])])).toMatchObject({ right: 3, false: 2, missed: 3 });
  expect(followedRates([trial(["men", "women"])])).toEqual(countedRates(tried));
});

it("counts as alerts key events of sure races, and as missed what a person calls one", () =>
  expect(alertRates(tried)).toMatchObject({ right: 1, false: 1, missed: 3 }));

it("tells for how many posts about a race none was found, and how many kinds are right", () => {
  expect(abstention(tried)).toBeCloseTo(1 / 3);
  expect(kindRates(tried)).toEqual({ accuracy: 3 / 5, right: 3, of: 5 });
});

it("tells which races were found, and how many standings rest on news of their race", () => {
  expect(discoveryRates([trial(["men", "?other"])])).toMatchObject({ right: 1, false: 1, missed: 1 });
  expect(standingRates([trial([])])).toMatchObject({ right: 1, false: 1, missed: 0 });
});
