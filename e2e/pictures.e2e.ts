import type { Block } from "../src/core/blocks";
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

const picture = (src: string, caption: string): Block => ({ type: "image", src, caption, alt: caption, source: "Ada" });
const gallery = (_at: Instant): Snapshot => ({
  title: "Gallery",
  summary: [],
  zone: "UTC",
  posts: [
    {
      id: "gallery",
      publishedAt,
      headline: "Along the river",
      body: [
        picture("https://first.example/bridge.svg", "The bridge at dawn"),
        { type: "paragraph", text: "They cross it twice." },
        picture("https://second.example/finish.svg", "The finish"),
        picture("https://first.example/crowd.svg", "The crowd"),
      ],
      keyEvent: false,
      pinned: false,
    },
  ],
});
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200"/></svg>';

test.describe("pictures of one host", () => {
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
});

test.describe("pictures of several hosts", () => {
  test.use({ published: { race: gallery } });

  test("a post has one button for all its pictures, and each caption has its own line", { tag: "@nightly" }, async ({
    world,
  }) => {
    await command(world.options, "follow", { address: `${world.demo.origin}/bbc`, allowPrivate: true });
    const popup = await world.openPopup();
    await popup.route("https://*.example/*.svg", (route) => route.fulfill({ contentType: "image/svg+xml", body: SVG }));
    await popup.reload();
    const post = popup.getByRole("article");
    await openPost(post);
    const show = post.getByRole("button", { name: /^Show pictures/ });
    await expect(show).toHaveText(t("showPictures", "first.example and second.example"));
    // Nothing else stands on the line of a caption.
    const caption = await post.getByText("The bridge at dawn").boundingBox();
    const source = await post.getByText(t("pictureSource", "Ada")).first().boundingBox();
    expect(source?.y).toBeGreaterThanOrEqual((caption?.y ?? 0) + (caption?.height ?? 0));
    await show.click();
    await expect(post.getByRole("img")).toHaveCount(3);
    await expect(show).toHaveCount(0);
    await expect(post.getByText("The finish")).toBeVisible();
  });
});
