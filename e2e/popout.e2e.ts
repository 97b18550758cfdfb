import { openExtensionPage, POPOUT } from "../testing/browser";
import { smallRace } from "../testing/small-race";
import { t } from "../tools/text";
import { alerted } from "./overlay-view";
import { expect, test } from "./world";

test("the live card stands in a small window of its own, follows the race, and floats above all where it can", async ({
  world,
}) => {
  const { publish } = await alerted(world, { mode: "off" });
  const { context, extensionId } = world.launched;
  const panel = await world.openPanel();
  const opened = context.waitForEvent("page");
  await panel.getByRole("button", { name: "Menu" }).click();
  await panel.getByRole("menuitem", { name: "Pop out" }).click();
  const card = await opened;
  await card.waitForLoadState();
  expect(card.url()).toContain(`${extensionId}/${POPOUT}`);
  const headline = await publish();
  await expect(card.getByText(headline)).toBeVisible();
  await card.setViewportSize({ width: 344, height: 180 });
  for (const colorScheme of ["light", "dark"] as const) {
    await card.emulateMedia({ colorScheme });
    await card.screenshot({ path: `e2e/out/popout-${colorScheme}.png` });
  }

  await card.getByRole("button", { name: "Keep above all windows" }).click();
  const above = () =>
    card.evaluate(() => {
      const { documentPictureInPicture: pip } = globalThis as { documentPictureInPicture?: { window: Window | null } };
      return pip?.window?.document.body.innerText ?? "";
    });
  await expect.poll(above).toContain(headline);
  const next = await publish();
  await expect.poll(above).toContain(next);
});

test.describe("before the first post", () => {
  test.use({ published: { race: (at) => ({ ...smallRace(at), posts: [] }) } });

  test("the live card says that posts will come", async ({ world }) => {
    await world.follow("/live");
    const { context, extensionId } = world.launched;
    const card = await openExtensionPage(context, extensionId, POPOUT);
    await expect(card.getByText(t("noPosts"))).toBeVisible();
  });
});
