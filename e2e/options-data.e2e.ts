import { readFile } from "node:fs/promises";
import { chooseLevel, command, followedIds, stored } from "../testing/browser";
import { t } from "../tools/text";
import { storedPreferences, storedSettings } from "./settled";
import { expect, test } from "./world";

test("an import shows what it changes and from what, and changes it only then", async ({ world }, info) => {
  const { options } = world;
  const coverageId = await world.follow();
  await chooseLevel(options, "Men's wheelchair", "Alert");
  await command(options, "setPreferences", {
    change: { look: { theme: "dark" }, overlay: { sites: ["example.org"] }, pictures: { hosts: ["ichef.example"] } },
  });
  const downloading = options.waitForEvent("download");
  await options.getByRole("button", { name: "Export" }).click();
  const path = info.outputPath("export.json");
  await (await downloading).saveAs(path);
  await chooseLevel(options, "Men's wheelchair", "Count");
  await command(options, "setPreferences", {
    change: { look: { theme: "light" }, overlay: { sites: [] }, pictures: { hosts: [] } },
  });
  await expect
    .poll(async () => (await storedSettings(options)).choices[coverageId]?.races)
    .toEqual({
      "men-wheelchair": "count",
    });

  const choose = async () =>
    options.locator('input[type="file"]').setInputFiles({
      name: "export.json",
      mimeType: "application/json",
      buffer: await readFile(path),
    });
  const before = await storedSettings(options);
  const rows = options.locator(".changes").getByRole("row");
  const shown = [
    "What changes Now After the import",
    "London Marathon 2017",
    "Men's wheelchair Count Alert",
    "Settings",
    "Theme Light Dark",
  ];
  await choose();
  await expect(rows).toHaveText(shown.map((row) => new RegExp(`^${row.split(" ").join("\\s*")}$`)));
  await options.getByRole("button", { name: t("cancel") }).click();
  await expect(rows).toHaveCount(0);
  expect(await storedSettings(options)).toEqual(before);

  await choose();
  await options.getByRole("button", { name: "Import", exact: true }).click();
  await expect(options.getByText("Imported. Sources are checked again")).toBeVisible();
  const after = await storedSettings(options);
  expect(after.choices[coverageId]?.races).toEqual({ "men-wheelchair": "alert" });
  expect(after.preferences).toEqual({ ...before.preferences, look: { ...before.preferences.look, theme: "dark" } });
  await choose();
  await expect(options.getByText(t("importNothing"))).toBeVisible();
});

test("clearing asks first, and leaves nothing", async ({ world }) => {
  const { options } = world;
  await world.follow();
  await command(options, "setPreferences", { change: { look: { theme: "dark" } } });
  const before = await stored(options);
  const clear = options.getByRole("button", { name: t("clearAll") });
  await clear.click();
  await expect(options.getByText(t("clearAsk"))).toBeVisible();
  await options.keyboard.press("Escape");
  await expect(options.getByText(t("clearAsk"))).toBeHidden();
  await expect(clear).toBeFocused();
  expect(Object.keys(await stored(options))).toEqual(Object.keys(before));

  await clear.click();
  await options.getByRole("button", { name: t("clearNow") }).click();
  await expect(options.getByText(t("cleared"))).toBeVisible();
  // When it was last looked for what is old may be noted anew.
  const left = Object.keys(await stored(options)).filter((key) => key !== "tidied");
  expect(left.sort()).toEqual(["reserve", "schema", "sync"]);
  expect(await followedIds(options)).toEqual([]);
  await expect(options.locator("#sources").getByText(t("noSources"))).toBeVisible();
  await expect(options.locator("html")).toHaveAttribute("data-theme", "system");
  expect(await options.evaluate(async () => (await chrome.permissions.getAll()).origins)).toEqual([]);
});

test("hosts of pictures can be taken back", { tag: "@nightly" }, async ({ world }) => {
  const { options } = world;
  await expect(options.getByText(t("picturesNone"))).toBeVisible();
  await command(options, "setPreferences", { change: { pictures: { hosts: ["a.example", "b.example"] } } });
  await options.getByRole("button", { name: t("pictureRemove", "a.example") }).click();
  await expect.poll(async () => (await storedPreferences(options)).pictures.hosts).toEqual(["b.example"]);
});
