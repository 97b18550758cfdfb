import type { Page } from "@playwright/test";
import { keys } from "../src/store/keys";
import { problemSentence } from "../src/text/problem";
import { clockTime } from "../src/text/time";
import { chooseLevel, command } from "../testing/browser";
import { race } from "../testing/publisher/race";
import { t } from "../tools/text";
import { before, pick, wheelchairPosts } from "./race";
import { expect, test, type World } from "./world";

const third = pick(wheelchairPosts, 2);

/** Changes what is stored of the source behind the extension's back. */
const change = (world: World, id: string, what: Record<string, unknown>): Promise<void> =>
  world.options.evaluate(
    async ({ key, what }) => {
      const { [key]: stored } = await chrome.storage.local.get(key);
      await chrome.storage.local.set({ [key]: { ...(stored as object), ...what } });
    },
    { key: keys.source(id), what },
  );

const zone = (page: Page, instant: string): Promise<string> =>
  page.evaluate(
    (at) => new Date(at).toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    instant,
  );

/** With its day, which isn't today. */
const dayAndTime = async (page: Page, instant: string): Promise<string> =>
  `${await page.evaluate((at) => new Date(at).toLocaleDateString("en", { month: "short", day: "numeric" }), instant)}, ${await zone(page, instant)}`;

test("nothing is followed: a sentence and a button", async ({ world }) => {
  const popup = await world.openPopup();
  await expect(popup.getByText(t("nothingFollowed"))).toBeVisible();
  await expect(popup.getByRole("button", { name: t("followLivePage") })).toBeVisible();
  // What stood there while it loaded is gone.
  await expect(popup.locator(".skeleton")).toHaveCount(0);
});

test("a followed race: each state has its sentence", async ({ world }) => {
  const { options, demo, launched } = world;
  world.setClock(before(third));
  const id = await world.follow();
  world.setClock(third.publishedAt);
  await world.refresh(id);
  const popup = await world.openPopup();

  await test.step("no race is chosen", async () => {
    const choose = popup.getByRole("main").getByRole("button", { name: /^Choose races/ });
    await expect(choose).toBeVisible();
    await chooseLevel(options, "Men's wheelchair", "Count");
    await expect(choose).toBeHidden();
  });

  await test.step("the filter hides everything", async () => {
    await chooseLevel(options, "Elite men", "Count");
    await popup.getByRole("radio", { name: t("keyEvents"), exact: true }).check();
    await popup.getByRole("button", { name: /^Elite men/ }).click();
    const since = await dayAndTime(popup, "2017-04-23T07:24:00.000Z");
    const nothing = `Nothing in Elite men since ${since}.`;
    await expect(popup.getByText(nothing)).toHaveText(`${nothing} 15 other posts hidden.`);
    await popup.getByRole("radio", { name: t("allPosts"), exact: true }).check();
  });

  await test.step("the source is slow", async () => {
    const heard = Date.now();
    await change(world, id, {
      lastSuccessAt: new Date(heard).toISOString(),
      lastNewsAt: new Date(heard - 14 * 60_000).toISOString(),
    });
    await expect(popup.getByText("No post from the source for 14 minutes.")).toBeVisible();
  });

  await test.step("the page has changed so that it can't be read", async () => {
    demo.weather = "badDates";
    await world.refresh(id);
    const { host } = new URL(demo.origin);
    await expect(popup.getByRole("alert")).toContainText(problemSentence({ code: "noDates", host }, t));
    await expect(popup.getByRole("alert").getByRole("link", { name: t("openPage") })).toBeVisible();
    demo.weather = undefined;
    await world.refresh(id);
    await expect(popup.getByRole("alert")).toBeHidden();
  });

  await test.step("there is no network", async () => {
    await launched.context.setOffline(true);
    await change(world, id, {
      problem: { code: "offline" },
      failures: 3,
      failingSince: new Date(Date.now() - 3 * 60_000).toISOString(),
      lastSuccessAt: "2017-04-23T08:08:00.000Z",
    });
    await expect(popup.locator(".state .live")).toHaveCount(0);
    const shown = await dayAndTime(popup, "2017-04-23T08:08:00.000Z");
    await expect(popup.getByRole("alert")).toHaveText(new RegExp(t("offlineShowing", shown)));
    // Nor would its page open.
    await expect(popup.getByRole("alert").getByRole("link")).toHaveCount(0);
    await launched.context.setOffline(false);
    await world.refresh(id);
    await expect(popup.getByRole("alert")).toBeHidden();
  });

  await test.step("there is no room, which is made in the settings", async () => {
    await change(world, id, { problem: { code: "storageFull" }, failures: 1 });
    await expect(popup.getByRole("alert")).toContainText(t("problem_storageFull"));
    await expect(popup.getByRole("alert").getByRole("button", { name: t("settings") })).toBeVisible();
    await world.refresh(id);
    await expect(popup.getByRole("alert")).toBeHidden();
  });

  await test.step("it is snoozed", async () => {
    await popup.getByRole("button", { name: t("menu") }).click();
    await popup.getByRole("menuitem", { name: t("snooze60") }).click();
    const said = popup.getByText(/^Quiet until \d\d:\d\d\.$/);
    await expect(said).toBeVisible();
    await expect.poll(world.badge).toBe("zz");
    expect(await world.title()).toBe(await said.innerText());
    await popup.getByRole("button", { name: t("speakAgain") }).click();
    await expect(said).toBeHidden();
    await expect.poll(world.badge).not.toBe("zz");
  });

  await test.step("access is missing", async () => {
    await options.evaluate(() => chrome.permissions.remove({ origins: ["http://127.0.0.1/*", "https://127.0.0.1/*"] }));
    const { host } = new URL(demo.origin);
    await expect(popup.getByRole("alert")).toContainText(problemSentence({ code: "access", host }, t));
    await expect(popup.getByRole("alert").getByRole("button", { name: t("allow") })).toBeVisible();
    await expect.poll(world.badge).toBe("!");
  });
});

test("presenting keeps everything quiet, and a result is told once", async ({ world }) => {
  world.setClock(before(third));
  const id = await world.follow();
  await chooseLevel(world.options, "Men's wheelchair", "Count");
  world.setClock("2017-04-23T09:28:00.000Z");
  await world.refresh(id);
  await expect.poll(world.badge).toBe("FIN");
  expect(await world.title()).toMatch(/^Men's wheelchair finished: Weir won/);
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await command(world.options, "setQuiet", { quietPeriod: { why: "presenting", until } });
  await expect.poll(world.badge).toBe("zz");
  expect(await world.title()).toBe(t("quietUntil", clockTime(until, "en")));
  await command(world.options, "setQuiet", { quietPeriod: null });
  await expect.poll(world.badge).toBe("FIN");
  await world.openPopup();
  await expect.poll(world.badge).toMatch(/^\d+$/);
});

test.describe("a race that is over", () => {
  const endsAt = "2017-04-23T12:05:00.000Z";
  test.use({ published: { race: (at) => ({ ...race(at), ...(at >= endsAt && { endsAt }) }) } });

  test("says how it ended, and has a recap that can be taken along", async ({ world }) => {
    world.setClock(endsAt);
    const id = await world.follow("/live");
    await chooseLevel(world.options, "Men's wheelchair", "Count");
    await world.refresh(id);
    const popup = await world.openPopup();
    await expect(popup.getByText(`${t("finishedAt", await dayAndTime(popup, endsAt))}. Weir won`)).toBeVisible();
    // Nor is it withheld from who follows none of its races, with the name of the race.
    await chooseLevel(world.options, "Men's wheelchair", "Feed");
    await expect(popup.locator(".notice")).toContainText(/\. .+: .+ won/);
    await chooseLevel(world.options, "Men's wheelchair", "Count");
    await popup.getByRole("button", { name: t("seeRecap") }).click();
    await world.launched.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await popup.getByRole("button", { name: t("copyText") }).click();
    await expect(popup.getByText(t("copied"))).toBeVisible();
    const text = await popup.evaluate(() => navigator.clipboard.readText());
    // All of it was on another day.
    expect(text).toMatch(/^London Marathon 2017\nSunday, April 23, 2017\n\nMen's wheelchair: Weir won/);
    expect(text).toMatch(/\n\d\d:\d\d .*Yamamoto/);
    await popup.getByRole("button", { name: t("back") }).click();
    await expect(popup.getByRole("feed")).toBeVisible();
    await expect(popup.getByRole("article").first()).toBeFocused();
  });
});
