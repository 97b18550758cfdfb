import { plural } from "../src/text/translate";
import { chooseLevel } from "../testing/browser";
import { t } from "../tools/text";
import { expect, test } from "./world";

test("a race seen from its start tells nothing of its end: neither posts, nor summary, result, badge", async ({
  world,
}) => {
  const { options } = world;
  world.setClock("2017-04-23T08:00:00.000Z");
  const id = await world.follow();
  await chooseLevel(options, "Men's wheelchair", "Count");
  world.setClock("2017-04-23T09:28:00.000Z");
  await world.refresh(id);
  await expect.poll(world.badge).toBe("FIN");

  const popup = await world.openPopup();
  await expect(popup.getByRole("region", { name: t("summary") })).toBeVisible();
  await popup.getByRole("button", { name: t("menu") }).click();
  await popup.getByRole("menuitem", { name: t("withoutSpoilers") }).click();
  await popup.getByLabel(t("spoilersPlay")).check();
  await popup.getByRole("button", { name: t("done") }).click();

  await expect(popup.getByRole("dialog")).toBeHidden();
  // The dialog has the same words, and is gone a moment later.
  await expect(popup.getByText(t("playedFromStart"), { exact: true }).filter({ visible: true })).toBeVisible();
  await expect(popup.getByRole("region", { name: t("summary") })).toBeHidden();
  const said = await popup.locator("body").innerText();
  expect(said).not.toMatch(/won|wins|winner/i);
  // None of the reader's races has a post by then.
  await popup.getByRole("radio", { name: t("allPosts") }).check();
  const articles = popup.getByRole("article");
  await expect(articles.first()).toBeVisible();
  for (const time of await articles
    .locator("time")
    .evaluateAll((all) => all.map((one) => (one as HTMLTimeElement).dateTime)))
    expect(time < "2017-04-23T08:00:00.000Z").toBe(true);
  await expect.poll(world.badge).not.toMatch(/FIN|\d/);

  // An open popup reads what it shows: all of the men's posts by now, if the machine is busy, but none of the women's.
  await popup.close();
  await chooseLevel(options, "Women's wheelchair", "Count");
  const form = options.getByRole("group", { name: "London Marathon 2017" });
  await form.getByRole("radio", { name: t("spoilersDelay") }).check();
  await form.getByRole("combobox").selectOption("5");
  // The posts of 2017 are long more than five minutes old, and none of them a result of today.
  await expect.poll(world.badge).toBe("•");
  expect(await world.title()).toMatch(/^New posts in London Marathon 2017, which you follow without spoilers\./);

  const delayed = await world.openPopup();
  await expect(delayed.getByText(plural(t, "behind", 5))).toBeVisible();
  await delayed.getByRole("button", { name: t("menu") }).click();
  await delayed.getByRole("menuitem", { name: t("withoutSpoilers") }).click();
  await delayed.getByLabel(t("spoilersOff")).check();
  await delayed.getByRole("button", { name: t("done") }).click();
  await expect(delayed.locator(".board-row", { hasText: "won" }).first()).toBeVisible();
});
