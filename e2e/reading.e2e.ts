import type { Locator, Page } from "@playwright/test";
import { chooseLevel } from "../testing/browser";
import { t } from "../tools/text";
import { before, pageAt, pick, wheelchairPosts } from "./race";
import { expect, test, type World } from "./world";

const first = pick(wheelchairPosts, 0);
const third = pick(wheelchairPosts, 2);
const last = pick(wheelchairPosts, -1);

/** The popup on a coverage of which much is unread, and counted. */
async function withNews(world: World): Promise<Page> {
  world.setClock(first.publishedAt);
  const coverageId = await world.follow();
  await chooseLevel(world.options, "Men's wheelchair", "Count");
  world.setClock(last.publishedAt);
  await world.refresh(coverageId);
  return world.openPopup();
}

const articles = (popup: Page): Locator => popup.getByRole("article");

test("mark all read empties the badge, undo fills it again", async ({ world }) => {
  const popup = await withNews(world);
  await expect.poll(world.badge).toBe("FIN");
  await popup.getByRole("button", { name: "Mark all read" }).click();
  await expect.poll(world.badge).toBe("");
  await popup.getByRole("button", { name: "Undo" }).click();
  await expect.poll(world.badge).not.toBe("");
});

test("of two coverages the popup opens the one that the badge speaks of, else the one shown last", async ({
  world,
}) => {
  world.setClock(first.publishedAt);
  const counting = await world.follow("/bbc");
  await chooseLevel(world.options, "Men's wheelchair", "Count");
  await world.follow("/live");
  const shows = async (path: string) => {
    const popup = await world.openPopup();
    await expect(popup.getByRole("link", { name: t("openPage") })).toHaveAttribute("href", world.demo.origin + path);
    return popup;
  };
  await (await shows("/live")).close();
  world.setClock(last.publishedAt);
  await world.refresh(counting);
  await world.killWorker();
  const popup = await shows("/bbc");
  await popup.getByRole("button", { name: "Mark all read" }).click();
  await expect.poll(world.badge).toBe("");
  await popup.close();
  await (await shows("/bbc")).close();
  // Followed since: that is what the reader now wants to see, once.
  await world.follow("/results");
  const results = await shows("/results");
  await results.getByRole("button", { name: /switch coverage$/ }).click();
  await results.locator(".coverage-row").first().click();
  await results.close();
  await shows("/bbc");
});

test("posts that come while the popup is open wait behind a button", async ({ world }) => {
  world.setClock(before(third));
  const coverageId = await world.follow();
  const popup = await world.openPopup();
  // First come those on the screen, then those below it.
  const atFirst = pageAt(before(third)).length;
  await expect(articles(popup)).toHaveCount(atFirst);
  const topmost = await articles(popup).first().innerText();

  world.setClock(third.publishedAt);
  await world.refresh(coverageId);
  const waiting = popup.getByRole("button", { name: /^\d+ new posts?$/ });
  await expect(waiting).toBeVisible();
  expect(await articles(popup).count()).toBe(atFirst);
  expect(await articles(popup).first().innerText()).toBe(topmost);

  const count = Number.parseInt(await waiting.innerText(), 10);
  await waiting.click();
  await expect(articles(popup)).toHaveCount(atFirst + count);
  await expect(waiting).toBeHidden();
  await expect(articles(popup).filter({ hasText: third.headline })).toBeVisible();
});

test("a race that is off is hidden, a line says so and shows it", async ({ world }) => {
  world.setClock(third.publishedAt);
  await world.follow();
  // One has no label, and is about David Weir.
  const ofRace = pageAt(third.publishedAt).filter(
    (post) => post.label?.startsWith("Men's wheelchair") || JSON.stringify(post.body).includes("The racing chairs"),
  ).length;
  const all = pageAt(third.publishedAt).length;
  await chooseLevel(world.options, "Men's wheelchair", "Off");
  const popup = await world.openPopup();
  await expect(popup.getByText(`${ofRace} posts hidden by your filter`)).toBeVisible();
  await expect(articles(popup)).toHaveCount(all - ofRace);
  await popup.getByRole("button", { name: "Show", exact: true }).click();
  await expect(articles(popup)).toHaveCount(all);
});

test("j and k go from post to post", async ({ world }) => {
  const popup = await withNews(world);
  await articles(popup).first().waitFor();
  const focused = () => articles(popup).evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement));
  for (const [key, place] of [
    ["j", 0],
    ["j", 1],
    ["PageDown", 2],
    ["k", 1],
    ["PageUp", 0],
  ] as const) {
    await popup.keyboard.press(key);
    expect(await focused()).toBe(place);
  }
});
