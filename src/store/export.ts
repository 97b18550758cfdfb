import { local } from "./area";
import { keys, partOf, SCHEMA_VERSION } from "./keys";

/** By this an exported file is known. */
export const FORMAT = "raceside";

/** All that is stored of settings, coverages and athletes, as the text of a file. */
export async function exportAll(now: string): Promise<string> {
  const wanted = (await local.keys()).filter(
    (key) => key === keys.settings || key === keys.athletes || partOf(key) !== undefined,
  );
  const items = await local.get(wanted);
  return JSON.stringify({ format: FORMAT, version: SCHEMA_VERSION, exportedAt: now, items });
}
