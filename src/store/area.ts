import browser from "webextension-polyfill";

type Items = Record<string, unknown>;

/** What holds stored values: the browser's storage, or a file's content while it is brought up to date. */
export interface Area {
  keys(): Promise<string[]>;
  get(keys: readonly string[]): Promise<Items>;
  /** All of it or nothing; rejects where the browser refuses (its quota is full). */
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

/** Values that are no more than in memory; what is written changes the given object. */
export const areaOf = (items: Items): Area => ({
  keys: async () => Object.keys(items),
  get: async (keys) =>
    Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(items, key) ? [[key, items[key]]] : []))),
  set: async (changed) => void Object.assign(items, changed),
  async remove(keys) {
    for (const key of keys) delete items[key];
  },
});

/** Whether the browser refused for want of room: Chrome says "quota exceeded" in words only, Firefox by the error's name. */
export const isQuota = (error: unknown): boolean =>
  error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);

/** Some of the extension's own values. One that the browser itself can't read is null, and doesn't hide those beside it. */
export async function getEach(wanted: readonly string[]): Promise<Items> {
  try {
    return await local.get(wanted);
  } catch {
    const each = await Promise.all(wanted.map((key) => local.get([key]).catch(() => ({ [key]: null }))));
    return Object.assign({}, ...each);
  }
}
