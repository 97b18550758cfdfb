import { parseArgs } from "node:util";
import { coldStart } from "./worker/cold";
import { pollCosts } from "./worker/polls";
import { raceDay } from "./worker/race-day";

// Times of the worker, in the built extension in Chromium: its start, a poll, a day. `npx tsx bench/worker.ts [--smoke]`

const { values } = parseArgs({ options: { smoke: { type: "boolean" } } });
// The goal is four times an empty worker; a few rounds on a busy machine may be far from it.
await coldStart(values.smoke ? 3 : 25, values.smoke ? 12 : 4);
if (!values.smoke) {
  await pollCosts(25, [50, 5000, 50_000]);
  await raceDay(8 * 60);
}
