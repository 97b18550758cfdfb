import { local } from "./area";
import { keys, partOf, SCHEMA_VERSION } from "./keys";

/** The `format` field by which an exported file is recognised. */
export const FORMAT = "raceside";

/** Settings, coverages and athletes as the JSON text of a file. @param now an ISO instant, stored as `exportedAt` */
export async function exportAll(now: string): Promise<string> {
  const wanted = (await local.keys()).filter(
    (key) => key === keys.settings || key === keys.athletes || partOf(key) !== undefined,
  );
  const items = await local.get(wanted);
  return JSON.stringify({ format: FORMAT, version: SCHEMA_VERSION, exportedAt: now, items });
}
