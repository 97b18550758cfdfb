import { raceTime } from "../core/feed";
import { followedRaces, noChoices } from "../core/filter";
import { hushAt } from "../core/hush";
import type { Instant } from "../core/instant";
import type { Settings } from "../core/settings";
import { horizonAt } from "../core/spoilers";
import type { StoredCoverage } from "../store/read";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** A coverage; its posts where the reader sees them later. */
export type Redrawn = Pick<StoredCoverage, "head" | "feed"> & Partial<Pick<StoredCoverage, "newest">>;

/**
 * When the badge is to be drawn anew though no poll brings anything: quiet ends, a start comes nearer, posts are revealed
 * to a reader without spoilers. In milliseconds; on whole minutes, so that the alarm for it stays where it is.
 */
export function redrawTimes(settings: Settings, coverages: readonly Redrawn[], now: Instant): number[] {
  const hush = hushAt(settings.hush, now);
  const nextMinute = (Math.floor(Date.parse(now) / MINUTE_MS) + 1) * MINUTE_MS;
  const countdown = settings.preferences.badge.countdown ? coverages.flatMap((one) => starts(one, settings, now)) : [];
  return [
    ...(hush ? [Date.parse(hush.until)] : []),
    ...(coverages.some((one) => hasHidden(one, settings, now)) ? [nextMinute] : []),
    ...countdown.map((start) => (start - Date.parse(now) > HOUR_MS ? start - HOUR_MS : nextMinute)),
  ];
}

/** Whether there are posts that the reader is to see later. */
function hasHidden({ head, newest = [] }: Redrawn, settings: Settings, now: Instant): boolean {
  const spoilers = settings.spoilers[head.id];
  if (!spoilers) return false;
  const horizon = horizonAt(spoilers, now);
  return newest.some((post) => post.publishedAt > horizon);
}

/** When the followed races of a coverage start. The replay's posts draw the badge often enough. */
function starts({ head, feed }: Redrawn, { choices }: Settings, now: Instant): number[] {
  if (feed.replay) return [];
  const clock = raceTime(feed, Date.parse(now));
  return followedRaces(choices[head.id] ?? noChoices, head.races)
    .flatMap(({ startsAt, standing }) => (startsAt && !standing ? Date.parse(startsAt) : []))
    .filter((start) => start > clock);
}
