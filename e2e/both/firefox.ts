import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import {
  type FirefoxOptions,
  findFirefox,
  launchFirefox,
  officeFirefox,
  visitPrivately,
  whyNoOfficeFirefox,
} from "../../testing/browser";
import type { Browser, Running } from "./running";
import { firefoxTab, type Tab } from "./tab";

export const firefox: Browser = {
  start,
  whyNotKept: async () => whyNoOfficeFirefox(await findFirefox()),
  async keep() {
    const profile = await mkdtemp(join(tmpdir(), "raceside-kept-"));
    const { executablePath, set, remove } = await officeFirefox(await findFirefox());
    return {
      start: () => start({ profile, executablePath }),
      setByOffice: set,
      heardAtStart: true,
      async remove() {
        await remove();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
};

async function start(kept: Pick<FirefoxOptions, "profile" | "executablePath"> = {}): Promise<Running> {
  // Nothing from outside ends the background: it is left idle.
  const launched = await launchFirefox({ extension: "dist/firefox", idleMs: 2000, ...kept });
  let watch: Tab | undefined;
  return {
    async open(path) {
      const tab = firefoxTab(await launched.openExtensionPage(path));
      watch ??= tab;
      return tab;
    },
    async visit(address) {
      const page = await launched.browser.newPage();
      await page.goto(address);
      await page.bringToFront();
      return firefoxTab(page);
    },
    visitPrivately: async (address) => firefoxTab(await visitPrivately(launched.browser, address)),
    async suspend() {
      const isRunning = () => watch?.evaluate(() => chrome.extension.getBackgroundPage() !== null);
      await expect.poll(isRunning, { timeout: 30_000, message: "The background goes on." }).toBe(false);
    },
    close: launched.close,
  };
}
