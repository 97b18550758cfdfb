import browser from "webextension-polyfill";
import type { Instant } from "../core/coverage";
import { readCoverage, readSettings } from "../storage/read";
import { drawBadge } from "./badge";
import { nowInstant } from "./clock";
import { poll } from "./poll";

export const ALARM = "poll";
/** Chrome's shortest; Firefox has none, and what can't be stored must not be tried every second. */
const SOONEST_MS = 30_000;

/** Polls every coverage whose time has come; rejects only after all are done, and only on a bug. */
export async function pollDue(): Promise<void> {
  const now = nowInstant();
  const due = (await nextPolls()).filter(({ at }) => at <= now);
  const polls = await Promise.allSettled(due.map(({ id }) => poll(id).finally(drawBadge)));
  const bugs = polls.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  if (bugs.length > 0) throw new AggregateError(bugs);
}

/**
 * Sets the one alarm to the earliest next poll, unless it stands there already: an alarm that is created anew
 * at every start of the worker may never go off (duckduckgo-privacy-extension#1241). It repeats until it is set
 * again, in case the worker that it wakes dies before it gets here.
 */
export async function setAlarm(): Promise<void> {
  const times = (await nextPolls()).map(({ at }) => Date.parse(at));
  const alarm = await browser.alarms.get(ALARM);
  if (times.length === 0) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const when = Math.max(Math.min(...times), Date.now() + SOONEST_MS);
  if (!alarm || Math.abs(alarm.scheduledTime - when) > 1000) browser.alarms.create(ALARM, { when, periodInMinutes: 1 });
}

async function nextPolls(): Promise<{ id: string; at: Instant }[]> {
  const { follows } = await readSettings();
  const coverages = await Promise.all(follows.map(({ id }) => readCoverage(id)));
  return coverages.flatMap((coverage) => (coverage ? [{ id: coverage.head.id, at: coverage.feed.nextPollAt }] : []));
}
