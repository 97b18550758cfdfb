import browser from "webextension-polyfill";
import { keys, partOf, SCHEMA_VERSION } from "./keys";

/** The `format` field by which an exported file is recognised. */
export const FORMAT = "raceside";

/** Settings, coverages and athletes as the JSON text of a file. @param now an ISO instant, stored as `exportedAt` */
export async function exportAll(now: string): Promise<string> {
  // In one read: a poll in between could move posts to a chunk that isn't in the file.
  const all = await browser.storage.local.get(null);
  const isWanted = (key: string) => key === keys.settings || key === keys.athletes || partOf(key) !== undefined;
  const items = Object.fromEntries(Object.entries(all).filter(([key]) => isWanted(key)));
  return JSON.stringify({ format: FORMAT, version: SCHEMA_VERSION, exportedAt: now, items });
}
