import { parseArgs } from "node:util";
import { isTaken, table, takenForLive } from "./conformance/table";
import { samplesIn, type Trial, tryFormats } from "./conformance/trial";

// `npm run conformance -- FOLDER`: every format over a folder of real samples, as a table. `--not-live FOLDER` has pages
// that are no live pages, and fails where one of them would be followed.

const USAGE = "Usage: npm run conformance -- [FOLDER] [--not-live FOLDER] ...";

async function conformance(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { "not-live": { type: "string", multiple: true } },
  });
  const { "not-live": notLive = [] } = values;
  if (positionals.length > 1 || positionals.length + notLive.length === 0) throw new Error(USAGE);
  for (const folder of positionals) {
    const trials = await trialsIn(folder);
    process.stdout.write(`${table(folder, trials)}\n`);
    if (trials.some(({ outcome }) => outcome === "thrown")) process.exitCode = 1;
  }
  for (const folder of notLive) {
    const trials = await trialsIn(folder);
    const taken = trials.filter(isTaken);
    process.stdout.write(`${takenForLive(folder, trials)}\n`);
    if (taken.length > 0) process.exitCode = 1;
  }
}

async function trialsIn(folder: string): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const file of await samplesIn(folder)) trials.push(await tryFormats(file));
  if (trials.length === 0) throw new Error(`There is no file in ${folder}.`);
  return trials;
}

conformance().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
