import browser from "webextension-polyfill";
import { isRetired } from "../core/feed";
import { isDue } from "../polling/due";
import { readCoverage, readSettings } from "../storage/read";
import { drawBadge } from "./badge";
import { nowInstant } from "./clock";
import { pollIfDue } from "./poll";

export const ALARM = "poll";
/** Chrome's shortest; Firefox has none, and what can't be stored must not be tried every second. */
const SOONEST_MS = 30_000;

/** Polls every coverage whose time has come; rejects only after all are done, and only on a bug. */
export async function pollDue(): Promise<void> {
  const due = (await nextPolls()).filter(({ at }) => at <= Date.now());
  const polls = await Promise.allSettled(due.map(({ id }) => pollIfDue(id).finally(drawBadge)));
  const bugs = polls.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  if (bugs.length > 0) throw new AggregateError(bugs);
}

/**
 * Sets the one alarm to the earliest next poll, unless it stands there already: an alarm that is created anew
 * at every start of the worker may never go off (duckduckgo-privacy-extension#1241). It repeats until it is set
 * again, in case the worker that it wakes dies before it gets here.
 */
export async function setAlarm(): Promise<void> {
  const times = (await nextPolls()).map(({ at }) => at);
  const alarm = await browser.alarms.get(ALARM);
  if (times.length === 0) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const when = Math.max(Math.min(...times), Date.now() + SOONEST_MS);
  if (!alarm || Math.abs(alarm.scheduledTime - when) > 1000) browser.alarms.create(ALARM, { when, periodInMinutes: 1 });
}

/** When each source is to be asked, in milliseconds; without those that wait for the reader's hand. */
async function nextPolls(): Promise<{ id: string; at: number }[]> {
  const { follows } = await readSettings();
  const now = nowInstant();
  const coverages = await Promise.all(follows.map(({ id }) => readCoverage(id)));
  return coverages.flatMap((coverage) => {
    if (!coverage || isRetired(coverage.feed)) return [];
    const { head, feed } = coverage;
    return [{ id: head.id, at: Date.parse(isDue(feed, now) ? now : feed.nextPollAt) }];
  });
}
