import * as z from "zod/mini";
import { Instant } from "../instant";

const changing = {
  /** Since when the reader's broadcast has stood still: until they go on, nothing more is revealed. */
  pausedAt: z.optional(Instant),
  /** The delays before this one, in milliseconds and the oldest first. A damaged value is dropped: what was read may be unread again. */
  earlier: z.catch(z.optional(z.array(z.object({ until: Instant, lagMs: z.number() }))), undefined),
};

export const Spoilers = z.union([
  z.object({
    /** In minutes, with the milliseconds as a fraction. */
    delay: z.number(),
    /** Found by a post whose time has only minutes. */
    rough: z.optional(z.literal(true)),
    ...changing,
  }),
  z.object({ from: Instant, playedAt: Instant, ...changing }),
]);
/**
 * How a coverage is followed without spoilers: with a delay; or from an instant, as if it had been then when the reader pressed
 * play.
 */
export type Spoilers = z.infer<typeof Spoilers>;

/** In minutes, of those that are offered; beside a broadcast it is as short as needed. */
export const SHORTEST_DELAY = 5;
export const LONGEST_DELAY = 240;

/** More are forgotten, the oldest first. */
const MOST_EARLIER = 20;

/** A delay in whole seconds, as it is said. */
export const secondsOf = ({ delay }: { delay: number }): number => Math.round(delay * 60);

/** The delay that was chosen, in milliseconds, without the time since a pause. */
const chosenLag = (spoilers: Spoilers): number =>
  "delay" in spoilers ? Math.round(spoilers.delay * 60_000) : Date.parse(spoilers.playedAt) - Date.parse(spoilers.from);

/** The reader's delay in milliseconds, which grows while they have paused. @param now in milliseconds */
export const lagOf = (spoilers: Spoilers, now: number): number =>
  chosenLag(spoilers) + (spoilers.pausedAt === undefined ? 0 : Math.max(0, now - Date.parse(spoilers.pausedAt)));

/** Posts published up to then may be seen now. */
export const horizonAt = (spoilers: Spoilers, now: Instant): Instant =>
  new Date(Date.parse(now) - lagOf(spoilers, Date.parse(now))).toISOString();

/**
 * When the reader may see a post that was published at an instant; undefined while a pause keeps it back. What was revealed
 * under an earlier delay, and hasn't been hidden since, keeps the time at which it was.
 */
export function revealedAt(published: Instant, spoilers: Spoilers): Instant | undefined {
  const at = Date.parse(published);
  const lag = chosenLag(spoilers);
  const { earlier = [], pausedAt } = spoilers;
  let since = Number.NEGATIVE_INFINITY;
  for (const [i, { until, lagMs }] of earlier.entries()) {
    if (at <= keptUpTo(earlier.slice(i), lag)) return instant(Math.max(at + lagMs, since));
    since = Date.parse(until);
  }
  const shown = Math.max(at + lag, since);
  return pausedAt !== undefined && shown > Date.parse(pausedAt) ? undefined : instant(shown);
}

/** Up to which publication posts were revealed before some changes, and by none of them hidden again. */
const keptUpTo = (changes: NonNullable<Spoilers["earlier"]>, lag: number): number =>
  Math.min(...changes.map(({ until, lagMs }, i) => Date.parse(until) - Math.max(lagMs, changes[i + 1]?.lagMs ?? lag)));

const instant = (ms: number): Instant => new Date(ms).toISOString();

type Chosen = { delay: number; rough?: true } | { from: Instant; playedAt: Instant };

/** Another delay from now on; what the reader has seen stays seen. A pause ends. @param before undefined for none */
export function withDelay(before: Spoilers | undefined, chosen: Chosen, now: Instant): Spoilers {
  const moving = before && goneOn(before, now);
  const lagMs = moving ? chosenLag(moving) : 0;
  if (moving && lagMs === chosenLag(chosen)) return { ...chosen, ...(moving.earlier && { earlier: moving.earlier }) };
  return { ...chosen, earlier: [...(moving?.earlier ?? []), { until: now, lagMs }].slice(-MOST_EARLIER) };
}

/** The delay by some seconds longer or shorter, and never ahead; a pause goes on. */
export function nudged(before: Spoilers, seconds: number, now: Instant): Spoilers {
  const moving = goneOn(before, now);
  const lag = Math.max(1000, chosenLag(moving) + seconds * 1000);
  const chosen =
    "delay" in moving
      ? { delay: lag / 60_000 }
      : { from: moving.from, playedAt: instant(Date.parse(moving.from) + lag) };
  const after = withDelay(moving, chosen, now);
  return before.pausedAt === undefined ? after : paused(after, now);
}

/** The broadcast stands still. */
export const paused = (spoilers: Spoilers, now: Instant): Spoilers =>
  spoilers.pausedAt === undefined ? { ...spoilers, pausedAt: now } : spoilers;

/** The broadcast goes on, later by its pause. */
export function goneOn({ pausedAt, ...spoilers }: Spoilers, now: Instant): Spoilers {
  const pause = pausedAt === undefined ? 0 : Date.parse(now) - Date.parse(pausedAt);
  if (pause <= 0) return spoilers;
  const earlier = [...(spoilers.earlier ?? []), { until: now, lagMs: chosenLag(spoilers) }].slice(-MOST_EARLIER);
  return "delay" in spoilers
    ? { ...spoilers, delay: (chosenLag(spoilers) + pause) / 60_000, earlier }
    : { ...spoilers, playedAt: instant(Date.parse(spoilers.playedAt) + pause), earlier };
}

/**
 * The delay of a reader who sees on their screen now what a post tells: exact, so that this post stays shown. Where its time
 * has no seconds, the delay may be wrong by a minute, which is said.
 */
export function withSeenNow(before: Spoilers | undefined, published: Instant, now: Instant): Spoilers {
  const lag = Math.max(1000, Date.parse(now) - Date.parse(published));
  const isPlayed = before !== undefined && !("delay" in before);
  if (isPlayed || lag > LONGEST_DELAY * 60_000) {
    const from = instant(Date.parse(now) - lag);
    return withDelay(before, { from, playedAt: now }, now);
  }
  const rough = isWholeMinute(published) ? { rough: true as const } : {};
  return withDelay(before, { delay: lag / 60_000, ...rough }, now);
}

/** Whether a time says no seconds. */
const isWholeMinute = (at: Instant): boolean => Date.parse(at) % 60_000 === 0;
