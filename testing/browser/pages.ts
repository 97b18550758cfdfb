import type { Locator, Page } from "@playwright/test";
import type { Scripted } from "./extension";

/** The extension's own pages, and what a person does there. */
export const POPUP = "src/views/popup/index.html";
export const PANEL = "src/views/panel/index.html";
export const OPTIONS = "src/views/options/index.html";
export const POPOUT = "src/views/popout/index.html";
export const WELCOME = "src/views/welcome/index.html";

export type LevelName = "Off" | "Feed" | "Count" | "Alert";

const addressField = (options: Page): Locator => options.getByRole("textbox", { name: "Address of a live page" });

/** What a person clicks to follow an address on their own machine, in the options page and in the popup. */
export const FOLLOW_PRIVATE = "Follow anyway";

/** Types an address into the options page and clicks "Follow"; for one on this machine, says that this is meant. */
export async function followAddress(options: Page, address: string): Promise<void> {
  await addressField(options).fill(address);
  await options.getByRole("button", { name: "Follow", exact: true }).click();
  if (/^https?:\/\/127\./.test(address)) await options.getByRole("button", { name: FOLLOW_PRIVATE }).click();
}

/** What the options page says is wrong with the address, if it says so. */
export async function refusalOf(options: Page): Promise<string | undefined> {
  const field = addressField(options);
  if ((await field.getAttribute("aria-invalid")) !== "true") return undefined;
  return options.locator(`#${await field.getAttribute("aria-describedby")}`).innerText();
}

/** The choice of levels of a race, or an athlete, in the options page. */
export const levelsOf = (options: Page, race: string): Locator =>
  options.getByRole("radiogroup", { name: new RegExp(`^${race.replace(/[^\w\s']/g, "\\$&")} in `) });

export async function chooseLevel(options: Page, race: string, level: LevelName): Promise<void> {
  await levelsOf(options, race).getByRole("radio", { name: level }).check();
}

/** Sends a command to the background, as one of the extension's views does: to one that is just starting, again. */
export const command = (page: Scripted, name: string, data: object): Promise<unknown> =>
  page.evaluate(
    async (message) => {
      for (let tries = 1; ; tries++) {
        try {
          return await chrome.runtime.sendMessage(message);
        } catch (error) {
          if (tries === 12 || !String(error).includes("Receiving end does not exist")) throw error;
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
      }
    },
    { command: name, data },
  );
