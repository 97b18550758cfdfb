import { chooseLevel, levelsOf, stored, storedCoverage } from "../demo/browser";
import { before, pageAt, pick, wheelchairPosts } from "./race";
import { expect, test } from "./world";

const third = pick(wheelchairPosts, 2);
const headlines = (posts: readonly { headline?: string }[]) => posts.map((post) => post.headline);

test("a chosen race is counted, shown as new, seen and forgotten, however often the worker dies", async ({ world }) => {
  const { options } = world;

  world.setClock(before(third));
  const coverageId = await world.follow();
  await chooseLevel(options, "Men's wheelchair", "Count");
  await expect(levelsOf(options, "Men's wheelchair").getByRole("radio", { name: "Count" })).toBeChecked();
  expect(await world.badge()).toBe("");
  const followed = pageAt(before(third));

  await world.killWorker();
  world.setClock(third.publishedAt);
  await world.refresh(coverageId);
  expect(await world.badge()).toBe("1");
  expect(await world.title()).toContain(`1 new in Men's wheelchair: ${third.headline?.replace(/\.$/, "")}. Updated`);

  await world.killWorker();
  expect(await world.badge()).toBe("1");
  const { posts } = (await storedCoverage(options, coverageId)).coverage;
  const arrived = pageAt(third.publishedAt).filter((post) => post.publishedAt > before(third));
  expect(headlines(posts)).toEqual(headlines([...arrived, ...followed]));

  const popup = await world.openPopup();
  const news = popup.getByText(/^New since \d\d:\d\d$/);
  await expect(news).toBeVisible();
  const card = popup.getByRole("article").filter({ hasText: third.headline });
  await expect(card.getByRole("img", { name: "Unread" })).toBeVisible();
  expect((await news.boundingBox())?.y).toBeLessThan((await card.boundingBox())?.y ?? 0);
  await card.scrollIntoViewIfNeeded();
  await expect.poll(world.badge).toBe("");
  await expect(card.getByRole("img", { name: "Unread" })).toBeHidden();
  await popup.close();

  await world.killWorker();
  await world.refresh(coverageId);
  expect(await world.badge()).toBe("");
  expect((await storedCoverage(options, coverageId)).coverage.posts).toHaveLength(posts.length);
});

test("a source that has nothing new is asked conditionally and answers 304", async ({ world }) => {
  const { demo } = world;
  world.setClock(third.publishedAt);
  const coverageId = await world.follow();
  const before = await stored(world.options);
  await world.refresh(coverageId);
  expect(demo.requests.map(({ status }) => status)).toEqual([200, 304]);
  const posts = `coverage:${coverageId}:posts:newest`;
  expect((await stored(world.options))[posts]).toEqual(before[posts]);
});
