import { command, PANEL, POPUP, stored } from "../../testing/browser";
import { t } from "../../tools/text";
import { before, pick, wheelchairPosts } from "../race";
import { expect, test } from "./world";

test("the panel shows the whole coverage and updates, and a click in the popup opens it as a side panel", {
  tag: "@nightly-in-firefox",
}, async ({ world }) => {
  const { options, running } = world;
  const third = pick(wheelchairPosts, 2);
  world.setClock(before(third));
  const coverageId = await world.follow();
  const panel = await running.open(PANEL);
  await expect.poll(panel.words).toContain("London Marathon 2017");
  await running.suspend();
  world.setClock(third.publishedAt);
  await world.refresh(coverageId);
  await expect.poll(() => panel.evaluate(() => document.querySelectorAll("article").length)).toBeGreaterThan(0);
  await panel.close();

  const atTheSide = () =>
    options.evaluate(async () => {
      const SIDE = "SIDE_PANEL" as chrome.runtime.ContextType.SIDE_PANEL;
      const found = await chrome.runtime.getContexts({ contextTypes: [SIDE] });
      return found.map(({ documentUrl }) => documentUrl && new URL(documentUrl).pathname.slice(1));
    });
  expect(await atTheSide()).toEqual([]);
  const popup = await running.open(POPUP);
  await popup.click({ role: "button", name: t("openPanel") });
  await expect.poll(atTheSide).toEqual([PANEL]);
});

test("news of a race at Alert is shown as a notification, within each browser's abilities", {
  tag: "@nightly-in-firefox",
}, async ({ world }) => {
  const { options, running } = world;
  world.setClock(before(pick(wheelchairPosts, 2)));
  const coverageId = await world.follow();
  await world.chooseLevel("Men's wheelchair", "Alert");
  await options.click({ role: "radio", name: "Notify", within: { role: "radiogroup", name: "How loud" } });
  const has = () => options.evaluate(() => chrome.permissions.contains({ permissions: ["notifications"] }));
  // In Chromium it was granted before, since a prompt can't be answered there.
  if (!(await has())) await options.click({ role: "button", name: t("notifyAllow") });
  await expect.poll(has).toBe(true);
  await command(options, "setPreferences", {
    change: {
      alerts: { kinds: ["start", "lead change", "result", "record"] },
      interruptions: { moments: "every", perRace: 0 },
    },
  });
  await running.suspend();
  // Whichever posts are news, one of them is a result.
  world.setClock("2017-04-23T09:28:00.000Z");
  await world.refresh(coverageId);
  // Without a desktop, Firefox removes it at once, so the call is checked instead.
  const notified = async () => {
    const { interruptions } = (await stored(options)) as { interruptions?: { notified?: object } };
    return Object.keys(interruptions?.notified ?? {}).join();
  };
  await expect.poll(notified, { timeout: 20_000 }).toContain("men-wheelchair");
});
