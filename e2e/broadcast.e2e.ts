import type { Page } from "@playwright/test";
import { paragraph } from "../src/core/blocks";
import type { PublishedPost, Snapshot } from "../src/core/coverage";
import { t } from "../tools/text";
import { cardOf, openPost } from "./race-card";
import { expect, test, type World } from "./world";

// A reader beside a broadcast, which is some seconds behind the live page.

const published: PublishedPost[] = [];

/** A post that was published so many seconds ago. */
function post(headline: string, secondsAgo: number): void {
  published.unshift({
    id: `b${published.length}`,
    // Never on the minute, as if its page had no seconds.
    publishedAt: new Date(Math.floor((Date.now() - secondsAgo * 1000) / 60_000) * 60_000 + 17_000).toISOString(),
    headline,
    label: "Men's race",
    body: [paragraph(`${headline}.`)],
    keyEvent: false,
    pinned: false,
  });
}
const race = (): Snapshot => ({
  title: "Harbour Marathon 2031",
  summary: [],
  zone: "Europe/London",
  posts: [...published],
});

test.use({ published: { race } });
test.describe.configure({ timeout: 120_000 });

/** Chooses a command of the popup's menu. */
async function choose(popup: Page, entry: string): Promise<void> {
  await popup.getByRole("button", { name: t("menu") }).click();
  await popup.getByRole("menuitem", { name: entry }).click();
}

async function arrive(world: World, id: string, headline: string, secondsAgo: number): Promise<void> {
  post(headline, secondsAgo);
  await world.refresh(id);
}

test("what the screen shows now sets the delay; a second more or less and a pause keep it in step", async ({
  world,
}) => {
  published.length = 0;
  post("They are off", 400);
  post("Ostin leads", 200);
  const id = await world.follow();
  const popup = await world.openPopup();
  const behind = popup.locator(".header .state");

  await test.step("one press, by keys alone", async () => {
    await openPost(cardOf(popup, "Ostin leads"));
    await cardOf(popup, "Ostin leads")
      .getByRole("button", { name: t("morePost") })
      .focus();
    await popup.keyboard.press("Enter");
    const seenNow = cardOf(popup, "Ostin leads").getByRole("button", { name: t("seenNow") });
    await seenNow.focus();
    await popup.keyboard.press("Enter");
    await expect(behind).toContainText(/\d min, \d+ sec behind|\d min behind/);
    // The post stays, and says it too where the reader is.
    await expect(
      cardOf(popup, "Ostin leads")
        .getByRole("status")
        .filter({ hasText: /behind/ }),
    ).toBeVisible();
    await expect(seenNow).toBeFocused();
  });

  await test.step("what comes now is ahead of the screen", async () => {
    await arrive(world, id, "Tolgate attacks", 20);
    await arrive(world, id, "Tolgate wins", 0);
    await popup.waitForTimeout(1000);
    await expect(popup.locator("body")).not.toContainText(/Tolgate/);
    expect(await world.title()).not.toMatch(/Tolgate/);
  });

  const seconds = async () => {
    const words = (await behind.innerText()).replaceAll(/[^\d\s a-z]/giu, "");
    const [, minutes = "0", rest = "0"] = /(?:(\d+) min)?\s*(?:(\d+) sec)? behind/u.exec(words) ?? [];
    return Number(minutes) * 60 + Number(rest);
  };

  await test.step("nudged in the dialog", async () => {
    await choose(popup, t("withoutSpoilers"));
    const dialog = popup.getByRole("dialog", { name: t("spoilersTitle") });
    const before = await seconds();
    await dialog.getByRole("button", { name: "+1" }).click();
    await expect.poll(seconds).toBe(before + 1);
    await dialog.getByRole("button", { name: "−1" }).click();
    await expect.poll(seconds).toBe(before);
    await dialog.scrollIntoViewIfNeeded();
    for (const scheme of ["light", "dark"] as const) {
      await popup.emulateMedia({ colorScheme: scheme });
      if (process.env.BROADCAST_SHOTS)
        await popup.screenshot({ path: `${process.env.BROADCAST_SHOTS}/delay-${scheme}.png` });
    }
    await dialog.getByRole("button", { name: t("done") }).click();
  });

  await test.step("paused, and gone on", async () => {
    const before = await seconds();
    await choose(popup, t("iPaused"));
    await expect(popup.getByText(/^Paused since/)).toBeVisible();
    if (process.env.BROADCAST_SHOTS) await popup.screenshot({ path: `${process.env.BROADCAST_SHOTS}/paused.png` });
    await popup.waitForTimeout(3000);
    await popup.getByRole("button", { name: t("goOn") }).click();
    await expect(popup.getByText(/^Paused since/)).toBeHidden();
    await expect.poll(seconds).toBeGreaterThanOrEqual(before + 3);
  });

  await test.step("the post is there once the reader sees it live again", async () => {
    await choose(popup, t("withoutSpoilers"));
    await popup.getByLabel(t("spoilersOff")).check();
    await popup.getByRole("button", { name: t("done") }).click();
    await expect(cardOf(popup, "Tolgate wins")).toBeVisible();
  });
});
