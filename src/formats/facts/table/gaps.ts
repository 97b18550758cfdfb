import { millisOf } from "../../../core/results/race-clock";
import { says } from "../words/words";
import { isOfGaps, isOfTimes, type Sample } from "./looks";
import { isRising } from "./order";
import { isBehindByLaps, timeIn } from "./values";

const FEWEST_GAPS = 2;
const [SECOND, HOUR] = [1000, 3_600_000];

/** The column with the times that gaps are of: each is as far from the first one's as its gap says. */
export function timeOfGaps(samples: readonly Sample[], gap: Sample | undefined): Sample | undefined {
  const off = samples.map((one) => ({ one, by: gap ? apart(one, gap) : undefined }));
  return off.filter(({ by }) => by !== undefined).toSorted((a, b) => (a.by ?? 0) - (b.by ?? 0))[0]?.one;
}

/** How far gaps are from what the times say, all together; undefined where these are no gaps of them. */
function apart({ cells }: Sample, gap: Sample): number | undefined {
  const [first, ...rest] = cells.map((cell) => millisOf(timeIn(cell) ?? ""));
  if (first === undefined || (millisOf(gap.cells[0] ?? "") ?? 0) !== 0) return undefined;
  const exact = cells.some((cell) => /[.,]\d{1,3}(?!\d)/.test(cell)) ? SECOND / 10 : SECOND;
  const off = rest.flatMap((time, i) => {
    const behind = millisOf(gap.cells[i + 1] ?? "");
    return time === undefined || !behind ? [] : Math.abs(time - first - behind);
  });
  const isOfThem = off.length >= FEWEST_GAPS && off.filter((by) => by <= exact).length >= off.length * 0.8;
  return isOfThem ? off.reduce((sum, by) => sum + by, 0) : undefined;
}

/** The gap to the leader: none to the next in front, or in a class, is larger. */
export const widest = (samples: readonly Sample[]): Sample | undefined =>
  samples.toSorted((a, b) => sumOf(b) - sumOf(a))[0];

/** No lap is as short as what somebody is behind in the same one. */
const sumOf = ({ said }: Sample): number =>
  said.reduce((sum, cell) => sum + (isBehindByLaps(cell) ? HOUR : Math.max(0, millisOf(cell) ?? 0)), 0);

const MANY_GAPS = 5;

/**
 * Whether gaps are to the next in front, by their header. Intervals of many wouldn't grow from each to the next, unless the times
 * say that they do.
 */
export const isToNext = ({ header, said }: Sample, isByTimes: boolean): boolean =>
  says(header, "toNext") && (isByTimes || !/^int/i.test(header) || said.length <= MANY_GAPS || !isRising(said, [], 1));

/** The gaps among columns without a word for it: those that look so, else times that are how far others are apart. */
export const gapAmong = (samples: readonly Sample[]): Sample | undefined =>
  samples.find(isOfGaps) ??
  samples.find(
    (one) =>
      isOfTimes(one) &&
      timeOfGaps(
        samples.filter((other) => other !== one),
        one,
      ) !== undefined,
  );
