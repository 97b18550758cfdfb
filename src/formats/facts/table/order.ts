import { clockText, millisOf } from "../../../core/results/race-clock";
import type { RaceEntry } from "../../../core/results/race-facts";
import { isBehindByLaps, looksLikeTime } from "./values";

/** The ranked first; all others stay behind them as they were. */
export const byRank = (entries: readonly RaceEntry[]): RaceEntry[] =>
  entries.toSorted((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0);

/** Whether times don't fall from row to row. Where ranks begin anew, another race begins. */
export function isRising(times: readonly string[], ranks: readonly (number | undefined)[], share: number): boolean {
  let steps = 0;
  let rises = 0;
  let before: { millis: number; rank: number } | undefined;
  // Behind the last rank is who is out.
  const last = ranks.findLastIndex((rank) => rank !== undefined);
  const all = last < 0 ? times : times.slice(0, last + 1);
  all.forEach((time, i) => {
    const millis = millisOf(time);
    const rank = ranks[i] ?? before?.rank ?? 0;
    // The first may have no gap.
    if (before && rank < before.rank) before = undefined;
    if (millis === undefined) return;
    if (before) {
      steps++;
      if (millis >= before.millis) rises++;
    }
    before = { millis, rank };
  });
  return rises >= steps * share;
}

const LOOKED_AT = 60;
/** "31:40.5", and not "1.03.00". */
const FRACTION = /\d(?:,|(?<!\.\d\d)\.)(\d{1,3})$/;

/**
 * Gaps to the leader's time where the table prints times alone. Not where these fall: in a race that is on, they may be of
 * different places on the course.
 *
 * @param isOfParts who is knocked out has the time of an earlier part, which may be less
 */
export function withGaps(entries: readonly RaceEntry[], isOfParts = false): RaceEntry[] {
  // Spreadsheets print 13.0 seconds as "13".
  const isOfSeconds = entries.some(({ time = "" }) => /^\d{1,3}[.,]\d+$/.test(time));
  const isTime = (time: string) => looksLikeTime(time) || (isOfSeconds && /^\d{1,3}$/.test(time));
  const timed = entries.filter(({ rank, time, gap }) => rank !== undefined && !gap && isTime(time ?? ""));
  const all = timed.map(({ time }) => millisOf(time ?? "") ?? 0);
  const fall = isOfParts ? all.findIndex((time, i) => time < (all[i - 1] ?? 0)) : -1;
  const [ranked, times] = fall < 0 ? [timed, all] : [timed.slice(0, fall), all.slice(0, fall)];
  const [first] = times;
  if (first === undefined || entries.some(({ gap }) => gap && !isBehindByLaps(gap)) || ranked[0]?.rank !== 1)
    return [...entries];
  if (times.some((time, i) => time < (times[i - 1] ?? 0))) return [...entries];
  const decimals = decimalsIn(ranked.map(({ time = "" }) => time));
  const behind = new Map(ranked.map((entry, i) => [entry, (times[i] ?? 0) - first]));
  return entries.map((entry) => {
    const gap = behind.get(entry);
    return gap === undefined || entry.rank === 1 ? entry : { ...entry, gap: `+${gapText(gap, decimals)}` };
  });
}

/** The first few without a rank, where the next has the one behind theirs: their medals are pictures. */
export function withFirstRanks(entries: readonly RaceEntry[]): RaceEntry[] {
  const count = entries.findIndex(({ rank }) => rank !== undefined);
  const isMissing = count > 0 && entries[count]?.rank === count + 1;
  if (!isMissing || entries.slice(0, count).some(({ state, time }) => state || !time)) return [...entries];
  return entries.map((entry, i) => (i < count ? { rank: i + 1, ...entry } : entry));
}

/** The gap of who comes with the one above: none with the leader. */
export const gapOfGroup = (above: RaceEntry | undefined): string | undefined =>
  above?.gap ?? (above?.rank === 1 ? "+0:00" : undefined);

/** Gaps to the leader, from those to the next in front; what is no time stays. */
export function fromFirst(entries: readonly RaceEntry[]): RaceEntry[] {
  const decimals = decimalsIn(entries.map(({ gap }) => gap ?? ""));
  let sum = 0;
  return entries.map((entry) => {
    const millis = entry.rank === undefined || !entry.gap ? undefined : millisOf(entry.gap);
    if (millis === undefined) return entry;
    sum += Math.abs(millis);
    return { ...entry, gap: `+${gapText(sum, decimals)}` };
  });
}

const decimalsIn = (times: readonly string[]): number =>
  Math.max(0, ...times.slice(0, LOOKED_AT).map((time) => FRACTION.exec(time)?.[1]?.length ?? 0));

/** As exact as the times are printed: "0:14", "1.0", "1:02.50". */
function gapText(millis: number, decimals: number): string {
  if (decimals === 0) return clockText(millis);
  if (millis < 60_000) return (millis / 1000).toFixed(decimals);
  return clockText(Math.floor(millis / 1000) * 1000) + ((millis % 1000) / 1000).toFixed(decimals).slice(1);
}
