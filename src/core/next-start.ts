import type { Start } from "./badge";
import type { Race } from "./race";

const HOUR_MS = 3_600_000;

/**
 * The first of some races to start, if that is within the hour.
 *
 * @param now what the clock shows where the race is, in milliseconds
 */
export function nextStart(races: readonly Race[], now: number): Start | undefined {
  const [first] = races
    .flatMap(({ name, startsAt, standing }) =>
      startsAt && !standing ? { name, left: Date.parse(startsAt) - now } : [],
    )
    .filter(({ left }) => left > 0 && left <= HOUR_MS)
    .sort((a, b) => a.left - b.left);
  return first && { race: first.name, minutes: Math.ceil(first.left / 60_000) };
}
