import { type Column, isRankWithin, says, surnamesFirst, wayUnit } from "../words/words";
import { areFavourites } from "./favourites";
import { gapAmong, isToNext, timeOfGaps, widest } from "./gaps";
import {
  areRidden,
  isArrival,
  isCounting,
  isFromOne,
  isMostly,
  isNation,
  isNeverBack,
  isOfBibs,
  isOfCodes,
  isOfDifferent,
  isOfGaps,
  isOfLengths,
  isOfMedals,
  isOfNames,
  isOfRanks,
  isOfRegions,
  isOfSingleWords,
  isOfTimes,
  isOfWords,
  isUntil,
  lastSaid,
  ranking,
  type Sample,
  saysMostOut,
} from "./looks";
import { bestRun, isOfLaps, isOfSpeed, marksAmong, pointsOfJumps } from "./marks";
import { isOfNoRace } from "./no-race";
import { hasDigit, recalled } from "./recalled";
import { samplesOf } from "./samples";
import { isGap, looksLikeGap, looksLikeTime, rankIn, timeIn } from "./values";
import type { Columns } from "./where";
import { isCalledName, isOfRecord, isWhere, membersAmong, whoAmong } from "./who";

/** What a header may say of the time that counts: the sum with penalties, the last lap's end. */
const UNSURE: ReadonlySet<Column | undefined> = new Set([undefined, "none", "split"]);

/**
 * Finds the columns of a table of results: by their headers, each held against its values, else by their values alone.
 *
 * @param headers what stands above each column
 * @param rows the text of each cell
 * @param peopleIn how many lines, or names beside one another, most cells of a column have at least
 * @returns undefined for a table of something else
 */
export function columnsOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  peopleIn: (column: number) => number = () => 1,
): Columns | undefined {
  const samples = samplesOf(headers, rows, peopleIn);
  // A list of songs or records has ranks, names and times, and other things beside them.
  if (samples.some((one) => isOfNoRace(one, samples))) return undefined;
  return columnsAmong(samples);
}

/** Which of some columns has what, by what each is called and the looks of its cells. */
export function columnsAmong(printed: readonly Sample[]): Columns | undefined {
  // "Gesamt" and "Overall" may be a place or a time, and a bet on a horse's "Place" pays.
  const isRidden = areRidden(printed);
  const isOfHorses = isRidden || printed.some(({ header }) => says(header, "ranksAlone"));
  const hasTimes = printed.some((one) => one.kind === "time" && isOfTimes(one));
  const samples = printed.map((one) => recalled(one, printed, isOfHorses || hasTimes));
  const taken = new Set<number>();
  const of = (kind: Column, holds: (sample: Sample) => boolean = () => true): Sample[] =>
    samples.filter((one) => one.kind === kind && !taken.has(one.column) && holds(one));
  const take = (sample: Sample | undefined): number | undefined => {
    if (sample) taken.add(sample.column);
    return sample?.column;
  };
  const isUncalled = ({ kind, column }: Sample) => kind === undefined && !taken.has(column);
  const unnamed = (holds: (one: Sample) => boolean) => samples.find((one) => isUncalled(one) && holds(one));

  const ranks = of("rank", isOfRanks);
  // "Rank" may be one in the world, beside the "Place".
  const overall = ranks.filter(({ header }) => !isRankWithin(header));
  const fromOne = overall.filter(isFromOne);
  // Beside "Place" of each age group, "Place (total)" never goes back, also on a second page.
  const goesOn = overall.find((one) => isNeverBack(one) && isCounting(one));
  const rankByWords = fromOne.find(isNeverBack) ?? goesOn ?? fromOne[0] ?? overall[0] ?? ranks[0];
  const numbers = of("number", isCounting)[0];
  const uncalled = unnamed(isCounting);
  // Bibs count too where they are given by rank, and seldom from one.
  const counts =
    rankByWords ?? (numbers && uncalled && isFromOne(uncalled) && !isFromOne(numbers) ? uncalled : numbers);
  const rank = take(counts ?? uncalled);
  const family = take(of("family", isOfWords)[0]);
  const isUncalledTeam = (one: Sample) =>
    isUncalled(one) && isOfWords(one) && !isMostly(one, hasDigit) && (new Set(one.said).size > 1 || isOfCodes(one));
  const teams = () => of("team", isOfWords).toSorted((a, b) => Number(isNation(a)) - Number(isNation(b)));
  const [crew] = teams();
  // Several people in a cell, or in columns with numbers, are a crew's, and the crew has a column of its own.
  const isNamed = crew !== undefined && isOfDifferent(crew);
  const noms = whoAmong(of("name", isOfWords), isRidden, isNamed);
  const nom = noms.find(({ isOfCrew }) => !(isOfCrew && isNamed));
  // "Cognome, Nome" and "Apellidos, Nombre": what is a name elsewhere is a given one beside a surname.
  const beside = family === undefined ? undefined : noms.find(isOfSingleWords);
  const given = family === undefined && !nom ? undefined : take(of("given", isOfWords)[0] ?? beside);
  const members = isNamed ? membersAmong(samples.filter(isUncalled)) : [];
  const byShape = unnamed((one) => isOfNames(one) && !members.includes(one) && !(one.header && isCalledName(crew)));
  const name = family ?? take(nom ?? byShape ?? (isWhere(crew, samples) ? undefined : crew));
  if (name === undefined) return undefined;
  // Lengths are gaps where nobody has a time.
  const gap = widest(of("gap", (one) => isMostly(one, isGap) && !(isOfHorses && hasTimes && !isOfGaps(one))));
  const ranked = samples[rank ?? -1]?.cells.map(rankIn) ?? [];
  const times = of(
    "time",
    (one) =>
      isMostly(one, (cell) => timeIn(cell) !== undefined || looksLikeGap(cell)) &&
      !samples.some((start) => isUntil(one, start)),
  );
  // The number of a chip is no time, and neither are points beside one.
  const clocks = times.filter(
    (one) =>
      isMostly(one, (cell) => looksLikeTime(cell) || looksLikeGap(cell)) &&
      !times.some((other) => samples.some((start) => isArrival(one, start, other))),
  );
  const gapByShape = gapAmong(samples.filter(isUncalled));
  const isUnsure = (one: Sample) =>
    UNSURE.has(one.kind) && one !== gapByShape && !taken.has(one.column) && !wayUnit(one.header);
  const ofGaps = timeOfGaps([...clocks, ...samples.filter(isUnsure)], gap ?? gapByShape);
  const points = pointsOfJumps(samples);
  const time = points
    ? undefined
    : (ofGaps ?? (isRidden ? undefined : ranking(clocks.length > 0 ? clocks : times, ranked)));
  const [mark] = time ? [] : points ? [points] : marksAmong(samples.filter(({ column }) => !taken.has(column)));
  take(gapByShape);
  // "12.40" below a word that nobody knows may be anything.
  const isTiming = (one: Sample) => isOfTimes(one) && (!one.header || one.said.some((cell) => /\d[:h'’]/.test(cell)));
  const timings = samples.filter((one) => !isRidden && isUncalled(one) && isTiming(one) && !isOfGaps(one));
  const timeByShape = lastSaid(timings);
  take(timeByShape);
  const bibByWords = of("bib", isOfBibs)[0] ?? of("bib")[0] ?? of("number", (one) => !isMostly(one, isOfRecord))[0];
  const bib = take(
    bibByWords ?? samples.slice(0, name).find((one) => isUncalled(one) && isOfBibs(one) && !isRankWithin(one.header)),
  );
  const timing = time ?? mark ?? bestRun(samples) ?? lastSaid(of("split", isOfTimes));
  const timed = (timing ?? timeByShape)?.column;
  const isOfPoints = !isRidden && samples.some(({ kind }) => kind === "points");
  // Over a season points count, and laps are added up.
  const areLaps = !isOfPoints && samples.some(isOfLaps);
  const isOfRanksAlone = isOfHorses && rankByWords !== undefined && !isOfPoints;
  const lengths =
    isOfRanksAlone && !isRidden && !timing
      ? samples.find(
          (one) => one === gap || ((isUncalled(one) || one.kind === "gap" || one.kind === "mark") && isOfLengths(one)),
        )
      : undefined;
  const who = (nom ?? family !== undefined) || (byShape ? undefined : crew);
  const worded = [rankByWords, who, timing ?? gap].filter(Boolean).length;
  return {
    rank,
    name,
    given,
    bib,
    // A column of clubs, of which nobody has one, still is theirs; nations may be pictures.
    team: take(
      teams()[0] ??
        samples.slice(name + 1, name + 3).find(isUncalledTeam) ??
        of("team", (one) => one.said.length === 0 && !isNation(one))[0],
    ),
    time: timed,
    gap: (lengths ?? gap ?? gapByShape)?.column,
    isOfLengths: lengths !== undefined,
    isOfTeams: !nom && family === undefined && !byShape,
    surnames: surnamesFirst(nom?.header ?? ""),
    isOfCrews: nom?.isOfCrew && says(nom.header, "crew"),
    isMark: mark !== undefined,
    isOfRanksAlone,
    isOfDogs: isOfRanksAlone && samples.some(({ header }) => says(header, "dog")),
    isForetold: !isRidden && !lengths && areFavourites(samples),
    isOfLaps: bibByWords?.kind === "bib" && worded >= 2 && rankByWords !== undefined && areLaps,
    isGapToNext: gap !== undefined && !ofGaps && isToNext(gap, time !== undefined),
    gapUnit: wayUnit(gap?.header ?? ""),
    speed: samples.find(isOfSpeed)?.column,
    states: [
      rank,
      timed,
      // A horse beaten by a head ("hd") is not over the time limit, which is as short in French.
      isOfRanksAlone ? undefined : gap?.column,
      ...of("state", (one) => !isOfRegions(one) && !(areLaps && saysMostOut(one, ranked))).map(({ column }) => column),
      ...samples.filter(({ kind }) => kind === "time" || kind === "points").map(({ column }) => column),
    ].filter((column, i, all): column is number => column !== undefined && all.indexOf(column) === i),
    // A "classification" says "Retired"; a class may be called "R".
    statesOfUnplaced: samples.filter(({ kind }) => kind === "rank").map(({ column }) => column),
    worded,
    isBibWorded: bibByWords !== undefined,
    timeSays: time?.kind === "time" ? time.header : undefined,
    isRankWorded: rankByWords !== undefined || (rank !== undefined && isOfMedals(samples[rank])),
  };
}
