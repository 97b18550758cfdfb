import { own } from "../../core/own";
import { joinedIn } from "../../core/results/results";
import { isRetired } from "../../core/source";
import { nextPollMs, nextPollOfAnyMs } from "../../fetch/due";
import { keepReserve } from "../../store/reserve";
import { type HeldCoverage, readState, type State } from "../../store/state";
import { sweep } from "../../store/sweep";
import { nowInstant } from "../clock";
import { followIntended } from "../commands/intention";
import { mayRead } from "../permission";
import { clearNotifications } from "../present/notifications";
import { closeOverlays } from "../present/overlay-tabs";
import { present, presentNow } from "../present/present";
import { refresh, refreshResults } from "../refresh/on-demand";
import { inTurn } from "../turn";
import { applyPolicy } from "../upkeep/organisation";
import { repairStored } from "../upkeep/repair";
import { syncAtStart, synchronize, syncIfDue } from "../upkeep/sync";
import { tidyDaily } from "../upkeep/tidy";

/** The alarm fired: refreshes coverages that are due, tidies once a day, and sends settings that are due. */
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

const dueIn = ({ settings, coverages }: State): HeldCoverage[] =>
  coverages.filter(({ id, source }) =>
    isReached(nextPollOfAnyMs(source, joinedIn(settings, id, source), nowInstant())),
  );

const isReached = (at: number | undefined): boolean => at !== undefined && at <= Date.now();

/**
 * Refreshes what is due of coverages concurrently, and presents each as it arrives. Rejects only for bugs, after all are
 * done.
 */
async function refreshAll(state: State, coverages: readonly HeldCoverage[]): Promise<void> {
  const all = await Promise.allSettled(
    coverages.flatMap(({ id, source }): Promise<unknown>[] => [
      ...(isReached(nextPollMs(source, nowInstant())) ? [refresh(state, id).finally(present)] : []),
      ...(own(state.settings.results, id) ? [refreshResults(state, id).finally(present)] : []),
    ]),
  );
  const bugs = all.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  if (bugs.length > 0) throw new AggregateError(bugs);
}

/** @returns whether anything may have changed */
async function doUpkeep(state: State): Promise<boolean> {
  const isTidied = await tidyDaily(state);
  return (await syncIfDue(state.sync)) || isTidied;
}

/**
 * The worker has started, for whatever event. Chrome may have dropped the alarm meanwhile, or the last worker died
 * before it followed a pending intention.
 */
export async function onStart(state: State): Promise<void> {
  await presentNow(state);
  await Promise.all([onPolicy(state), followAtStart(state)]);
}

async function followAtStart({ intention }: State): Promise<void> {
  if (intention && (await followIntended(intention))) await present();
}

/**
 * The browser started, the extension was installed or updated, or a permission was granted or revoked. Brings storage
 * in line with permissions, policy and sync, and resumes polling.
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

/** Repairs what was damaged while the browser was closed, and removes what a killed worker has left. */
async function tidyUp(): Promise<void> {
  await repairStored(true);
  await sweep();
  await keepReserve();
}

async function refreshIfAccessChanged(state: State, { id, source }: HeldCoverage): Promise<void> {
  const changed = new Set<string>();
  for (const { url, problem } of joinedIn(state.settings, id, source))
    if ((await mayRead(url)) === (problem?.code === "access")) changed.add(url);
  if (changed.size > 0) await refreshResults(state, id, ({ url }) => changed.has(url));
  if (source.replay || isRetired(source)) return;
  const isMissing = source.problem?.code === "access";
  if ((await mayRead(source.url)) === isMissing) await refresh(state, id);
}

/** Another machine has changed synced settings. */
export async function onSync(): Promise<void> {
  if (await synchronize(false)) await applyAtOnce();
  else await present();
}

/** An organisation has changed its policy. */
export async function onPolicy(state: State): Promise<void> {
  if (await applyPolicy(state)) await applyAtOnce();
}

/** Applies settings that were changed by policy or sync, and not by a view. */
async function applyAtOnce(): Promise<void> {
  await closeOverlays();
  if (!(await readState()).settings.preferences.alerts.on) await clearNotifications();
  await present();
}
