import type { Page } from "@playwright/test";
import {
  command,
  followedIds,
  forgetInterruptions,
  launchWithExtension,
  OPTIONS,
  openExtensionPage,
} from "../../testing/browser";
import { startDemo } from "../../testing/publisher";
import type { Surface } from "./surfaces";

const EXTENSION = "dist/chrome";
/** Fixed, because it is visible in pictures. */
const PORT = 8017;
const GRANTS = ["http://127.0.0.1/*"];
const FOLLOWED_AT = "2017-04-23T08:20:00.000Z";
const LATER = ["08:35", "08:50", "09:00", "09:12", "09:22"];

/** A browser whose reader has followed a race for an hour. */
export interface Stage {
  command: (name: string, data: object) => Promise<unknown>;
  /** The id of the followed coverage; undefined before `follow`. */
  coverageId?: string;
  /** Follows the race, with news since the reader last looked. */
  follow: () => Promise<void>;
  /** Advances the race to a time (UTC) of its day, and refreshes. */
  goOnTo: (clock: string) => Promise<void>;
  /** Resets the budget of interruptions. */
  forgetInterruptions: () => Promise<void>;
  /** Opens a page of the reader's own, on this machine, in the size of a window. */
  openWork: (page: string, size: { width: number; height: number }, colorScheme?: "light" | "dark") => Promise<Page>;
  /** Opens a surface in its size. */
  open: (surface: Surface, colorScheme: "light" | "dark") => Promise<Page>;
}

/** Runs `act` with a scene of its own. */
export async function scene(act: (stage: Stage) => Promise<void>): Promise<void> {
  let now = FOLLOWED_AT;
  const demo = await startDemo({ clock: () => now, port: PORT, maxAge: 0 });
  const launched = await launchWithExtension({
    extension: EXTENSION,
    grants: GRANTS,
    headless: true,
    scale: 2,
    timeZone: "Europe/London",
  });
  const { context, extensionId } = launched;
  const backstage = await openExtensionPage(context, extensionId, OPTIONS);
  const stage: Stage = {
    command: (name, data) => command(backstage, name, data),
    async follow() {
      if (stage.coverageId) return;
      await stage.command("follow", { address: `${demo.origin}/bbc`, allowPrivate: true });
      const [coverageId = ""] = await followedIds(backstage);
      stage.coverageId = coverageId;
      for (const id of ["men-wheelchair", "women-wheelchair", "women-elite"])
        await stage.command("setLevel", { coverageId, race: { id }, level: "count" });
      await stage.command("visit", { coverageId });
      for (const clock of LATER) await stage.goOnTo(clock);
    },
    async goOnTo(clock) {
      now = `2017-04-23T${clock}:00.000Z`;
      await stage.command("refresh", { coverageId: stage.coverageId });
    },
    forgetInterruptions: () => forgetInterruptions(backstage),
    async openWork(body, size, colorScheme = "light") {
      const page = await context.newPage();
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.route("**/work", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
      await page.goto(`${demo.origin}/work`);
      return page;
    },
    async open({ path, width, height }, colorScheme) {
      const page = await context.newPage();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      await page.locator("#app > :not(.skeleton)").first().waitFor();
      // There is no event for the last lazy part being drawn.
      await page.waitForTimeout(400);
      return page;
    },
  };
  try {
    await act(stage);
  } finally {
    await launched.close();
    await demo.close();
  }
}
