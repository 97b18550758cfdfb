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

let used: Promise<string> | undefined;

/**
 * A new profile of its own with which Firefox starts in half the time, since it was started with it before: there it
 * keeps what it has compiled of itself. That is done once in a process.
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
