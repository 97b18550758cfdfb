import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import {
  type FirefoxOptions,
  findFirefox,
  type LaunchedFirefox,
  launchFirefox,
  policyFirefox,
  visitPrivately,
  whyNoPolicyFirefox,
} from "../../testing/browser";
import type { Browser, Running } from "./running";
import { firefoxTab, type Tab } from "./tab";

/**
 * Without a display Firefox takes no key or click of a test for its reader's: three minutes after its start it says that the
 * machine is idle (`chrome.idle`), and then nothing interrupts. A test gets one that is young enough.
 */
const YOUNG_MS = 90_000;

export const firefox: Browser = {
  shared() {
    let waiting: LaunchedFirefox | undefined;
    let startedAt = 0;
    return {
      async lend(use) {
        if (waiting && Date.now() - startedAt > YOUNG_MS) {
          await waiting.close();
          waiting = undefined;
        }
        if (!waiting) startedAt = Date.now();
        const launched = waiting ?? (await launch());
        waiting = undefined;
        await use(runningIn(launched));
        waiting = await launched.reinstall().then(
          () => launched,
          () => launched.close().then(() => undefined),
        );
      },
      close: async () => waiting?.close(),
    };
  },
  whyNotKept: async () => whyNoPolicyFirefox(await findFirefox()),
  async keep() {
    const profile = await mkdtemp(join(tmpdir(), "raceside-kept-"));
    const { executablePath, set, remove } = await policyFirefox(await findFirefox());
    return {
      start: async () => runningIn(await launch({ profile, executablePath })),
      setPolicy: set,
      heardAtStart: true,
      async remove() {
        await remove();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
};

/** The background can't be stopped from outside, so it is left idle until it ends. */
const launch = (kept: Pick<FirefoxOptions, "profile" | "executablePath"> = {}): Promise<LaunchedFirefox> =>
  launchFirefox({ extension: "dist/firefox", idleMs: 2000, ...kept });

function runningIn(launched: LaunchedFirefox): Running {
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
