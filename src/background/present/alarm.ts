import browser from "webextension-polyfill";
import { allowedAgainAt, OVERLAY_LIMITS } from "../../core/budget";
import { followedRaces, noChoices } from "../../core/filter";
import type { Instant } from "../../core/instant";
import type { Interruptions } from "../../core/interrupt";
import { own } from "../../core/own";
import { quietAt } from "../../core/quiet-period";
import type { Settings } from "../../core/settings";
import { raceTime } from "../../core/source";
import { horizonAt } from "../../core/spoilers";
import { nextPollMs } from "../../fetch/due";
import type { StoredCoverage } from "../../store/read";
import type { State } from "../../store/state";
import { maySync } from "../../store/sync-area";
import { SEND_AFTER_MS } from "../../store/write";

export const ALARM = "poll";
/** Chrome's shortest; Firefox has none, and what can't be stored must not be tried every second. */
const SOONEST_MS = 30_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Sets the one alarm to the earliest next poll, change of the badge, or news that may be shown then, unless it stands
 * there already: an alarm that is created anew at every start of the worker may never go off
 * (duckduckgo-privacy-extension#1241). It repeats until it is set again, in case the worker that it wakes dies before it
 * gets here.
 */
export async function setAlarm(
  { settings, coverages }: State,
  interruptions: Interruptions | undefined,
  now: Instant,
): Promise<void> {
  const delivery = nextDeliveryAt(interruptions, now);
  const times = [
    ...coverages.flatMap(({ source }) => nextPollMs(source, now) ?? []),
    ...redrawTimes(settings, coverages, now),
    ...(delivery ? [Date.parse(delivery)] : []),
  ];
  const alarm = await browser.alarms.get(ALARM);
  if (times.length === 0) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const when = Math.max(Math.min(...times), Date.now() + SOONEST_MS);
  if (!alarm || Math.abs(alarm.scheduledTime - when) > 1000) browser.alarms.create(ALARM, { when, periodInMinutes: 1 });
}

/** When what waits may be shown, where only the overlay's budget keeps it waiting. */
const nextDeliveryAt = (interruptions: Interruptions | undefined, now: Instant): Instant | undefined =>
  interruptions && interruptions.overlay.waiting.length > 0
    ? allowedAgainAt(interruptions.overlay.deliveredAt, OVERLAY_LIMITS, now)
    : undefined;

type Redrawn = Pick<StoredCoverage, "head" | "source" | "newest">;

/**
 * When the badge is to be drawn anew though no poll brings anything: quiet ends, a start comes nearer, posts are revealed
 * to a reader without spoilers. In milliseconds; on whole minutes, so that the alarm for it stays where it is.
 */
export function redrawTimes(settings: Settings, coverages: readonly Redrawn[], now: Instant): number[] {
  const quietPeriod = quietAt(settings.quietPeriod, now);
  const nextMinute = (Math.floor(Date.parse(now) / MINUTE_MS) + 1) * MINUTE_MS;
  const countdown = settings.preferences.badge.countdown ? coverages.flatMap((one) => starts(one, settings, now)) : [];
  return [
    ...(quietPeriod ? [Date.parse(quietPeriod.until)] : []),
    ...(coverages.some((one) => hasHidden(one, settings, now)) ? [nextMinute] : []),
    ...countdown.map((start) => (start - Date.parse(now) > HOUR_MS ? start - HOUR_MS : nextMinute)),
  ];
}

/** Whether there are posts that the reader is to see later. */
function hasHidden({ head, newest }: Redrawn, settings: Settings, now: Instant): boolean {
  const spoilers = own(settings.spoilers, head.id);
  if (!spoilers) return false;
  const horizon = horizonAt(spoilers, now);
  return newest.some((post) => post.publishedAt > horizon);
}

/** When the followed races of a coverage start. The replay's posts draw the badge often enough. */
function starts({ head, source }: Redrawn, { choices }: Settings, now: Instant): number[] {
  if (source.replay) return [];
  const clock = raceTime(source, Date.parse(now));
  return followedRaces(own(choices, head.id) ?? noChoices, head.races)
    .flatMap(({ startsAt, standing }) => (startsAt && !standing ? Date.parse(startsAt) : []))
    .filter((start) => start > clock);
}

export const SYNC_ALARM = "sync";

/** An alarm of its own for sending settings to other machines, set once and left where it is until all is sent. */
export async function setSyncAlarm({ settings, sync }: State): Promise<void> {
  const due = maySync(settings, sync) ? sync.due : undefined;
  const alarm = await browser.alarms.get(SYNC_ALARM);
  if (due === undefined) {
    if (alarm) await browser.alarms.clear(SYNC_ALARM);
  } else if (!alarm) {
    browser.alarms.create(SYNC_ALARM, { when: Math.max(due, Date.now() + SEND_AFTER_MS), periodInMinutes: 1 });
  }
}
