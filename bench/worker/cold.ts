import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchWithExtension, openExtensionPage, workerStopper } from "../../testing/browser";
import { longCoverage } from "../../testing/long-coverage";
import { markdownTable, median, say } from "../table";
import { BARE } from "./reader";

const EMPTY = "an empty worker";

/** An extension whose worker only answers. */
async function emptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "raceside-bench-"));
  const background = { service_worker: "worker.js" };
  const manifest = { manifest_version: 3, name: "Empty", version: "1", background };
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "worker.js"), "chrome.runtime.onMessage.addListener((_m, _s, answer) => answer(null));");
  return folder;
}

interface Starter {
  name: string;
  /** Stops the worker, sends it a message, and returns the milliseconds until its answer. */
  start(): Promise<number>;
  close(): Promise<void>;
  times: number[];
}

/** @param posts how many posts are stored of the followed coverage; undefined if nothing is followed */
async function starter(name: string, extension: string, posts?: number): Promise<Starter> {
  const launched = await launchWithExtension({ extension, headless: true, firstRun: name === EMPTY });
  const page = await openExtensionPage(launched.context, launched.extensionId, BARE);
  const { id, items } = longCoverage(posts ?? 0);
  if (posts !== undefined) await page.evaluate((stored) => chrome.storage.local.set(stored), items);
  const stop = await workerStopper(launched.context, page);
  const ask = (coverageId: string) =>
    page.evaluate(
      async (message) => {
        const start = performance.now();
        const answer = await chrome.runtime.sendMessage(message);
        if (answer !== null) throw new Error(JSON.stringify(answer));
        return performance.now() - start;
      },
      // Every view sends this every few seconds; so soon after the last poll, it has no effect.
      { command: "watching", data: { coverageId } },
    );
  return {
    name,
    start: async () => {
      await stop();
      return ask(id);
    },
    close: launched.close,
    times: [],
  };
}

/**
 * The time from a message to a stopped worker until its answer, compared with an empty worker.
 *
 * @param most fails if it takes more than this many times as long
 */
export async function coldStart(rounds: number, most: number): Promise<void> {
  const folder = await emptyExtension();
  const starters = [
    await starter(EMPTY, folder),
    await starter("Raceside, nothing followed", "dist/chrome"),
    await starter("Raceside, 5,000 posts stored", "dist/chrome", 5000),
  ];
  for (let round = -2; round < rounds; round++)
    for (const one of starters) {
      const time = await one.start();
      if (round >= 0) one.times.push(time);
    }
  for (const one of starters) await one.close();
  await rm(folder, { recursive: true, force: true });

  const limit = median(starters[0]?.times ?? []);
  const rows = starters.map(({ name, times }) => ({ name, time: median(times), ratio: median(times) / limit }));
  say(`\nFrom a message to a stopped worker until its answer, medians of ${rounds}, in turns:\n`);
  say(
    markdownTable(
      ["", "answer after", "ratio"],
      rows.map(({ name, time, ratio }) => [name, `${time.toFixed(0)} ms`, `${ratio.toFixed(1)}×`]),
    ),
  );
  for (const { name, ratio } of rows) {
    if (ratio <= most) continue;
    process.exitCode = 1;
    say(`${name}: ${ratio.toFixed(1)} times as long as an empty worker; more than ${most}.`);
  }
}
