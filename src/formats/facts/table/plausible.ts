import { millisOf, westernDigits } from "../../../core/results/race-clock";
import { isOfResults, type Said } from "../words/about";
import { isRising } from "./order";
import { LOOKED_AT } from "./samples";
import { areStarts, isEven, isOfDay } from "./starts";
import {
  isBlank,
  isGap,
  isMark,
  isMeasured,
  isSameTime,
  looksLikeGap,
  looksLikeTime,
  rankIn,
  stateOf,
  timeIn,
} from "./values";
import type { Columns } from "./where";

/** The columns of a race's results; undefined where what they have is something else's. */
export function plausible(columns: Columns, rows: readonly (readonly string[])[], said: Said): Columns | undefined {
  const found = withGapToFirst(columns, rows);
  if (found && isRace(found, rows, said)) return found;
  // Of dogs places are enough, and times of seconds may be of a part of the course.
  const { time, gap, isOfLengths, isOfDogs } = columns;
  const isOfPart = isOfDogs && time !== undefined && rows.every((row) => /^\d{1,2}\.\d\d$|^$/.test(row[time] ?? ""));
  const placed = { ...columns, time: undefined, gap: isOfLengths ? gap : undefined };
  return isOfPart && isRace(placed, rows, said) ? placed : undefined;
}

/** Columns without a gap that is none to the first; undefined where there is nothing else. */
export function withGapToFirst(columns: Columns, rows: readonly (readonly string[])[]): Columns | undefined {
  if (columns.gap === undefined || columns.isOfLengths) return columns;
  const looked = rows.slice(0, LOOKED_AT);
  const of = (column: number | undefined) => looked.map((row) => (column === undefined ? "" : (row[column] ?? "")));
  const gaps = of(columns.gap);
  if (columns.time === undefined && areBehindFirst(gaps)) return { ...columns, time: columns.gap, gap: undefined };
  // A difference of goals falls with the rank, and what is to the one in front goes up and down.
  const ranks = of(columns.rank).map(rankIn);
  const isToFirst = isRising(gaps, ranks, 0.8);
  // The leader of a race has none; changes of prices have no leader.
  const leader = columns.rank === undefined ? 0 : ranks.indexOf(1);
  const isOfAll = (millisOf(gaps[leader] ?? "") ?? 0) !== 0;
  if (columns.time === undefined) return !isOfAll && (isToFirst || columns.isGapToNext) ? columns : undefined;
  // Beside "4:09:49, 0:12, 0:30" it is one of other days.
  return isToFirst && !isOfAll && !areBehindFirst(of(columns.time)) ? columns : { ...columns, gap: undefined };
}

/**
 * Whether what was found reads like a race. With headers for it, the times may not fall from row to row; without, they
 * rise from the first to the last, not in even steps as starts do, or there are gaps.
 */
function isRace(
  {
    worded,
    isRankWorded,
    isBibWorded,
    timeSays,
    rank,
    bib,
    team,
    time,
    gap,
    name,
    speed,
    states,
    isMark: isOfMarks,
    isOfParts,
    isOfRanksAlone,
    isForetold,
    isOfLaps,
  }: Columns,
  rows: readonly (readonly string[])[],
  said: Said,
): boolean {
  const looked = rows.slice(0, LOOKED_AT);
  // A page may still be called a start list when those on it are in. Before, some may have withdrawn, and nobody has dropped out.
  const isDroppedOut = () => looked.some((row) => stateOf(states.map((column) => row[column] ?? "")) === "DNF");
  const areIn = timeSays !== undefined && (gap !== undefined || OF_FINISH.test(timeSays) || isDroppedOut());
  if (said === "records" || (said === "starts" && !areIn)) return false;
  if (isOfLaps) return true;
  if (time === undefined && (gap === undefined || isOfRanksAlone))
    return isOfRanksAlone === true && (!isForetold || isOfResults(said));
  const cells = (column: number | undefined) => (column === undefined ? [] : looked.map((row) => row[column] ?? ""));
  if (isOfMarks) return worded === 3 && (isBibWorded || team !== undefined);
  // Whose time was not taken may all be "Unknown".
  const timed = looked.filter((row) => !isBlank(row[time ?? -1] ?? "") || !isBlank(row[gap ?? -1] ?? ""));
  // A file of several races has everybody again in each.
  let race = 0;
  const names = timed.map(
    (row) => `${rankIn(row[rank ?? -1] ?? "") === 1 ? ++race : race} ${row[name]} ${row[bib ?? -1]}`,
  );
  if (new Set(names).size < timed.length * 0.8) return false;
  const gaps = cells(gap).filter((cell) => !isBlank(cell) && isGap(cell));
  // Points are whole or halves, and so is how many of them somebody is behind.
  const counted = [...gaps, ...cells(time).filter((cell) => !isBlank(cell))];
  // Of a recipe, whole minutes.
  const areCalled = isBibWorded || (worded === 3 && team !== undefined);
  if (!areCalled && counted.length > 1 && counted.every((cell) => /^\d+\s*min\p{L}*\.?$/iu.test(cell.trim())))
    return false;
  const arePoints = (points: RegExp) => counted.every((cell) => points.test(cell.trim()));
  if (arePoints(/^[+-]?\d+(?:[.,]5)?$/) && counted.some((cell) => /^[+-]?\d+$/.test(cell.trim()))) return false;
  const isFirstWhole = areBehindFirst(cells(time));
  const isBehind = (cell: string) => looksLikeGap(cell) && !isSameTime(cell);
  const behind = [
    ...cells(time).filter(isBehind),
    ...(isFirstWhole
      ? cells(time)
          .slice(1)
          .filter((cell) => !isBlank(cell))
      : []),
  ];
  if (rank === undefined) return worded === 2 && gaps.length > 1 && isRising(gaps, [], 0.9);
  if (worded === 3 && (gaps.length > 0 || behind.length > 0)) return true;
  const ranks = cells(rank).map(rankIn);
  const times = cells(time).map((cell) => {
    const text = timeIn(cell) ?? "";
    return looksLikeTime(text) && !isBehind(text) ? text : "";
  });
  const clocks = isFirstWhole ? [] : times.filter(Boolean);
  if (worded === 3 && clocks.length === 0)
    return cells(time).some((cell) => isMark(cell) && !/^\d+(?:-\d+)?$/.test(cell));
  // Heights and ways, the best first, under a word for any result.
  const isOfField = !isOfRanksAlone && clocks.length > 1 && clocks.every((cell) => /^\d{1,2}[.,]\d\d$/.test(cell));
  if (worded === 3 && isOfField && isRising(clocks.toReversed(), [], 1) && clocks[0] !== clocks.at(-1))
    return (bib ?? team) !== undefined;
  // "42:10", and "43:31" with "+1:21"
  const [first = 0] = clocks.map(millisOf);
  const isSum = looked.some((row) => {
    const [ran, by] = [row[time ?? -1], row[gap ?? -1]].map((cell) => millisOf(cell ?? ""));
    return ran !== undefined && by !== undefined && by > 0 && ran - first === by;
  });
  if (worded >= 2 && isSum && isRising(times, ranks, 0.8)) return true;
  const isClear = gaps.filter(looksLikeGap).length + behind.length > 1;
  if (worded >= 2) {
    const marks = cells(time).filter(isMeasured).map(wholeOf);
    if (clocks.length === 0)
      return gaps.length + behind.length > 1 || (marks.length > 1 && isRising(marks.toReversed(), [], 1));
    // "10:00, 10:30, 11:00" are the times of a programme, and "3:00:00, 3:15:00" those of pacemakers.
    const areExact = clocks.every(isExact) && !clocks.every(isRound);
    if (!isClear && !areExact && (!(isRankWorded || isBibWorded) || isEven(clocks))) return false;
    if (!isClear && areStarts(clocks)) return false;
    // In a race that is on, the times may be of different places on the course; scores have no minutes and fall.
    const areScores = clocks.every(isMark) && isRising(clocks.toReversed(), [], 1);
    if (isRising(times, ranks, isOfParts ? 0.5 : 0.8)) return true;
    // Ranks may go by speeds, the fastest first, and the times say when.
    const speeds = cells(speed);
    const areBySpeed = speeds.length > 2 && speeds.every(isMark) && isRising(speeds.toReversed(), [], 1);
    return isBibWorded && clocks.every(isExact) && !areScores && !areBySpeed;
  }
  // "+2" behind a time of day are minutes of a train.
  const areExact = [...gaps, ...behind].some((gap) => !/^\s*[+\u2212]\d+$/u.test(gap));
  if (isClear && areExact && looked.length >= 3) return true;
  // Songs and hours of work have nothing else beside them.
  const isBeside =
    (said === "race" && !clocks.every((cell) => !isExact(cell) && isOfDay(cell))) ||
    (isOfResults(said) && (bib ?? team) !== undefined && looked.every((row) => row.length >= FEWEST_COLUMNS));
  return (
    clocks.length >= (worded > 0 || isBeside ? 3 : 5) &&
    (isBeside || clocks.every(isExact)) &&
    isRising(times, ranks, 0.95) &&
    !isEven(clocks)
  );
}

/** A time that nobody has before the end, as somebody may have a best one. */
const OF_FINISH =
  /finish|\b(?:net|chip)|brut|ziel|(?:end|lauf)zeit|eindtijd|slutt?id|m[åa]ltid|loppuaika|arriv|\bmeta\b/iu;

/** Metres, or feet without inches. */
const wholeOf = (mark: string): string => String(Number.parseFloat(mark.replace(",", ".")));

const FIVE_MINUTES_MS = 300_000;

const isRound = (time: string): boolean => (millisOf(time) ?? 1) % FIVE_MINUTES_MS === 0;

const FEWEST_COLUMNS = 5;

/** It has hours, minutes and seconds, or parts of a second: no time of day, no length of a song. */
const isExact = (time: string): boolean => /[:h.]\s*\d+\s*[:m'’]\s*\d|\d[.,]\d/u.test(westernDigits(time));

/** Whether a column has the first one's time and for all others how far behind they are, as in cycling: "4:09:49, 0:12, 0:30". */
export function areBehindFirst(times: readonly string[]): boolean {
  const millis = times.flatMap((time) => (looksLikeTime(time) || looksLikeGap(time) ? (millisOf(time) ?? []) : []));
  const [first = 0, ...rest] = millis;
  if (rest.length === 0 || rest.some((time) => time * 2 >= first)) return false;
  return rest.every((time, i) => time >= (rest[i - 1] ?? 0));
}
