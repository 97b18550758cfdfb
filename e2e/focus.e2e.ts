import { t } from "../tools/text";
import { expect, test } from "./world";

test("the focus goes to the next row where a coverage is unfollowed, and to the follow button after the last", async ({
  world,
}) => {
  for (const path of ["/bbc", "/live", "/feed.xml"]) await world.follow(path);
  const titles = await world.options.locator(".source-text h3").allInnerTexts();
  expect(titles).toHaveLength(3);
  const popup = await world.openPopup();
  const focused = popup.locator(":focus");

  await popup.locator(".switcher").press("Enter");
  await expect(focused).toHaveClass(/coverage-row/);
  for (const left of [2, 1]) {
    const current = popup.locator("li", { has: popup.locator("[aria-current=true]") });
    await current.locator(".icon-button").press("Enter");
    await popup.getByRole("button", { name: t("removeIt"), exact: true }).press("Enter");
    if (left > 1) {
      await expect(popup.locator(".coverage-row")).toHaveCount(left);
      await expect(focused).toHaveClass(/coverage-row/);
    }
  }
  await expect(popup.locator(".switcher")).toHaveCount(0);
  await expect(popup.locator("header :focus")).toBeVisible();

  // The last one goes in the settings, with the focus in the row. A tab behind others has none.
  await world.options.bringToFront();
  await world.options.locator(".sources .icon-button").press("Enter");
  await world.options.getByRole("button", { name: t("removeIt"), exact: true }).press("Enter");
  await expect(world.options.locator("#address")).toBeFocused();
  await popup.bringToFront();
  await expect(popup.locator(".empty :focus")).toBeVisible();
});

test("the focus stays in its place when what had it has done its work", { tag: "@nightly" }, async ({ world }) => {
  world.setClock("2017-04-23T08:00:00.000Z");
  const id = await world.follow();
  world.setClock("2017-04-23T09:00:00.000Z");
  await world.refresh(id);
  const popup = await world.openPopup();
  const allRead = popup.getByRole("button", { name: t("markAllRead") });
  await allRead.press("Enter");
  await popup.getByRole("button", { name: t("undo") }).press("Enter");
  await expect(allRead).toBeFocused();
});

test("the menu takes the focus, goes round with arrows, and gives it back on Escape and after a choice", async ({
  world,
}) => {
  await world.follow();
  const popup = await world.openPopup();
  const button = popup.getByRole("button", { name: t("menu") });
  const items = popup.getByRole("menuitem");
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await button.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await expect(items.first()).toBeFocused();
  await popup.keyboard.press("ArrowUp");
  await expect(items.last()).toBeFocused();
  await popup.keyboard.press("ArrowDown");
  await expect(items.first()).toBeFocused();
  await popup.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await expect(items).toHaveCount(0);

  await button.press("Enter");
  await popup.getByRole("menuitem", { name: t("snooze15") }).press("Enter");
  await expect(button).toBeFocused();
  await expect(items).toHaveCount(0);
});
