import type { Snapshot } from "../src/core/coverage";
import type { Instant } from "../src/core/instant";
import { command } from "../testing/browser";
import { t } from "../tools/text";
import { openPost } from "./race-card";
import { expect, test } from "./world";

const publishedAt = "2017-04-23T08:00:00.000Z";

/** A page with pictures on its own host, one of which isn't there. */
const pictured = (_at: Instant): Snapshot => ({
  title: "Pictures",
  summary: [],
  zone: "UTC",
  posts: ["/picture.svg", "/gone.svg"].map((src) => ({
    id: src,
    publishedAt,
    headline: `A picture at ${src}`,
    body: [{ type: "image", src, alt: `Blue of ${src}` }],
    keyEvent: false,
    pinned: false,
  })),
});

test.use({ published: { race: pictured } });

test("the popup asks nobody for anything by itself; a picture comes when its host may be asked, and is remembered", async ({
  world,
}) => {
  const { demo, options } = world;
  await command(options, "follow", { address: `${demo.origin}/bbc`, allowPrivate: true });
  const { host } = new URL(demo.origin);
  const popup = await world.openPopup();
  const outside: string[] = [];
  popup.on("request", (request) => {
    if (request.url().startsWith("http")) outside.push(new URL(request.url()).pathname);
  });
  await popup.reload();
  for (const post of await popup.getByRole("article").all()) await openPost(post);
  const show = popup.getByRole("button", { name: t("showPictures", host) });
  await expect(show).toHaveCount(2);
  await popup.waitForTimeout(1500);
  expect(outside).toEqual([]);

  await show.first().click();
  await expect(popup.getByRole("img", { name: "Blue of /picture.svg" })).toBeVisible();
  await expect(popup.getByText(t("pictureFailed"))).toBeVisible();
  expect(outside.sort()).toEqual(["/gone.svg", "/picture.svg"]);
  const asked = demo.requests.filter(({ path }) => path === "/picture.svg");
  expect(asked.map(({ headers }) => [headers.cookie, headers.referer])).toEqual([[undefined, undefined]]);

  const again = await world.openPopup();
  for (const post of await again.getByRole("article").all()) await openPost(post);
  await expect(again.getByRole("img", { name: "Blue of /picture.svg" })).toBeVisible();
  await expect(again.getByRole("button", { name: t("showPictures", host) })).toHaveCount(0);
});
