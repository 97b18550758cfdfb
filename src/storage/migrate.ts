import type { Area } from "./area";
import { indexAsText } from "./index-as-text";
import { keys, SCHEMA_VERSION } from "./keys";
import { racesBySignature } from "./races-by-signature";

/**
 * Brings a storage from one version of the layout to the next. It may be killed after any write and is then repeated
 * from its beginning, so it must know what it has done by what it finds.
 *
 * @returns what is still to be written; it is written together with the new version
 */
export type Migration = (area: Area) => Promise<Record<string, unknown>>;

/** From version 1 to 2, from 2 to 3, … A step describes two layouts of the past and never changes again. */
const migrations: readonly Migration[] = [racesBySignature, indexAsText];

/**
 * Brings what is stored to this version's layout. Run it before anything else is read.
 *
 * @returns "newer" where a later version has written it: then nothing of it may be touched
 */
export async function migrate(area: Area): Promise<"current" | "newer"> {
  const version = await versionOf(area);
  if (version > SCHEMA_VERSION) return "newer";
  for (const [i, migration] of migrations.entries()) {
    if (i + 1 < version) continue;
    await area.set({ ...(await migration(area)), [keys.schema]: i + 2 });
  }
  return "current";
}

/** The version is written with everything else. Where it can't be read, all steps are tried: each leaves alone what is new. */
async function versionOf(area: Area): Promise<number> {
  const { [keys.schema]: stored } = await area.get([keys.schema]);
  if (typeof stored === "number" && Number.isInteger(stored) && stored > 0) return stored;
  return (await area.keys()).length === 0 ? SCHEMA_VERSION : 1;
}
