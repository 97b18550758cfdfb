import { parseArgs } from "node:util";
import { coldStart } from "./worker/cold";
import { pollCosts } from "./worker/polls";
import { raceDay } from "./worker/race-day";

// What the worker costs, in the built extension in Chromium: its start, a poll, a day. `npx tsx bench/worker.ts [--smoke]`

const { values } = parseArgs({ options: { smoke: { type: "boolean" } } });
await coldStart(values.smoke ? 5 : 25);
if (!values.smoke) {
  await pollCosts(25, [50, 5000, 50_000]);
  await raceDay(8 * 60);
}
