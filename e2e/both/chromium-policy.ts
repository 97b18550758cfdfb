import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { access, constants, mkdir, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Where Chromium on Linux reads policies, both Debian's and Playwright's. */
const FOLDER = "/etc/chromium/policies/managed";

/** Why no policy can be set on this machine; undefined if one can. */
export async function whyNoPolicy(): Promise<string | undefined> {
  if (process.platform !== "linux") return `Policies are files only on Linux, and this is ${process.platform}.`;
  const parents = [FOLDER, dirname(FOLDER), dirname(dirname(FOLDER)), "/etc"];
  const folder = parents.find((one) => existsSync(one)) ?? "/";
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable ? undefined : `A policy would have to be written below ${folder}, which isn't allowed here.`;
}

/** The id that Chromium gives to an unpacked extension: the hash of its path, in the letters a to p. */
export const idOfUnpacked = (path: string): string =>
  createHash("sha256")
    .update(path)
    .digest("hex")
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 16)));

/** One policy for one extension; removing it removes exactly what it created. */
export async function policyFor(extensionId: string) {
  const made = await mkdir(FOLDER, { recursive: true });
  const file = join(FOLDER, `raceside-test-${extensionId}.json`);
  return {
    set: (managed: object) =>
      writeFile(file, JSON.stringify({ "3rdparty": { extensions: { [extensionId]: managed } } })),
    async remove() {
      await rm(file, { force: true });
      for (let folder = FOLDER; made && folder.startsWith(made); folder = dirname(folder)) {
        // Another test may have a policy there.
        await rmdir(folder).catch(() => undefined);
      }
    },
  };
}
