import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A copy of the built extension with `unlimitedStorage`, since 50,000 posts exceed the browser's 10 MB.
 *
 * @returns its folder, which is the caller's to remove
 */
export async function roomyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "raceside-bench-"));
  await cp("dist/chrome", folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, "unlimitedStorage"] }));
  return folder;
}
