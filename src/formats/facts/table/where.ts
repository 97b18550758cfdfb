/** Where a table has what: indexes of columns. */
export interface Columns {
  rank?: number;
  name: number;
  given?: number;
  bib?: number;
  team?: number;
  time?: number;
  gap?: number;
  /** Crews or nations stand where athletes would. */
  isOfTeams: boolean;
  /** How many surnames stand before a given name by their header. */
  surnames?: number;
  /** Each cell of names has those of a crew, below one another. */
  isOfCrews?: boolean;
  /** Its times are ways or heights: the more, the better. */
  isMark?: boolean;
  /** Places alone are its result, as of horses. */
  isOfRanksAlone?: boolean;
  /** Dogs race: times of seconds may be of a part of the course. */
  isOfDogs?: boolean;
  /** These places may be those of favourites, by their odds before the race. */
  isForetold?: boolean;
  /** They go by laps, and each time is that of the last one. */
  isOfLaps?: boolean;
  /** The gap is called one to the next in front. */
  isGapToNext: boolean;
  /** It counts lengths of a horse. */
  isOfLengths?: boolean;
  /** What its header says that it counts: "nm". */
  gapUnit?: string;
  speed?: number;
  /** It is a qualifying, and who is knocked out has the time of an earlier part. */
  isOfParts?: boolean;
  /** Where it may say who is out. */
  states: number[];
  /** Where it may say so of whoever has no place. */
  statesOfUnplaced: number[];
  /** How many of rank, name, and time or gap were found by the words of their headers. */
  worded: number;
  isBibWorded: boolean;
  /** The rank was found by its header, and not because it counts. */
  isRankWorded: boolean;
  /** What a header says of the time that calls it one, as it does none when somebody starts. */
  timeSays?: string;
  /** Its rows are records of data, so that one without a rank or a time is somebody who hasn't started. */
  isKeyed?: boolean;
}
