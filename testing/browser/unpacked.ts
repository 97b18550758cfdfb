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

/** What the browser is to have given. */
export interface Grants {
  /** Match patterns of sites. */
  grants: readonly string[];
  permissions: readonly string[];
}

/**
 * Runs `use` while the manifest requires these grants instead of offering them, so that the browser gives them without
 * a prompt, which nobody could answer; it keeps them when the manifest is itself again.
 */
export async function whileGranting(
  path: string,
  { grants, permissions }: Grants,
  use: () => Promise<void>,
): Promise<void> {
  const file = join(path, "manifest.json");
  const shipped = await readFile(file, "utf8");
  const manifest = JSON.parse(shipped);
  const granting = {
    ...manifest,
    host_permissions: grants,
    permissions: [...manifest.permissions, ...permissions],
    optional_permissions: manifest.optional_permissions.filter((name: string) => !permissions.includes(name)),
  };
  await writeFile(file, JSON.stringify(granting));
  try {
    await use();
  } finally {
    await writeFile(file, shipped);
  }
}
