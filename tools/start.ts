import { originsOf } from "../src/core/address";
import { launchWithExtension, storedCoverage } from "../testing/browser";
import { startDemo } from "../testing/publisher";
import { playInWindow, playUnseen } from "./story/acts";
import { buildExtension } from "./story/build";
import { hasDisplay } from "./story/display";
import { endOf } from "./story/end";
import { say } from "./story/lines";
import { HELP, readOptions, type StoryOptions } from "./story/options";
import { raceClock } from "./story/race-clock";
import { setStage } from "./story/stage";

// `npm start`: the extension in a browser, following a race that this machine publishes.

const OUT = "tools/out";
const UNSEEN_MS = 110_000;
const IN_WINDOW_MS = 10 * 60_000;

async function start({ speed, lasting, page }: StoryOptions): Promise<void> {
  const headless = !hasDisplay();
  say("Building the extension …");
  const extension = await buildExtension();
  const clock = raceClock(speed ?? { within: headless ? UNSEEN_MS : IN_WINDOW_MS });
  const demo = await startDemo({ clock: clock.now, ...(page !== undefined && { page: { file: page } }) });
  try {
    const address = `${demo.origin}${page === undefined ? "/bbc" : "/page"}`;
    say(headless ? "No display: Chromium runs unseen." : "Opening Chromium …");
    const launched = await launchWithExtension({
      extension,
      grants: originsOf(address),
      headless,
      // Without a display, the race's zone makes story and screenshots agree.
      ...(headless && { timeZone: "Europe/London" }),
    });
    try {
      say(`Following ${address}`);
      const stage = await setStage(launched, address);
      say(`“${(await storedCoverage(stage.options, stage.coverageId)).coverage.title}”`);
      say();
      clock.start();
      const isOver = endOf({ lasting, headless, clock: page === undefined ? clock : undefined });
      if (headless) await playUnseen({ stage, extension, out: OUT, isOver });
      else await playInWindow({ stage, extension, out: OUT, isOver });
    } finally {
      await launched.close();
    }
  } finally {
    await demo.close();
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) say(HELP);
  else await start(options);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
