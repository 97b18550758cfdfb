import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import {
  followAddress,
  followedIds,
  type Launched,
  OPTIONS,
  openExtensionPage,
  refusalOf,
} from "../../testing/browser";

/** The open browser with the extension in it, which follows a live page. */
export interface Stage {
  launched: Launched;
  /** The extension's options page. */
  options: Page;
  coverageId: string;
}

const PATIENCE_MS = 30_000;

/** Follows an address in the options page. Rejects with the extension's own sentence if that fails. */
export async function setStage(launched: Launched, address: string): Promise<Stage> {
  const options = await openExtensionPage(launched.context, launched.extensionId, OPTIONS);
  await followAddress(options, address);
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(100)) {
    const [coverageId] = await followedIds(options);
    if (coverageId !== undefined) return { launched, options, coverageId };
    const refusal = await refusalOf(options);
    if (refusal !== undefined) throw new Error(refusal);
  }
  throw new Error(`The extension did not follow ${address} within ${PATIENCE_MS / 1000} seconds.`);
}
