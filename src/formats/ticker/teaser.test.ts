import { expect, it } from "vitest";
import { reading } from "../markup/test-read";
import { each, page } from "./test-page";

const TIMES = ["12:42", "12:31", "12:20"];
const SECTION = "https://run.example/newsticker";
let n = 0;
const entries = (end: string) =>
  page(
    each(
      TIMES,
      (time, line) => `<div class="item"><b>${time}</b><p>${line} ${end.replace("/a/", () => `/a/${n++}`)}</p></div>`,
    ),
    "News ticker",
  );

it.each([
  '<a href="/a/">mehr</a>',
  '<a href="/a/">[more]</a>',
  '<a href="/a/">» más</a>',
  '</p><p><a href="/a/">Weiterlesen …</a>',
])("takes no entries that each end in a link to more for posts: %s", (end) => {
  expect(reading(entries(end), SECTION)).toEqual({});
});

it("keeps posts that lead to more where the address names their event, or where few do", () => {
  expect(reading(entries('<a href="/a/">mehr</a>'), "https://run.example/liveticker-river-run-may").posts).toHaveLength(
    3,
  );
  const one = entries("").replace("</p>", ' <a href="/a/1">mehr</a></p>');
  expect(reading(one, SECTION).posts).toHaveLength(3);
});

it("keeps posts that all lead to one page by more", () => {
  expect(reading(entries('<a href="/results">mehr</a>'), SECTION).posts).toHaveLength(3);
});

it("keeps posts that lead to more where a French address names their event in two words", () => {
  const url = "https://run.example/vendee-globe-en-direct";
  expect(reading(entries('<a href="/a/">Lire la suite</a>'), url).posts).toHaveLength(3);
});

it("keeps posts that begin with a whole sentence of another site, and takes links alone for none", () => {
  const cited = (behind: string) =>
    page(
      each(TIMES, (time, line) => `<p><b>${time}</b> <a href="https://agency.example/${n++}">${line}</a>${behind}</p>`),
    );
  expect(reading(cited(" It was seen from the bridge.")).posts).toHaveLength(3);
  expect(reading(cited(""))).toEqual({});
});

it("takes names of those who play for a title where they lead to their own live page, and no athlete's", () => {
  const led = (names: string, path: string) =>
    page(
      each(TIMES, (time, line) => `<p><b>${time}</b> <a href="/liveticker/${path}-${n++}">${names}</a> ${line}</p>`),
      "All games in our live ticker",
    );
  expect(reading(led("SV Hafen – FC Furt", "game"), SECTION)).toEqual({});
  expect(reading(led("Lake Side v Port", "game"), SECTION)).toEqual({});
  expect(reading(led("Ada Gill", "rower"), SECTION).posts).toHaveLength(3);
  const event = "https://run.example/liveticker/all-games-today";
  expect(reading(led("Ada Gill – Bo Hill", "heat"), event).posts).toHaveLength(3);
});

it("takes no teasers for posts whose titles look like places in a race and that say when they were updated", () => {
  const teasers = ["12:12", "12:05", "11:30"].map(
    (clock, i) =>
      `<div class="teaser"><h3><a href="/live/race-number-${i}-of-day">Race ${i} as it happens</a></h3><p>Updated ${clock}: all that you need to know is here.</p></div>`,
  );
  expect(reading(`<h1>Live blogs today</h1>${teasers.join("")}`, "https://run.example/live")).toEqual({});
});
