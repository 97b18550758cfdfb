import { rm } from "node:fs/promises";
import type { Page } from "@playwright/test";
import {
  command,
  followedIds,
  type Launched,
  launchWithExtension,
  openExtensionPage,
  storedCoverage,
  workerStopper,
} from "../../testing/browser";
import { roomyExtension } from "../roomy";
import { type Cpu, cpuMeter } from "./cpu";

/** A page of the extension that can send messages to the worker and runs no script of its own. */
export const BARE = "manifest.json";
const GRANTS = ["http://127.0.0.1/*", "https://127.0.0.1/*"];

/** A browser whose extension follows a page, with every race counted. */
export interface Reader {
  launched: Launched;
  page: Page;
  coverageId: string;
  send(name: string, data?: object): Promise<unknown>;
  /**
   * Polls now; returns the milliseconds until everything that follows from the answer is done. Rejects if the poll
   * fails.
   */
  poll(): Promise<number>;
  /** The CPU time that the browser's processes have used so far. */
  cpu(): Promise<Cpu>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export async function openReader(address: string): Promise<Reader> {
  const extension = await roomyExtension();
  const launched = await launchWithExtension({ extension, grants: GRANTS, headless: true });
  const page = await openExtensionPage(launched.context, launched.extensionId, BARE);
  const send = (name: string, data: object = {}) => command(page, name, { coverageId, ...data });
  let coverageId = "";
  await send("follow", { address, allowPrivate: true });
  [coverageId = ""] = await followedIds(page);
  if (!coverageId) throw new Error(`${address} couldn't be followed.`);
  const { coverage } = await storedCoverage(page, coverageId);
  for (const race of [...coverage.races.map(({ id }) => ({ id })), "others"])
    await send("setLevel", { race, level: "count" });
  return {
    launched,
    page,
    coverageId,
    send,
    poll: () => timedPoll(page, coverageId),
    cpu: await cpuMeter(launched.context),
    stopWorker: await workerStopper(launched.context, page),
    async close() {
      await launched.close();
      await rm(extension, { recursive: true, force: true });
    },
  };
}

const timedPoll = (page: Page, coverageId: string): Promise<number> =>
  page.evaluate(
    async (message) => {
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage(message);
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      return performance.now() - start;
    },
    { command: "refresh", data: { coverageId } },
  );
