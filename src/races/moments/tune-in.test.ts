import { expect, it } from "vitest";
import type { Kind } from "../../core/coverage";
import { type Choices, noChoices } from "../../core/filter/filter";
import type { Told } from "../../core/results/fact-changes";
import type { RaceFacts } from "../../core/results/race-facts";
import { at, kept } from "../../core/test-fixtures";
import { tuneInMoments, tuneInSigns } from "./tune-in";

const choices: Choices = { ...noChoices, races: { men: "alert" } };
const told = (clock: string, text: string, kind: Kind = "other") =>
  kept(clock, text, { id: text, kind, races: [{ id: "men", confidence: "high", reason: { why: "label" } }] });

it.each([
  ["The bell: last lap", "end"],
  ["Two km to go", "end"],
  ["Flamme rouge", "end"],
  ["Letzte Runde", "end"],
  ["Últimos kilómetros", "end"],
  ["Side by side on the bridge", "fight"],
  ["The gap is down to two seconds", "fight"],
  ["10 km in 31:17", undefined],
  ["42 km to go", undefined],
  ["GIRO 27/27 ULTIMO GIRO", "end"],
  ["Nog 2 km", "end"],
  ["Última volta", "end"],
  ["Lado a lado na ponte", "fight"],
  ["Two miles gone", undefined],
  ["On the last leg but one", undefined],
  ["He fell in the last bend in 2018", undefined],
])("%s: %s", (text, why) => {
  expect(tuneInMoments([told("09:00", text)], choices).get(text)?.tuneIn).toBe(why);
});

it("is said once for each reason, not in a quote, and not when the race is over", () => {
  const posts = [
    told("09:00", "Last lap"),
    told("09:01", "Final corner"),
    told("09:02", "'It was the last lap that did it'", "quote"),
    told("09:03", "Weir wins", "result"),
    told("09:04", "Side by side they were"),
  ];
  expect([...tuneInMoments(posts, choices).keys()]).toEqual(["Last lap"]);
});

it("is seen in results: nine tenths of the way, or a close race in its second half", () => {
  const now = at("10:00");
  const signs = (done: number, gap: string, more: Partial<RaceFacts> = {}, since = at("09:59")) => {
    const entries = [
      { rank: 1, name: "A" },
      { rank: 2, name: "B", gap },
    ];
    const one: Told = {
      race: { name: "Men", far: { unit: "km", done, total: 42.195 }, entries, ...more },
      since,
      of: "men",
    };
    return tuneInSigns({ told: [one] }, now).map(({ moment }) => moment.tuneIn);
  };
  expect(signs(40, "+1:10")).toEqual(["end"]);
  expect(signs(30, "+0:03")).toEqual(["fight"]);
  expect(signs(30, "+0:30")).toEqual([]);
  expect(signs(10, "+0:03")).toEqual([]);
  expect(signs(40, "+0:03", { status: "ended" })).toEqual([]);
  expect(signs(40, "+0:03", {}, at("09:50"))).toEqual([]);
});
