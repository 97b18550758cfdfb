import type { Instant } from "../../src/core/instant";
import type { EventState } from "../../src/fetch/next-poll";
import { chance } from "../../src/fetch/test-fleet";

/** What happens on the day that is simulated. All times are seconds from its beginning. */
export interface RaceDay {
  length: number;
  start: number;
  /** The origin answers 503, from and to. */
  outage: { from: number; to: number };
  /** When each post appears, the oldest first. */
  posts: readonly number[];
}

const MINUTE = 60;

/** When the simulated day begins; any would do. */
const DAY: Instant = "2026-04-26T08:00:00.000Z";
const BEGINS = Date.parse(DAY);

export const instantAt = (ms: number): Instant => new Date(BEGINS + ms).toISOString();
export const msAt = (instant: Instant): number => Date.parse(instant) - BEGINS;

/** Two hours: the start after 30 minutes, an outage of ten minutes 40 after it, about a post a minute. */
export function raceDay(seed = 1): RaceDay {
  const random = chance(seed);
  const length = 120 * MINUTE;
  const start = 30 * MINUTE;
  const posts: number[] = [5 * MINUTE, 20 * MINUTE];
  // A Poisson process with a mean of one post a minute.
  for (let at = start; at < length; at += -Math.log(1 - random()) * MINUTE) posts.push(at);
  return { length, start, outage: { from: start + 40 * MINUTE, to: start + 50 * MINUTE }, posts };
}

/** What every client knows of the race at a moment: whether and when it starts. */
export const courseAt = ({ start }: RaceDay, second: number): EventState => ({
  status: second < start ? "upcoming" : "live",
  startsAt: instantAt(start * 1000),
  races: [],
});

const EARLY_SHARE = 0.3;
const SPREAD = 4 * MINUTE;

/** When a reader follows the race: three of ten in the 20 minutes after it is announced, the others about its start. */
export function joinsAt({ start }: RaceDay, random: () => number): number {
  if (random() < EARLY_SHARE) return random() * 20 * MINUTE;
  // The Box–Muller transform gives a normal distribution.
  const away = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(0, start + away * SPREAD);
}
