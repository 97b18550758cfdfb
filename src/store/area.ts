import browser from "webextension-polyfill";

type Items = Record<string, unknown>;

/** A key-value storage: the browser's, or an imported file in memory while it is migrated. */
export interface Area {
  keys(): Promise<string[]>;
  get(keys: readonly string[]): Promise<Items>;
  /** Atomic; rejects when the quota is exceeded (see `isQuota`). */
  set(items: Items): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** The extension's own storage. Only the background writes to it. */
export const local: Area = {
  async keys() {
    // getKeys is newer than the browsers we support (Chrome 130, Firefox 143).
    const { local } = browser.storage;
    return local.getKeys ? local.getKeys() : Object.keys(await local.get(null));
  },
  get: (keys) => browser.storage.local.get([...keys]),
  set: (items) => browser.storage.local.set(items),
  async remove(keys) {
    if (keys.length > 0) await browser.storage.local.remove([...keys]);
  },
};

/** An area in memory; writes change the given object. */
export const areaOf = (items: Items): Area => ({
  keys: async () => Object.keys(items),
  get: async (keys) =>
    Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(items, key) ? [[key, items[key]]] : []))),
  set: async (changed) => void Object.assign(items, changed),
  async remove(keys) {
    for (const key of keys) delete items[key];
  },
});

/** Whether a write failed because the quota is exceeded: Chrome says so in the message, Firefox in the error's name. */
export const isQuota = (error: unknown): boolean =>
  error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);

/** Reads one stored value; undefined if there is none. */
export const getOne = async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key];

/** Reads stored values by their keys. A value that the browser itself can't read is null; the others are still read. */
export async function getEach(wanted: readonly string[]): Promise<Items> {
  try {
    return await local.get(wanted);
  } catch {
    const each = await Promise.all(wanted.map((key) => local.get([key]).catch(() => ({ [key]: null }))));
    return Object.assign({}, ...each);
  }
}
