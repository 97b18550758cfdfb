import { readFile } from "node:fs/promises";
import { keys } from "../src/store/keys";
import { followedIds, stored, storedCoverage } from "../testing/browser";
import { expect, test } from "./world";

test("what was exported is brought back after all was removed", async ({ world }, info) => {
  const { options } = world;
  const id = await world.follow();
  const { posts } = (await storedCoverage(options, id)).coverage;
  const downloading = options.waitForEvent("download");
  await options.getByRole("button", { name: "Export" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^raceside-\d{4}-\d\d-\d\d\.json$/);
  const path = info.outputPath("export.json");
  await download.saveAs(path);

  await options.evaluate((coverageId) => chrome.runtime.sendMessage({ command: "unfollow", data: { coverageId } }), id);
  await expect.poll(() => followedIds(options)).toEqual([]);
  await options.locator('input[type="file"]').setInputFiles({
    name: "other.json",
    mimeType: "application/json",
    buffer: Buffer.from("{}"),
  });
  await expect(options.getByText("That file can't be read as an export of Raceside.")).toBeVisible();
  await options.locator('input[type="file"]').setInputFiles({
    name: "export.json",
    mimeType: "application/json",
    buffer: await readFile(path),
  });
  await expect(options.getByText(`This file adds 1 coverage and ${posts.length} posts.`)).toBeVisible();
  await options.getByRole("button", { name: "Import", exact: true }).click();
  await expect(options.getByText("Imported. Sources are checked again")).toBeVisible();
  expect((await storedCoverage(options, id)).coverage.posts).toEqual(posts);
});

test("a damaged coverage is said, fetched anew, and the note put away", async ({ world }) => {
  const { options } = world;
  const id = await world.follow();
  const { posts } = (await storedCoverage(options, id)).coverage;
  await world.killWorker();
  await options.evaluate((key) => chrome.storage.local.set({ [key]: "rubbish" }), keys.head(id));
  await world.refresh(id);
  const popup = await world.openPopup();
  for (const view of [options, popup]) await expect(view.getByRole("alert")).toContainText("was damaged");
  // Its races are found once more, by what has been learnt meanwhile.
  const published = (all: typeof posts) => all.map(({ races: _races, ...post }) => post);
  expect(published((await storedCoverage(options, id)).coverage.posts)).toEqual(published(posts));
  await popup.getByRole("button", { name: "Got it" }).click();
  for (const view of [options, popup]) await expect(view.getByRole("alert")).toBeHidden();
});

test("the storage of a newer version is left alone, and that is said", { tag: "@nightly" }, async ({ world }) => {
  const { options } = world;
  await world.follow();
  await world.killWorker();
  await options.evaluate(() => chrome.storage.local.set({ schema: 99 }));
  const before = await stored(options);
  await options.evaluate(() => chrome.runtime.sendMessage({ command: "followReplay", data: { speed: 30 } }));
  expect(await stored(options)).toEqual(before);
  const popup = await world.openPopup();
  for (const view of [options, popup]) await expect(view.getByText("A newer Raceside has written")).toBeVisible();
});
