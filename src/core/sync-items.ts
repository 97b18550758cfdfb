import { type Entry, FOLLOW, isGone, type State } from "./sync-merge";

/** What a browser's sync takes: bytes of an item with its key, bytes of all, items. (Chrome and Firefox alike.) */
export const SYNC_LIMITS = { itemBytes: 8192, bytes: 102_400, items: 512 };

/** One entry as it is stored: when, and to what. */
type Packed = [at: number, value?: unknown];
/** What stands under one key: complete entries, so that each item is right without those beside it. */
export type SyncItem = Record<string, Record<string, Packed>>;

/** All our keys begin with it. */
export const SYNC_PREFIX = "s:";

export interface Packing {
  items: Record<string, SyncItem>;
  /** How many entries had no room. */
  left: number;
}

/** The bytes that an item takes of the quota. */
export const sizeOf = (key: string, value: unknown): number => bytes(key) + bytes(JSON.stringify(value));

/**
 * Entries as items, a few for each coverage, so that a change rewrites one. The same entries give the same items on each
 * machine. Where there isn't room for all, what has stayed the same for longest is left out.
 */
export function packed(state: State, limits = SYNC_LIMITS): Packing {
  const items = new Map<string, SyncItem>();
  let [used, left] = [0, 0];
  for (const [group, names] of Object.entries(state).sort(byWeight)) {
    let entries = Object.entries(names)
      .sort(followFirst)
      .map(([name, entry]): [string, Packed] => [name, pack(entry)]);
    while (entries.length > 0) {
      const key = freeKey(group, items);
      const room = Math.min(limits.itemBytes, limits.bytes - used);
      const count = items.size < limits.items ? fitting(key, group, entries, room) : 0;
      if (count === 0) break;
      const item = { [group]: Object.fromEntries(entries.slice(0, count)) };
      items.set(key, item);
      used += sizeOf(key, item);
      entries = entries.slice(count);
    }
    left += entries.length;
  }
  return { items: Object.fromEntries(items), left };
}

const pack = ({ at, value }: Entry): Packed => (value === undefined ? [at] : [at, value]);
const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** How many of the entries fit into one item. */
function fitting(key: string, group: string, entries: readonly [string, Packed][], room: number): number {
  let size = sizeOf(key, { [group]: {} });
  const tooMany = entries.findIndex(([name, entry], i) => {
    size += bytes(`${JSON.stringify(name)}:${JSON.stringify(entry)}`) + (i > 0 ? 1 : 0);
    return size > room;
  });
  return tooMany < 0 ? entries.length : tooMany;
}

type Group = [string, Record<string, Entry>];

/** What belongs to no coverage, then the coverages that are followed, the last changed first, then those that were. */
function byWeight([a, ofA]: Group, [b, ofB]: Group): number {
  return weight(a, ofA) - weight(b, ofB) || lastChange(ofB) - lastChange(ofA) || (a < b ? -1 : 1);
}

function weight(group: string, { [FOLLOW]: follow }: Record<string, Entry>): number {
  if (group === "") return 0;
  return follow && !isGone(follow) ? 1 : 2;
}

const lastChange = (names: Record<string, Entry>): number => Math.max(...Object.values(names).map(({ at }) => at));

/** That it is followed comes first: it must not be what has no room. */
const followFirst = ([a]: [string, Entry], [b]: [string, Entry]): number =>
  a === FOLLOW ? -1 : b === FOLLOW ? 1 : a < b ? -1 : 1;

/** A coverage's id would fill an item by itself, so a key has its hash (FNV-1a). */
function freeKey(group: string, taken: ReadonlyMap<string, unknown>): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(group)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  for (let part = 0; ; part++) {
    const key = `${SYNC_PREFIX}${hash.toString(36)}${part > 0 ? `.${part}` : ""}`;
    if (!taken.has(key)) return key;
  }
}
