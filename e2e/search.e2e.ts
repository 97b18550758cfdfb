import type { Page } from "@playwright/test";
import { addHistory, headlineOf } from "../testing/history";
import { t } from "../tools/text";
import { before, pick, wheelchairPosts } from "./race";
import { expect, test, type World } from "./world";

const POSTS = 5000;
const third = pick(wheelchairPosts, 2);

async function openWithHistory(world: World): Promise<Page> {
  world.setClock(before(third));
  await addHistory(world.options, await world.follow(), POSTS);
  const popup = await world.openPopup();
  await popup.getByRole("article").first().waitFor();
  return popup;
}

// Thousands of posts are put into storage first.
test.describe.configure({ timeout: 120_000 });

test("the search in the popup finds stored posts that nobody has scrolled to, and marks the words", async ({
  world,
}) => {
  const popup = await openWithHistory(world);
  const field = popup.getByRole("searchbox", { name: "Search posts" });
  await expect(field).toBeHidden();
  await popup.getByRole("button", { name: "Search posts" }).click();
  await expect(field).toBeFocused();
  await field.fill("STORY 4321");
  const found = popup.getByRole("article");
  await expect(found).toHaveCount(1);
  await expect(found.getByRole("heading")).toHaveText(headlineOf(4321));
  await expect(found.locator("h3 mark")).toHaveText(["Story", "4321"]);
  await expect(popup.getByRole("status").filter({ hasText: "1 post found" })).toBeAttached();
  await field.fill("zeppelin");
  await expect(popup.getByText("No post has “zeppelin”.")).toBeVisible();
  // Which is said once.
  await expect(popup.locator(".search-count")).toHaveText("");
});

test("the key / goes to the search, Esc clears it and goes back to the post", { tag: "@nightly" }, async ({
  world,
}) => {
  const popup = await openWithHistory(world);
  await popup.keyboard.press("j");
  await popup.keyboard.press("j");
  const before = await popup.evaluate(() => document.activeElement?.getAttribute("data-post"));
  await popup.keyboard.press("/");
  const field = popup.getByRole("searchbox", { name: "Search posts" });
  await expect(field).toBeFocused();
  // In the field, keys are letters.
  await popup.keyboard.type("runner/j?");
  await expect(field).toHaveValue("runner/j?");
  await popup.keyboard.press("Escape");
  await expect(field).toBeHidden();
  expect(await popup.evaluate(() => document.activeElement?.getAttribute("data-post"))).toBe(before);
  await expect(popup.locator("mark")).toHaveCount(0);
});

test("the key ? lists the keys", { tag: "@nightly" }, async ({ world }) => {
  const popup = await openWithHistory(world);
  await popup.keyboard.press("j");
  await popup.keyboard.press("?");
  const help = popup.getByRole("dialog", { name: t("keysHelp") });
  await expect(help).toBeVisible();
  await expect(help.getByText("Search posts")).toBeVisible();
  await popup.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(popup.locator("article:focus")).toHaveCount(1);
});
