import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killWorker, type Launched, launchWithExtension, openExtensionPage } from "../../testing/browser";
import { Browsers } from "../browsers";
import { idOfUnpacked, policyFor, whyNoPolicy } from "./chromium-policy";
import type { Browser, Running } from "./running";
import { chromiumTab } from "./tab";

const ALLOWED = { grants: ["http://127.0.0.1/*", "https://127.0.0.1/*"], permissions: ["notifications"] };

export const chromium: Browser = {
  shared() {
    const browsers = new Browsers();
    return {
      lend: (use) => browsers.lend(ALLOWED, (launched) => use(runningIn(launched))),
      close: () => browsers.close(),
    };
  },
  whyNotKept: whyNoPolicy,
  async keep() {
    const profile = await realpath(await mkdtemp(join(tmpdir(), "raceside-kept-")));
    const policy = await policyFor(idOfUnpacked(join(profile, "extension")));
    return {
      async start() {
        return runningIn(await launchWithExtension({ extension: "dist/chrome", ...ALLOWED, headless: true, profile }));
      },
      setPolicy: (managed) => (managed ? policy.set(managed) : policy.remove()),
      heardAtStart: false,
      async remove() {
        await policy.remove();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
};

function runningIn({ context, extensionId, close }: Launched): Running {
  return {
    open: async (path) => chromiumTab(await openExtensionPage(context, extensionId, path)),
    async visit(address) {
      const page = await context.newPage();
      await page.goto(address);
      return chromiumTab(page);
    },
    async visitPrivately(address) {
      const page = await context.browser()?.newPage();
      if (!page) throw new Error("This browser has no private windows.");
      await page.goto(address);
      return chromiumTab(page);
    },
    suspend: () => killWorker(context, extensionId),
    close,
  };
}
