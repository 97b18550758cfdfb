import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { packagesIn, unlike } from "./compare";
import { git } from "./git";

// `npm run reproducible`: packs the last commit in two different clones, and a third time from its own
// source archive, as AMO's reviewers do; then compares every byte.

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const npm = (cwd: string, env: Record<string, string>, ...args: string[]): void =>
  void execFileSync("npm", args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });

/** Each clone has a different time zone, language, umask and length of path. */
const PLACES = {
  a: { env: { TZ: "UTC", LANG: "C" }, umask: 0o022 },
  "another place": { env: { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8" }, umask: 0o077 },
  "from source": { env: { TZ: "America/St_Johns", LANG: "C.UTF-8" }, umask: 0o002 },
} as const;
type Place = keyof typeof PLACES;

const ground = mkdtempSync(join(tmpdir(), "raceside-packed-"));
const at = (place: Place): string => join(ground, place);

function packIn(place: Place): Map<string, Uint8Array> {
  npm(at(place), PLACES[place].env, "run", "--silent", "package");
  return packagesIn(join(at(place), "packages"));
}

function inClone(place: Place): Map<string, Uint8Array> {
  process.umask(PLACES[place].umask);
  git("clone", "--quiet", "--no-hardlinks", process.cwd(), at(place));
  npm(at(place), PLACES[place].env, "ci", "--no-audit", "--no-fund", "--prefer-offline");
  return packIn(place);
}

/** The installed packages are the same, so they are shared. */
function fromSource(archive: Uint8Array, installed: Place): Map<string, Uint8Array> {
  process.umask(PLACES["from source"].umask);
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    const file = join(at("from source"), path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  renameSync(join(at(installed), "node_modules"), join(at("from source"), "node_modules"));
  return packIn("from source");
}

try {
  const once = inClone("a");
  const twice = inClone("another place");
  const [, source] = [...once].find(([name]) => name.includes("-source-")) ?? [];
  if (!source) throw new Error("There is no source archive.");
  const rebuilt = fromSource(source, "another place");
  const differences = [
    ...unlike(once, twice),
    ...unlike(new Map([...once].filter(([, it]) => it !== source)), rebuilt),
  ];
  for (const difference of differences) say(difference);
  say(differences.length === 0 ? `reproducible: ${[...once.keys()].join(", ")}` : "Not reproducible.");
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  rmSync(ground, { recursive: true, force: true });
}
