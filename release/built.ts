import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Entry } from "./zip";

/** All files below a folder, with their paths in it. */
export const filesIn = (folder: string): Entry[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((path) => ({ path: path.slice(join(folder, sep).length).replaceAll(sep, "/"), bytes: readFileSync(path) }));
