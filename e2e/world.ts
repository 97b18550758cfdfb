import type { Page } from "@playwright/test";
import type { Instant } from "../src/core/instant";
import {
  actionState,
  command,
  followedIds,
  killWorker,
  type Launched,
  OPTIONS,
  openExtensionPage,
  PANEL,
  POPUP,
} from "../testing/browser";
import { type DemoOptions, type DemoServer, startDemo } from "../testing/publisher";
import { test as base } from "./browsers";

/** A browser with the extension, and a race on this machine whose clock the test sets. */
export class World {
  constructor(
    readonly launched: Launched,
    readonly demo: DemoServer,
    /** Sets the race's clock. */
    readonly setClock: (at: Instant) => void,
    /** The options page, in a tab of its own. */
    readonly options: Page,
  ) {}

  /** Follows the race's page, in a third of the time that it takes by hand; gives the coverage's id. */
  async follow(path = "/bbc"): Promise<string> {
    await command(this.options, "follow", { address: this.demo.origin + path, allowPrivate: true });
    return (await followedIds(this.options))[0] ?? "";
  }

  /** Opens the popup's page at the popup's size. */
  async openPopup(): Promise<Page> {
    const { context, extensionId } = this.launched;
    const popup = await openExtensionPage(context, extensionId, POPUP);
    await popup.setViewportSize({ width: 400, height: 560 });
    return popup;
  }

  /** Opens the side panel's page at a width that readers have. */
  async openPanel(width = 380, height = 800): Promise<Page> {
    const { context, extensionId } = this.launched;
    const panel = await openExtensionPage(context, extensionId, PANEL);
    await panel.setViewportSize({ width, height });
    return panel;
  }

  readonly badge = async (): Promise<string> => (await actionState(this.options)).badge;
  readonly title = async (): Promise<string> => (await actionState(this.options)).title;
  readonly refresh = (coverageId: string): Promise<unknown> => command(this.options, "refresh", { coverageId });
  readonly killWorker = (): Promise<void> => killWorker(this.launched.context, this.launched.extensionId);
}

export const test = base.extend<{
  grants: string[];
  granted: string[];
  published: Pick<DemoOptions, "race">;
  world: World;
}>({
  /** The sites that the extension may read. */
  grants: [["http://127.0.0.1/*", "https://127.0.0.1/*"], { option: true }],

  /** What else it may do by its reader's leave. */
  granted: [[], { option: true }],

  /** The race on this machine, where it is another than the one that comes with the extension. */
  published: [{}, { option: true }],

  world: async ({ browsers, grants, granted, published }, use) => {
    let now = "2017-04-23T08:00:00.000Z";
    const demo = await startDemo({ clock: () => now, ...published });
    const setClock = (at: Instant) => {
      now = at;
    };
    await browsers.lend({ grants, permissions: granted }, async (launched) => {
      const options = await openExtensionPage(launched.context, launched.extensionId, OPTIONS);
      await use(new World(launched, demo, setClock, options));
    });
    await demo.close();
  },
});

export { expect } from "@playwright/test";
