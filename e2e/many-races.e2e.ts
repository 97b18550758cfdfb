import type { Locator, Page } from "@playwright/test";
import { levelsOf, OPTIONS, openExtensionPage } from "../testing/browser";
import { athleticsMeeting, eightCoverages, type StoredExample } from "../testing/many-races";
import { t } from "../tools/text";
import { storedSettings } from "./settled";
import { expect, test, type World } from "./world";

const MEETING = "https://meeting.example/live";

/** Opens the options with these coverages stored, in a window as readers have it. */
async function optionsWith(world: World, { items }: StoredExample, width = 1280): Promise<Page> {
  await world.options.evaluate((stored) => chrome.storage.local.set(stored), items);
  const { context, extensionId } = world.launched;
  const page = await openExtensionPage(context, extensionId, OPTIONS);
  await page.setViewportSize({ width, height: 900 });
  await page.locator(".coverage-races").waitFor();
  return page;
}

const heightOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.height ?? 0;
const levels = (page: Page, coverage = MEETING) =>
  storedSettings(page).then(({ choices }) => Object.values(choices[coverage]?.races ?? {}));

test("44 races fit a window of 900 px, women and men side by side", async ({ world }) => {
  for (const width of [1280, 1000]) {
    const page = await optionsWith(world, athleticsMeeting(), width);
    expect(await heightOf(page.locator("#races"))).toBeLessThanOrEqual(900);
    const [women, men] = [levelsOf(page, "Women's 100m"), levelsOf(page, "Men's 100m")];
    const [left, right] = [await women.boundingBox(), await men.boundingBox()];
    expect(left?.y).toBe(right?.y);
    expect(left?.x).toBeLessThan(right?.x ?? 0);
    await expect(page.locator(".race-head h4")).toHaveText(
      (["track", "field", "relays", "road", "combined"] as const).map((group) => t(`group_${group}`)),
    );
    await page.close();
  }
});

test("of eight coverages one is shown at a time, and finished ones are folded", async ({ world }) => {
  const page = await optionsWith(world, eightCoverages());
  expect(await heightOf(page.locator(".options"))).toBeLessThanOrEqual(7000);
  await expect(page.locator(".coverage-races").getByRole("radiogroup")).toHaveCount(45);
  const choice = page.getByRole("combobox", { name: t("racesOf") });
  await expect(choice.locator(`optgroup[label="${t("ended")}"] option`)).toHaveCount(3);
  await choice.selectOption("River Marathon");
  await expect(levelsOf(page, "Elite women").getByRole("radio", { name: "Count" })).toBeChecked();
  await expect(page.locator(".coverage-races").getByRole("radiogroup")).toHaveCount(4);
  await expect(page.getByRole("heading", { name: "Old Town Regatta", includeHidden: true })).toBeHidden();
  await page.getByText(t("finishedCoverages", "3")).click();
  await expect(page.getByRole("heading", { name: "Old Town Regatta", includeHidden: true })).toBeVisible();
  const [field, first] = [page.getByLabel(t("addressLabel")), page.locator(".sources h3").first()];
  expect((await field.boundingBox())?.y).toBeLessThan((await first.boundingBox())?.y ?? 0);
});

test("races are found by name, set all at once, and set back", { tag: "@nightly" }, async ({ world }) => {
  const page = await optionsWith(world, athleticsMeeting(3));
  await page.getByRole("searchbox", { name: t("searchRaces") }).fill("HURDLES");
  await expect(page.locator(".level-cell")).toHaveCount(4);
  await page
    .getByRole("group", { name: t("setRaces_other", "4") })
    .getByRole("button", { name: "Alert" })
    .click();
  await expect.poll(async () => (await levels(page)).filter((level) => level === "alert").length).toBe(4);
  await page.getByRole("button", { name: t("undo") }).click();
  await expect.poll(() => levels(page)).toEqual(["count", "count", "count"]);
  await page.getByRole("searchbox", { name: t("searchRaces") }).fill("curling");
  await expect(page.getByText(t("noSuchRace", "curling"))).toBeVisible();
  await page.getByRole("searchbox", { name: t("searchRaces") }).fill("");

  await page.getByRole("radio", { name: t("racesFollowed") }).check();
  await expect(page.locator(".level-cell")).toHaveCount(3);
  // What is set to Feed here stays where it was.
  await levelsOf(page, "Women's 100m").getByRole("radio", { name: "Feed" }).check();
  await expect.poll(() => levels(page)).toContain("show");
  await expect(page.locator(".level-cell")).toHaveCount(3);
});

test("what new races start at leaves those that are there as they are", { tag: "@nightly" }, async ({ world }) => {
  const page = await optionsWith(world, athleticsMeeting(1));
  await page.getByLabel(t("newRaces")).selectOption("Count");
  const choices = async () => (await storedSettings(page)).choices[MEETING];
  await expect.poll(async () => (await choices())?.newRaces).toBe("count");
  expect((await levels(page)).filter((level) => level === "show")).toHaveLength(43);
  await page.getByLabel(t("everythingElse")).selectOption("Off");
  await expect.poll(async () => (await choices())?.others).toBe("off");
});

test.describe("with every permission", () => {
  test.use({ grants: ["http://*/*", "https://*/*"], granted: ["notifications"] });

  test("where nothing is at Alert this is said, mended at a click, and taken back at Glance", async ({ world }) => {
    const page = await optionsWith(world, athleticsMeeting(8));
    const loud = page.getByRole("radiogroup", { name: t("howLoud") });
    await loud.getByRole("radio", { name: t("loud_nudge") }).check();
    await expect(page.getByText(t("nothingAlerts"))).toBeVisible();
    await page.getByRole("button", { name: t("alertFollowed_other", "8") }).click();
    await expect(page.getByText(t("nothingAlerts"))).toBeHidden();
    expect((await levels(page)).every((level) => level === "alert")).toBe(true);
    await loud.getByRole("radio", { name: t("loud_glance") }).check();
    await page.getByRole("button", { name: t("lowerRaised") }).click();
    await expect.poll(() => levels(page)).toEqual(Array(8).fill("count"));
    await expect(page.getByRole("button", { name: t("lowerRaised") })).toBeHidden();
  });
});
