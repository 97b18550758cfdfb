import { test as base } from "@playwright/test";
import {
  actionState,
  command,
  FOLLOW_PRIVATE,
  followedIds,
  killWorker,
  type LevelName,
  launchFirefox,
  launchWithExtension,
  OPTIONS,
  openExtensionPage,
} from "../../demo/browser";
import { type DemoServer, startDemo } from "../../demo/server";
import type { Instant } from "../../src/core/coverage";
import { chromiumTab, firefoxTab, type Tab } from "./tab";

/** A browser with the extension in it, whichever it is. */
interface Running {
  /** Opens one of the extension's pages. */
  open(path: string): Promise<Tab>;
  /** Opens a page of this machine. */
  visit(address: string): Promise<Tab>;
  /** Has the background end, as the browser ends it when nothing happens; the next event wakes it. */
  suspend(): Promise<void>;
  close(): Promise<void>;
}

/** What a test of both browsers has: one of them, and a race on this machine whose clock the test sets. */
export class World {
  constructor(
    readonly running: Running,
    readonly demo: DemoServer,
    readonly setClock: (at: Instant) => void,
    /** The options page, in a tab of its own. */
    readonly options: Tab,
  ) {}

  /** Follows the race's page by hand, in the options page; gives the coverage's id. */
  async follow(): Promise<string> {
    const { options } = this;
    await options.fill({ role: "textbox", name: "Address of a live page" }, `${this.demo.origin}/bbc`);
    await options.click({ role: "button", name: "Follow" });
    await options.click({ role: "button", name: FOLLOW_PRIVATE });
    await base.expect.poll(() => options.isThere(levels("Men's wheelchair")), { timeout: 20_000 }).toBe(true);
    return (await followedIds(options))[0] ?? "";
  }

  async chooseLevel(race: string, level: LevelName): Promise<void> {
    const radio = { role: "radio", name: level, within: levels(race) } as const;
    await this.options.click(radio);
    await base.expect.poll(() => this.options.isChecked(radio)).toBe(true);
  }

  readonly badge = async (): Promise<string> => (await actionState(this.options)).badge;
  readonly refresh = (coverageId: string): Promise<unknown> => command(this.options, "refresh", { coverageId });
}

const levels = (race: string) => ({ role: "radiogroup", name: `${race} in London Marathon 2017` }) as const;

export const BROWSERS = ["chromium", "firefox"] as const;

const running: Record<(typeof BROWSERS)[number], () => Promise<Running>> = {
  async chromium() {
    const grants = ["http://127.0.0.1/*", "https://127.0.0.1/*"];
    const { context, extensionId, close } = await launchWithExtension({
      extension: "dist/chrome",
      grants,
      permissions: ["notifications"],
      headless: true,
    });
    return {
      open: async (path) => chromiumTab(await openExtensionPage(context, extensionId, path)),
      async visit(address) {
        const page = await context.newPage();
        await page.goto(address);
        return chromiumTab(page);
      },
      suspend: () => killWorker(context, extensionId),
      close,
    };
  },

  async firefox() {
    // Nothing from outside ends the background: it is left idle.
    const {
      browser,
      openExtensionPage: open,
      close,
    } = await launchFirefox({
      extension: "dist/firefox",
      idleMs: 2000,
    });
    let watch: Tab | undefined;
    return {
      async open(path) {
        const tab = firefoxTab(await open(path));
        watch ??= tab;
        return tab;
      },
      async visit(address) {
        const page = await browser.newPage();
        await page.goto(address);
        await page.bringToFront();
        return firefoxTab(page);
      },
      async suspend() {
        const isRunning = () => watch?.evaluate(() => chrome.extension.getBackgroundPage() !== null);
        await base.expect.poll(isRunning, { timeout: 30_000, message: "The background goes on." }).toBe(false);
      },
      close,
    };
  },
};

export const test = base.extend<{ world: World }>({
  world: async ({ browserName: _ }, use, { project }) => {
    let now = "2017-04-23T08:00:00.000Z";
    const demo = await startDemo({ clock: () => now });
    const name = BROWSERS.find((one) => one === project.name);
    if (!name) throw new Error(`${project.name} is no browser.`);
    const browser = await running[name]();
    const setClock = (at: Instant) => {
      now = at;
    };
    await use(new World(browser, demo, setClock, await browser.open(OPTIONS)));
    await browser.close();
    await demo.close();
  },
});

export const { expect } = base;
