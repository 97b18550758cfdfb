import type { Page } from "@playwright/test";
import { openExtensionPage, PANEL, POPUP, WELCOME } from "../testing/browser";
import { athletics, type GlanceCase, glanceCoverage, marathon } from "../testing/glance-coverage";
import { t } from "../tools/text";
import { expect, test, type World } from "./world";

interface Glance {
  above: number;
  wholePosts: number;
  counts: number;
  tabStops: number;
}

/** Opens a surface on a coverage that is put into storage. */
async function open(
  world: World,
  surface: string,
  size: { width: number; height: number },
  is: GlanceCase,
  awaited: "article" | "checkbox" = "article",
) {
  const { items } = glanceCoverage(is);
  await world.options.evaluate((write) => chrome.storage.local.set(write), items);
  const page = await openExtensionPage(world.launched.context, world.launched.extensionId, surface);
  await page.setViewportSize(size);
  await page.getByRole(awaited).first().waitFor({ state: "attached" });
  await page.waitForTimeout(300);
  return page;
}

/** What a reader sees without scrolling: pixels above the first post, whole posts, and counts of followed races. */
async function glanceAt(page: Page, is: GlanceCase): Promise<Glance> {
  const seen = await page.evaluate(
    (followed) => {
      const rectOf = (element: Element) => element.getBoundingClientRect();
      const scroller = document.querySelector(".scroller") ?? document.body;
      const area = rectOf(scroller);
      const bottom = Math.min(
        area.bottom,
        innerHeight,
        rectOf(document.querySelector(".footer") ?? scroller).top || 1e9,
      );
      const posts = [...document.querySelectorAll("article")].map(rectOf);
      const isInSight = (element: Element) => {
        const { left, right, top, bottom: end } = rectOf(element);
        return [left + 1, right - 1].every((x) => {
          const hit = document.elementFromPoint(x, (top + end) / 2);
          return hit !== null && (element.contains(hit) || hit.contains(element));
        });
      };
      const counts = followed.filter((name) =>
        [...document.querySelectorAll("button")].some((button) => {
          const count = button.querySelector(".count");
          return count && button.textContent?.includes(name) && isInSight(count);
        }),
      );
      return {
        above: Math.round(posts[0]?.top ?? 0),
        wholePosts: posts.filter((post) => post.top >= area.top - 0.5 && post.bottom <= bottom + 0.5).length,
        counts: counts.length,
      };
    },
    is.races.slice(0, is.followed),
  );
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  let tabStops = 0;
  do {
    await page.keyboard.press("Tab");
    tabStops++;
  } while (tabStops < 90 && !(await page.evaluate(() => document.activeElement?.matches("article") === true)));
  return { ...seen, tabStops };
}

const POPUP_SIZE = { width: 400, height: 560 };
const PANEL_SIZE = { width: 380, height: 800 };

/** Each with the whole posts and the counts of followed races that must be in sight. */
const cases: [name: string, surface: string, size: typeof POPUP_SIZE, is: GlanceCase, least: [number, number]][] = [
  ["marathon, 25 min away, 4 races", POPUP, POPUP_SIZE, marathon, [4, 4]],
  ["the same with Larger text", POPUP, POPUP_SIZE, { ...marathon, textSize: "larger" }, [3, 4]],
  ["athletics, 8 of 44 followed, 20 min away", POPUP, POPUP_SIZE, athletics(8, 20), [4, 6]],
  ["athletics, 8 of 44 followed, 3 h away", POPUP, POPUP_SIZE, athletics(8, 180), [4, 6]],
  ["athletics, none followed", POPUP, POPUP_SIZE, athletics(0, 20), [4, 0]],
  ["side panel, marathon", PANEL, PANEL_SIZE, marathon, [4, 4]],
  ["side panel, athletics", PANEL, PANEL_SIZE, athletics(8, 180), [4, 6]],
];
const MOST_TAB_STOPS = 12;

test("posts and the counts of followed races are in sight at once", async ({ world }) => {
  test.setTimeout(600_000);
  const shots = process.env.GLANCE_SHOTS;
  for (const [name, surface, size, is, [posts, counts]] of cases) {
    await test.step(name, async () => {
      const page = await open(world, surface, size, is);
      if (shots) await page.screenshot({ path: `${shots}/${name.replace(/\W+/g, "-")}.png` });
      const seen = await glanceAt(page, is);
      const row = `| ${name} | ${Object.values(seen).join(" | ")} |`;
      // The table of docs/glance.md.
      if (shots) console.log(row);
      expect.soft(seen.wholePosts, row).toBeGreaterThanOrEqual(posts);
      expect.soft(seen.counts, row).toBeGreaterThanOrEqual(counts);
      expect.soft(seen.tabStops, row).toBeLessThanOrEqual(MOST_TAB_STOPS);
      await page.close();
    });
  }
});

test("posts stay new until they are read, however often the popup is opened", async ({ world }) => {
  const first = await open(world, POPUP, POPUP_SIZE, athletics(8, 180));
  await expect(first.getByText(/^New since/)).toBeVisible();
  await first.waitForTimeout(2000);
  await first.close();
  const again = await world.openPopup();
  await expect(again.getByText(/^New since/)).toBeVisible();
  await again.getByRole("button", { name: t("markAllRead") }).click();
  await expect(again.getByText(t("markedAllRead"))).toBeVisible();
  await again.close();
  const read = await world.openPopup();
  await expect(read.getByRole("article").first()).toBeVisible();
  await expect(read.getByText(/^New since/)).toHaveCount(0);
});

test("without a followed race, the reader finds and chooses some in a sheet", async ({ world }) => {
  const page = await open(world, POPUP, POPUP_SIZE, athletics(0, 20));
  await page
    .getByRole("main")
    .getByRole("button", { name: t("chooseRacesOf", "44") })
    .click();
  const sheet = page.getByRole("dialog", { name: t("chooseRaces") });
  await sheet.getByRole("searchbox", { name: t("searchRaces") }).fill("hurdles women");
  await expect(sheet.getByRole("checkbox")).toHaveCount(2);
  await sheet.getByRole("checkbox").first().check();
  await page.keyboard.press("Escape");
  await expect(page.locator(".board-row")).toHaveCount(1);
});

test("at 200 % zoom a post and the footer are in sight", async ({ world }) => {
  const page = await open(world, POPUP, { width: 400, height: 300 }, athletics(8, 20));
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  const seen = await glanceAt(page, athletics(8, 20));
  expect(seen.wholePosts).toBeGreaterThanOrEqual(1);
  await expect(page.getByRole("button", { name: t("markAllRead") })).toBeInViewport({ ratio: 1 });
});

test("the first steps offer many races as the sheet does: a search, groups, and a box each", async ({ world }) => {
  const page = await open(world, `${WELCOME}#races`, { width: 720, height: 620 }, athletics(0, 20), "checkbox");
  await expect(page.getByRole("checkbox")).toHaveCount(44);
  if (process.env.GLANCE_SHOTS)
    await page.screenshot({ path: `${process.env.GLANCE_SHOTS}/welcome.png`, fullPage: true });
  // 2,661 px before, one below the other.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(1400);
  await page.getByRole("searchbox", { name: t("searchRaces") }).fill("relay");
  await expect(page.getByRole("checkbox")).toHaveCount(4);
});
