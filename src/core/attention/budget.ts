import type { Kind } from "../coverage";
import type { Instant } from "../instant";

/** At most this many deliveries within this many milliseconds. */
interface Limit {
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

/** How many interruptions a race may cost unless the reader says otherwise. */
export const MOST_PER_RACE = 6;

/** Whether a race may interrupt once more. The last time is kept for its result. @param most 0 for any number */
export const leavesRoom = (used: number, most: number, kind: Kind): boolean =>
  most === 0 || used < (kind === "result" || kind === "record" ? most : most - 1);

/** How many deliveries are allowed now. Times in the future, from before the clock was set back, don't count. */
export const remainingBudget = (deliveredAt: readonly Instant[], limits: readonly Limit[], now: Instant): number =>
  Math.max(0, Math.min(...limits.map((limit) => limit.most - within(deliveredAt, limit, now).length)));

/** When the next delivery is allowed; undefined if it is now. */
export function allowedAgainAt(
  deliveredAt: readonly Instant[],
  limits: readonly Limit[],
  now: Instant,
): Instant | undefined {
  const times = limits.flatMap((limit) => {
    const recent = within(deliveredAt, limit, now);
    const first = recent.at(-limit.most);
    return recent.length < limit.most || first === undefined ? [] : Date.parse(first) + limit.ms;
  });
  return times.length === 0 ? undefined : new Date(Math.max(...times)).toISOString();
}

/** The deliveries that still count for a limit. */
export const withinBudgetWindow = (deliveredAt: readonly Instant[], now: Instant): Instant[] =>
  within(deliveredAt, { ms: HOUR_MS }, now);

/** Oldest first. */
const within = (deliveredAt: readonly Instant[], { ms }: Pick<Limit, "ms">, now: Instant): Instant[] =>
  deliveredAt.filter((at) => at <= now && Date.parse(now) - Date.parse(at) < ms);
