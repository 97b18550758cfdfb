import { parseArgs } from "node:util";
import { table } from "./conformance/table";
import { samplesIn, tryFormats } from "./conformance/trial";

// `npm run conformance -- FOLDER`: every format over a folder of real samples, as a table.

const USAGE = "Usage: npm run conformance -- FOLDER";

async function conformance(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) throw new Error(USAGE);
  const trials = [];
  for (const file of await samplesIn(folder)) trials.push(await tryFormats(file));
  if (trials.length === 0) throw new Error(`There is no file in ${folder}.`);
  process.stdout.write(`${table(folder, trials)}\n`);
  if (trials.some(({ outcome }) => outcome === "thrown")) process.exitCode = 1;
}

conformance().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
