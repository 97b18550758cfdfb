import { isRetired } from "../core/feed";
import { readCoverage, readSettings } from "../storage/read";
import { keepReserve } from "../storage/reserve";
import type { Settings } from "../storage/schema";
import { sweep } from "../storage/sweep";
import { pollDue } from "./alarm";
import { followIntended } from "./intention";
import { poll } from "./poll";
import { inTurn } from "./queue";
import { repairStored } from "./repair";
import { settle } from "./settle";
import { mayRead } from "./source";
import { placeOverlay } from "./tabs";
import { tidyDaily } from "./tidy";

/** The alarm went off: poll what is due. */
export async function onAlarm(): Promise<void> {
  await pollDue().finally(() => tidyDaily().finally(settle));
}

/**
 * The browser started, the extension was installed or updated, or the reader granted or revoked access:
 * whatever happened while we slept, storage and grants are brought together and polling goes on.
 */
export async function wake(): Promise<void> {
  const { follows } = await inTurn(tidyUp);
  await Promise.all([followIntended(), placeOverlay(), ...follows.map(({ id }) => pollIfAccessChanged(id))]);
  await pollDue().finally(() => tidyDaily().finally(settle));
}

/** What was damaged while the browser was closed, and what a worker left that was killed while it removed something. */
async function tidyUp(): Promise<Settings> {
  await repairStored(true);
  await sweep();
  await keepReserve();
  return readSettings();
}

async function pollIfAccessChanged(id: string): Promise<void> {
  const coverage = await readCoverage(id);
  if (!coverage || coverage.feed.replay || isRetired(coverage.feed)) return;
  const missing = coverage.feed.problem?.code === "access";
  if ((await mayRead(coverage.feed.url)) === missing) await poll(id);
}
