import { POPUP, stored, storedCoverage } from "../../testing/browser";
import { before, pageAt, pick, wheelchairPosts } from "../race";
import { expect, test } from "./world";

const third = pick(wheelchairPosts, 2);
const headlines = (posts: readonly { headline?: string }[]) => posts.map((post) => post.headline);

test("a chosen race is counted, shown as new, seen and unfollowed, however often the background ends", async ({
  world,
}) => {
  const { options, running } = world;
  world.setClock(before(third));
  const coverageId = await world.follow();
  await world.chooseLevel("Men's wheelchair", "Count");
  expect(await world.badge()).toBe("");
  const followed = pageAt(before(third));

  await running.suspend();
  world.setClock(third.publishedAt);
  await world.refresh(coverageId);
  expect(await world.badge()).toBe("1");
  expect(await world.title()).toContain(`1 new in Men's wheelchair: ${third.headline?.replace(/\.$/, "")}. Updated`);

  await running.suspend();
  expect(await world.badge()).toBe("1");
  const { posts } = (await storedCoverage(options, coverageId)).coverage;
  const arrived = pageAt(third.publishedAt).filter((post) => post.publishedAt > before(third));
  expect(headlines(posts)).toEqual(headlines([...arrived, ...followed]));

  const popup = await running.open(POPUP);
  await expect.poll(popup.words).toMatch(new RegExp(`New since .*\\d\\d:\\d\\d.*${third.headline}`, "s"));
  await popup.evaluate((headline) => {
    const card = [...document.querySelectorAll("article")].find((one) => one.innerText.includes(headline));
    card?.scrollIntoView({ block: "center" });
  }, third.headline ?? "");
  await expect.poll(world.badge).toBe("");
  await popup.close();

  await running.suspend();
  await world.refresh(coverageId);
  expect(await world.badge()).toBe("");
  expect((await storedCoverage(options, coverageId)).coverage.posts).toHaveLength(posts.length);
});

test("the alarm wakes a background that has ended, and the source is polled", async ({ world }) => {
  const { options, demo, running } = world;
  world.setClock(before(third));
  const coverageId = await world.follow();
  await world.chooseLevel("Men's wheelchair", "Count");
  await running.suspend();

  // A minute passes: the poll is due and its alarm goes off.
  world.setClock(third.publishedAt);
  const asked = demo.requests.length;
  await options.evaluate(async (key) => {
    const { [key]: source } = await chrome.storage.local.get(key);
    await chrome.storage.local.set({ [key]: { ...(source as object), nextPollAt: new Date().toISOString() } });
    await chrome.alarms.create("poll", { when: Date.now() + 500 });
  }, `coverage:${coverageId}:source`);
  await expect.poll(world.badge).toBe("1");
  expect(demo.requests.slice(asked)).toMatchObject([{ method: "GET", path: "/bbc", status: 200 }]);
  // And there is an alarm for the next.
  await expect
    .poll(() => options.evaluate(async () => (await chrome.alarms.get("poll"))?.scheduledTime ?? 0))
    .toBeGreaterThan(Date.now());
});

test("missing alarms, as after a start of Firefox, are set again by any event that wakes the background", async ({
  world,
}) => {
  const { options, running } = world;
  await world.follow();
  await running.suspend();
  await options.evaluate(() => chrome.alarms.clearAll());
  await world.refresh("none");
  await expect
    .poll(() => options.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name)))
    .toContain("poll");
});

test("a revoked permission stops all requests and is reported", async ({ world }) => {
  const { options, demo, running } = world;
  world.setClock(before(third));
  const coverageId = await world.follow();
  await running.suspend();
  const origins = ["http://127.0.0.1/*", "https://127.0.0.1/*"];
  await options.evaluate((origins) => chrome.permissions.remove({ origins }), origins);
  await expect.poll(world.badge).toBe("!");
  const asked = demo.requests.length;
  await world.refresh(coverageId);
  expect(demo.requests).toHaveLength(asked);
  const popup = await running.open(POPUP);
  await expect.poll(popup.words).toContain("Allow");
  expect(Object.keys(await stored(options))).toContain(`coverage:${coverageId}:head`);
});
