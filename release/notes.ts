import { readFileSync } from "node:fs";
import { partOf } from "./changelog";

// `tsx release/notes.ts VERSION`: prints the changelog's part for a version.

const [version = ""] = process.argv.slice(2);
const notes = partOf(readFileSync("CHANGELOG.md", "utf8"), version);
process.stdout.write(notes ? `${notes}\n` : `The changelog says nothing of ${version}.\n`);
process.exitCode = notes ? 0 : 1;
