import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plural } from "../src/text/translate";
import {
  actionState,
  command,
  followedIds,
  launchWithExtension,
  OPTIONS,
  openExtensionPage,
  POPUP,
} from "../testing/browser";
import { startDemo } from "../testing/publisher";
import { t } from "../tools/text";
import { before, pick, wheelchairPosts } from "./race";
import { expect, test } from "./world";

const third = pick(wheelchairPosts, 2);

test("a post is read once its card was in view for a second, and stays read after the browser was closed", async ({
  browserName: _,
}) => {
  test.setTimeout(120_000);
  let now = before(third);
  const demo = await startDemo({ clock: () => now });
  const profile = await mkdtemp(join(tmpdir(), "raceside-seen-"));
  const launch = () =>
    launchWithExtension({ extension: "dist/chrome", grants: ["http://127.0.0.1/*"], headless: true, profile });

  const first = await launch();
  const options = await openExtensionPage(first.context, first.extensionId, OPTIONS);
  await command(options, "follow", { address: `${demo.origin}/bbc`, allowPrivate: true });
  const coverageId = pick(await followedIds(options), 0);
  await command(options, "setLevel", { coverageId, race: "others", level: "count" });
  for (const id of ["men-wheelchair", "women-wheelchair", "mass", "para", "men-elite", "women-elite"])
    await command(options, "setLevel", { coverageId, race: { id }, level: "count" });
  now = "2017-04-23T08:50:00.000Z";
  await command(options, "refresh", { coverageId });
  const counted = Number((await actionState(options)).badge);
  expect(counted).toBeGreaterThan(4);

  const popup = await openExtensionPage(first.context, first.extensionId, POPUP);
  await popup.setViewportSize({ width: 400, height: 560 });
  await popup.bringToFront();
  // Down to a post that counts: the first may be a guess, and the keys are heard a moment after the popup is drawn.
  await expect(async () => {
    await popup.keyboard.press("j");
    await popup.waitForTimeout(1500);
    expect(Number((await actionState(options)).badge)).toBeLessThan(counted);
  }).toPass();
  await popup.waitForTimeout(1500);
  const left = (await actionState(options)).badge;
  expect(Number(left)).toBeGreaterThan(0);
  await first.close();

  const second = await launch();
  const again = await openExtensionPage(second.context, second.extensionId, OPTIONS);
  await expect.poll(async () => (await actionState(again)).badge, { timeout: 20_000 }).toBe(left);
  await second.close();
  await demo.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

test("no post is read behind a dialog", { tag: "@nightly" }, async ({ world }) => {
  world.setClock(before(third));
  const coverageId = await world.follow();
  await command(world.options, "setLevel", { coverageId, race: { id: "men-wheelchair" }, level: "count" });
  const popup = await world.openPopup();
  await popup.bringToFront();
  const arrived = popup.getByRole("button", { name: plural(t, "newPosts", 1) });
  world.setClock(third.publishedAt);
  await world.refresh(coverageId);
  // The new post comes into view, and the dialog over it, before it can have been read.
  await arrived.evaluate((button: HTMLButtonElement) => {
    button.click();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }));
  });

  const dialog = popup.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await popup.waitForTimeout(2500);
  expect(await world.badge()).toBe("1");
  await popup.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect.poll(world.badge).toBe("");
});
