import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import { manifestFor } from "../../build/manifest";
import { filesIn } from "../../release/built";
import { zip } from "../../release/zip";

const gecko = z.object({ browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }) });

/** The extension's id in Firefox. */
export const GECKO_ID = z.parse(gecko, manifestFor("firefox")).browser_specific_settings.gecko.id;

/**
 * Puts the extension into a profile for good, unless it is there: what is loaded into a running Firefox goes when that
 * ends. Only a Firefox that takes unsigned extensions starts it.
 *
 * @param extension the folder of the extension as it was built for Firefox
 * @returns whether it wasn't there
 */
export async function putInto(profile: string, extension: string): Promise<boolean> {
  const file = join(profile, "extensions", `${GECKO_ID}.xpi`);
  if (existsSync(file)) return false;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, zip(filesIn(extension)));
  return true;
}
