import { isRetired } from "../core/feed";
import { readCoverage, readSettings } from "../store/read";
import { keepReserve } from "../store/reserve";
import { sweep } from "../store/sweep";
import { pollDue } from "./alarm";
import { followIntended } from "./intention";
import { clearNotifications } from "./notify";
import { takePolicy } from "./policy";
import { poll } from "./poll";
import { inTurn } from "./queue";
import { repairStored } from "./repair";
import { settle } from "./settle";
import { mayRead } from "./source";
import { setSyncAlarm, syncAtStart, synchronize, syncIfDue } from "./sync";
import { leaveTabs } from "./tabs";
import { tidyDaily } from "./tidy";

/** The alarm went off: poll what is due. */
export async function onAlarm(): Promise<void> {
  await pollDue().finally(() => tidyDaily().finally(() => syncIfDue().finally(settle)));
}

/**
 * The browser started, the extension was installed or updated, or the reader granted or revoked access:
 * whatever happened while we slept, storage and grants are brought together and polling goes on.
 */
export async function wake(): Promise<void> {
  await inTurn(tidyUp);
  await Promise.all([takePolicy(), syncAtStart()]);
  const { follows } = await readSettings();
  await Promise.all([followIntended(), ...follows.map(({ id }) => pollIfAccessChanged(id))]);
  await pollDue().finally(() => tidyDaily().finally(settle));
}

/** What was damaged while the browser was closed, and what a worker left that was killed while it removed something. */
async function tidyUp(): Promise<void> {
  await repairStored(true);
  await sweep();
  await keepReserve();
}

async function pollIfAccessChanged(id: string): Promise<void> {
  const coverage = await readCoverage(id);
  if (!coverage || coverage.feed.replay || isRetired(coverage.feed)) return;
  const missing = coverage.feed.problem?.code === "access";
  if ((await mayRead(coverage.feed.url)) === missing) await poll(id);
}

/** Other machines have changed something in the browser's sync. */
export async function onSync(): Promise<void> {
  if (await atOnce(synchronize(false))) return;
  await setSyncAlarm();
}

/** An office has changed what it sets. */
export async function onPolicy(): Promise<void> {
  await atOnce(takePolicy());
}

/** What wasn't changed by a view applies as if it were. */
async function atOnce(change: Promise<boolean>): Promise<boolean> {
  const changed = await change;
  if (!changed) return false;
  await leaveTabs();
  if (!(await readSettings()).preferences.alerts.on) await clearNotifications();
  await settle();
  return true;
}
