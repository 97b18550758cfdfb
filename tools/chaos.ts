import { parseArgs } from "node:util";
import pLimit from "p-limit";
import type { Outcome } from "./chaos/check";
import { checks } from "./chaos/checks";
import { outcomeLine, tableHead } from "./chaos/table";

// `npm run chaos [-- WORD… | --smoke]`: tests the built extension in a real browser against everything that can go
// wrong between a source and a reader; with `--smoke`, a few of the checks, for some seconds.

const { values, positionals } = parseArgs({ allowPositionals: true, options: { smoke: { type: "boolean" } } });
const chosen = checks.filter(
  ({ name, smoke }) =>
    (positionals.length === 0 || positionals.some((part) => name.includes(part))) &&
    (!values.smoke || smoke !== undefined),
);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Checks mostly wait, so two at a time keep two cores busy. */
const inTwos = pLimit(2);
const outcomeOf = (check: (typeof checks)[number]): Promise<Outcome> =>
  check.run((values.smoke ? check.smoke : undefined) ?? check.times).catch((error: unknown) => ({
    tried: 1,
    survived: 0,
    note: error instanceof Error ? error.message : String(error),
  }));

let lost = 0;
say(tableHead);
const outcomes = chosen.map((check) => ({ name: check.name, outcome: inTwos(() => outcomeOf(check)) }));
for (const { name, outcome } of outcomes) {
  const found = await outcome;
  lost += found.tried - found.survived;
  say(outcomeLine(name, found));
}
say(lost === 0 ? "\nNothing was lost." : `\n${lost} lost.`);
process.exitCode = lost === 0 ? 0 : 1;
