import browser from "webextension-polyfill";
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
  toTell,
  unlike,
} from "../core/sync";
import { packed } from "../core/sync-items";
import { isQuota } from "../store/area";
import { readCoverage, readOwnSettings, readSettings } from "../store/read";
import { isChanged, readSyncArea, readSyncLog, type SyncArea, type SyncLog, writeSyncArea } from "../store/sync";
import { isReadable, valuesOf, withEntries } from "../store/synced";
import { TOLD_AFTER_MS, write } from "../store/write";
import { nowInstant } from "./clock";
import { arriving, leave, withoutFollow } from "./follow";
import { maySync } from "./policy";
import { poll } from "./poll";
import { inTurn } from "./queue";
import { inTurnWithRoom } from "./quota";

export const SYNC_ALARM = "sync";
/** After a refusal; browsers take 1,800 writes an hour. */
const AGAIN_AFTER_MS = 15 * 60_000;

/**
 * Brings together what is set on this machine and what others say in the browser's own sync. Each step is one write, and
 * what a kill leaves undone is found to be undone the next time.
 *
 * @param tell whether to tell what has changed here now; otherwise it is told a little later, with what comes until then
 * @returns whether anything has changed here
 */
export async function synchronize(tell: boolean): Promise<boolean> {
  if (!(await isOn())) return false;
  try {
    const area = await readSyncArea();
    const changed = await hear(area.state);
    await inTurn(() => say(area, tell));
    return changed;
  } catch (error) {
    await inTurn(() => noteRefusal(error));
    return false;
  }
}

/** What was changed here is told when its time has come. */
export async function syncIfDue(): Promise<void> {
  if (isDue(await readSyncLog())) await synchronize(true);
}

/** The browser has started: others may have said something meanwhile. */
export const syncAtStart = async (): Promise<boolean> => synchronize(isDue(await readSyncLog()));

const isDue = ({ due = Number.POSITIVE_INFINITY }: SyncLog): boolean => due <= Date.now();
const isOn = async (): Promise<boolean> => !(await readSyncLog()).off && maySync(await readSettings());

/** An alarm of its own, set once and left where it is until everything is told. */
export async function setSyncAlarm(): Promise<void> {
  const due = (await isOn()) ? (await readSyncLog()).due : undefined;
  const alarm = await browser.alarms.get(SYNC_ALARM);
  if (due === undefined) {
    if (alarm) await browser.alarms.clear(SYNC_ALARM);
  } else if (!alarm) {
    browser.alarms.create(SYNC_ALARM, { when: Math.max(due, Date.now() + TOLD_AFTER_MS), periodInMinutes: 1 });
  }
}

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

/** Takes over what others have changed: first what they follow, each in one write, then what they left, then the rest. */
async function hear(others: State): Promise<boolean> {
  const { news } = await compared(others);
  const follows = Object.entries(news).flatMap(([id, { [FOLLOW]: follow }]) => (follow ? [{ id, follow }] : []));
  const added: string[] = [];
  for (const { id, follow } of follows) {
    if (isGone(follow)) await inTurn(() => departed(others, id));
    else if (await inTurnWithRoom(() => arrived(others, id))) added.push(id);
  }
  await inTurnWithRoom(() => takeOver(others));
  // A server that is slow keeps no setting waiting.
  await Promise.all(added.map(poll));
  return Object.keys(news).length > 0;
}

/** One coverage's own entry, as it is to be noted with what is done for it. */
const noted = (log: SyncLog, state: State): SyncLog => ({ ...log, times: withTimes(log.times, timesOf(state)) });

const withTimes = (times: Grouped<Stamp>, more: Grouped<Stamp>): Grouped<Stamp> => ({
  ...times,
  ...Object.fromEntries(Object.entries(more).map(([group, names]) => [group, { ...times[group], ...names }])),
});

async function arrived(others: State, id: string): Promise<boolean> {
  const { news, log } = await compared(others);
  const follow = news[id]?.[FOLLOW];
  if (!follow || typeof follow.value !== "string") return false;
  const url = follow.value;
  const settings = await readOwnSettings();
  const isStored = (await readCoverage(id)) !== undefined;
  await write({
    settings: { ...settings, follows: [...settings.follows.filter((one) => one.id !== id), { id, url }] },
    sync: noted(log, { [id]: { [FOLLOW]: follow } }),
    ...(!isStored && { coverage: arriving(id, url, nowInstant()) }),
  });
  return !isStored;
}

async function departed(others: State, id: string): Promise<void> {
  const { news, log } = await compared(others);
  const follow = news[id]?.[FOLLOW];
  if (!follow || !isGone(follow)) return;
  const { [id]: _chosen, ...times } = log.times;
  const sync = noted({ ...log, times }, { [id]: { [FOLLOW]: follow } });
  await leave(id, { settings: withoutFollow(await readOwnSettings(), id), sync });
}

/** All else: preferences, and what was chosen for what is followed. */
async function takeOver(others: State): Promise<void> {
  const { news, mine, log } = await compared(others);
  const settings = await readOwnSettings();
  const followed = new Set(["", ...settings.follows.map(({ id }) => id)]);
  const chosen = filtered(news, (group, name) => name !== FOLLOW && followed.has(group));
  const times = withTimes(withTimes(log.times, timesOf(mine)), timesOf(chosen));
  const isSame = JSON.stringify(times) === JSON.stringify(log.times);
  if (!isSame) await write({ settings: withEntries(settings, chosen), sync: { ...log, times } });
}

/** Tells others what has changed here, if now is the time; call it in turn. */
async function say(area: SyncArea, tell: boolean): Promise<void> {
  const { mine, log } = await compared(area.state);
  const told = toTell(area.state, mine, Date.now());
  const { items, left } = packed(told);
  // What others needn't hear, such as that something is long gone, is no reason to write: two clocks would never agree.
  const hasNews = Object.keys(unlike(told, area.state)).length > 0 && isChanged(area.items, items);
  if (hasNews && tell) await writeSyncArea(area.items, items);
  const { due, problem: _before, ...rest } = log;
  const after: SyncLog = {
    ...rest,
    ...(hasNews && !tell && { due: due ?? Date.now() + TOLD_AFTER_MS }),
    ...(left > 0 && { problem: "full" }),
  };
  if (JSON.stringify(after) !== JSON.stringify(log)) await write({ sync: after });
}

/** Nothing is lost here: it is tried again, and said in the settings. */
async function noteRefusal(error: unknown): Promise<void> {
  const log = await readSyncLog();
  const isTooOften = error instanceof Error && /max_write/i.test(error.message);
  const problem = isQuota(error) && !isTooOften ? "full" : "refused";
  await write({ sync: { ...log, problem, due: Date.now() + AGAIN_AFTER_MS } });
}
