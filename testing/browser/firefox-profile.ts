import { existsSync, rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import { manifestFor } from "../../build/manifest";
import { filesIn } from "../../release/built";
import { zip } from "../../release/zip";

const gecko = z.object({ browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }) });

/** The extension's id in Firefox. */
export const GECKO_ID = z.parse(gecko, manifestFor("firefox")).browser_specific_settings.gecko.id;

/**
 * Installs the extension into a profile permanently, unless it is there: an extension loaded into a running Firefox is gone
 * when that exits. Only a Firefox that allows unsigned extensions starts it.
 *
 * @param extension the folder of the extension as it was built for Firefox
 * @returns whether it wasn't installed before
 */
export async function putInto(profile: string, extension: string): Promise<boolean> {
  const file = join(profile, "extensions", `${GECKO_ID}.xpi`);
  if (existsSync(file)) return false;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, zip(filesIn(extension)));
  return true;
}

let used: Promise<string> | undefined;

/**
 * A new profile with which Firefox starts in half the time, because it was started once with it and has cached its compiled
 * code. That is done once per process.
 *
 * @param visit starts the browser with a profile, and ends it
 */
export async function quickProfile(visit: (profile: string) => Promise<void>): Promise<string> {
  used ??= makeUsed(visit);
  const profile = await mkdtemp(join(tmpdir(), "raceside-firefox-"));
  await cp(await used, profile, { recursive: true });
  return profile;
}

async function makeUsed(visit: (profile: string) => Promise<void>): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "raceside-firefox-"));
  process.once("exit", () => rmSync(profile, { recursive: true, force: true }));
  await visit(profile);
  return profile;
}
