import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";

export interface Times {
  /** The first frame with posts. */
  posts: number;
  /** The first contentful paint. */
  paint: number;
}

/**
 * Records when the first post is there, in the frame that shows it. A string, since it runs before the page's scripts.
 */
const WATCH = `
  const look = () => {
    if (!document.querySelector("article")) return requestAnimationFrame(look);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { window.shownAt = performance.now(); };
    channel.port2.postMessage("after this frame");
  };
  requestAnimationFrame(look);
`;

/** Has a page note what `timeOf` asks for, wherever it goes. */
export const watch = (page: Page): Promise<unknown> => page.addInitScript(WATCH);

/**
 * Evaluating in a page injects Playwright's own script, some 30 ms of the page's thread, so it waits until after this.
 */
const UNTOUCHED_MS = 500;

/** Visits a page of the extension. In milliseconds from the beginning of the navigation. */
export async function timeOf(page: Page, address: string): Promise<Times> {
  await page.goto(address, { waitUntil: "commit" });
  await sleep(UNTOUCHED_MS);
  await page.waitForFunction(
    () => "shownAt" in window && performance.getEntriesByName("first-contentful-paint").length > 0,
  );
  return page.evaluate(() => ({
    posts: Number(Reflect.get(window, "shownAt")),
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  }));
}

/** The page's JavaScript heap, in megabytes of 1,000,000 bytes. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize / 1_000_000;
}
