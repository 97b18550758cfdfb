import { own } from "../../core/own";
import {
  differing,
  FOLLOW,
  filtered,
  type Grouped,
  isGone,
  merge,
  SPOILERS,
  type Stamp,
  type State,
  stateOf,
  timesOf,
} from "../../core/sync/sync-merge";
import { effective, readPolicy } from "../../store/policy";
import { readCoverage, readOwnSettings, readSettings } from "../../store/read";
import { readForCommit, readState } from "../../store/state";
import { maySync, readSyncLog, type SyncLog } from "../../store/sync-area";
import { isReadable, START, valuesOf, withEntries } from "../../store/synced-settings";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { refresh } from "../refresh/on-demand";
import { inTurn, inTurnWithRoom } from "../turn";
import { keepUnread } from "./delays";
import { notYetPolled, removeFollow, withoutFollow } from "./follows";

/** Whether this machine takes part. */
export const isOn = async (): Promise<boolean> => maySync(await readSettings(), await readSyncLog());

/** The entries of this machine, and readable ones that others have changed since; none once sync has been turned off. */
export async function compared(others: State): Promise<{ mine: State; news: State; log: SyncLog }> {
  const log = await readSyncLog();
  if (!(await isOn())) return { mine: {}, news: {}, log };
  const mine = stateOf(valuesOf(await readOwnSettings()), log.times, others);
  const news = filtered(differing(merge(others, mine), mine), (group, name, entry) => isReadable(group, name, entry));
  return { mine, news, log };
}

/** Applies what others have changed: follows and unfollows, each in one write, then the rest. */
export async function applyOthers(others: State): Promise<boolean> {
  const { news } = await compared(others);
  const follows = Object.entries(news).flatMap(([id, { [FOLLOW]: follow }]) => (follow ? [{ id, follow }] : []));
  const added: string[] = [];
  for (const [id, { [SPOILERS]: delay }] of Object.entries(news))
    if (delay && isGone(delay)) await inTurnWithRoom(() => keepUnread(id));
  for (const { id, follow } of follows) {
    if (isGone(follow)) await inTurn(() => unfollowWith(others, id));
    else if (await inTurnWithRoom(() => followWith(others, id))) added.push(id);
  }
  for (const id of Object.keys(news)) if (own(news, id)?.[START]) await inTurnWithRoom(() => startWith(others, id));
  await inTurnWithRoom(() => applyChoices(others));
  // Last, so that no setting waits for a slow server.
  if (added.length > 0) {
    const after = await readState();
    await Promise.all(added.map((id) => refresh(after, id)));
  }
  return Object.keys(news).length > 0;
}

/** The log with the times of a state, to be stored with its values. */
const withTimesOf = (log: SyncLog, state: State): SyncLog => ({ ...log, times: withTimes(log.times, timesOf(state)) });

const withTimes = (times: Grouped<Stamp>, more: Grouped<Stamp>): Grouped<Stamp> => ({
  ...times,
  ...Object.fromEntries(Object.entries(more).map(([group, names]) => [group, { ...own(times, group), ...names }])),
});

async function followWith(others: State, id: string): Promise<boolean> {
  const { news, log } = await compared(others);
  const follow = own(news, id)?.[FOLLOW];
  if (!follow || typeof follow.value !== "string") return false;
  const url = follow.value;
  // With its delay, so that no poll in between tells its reader more.
  const chosen = filtered(news, (group, name) => group === id && name !== FOLLOW && name !== START);
  const settings = await readOwnSettings();
  const known = settings.follows.find((one) => one.id === id);
  const follows = [...settings.follows.filter((one) => one !== known), { ...known, id, url }];
  const isStored = (await readCoverage(id)) !== undefined;
  await write({
    settings: withEntries({ ...settings, follows }, chosen),
    sync: withTimesOf(log, { [id]: { [FOLLOW]: follow, ...own(chosen, id) } }),
    ...(!isStored && { coverage: notYetPolled(id, url, nowInstant()) }),
  });
  return !isStored;
}

async function unfollowWith(others: State, id: string): Promise<void> {
  const { news, log } = await compared(others);
  const follow = own(news, id)?.[FOLLOW];
  if (!follow || !isGone(follow)) return;
  const { [id]: _chosen, ...times } = log.times;
  const sync = withTimesOf({ ...log, times }, { [id]: { [FOLLOW]: follow } });
  const settings = await readOwnSettings();
  const open = { ...settings, follows: settings.follows.filter((one) => one.id !== id) };
  // What an organisation requires is still followed, as it was chosen and with its delay.
  const isRequired = effective(open, await readPolicy()).follows.some((one) => one.id === id);
  await removeFollow(id, { settings: isRequired ? open : withoutFollow(settings, id), sync });
}

/** Applies a start that was taken from a calendar. */
async function startWith(others: State, id: string): Promise<void> {
  const { startingAt } = await import("../refresh/outcome");
  const { news, log } = await compared(others);
  const start = own(news, id)?.[START];
  const { coverage, isFollowed } = await readForCommit(id);
  if (!start || !coverage || !isFollowed) return;
  const entries = { [id]: { [START]: start } };
  const settings = withEntries(await readOwnSettings(), entries);
  const joined = settings.follows.find((one) => one.id === id)?.start;
  await write({
    settings,
    sync: withTimesOf(log, entries),
    coverage: { id, ...startingAt(coverage, joined, nowInstant()) },
  });
}

/** Applies the rest: preferences, and choices for followed coverages. */
async function applyChoices(others: State): Promise<void> {
  const { news, mine, log } = await compared(others);
  const settings = await readOwnSettings();
  const followed = new Set(["", ...settings.follows.map(({ id }) => id)]);
  const chosen = filtered(news, (group, name) => name !== FOLLOW && followed.has(group));
  const times = withTimes(withTimes(log.times, timesOf(mine)), timesOf(chosen));
  const isSame = JSON.stringify(times) === JSON.stringify(log.times);
  if (!isSame) await write({ settings: withEntries(settings, chosen), sync: { ...log, times } });
}
