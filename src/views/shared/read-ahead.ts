/**
 * What a view reads first is asked for while most of its code is still on its way: the build gives this file to the
 * pages as a script of its own, before the others. So it imports nothing; and it asks for what was needed the last time.
 */

type Items = Record<string, unknown>;

/** In localStorage, since this can't wait for the other storage. */
const ASKED = "read-ahead";

const asked = new Set(localStorage.getItem(ASKED)?.split("\n"));
let ahead: Promise<Items> | undefined = chrome.storage.local.get([...asked]);
// Who asks after a change wants what is stored then; from when they have asked, they hear of changes themselves.
chrome.storage.local.onChanged.addListener(() => {
  ahead = undefined;
});

/** Stored values by their keys: each once from what was asked for ahead, as long as nothing in storage has changed. */
export function getStored(keys: readonly string[]): Promise<Items> {
  const isAhead = ahead !== undefined && keys.every((key) => asked.has(key));
  for (const key of keys) asked.delete(key);
  return (isAhead && ahead) || chrome.storage.local.get([...keys]);
}

/** The next view will need these first. */
export const askNextTime = (keys: readonly string[]): void => localStorage.setItem(ASKED, keys.join("\n"));
