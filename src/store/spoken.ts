import browser from "webextension-polyfill";

const KEY = "spoken";

/** Notes which coverage the badge speaks of, for as long as the badge itself lasts: until the browser ends. */
export const storeSpoken = (id: string | undefined): Promise<void> =>
  id === undefined ? browser.storage.session.remove(KEY) : browser.storage.session.set({ [KEY]: id });

/** The id of the coverage that the badge speaks of, if it is about one. */
export async function readSpoken(): Promise<string | undefined> {
  const { [KEY]: id } = await browser.storage.session.get(KEY);
  return typeof id === "string" ? id : undefined;
}
