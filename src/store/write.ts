import type { CoverageHead, Post } from "../core/coverage";
import type { Instant } from "../core/instant";
import type { Interruptions } from "../core/interrupt";
import type { Noted } from "../core/journal";
import type { Note } from "../core/note";
import type { Athlete, Memory } from "../core/race";
import type { Seen } from "../core/seen";
import type { Intention, Settings } from "../core/settings";
import type { Source } from "../core/source";
import { stamped } from "../core/sync-merge";
import { local } from "./area";
import { type ChunkInfo, indexText } from "./chunk-index";
import { isOf, keys, SCHEMA_VERSION } from "./keys";
import type { StoredPolicy } from "./policy";
import { readOwnSettings } from "./read";
import { readSyncLog, type SyncLog } from "./sync-area";
import { isHereAlone, valuesOf } from "./synced-settings";

/** What changes together and so is written together, in one `storage.set`. */
export interface Changes {
  /** The reader's own, without what an organisation has set. */
  settings?: Settings;
  /** Where it isn't given, what changes of the settings was changed by the reader now. */
  sync?: SyncLog;
  policy?: StoredPolicy;
  intention?: Intention;
  /** Whom coverages have named that are followed no more. */
  athletes?: Athlete[];
  notes?: Note[];
  /** When what is old was last looked for. */
  tidied?: Instant;
  /** What may still interrupt the reader, and what has. */
  interruptions?: Interruptions;
  /** A poll, with what it has brought. */
  journal?: Noted;
  coverage?: {
    id: string;
    head?: CoverageHead;
    source?: Source;
    seen?: Seen;
    memory?: Memory;
    newest?: Post[];
    closed?: ReadonlyMap<number, Post[]>;
    index?: ChunkInfo[];
  };
}

/** Only the background calls this; rejects where the browser refuses (its quota is full). */
export async function write(changes: Changes): Promise<void> {
  const sync = changes.sync ?? (changes.settings && (await noticed(changes.settings)));
  await local.set(itemsOf({ ...changes, sync }));
}

/** Long enough for a few choices that are made one after the other. */
export const SEND_AFTER_MS = 30_000;

/**
 * When each setting was changed, with a change of them that is about to be written: together they go into one write, so
 * that no death of the worker comes between them.
 *
 * @param keepsOthers whether what goes here stays on other machines
 * @returns undefined where nothing changes that other machines would hear of
 */
export async function noticed(settings: Settings, keepsOthers = false): Promise<SyncLog | undefined> {
  const [log, before] = [await readSyncLog(), valuesOf(await readOwnSettings())];
  const now = Date.now();
  const after = valuesOf(settings);
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  const times = stamped(log.times, before, after, now, (_, name) => keepsOthers || isHereAlone(name));
  return { ...log, times, ...(!log.off && { due: log.due ?? now + SEND_AFTER_MS }) };
}

/** The stored values that changes make, by their keys. */
export function itemsOf({
  settings,
  sync,
  policy,
  intention,
  athletes,
  notes,
  tidied,
  interruptions,
  journal,
  coverage,
}: Changes): Record<string, unknown> {
  const items: Record<string, unknown> = { [keys.schema]: SCHEMA_VERSION };
  if (notes) items[keys.notes] = notes;
  if (tidied) items[keys.tidied] = tidied;
  if (interruptions) items[keys.interruptions] = interruptions;
  if (journal) items[keys.journal] = journal.page;
  if (journal?.closed) items[keys.journalPage(journal.closed.place)] = journal.closed.entries;
  if (settings) items[keys.settings] = settings;
  if (sync) items[keys.sync] = sync;
  if (policy) items[keys.policy] = policy;
  if (intention) items[keys.intention] = intention;
  if (athletes) items[keys.athletes] = athletes;
  if (coverage) {
    const { id, head, source, seen, memory, newest, closed, index } = coverage;
    Object.assign(
      items,
      head && { [keys.head(id)]: head },
      source && { [keys.source(id)]: source },
      seen && { [keys.seen(id)]: seen },
      memory && { [keys.memory(id)]: memory },
    );
    Object.assign(items, newest && { [keys.newest(id)]: newest }, index && { [keys.index(id)]: indexText(index) });
    for (const [number, posts] of closed ?? []) items[keys.chunk(id, number)] = posts;
  }
  return items;
}

/** Forgets what the reader wanted to follow: it is done, or they changed their mind. */
export const removeIntention = (): Promise<void> => local.remove([keys.intention]);

/** Nothing may interrupt any more; what arrives meanwhile never will. */
export const removeInterruptions = (): Promise<void> => local.remove([keys.interruptions]);

/** Forgets a coverage that is no longer in the settings. */
export async function removeCoverage(id: string): Promise<void> {
  await local.remove((await local.keys()).filter((key) => isOf(id, key)));
}
