import { rmSync } from "node:fs";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Grants, type Unpacked, unpackInto, whileGranting } from "./unpacked";

/** A profile to be copied, and the extension that has what was granted in every copy. */
export interface Granted {
  profile: string;
  extension: string;
}

const made = new Map<string, Promise<Granted>>();

/**
 * A profile in which the browser has given the extension these grants: made once in a process, since it takes a start of
 * the browser. An unpacked extension's id, and with it its grants, follow from its path: so it stays where it is.
 *
 * @param visit starts the browser once with the profile and the extension, and ends it
 */
function grantedProfile(
  extension: string,
  grants: Grants,
  visit: (granted: Granted) => Promise<void>,
): Promise<Granted> {
  const key = JSON.stringify([extension, grants]);
  const profile = made.get(key) ?? make(extension, grants, visit);
  made.set(key, profile);
  return profile;
}

async function make(extension: string, grants: Grants, visit: (granted: Granted) => Promise<void>): Promise<Granted> {
  const folder = await mkdtemp(join(tmpdir(), "raceside-granted-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const { path } = await unpackInto(folder, extension);
  const granted = { profile: join(folder, "profile"), extension: path };
  await whileGranting(path, grants, () => visit(granted));
  return granted;
}

/** Makes a folder a new profile that has these grants. */
export async function copyOfGranted(
  folder: string,
  extension: string,
  grants: Grants,
  visit: (granted: Granted) => Promise<void>,
): Promise<Unpacked> {
  const granted = await grantedProfile(extension, grants, visit);
  await cp(granted.profile, folder, { recursive: true });
  return { path: granted.extension, wasThere: false };
}
