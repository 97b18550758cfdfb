import browser from "webextension-polyfill";
import { isRetired } from "../core/feed";
import type { Settings } from "../core/settings";
import { isDue } from "../fetch/due";
import { readCoverage, readSettings, readSource } from "../store/read";
import { drawBadge } from "./badge";
import { nowInstant } from "./clock";
import { nextTellingAt } from "./listen";
import { pollIfDue } from "./poll";
import { type Redrawn, redrawTimes } from "./redraw";

export const ALARM = "poll";
/** Chrome's shortest; Firefox has none, and what can't be stored must not be tried every second. */
const SOONEST_MS = 30_000;

/** Polls every coverage whose time has come; rejects only after all are done, and only on a bug. */
export async function pollDue(): Promise<void> {
  const due = nextPolls(await readFollowed(await readSettings(), readSource)).filter(({ at }) => at <= Date.now());
  const polls = await Promise.allSettled(due.map(({ id }) => pollIfDue(id).finally(drawBadge)));
  const bugs = polls.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  if (bugs.length > 0) throw new AggregateError(bugs);
}

/**
 * Sets the one alarm to the earliest next poll, change of the badge, or news that may be told then, unless it stands
 * there already: an alarm that is created anew at every start of the worker may never go off
 * (duckduckgo-privacy-extension#1241). It repeats until it is set again, in case the worker that it wakes dies before it
 * gets here.
 */
export async function setAlarm(): Promise<void> {
  const settings = await readSettings();
  const coverages = await readFollowed<Redrawn>(settings, (id) =>
    settings.spoilers[id] ? readCoverage(id) : readSource(id),
  );
  const now = nowInstant();
  const telling = await nextTellingAt(now);
  const times = [
    ...nextPolls(coverages).map(({ at }) => at),
    ...redrawTimes(settings, coverages, now),
    ...(telling ? [Date.parse(telling)] : []),
  ];
  const alarm = await browser.alarms.get(ALARM);
  if (times.length === 0) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const when = Math.max(Math.min(...times), Date.now() + SOONEST_MS);
  if (!alarm || Math.abs(alarm.scheduledTime - when) > 1000) browser.alarms.create(ALARM, { when, periodInMinutes: 1 });
}

const readFollowed = async <T>({ follows }: Settings, read: (id: string) => Promise<T | undefined>): Promise<T[]> =>
  (await Promise.all(follows.map(({ id }) => read(id)))).filter((coverage) => coverage !== undefined);

/** When each source is to be asked, in milliseconds; without those that wait for the reader's hand. */
function nextPolls(coverages: readonly Redrawn[]): { id: string; at: number }[] {
  const now = nowInstant();
  return coverages.flatMap(({ head, feed }) => {
    const due = isDue(feed, now);
    return isRetired(feed) && !due ? [] : [{ id: head.id, at: Date.parse(due ? now : feed.nextPollAt) }];
  });
}
