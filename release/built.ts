import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { Entry } from "./zip";

/** All files below a folder, with their paths in it. */
export const filesIn = (folder: string): Entry[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path: path.replaceAll(sep, "/"), bytes: readFileSync(join(folder, path)) }));
