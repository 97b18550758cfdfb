import { pollProblemSentence, problemSentence } from "../src/text/problem";
import { followAddress, followedIds, storedCoverage } from "../testing/browser";
import { t } from "../tools/text";
import { badAnswers } from "./bad-answers";
import { before, pick, wheelchairPosts } from "./race";
import { expect, test } from "./world";

const second = pick(wheelchairPosts, 1);
const fetched = { ok: true, value: null };

test("an address with a bad answer gets a sentence, and nothing is followed", async ({ world }) => {
  const { options, demo } = world;
  const { host } = new URL(demo.origin);
  for (const { name, path, weather, problem } of badAnswers.filter(({ isOfKnownPage }) => !isOfKnownPage)) {
    await test.step(name, async () => {
      demo.weather = weather;
      const asked = demo.requests.length;
      await followAddress(options, demo.origin + path);
      // Chromium itself asks once more where a connection breaks.
      await expect.poll(() => demo.requests.length).toBeGreaterThan(asked);
      await expect(options.getByText(problemSentence(problem(host), t))).toBeVisible();
      expect(await followedIds(options)).toEqual([]);
    });
  }
  await followAddress(options, "not an address");
  await expect(options.getByText(problemSentence({ code: "badAddress" }, t))).toBeVisible();
  demo.weather = undefined;
  await world.follow();
});

for (const path of ["/bbc", "/live"] as const) {
  test(`bad answers of a followed page (${path}) leave its posts alone, and it recovers`, async ({ world }) => {
    const { options, demo } = world;
    const { host } = new URL(demo.origin);
    world.setClock(before(second));
    const coverageId = await world.follow(path);
    const posts = async () => (await storedCoverage(options, coverageId)).coverage.posts;
    const followed = await posts();
    const popup = await world.openPopup();
    for (const { name, weather, problem } of badAnswers.filter((answer) => answer.path === path)) {
      await test.step(name, async () => {
        demo.weather = weather;
        await world.refresh(coverageId);
        await expect(popup.getByRole("alert")).toContainText(pollProblemSentence(problem(host), t, "en", Date.now()));
        expect(await posts()).toEqual(followed);
        demo.weather = undefined;
        expect(await world.refresh(coverageId)).toEqual(fetched);
        await expect(popup.getByRole("alert")).toBeHidden();
      });
    }
    world.setClock(second.publishedAt);
    await world.refresh(coverageId);
    expect(await posts()).toContainEqual(expect.objectContaining({ headline: second.headline }));
  });
}

test("a server that asks for a pause gets it", async ({ world }) => {
  const { demo } = world;
  world.setClock(before(second));
  const coverageId = await world.follow();
  demo.weather = { status: 429, retryAfter: 2 };
  await world.refresh(coverageId);
  const asked = demo.requests.length;
  await world.refresh(coverageId);
  expect(demo.requests).toHaveLength(asked);
  demo.weather = undefined;
  await expect.poll(() => world.refresh(coverageId)).toEqual(fetched);
  expect(demo.requests).toHaveLength(asked + 1);
});

test("without a network the posts stay, and the popup says from when they are", async ({ world }) => {
  const { demo, options } = world;
  world.setClock(before(second));
  const coverageId = await world.follow();
  const { posts } = (await storedCoverage(options, coverageId)).coverage;
  await demo.close();
  await world.refresh(coverageId);
  const popup = await world.openPopup();
  const { host } = new URL(demo.origin);
  await expect(popup.getByRole("alert")).toContainText(
    pollProblemSentence({ code: "unreachable", host }, t, "en", Date.now()),
  );
  await expect(popup.getByRole("article").first()).toBeVisible();
  expect((await storedCoverage(options, coverageId)).coverage.posts).toEqual(posts);
});

test("a permission that was taken back is asked for again, and the posts stay", async ({ world }) => {
  const { options, demo } = world;
  world.setClock(before(second));
  const coverageId = await world.follow();
  const { posts } = (await storedCoverage(options, coverageId)).coverage;
  expect(await options.evaluate(() => chrome.permissions.remove({ origins: ["http://127.0.0.1/*"] }))).toBe(true);

  await expect.poll(world.badge).toBe("!");
  const sentence = pollProblemSentence({ code: "access", host: new URL(demo.origin).host }, t, "en", Date.now());
  expect(await world.title()).toContain(sentence);
  const popup = await world.openPopup();
  await expect(popup.getByRole("alert")).toContainText(sentence);
  await expect(popup.getByRole("alert").getByRole("button", { name: "Allow" })).toBeVisible();
  expect((await storedCoverage(options, coverageId)).coverage.posts).toEqual(posts);
});
