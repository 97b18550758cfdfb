import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { SCRIPTS } from "../build/extension";
import { filesIn } from "../release/built";
import { zip } from "../release/zip";
import { loadedWith } from "./size/paths";
import { grown } from "./size/ratchet";
import { markdownTable, say } from "./table";

// `npm run size`: the sizes in the last Chrome build. It warns of growth, and never fails.

const FOLDER = "dist/chrome";

const built = (path: string): string | undefined =>
  existsSync(join(FOLDER, path)) ? readFileSync(join(FOLDER, path), "utf8") : undefined;

/** Kilobytes of all that is loaded at once with a file, each compressed by itself. */
function gzipped(entry: string): number {
  const sizes = [...loadedWith(entry, built)].map((path) => gzipSync(readFileSync(join(FOLDER, path)), { level: 9 }));
  return sizes.reduce((sum, { length }) => sum + length, 0) / 1000;
}

const weights = [
  { what: "popup, all that it loads at once", is: gzipped("src/views/popup/index.html"), noted: 76.2 },
  { what: "panel", is: gzipped("src/views/panel/index.html"), noted: 78.2 },
  { what: "settings", is: gzipped("src/views/options/index.html"), noted: 89.1 },
  { what: "overlay", is: gzipped(SCRIPTS.overlay), noted: 6.7 },
  { what: "background", is: gzipped(SCRIPTS.background), noted: 73.1 },
  { what: "what reads pages", is: gzipped(SCRIPTS.reading), noted: 278.6 },
  { what: "package", is: zip(filesIn(FOLDER)).length / 1000, noted: 611.1 },
];
const kb = (value: number) => `${value.toFixed(1)} kB`;
say(
  markdownTable(
    ["min + gzip", "is", "noted"],
    weights.map(({ what, is, noted }) => [what, kb(is), kb(noted)]),
  ),
);
for (const { what, is, noted } of grown(weights))
  say(`Warning: ${what}: ${kb(is)} is over 10 % more than the ${kb(noted)} that are noted (bench/size.ts).`);
