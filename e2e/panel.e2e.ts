import type { Page } from "@playwright/test";
import { chooseLevel, RealPopup } from "../testing/browser";
import { addHistory, headlineOf } from "../testing/history";
import { t } from "../tools/text";
import { pick, wheelchairPosts } from "./race";
import { expect, test, type World } from "./world";

const third = pick(wheelchairPosts, 2);
const lanes = (panel: Page) => panel.getByRole("toolbar", { name: "Races on one clock" });

async function openFollowing(world: World, history = 0): Promise<{ panel: Page; coverageId: string }> {
  world.setClock(third.publishedAt);
  const coverageId = await world.follow();
  await chooseLevel(world.options, "Men's wheelchair", "Count");
  await chooseLevel(world.options, "Women's wheelchair", "Count");
  if (history > 0) await addHistory(world.options, coverageId, history);
  const panel = await world.openPanel();
  await panel.getByRole("article").first().waitFor();
  await panel.getByRole("radio", { name: "All", exact: true }).check();
  await panel.getByRole("button", { name: t("lanesAndKinds") }).click();
  return { panel, coverageId };
}

test("before anything is followed, the panel says what to do, and plays the replay", async ({ world }) => {
  const panel = await world.openPanel();
  await expect(panel.getByText("Follow a live page to see its race here.")).toBeVisible();
  await panel.getByRole("button", { name: "Replay the 2017 London Marathon" }).click();
  await expect(panel.getByRole("article").first()).toBeVisible();
});

test("the followed races stand side by side on one clock; arrows go along it, Enter shows the post", async ({
  world,
}) => {
  const { panel } = await openFollowing(world);
  const lane = lanes(panel).getByRole("group", { name: /^Men's wheelchair: \d+ posts?, / });
  await expect(lane).toBeVisible();
  await expect(lanes(panel).getByRole("group")).toHaveCount(2);
  const marks = lanes(panel).getByRole("button");
  // One stop for Tab.
  await expect(lanes(panel).locator('button[tabindex="0"]')).toHaveCount(1);
  await lanes(panel).locator('button[tabindex="0"]').focus();
  const last = await panel.evaluate(() => document.activeElement?.ariaLabel);
  await panel.keyboard.press("Home");
  const first = await panel.evaluate(() => document.activeElement?.ariaLabel);
  expect(first).not.toBe(last);
  await panel.keyboard.press("ArrowDown");
  await panel.keyboard.press("ArrowUp");
  await panel.keyboard.press("Home");
  await expect(marks.and(panel.locator(":focus"))).toHaveAccessibleName(first ?? "");
  await panel.keyboard.press("Enter");
  const focused = panel.locator("article:focus");
  await expect(focused).toBeInViewport();
  const time = await focused.locator("time").first().innerText();
  expect(first).toContain(time);
});

test("a time of day goes to the post before it, also where that wasn't loaded", { tag: "@nightly" }, async ({
  world,
}) => {
  const { panel } = await openFollowing(world, 400);
  const time = panel.getByLabel("Go to");
  const target = panel.getByRole("article", { name: headlineOf(120), exact: true });
  await expect(target).toHaveCount(0);
  const at = await panel.evaluate(async (headline) => {
    const all = Object.entries(await chrome.storage.local.get(null));
    const posts = all.flatMap(([key, value]) => (/:posts:-?\d+$/.test(key) ? (value as { headline: string }[]) : []));
    const post = posts.find((one) => one.headline === headline) as unknown as { publishedAt: string };
    return new Date(Date.parse(post.publishedAt) + 30_000).toTimeString().slice(0, 5);
  }, headlineOf(120));
  await time.fill(at);
  await time.press("Enter");
  await expect(panel.locator("article:focus")).toHaveAccessibleName(headlineOf(120));
  await expect(target).toBeInViewport();
});

test("kinds narrow what is shown, a race and a kind together", { tag: "@nightly" }, async ({ world }) => {
  const { panel } = await openFollowing(world, 90);
  const kinds = panel.getByRole("navigation", { name: "Kinds of posts" });
  const all = await panel.getByRole("article").count();
  await kinds.getByRole("button", { name: "Start" }).click();
  await expect.poll(() => panel.getByRole("article").count()).toBeLessThan(all);
  for (const meta of await panel.locator("article .kind").allInnerTexts()) expect(meta).toBe("Start");
  await kinds.getByRole("button", { name: "Start" }).click();
  await expect(kinds.getByRole("button", { pressed: true })).toHaveCount(0);
});

test("posts wait behind the button while the panel has the focus, mark all read can be undone", {
  tag: "@nightly",
}, async ({ world }) => {
  const { panel, coverageId } = await openFollowing(world);
  const before = await panel.getByRole("article").count();
  const next = pick(wheelchairPosts, 3);
  world.setClock(next.publishedAt);
  await world.refresh(coverageId);
  await panel.getByRole("button", { name: /^\d+ new posts?$/ }).click();
  await expect(panel.getByRole("article").filter({ hasText: next.headline })).toBeVisible();
  expect(await panel.getByRole("article").count()).toBeGreaterThan(before);
  await expect.poll(world.badge).not.toBe("");
  await panel.getByRole("button", { name: "Mark all read" }).click();
  await expect.poll(world.badge).toBe("");
  await panel.getByRole("button", { name: "Undo" }).click();
});

test("it needs no more width than a narrow panel has", { tag: "@nightly" }, async ({ world }) => {
  const { panel } = await openFollowing(world, 60);
  for (const width of [280, 380, 800]) {
    await panel.setViewportSize({ width, height: 700 });
    const overflow = await panel.evaluate(() => {
      const scroller = document.querySelector(".scroller") ?? document.body;
      return [scroller.scrollWidth - scroller.clientWidth, document.documentElement.scrollWidth - window.innerWidth];
    });
    expect(overflow.every((pixels) => pixels <= 0)).toBe(true);
  }
});

test("the popup opens the side panel", async ({ world }) => {
  world.setClock(third.publishedAt);
  await world.follow();
  const popup = await RealPopup.open(world.launched, world.options);
  await popup.click("Open side panel").catch(() => {});
  await expect
    .poll(() =>
      world.options.evaluate(async () =>
        (await chrome.runtime.getContexts({ contextTypes: ["SIDE_PANEL" as chrome.runtime.ContextType] })).map(
          (context) => context.documentUrl,
        ),
      ),
    )
    .toContainEqual(expect.stringContaining("src/views/panel/index.html"));
});
