import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { LANGUAGES } from "../src/core/preferences";
import { completenessFaults } from "./locales/completeness";
import { hardcodedInManifest, hardcodedText, wrongTitle } from "./locales/hardcoded-text";
import { readLanguages } from "./locales/messages";
import { openProject } from "./locales/project";
import { usageFaults } from "./locales/usage";
import { validityFaults } from "./locales/validity";

// `npm run locales`: checks that all text of the extension is in public/_locales, in every language, and is used.

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
  complete: completenessFaults(languages, offered),
  valid: validityFaults(languages),
  used: usageFaults(en, project, manifest),
  "nowhere else": [
    ...hardcodedText(project),
    ...hardcodedInManifest(manifest),
    ...pages.flatMap((path) => wrongTitle(`src/${path}`, read(`src/${path}`), en.appName?.message)),
  ],
};
project.close();

for (const [name, found] of Object.entries(findings)) {
  process.stdout.write(`${name}: ${found.length === 0 ? "yes" : found.length}\n`);
  for (const finding of found) process.stdout.write(`  ${finding}\n`);
}
process.exitCode = Object.values(findings).flat().length === 0 ? 0 : 1;
