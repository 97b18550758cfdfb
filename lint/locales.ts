import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { LANGUAGES } from "../src/core/preferences";
import { incomplete } from "./locales/complete";
import { readLanguages } from "./locales/messages";
import { textOutside, unnamedInManifest, untitled } from "./locales/outside";
import { openProject } from "./locales/project";
import { misused } from "./locales/used";
import { invalid } from "./locales/valid";

// `npm run locales`: whether every sentence of the extension stands in public/_locales, in every language, and is used.

const LOCALES = "public/_locales";
const read = (path: string): string => readFileSync(path, "utf8");
const pages = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));

const languages = readLanguages(LOCALES);
const { en } = languages;
if (!en) throw new Error(`There is no English in ${LOCALES}.`);
const manifest: unknown = JSON.parse(read("manifest.json"));
const project = openProject(resolve("tsconfig.json"), { shipped: resolve("src") });

const offered = LANGUAGES.filter((language) => language !== "browser");
const findings = {
  complete: incomplete(languages, offered),
  valid: invalid(languages),
  used: misused(en, project, manifest),
  "nowhere else": [
    ...textOutside(project),
    ...unnamedInManifest(manifest),
    ...pages.flatMap((path) => untitled(`src/${path}`, read(`src/${path}`), en.appName?.message)),
  ],
};
project.close();

for (const [name, found] of Object.entries(findings)) {
  process.stdout.write(`${name}: ${found.length === 0 ? "yes" : found.length}\n`);
  for (const finding of found) process.stdout.write(`  ${finding}\n`);
}
process.exitCode = Object.values(findings).flat().length === 0 ? 0 : 1;
