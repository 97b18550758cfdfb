import { problemSentence } from "../src/text/problem";
import { command, FOLLOW_PRIVATE, followedIds, OPTIONS, openExtensionPage, stored } from "../testing/browser";
import { t } from "../tools/text";
import { expect, test } from "./world";

test("a page on this machine is asked only after the reader has said so", async ({ world }) => {
  const { options, demo } = world;
  await options.getByRole("textbox", { name: t("addressLabel") }).fill(`${demo.origin}/bbc`);
  await options.getByRole("button", { name: t("follow"), exact: true }).click();
  const { host } = new URL(demo.origin);
  await expect(options.getByText(problemSentence({ code: "privateAddress", host }, t))).toBeVisible();
  expect(demo.requests).toEqual([]);
  expect(await followedIds(options)).toEqual([]);

  await options.getByRole("button", { name: FOLLOW_PRIVATE }).click();
  await expect.poll(() => followedIds(options)).toHaveLength(1);
  await expect(options.getByRole("button", { name: FOLLOW_PRIVATE })).toBeHidden();
});

test("the settings say how often a source is asked, and ask one that is gone by hand", { tag: "@nightly" }, async ({
  world,
}) => {
  const { options, demo, launched } = world;
  const coverageId = await world.follow();
  await expect(options.getByText(t("checks_one"))).toBeVisible();

  demo.weather = { status: 410 };
  await command(options, "refresh", { coverageId });
  await expect(options.getByText(t("never_gone"))).toBeVisible();
  const asked = demo.requests.length;
  // Another page, and a worker that starts anew: nobody asks by themselves.
  await world.killWorker();
  await openExtensionPage(launched.context, launched.extensionId, OPTIONS);
  await command(options, "watching", { coverageId });
  expect(demo.requests).toHaveLength(asked);

  demo.weather = undefined;
  await options.bringToFront();
  await options.getByRole("button", { name: t("refresh") }).click();
  await expect(options.getByText(t("checks_one"))).toBeVisible();
  expect(demo.requests).toHaveLength(asked + 1);
});

test("a source that has nothing new is asked conditionally and answers 304", async ({ world }) => {
  const { demo } = world;
  // Early enough that there are no older pages to ask for.
  world.setClock("2017-04-23T07:56:00.000Z");
  const coverageId = await world.follow();
  const before = await stored(world.options);
  await world.refresh(coverageId);
  expect(demo.requests.map(({ status }) => status)).toEqual([200, 304]);
  const posts = `coverage:${coverageId}:posts:newest`;
  expect((await stored(world.options))[posts]).toEqual(before[posts]);
});
