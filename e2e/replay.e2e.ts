import { followedIds, storedCoverage } from "../testing/browser";
import { expect, test } from "./world";

test("an empty extension plays the replay, and its posts come by themselves", async ({ world }) => {
  const popup = await world.openPopup();
  await expect(popup.getByText("Follow a live page to see its race here.")).toBeVisible();
  await popup.getByRole("button", { name: "Replay the 2017 London Marathon" }).click();
  const posts = popup.getByRole("article");
  await expect(posts.first()).toBeVisible();
  const atFirst = await posts.count();
  await popup.getByRole("button", { name: /^\d+ new posts?$/ }).click({ timeout: 40_000 });
  expect(await posts.count()).toBeGreaterThan(atFirst);
  expect(world.demo.requests).toEqual([]);
});

test("the options page plays it sixty times as fast as it was", { tag: "@nightly" }, async ({ world }) => {
  const { options } = world;
  await options.getByRole("combobox", { name: "Speed" }).selectOption("60×");
  await options.getByRole("button", { name: "Replay the 2017 London Marathon" }).click();
  await expect.poll(() => followedIds(options)).toHaveLength(1);
  const [coverageId = ""] = await followedIds(options);
  expect((await storedCoverage(options, coverageId)).source.replay?.speed).toBe(60);
});
