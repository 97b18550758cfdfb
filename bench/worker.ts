import { parseArgs } from "node:util";
import { coldStart } from "./worker/cold";
import { pollCosts } from "./worker/polls";
import { raceDay } from "./worker/race-day";

// What the worker costs, in the built extension in Chromium: its start, a poll, a day. `npx tsx bench/worker.ts [--short]`

const { values } = parseArgs({ options: { short: { type: "boolean" } } });
const rounds = values.short ? 5 : 25;

// The goal is four times; a few rounds on a busy machine may be far from it.
await coldStart(rounds, values.short ? 12 : 4);
await pollCosts(rounds, values.short ? [50, 5000] : [50, 5000, 50_000]);
if (!values.short) await raceDay(8 * 60);
