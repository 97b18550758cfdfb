import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { command, type Launched, launchWithExtension, OPTIONS, openExtensionPage } from "../demo/browser";
import { startDemo } from "../demo/server";
import { median, say } from "./table";

// What a page pays for the overlay that may stand over it, beside the same page where it is off, and where a script of
// nothing stands in its place: that is the browser's price of any script in pages.
// `npx tsx bench/overlay.ts`

const ROUNDS = 30;
/** A page of some size: the race's own, with all its posts. */
const CLOCK = "2017-04-23T13:00:00.000Z";

interface Rig {
  launched: Launched;
  page: Page;
  cdp: CDPSession;
  costs: Cost[];
}

/** In milliseconds. */
interface Cost {
  /** From the beginning of the navigation to the end of its load event. */
  load: number;
  /** The main thread's time in scripts, the page's own and the extension's. */
  script: number;
  /** The main thread's time altogether. */
  task: number;
}

const BUILT = "dist/chrome";

async function rig(mode: "off" | "card", extension = BUILT): Promise<Rig> {
  const launched = await launchWithExtension({
    extension,
    grants: ["http://127.0.0.1/*", "https://127.0.0.1/*"],
    headless: true,
  });
  const options = await openExtensionPage(launched.context, launched.extensionId, OPTIONS);
  await command(options, "setPreferences", { change: { overlay: { mode, sites: ["127.0.0.1"] } } });
  await options.close();
  const page = await launched.context.newPage();
  const cdp = await launched.context.newCDPSession(page);
  await cdp.send("Performance.enable");
  return { launched, page, cdp, costs: [] };
}

async function visit({ page, cdp, costs }: Rig, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "load" });
  // What comes after the load event is paid for too.
  await page.waitForTimeout(300);
  const load = await page.evaluate(() => performance.getEntriesByType("navigation")[0]?.toJSON().loadEventEnd);
  costs.push({ load, ...(await spent(cdp)) });
}

/** What the main thread has spent since the page began: a navigation begins the browser's count anew. */
async function spent(cdp: CDPSession): Promise<{ script: number; task: number }> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
  return { script: ms("ScriptDuration"), task: ms("TaskDuration") };
}

const demo = await startDemo({ clock: () => CLOCK });
const without = await rig("off");
const with_ = await rig("card");
const again = await rig("off");
const folder = await mkdtemp(join(tmpdir(), "raceside-bench-"));
await cp(BUILT, folder, { recursive: true });
await writeFile(join(folder, "src/overlay/overlay.js"), "0;");
const empty = await rig("card", folder);
const rigs = [without, with_, again, empty];
for (let round = 0; round < ROUNDS + 2; round++) {
  // Each in each place as often: the second finds the machine warm.
  for (let i = 0; i < rigs.length; i++) await visit(rigs[(round + i) % rigs.length] ?? without, `${demo.origin}/bbc`);
}
for (const { launched, costs } of rigs) {
  // The first ones fill caches.
  costs.splice(0, 2);
  await launched.close();
}
await demo.close();
await rm(folder, { recursive: true, force: true });

for (const what of ["load", "script", "task"] as const) {
  const [off = 0, on = 0, noise = 0, bare = 0] = rigs.map(({ costs }) => median(costs.map((cost) => cost[what])));
  const name = { load: "loaded after", script: "in scripts", task: "main thread" }[what];
  say(
    `overlay over the race’s page, ${name}: ${off.toFixed(1)} and ${noise.toFixed(1)} ms without, ${on.toFixed(1)} ms with it, ` +
      `${bare.toFixed(1)} ms with a script of nothing; medians of ${ROUNDS}`,
  );
}
