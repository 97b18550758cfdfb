import { command } from "../testing/browser";
import { t } from "../tools/text";
import { expect, test } from "./world";

test("settings go to the browser's sync and come from it, at once and without a question", async ({ world }) => {
  const { options } = world;
  const id = await world.follow();
  await command(options, "setPreferences", { change: { look: { theme: "dark" }, overlay: { sites: ["a.example"] } } });
  const shared = () => options.evaluate(async () => JSON.stringify(await chrome.storage.sync.get(null)));
  // Half a minute later by itself; the switch doesn't wait.
  const follows = options.getByRole("switch", { name: t("syncOn") });
  await expect(follows).toBeChecked();
  await follows.uncheck();
  await expect(follows).not.toBeChecked();
  expect(await shared()).toBe("{}");
  await follows.check();
  await expect.poll(shared).toContain("look.theme");
  expect(await shared()).toContain(id);
  expect(await shared()).not.toContain("a.example");

  // Another machine has chosen something else since, and follows more.
  await options.evaluate(async (at) => {
    const other = "https://paper.example/live/";
    await chrome.storage.sync.set({
      "s:other": { "": { "look.theme": [at, "light"] }, [other]: { follow: [at, "https://paper.example/live"] } },
    });
  }, Date.now() + 1000);
  await expect(options.locator("html")).toHaveAttribute("data-theme", "light");
  const sources = options.locator(".sources > li");
  await expect(sources).toHaveCount(2);
  await expect(sources.filter({ hasText: "paper.example" }).getByRole("button", { name: /^Allow/ })).toBeVisible();
});
