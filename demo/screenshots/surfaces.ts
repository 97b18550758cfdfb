import type { Page } from "@playwright/test";
import { OPTIONS, POPUP, WELCOME } from "../browser";
import type { Stage } from "./scene";

/** Something that a person sees, and how it is to be seen in a picture. */
export interface Surface {
  name: string;
  path: string;
  width: number;
  height: number;
  /** What must have happened before. */
  prepare?: (stage: Stage) => Promise<void>;
  /** What the person does on it. */
  pose?: (page: Page) => Promise<void>;
}

const follow = (stage: Stage): Promise<void> => stage.follow();
const welcome = { width: 800, height: 800 };
const popup = { path: POPUP, width: 400, height: 560 };

/** In the order in which they are taken: what needs nothing followed comes first. */
export const surfaces: readonly Surface[] = [
  { name: "popup-empty", ...popup, height: 240 },
  { name: "welcome", path: WELCOME, ...welcome },
  { name: "popup", ...popup, prepare: follow },
  {
    name: "popup-menu",
    ...popup,
    prepare: follow,
    pose: (page) => page.locator(".menu > button").click(),
  },
  {
    name: "popup-recap",
    ...popup,
    prepare: follow,
    pose: async (page) => {
      await page.locator(".menu > button").click();
      // The commands of quiet, then that of spoilers, then this.
      await page.getByRole("menuitem").nth(5).click();
    },
  },
  { name: "options", path: OPTIONS, width: 1000, height: 900, prepare: follow },
  { name: "options-look", path: `${OPTIONS}#look`, width: 1000, height: 900, prepare: follow },
  { name: "welcome-races", path: `${WELCOME}#races`, ...welcome, prepare: follow },
  { name: "welcome-loud", path: `${WELCOME}#loud`, ...welcome, prepare: follow },
];
