import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TARGETS } from "../build/manifest";
import { beyond } from "../lint/permissions/beyond";
import { version } from "../package.json" with { type: "json" };
import { filesIn } from "./built";
import { committed, isCheckout, uncommitted } from "./git";
import { type Entry, zip } from "./zip";

// `npm run package`: packs the last builds for the stores, into packages/.

const FOLDER = "packages";
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function write(name: string, entries: readonly Entry[]): void {
  const bytes = zip(entries);
  const file = join(FOLDER, `raceside-${name}-${version}.zip`);
  writeFileSync(file, bytes);
  say(`${file}: ${entries.length} files, ${Math.ceil(bytes.length / 1024)} kB`);
}

function pack(): void {
  for (const target of TARGETS) {
    const manifest: unknown = JSON.parse(readFileSync(`dist/${target}/manifest.json`, "utf8"));
    const found = beyond(manifest, target);
    if (found.length > 0) throw new Error(found.join("\n"));
    write(target, filesIn(`dist/${target}`));
  }
  // Whoever rebuilds from the source archive has it.
  if (isCheckout()) write("source", committed());
}

const changes = isCheckout() ? uncommitted() : "";
if (changes) {
  say(`Nothing is packed: the source archive would lack what isn't committed.\n${changes}`);
  process.exitCode = 1;
} else {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  pack();
}
