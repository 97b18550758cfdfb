import { test as base } from "@playwright/test";
import { cleanUp, type Installed, type Launched, launchWithExtension, noteInstalled } from "../testing/browser";

const EXTENSION = "dist/chrome";

/** What the browser has allowed the extension. */
export interface Allowed {
  /** Match patterns of sites. */
  grants: readonly string[];
  permissions: readonly string[];
}

/** A browser that waits for the next test. */
interface Waiting {
  launched: Launched;
  installed: Installed;
  /** What it has allowed the extension. */
  key: string;
}

/** Browsers that wait cost memory: most tests need the same permissions, and the others come one file after the other. */
const MOST_WAITING = 2;

/**
 * Chromium for one test after the other: a start takes two seconds, cleaning up a fifth of one. What can't be cleaned up
 * is closed, so a test may do to its browser whatever it likes.
 */
export class Browsers {
  private waiting: Waiting[] = [];

  /** Runs `use` with a browser in which the extension is as it was just installed. */
  async lend(allowed: Allowed, use: (launched: Launched) => Promise<void>): Promise<void> {
    const browser = await this.take(allowed);
    await use(browser.launched);
    const isClean = await cleanUp(browser.launched, browser.installed).catch(() => false);
    if (!isClean) return browser.launched.close();
    this.waiting.push(browser);
    if (this.waiting.length > MOST_WAITING) await this.waiting.shift()?.launched.close();
  }

  async close(): Promise<void> {
    await Promise.all(this.waiting.map(({ launched }) => launched.close()));
    this.waiting = [];
  }

  private async take({ grants, permissions }: Allowed): Promise<Waiting> {
    const key = JSON.stringify([grants, permissions]);
    const fitting = this.waiting.find((one) => one.key === key);
    this.waiting = this.waiting.filter((one) => one !== fitting);
    if (fitting) return fitting;
    const launched = await launchWithExtension({ extension: EXTENSION, grants, permissions, headless: true });
    return { launched, installed: await noteInstalled(launched), key };
  }
}

export const test = base.extend<object, { browsers: Browsers }>({
  browsers: [
    async ({ browserName: _ }, use) => {
      const browsers = new Browsers();
      await use(browsers);
      await browsers.close();
    },
    { scope: "worker" },
  ],
});
