import type { Page } from "@playwright/test";
import type { Post } from "../src/core/coverage";
import { keys } from "../src/store/keys";
import { command, openExtensionPage, PANEL, POPOUT, POPUP } from "../testing/browser";
import { glanceCoverage } from "../testing/glance-coverage";
import { t } from "../tools/text";
import { expect, test, type World } from "./world";

const LONG =
  "Women's under-23 three thousand metres steeplechase, semi-final of the international harbour championships, heat";
const races = Array.from({ length: 60 }, (_, heat) => `${LONG} ${heat + 1}`);
const PRINTED = "Yesterday evening, about nine o'clock";

/** Twenty coverages of sixty races with long names; posts without text, or with a time in words. */
async function store(world: World): Promise<void> {
  const all = Array.from({ length: 20 }, (_, day) =>
    glanceCoverage(
      { title: `${LONG}, day ${day + 1}`, races, followed: 12, awayMinutes: 60 },
      Date.now(),
      `https://long${day}.example/live`,
    ),
  );
  const [first] = all;
  if (!first) return;
  const items: Record<string, unknown> = Object.assign({}, ...all.map((one) => one.items));
  const newest = items[keys.newest(first.id)] as Post[];
  const [, textless, late] = newest;
  Object.assign(textless ?? {}, { headline: undefined, body: [], kind: "other", label: undefined });
  Object.assign(late ?? {}, { printedTime: PRINTED });
  items[keys.settings] = {
    ...first.settings,
    follows: all.flatMap(({ settings }) => settings.follows),
    choices: Object.assign({}, ...all.map(({ settings }) => settings.choices)),
  };
  await world.options.evaluate((write) => chrome.storage.local.set(write), items);
  // Whatever it is told, the worker draws the badge, and a view opens the coverage that the badge speaks of.
  await command(world.options, "setQuiet", { quietPeriod: null });
  await expect.poll(world.badge).not.toBe("");
}

async function open({ launched }: World, surface: string, width: number, height: number): Promise<Page> {
  const page = await openExtensionPage(launched.context, launched.extensionId, surface);
  await page.setViewportSize({ width, height });
  await page.reload();
  return page;
}

const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

test("long names keep their ends, posts their names and times their places", { tag: "@nightly" }, async ({ world }) => {
  await store(world);
  const popup = await open(world, POPUP, 400, 560);
  await expect(popup.locator(".board-row .long-name > :last-child").first()).toBeInViewport({ ratio: 1 });
  const ends = await popup.locator(".board-row .long-name > :last-child").allTextContents();
  expect(new Set(ends).size).toBe(ends.length);
  await expect(popup.getByRole("article", { name: t("noWords") })).toHaveCount(1);
  const time = popup.locator("bdi.rail").first();
  const text = popup
    .locator("article", { has: popup.locator("bdi.rail") })
    .locator(".post-text")
    .first();
  const over = await time.evaluate((rail) => rail.scrollWidth - rail.clientWidth);
  expect(over).toBe(0);
  const [rail, words] = [await time.boundingBox(), await text.boundingBox()];
  expect((rail?.x ?? 0) + (rail?.width ?? 0)).toBeLessThanOrEqual(words?.x ?? 0);
  expect(await isWide(popup)).toBe(false);
});

test("the list of twenty coverages and the pop-out stay in their windows", { tag: "@nightly" }, async ({ world }) => {
  await store(world);
  const panel = await open(world, PANEL, 380, 800);
  await panel.locator(".switcher").click();
  const list = panel.locator(".coverage-list");
  await expect(list.getByRole("listitem")).toHaveCount(20);
  const place = await list.boundingBox();
  expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(380 - 8);
  await expect(list.getByRole("listitem").first().getByRole("button").last()).toBeInViewport({ ratio: 1 });
  const popout = await open(world, POPOUT, 380, 220);
  await expect(popout.locator(".line")).toBeVisible();
  expect(await isWide(popout)).toBe(false);
});
