import * as z from "zod/mini";
import { Instant } from "../instant";
import type { Preferences } from "../preferences";

export const QuietPeriod = z.object({
  /** Snooze: no interruptions for a while. Presenting: others see the screen, so nothing at all may show. */
  why: z.enum(["snooze", "presenting"]),
  until: Instant,
});
/** Until when nothing interrupts, and why. Polling goes on. */
export type QuietPeriod = z.infer<typeof QuietPeriod>;

/** The current quiet period; undefined if it is over. */
export const quietAt = (chosen: QuietPeriod | undefined, now: Instant): QuietPeriod | undefined =>
  chosen && chosen.until > now ? chosen : undefined;

/** For how long one may snooze. */
export const SNOOZES = ["15 min", "1 h", "day"] as const;
export type Snooze = (typeof SNOOZES)[number];

const MINUTE_MS = 60_000;

/** A snooze that begins now; "day" ends at midnight in the reader's zone. @param now in milliseconds */
export function snoozeFor(length: Snooze, now: number): QuietPeriod {
  const until = length === "day" ? new Date(now).setHours(24, 0, 0, 0) : now + (length === "1 h" ? 60 : 15) * MINUTE_MS;
  return { why: "snooze", until: new Date(until).toISOString() };
}

/** An hour of presenting. @param now in milliseconds */
export const presentingFrom = (now: number): QuietPeriod => ({
  why: "presenting",
  until: new Date(now + 60 * MINUTE_MS).toISOString(),
});

/** Whether a time of day is in the quiet hours, which may span midnight and are empty if both ends are equal. */
export function isQuietHour({ hours, from, to }: Preferences["quiet"], timeOfDay: string): boolean {
  if (!hours) return false;
  return from <= to ? from <= timeOfDay && timeOfDay < to : timeOfDay >= from || timeOfDay < to;
}

/**
 * Whether nothing may interrupt the reader now: snoozed, presenting, or in quiet hours.
 *
 * @param timeOfDay on the reader's clock, "09:08"
 */
export const isQuiet = (
  { quietPeriod, preferences }: { quietPeriod?: QuietPeriod; preferences: Preferences },
  now: Instant,
  timeOfDay: string,
): boolean => quietAt(quietPeriod, now) !== undefined || isQuietHour(preferences.quiet, timeOfDay);
