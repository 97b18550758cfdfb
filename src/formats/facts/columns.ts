import { millisOf } from "../../core/race-clock";
import { isRising } from "./order";
import { isBlank, isGap, looksLikeGap, looksLikeTime, rankIn, stateOf, timeIn } from "./values";
import { type Column, columnOf, isRankWithin, says, wayUnit } from "./words";

/** Where a table has what: indexes of columns. */
export interface Columns {
  rank?: number;
  name: number;
  given?: number;
  bib?: number;
  team?: number;
  time?: number;
  gap?: number;
  /** The gap is called one to the next in front. */
  isGapToNext: boolean;
  /** What its header says that it counts: "nm". */
  gapUnit?: string;
  /** Where it may say who is out. */
  states: number[];
  /** How many of rank, name, and time or gap were found by the words of their headers. */
  worded: number;
  /** The rank was found by its header, and not because it counts. */
  isRankWorded: boolean;
  /** Its rows are records of data, so that one without a rank or a time is somebody who hasn't started. */
  isKeyed?: boolean;
}

/** A look at the first rows tells what a column has. */
export const LOOKED_AT = 60;
const MOST_COLUMNS = 100;

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

/**
 * Finds the columns of a table of results: by their headers, each held against its values, else by their values alone.
 *
 * @param headers what stands above each column
 * @param rows the text of each cell
 * @param isOfSeveral whether the cells of a column have several lines
 * @returns undefined for a table of something else
 */
export function columnsOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  isOfSeveral: (column: number) => boolean = () => false,
): Columns | undefined {
  const width = Math.min(MOST_COLUMNS, Math.max(headers.length, ...rows.slice(0, LOOKED_AT).map((row) => row.length)));
  const samples = Array.from({ length: width }, (_, column): Sample => {
    const header = headers[column] ?? "";
    const cells = rows.slice(0, LOOKED_AT).map((row) => row[column] ?? "");
    const said = cells.filter((cell) => !isBlank(cell));
    return {
      column,
      kind: columnOf(header),
      header,
      cells,
      said,
      isOfCrew: says(header, "crew") && isOfSeveral(column),
    };
  });
  // A list of songs or records has ranks, names and times, and other things beside them.
  if (samples.some(({ kind }) => kind === "foreign")) return undefined;
  return columnsAmong(samples);
}

/** Which of some columns has what, by what each is called and the looks of its cells. */
export function columnsAmong(samples: readonly Sample[]): Columns | undefined {
  const taken = new Set<number>();
  const of = (kind: Column, holds: (sample: Sample) => boolean = () => true): Sample[] =>
    samples.filter((one) => one.kind === kind && !taken.has(one.column) && holds(one));
  const take = (sample: Sample | undefined): number | undefined => {
    if (sample) taken.add(sample.column);
    return sample?.column;
  };
  const unnamed = (holds: (sample: Sample) => boolean): Sample | undefined =>
    samples.find((one) => one.kind === undefined && !taken.has(one.column) && holds(one));

  const ranks = of("rank", isOfRanks);
  const rankByWords = ranks.find(({ header }) => !isRankWithin(header)) ?? ranks[0];
  const numbers = of("number", isCounting)[0];
  const uncalled = unnamed(isCounting);
  // Bibs count too where they are given by rank, and seldom from one.
  const counts =
    rankByWords ?? (numbers && uncalled && isFromOne(uncalled) && !isFromOne(numbers) ? uncalled : numbers);
  const rank = take(counts ?? uncalled);
  const family = take(of("family", isOfWords)[0]);
  const crew = of("team", isOfWords)[0];
  const noms = of("name", isOfWords);
  // Several people in a cell are a crew's, and the crew has a column of its own.
  const isNamed = crew !== undefined && isOfDifferent(crew);
  const nom = noms.find(({ isOfCrew }) => !(isOfCrew && isNamed)) ?? (isNamed ? undefined : noms[0]);
  // "Cognome, Nome" and "Apellidos, Nombre": what is a name elsewhere is a given one beside a surname.
  const beside = family === undefined ? undefined : noms.find(isOfSingleWords);
  const given = family === undefined && !nom ? undefined : take(of("given", isOfWords)[0] ?? beside);
  const byShape = nom || family !== undefined ? undefined : unnamed(isOfNames);
  const name = family ?? take(nom ?? byShape ?? crew);
  if (name === undefined) return undefined;
  const gap = widest(of("gap", (one) => isMostly(one, isGap)));
  const ranked = rank === undefined ? [] : (samples[rank]?.cells ?? []).map(rankIn);
  const times = of("time", (one) => isMostly(one, (cell) => timeIn(cell) !== undefined || looksLikeGap(cell)));
  const time = ranking(times, ranked);
  take(gap);
  take(time);
  const split = time ? undefined : lastSaid(of("split", isOfTimes));
  take(split);
  const gapByShape = gap ? undefined : unnamed(isOfGaps);
  take(gapByShape);
  const timeByShape =
    time || split
      ? undefined
      : lastSaid(samples.filter((one) => one.kind === undefined && !taken.has(one.column) && isOfTimes(one)));
  take(timeByShape);
  const bib = take(of("bib")[0] ?? of("number")[0]);
  const timing = time ?? split;
  const worded = [rankByWords, (nom ?? family !== undefined) || (byShape ? undefined : crew), timing ?? gap].filter(
    Boolean,
  ).length;
  return {
    rank,
    name,
    given,
    bib,
    team: take(of("team")[0]),
    time: (timing ?? timeByShape)?.column,
    gap: gap?.column ?? gapByShape?.column,
    isGapToNext: gap !== undefined && says(gap.header, "toNext"),
    gapUnit: wayUnit(gap?.header ?? ""),
    states: [
      counts?.column,
      rank,
      (timing ?? timeByShape)?.column,
      gap?.column,
      ...of("state", (one) => !isOfRegions(one)).map(({ column }) => column),
      ...samples.filter(({ kind }) => kind === "time").map(({ column }) => column),
    ].filter((column, i, all): column is number => column !== undefined && all.indexOf(column) === i),
    worded,
    isRankWorded: rankByWords !== undefined,
  };
}

const isMostly = ({ said }: Sample, test: (cell: string) => boolean): boolean => {
  const tested = said.filter((cell) => stateOf([cell]) === undefined);
  return tested.length > 0 && tested.filter(test).length >= tested.length * 0.6;
};

const isOfRanks = (sample: Sample): boolean =>
  isMostly(sample, (cell) => rankIn(cell) !== undefined) || (sample.said.length > 0 && isMostlyOut(sample));

const isMostlyOut = ({ said }: Sample): boolean => said.every((cell) => stateOf([cell]) !== undefined);

/** Ranks that rise by one each, or stay: 1, 2, 2, 4; and no ages, bibs or laps. */
function isCounting(sample: Sample): boolean {
  const ranks = sample.cells.flatMap((cell) => rankIn(cell) ?? []);
  if (ranks.length < 2 || !isOfRanks(sample)) return false;
  const jumps = ranks.filter((rank, i) => i > 0 && (isBack(rank, ranks[i - 1]) || rank > i + (ranks[0] ?? 0)));
  return jumps.length <= ranks.length * 0.1 && (ranks.at(-1) ?? 0) > (ranks[0] ?? 0);
}

/** Another race begins with the first. */
const isBack = (rank: number, before = 0): boolean => rank < before && rank !== 1;

const isOfWords = (sample: Sample): boolean => isMostly(sample, (cell) => /\p{L}{2}/u.test(cell));

/** Full names: two words and more that begin with capitals, or are of a script without. */
const FULL_NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*,?(?:\s+[\p{L}\p{M}'’.(),/&-]+){1,6}$/u;
const isOfNames = (sample: Sample): boolean => isMostly(sample, (cell) => FULL_NAME.test(cell));

const isOfGaps = (sample: Sample): boolean =>
  sample.said.filter(looksLikeGap).length >= Math.max(2, sample.said.length * 0.5);

const isOfTimes = (sample: Sample): boolean => isMostly(sample, looksLikeTime);

/** Of times at places on the course, those of the last that most have passed. */
const lastSaid = (samples: readonly Sample[]): Sample | undefined =>
  samples.findLast(({ said, cells }) => said.length * 2 >= cells.length);

/** The time that decides: of those that are said most often one that doesn't fall with the ranks, as a net time may. */
function ranking(samples: readonly Sample[], ranks: readonly (number | undefined)[]): Sample | undefined {
  const timesIn = ({ said }: Sample) => said.filter((cell) => stateOf([cell]) === undefined).length;
  const bySaid = samples.toSorted((a, b) => timesIn(b) - timesIn(a));
  const most = bySaid.filter((one) => timesIn(one) * 1.25 >= timesIn(bySaid[0] ?? one));
  const rising = most.filter(({ cells }) =>
    isRising(
      cells.map((cell) => timeIn(cell) ?? ""),
      ranks,
      1,
    ),
  );
  return rising.find(({ header }) => says(header, "decides")) ?? rising[0] ?? bySaid[0];
}

/** The gap to the leader: none to the next in front, or in a class, is larger. */
const widest = (samples: readonly Sample[]): Sample | undefined => samples.toSorted((a, b) => sumOf(b) - sumOf(a))[0];

const sumOf = ({ said }: Sample): number => said.reduce((sum, cell) => sum + Math.max(0, millisOf(cell) ?? 0), 0);

const isFromOne = ({ cells }: Sample): boolean => cells.flatMap((cell) => rankIn(cell) ?? [])[0] === 1;

/** A crew's club may have another crew. */
const isOfDifferent = ({ said }: Sample): boolean => new Set(said).size > said.length * 0.8;

const isOfSingleWords = (sample: Sample): boolean => isMostly(sample, (cell) => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(cell));

/** In America a "state" is a region: "NC", "VA". */
const isOfRegions = ({ said }: Sample): boolean =>
  said.filter((cell) => /^(?!OK$)[A-Z]{2}$/.test(cell)).length * 2 > said.length;
