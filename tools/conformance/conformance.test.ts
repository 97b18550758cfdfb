import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bbcPage } from "../../testing/publisher/bbc-page";
import { newspaperPage } from "../../testing/publisher/newspaper-page";
import { smallRace, smallRaceEnds } from "../../testing/small-race";
import { isTaken, table, takenForLive } from "./table";
import { samplesIn, tryFormats } from "./trial";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "raceside-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("says of every sample in a folder whether it was read, and how many posts it gave", async () => {
  const race = smallRace(smallRaceEnds);
  await mkdir(join(folder, "pages"));
  await writeFile(join(folder, "pages/bbc.html"), bbcPage(race, 1) ?? "");
  await writeFile(join(folder, "pages/newspaper.html"), newspaperPage(race, "https://a.example/live"));
  await writeFile(join(folder, "article.html"), "<article><h1>Won</h1><p>A report.</p></article>");
  await writeFile(join(folder, "notes.txt"), "no sample");
  const trials = await Promise.all((await samplesIn(folder)).map(tryFormats));
  const lines = table(folder, trials)
    .split("\n")
    .map((line) => line.replace(/\d+\.\d ms/, "N ms").split(/\s{2,}/));
  expect(lines).toEqual([
    ["folder", "files", "parsed", "posts", "results", "refused", "thrown", "slowest", "formats"],
    [".", "1", "0", "0", "0", "1", "0", "N ms"],
    ["pages", "2", "2", "44", "0", "0", "0", "N ms", "LiveBlogPosting, bbc"],
    ["all", "3", "2", "44", "0", "1", "0", "N ms", "LiveBlogPosting, bbc"],
    [""],
    ["", "refused", "article.html: The page at article.html is a single article, not live text."],
  ]);
});

test("names each page that would be followed of those that are no live pages", async () => {
  await writeFile(join(folder, "article.html"), "<article><h1>Won</h1><p>A report.</p></article>");
  await writeFile(join(folder, "live.html"), newspaperPage(smallRace(smallRaceEnds), "https://a.example/live"));
  const trials = await Promise.all((await samplesIn(folder)).map(tryFormats));
  expect(takenForLive(folder, trials).split("\n")).toEqual([
    `${folder}: 1 of 2 pages that aren't live are refused.`,
    "  live.html: read as LiveBlogPosting, 24 posts, results of 0 races",
  ]);
});

test("names a page that isn't live if it has results", async () => {
  const rows = "<tr><td>1<td>Ada Brook<td>9:10<tr><td>2<td>Eve Hill<td>9:24";
  await writeFile(join(folder, "results.html"), `<table><tr><th>Rank<th>Name<th>Time${rows}</table>`);
  const trials = await Promise.all((await samplesIn(folder)).map(tryFormats));
  expect(takenForLive(folder, trials)).toMatch(/results\.html: read as results, 0 posts, results of 1 races$/);
});

test("takes none of our own pages for live or for results that look so", async () => {
  const trials = await Promise.all((await samplesIn("testing/not-live")).map(tryFormats));
  expect(trials.length).toBeGreaterThanOrEqual(20);
  expect(trials.filter(isTaken)).toEqual([]);
});
