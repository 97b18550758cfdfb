import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command, followedIds, launchWithExtension, OPTIONS, openExtensionPage, stored } from "../demo/browser";
import { startDemo } from "../demo/server";
import { t } from "../demo/text";
import { idOfUnpacked, policyFor, whyNoPolicy } from "./office-policy";
import { expect, test } from "./world";

const GRANTS = ["http://127.0.0.1/*", "https://127.0.0.1/*"];

test("what an office sets is followed and locked, in a browser with a policy, and goes with it", async () => {
  test.setTimeout(120_000);
  const why = await whyNoPolicy();
  test.skip(why !== undefined, why);

  const demo = await startDemo({ clock: () => "2017-04-23T08:00:00.000Z" });
  const profile = await realpath(await mkdtemp(join(tmpdir(), "raceside-office-")));
  const extensionId = idOfUnpacked(join(profile, "extension"));
  const policy = await policyFor(extensionId);
  const source = { address: `${demo.origin}/bbc`, locked: true, races: { "men-wheelchair": "alert" } };
  const office = {
    sources: [source],
    look: { theme: "dark" },
    quiet: { hours: true, from: "18:00", to: "08:00" },
    alerts: { on: false },
    overlay: { modes: ["off", "dot"], denied: ["bank.example"] },
    sync: false,
  };
  try {
    await policy.set(office);
    const launched = await launchWithExtension({ extension: "dist/chrome", grants: GRANTS, headless: true, profile });
    try {
      expect(launched.extensionId).toBe(extensionId);
      const options = await openExtensionPage(launched.context, extensionId, OPTIONS);
      const sources = options.locator(".sources > li");
      await expect(sources).toHaveCount(1);
      await expect(sources).toContainText(t("setByOffice"));
      await expect(sources.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
      // Nothing of it is the reader's own.
      expect(await followedIds(options)).toEqual([]);

      await options.getByRole("button", { name: t("followPrivate") }).click();
      const levels = options.getByRole("radiogroup", { name: /^Men's wheelchair/ });
      await expect(levels.getByRole("radio", { name: t("level_alert") })).toBeChecked();

      await expect(options.locator("html")).toHaveAttribute("data-theme", "dark");
      const themes = options.getByRole("radiogroup", { name: t("theme") });
      for (const theme of await themes.getByRole("radio").all()) await expect(theme).toBeDisabled();
      await expect(themes).toHaveAccessibleDescription(t("setByOffice"));
      const modes = options.getByRole("radiogroup", { name: t("overlayMode") });
      await expect(modes.getByRole("radio", { name: t("overlay_dot") })).toBeEnabled();
      await expect(modes.getByRole("radio", { name: t("overlay_card") })).toBeDisabled();
      await expect(modes).toHaveAccessibleDescription(new RegExp(t("setByOffice")));
      const hours = options.getByRole("switch", { name: t("quietHoursOn") });
      await expect(hours).toBeChecked();
      await expect(hours).toBeDisabled();
      await expect(hours).toHaveAccessibleDescription(new RegExp(t("setByOffice")));
      await expect(options.getByRole("radio", { name: t("loud_live") })).toBeDisabled();
      await expect(options.getByRole("radio", { name: t("loud_nudge") })).toBeEnabled();
      await expect(options.getByRole("switch", { name: t("syncOn") })).toBeDisabled();
      await expect(options.getByText("bank.example")).toBeVisible();
      for (const section of ["sources", "overlay", "quiet", "data"]) {
        await options.locator(`#${section}`).screenshot({ path: `e2e/out/office-${section}.png` });
      }

      // Nor does a message get past it.
      await command(options, "setPreferences", { change: { look: { theme: "light", density: "compact" } } });
      await command(options, "unfollow", {
        coverageId: Object.keys(await stored(options))
          .find(isHead)
          ?.slice(9, -5),
      });
      await expect(options.locator("html")).toHaveAttribute("data-density", "compact");
      await expect(options.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(sources).toHaveCount(1);

      // What changes applies at once, and what isn't understood is said.
      await policy.set({ sources: [{ address: source.address }], look: { theme: "light" }, quiet: { from: "18:00" } });
      await expect(options.locator("html")).toHaveAttribute("data-theme", "light", { timeout: 40_000 });
      await expect(hours).toBeEnabled();
      await expect(sources.getByRole("button", { name: /^Remove/ })).toHaveCount(1);
      await policy.remove();
      await expect(options.locator("html")).toHaveAttribute("data-theme", "system", { timeout: 40_000 });
      await expect(options.locator("html")).toHaveAttribute("data-density", "compact");
      await expect(sources).toHaveCount(0);
    } finally {
      await launched.close();
    }
  } finally {
    await policy.remove();
    await demo.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

const isHead = (key: string): boolean => /^coverage:.*:head$/.test(key);
