import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { command, followedIds, levelsOf, POPUP } from "../testing/browser";
import { eightCoverages } from "../testing/many-races";
import { type Surface, surfaces } from "../tools/screenshots/surfaces";
import { t } from "../tools/text";
import { before, pick, wheelchairPosts } from "./race";
import { expect, test, type World } from "./world";

const third = pick(wheelchairPosts, 2);

async function withRace(world: World): Promise<string> {
  world.setClock(before(third));
  const coverageId = await world.follow();
  for (const id of ["men-wheelchair", "women-wheelchair"])
    await command(world.options, "setLevel", { coverageId, race: { id }, level: "count" });
  world.setClock("2017-04-23T09:28:00.000Z");
  await world.refresh(coverageId);
  return coverageId;
}

const open = async (world: World, { path, width, height }: Surface, colorScheme: "light" | "dark"): Promise<Page> => {
  const page = await world.launched.context.newPage();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.goto(`chrome-extension://${world.launched.extensionId}/${path}`);
  await page.locator("#app > :not(.skeleton)").first().waitFor();
  return page;
};

/** What axe finds on a page; each finding with the elements that it is about. */
async function findings(page: Page, rules: string[] = []) {
  // None of our pages has a frame; axe's other mode opens a page more each time, in case of one.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}

/** What axe finds on each of some surfaces, light and dark. */
async function passesAxe(world: World, language: string, some: readonly Surface[]): Promise<void> {
  for (const surface of some) {
    await test.step(surface.name, async () => {
      const page = await open(world, surface, "light");
      await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
      await surface.pose?.(page);
      expect(await findings(page)).toEqual([]);
      // In the dark nothing is different but colours.
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      expect(await findings(page, ["color-contrast", "link-in-text-block"])).toEqual([]);
      await page.close();
    });
  }
}

const speak = (world: World, language: string) =>
  command(world.options, "setPreferences", { change: { time: { language } } });

const NIGHTLY = { tag: "@nightly" };
/** In Arabic the same elements stand in the other order: that is looked at each night. */
const LANGUAGES = { en: {}, ar: NIGHTLY };
/** What a reader sees each day; the rest is made of the same parts. */
const DAILY: ReadonlySet<string> = new Set(["popup", "options"]);
const withRaces = surfaces.filter(({ followed }) => followed);
const SETS = [
  { which: "popup and options pass", some: withRaces.filter(({ name }) => DAILY.has(name)), details: {} },
  { which: "every other surface passes", some: withRaces.filter(({ name }) => !DAILY.has(name)), details: NIGHTLY },
];

for (const [language, details] of Object.entries(LANGUAGES)) {
  test(
    `every surface passes axe before anything is followed, light and dark: ${language}`,
    details,
    async ({ world }) => {
      test.setTimeout(240_000);
      await speak(world, language);
      await passesAxe(
        world,
        language,
        surfaces.filter(({ followed }) => !followed),
      );
    },
  );

  for (const { which, some, details: when } of SETS)
    test(`${which} axe with a race, light and dark: ${language}`, { ...when, ...details }, async ({ world }) => {
      test.setTimeout(240_000);
      await withRace(world);
      await speak(world, language);
      await passesAxe(world, language, some);
    });
}

test("the list of eight coverages passes axe, and says of each how it is", async ({ world }) => {
  await world.options.evaluate((stored) => chrome.storage.local.set(stored), eightCoverages().items);
  const popup = await open(world, { name: "popup", path: POPUP, width: 400, height: 560 }, "light");
  await popup.getByRole("button", { name: /switch coverage/ }).click();
  const list = popup.getByRole("dialog", { name: t("coverageSwitcher") });
  await expect(list.locator(".coverage-row")).not.toHaveCount(0);
  if (process.env.GLANCE_SHOTS) await popup.screenshot({ path: `${process.env.GLANCE_SHOTS}/coverages.png` });
  for (const state of [t("live"), t("notUpdating"), t("finishedCoverages", "3")])
    await expect(list.getByText(state, { exact: true }).first()).toBeVisible();
  expect(await findings(popup)).toEqual([]);
  await popup.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect(await findings(popup, ["color-contrast"])).toEqual([]);
});

test("the popup can be used at 200 %: nothing is cut off at its sides", async ({ world }) => {
  await withRace(world);
  const popup = await world.openPopup();
  await popup.setViewportSize({ width: 400, height: 560 });
  await popup.evaluate(() => document.documentElement.style.setProperty("zoom", "2"));
  const overflow = await popup.evaluate(() => {
    const { scrollWidth, clientWidth } = document.querySelector(".scroller") ?? document.body;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBeLessThanOrEqual(0);
});

test("by keyboard alone: a page is followed, a race chosen, posts read, all marked read", async ({ world }) => {
  const { options, demo } = world;
  const { keyboard } = options;
  test.setTimeout(120_000);
  world.setClock(before(third));
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes on with Tab until what has the focus has this name. */
  const tabTo = async (page: Page, name: string | RegExp, role: "button" | "radio" | "textbox") => {
    const wanted = page.getByRole(role, { name }).first();
    for (let n = 0; n < 120; n++) {
      await page.keyboard.press("Tab");
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab doesn't lead to ${name}.`);
  };

  await options.bringToFront();
  await tabTo(options, t("addressLabel"), "textbox");
  await keyboard.type(`${demo.origin}/bbc`);
  await press(options, "Enter");
  await options.getByRole("button", { name: t("followPrivate") }).waitFor();
  await tabTo(options, t("followPrivate"), "button");
  await press(options, "Enter");
  const levels = levelsOf(options, "Men's wheelchair");
  await levels.waitFor();
  for (let n = 0; n < 120; n++) {
    await press(options, "Tab");
    if (await levels.evaluate((group) => group.contains(document.activeElement))) break;
  }
  await press(options, "ArrowRight");
  await expect(levels.getByRole("radio", { name: t("level_count") })).toBeChecked();

  world.setClock("2017-04-23T09:28:00.000Z");
  await world.refresh(pick(await followedIds(options), 0));
  await expect.poll(world.badge).toBe("FIN");
  const popup = await world.openPopup();
  await popup.bringToFront();
  await popup.getByRole("article").first().waitFor();
  await press(popup, "j");
  const article = popup.getByRole("article").first();
  await expect(article).toBeFocused();
  // One that is read loses its dot.
  await expect(article.getByRole("img", { name: t("unread") })).toBeHidden();
  await press(popup, "j", "k");
  await expect(article).toBeFocused();
  await tabTo(popup, t("markAllRead"), "button");
  await press(popup, "Enter");
  await expect.poll(world.badge).toBe("");
  await expect(popup.getByText(t("markedAllRead"))).toBeVisible();
});
