import type { Locator, Page } from "@playwright/test";
import { addHistory, headlineOf } from "../testing/history";
import { before, pick, wheelchairPosts } from "./race";
import { expect, test, type World } from "./world";

const POSTS = 5000;
/** Of what is drawn, however much is stored: twenty posts above and below a tall screen. */
const MOST_ARTICLES = 70;
const MOST_ELEMENTS = 4000;

const third = pick(wheelchairPosts, 2);

async function withHistory(world: World): Promise<{ coverageId: string; panel: Page }> {
  world.setClock(before(third));
  const coverageId = await world.follow();
  await addHistory(world.options, coverageId, POSTS);
  const panel = await world.openPanel();
  await panel.getByRole("article").first().waitFor();
  return { coverageId, panel };
}

const post = (panel: Page, number: number): Locator =>
  panel.getByRole("article").filter({ has: panel.getByRole("heading", { name: headlineOf(number), exact: true }) });

const drawn = (panel: Page) =>
  panel.evaluate(() => ({
    articles: document.querySelectorAll("article").length,
    elements: document.querySelectorAll("*").length,
  }));

const scroll = (panel: Page, to: "end" | number) =>
  panel.locator(".scroller").evaluate((scroller, top) => {
    scroller.scrollTop = top === "end" ? scroller.scrollHeight : top;
  }, to);

/** The headline of the post that has the focus, and how far below the top of what scrolls it stands. */
const focused = (panel: Page) =>
  panel.evaluate(() => {
    const article = document.activeElement?.closest("article");
    const topOf = (element?: Element | null) => element?.getBoundingClientRect().top ?? 0;
    return (
      article && { name: article.ariaLabel, top: Math.round(topOf(article) - topOf(article.closest(".scroller"))) }
    );
  });

/** Goes to the first post on the screen, as a reader does who has used something else. */
async function enter(panel: Page): Promise<void> {
  await panel.getByRole("button", { name: "Menu" }).focus();
  await expect(async () => {
    await panel.keyboard.press("j");
    await expect(panel.locator("article:focus")).toBeInViewport({ timeout: 200 });
  }).toPass();
}

// Thousands of posts are put into storage first.
test.describe.configure({ timeout: 120_000 });

test("of 5,000 posts, older ones come while the reader scrolls, and only those near the screen are drawn", async ({
  world,
}) => {
  test.slow();
  const { panel } = await withHistory(world);
  await expect(async () => {
    await scroll(panel, "end");
    const { articles, elements } = await drawn(panel);
    expect(articles).toBeLessThan(MOST_ARTICLES);
    expect(elements).toBeLessThan(MOST_ELEMENTS);
    await expect(post(panel, POSTS)).toBeInViewport({ timeout: 200 });
  }).toPass({ timeout: 90_000 });
  await expect(post(panel, POSTS)).toHaveAttribute("aria-setsize", /^50\d\d$/);
  await scroll(panel, 0);
  await expect(panel.getByRole("article").first()).toHaveAttribute("aria-posinset", "1");
});

test("the keys go from post to post, past those that were drawn at first", { tag: "@nightly" }, async ({ world }) => {
  const { panel } = await withHistory(world);
  const first = panel.getByRole("article").first();
  await first.focus();
  const position = () => panel.evaluate(() => document.activeElement?.getAttribute("aria-posinset"));
  for (let i = 0; i < 80; i++) await panel.keyboard.press(i % 2 ? "j" : "PageDown");
  expect(await position()).toBe("81");
  await expect(panel.locator("article:focus")).toBeInViewport();
  for (let i = 0; i < 30; i++) await panel.keyboard.press("k");
  expect(await position()).toBe("51");
});

test("the post with the focus keeps it and its place while others come, and however far the reader scrolls", async ({
  world,
}) => {
  const { coverageId, panel } = await withHistory(world);
  await scroll(panel, 6000);
  await enter(panel);
  const there = await focused(panel);
  expect(there?.name).toMatch(/^Story number \d+$/);

  world.setClock(third.publishedAt);
  await world.refresh(coverageId);
  const waiting = panel.getByRole("button", { name: /^\d+ new posts?$/ });
  await expect(waiting).toBeAttached();
  expect(await focused(panel)).toEqual(there);

  await scroll(panel, 30_000);
  await expect(panel.locator("article:focus")).not.toBeInViewport();
  expect((await focused(panel))?.name).toBe(there?.name);
  await panel.keyboard.press("j");
  await expect(panel.locator("article:focus")).toBeInViewport();
});

test("a post that was opened far up is open when the reader comes back", { tag: "@nightly" }, async ({ world }) => {
  const { panel } = await withHistory(world);
  await scroll(panel, 2000);
  const name = "Story number 10";
  await panel.getByRole("article", { name, exact: true }).locator(".opener").click();
  await scroll(panel, 30_000);
  // Another takes the focus: what had it last stays drawn anyway.
  await enter(panel);
  await expect(panel.getByRole("article", { name, exact: true })).toHaveCount(0);
  await scroll(panel, 2000);
  const back = panel.getByRole("article", { name, exact: true });
  await expect(back.getByRole("button", { name: "Show less" })).toBeVisible();
});
