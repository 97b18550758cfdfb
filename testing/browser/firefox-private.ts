import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import * as z from "zod/mini";

/** Puppeteer's connection to Firefox, which it has no types for. */
interface Spoken {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

const tree = z.object({ contexts: z.array(z.object({ context: z.string() })) });

const PATIENCE_MS = 10_000;

/** Opens a page in a private window, as only Firefox's own window can, whose scripts Puppeteer doesn't reach. */
export async function visitPrivately(browser: Browser, address: string): Promise<Page> {
  const { connection } = browser as Browser & Spoken;
  const windows = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  await connection.send("script.evaluate", {
    expression: `void openTrustedLinkIn(${JSON.stringify(address)}, "window", { private: true })`,
    target: { context: z.parse(tree, windows.result).contexts[0]?.context },
    awaitPromise: false,
  });
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(50)) {
    const page = (await browser.pages()).find((one) => one.url() === address);
    if ((await page?.evaluate(() => document.readyState).catch(() => "")) === "complete" && page) return page;
  }
  throw new Error(`Firefox opened no private window with ${address}.`);
}
