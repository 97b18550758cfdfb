import { type Entry, FOLLOW, isGone, SPOILERS, type State } from "./sync-merge";

/** Quotas of `storage.sync` in Chrome and Firefox: bytes of an item with its key, bytes in all, number of items. */
export const SYNC_LIMITS = { itemBytes: 8192, bytes: 102_400, items: 512 };

/** One entry as it is stored. */
type Packed = [at: number, value?: unknown];
/** The value of one key: complete entries, so that each item can be read without the others. */
export type SyncItem = Record<string, Record<string, Packed>>;

/** The prefix of our keys. */
export const SYNC_PREFIX = "s:";

interface Packing {
  items: Record<string, SyncItem>;
  /** How many entries exceed the quota. */
  left: number;
}

/** The bytes of the quota that an item takes. */
export const sizeOf = (key: string, value: unknown): number => bytes(key) + bytes(JSON.stringify(value));

/**
 * Packs entries into items, a few for each coverage, so that a change rewrites one. Deterministic: the same entries
 * give the same items on each machine. If they exceed the quota, the entries that were changed the longest ago are left
 * out.
 */
export function packed(state: State, limits = SYNC_LIMITS): Packing {
  const items = new Map<string, SyncItem>();
  let [used, left] = [0, 0];
  for (const [group, names] of Object.entries(state).sort(byWeight)) {
    let entries = Object.entries(names)
      .sort(delayFirst)
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

/** Settings of no coverage, then followed coverages, then unfollowed ones; the last changed first. */
function byWeight([a, ofA]: Group, [b, ofB]: Group): number {
  return weight(a, ofA) - weight(b, ofB) || lastChange(ofB) - lastChange(ofA) || (a < b ? -1 : 1);
}

function weight(group: string, { [FOLLOW]: follow }: Record<string, Entry>): number {
  if (group === "") return 0;
  return follow && !isGone(follow) ? 1 : 2;
}

const lastChange = (names: Record<string, Entry>): number => Math.max(...Object.values(names).map(({ at }) => at));

/** That a coverage is followed is left out last, but for its delay: nobody may follow it without. */
const FIRST = [FOLLOW, SPOILERS];
const delayFirst = ([a]: [string, Entry], [b]: [string, Entry]): number =>
  FIRST.indexOf(b) - FIRST.indexOf(a) || (a < b ? -1 : 1);

/** A key has a hash of the coverage's id (FNV-1a), because an id may be too long. */
function freeKey(group: string, taken: ReadonlyMap<string, unknown>): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(group)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  for (let part = 0; ; part++) {
    const key = `${SYNC_PREFIX}${hash.toString(36)}${part > 0 ? `.${part}` : ""}`;
    if (!taken.has(key)) return key;
  }
}
