import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

// `npm run cases -- FOLDER [NAME]`: serves the files of a folder to the real background, one a poll, and prints what
// becomes of them. NAME.1.xml, NAME.2.xml … are the polls of one case; a file that is alone is polled three times.

const USAGE = "Usage: npm run cases -- FOLDER [NAME]";

function cases(): void {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder, name = "", ...more] = positionals;
  if (!folder || more.length > 0) throw new Error(USAGE);
  const env = { ...process.env, CASES_FOLDER: resolve(folder), CASES_NAME: name };
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "tools/cases/vitest.config.ts"];
  process.exitCode = spawnSync(process.execPath, args, { env, stdio: "inherit" }).status ?? 1;
}

try {
  cases();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
