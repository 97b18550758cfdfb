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
export function itemsOf({ journal, coverage, ...single }: Changes): Record<string, unknown> {
  const items: Record<string, unknown> = { [keys.schema]: SCHEMA_VERSION };
  const put = (key: string, value: unknown) => {
    if (value !== undefined) items[key] = value;
  };
  for (const [name, value] of Object.entries(single)) put(keys[name as keyof typeof single], value);
  if (journal) put(keys.journal, journal.page);
  if (journal?.closed) put(keys.journalPage(journal.closed.place), journal.closed.entries);
  if (coverage) {
    const { id, closed = [], index, ...parts } = coverage;
    for (const [part, value] of Object.entries(parts)) put(keys[part as keyof typeof parts](id), value);
    put(keys.index(id), index && indexText(index));
    for (const [number, posts] of closed) put(keys.chunk(id, number), posts);
  }
  return items;
}
