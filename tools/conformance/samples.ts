import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";

const SAMPLES: ReadonlySet<string> = new Set([".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".rdf", ".json"]);

/** The pages and feeds in a folder and those inside it, by name. */
export async function samplesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && SAMPLES.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
