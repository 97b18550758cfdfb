import { expect, it } from "vitest";
import { readPage } from "../read";
import { at, ID, NOW, PAGE, shapes } from "./test-pages";

const { block, keyEvents } = shapes["dotcom-rendering"];
const old = shapes["the frontend before it"];
const ask = (id: string) => `${PAGE}.json?lastUpdate=block-${id}&isLivePage=true&dcr=true`;
const answer = (data: object) => readPage(JSON.stringify(data), ask(ID.start), NOW);
const problem = (data: object) => {
  const result = answer(data);
  return result.ok ? undefined : result.problem.code;
};

it.each([
  ["dotcom-rendering", block],
  ["the frontend before it", old.block],
])("brings the new posts as %s has them, and the address for those after them", (_, shape) => {
  const html = shape(ID.won, { time: at("12:30"), title: "Otters win" }) + shape(ID.storm, { time: at("12:05") });
  const result = answer({
    html,
    timeline: old.keyEvents(ID.storm),
    numNewBlocks: 2,
    mostRecentBlockId: `block-${ID.won}`,
  });
  expect(result).toMatchObject({
    ok: true,
    value: {
      format: "guardian",
      snapshot: {
        partial: true,
        zone: "Europe/London",
        posts: [
          {
            id: ID.won,
            url: `${PAGE}?page=with:block-${ID.won}#block-${ID.won}`,
            headline: "Otters win",
            keyEvent: false,
          },
          { id: ID.storm, publishedAt: at("12:05"), keyEvent: true },
        ],
      },
      updates: ask(ID.won),
    },
  });
});

it("is a reading without posts where nothing is new, and asks the same again", () => {
  for (const data of [
    { numNewBlocks: 0, html: "" },
    { numNewBlocks: 0, timeline: "\n" },
    { numNewBlocks: 1, html: "" },
  ]) {
    expect(answer(data)).toMatchObject({ value: { snapshot: { partial: true, posts: [] }, updates: ask(ID.start) } });
  }
});

it("moves on to the newest post that it brings where it doesn't name it", () => {
  expect(answer({ numNewBlocks: 1, html: block(ID.won, {}) })).toMatchObject({ value: { updates: ask(ID.won) } });
});

it("is a problem, and moves nothing on, where its news can't be read", () => {
  const named = { numNewBlocks: 1, mostRecentBlockId: `block-${ID.won}` };
  expect(problem({ ...named, html: "<section>Otters win</section>" })).toBe("brokenData");
  expect(problem({ ...named, html: "<div>".repeat(1000) })).toBe("brokenData");
  expect(problem({ ...named, html: block(ID.won, { time: "soon" }) })).toBe("noDates");
});

it("doesn't take a list of key events for news", () => {
  expect(answer({ numNewBlocks: 0, html: keyEvents(ID.won) })).toMatchObject({ value: { snapshot: { posts: [] } } });
});
