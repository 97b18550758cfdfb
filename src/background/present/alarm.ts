import browser from "webextension-polyfill";
import { allowedAgainAt, OVERLAY_LIMITS } from "../../core/attention/budget";
import type { Interruptions } from "../../core/attention/interrupt";
import { quietAt } from "../../core/attention/quiet";
import { nextReveal, readerTime } from "../../core/delay/spoilers";
import { followedRaces, noChoices } from "../../core/filter/filter";
import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import { joinedIn } from "../../core/results/results";
import type { Settings } from "../../core/settings";
import { nextPollOfAnyMs } from "../../fetch/due";
import type { StoredCoverage } from "../../store/read";
import type { State } from "../../store/state";
import { maySync } from "../../store/sync-area";
import { SEND_AFTER_MS } from "../../store/write";

export const ALARM = "poll";
/** Chrome's shortest alarm. Firefox has no minimum, and a full storage must not be retried every second. */
const SOONEST_MS = 30_000;
const SLACK_MS = 1000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * Sets the one alarm to the earliest of: next poll, next change of the badge, next allowed interruption. An alarm with
 * that time is left alone: one that is created again at every start of the worker may never fire (duckduckgo-privacy-
 * extension#1241). It repeats every minute, in case the worker that it wakes dies before it sets the next one.
 */
export async function setAlarm(
  { settings, coverages }: State,
  interruptions: Interruptions | undefined,
  now: Instant,
): Promise<void> {
  const delivery = nextDeliveryMs(interruptions, now);
  const times = [
    ...coverages.flatMap(({ id, source }) => nextPollOfAnyMs(source, joinedIn(settings, id, source), now) ?? []),
    ...redrawTimes(settings, coverages, now),
    ...(delivery === undefined ? [] : [delivery]),
  ];
  if (times.length === 0) return void (await browser.alarms.clear(ALARM));
  const wanted = Math.min(...times);
  const when = Math.max(wanted, Date.now() + SOONEST_MS);
  const { scheduledTime } = (await browser.alarms.get(ALARM)) ?? {};
  // One that fires in between is early enough. Set anew by each call, it would be put off as long as a view is open.
  const isInTime =
    scheduledTime !== undefined &&
    scheduledTime > Date.now() &&
    scheduledTime >= wanted - SLACK_MS &&
    scheduledTime <= when + SLACK_MS;
  if (!isInTime) browser.alarms.create(ALARM, { when, periodInMinutes: 1 });
}

/**
 * When the overlay's budget permits the next delivery, in milliseconds; now if it does so already, since what is
 * delivered now may not be shown. Undefined if nothing waits for it.
 */
function nextDeliveryMs(interruptions: Interruptions | undefined, now: Instant): number | undefined {
  if (!interruptions || interruptions.overlay.waiting.length === 0) return undefined;
  const allowed = allowedAgainAt(interruptions.overlay.deliveredAt, OVERLAY_LIMITS, now);
  return Date.parse(allowed ?? now);
}

const nextMinuteAfter = (now: Instant): number => (Math.floor(Date.parse(now) / MINUTE_MS) + 1) * MINUTE_MS;

type Redrawn = Pick<StoredCoverage, "head" | "source" | "newest" | "index">;

/**
 * When the badge changes without a poll, in milliseconds since 1970: a quiet period ends, a start comes nearer, or
 * delayed posts are revealed.
 */
export function redrawTimes(settings: Settings, coverages: readonly Redrawn[], now: Instant): number[] {
  const quietPeriod = quietAt(settings.quietPeriod, now);
  const nextMinute = nextMinuteAfter(now);
  const countdown = settings.preferences.badge.countdown ? coverages.flatMap((one) => starts(one, settings, now)) : [];
  return [
    ...(quietPeriod ? [Date.parse(quietPeriod.until)] : []),
    ...coverages.flatMap(
      ({ head, newest, index }) => nextReveal(newest, own(settings.spoilers, head.id), now, index) ?? [],
    ),
    ...countdown.map((start) => (start - Date.parse(now) > HOUR_MS ? start - HOUR_MS : nextMinute)),
  ];
}

/** When followed races start, in milliseconds. None for the replay, whose posts redraw the badge often enough. */
function starts({ head, source }: Redrawn, { choices, spoilers }: Settings, now: Instant): number[] {
  if (source.replay) return [];
  const clock = readerTime(source, own(spoilers, head.id), Date.parse(now));
  return followedRaces(own(choices, head.id) ?? noChoices, head.races)
    .flatMap(({ startsAt, standing }) => (startsAt && !standing ? Date.parse(startsAt) : []))
    .filter((start) => start > clock);
}

export const SYNC_ALARM = "sync";

/** Sets the alarm for sending settings to other machines. It isn't moved until they are sent. */
export async function setSyncAlarm({ settings, sync }: State): Promise<void> {
  const due = maySync(settings, sync) ? sync.due : undefined;
  if (due === undefined) await browser.alarms.clear(SYNC_ALARM);
  else if (!(await browser.alarms.get(SYNC_ALARM)))
    browser.alarms.create(SYNC_ALARM, { when: Math.max(due, Date.now() + SEND_AFTER_MS), periodInMinutes: 1 });
}
