import browser from "webextension-polyfill";
import * as z from "zod/mini";
import { own, recordOf } from "../core/own";
import { SYNC_PREFIX, type SyncItem } from "../core/sync/sync-items";
import { canonical, type Entry, type Grouped, merge, type Stamp, type State } from "../core/sync/sync-merge";
import { getOne, isQuota } from "./area";
import { decode } from "./decode";
import { keys } from "./keys";
import type { EffectiveSettings } from "./policy";
import { fieldsOf, salvagedRecord } from "./salvage";

/** Why settings don't reach other machines. Full: some exceed the quota. Refused: the browser rejects the write. */
const SYNC_PROBLEMS = ["full", "refused"] as const;

/**
 * When each synced setting was last changed, as far as this machine knows. The values are in the settings themselves.
 */
export interface SyncLog {
  /** The reader has turned sync off on this machine. */
  off?: true;
  /** When to send what has changed here, in milliseconds since 1970; absent if nothing has. */
  due?: number;
  problem?: (typeof SYNC_PROBLEMS)[number];
  times: Grouped<Stamp>;
}

const instant = z.int().check(z.minimum(0), z.maximum(8.64e15));
const stamp: z.ZodMiniType<Stamp> = z.object({ at: z.number(), gone: z.optional(z.enum(["everywhere", "here"])) });
const stamps = recordOf(stamp);

export const noSyncLog: SyncLog = { times: {} };

/** Decodes a stored log; damaged parts are left out. */
export function syncLogOf(stored: unknown): SyncLog {
  const { off, due, problem, times } = fieldsOf(stored);
  const known = decode(z.enum(SYNC_PROBLEMS), problem);
  return {
    ...(off === true && { off }),
    ...(typeof due === "number" && { due }),
    ...(known && { problem: known }),
    times: salvagedRecord(stamps, times),
  };
}

export const readSyncLog = async (): Promise<SyncLog> => syncLogOf(await getOne(keys.sync));

/** Whether settings are synced: neither the reader nor an organisation has turned it off. */
export const maySync = ({ rules }: EffectiveSettings, { off }: SyncLog): boolean => !off && rules?.sync !== false;

/** An entry as it is stored: `[at, value]`, or `[at]` for a tombstone. */
const entry = z.pipe(
  z.pipe(
    z.array(z.unknown()).check(z.minLength(1), z.maxLength(2)),
    z.transform(([at, value]) => ({ at, value })),
  ),
  z.object({ at: instant, value: z.unknown() }),
) as unknown as z.ZodMiniType<Entry>;

/** Our items in the browser's sync storage, raw and decoded. */
export interface SyncArea {
  items: Record<string, unknown>;
  state: State;
}

/** The browser refuses to sync. Its quota is told from that of this machine's own storage by where it is exceeded. */
export class Refused extends Error {
  constructor(readonly why: NonNullable<SyncLog["problem"]>) {
    super(why);
  }
}

async function orRefused<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const isTooOften = error instanceof Error && /max_write/i.test(error.message);
    throw new Refused(isQuota(error) && !isTooOften ? "full" : "refused");
  }
}

/** Reads the browser's sync storage; damaged entries are left out. Rejects with `Refused` if the browser has no sync, or refuses. */
export async function readSyncArea(): Promise<SyncArea> {
  const all = await orRefused(() => browser.storage.sync.get(null));
  const items = Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(SYNC_PREFIX)));
  return { items, state: Object.values(items).map(stateOfItem).reduce(merge, {}) };
}

function stateOfItem(item: unknown): State {
  const groups = Object.entries(fieldsOf(item)).filter(([group]) => group === "" || group.startsWith("https://"));
  return Object.fromEntries(groups.map(([group, names]) => [group, salvagedRecord(entry, names)]));
}

/** Writes changed items in one call, then removes obsolete ones. Rejects with `Refused` if the browser refuses. */
export async function writeSyncArea(before: SyncArea["items"], after: Record<string, SyncItem>): Promise<void> {
  const changed = changedItems(before, after);
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  if (changed.length > 0) await orRefused(() => browser.storage.sync.set(Object.fromEntries(changed)));
  if (gone.length > 0) await orRefused(() => browser.storage.sync.remove(gone));
}

export const isChanged = (before: SyncArea["items"], after: Record<string, SyncItem>): boolean =>
  changedItems(before, after).length > 0;

const changedItems = (before: SyncArea["items"], after: Record<string, SyncItem>): [string, SyncItem][] =>
  Object.entries(after).filter(([key, item]) => canonical(own(before, key)) !== canonical(item));

/** Removes everything from the browser's sync storage. */
export const forgetSyncArea = async (): Promise<void> => {
  try {
    await browser.storage.sync.clear();
  } catch {
    // Without sync there is nothing to remove.
  }
};
