import { parseArgs } from "node:util";
import type { Outcome } from "./chaos/check";
import { checks } from "./chaos/checks";
import { outcomeLine, tableHead } from "./chaos/table";

// `npm run chaos`: whatever can go wrong between a source and a reader, done to the built extension in a real browser.

const { values, positionals } = parseArgs({ allowPositionals: true, options: { short: { type: "boolean" } } });
const chosen =
  positionals.length > 0 ? checks.filter(({ name }) => positionals.some((part) => name.includes(part))) : checks;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

let lost = 0;
say(tableHead);
for (const check of chosen) {
  const outcome = await check.run(values.short ? check.short : check.long).catch(
    (error: unknown): Outcome => ({
      tried: 1,
      survived: 0,
      note: error instanceof Error ? error.message : String(error),
    }),
  );
  lost += outcome.tried - outcome.survived;
  say(outcomeLine(check.name, outcome));
}
say(lost === 0 ? "\nNothing was lost." : `\n${lost} lost.`);
process.exitCode = lost === 0 ? 0 : 1;
