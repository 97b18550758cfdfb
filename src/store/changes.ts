import type { Interruptions } from "../core/attention/interrupt";
import type { CoverageHead, Post } from "../core/coverage";
import type { Seen } from "../core/filter/seen";
import type { Instant } from "../core/instant";
import type { JournalUpdate } from "../core/journal";
import type { Note } from "../core/note";
import type { Athlete, Memory } from "../core/race";
import type { Intention, Settings } from "../core/settings";
import type { Source } from "../core/source";
import { type ChunkInfo, indexText } from "./chunk-index";
import { keys, SCHEMA_VERSION } from "./keys";
import type { StoredPolicy } from "./policy";
import type { SyncLog } from "./sync-area";

/** Values that change together, written in one `storage.set`. */
export interface Changes {
  /** The reader's own, without what an organisation has set. */
  settings?: Settings;
  /** If absent, changed settings count as changed by the reader now. */
  sync?: SyncLog;
  policy?: StoredPolicy;
  intention?: Intention;
  /** Athletes of unfollowed coverages. */
  athletes?: Athlete[];
  notes?: Note[];
  /** When old posts were last looked for. */
  tidied?: Instant;
  interruptions?: Interruptions;
  journal?: JournalUpdate;
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

/** Changes as items for `storage.set`, with the layout's version. */
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
