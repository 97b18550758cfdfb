import type { Settings } from "../core/settings";
import { stamped } from "../core/sync/sync-merge";
import { local } from "./area";
import { type Changes, itemsOf } from "./changes";
import { isOf, keys } from "./keys";
import { readOwnSettings } from "./read";
import { readSyncLog, type SyncLog } from "./sync-area";
import { isRemovalLocal, valuesOf } from "./synced-settings";

/** Writes changes atomically. Only the background may call this. Rejects when the quota is exceeded (see `isQuota`). */
export async function write(changes: Changes): Promise<void> {
  const sync = changes.sync ?? (changes.settings && (await syncLogAfter(changes.settings)));
  await local.set(itemsOf({ ...changes, sync }));
}

/** How long changed settings wait before they are sent, so that several choices go in one write. */
export const SEND_AFTER_MS = 30_000;

/**
 * The sync log after a change of settings that is about to be written. Both go into one write, so that the worker can't
 * die between them.
 *
 * @param keepsOthers removals apply only to this machine
 * @returns undefined if no synced setting changes
 */
export async function syncLogAfter(settings: Settings, keepsOthers = false): Promise<SyncLog | undefined> {
  const [log, before] = [await readSyncLog(), valuesOf(await readOwnSettings())];
  const now = Date.now();
  const after = valuesOf(settings);
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  const times = stamped(log.times, before, after, now, (_, name) => keepsOthers || isRemovalLocal(name));
  return { ...log, times, ...(!log.off && { due: log.due ?? now + SEND_AFTER_MS }) };
}

/** Removes the pending intention to follow. */
export const removeIntention = (): Promise<void> => local.remove([keys.intention]);

/** Removes the queue of interruptions. Posts that arrive while there is none never interrupt. */
export const removeInterruptions = (): Promise<void> => local.remove([keys.interruptions]);

/** Removes everything stored of a coverage that is no longer followed. */
export async function removeCoverage(id: string): Promise<void> {
  await local.remove((await local.keys()).filter((key) => isOf(id, key)));
}
