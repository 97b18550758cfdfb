import { existsSync } from "node:fs";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The extension as one profile loads it: a copy inside the profile, since an unpacked extension's id follows from its path. */
export interface Unpacked {
  path: string;
  /** Whether this profile had it before, with the grants that it was given then. */
  wasThere: boolean;
}

/** Rejects where `extension` hasn't been built. */
export async function unpackInto(profile: string, extension: string): Promise<Unpacked> {
  if (!existsSync(join(extension, "manifest.json"))) {
    throw new Error(`There is no built extension in ${extension}: run “npm run build” first.`);
  }
  const path = join(profile, "extension");
  const wasThere = existsSync(path);
  await rm(path, { recursive: true, force: true });
  await cp(extension, path, { recursive: true });
  return { path, wasThere };
}

/**
 * Runs `use` while the manifest requires these match patterns instead of offering them, so that the browser
 * grants them without a prompt, which nobody could answer; it keeps them when the manifest is itself again.
 */
export async function whileGranting(path: string, grants: readonly string[], use: () => Promise<void>): Promise<void> {
  const file = join(path, "manifest.json");
  const shipped = await readFile(file, "utf8");
  await writeFile(file, JSON.stringify({ ...JSON.parse(shipped), host_permissions: grants }));
  try {
    await use();
  } finally {
    await writeFile(file, shipped);
  }
}
