import type { Locator, Page } from "@playwright/test";
import { t } from "../tools/text";

/** The post in the popup that has this text. */
export const cardOf = (popup: Page, text: string): Locator => popup.getByRole("article").filter({ hasText: text });

/** Opens a post, which is drawn in two lines until then. */
export async function openPost(card: Locator): Promise<void> {
  const opener = card.locator("[aria-expanded=false].opener");
  if ((await opener.count()) > 0) await opener.click();
  await card.getByRole("button", { name: t("showLess") }).waitFor();
}

/** Opens a post and "More about this post" unless they are open. */
export async function openPanel(card: Locator): Promise<void> {
  await openPost(card);
  const more = card.getByRole("button", { name: t("morePost") });
  if ((await more.getAttribute("aria-expanded")) !== "true") await more.click();
  await wrongRace(card).waitFor();
}

export const wrongRace = (card: Locator): Locator => card.getByRole("group", { name: t("wrongRace") });

/** The races that the post is about, by the boxes that are checked in its panel, which must be open. */
export const racesOf = (card: Locator): Promise<string[]> =>
  wrongRace(card)
    .getByRole("checkbox", { checked: true })
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.innerText.trim() ?? ""));
