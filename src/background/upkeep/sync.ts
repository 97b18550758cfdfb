import { own } from "../../core/own";
import { packed } from "../../core/sync-items";
import {
  FOLLOW,
  filtered,
  type Grouped,
  isGone,
  merge,
  type Stamp,
  type State,
  stateOf,
  timesOf,
  toSend,
  unlike,
} from "../../core/sync-merge";
import { isQuota } from "../../store/area";
import { readCoverage, readOwnSettings, readSettings } from "../../store/read";
import { readState } from "../../store/state";
import {
  isChanged,
  maySync,
  readSyncArea,
  readSyncLog,
  type SyncArea,
  type SyncLog,
  writeSyncArea,
} from "../../store/sync-area";
import { isReadable, valuesOf, withEntries } from "../../store/synced-settings";
import { SEND_AFTER_MS, write } from "../../store/write";
import { nowInstant } from "../clock";
import { refresh } from "../refresh/refresh";
import { inTurn, inTurnWithRoom } from "../turn";
import { removeFollow, unasked, withoutFollow } from "./follows";

/** After a refusal; browsers take 1,800 writes an hour. */
const AGAIN_AFTER_MS = 15 * 60_000;

/**
 * Brings together what is set on this machine and what others say in the browser's own sync. Each step is one write, and
 * what a kill leaves undone is found to be undone the next time.
 *
 * @param send whether to send what has changed here now; otherwise it is sent a little later, with what comes until then
 * @returns whether anything has changed here
 */
export async function synchronize(send: boolean): Promise<boolean> {
  if (!(await isOn())) return false;
  try {
    const area = await readSyncArea();
    const changed = await applyOthers(area.state);
    await inTurn(() => sendOwn(area, send));
    return changed;
  } catch (error) {
    await inTurn(() => storeRefusal(error));
    return false;
  }
}

/** Sends what was changed here when its time has come. @returns whether anything has changed here */
export const syncIfDue = async (log?: SyncLog): Promise<boolean> =>
  isDue(log ?? (await readSyncLog())) && (await synchronize(true));

/** The browser has started: others may have sent something meanwhile. */
export const syncAtStart = async (): Promise<boolean> => synchronize(isDue(await readSyncLog()));

const isDue = ({ due = Number.POSITIVE_INFINITY }: SyncLog): boolean => due <= Date.now();
const isOn = async (): Promise<boolean> => maySync(await readSettings(), await readSyncLog());

/** The reader wants their settings to follow them, or not on this machine; what others have is left to them. */
export const setSync = (on: boolean): Promise<void> =>
  inTurn(async () => {
    const { off: _off, due: _due, problem: _problem, ...log } = await readSyncLog();
    await write({ sync: on ? { ...log, due: Date.now() } : { ...log, off: true } });
  });

/** What this machine says, and what of it others have changed since. */
async function compared(others: State): Promise<{ mine: State; news: State; log: SyncLog }> {
  const log = await readSyncLog();
  const mine = stateOf(valuesOf(await readOwnSettings()), log.times, others);
  const news = filtered(unlike(merge(others, mine), mine), (group, name, entry) => isReadable(group, name, entry));
  return { mine, news, log };
}

/** Applies what others have changed: first what they follow, each in one write, then what they left, then the rest. */
async function applyOthers(others: State): Promise<boolean> {
  const { news } = await compared(others);
  const follows = Object.entries(news).flatMap(([id, { [FOLLOW]: follow }]) => (follow ? [{ id, follow }] : []));
  const added: string[] = [];
  for (const { id, follow } of follows) {
    if (isGone(follow)) await inTurn(() => unfollowWith(others, id));
    else if (await inTurnWithRoom(() => followWith(others, id))) added.push(id);
  }
  await inTurnWithRoom(() => applyChoices(others));
  // A server that is slow keeps no setting waiting.
  if (added.length > 0) {
    const after = await readState();
    await Promise.all(added.map((id) => refresh(after, id)));
  }
  return Object.keys(news).length > 0;
}

/** The log with one coverage's own entry, to be stored with what is done for it. */
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
  const settings = await readOwnSettings();
  const isStored = (await readCoverage(id)) !== undefined;
  await write({
    settings: { ...settings, follows: [...settings.follows.filter((one) => one.id !== id), { id, url }] },
    sync: withTimesOf(log, { [id]: { [FOLLOW]: follow } }),
    ...(!isStored && { coverage: unasked(id, url, nowInstant()) }),
  });
  return !isStored;
}

async function unfollowWith(others: State, id: string): Promise<void> {
  const { news, log } = await compared(others);
  const follow = own(news, id)?.[FOLLOW];
  if (!follow || !isGone(follow)) return;
  const { [id]: _chosen, ...times } = log.times;
  const sync = withTimesOf({ ...log, times }, { [id]: { [FOLLOW]: follow } });
  await removeFollow(id, { settings: withoutFollow(await readOwnSettings(), id), sync });
}

/** All else: preferences, and what was chosen for what is followed. */
async function applyChoices(others: State): Promise<void> {
  const { news, mine, log } = await compared(others);
  const settings = await readOwnSettings();
  const followed = new Set(["", ...settings.follows.map(({ id }) => id)]);
  const chosen = filtered(news, (group, name) => name !== FOLLOW && followed.has(group));
  const times = withTimes(withTimes(log.times, timesOf(mine)), timesOf(chosen));
  const isSame = JSON.stringify(times) === JSON.stringify(log.times);
  if (!isSame) await write({ settings: withEntries(settings, chosen), sync: { ...log, times } });
}

/** Sends others what has changed here, if now is the time; call it in turn. */
async function sendOwn(area: SyncArea, send: boolean): Promise<void> {
  const { mine, log } = await compared(area.state);
  const sent = toSend(area.state, mine, Date.now());
  const { items, left } = packed(sent);
  // What others needn't know, such as that something is long gone, is no reason to write: two clocks would never agree.
  const hasNews = Object.keys(unlike(sent, area.state)).length > 0 && isChanged(area.items, items);
  if (hasNews && send) await writeSyncArea(area.items, items);
  const { due, problem: _before, ...rest } = log;
  const after: SyncLog = {
    ...rest,
    ...(hasNews && !send && { due: due ?? Date.now() + SEND_AFTER_MS }),
    ...(left > 0 && { problem: "full" }),
  };
  if (JSON.stringify(after) !== JSON.stringify(log)) await write({ sync: after });
}

/** Nothing is lost here: it is tried again, and said in the settings. */
async function storeRefusal(error: unknown): Promise<void> {
  const log = await readSyncLog();
  const isTooOften = error instanceof Error && /max_write/i.test(error.message);
  const problem = isQuota(error) && !isTooOften ? "full" : "refused";
  await write({ sync: { ...log, problem, due: Date.now() + AGAIN_AFTER_MS } });
}
