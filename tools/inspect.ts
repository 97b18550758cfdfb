import { parseArgs } from "node:util";
import { coverageOf, Refusal } from "./inspect/coverage";
import { openSource } from "./inspect/source";

// `npm run inspect`: what the extension makes of a page, as JSON on standard output.

const USAGE = "Usage: npm run inspect -- FILE_OR_ADDRESS [--url PAGE_ADDRESS]";

async function inspect(): Promise<void> {
  const { source, url } = readArguments();
  const now = new Date().toISOString();
  const coverage = coverageOf(await openSource(source, url, now), now);
  process.stdout.write(`${JSON.stringify(coverage, null, 2)}\n`);
}

function readArguments(): { source: string; url?: string } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: "string" } } });
    const [source, ...more] = positionals;
    if (source && more.length === 0) return { source, url: values.url };
  } catch {
    // An unknown option: show the usage.
  }
  throw new Refusal(USAGE);
}

inspect().catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
