import type { Instant } from "./instant";
import type { Preferences } from "./preferences";
import { type QuietPeriod, quietAt } from "./quiet-period";

/** Whether a time of the reader's day lies in their quiet hours; these may go past midnight, and are none where both ends are one. */
export function isQuietHour({ hours, from, to }: Preferences["quiet"], timeOfDay: string): boolean {
  if (!hours) return false;
  return from <= to ? from <= timeOfDay && timeOfDay < to : timeOfDay >= from || timeOfDay < to;
}

/**
 * Whether nothing may interrupt the reader now, whatever happens: they have snoozed or present, or it is their quiet hour.
 *
 * @param timeOfDay on the reader's clock, "09:08"
 */
export const isQuiet = (
  { quietPeriod, preferences }: { quietPeriod?: QuietPeriod; preferences: Preferences },
  now: Instant,
  timeOfDay: string,
): boolean => quietAt(quietPeriod, now) !== undefined || isQuietHour(preferences.quiet, timeOfDay);
