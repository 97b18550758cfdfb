import { clockText, millisOf } from "../../core/race-clock";
import type { RaceEntry } from "../../core/race-facts";
import { looksLikeTime } from "./values";

/** The ranked first; all others stay behind them as they were. */
export const byRank = (entries: readonly RaceEntry[]): RaceEntry[] =>
  entries.toSorted((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0);

const LOOKED_AT = 60;
const FRACTION = /\d[.,](\d{1,3})$/;

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
  const decimals = Math.max(
    0,
    ...ranked.slice(0, LOOKED_AT).map(({ time = "" }) => FRACTION.exec(time)?.[1]?.length ?? 0),
  );
  const behind = new Map(ranked.map((entry, i) => [entry, (times[i] ?? 0) - first]));
  return entries.map((entry) => {
    const gap = behind.get(entry);
    return gap === undefined || entry.rank === 1 ? entry : { ...entry, gap: `+${gapText(gap, decimals)}` };
  });
}

/** As exact as the times are printed: "0:14", "1.0", "1:02.50". */
function gapText(millis: number, decimals: number): string {
  if (decimals === 0) return clockText(millis);
  if (millis < 60_000) return (millis / 1000).toFixed(decimals);
  return clockText(Math.floor(millis / 1000) * 1000) + ((millis % 1000) / 1000).toFixed(decimals).slice(1);
}
