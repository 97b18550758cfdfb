import type { Instant } from "../src/core/instant";
import { chooseLevel, command, storedCoverage } from "../testing/browser";
import { race } from "../testing/publisher/race";
import { pick, wheelchairPosts } from "./race";
import { expect, test, type World } from "./world";

const first = pick(wheelchairPosts, 0);
const last = pick(wheelchairPosts, -1);

/** Asks until every post that the race has at an instant is stored. */
async function fetchAll(world: World, coverageId: string, at: Instant): Promise<void> {
  const stored = async () => {
    await world.refresh(coverageId);
    return (await storedCoverage(world.options, coverageId)).coverage.posts.length;
  };
  await expect.poll(stored).toBe(race(at).posts.length);
  await world.refresh(coverageId);
}

const olderPages = ({ demo }: World) => demo.requests.map(({ path }) => path).filter((path) => path.includes("page="));

test("older pages of a page that is followed late are fetched once, and none of it is unread", {
  tag: "@nightly",
}, async ({ world }) => {
  world.setClock(last.publishedAt);
  const coverageId = await world.follow();
  await chooseLevel(world.options, "Men's wheelchair", "Count");
  await fetchAll(world, coverageId, last.publishedAt);
  expect(olderPages(world)).toEqual(["/bbc?page=2", "/bbc?page=3"]);
  expect(await world.badge()).toBe("");
  await world.refresh(coverageId);
  expect(olderPages(world)).toHaveLength(2);
});

test("what came while the machine slept is fetched, however much it was, and is unread", async ({ world }) => {
  world.setClock(first.publishedAt);
  const coverageId = await world.follow();
  await chooseLevel(world.options, "Men's wheelchair", "Count");
  world.setClock(last.publishedAt);
  await fetchAll(world, coverageId, last.publishedAt);
  const { posts } = (await storedCoverage(world.options, coverageId)).coverage;
  const sure = posts.filter(({ races }) =>
    races.some(({ id, confidence }) => id === "men-wheelchair" && confidence !== "low"),
  );
  const fresh = sure.filter(({ publishedAt }) => publishedAt > first.publishedAt);
  // Besides the labelled posts, those whose words say it.
  expect(fresh.length).toBeGreaterThan(wheelchairPosts.length - 1);
  // The result is told until the reader has looked; then the count.
  expect(await world.badge()).toBe("FIN");
  await command(world.options, "visit", { coverageId });
  await expect.poll(world.badge).toBe(String(fresh.length));
});
