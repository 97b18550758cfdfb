import { keys } from "../../src/store/keys";
import { followedIds, POPUP } from "../../testing/browser";
import { before, pick, wheelchairPosts } from "../race";
import { expect, levels, test } from "./world";

test.use({ keep: true });

test("follows, choices, read and unread posts survive a restart of the browser, and polling goes on", {
  tag: "@nightly-in-firefox",
}, async ({ world }) => {
  const first = pick(wheelchairPosts, 2);
  const second = pick(wheelchairPosts, 3);
  const third = pick(wheelchairPosts, 4);
  world.setClock(before(first));
  const coverageId = await world.follow();
  await world.chooseLevel("Men's wheelchair", "Count");
  world.setClock(first.publishedAt);
  await world.refresh(coverageId);
  await expect.poll(world.badge).toBe("1");
  const popup = await world.running.open(POPUP);
  await expect.poll(popup.words).toContain(first.headline);
  await expect.poll(world.badge).toBe("");
  await popup.close();
  world.setClock(second.publishedAt);
  await world.refresh(coverageId);
  await expect.poll(world.badge).not.toBe("");
  const unread = await world.badge();

  await world.restart();
  expect(await followedIds(world.options)).toEqual([coverageId]);
  await expect.poll(world.badge).toBe(unread);
  expect(await world.options.isChecked({ role: "radio", name: "Count", within: levels("Men's wheelchair") })).toBe(
    true,
  );
  // Firefox forgets alarms when it ends.
  const nextPoll = () => world.options.evaluate(async () => (await chrome.alarms.get("poll"))?.scheduledTime ?? 0);
  await expect.poll(nextPoll).toBeGreaterThan(Date.now());

  // Polls that fall due while the browser is closed are sent when it starts.
  await world.options.evaluate(async (key) => {
    const { [key]: source } = await chrome.storage.local.get(key);
    await chrome.storage.local.set({ [key]: { ...(source as object), nextPollAt: new Date().toISOString() } });
  }, keys.source(coverageId));
  world.setClock(third.publishedAt);
  await world.restart();
  await expect.poll(async () => Number(await world.badge())).toBeGreaterThan(Number(unread));
});
