import type { BrowserContext } from "@playwright/test";
import * as z from "zod/mini";

/** Milliseconds of processor time since the browser started. */
export interface Cpu {
  /** In the extension's process (and those of idle pages): the worker, and the page that asks it. */
  extension: number;
  /** In all processes of the browser: its storage and its network too. */
  browser: number;
}

const answer = z.object({ processInfo: z.array(z.object({ type: z.string(), cpuTime: z.number() })) });

/** Asks the browser for its processes' CPU time; Linux counts in steps of 10 ms, so only sums are meaningful. */
export async function cpuMeter(context: BrowserContext): Promise<() => Promise<Cpu>> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error("This browser has no protocol to be spoken to in.");
  return async () => {
    const { processInfo } = z.parse(answer, await browser.send("SystemInfo.getProcessInfo"));
    const used = (of: (type: string) => boolean) =>
      processInfo.filter(({ type }) => of(type)).reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    return { extension: used((type) => type === "renderer"), browser: used(() => true) };
  };
}

/** The CPU time used between two moments. */
export const between = (from: Cpu, to: Cpu): Cpu => ({
  extension: to.extension - from.extension,
  browser: to.browser - from.browser,
});
