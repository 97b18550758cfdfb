import type { Page } from "@playwright/test";
import { OPTIONS, PANEL, POPOUT, POPUP, WELCOME } from "../../testing/browser";

/** A surface, and how to photograph it. */
export interface Surface {
  name: string;
  path: string;
  width: number;
  height: number;
  /** Whether a race must be followed before. */
  followed?: true;
  /** What the person does on it. */
  pose?: (page: Page) => Promise<void>;
}

const popup = { path: POPUP, width: 400, height: 560 };

/** In the order of the pictures; surfaces without a followed race come first. */
export const surfaces: readonly Surface[] = [
  { name: "popup-empty", ...popup, height: 240 },
  { name: "welcome-follow", path: `${WELCOME}#follow`, width: 720, height: 620 },
  { name: "popup", ...popup, followed: true },
  { name: "popup-menu", ...popup, followed: true, pose: openMenu },
  {
    name: "popup-recap",
    ...popup,
    followed: true,
    pose: async (page) => {
      await openMenu(page);
      // After the commands of quiet and that of spoilers.
      await page.getByRole("menuitem").nth(5).click();
    },
  },
  {
    name: "popup-races",
    ...popup,
    followed: true,
    pose: async (page) => {
      await page.locator(".scope-tools > button").first().click();
      await page.getByRole("dialog").getByRole("checkbox").first().waitFor();
    },
  },
  { name: "panel", path: PANEL, width: 420, height: 900, followed: true },
  { name: "popout", path: POPOUT, width: 344, height: 180, followed: true },
  { name: "welcome-races", path: `${WELCOME}#races`, width: 720, height: 620, followed: true },
  { name: "welcome-loud", path: `${WELCOME}#loud`, width: 720, height: 620, followed: true },
  { name: "options", path: OPTIONS, width: 1000, height: 900, followed: true },
  { name: "options-look", path: `${OPTIONS}#look`, width: 1000, height: 900, followed: true },
];

async function openMenu(page: Page): Promise<void> {
  await page.locator(".menu > button").click();
}
