import { isRetired } from "../../core/source";
import { nextPollMs } from "../../fetch/due";
import { keepReserve } from "../../store/reserve";
import { type HeldCoverage, readState, type State } from "../../store/state";
import { sweep } from "../../store/sweep";
import { nowInstant } from "../clock";
import { followIntended } from "../commands/intention";
import { clearNotifications } from "../present/notifications";
import { closeOverlays } from "../present/overlay-tabs";
import { present, presentNow } from "../present/present";
import { mayRead } from "../refresh/ask";
import { refresh } from "../refresh/refresh";
import { inTurn } from "../turn";
import { applyPolicy } from "../upkeep/organisation";
import { repairStored } from "../upkeep/repair";
import { syncAtStart, synchronize, syncIfDue } from "../upkeep/sync";
import { tidyDaily } from "../upkeep/tidy";

/** The alarm went off: refreshes what is due, and does what is done once a day or a little later. */
export async function onAlarm(state: State): Promise<void> {
  const due = dueIn(state);
  const refreshing = refreshAll(state, due);
  const isChanged = await refreshing.then(
    () => doUpkeep(state),
    () => doUpkeep(state),
  );
  if (isChanged || due.length === 0) await present();
  await refreshing;
}

const dueIn = ({ coverages }: State): HeldCoverage[] =>
  coverages.filter(({ source }) => (nextPollMs(source, nowInstant()) ?? Number.POSITIVE_INFINITY) <= Date.now());

/** Refreshes coverages side by side, and shows what each has brought; rejects only after all are done, and only on a bug. */
async function refreshAll(state: State, coverages: readonly HeldCoverage[]): Promise<void> {
  const all = await Promise.allSettled(coverages.map(({ id }) => refresh(state, id).finally(present)));
  const bugs = all.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  if (bugs.length > 0) throw new AggregateError(bugs);
}

/** @returns whether anything may have changed */
async function doUpkeep(state: State): Promise<boolean> {
  const isTidied = await tidyDaily(state);
  return (await syncIfDue(state.sync)) || isTidied;
}

/**
 * The worker has started, whatever for. Chrome may have dropped the alarm while it slept, or the last worker was killed
 * before it followed what it was to follow.
 */
export async function onStart(state: State): Promise<void> {
  await presentNow(state);
  await Promise.all([onPolicy(state), followAtStart(state)]);
}

async function followAtStart({ intention }: State): Promise<void> {
  if (intention && (await followIntended(intention))) await present();
}

/**
 * The browser started, the extension was installed or updated, or the reader granted or revoked access:
 * whatever happened while we slept, storage and grants are brought together and polling goes on.
 */
export async function wake(before: State): Promise<void> {
  await inTurn(tidyUp);
  await Promise.all([applyPolicy(before), syncAtStart()]);
  await followIntended();
  const state = await readState();
  await Promise.all(state.coverages.map((coverage) => refreshIfAccessChanged(state, coverage)));
  const after = await readState();
  await refreshAll(after, dueIn(after)).finally(() => tidyDaily(after).finally(present));
}

/** What was damaged while the browser was closed, and what a worker left that was killed while it removed something. */
async function tidyUp(): Promise<void> {
  await repairStored(true);
  await sweep();
  await keepReserve();
}

async function refreshIfAccessChanged(state: State, { id, source }: HeldCoverage): Promise<void> {
  if (source.replay || isRetired(source)) return;
  const isMissing = source.problem?.code === "access";
  if ((await mayRead(source.url)) === isMissing) await refresh(state, id);
}

/** Other machines have changed something in the browser's sync. */
export async function onSync(): Promise<void> {
  if (await synchronize(false)) await applyAtOnce();
  else await present();
}

/** An organisation has changed what it sets. */
export async function onPolicy(state: State): Promise<void> {
  if (await applyPolicy(state)) await applyAtOnce();
}

/** Settings that weren't changed by a view apply as if they were. */
async function applyAtOnce(): Promise<void> {
  await closeOverlays();
  if (!(await readState()).settings.preferences.alerts.on) await clearNotifications();
  await present();
}
