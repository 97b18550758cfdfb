import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, launch, type Page } from "puppeteer-core";
import { findFirefox } from "./find";
import { GECKO_ID, putInto, quickProfile } from "./firefox-profile";
import { WELCOME } from "./pages";

export interface FirefoxOptions {
  /** The folder of the extension as it was built for Firefox. */
  extension: string;
  /** After how many milliseconds without an event the browser ends the background; 30 seconds by default. */
  idleMs?: number;
  /** The program to start; by default the one that is found. */
  executablePath?: string;
  /** A folder to keep between launches, in which the extension is for good; a new one that goes with the browser by default. */
  profile?: string;
}

export interface LaunchedFirefox {
  browser: Browser;
  /** Opens one of the extension's pages in a tab, in front of all others. */
  openExtensionPage(path: string): Promise<Page>;
  /** Removes the extension, with all that it has stored and was allowed, and installs it anew; closes all tabs but an empty one. */
  reinstall(): Promise<void>;
  close(): Promise<void>;
}

/** Fixed in every profile, because it can't be found out otherwise. */
const HOST = "4f1d7a52-6c1e-4a53-9d0b-2b1f6f0a7c11";

/**
 * Opens a headless Firefox with the extension. Every permission that the extension requests is granted. Rejects with a
 * sentence if there is no Firefox or no build.
 */
export async function launchFirefox({
  extension,
  idleMs = 30_000,
  executablePath,
  profile,
}: FirefoxOptions): Promise<LaunchedFirefox> {
  if (!existsSync(join(extension, "manifest.json"))) {
    throw new Error(`There is no built extension in ${extension}: run “npm run build” first.`);
  }
  const program = executablePath ?? (await findFirefox());
  const isNew = profile === undefined || (await putInto(profile, extension));
  const open = (folder: string) => openBrowser(program, folder, idleMs);
  const folder = profile ?? (await quickProfile((used) => open(used).then((browser) => browser.close())));
  const browser = await open(folder);
  const close = async () => {
    await browser.close();
    if (profile === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  /** Firefox doesn't report that an extension's page has closed, so the driver still lists it. */
  const closed = new Set<Page>();
  try {
    if (profile === undefined) await browser.installExtension(resolve(extension));
    if (isNew) await closeFirstSteps(browser, closed);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // The page loads, but Firefox doesn't report it.
      await page.goto(`moz-extension://${HOST}/${path}`, { timeout: 500 }).catch(() => {});
      await whenLoaded(page, (address) => address.endsWith(path));
      await page.bringToFront();
      return page;
    },
    async reinstall() {
      const empty = await browser.newPage();
      const open = (await browser.pages()).filter((page) => page !== empty && !closed.has(page));
      for (const page of open) {
        closed.add(page);
        await page.close();
      }
      await browser.uninstallExtension(GECKO_ID);
      await browser.installExtension(resolve(extension));
      await closeFirstSteps(browser, closed);
    },
    close,
  };
}

const openBrowser = (executablePath: string, userDataDir: string, idleMs: number): Promise<Browser> =>
  launch({
    browser: "firefox",
    executablePath,
    headless: true,
    userDataDir,
    // Without it, scripts can't be run in pages of extensions.
    args: ["--remote-allow-system-access"],
    defaultViewport: { width: 1000, height: 800 },
    timeout: 120_000,
    protocolTimeout: 120_000,
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: HOST }),
      // The pages of one that is installed anew keep their address.
      "extensions.webextensions.keepUuidOnUninstall": true,
      "extensions.webextOptionalPermissionPrompts": false,
      "extensions.background.idle.timeout": idleMs,
      "xpinstall.signatures.required": false,
    },
  });

const PATIENCE_MS = 30_000;

/** They open by themselves, in front of other tabs; and a background tab doesn't paint. */
async function closeFirstSteps(browser: Browser, closed: Set<Page>): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(50)) {
    const page = (await browser.pages()).find((one) => !closed.has(one) && one.url().includes(`/${WELCOME}`));
    if (!page) continue;
    closed.add(page);
    return page.close();
  }
  throw new Error("The extension showed no first steps after it was installed.");
}

/** Waits until a page of the extension has loaded. (Its policy lets no function of the driver's wait inside.) */
async function whenLoaded(page: Page, isIt: (address: string) => boolean): Promise<void> {
  const look = () =>
    page.evaluate(() => (document.readyState === "complete" && document.body.innerText !== "" ? location.href : ""));
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(50)) {
    // During a navigation, neither document answers.
    if (isIt(await look().catch(() => ""))) return;
  }
  throw new Error(`A page of the extension didn't load: ${page.url()}`);
}
