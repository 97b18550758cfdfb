import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readingCasesIn, reportOf } from "./cases/reading";

// `npm run cases -- FOLDER [NAME]`: prints what becomes of the files in a folder, to be held against what is right.
// A case whose NAME.expect.txt begins with "URL: " is read once, as a page from there. All others are served to the real
// background, one file a poll: NAME.1.xml, NAME.2.xml … are the polls of one case; a file that is alone is polled three times.

// NAME.txt is a case in words: what is searched, typed or redirected. `--now` is the time at which the first poll is made.

const USAGE = "Usage: npm run cases -- FOLDER [NAME] [--now 2026-05-03T12:00:00Z]";

async function cases(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { now: { type: "string" } } });
  const [folder, name = "", ...more] = positionals;
  if (!folder || more.length > 0) throw new Error(USAGE);
  const reading = await readingCasesIn(folder);
  const now = new Date(values.now ?? Date.now()).toISOString();
  for (const one of reading) if (!name || one.name === name) process.stdout.write(`${await reportOf(one, now)}\n\n`);
  if (reading.length === 0) poll(folder, name, now);
}

function poll(folder: string, name: string, now: string): void {
  const env = { ...process.env, CASES_FOLDER: resolve(folder), CASES_NAME: name, CASES_NOW: now };
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "tools/cases/vitest.config.ts"];
  process.exitCode = spawnSync(process.execPath, args, { env, stdio: "inherit" }).status ?? 1;
}

cases().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
