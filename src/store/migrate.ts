import { isRecord } from "../core/own";
import type { Area } from "./area";
import { keys } from "./keys";

/**
 * Migrates a storage from one version of the layout to the next. The worker may die after any write; the migration then
 * runs again from its beginning, so it must recognise values that it has already migrated.
 *
 * @returns the last values to write, which are written together with the new version
 */
export type Migration = (area: Area) => Promise<Record<string, unknown>>;

/** Words that were muted by a list of their own have the level Off. */
const mutedWords: Migration = async (area) => {
  const { [keys.settings]: stored } = await area.get([keys.settings]);
  if (!isRecord(stored) || !isRecord(stored.choices)) return {};
  const choices = Object.entries(stored.choices).map(([id, chosen]) => {
    const muted: unknown = isRecord(chosen) && isRecord(chosen.muted) ? chosen.muted.words : undefined;
    if (!isRecord(chosen) || !Array.isArray(muted)) return [id, chosen];
    const off = muted.flatMap((word) => (typeof word === "string" ? [[word, "off"]] : []));
    return [id, { ...chosen, words: { ...Object.fromEntries(off), ...(isRecord(chosen.words) && chosen.words) } }];
  });
  return { [keys.settings]: { ...stored, choices: Object.fromEntries(choices) } };
};

/** From version 1 to 2, from 2 to 3, … A released migration never changes again. */
const MIGRATIONS: readonly Migration[] = [mutedWords];

/**
 * Migrates the storage to this version's layout. Run it before anything else is read.
 *
 * @returns "newer" if a later version of the extension has written it: then nothing may be changed
 */
export async function migrate(area: Area, migrations = MIGRATIONS): Promise<"current" | "newer"> {
  const newest = migrations.length + 1;
  const version = await versionOf(area, newest);
  if (version > newest) return "newer";
  for (const [i, migration] of migrations.entries()) {
    if (i + 1 < version) continue;
    await area.set({ ...(await migration(area)), [keys.schema]: i + 2 });
  }
  return "current";
}

/** The stored version; 1 if it can't be read, since every migration leaves migrated values as they are. */
async function versionOf(area: Area, newest: number): Promise<number> {
  const { [keys.schema]: stored } = await area.get([keys.schema]);
  if (typeof stored === "number" && Number.isInteger(stored) && stored > 0) return stored;
  return (await area.keys()).length === 0 ? newest : 1;
}
