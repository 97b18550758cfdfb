import type { Page } from "@playwright/test";
import { t } from "../tools/text";
import { storedPreferences } from "./settled";
import { expect, test } from "./world";

// The browser's own question can't be answered without a window: what was granted before isn't asked for, and where it
// has to be, only that it is explained and that nothing is stored meanwhile can be seen.

const radio = (page: Page, group: string, name: string) =>
  page.getByRole("radiogroup", { name: group }).getByRole("radio", { name, exact: true });

test.describe("with every permission", () => {
  test.use({ grants: ["http://*/*", "https://*/*"], granted: ["notifications"] });

  test("how loud it is follows from overlay and notifications, and sets them", async ({ world }) => {
    const { options } = world;
    const loud = async () => {
      const { alerts, overlay } = await storedPreferences(options);
      return [alerts.on, overlay.mode];
    };
    await expect(radio(options, "How loud", "Glance")).toBeChecked();
    await radio(options, "How loud", "Notify").check();
    await expect.poll(loud).toEqual([true, "ticker"]);
    await radio(options, "Kind", "Dot").check();
    await radio(options, "How loud", "Nudge").check();
    await expect.poll(loud).toEqual([false, "dot"]);
    await radio(options, "Kind", "Off").check();
    await expect(radio(options, "How loud", "Glance")).toBeChecked();
  });

  test("the overlay is allowed on single sites or on all, and each can be taken back", { tag: "@nightly" }, async ({
    world,
  }) => {
    const { options } = world;
    const sites = async () => (await storedPreferences(options)).overlay.sites;
    const field = options.getByRole("textbox", { name: t("siteAddAllowed") });
    const allow = options.getByRole("button", { name: t("siteAllowOverlay") });
    await field.fill("not a site");
    await allow.click();
    await expect(options.getByText(t("siteUnreadable"))).toBeVisible();
    await expect(field).toHaveValue("not a site");
    await field.fill("https://www.example.org/live?x=1");
    await allow.click();
    await expect.poll(sites).toEqual(["www.example.org"]);
    await options
      .locator("#overlay-sites")
      .getByRole("button", { name: t("overlayAllowAll") })
      .click();
    await expect.poll(sites).toEqual(["www.example.org", "*"]);
    await options.getByRole("button", { name: t("siteRemove", t("allSites")) }).click();
    await expect.poll(sites).toEqual(["www.example.org"]);
    const granted = () => options.evaluate(async () => (await chrome.permissions.getAll()).origins);
    // What was allowed of a single site would go as well.
    expect(await granted()).toContain("https://*/*");
    await options
      .locator("#overlay-sites")
      .getByRole("button", { name: t("overlayAllowAll") })
      .click();
    await options.getByRole("button", { name: t("siteRemove", "www.example.org") }).click();
    await options.getByRole("button", { name: t("siteRemove", t("allSites")) }).click();
    await expect.poll(sites).toEqual([]);
    await expect.poll(granted).toEqual([]);
  });
});

test.describe("with permission for a source and for all sites", () => {
  test.use({ grants: ["http://127.0.0.1/*", "https://127.0.0.1/*", "http://*/*", "https://*/*"] });

  test("taking the overlay off all sites leaves the source its own leave", { tag: "@nightly" }, async ({ world }) => {
    const { options } = world;
    const coverageId = await world.follow();
    await options
      .locator("#overlay-sites")
      .getByRole("button", { name: t("overlayAllowAll") })
      .click();
    await options.getByRole("button", { name: t("siteRemove", t("allSites")) }).click();
    await expect.poll(async () => (await storedPreferences(options)).overlay.sites).toEqual([]);
    expect(await world.refresh(coverageId)).toEqual({ ok: true, value: null });
  });
});

test("what needs the browser's leave is explained first, and not stored without", async ({ world }) => {
  const { options } = world;
  await radio(options, "How loud", "Notify").check();
  await expect(options.getByText(t("notifyWhy"))).toBeVisible();
  await expect(options.getByRole("button", { name: t("notifyAllow") })).toBeVisible();
  await expect(options.locator("#alerts").getByText(t("overlayWhy"))).toBeVisible();
  await expect.poll(async () => (await storedPreferences(options)).overlay.mode).toBe("ticker");
  expect((await storedPreferences(options)).alerts.on).toBe(false);
  // What is chosen is shown when it is stored: what was chosen just before may come in between.
  await radio(options, "How loud", "Glance").click();
  await expect(radio(options, "How loud", "Glance")).toBeChecked();
  await expect(options.getByText(t("notifyWhy"))).toBeHidden();
  await options.getByRole("textbox", { name: t("siteAddAllowed") }).fill("example.org");
  await options.getByRole("button", { name: t("siteAllowOverlay") }).click();
  await options.waitForTimeout(300);
  expect((await storedPreferences(options)).overlay.sites).toEqual([]);
});

test("no site needs permission to be one where the overlay never appears", { tag: "@nightly" }, async ({ world }) => {
  const { options } = world;
  const denied = async () => (await storedPreferences(options)).overlay.denied;
  await options.getByRole("textbox", { name: t("siteAddDenied") }).fill("bank.example");
  await options.getByRole("button", { name: t("siteDenyOverlay") }).click();
  await expect.poll(denied).toEqual(["bank.example"]);
  await options.getByRole("button", { name: t("siteRemoveDenied", "bank.example") }).click();
  await expect.poll(denied).toEqual([]);
});
