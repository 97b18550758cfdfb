import type { Locator, Page } from "@playwright/test";
import { chooseLevel, levelsOf } from "../testing/browser";
import { t } from "../tools/text";
import { openWork, refillBudget, setPreferences } from "./overlay-view";
import { cardOf, openPanel, openPost } from "./race-card";
import { expect, test } from "./world";

const at = (clock: string) => new Date(`2017-04-23T${clock}:00+01:00`).toISOString();

test("a word counts whatever the race, says so, interrupts at Alert, and hides at Off", async ({ world }) => {
  const { options } = world;
  world.setClock(at("09:01"));
  const id = await world.follow();
  const popup = await world.openPopup();
  await test.step("typed at a post", async () => {
    const post = cardOf(popup, "The racing chairs roll up to the line");
    await openPanel(post);
    await post.getByRole("textbox", { name: t("addWord") }).fill("LIGHT-house");
    await post.getByRole("button", { name: t("addWordButton"), exact: true }).click();
    await expect(post.getByText(t("saved"))).toBeVisible();
    await expect(post.getByRole("textbox", { name: t("addWord") })).toHaveValue("");
    await expect(levelsOf(options, "LIGHT-house").getByRole("radio", { name: "Count" })).toBeChecked();
  });

  await test.step("the badge counts a post about no race, which says why", async () => {
    world.setClock(at("09:19"));
    await world.refresh(id);
    await expect.poll(world.badge).toBe("1");
    await popup.reload();
    const post = cardOf(popup, "A lighthouse looks for its pen");
    await openPost(post);
    await expect(post).toContainText("counts for “LIGHT-house”");
    await popup.close();
  });

  await test.step("at Off it hides the post", async () => {
    await chooseLevel(options, "LIGHT-house", "Off");
    await expect.poll(world.badge).toBe("");
    const later = await world.openPopup();
    await expect(cardOf(later, "Three royals and one button")).toBeVisible();
    await expect(cardOf(later, "A lighthouse looks for its pen")).toHaveCount(0);
    await later.close();
    await options.getByRole("button", { name: "Remove “LIGHT-house”" }).click();
    await expect(levelsOf(options, "LIGHT-house")).toHaveCount(0);
  });

  await test.step("at Alert it interrupts, in a race that is only shown", async () => {
    await addWord(options, "breaks away");
    await chooseLevel(options, "breaks away", "Alert");
    await setPreferences(world, { overlay: { mode: "card", sites: ["127.0.0.1"] } });
    const work = await openWork(world);
    await refillBudget(world);
    world.setClock(at("09:20"));
    await world.refresh(id);
    await expect.poll(work.headline).toBe("Keitany breaks away in the first mile");
  });
});

async function addWord(options: Page, word: string): Promise<Locator> {
  await options.getByRole("textbox", { name: t("addWord") }).fill(word);
  await options.getByRole("button", { name: "Count this word in" }).click();
  return levelsOf(options, word);
}
