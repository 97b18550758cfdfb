import type { Page } from "@playwright/test";
import {
  followAddress,
  followedIds,
  type Launched,
  launchWithExtension,
  openExtensionPage,
  WELCOME,
} from "../testing/browser";
import { t } from "../tools/text";
import { storedSettings } from "./settled";
import { test as base, expect } from "./world";

/** A browser in which the extension has just been installed, and the page that it opened by itself. */
const test = base.extend<{ installed: { launched: Launched; welcome: Page } }>({
  installed: async ({ browserName: _ }, use) => {
    const launched = await launchWithExtension({ extension: "dist/chrome", headless: true, firstRun: true });
    const welcomes = () => launched.context.pages().filter((page) => page.url().includes(WELCOME));
    await expect.poll(() => welcomes().length).toBe(1);
    const [welcome] = welcomes();
    if (!welcome) throw new Error("No first steps.");
    await use({ launched, welcome });
    await launched.close();
  },
});

const step = (page: Page) => page.locator('[aria-current="step"]');
const racesOf = async (page: Page) => Object.values((await storedSettings(page)).choices).map(({ races }) => races);

test("a new reader plays the replay, follows a race, and says how loud", async ({ installed: { welcome } }) => {
  await expect(welcome.getByRole("heading", { level: 1 })).toHaveText(t("welcomeTitle"));
  await welcome.getByRole("button", { name: t("playReplay") }).click();
  await expect(welcome.getByText("Following London Marathon 2017")).toBeVisible();
  await welcome.getByRole("button", { name: t("next") }).click();
  await expect(step(welcome)).toHaveText(t("step_races"));
  await expect(welcome.getByRole("heading", { level: 2 })).toBeFocused();
  await welcome.getByRole("checkbox", { name: /^Men's wheelchair/ }).check();
  await expect.poll(() => racesOf(welcome)).toEqual([{ "men-wheelchair": "count" }]);

  await welcome.reload();
  await expect(step(welcome)).toHaveText(t("step_races"));
  await expect(welcome.getByRole("checkbox", { name: /^Men's wheelchair/ })).toBeChecked();
  await welcome.goBack();
  await expect(step(welcome)).toHaveText(t("step_follow"));
  await welcome.goForward();
  await welcome.getByRole("button", { name: t("next") }).click();
  await expect(welcome.getByRole("radio", { name: "Glance" })).toBeChecked();
  await welcome.getByRole("radio", { name: "Nudge" }).check();
  await expect(welcome.getByText(t("overlayWhy"))).toBeVisible();
  // Only what is at Alert may interrupt.
  await expect.poll(() => racesOf(welcome)).toEqual([{ "men-wheelchair": "alert" }]);
  const { preferences } = await storedSettings(welcome);
  expect(preferences.overlay).toMatchObject({ mode: "ticker", sites: [] });
  expect(preferences.alerts.on).toBe(false);
  // The page closes itself, maybe before the click is over.
  const closed = welcome.waitForEvent("close");
  await welcome
    .getByRole("button", { name: t("done") })
    .click()
    .catch(() => undefined);
  await closed;
});

test("the keyboard alone does it", { tag: "@nightly" }, async ({ installed: { welcome } }) => {
  await welcome.bringToFront();
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 40; presses++) {
      await welcome.keyboard.press("Tab");
      const label = await welcome.evaluate(() => {
        const { activeElement: it } = document;
        return (
          it?.getAttribute("aria-label") ?? (it as HTMLInputElement | null)?.labels?.[0]?.innerText ?? it?.textContent
        );
      });
      if (label && name.test(label)) return;
    }
    throw new Error(`Tab never came to ${name}.`);
  };
  await tabTo(/^Replay the 2017/);
  await welcome.keyboard.press("Enter");
  await expect.poll(() => followedIds(welcome)).toHaveLength(1);
  await tabTo(/^Next$/);
  await welcome.keyboard.press("Enter");
  await expect(step(welcome)).toHaveText(t("step_races"));
  await tabTo(/^Men's wheelchair/);
  await welcome.keyboard.press("Space");
  await expect.poll(() => racesOf(welcome)).toEqual([{ "men-wheelchair": "count" }]);
  await tabTo(/^Next$/);
  await welcome.keyboard.press("Enter");
  // The step's heading takes the focus when the step is drawn.
  await expect(step(welcome)).toHaveText(t("step_loud"));
  await expect(welcome.getByRole("heading", { level: 2 })).toBeFocused();
  await tabTo(/Glance/);
  await welcome.keyboard.press("ArrowDown");
  await expect(welcome.getByRole("radio", { name: "Nudge" })).toBeChecked();
  await welcome.keyboard.press("ArrowUp");
  await expect(welcome.getByRole("radio", { name: "Glance" })).toBeChecked();
  const closed = welcome.waitForEvent("close");
  await tabTo(/^Done$/);
  // The key is let go of when the page is gone.
  await welcome.keyboard.press("Enter").catch(() => {});
  await closed;
});

test("skipping leaves everything as it was, and the settings show the steps again", { tag: "@nightly" }, async ({
  installed: { launched, welcome },
}) => {
  const closed = welcome.waitForEvent("close");
  await welcome.getByRole("button", { name: t("skip") }).click();
  await closed;
  const options = await openExtensionPage(launched.context, launched.extensionId, "src/views/options/index.html");
  expect(await followedIds(options)).toEqual([]);
  await options.getByRole("link", { name: t("firstStepsAgain") }).click();
  await expect(step(options)).toHaveText(t("step_follow"));
});

base("an address is followed there, and what is followed goes on with its races", async ({ world }) => {
  const { launched, demo } = world;
  const welcome = await openExtensionPage(launched.context, launched.extensionId, WELCOME);
  await expect(step(welcome)).toHaveText(t("step_follow"));
  await followAddress(welcome, `${demo.origin}/bbc`);
  await expect(welcome.getByText("Following London Marathon 2017")).toBeVisible();
  const again = await openExtensionPage(launched.context, launched.extensionId, WELCOME);
  await expect(step(again)).toHaveText(t("step_races"));
});
