import type { Instant } from "./coverage";

/** Snoozed: the reader wants quiet for a while. Presenting: others see the screen, so nothing at all may show. */
export const HUSHES = ["snooze", "presenting"] as const;

/** Until when nothing speaks up, and why; posts go on arriving. */
export interface Hush {
  why: (typeof HUSHES)[number];
  until: Instant;
}

/** The hush that holds now; one that is over is none. */
export const hushAt = (hush: Hush | undefined, now: Instant): Hush | undefined =>
  hush && hush.until > now ? hush : undefined;
