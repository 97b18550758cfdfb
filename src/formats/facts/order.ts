import { clockText, millisOf } from "../../core/race-clock";
import type { RaceEntry } from "../../core/race-facts";
import { looksLikeTime } from "./values";

/** The ranked first; all others stay behind them as they were. */
export const byRank = (entries: readonly RaceEntry[]): RaceEntry[] =>
  entries.toSorted((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0);

/**
 * Gaps to the leader's time where the table prints times alone. Not where these fall: in a race that is on, they may be of
 * different places on the course.
 */
export function withGaps(entries: readonly RaceEntry[]): RaceEntry[] {
  const ranked = entries.filter(({ rank, time }) => rank !== undefined && looksLikeTime(time ?? ""));
  const times = ranked.map(({ time }) => millisOf(time ?? "") ?? 0);
  const [first] = times;
  if (first === undefined || entries.some(({ gap }) => gap) || ranked[0]?.rank !== 1) return [...entries];
  if (times.some((time, i) => time < (times[i - 1] ?? 0))) return [...entries];
  const behind = new Map(ranked.map((entry, i) => [entry, (times[i] ?? 0) - first]));
  return entries.map((entry) => {
    const gap = behind.get(entry);
    return gap === undefined || entry.rank === 1 ? entry : { ...entry, gap: `+${clockText(gap)}` };
  });
}
