import { packed } from "../../core/sync/sync-items";
import { differing, toSend } from "../../core/sync/sync-merge";
import {
  isChanged,
  Refused,
  readSyncArea,
  readSyncLog,
  type SyncArea,
  type SyncLog,
  writeSyncArea,
} from "../../store/sync-area";
import { SEND_AFTER_MS, write } from "../../store/write";
import { ifRoom, inTurn } from "../turn";
import { applyOthers, compared, isOn } from "./sync-apply";

/** Retry after a refused write; browsers allow 1,800 writes an hour. */
const RETRY_AFTER_MS = 15 * 60_000;

/**
 * Merges the settings of this machine with those in the browser's sync storage. Each step is one write; after a kill,
 * the next run does what is left.
 *
 * @param send send local changes now; otherwise they are sent a little later, together with others
 * @returns whether settings have changed here
 */
export async function synchronize(send: boolean): Promise<boolean> {
  if (!(await isOn())) return false;
  // If this machine's own storage is full, its coverages say so.
  return (await ifRoom(() => exchange(send))) ?? false;
}

async function exchange(send: boolean): Promise<boolean> {
  try {
    const area = await readSyncArea();
    const changed = await applyOthers(area.state);
    await inTurn(() => sendOwn(area, send));
    return changed;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await inTurn(() => storeRefusal(error.why));
    return false;
  }
}

/** Sends local changes if they are due. @returns whether settings have changed here */
export const syncIfDue = async (log?: SyncLog): Promise<boolean> =>
  isDue(log ?? (await readSyncLog())) && (await synchronize(true));

/** Synchronizes at the browser's start, since other machines may have sent changes meanwhile. */
export const syncAtStart = async (): Promise<boolean> => synchronize(isDue(await readSyncLog()));

/** Whether to send local changes now. A time further ahead than any we store is from before the clock was set back. */
const isDue = ({ due }: SyncLog): boolean =>
  due !== undefined && (due <= Date.now() || due > Date.now() + RETRY_AFTER_MS);

/** Turns sync on or off for this machine; other machines keep what they have. */
export const setSync = (on: boolean): Promise<void> =>
  inTurn(async () => {
    const { off: _off, due: _due, problem: _problem, ...log } = await readSyncLog();
    await write({ sync: on ? { ...log, due: Date.now() } : { ...log, off: true } });
  });

/** Sends local changes, or stores when they are due. Call it in turn. */
async function sendOwn(area: SyncArea, send: boolean): Promise<void> {
  const { mine, log } = await compared(area.state);
  const sent = toSend(area.state, mine, Date.now());
  const { items, left } = packed(sent);
  // Dropping old tombstones alone is no reason to write: machines with different clocks would never agree.
  const hasNews = Object.keys(differing(sent, area.state)).length > 0 && isChanged(area.items, items);
  if (hasNews && send) await writeSyncArea(area.items, items);
  const { due, problem: _before, ...rest } = log;
  const after: SyncLog = {
    ...rest,
    ...(hasNews && !send && { due: due ?? Date.now() + SEND_AFTER_MS }),
    ...(left > 0 && { problem: "full" }),
  };
  if (JSON.stringify(after) !== JSON.stringify(log)) await write({ sync: after });
}

/** Stores that sync was refused, for the settings page, and when to try again. */
const storeRefusal = async (problem: SyncLog["problem"]): Promise<void> =>
  write({ sync: { ...(await readSyncLog()), problem, due: Date.now() + RETRY_AFTER_MS } });
