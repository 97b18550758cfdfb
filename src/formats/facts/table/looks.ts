import { millisOf, westernDigits } from "../../../core/results/race-clock";
import { type Column, says } from "../words/words";
import { lengthsOf } from "./lengths";
import { isRising } from "./order";
import { isBlank, isMedal, looksLikeGap, looksLikeTime, rankIn, stateOf, timeIn } from "./values";

/** What is known of a column before it is decided what it has. */
export interface Sample {
  column: number;
  kind?: Column;
  header: string;
  /** Cells that say something. */
  said: readonly string[];
  /** All cells, in the order of the rows. */
  cells: readonly string[];
  /** Its header says that each cell has several names. */
  isOfCrew: boolean;
}

/** Whether most of what a column says passes a test; who is out doesn't count. */
export const isMostly = ({ said }: Sample, test: (cell: string) => boolean): boolean => {
  const tested = said.filter((cell) => stateOf([cell]) === undefined);
  return tested.length > 0 && tested.filter(test).length >= tested.length * 0.6;
};

/** Not all are first, nor are all tied: "T54" is a class of wheelchairs. */
export const isOfRanks = (sample: Sample): boolean =>
  (isMostly(sample, (cell) => cell === "0" || rankIn(cell) !== undefined) &&
    !sample.said.every((cell) => /^t\d/i.test(cell)) &&
    (sample.said.length < FEWEST_RANKS || new Set(sample.said).size > 1)) ||
  (sample.said.length > 0 && isMostlyOut(sample));

const FEWEST_RANKS = 5;

/** Its header may say a rank, and its cells are times; or points, if no column beside it has times. */
export const isTimeCalledRank = (sample: Sample, isTimed: boolean): boolean =>
  sample.kind === "rank" &&
  !isOfRanks(sample) &&
  isMostly(sample, (cell) => timeIn(cell) !== undefined && (!isTimed || cell.includes(":")));

const isMostlyOut = ({ said }: Sample): boolean => said.every((cell) => stateOf([cell]) !== undefined);

export const isOfMedals = (sample: Sample | undefined): boolean => sample?.said.some(isMedal) === true;

/** Ranks that rise by one each, or stay: 1, 2, 2, 4; and no ages, bibs or laps. */
export function isCounting(sample: Sample): boolean {
  const ranks = sample.cells.flatMap((cell) => rankIn(cell) ?? []);
  if (!isOfRanks(sample)) return false;
  const jumps = ranks.filter((rank, i) => i > 0 && (isBack(rank, ranks[i - 1]) || rank > i + (ranks[0] ?? 0)));
  return jumps.length <= ranks.length * 0.1 && ranks.some((rank) => rank > (ranks[0] ?? rank));
}

/** Another race begins with the first. */
const isBack = (rank: number, before = 0): boolean => rank < before && rank !== 1;

/** Where letters have no case, one is a word: "森 葵", and not "1º". */
export const isOfWords = (sample: Sample): boolean => isMostly(sample, (cell) => /\p{L}{2}|(?![ªº])\p{Lo}/u.test(cell));

/** Full names: two words and more that begin with capitals, or are of a script without. A class is the same for all. */
const FULL_NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*,?(?:\s+[\p{L}\p{M}'’.(),/&-]+){1,6}$/u;
export const isOfNames = (sample: Sample): boolean =>
  isMostly(sample, (cell) => FULL_NAME.test(cell)) && (sample.said.length < 2 || new Set(sample.said).size > 1);

export const isOfGaps = (sample: Sample): boolean =>
  sample.said.length > 0 &&
  sample.said.filter(looksLikeGap).length >= Math.max(Math.min(2, sample.said.length), sample.said.length * 0.5);

/**
 * Riders beside horses who are placed by faults or marks: the times beside these are those of some round, or of day, at which each
 * starts. In a race the horses count.
 */
export const areRidden = (samples: readonly Sample[]): boolean => {
  const isOf = (isHorse: boolean) =>
    samples.some(({ kind, header }) => kind === "name" && says(header, "horse") === isHorse);
  return isOf(true) && isOf(false) && samples.some(isOfFaults);
};

const isOfFaults = (sample: Sample): boolean =>
  says(sample.header, "faults") &&
  new Set(sample.said).size > 1 &&
  isMostly(sample, (cell) => /^\d/.test(cell) && !/^\d{1,2}:\d\d$/.test(cell));

/** Lengths of a horse: some are less than one. */
export const isOfLengths = ({ said }: Sample): boolean =>
  said.filter((cell) => lengthsOf(cell) !== undefined).length > said.length * 0.6 &&
  said.some((cell) => /[¼½¾/]|\p{L}{2}/u.test(cell));

export const isOfTimes = (sample: Sample): boolean => isMostly(sample, looksLikeTime);

/** Of times at places on the course, those of the last that most have passed. */
export const lastSaid = (samples: readonly Sample[]): Sample | undefined =>
  samples.findLast(({ said, cells }) => said.length * 2 >= cells.length);

/** The time that decides: of those that most who came in have, one that doesn't fall with the ranks, as a net time may. */
export function ranking(samples: readonly Sample[], ranks: readonly (number | undefined)[]): Sample | undefined {
  const isOut = samples[0]?.cells.map((_, i) => stateOf(samples.map(({ cells }) => cells[i] ?? "")) !== undefined);
  const timesIn = (one?: Sample) => one?.cells.filter((cell, i) => !isOut?.[i] && !isBlank(cell)).length ?? 0;
  const bySaid = samples.toSorted((a, b) => timesIn(b) - timesIn(a));
  const most = bySaid.filter((one) => timesIn(one) * 1.25 >= timesIn(bySaid[0]));
  const rising = most.filter(({ cells }) =>
    isRising(
      cells.map((cell) => timeIn(cell) ?? ""),
      ranks,
      1,
    ),
  );
  return rising.find(({ header }) => says(header, "decides")) ?? rising[0] ?? bySaid[0];
}

const HOUR = 3_600_000;

/** Whether a column has the time of day at which each came in: when each started, and how long it took. Most columns part at the first. */
export function isArrival({ cells }: Sample, start: Sample, took: Sample): boolean {
  let known = 0;
  let isLate = false;
  for (const [i, cell] of cells.entries()) {
    const [end, from, time] = [cell, start.cells[i] ?? "", took.cells[i] ?? ""].map(millisOf);
    if (end === undefined || from === undefined || time === undefined) continue;
    if (from + time !== end) return false;
    known++;
    isLate ||= from >= HOUR;
  }
  return known > 1 && isLate;
}

/** Whether a column has until when something lasts that begins, each at another time of day, by the column of another. */
export function isUntil({ cells }: Sample, start: Sample): boolean {
  const isOfStarts = /start|depart|salida|partenza/i.test(start.header) && isOfTimes(start);
  const starts = isOfStarts ? start.cells.map(millisOf) : [];
  return (
    new Set(starts).size > 1 &&
    starts.every((from, i) => from !== undefined && from >= HOUR && from < (millisOf(cells[i] ?? "") ?? from + 1))
  );
}

export const isFromOne = ({ cells }: Sample): boolean => cells.flatMap((cell) => rankIn(cell) ?? [])[0] === 1;

export function isNeverBack({ cells }: Sample): boolean {
  const ranks = cells.flatMap((cell) => rankIn(cell) ?? []);
  return ranks.every((rank, i) => rank >= (ranks[i - 1] ?? 0));
}

/** A club says more of an athlete than a nation or a code does. */
export const isNation = ({ header }: Sample): boolean => says(header, "nation") || /\scode$/i.test(header);

/** A crew's club may have another crew. */
export const isOfDifferent = ({ said }: Sample): boolean => new Set(said).size > said.length * 0.8;

export const isOfSingleWords = (sample: Sample): boolean =>
  isMostly(sample, (cell) => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(cell));

/** Nations as three letters. */
export const isOfCodes = ({ said }: Sample): boolean =>
  said.length > 0 && said.every((cell) => /^[A-Z]{3}$/.test(cell));

/** Whole numbers that all differ, and no years. */
export const isOfBibs = ({ said }: Sample): boolean =>
  said.length > 1 &&
  new Set(said).size === said.length &&
  said.every((cell) => /^#?\d{1,5}$/.test(westernDigits(cell))) &&
  !said.every((cell) => /^(?:19|20)\d\d$/.test(cell));

/** Where one is left in the end, most of those with a place are out. */
export function saysMostOut({ cells }: Sample, ranks: readonly (number | undefined)[]): boolean {
  const placed = cells.filter((_, i) => ranks[i] !== undefined);
  return placed.filter((cell) => stateOf([cell])).length * 2 > placed.length;
}

/** In America a "state" is a region: "NC", "VA". Where all are "DF", they came in. */
export const isOfRegions = ({ said }: Sample): boolean => {
  const codes = said.filter((cell) => /^(?!OK$)[A-Z]{2}$/.test(cell));
  return codes.length * 2 > said.length && codes.some((code) => code !== codes[0] || stateOf([code]));
};
