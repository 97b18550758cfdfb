import { fakeBrowser } from "@webext-core/fake-browser";
import { SYNC_LIMITS, sizeOf } from "../core/sync/sync-items";
import { restore, stored } from "./test-killed";

type Items = Record<string, unknown>;

/** The browser's sync storage, shared by machines, with Chrome's quotas and messages. Counts writes since `reset`. */
export const cloud = {
  items: {} as Items,
  writes: [] as number[],
  /** The error with which every call rejects. */
  refusal: undefined as Error | undefined,
  mostWritesAMinute: 120,
  reset: () => void Object.assign(cloud, { items: {}, writes: [], refusal: undefined, mostWritesAMinute: 120 }),
};

/** A copy with its fields in alphabetical order, as Chromium returns values. */
const copied = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part) =>
    part && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );

function write(after: Items): void {
  if (cloud.refusal) throw cloud.refusal;
  const now = Date.now();
  const lately = cloud.writes.filter((at) => at > now - 60_000).length;
  if (lately >= cloud.mostWritesAMinute) {
    throw new Error("This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.");
  }
  const sizes = Object.entries(after).map(([key, value]) => sizeOf(key, value));
  if (sizes.some((size) => size > SYNC_LIMITS.itemBytes)) throw new Error("QUOTA_BYTES_PER_ITEM quota exceeded");
  if (sizes.length > SYNC_LIMITS.items) throw new Error("MAX_ITEMS quota exceeded");
  if (sizes.reduce((sum, size) => sum + size, 0) > SYNC_LIMITS.bytes) throw new Error("QUOTA_BYTES quota exceeded");
  cloud.writes.push(now);
  cloud.items = copied(after) as Items;
}

/** Installs it in the fake browser. */
export function shareSync(): void {
  cloud.reset();
  Object.assign(fakeBrowser.storage.sync, {
    get: async () => {
      if (cloud.refusal) throw cloud.refusal;
      return structuredClone(cloud.items);
    },
    set: async (items: Items) => write({ ...cloud.items, ...items }),
    remove: async (keys: string[]) =>
      write(Object.fromEntries(Object.entries(cloud.items).filter(([key]) => !keys.includes(key)))),
    clear: async () => write({}),
  });
}

/** One of the reader's machines. Its storage is in the fake browser only while a step runs on it. */
export function machine() {
  let items: Items = {};
  return async <T>(step: () => Promise<T>): Promise<T> => {
    await restore(items);
    try {
      return await step();
    } finally {
      items = await stored();
    }
  };
}
