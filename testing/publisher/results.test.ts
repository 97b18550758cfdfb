import { expect, it } from "vitest";
import { readPage } from "../../src/formats/read";
import { london2017 } from "../../src/replay/london-2017";
import { instantOf } from "../../src/replay/script";
import { resultsData, resultsPage } from "./results";

const at = (clock: string) => instantOf(london2017, clock);

function factsAt(clock: string, body: (at: string) => string) {
  const read = readPage(body(at(clock)), "https://results.example/live", at(clock));
  return read.ok ? (read.value.facts ?? []) : [];
}

it.each([
  ["a page", resultsPage],
  ["data", resultsData],
])("publishes the replay's results as %s, in step with its clock", (_, body) => {
  expect(factsAt("09:00", body)).toEqual([]);
  expect(factsAt("09:10", body)).toMatchObject([
    {
      name: "Men's wheelchair race",
      far: { unit: "km", done: 5 },
      entries: [{ rank: 1, name: "Hiroyuki Yamamoto" }, { name: "Marcel Hug", gap: "+0:01" }, {}, {}],
    },
  ]);
  const [chairs, women, men] = factsAt("11:57", body);
  expect(chairs).toMatchObject({ status: "ended", entries: [{ name: "David Weir", time: "1:31:06" }, {}, {}, {}] });
  expect(women?.entries.at(-1)).toMatchObject({ name: "Jo Pavey", state: "DNF" });
  expect(men).toMatchObject({
    name: "Elite men's race",
    status: "live",
    far: { unit: "km", done: 40 },
    entries: [{ name: "Daniel Wanjiru" }, { rank: 2, name: "Kenenisa Bekele", gap: "+0:08" }, {}, {}],
  });
});
