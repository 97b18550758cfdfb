import { test as base } from "@playwright/test";
import type { Instant } from "../../src/core/instant";
import { keys } from "../../src/store/keys";
import {
  actionState,
  command,
  FOLLOW_PRIVATE,
  followedIds,
  type LevelName,
  OPTIONS,
  stored,
} from "../../testing/browser";
import { type DemoServer, startDemo } from "../../testing/publisher";
import { chromium } from "./chromium";
import { firefox } from "./firefox";
import type { Browser, Kept, Running, Shared } from "./running";
import type { Tab } from "./tab";

/** The world of a test for both browsers: one of them, and a race on this machine whose clock the test sets. */
export class World {
  constructor(
    public running: Running,
    readonly demo: DemoServer,
    readonly setClock: (at: Instant) => void,
    /** The options page, in a tab of its own. */
    public options: Tab,
    private readonly kept?: Kept,
  ) {}

  /** Follows the race's page in the options page. @returns the coverage's id */
  async follow(): Promise<string> {
    const { options } = this;
    await options.fill({ role: "textbox", name: "Address of a live page" }, `${this.demo.origin}/bbc`);
    await options.click({ role: "button", name: "Follow" });
    await options.click({ role: "button", name: FOLLOW_PRIVATE });
    await base.expect.poll(() => options.isThere(levels("Men's wheelchair")), { timeout: 45_000 }).toBe(true);
    return (await followedIds(options))[0] ?? "";
  }

  /** Until the choice is stored, since a test may end the background right after. */
  async chooseLevel(race: string, level: LevelName): Promise<void> {
    const choices = async () => JSON.stringify((await stored(this.options))[keys.settings]);
    const before = await choices();
    const radio = { role: "radio", name: level, within: levels(race) } as const;
    // What is above may still grow, so that a first click goes beside it.
    const chosen = async () => {
      if (!(await this.options.isChecked(radio))) await this.options.click(radio);
      return this.options.isChecked(radio);
    };
    await base.expect.poll(chosen).toBe(true);
    await base.expect.poll(choices).not.toBe(before);
  }

  readonly title = async (): Promise<string> => (await actionState(this.options)).title;
  readonly badge = async (): Promise<string> => (await actionState(this.options)).badge;
  readonly refresh = (coverageId: string): Promise<unknown> => command(this.options, "refresh", { coverageId });

  /** Restarts the browser, if the profile is kept. */
  async restart(): Promise<void> {
    if (!this.kept) throw new Error("This profile goes with its browser.");
    await this.running.close();
    this.running = await this.kept.start();
    this.options = await this.running.open(OPTIONS);
  }

  /** Sets or removes an organisation's policy, and makes the browser read it. */
  async setPolicy(managed?: object): Promise<void> {
    await this.kept?.setPolicy(managed);
    if (this.kept?.heardAtStart !== false) await this.restart();
  }
}

/** The choice of levels of one of the coverage's races, in the options page. */
export const levels = (race: string) => ({ role: "radiogroup", name: `${race} in London Marathon 2017` }) as const;

const BROWSERS = { chromium, firefox };

const browserOf = (project: string): Browser => {
  const [, browser] = Object.entries(BROWSERS).find(([name]) => name === project) ?? [];
  if (!browser) throw new Error(`${project} is no browser.`);
  return browser;
};

export const test = base.extend<{ keep: boolean; world: World }, { shared: Shared }>({
  /** Whether the profile outlives its browser. */
  keep: [false, { option: true }],

  shared: [
    async ({ browserName: _ }, use, { project }) => {
      const shared = browserOf(project.name).shared();
      await use(shared);
      await shared.close();
    },
    { scope: "worker" },
  ],

  world: async ({ keep, shared }, use, { project }) => {
    const browser = browserOf(project.name);
    const why = keep ? await browser.whyNotKept() : undefined;
    base.skip(why !== undefined, why);
    let now = "2017-04-23T08:00:00.000Z";
    const demo = await startDemo({ clock: () => now });
    const setClock = (at: Instant) => {
      now = at;
    };
    const worldIn = async (running: Running, kept?: Kept) =>
      new World(running, demo, setClock, await running.open(OPTIONS), kept);
    const kept = keep ? await browser.keep() : undefined;
    try {
      if (kept) {
        const world = await worldIn(await kept.start(), kept);
        await use(world);
        await world.running.close();
      } else {
        await shared.lend(async (running) => use(await worldIn(running)));
      }
    } finally {
      await kept?.remove();
      await demo.close();
    }
  },
});

export const { expect } = base;
