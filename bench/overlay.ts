import type { CDPSession, Page } from "@playwright/test";
import { command, type Launched, launchWithExtension, OPTIONS, openExtensionPage } from "../testing/browser";
import { startDemo } from "../testing/publisher";
import { median, say } from "./table";

// What the overlay costs a page where it is allowed, compared with the same page where it is off; and what it costs to inject
// the script with news. `npx tsx bench/overlay.ts`

const ROUNDS = 30;
/** A page of some size: the race's own, with all its posts. */
const CLOCK = "2017-04-23T13:00:00.000Z";

interface Rig {
  launched: Launched;
  options: Page;
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

/** The main thread's time for the injected script, in milliseconds. */
const injections: number[] = [];

async function rig(mode: "off" | "card"): Promise<Rig> {
  const launched = await launchWithExtension({
    extension: "dist/chrome",
    grants: ["http://127.0.0.1/*", "https://127.0.0.1/*"],
    headless: true,
  });
  const options = await openExtensionPage(launched.context, launched.extensionId, OPTIONS);
  await command(options, "setPreferences", { change: { overlay: { mode, sites: ["127.0.0.1"] } } });
  const page = await launched.context.newPage();
  const cdp = await launched.context.newCDPSession(page);
  await cdp.send("Performance.enable");
  return { launched, options, page, cdp, costs: [] };
}

async function visit({ page, cdp, costs }: Rig, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "load" });
  // Work after the load event counts too.
  await page.waitForTimeout(300);
  const load = await page.evaluate(() => performance.getEntriesByType("navigation")[0]?.toJSON().loadEventEnd);
  costs.push({ load, ...(await spent(cdp)) });
}

/** The main thread's time since the navigation, which resets the browser's counter. */
async function spent(cdp: CDPSession): Promise<{ script: number; task: number }> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
  return { script: ms("ScriptDuration"), task: ms("TaskDuration") };
}

/** Injects the overlay's script into the visited page, as the background does with news. */
async function inject({ options, cdp }: Rig): Promise<void> {
  const before = await spent(cdp);
  await options.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: "http://127.0.0.1/*" });
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: ["overlay.js"] });
  });
  const after = await spent(cdp);
  injections.push(after.task - before.task);
}

const demo = await startDemo({ clock: () => CLOCK });
const withoutIt = await rig("off");
const withIt = await rig("card");
const rigs = [withoutIt, withIt, await rig("off")];
for (let round = 0; round < ROUNDS + 2; round++) {
  // Each runs equally often in each place, because the second finds the machine warm.
  for (let i = 0; i < rigs.length; i++) await visit(rigs[(round + i) % rigs.length] ?? withoutIt, `${demo.origin}/bbc`);
}
// Measured separately, because a page with a script is slower to unload.
const later = { ...withIt, costs: [] };
for (let round = 0; round < ROUNDS; round++) {
  await visit(later, `${demo.origin}/bbc`);
  await inject(later);
}
for (const { launched, costs } of rigs) {
  // The first rounds fill caches.
  costs.splice(0, 2);
  await launched.close();
}
await demo.close();

for (const what of ["load", "script", "task"] as const) {
  const [off = 0, on = 0, noise = 0] = rigs.map(({ costs }) => median(costs.map((cost) => cost[what])));
  const name = { load: "loaded after", script: "in scripts", task: "main thread" }[what];
  say(
    `overlay over the race’s page, ${name}: ${off.toFixed(1)} and ${noise.toFixed(1)} ms without, ${on.toFixed(1)} ms with it; ` +
      `medians of ${ROUNDS}`,
  );
}
say(
  `when there is news, the main thread’s time until the script is there: ${median(injections).toFixed(1)} ms, median of ${injections.length}`,
);
