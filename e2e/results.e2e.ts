import type { Locator, Page } from "@playwright/test";
import { chooseLevel, command, storedCoverage } from "../testing/browser";
import { openWork, refillBudget, setPreferences } from "./overlay-view";
import { expect, test } from "./world";

test("a page of results is followed alone, and what changes in it becomes posts", async ({ world }) => {
  world.setClock("2017-04-23T08:05:00.000Z");
  const id = await world.follow("/results");
  const popup = await world.openPopup();
  const posts = popup.getByRole("article");
  await expect(posts).toHaveCount(1);
  await expect(posts).toContainText("Marcel Hug leads, 1 mi");

  world.setClock("2017-04-23T08:12:00.000Z");
  await world.refresh(id);
  await popup.reload();
  await expect(posts).toHaveCount(2);
  await expect(posts.first()).toContainText("Hiroyuki Yamamoto takes the lead from Marcel Hug, 5 km");
  await expect(posts.first()).toContainText("Men's wheelchair");

  world.demo.weather = { status: 404 };
  await world.refresh(id);
  await expect(popup.getByRole("alert")).toContainText("There is no such page at 127.0.0.1");
  world.demo.weather = undefined;
  await world.refresh(id);
  await expect(popup.getByRole("alert")).toHaveCount(0);
  await expect(posts).toHaveCount(2);
});

test("an event's results are added to its live page: board, tooltip, overlay, and a lead change as one post", async ({
  world,
}) => {
  world.setClock("2017-04-23T08:05:00.000Z");
  const id = await world.follow();
  await chooseLevel(world.options, "Men's wheelchair", "Alert");
  await command(world.options, "setAthlete", { coverageId: id, name: "David Weir", level: "count" });
  await setPreferences(world, { overlay: { mode: "card", sites: ["127.0.0.1"] } });
  const stands = "Hug leads, 1 mi · Weir 3rd, +0:01";

  await test.step("in the popup's menu; the reader can say which race is which", async () => {
    const popup = await world.openPopup();
    const dialog = await addResults(popup, `${world.demo.origin}/results`);
    const choice = dialog.getByRole("combobox", { name: "Men's wheelchair race is" });
    await expect(choice.locator("option:checked")).toHaveText("Men's wheelchair");
    await expect(boardRow(popup)).toContainText(stands);
    await choice.selectOption("None");
    await expect(boardRow(popup)).not.toContainText(stands);
    await choice.selectOption("Men's wheelchair");
    await expect(boardRow(popup)).toContainText(stands);
    await dialog.getByRole("button", { name: "Done" }).click();
    await popup.setViewportSize({ width: 320, height: 560 });
    const isCut = () =>
      boardRow(popup)
        .locator(".says")
        .evaluate((says) => says.scrollWidth > says.clientWidth);
    expect(await isCut()).toBe(true);
    await boardRow(popup).click();
    expect(await isCut()).toBe(false);
    await popup.getByRole("button", { name: "Menu" }).click();
    await popup.getByRole("menuitem", { name: "Recap" }).click();
    await expect(popup.locator(".recap section", { hasText: "Men's wheelchair" })).toContainText(stands);
    await popup.close();
  });
  await expect.poll(world.title).toContain(`\nMen's wheelchair: ${stands}`);

  const headlines = async () =>
    (await storedCoverage(world.options, id)).coverage.posts.map(({ headline }) => headline);
  const before = await headlines();
  const work = await openWork(world);
  await refillBudget(world);
  const lead = "Hiroyuki Yamamoto takes the lead from Marcel Hug, 5 km";
  await test.step("a lead change is one post, and the overlay says how the race stands", async () => {
    world.setClock("2017-04-23T08:07:30.000Z");
    await world.refresh(id);
    await world.refresh(id);
    expect((await headlines()).filter((one) => !before.includes(one))).toEqual([lead]);
    await expect.poll(work.headline).toBe(lead);
    expect(await work.words()).toMatchObject({ standing: "Yamamoto leads, 5 km · Weir 3rd, +0:01" });
    // In a narrow window the athlete isn't cut: what stands last gets a second line.
    await work.page.setViewportSize({ width: 280, height: 500 });
    await expect.poll(async () => (await work.place("standing")).height).toBe(32);
    expect(await world.title()).toContain(lead);
  });

  await test.step("results that are gone are said, and nothing is lost", async () => {
    world.demo.weather = { status: 404 };
    const popup = await world.openPopup();
    await world.refresh(id);
    world.demo.weather = undefined;
    await expect(popup.getByRole("alert")).toBeVisible();
    await world.refresh(id);
    await expect(popup.getByRole("alert")).toHaveCount(0);
    await expect(boardRow(popup)).toContainText("Yamamoto leads, 5 km");
    await popup.close();
  });
});

test("a delayed reader sees nothing of added results before their time", { tag: "@nightly" }, async ({ world }) => {
  world.setClock("2017-04-23T08:05:00.000Z");
  const id = await world.follow();
  await chooseLevel(world.options, "Men's wheelchair", "Count");
  await command(world.options, "setSpoilers", { coverageId: id, spoilers: { delay: 30 } });
  const popup = await world.openPopup();
  await addResults(popup, `${world.demo.origin}/results`);
  world.setClock("2017-04-23T08:07:30.000Z");
  await world.refresh(id);
  await popup.reload();
  await expect(popup.getByRole("article").first()).toBeVisible();
  for (const page of [popup, await world.openPanel()]) {
    await expect(boardRow(page)).toBeVisible();
    await expect(page.locator("body")).not.toContainText(/Hiroyuki|Hug leads, 1 mi|Yamamoto leads/);
  }
  expect(await world.title()).not.toMatch(/Yamamoto|Hug/);
});

/** Adds results in the menu of the popup; gives the dialog once they are there. */
async function addResults(popup: Page, address: string): Promise<Locator> {
  await popup.getByRole("button", { name: "Menu" }).click();
  await popup.getByRole("menuitem", { name: "Add results for this event…" }).click();
  const dialog = popup.getByRole("dialog", { name: "Results" });
  await dialog.getByRole("textbox").fill(address);
  await dialog.getByRole("button", { name: "Add" }).click();
  await dialog.getByRole("button", { name: "Follow anyway" }).click();
  await expect(dialog.getByRole("combobox")).toBeVisible();
  return dialog;
}

const boardRow = (page: Page): Locator => page.locator(".board-row", { hasText: "Men's wheelchair" });
