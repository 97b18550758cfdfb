import type { Instant } from "./instant";

/** At most so many within so long. */
export interface Limit {
  most: number;
  ms: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export const OVERLAY_LIMITS: readonly Limit[] = [
  { most: 1, ms: MINUTE_MS },
  { most: 6, ms: HOUR_MS },
];
export const NOTIFICATION_LIMITS: readonly Limit[] = [{ most: 4, ms: HOUR_MS }];

/** How often something may still be said now. What was said in a future, before the clock was set back, doesn't count. */
export const remainingBudget = (deliveredAt: readonly Instant[], limits: readonly Limit[], now: Instant): number =>
  Math.max(0, Math.min(...limits.map((limit) => limit.most - within(deliveredAt, limit, now).length)));

/** When something may be said again; undefined where it may be now. */
export function allowedAgainAt(
  deliveredAt: readonly Instant[],
  limits: readonly Limit[],
  now: Instant,
): Instant | undefined {
  const times = limits.flatMap((limit) => {
    const said = within(deliveredAt, limit, now);
    const first = said.at(-limit.most);
    return said.length < limit.most || first === undefined ? [] : Date.parse(first) + limit.ms;
  });
  return times.length === 0 ? undefined : new Date(Math.max(...times)).toISOString();
}

/** What must be remembered of when something was said. */
export const withinBudgetWindow = (deliveredAt: readonly Instant[], now: Instant): Instant[] =>
  within(deliveredAt, { most: 0, ms: HOUR_MS }, now);

/** Oldest first, as they were said. */
const within = (deliveredAt: readonly Instant[], { ms }: Limit, now: Instant): Instant[] =>
  deliveredAt.filter((at) => at <= now && Date.parse(now) - Date.parse(at) < ms);
