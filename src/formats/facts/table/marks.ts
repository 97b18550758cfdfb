import { millisOf } from "../../../core/results/race-clock";
import { isIn, isWayAlone, wayUnit, wordsOf } from "../words/words";
import { isMostly, isOfTimes, type Sample } from "./looks";
import { isMark } from "./values";

/** Points of several events, the best first. */
function isFalling({ said }: Sample): boolean {
  const marks = said.filter(isMark).map((cell) => Number.parseFloat(cell.replace(",", ".")));
  const falls = marks.filter((mark, i) => i === 0 || mark <= (marks[i - 1] ?? 0));
  return marks.length * 2 > said.length && falls.length >= marks.length * 0.8 && (marks.at(-1) ?? 0) < (marks[0] ?? 0);
}

/** Farther jumps and throws nobody, and to the centimetre; a mountain has three digits behind the point in some languages. */
const FARTHEST = 300;

/** Ways or heights, the best first. */
const isFallingMark = (sample: Sample): boolean =>
  isFalling(sample) &&
  (wayUnit(sample.header) === "km" ||
    sample.said.every(
      (cell) =>
        /\d\s*km$/i.test(cell) || (Number.parseFloat(cell) < FARTHEST && !/[.,]\d{3}/.test(cell)) || !isMark(cell),
    ));

/** The points of ski jumpers, in all, beside how far each flew. */
export function pointsOfJumps(samples: readonly Sample[]): Sample | undefined {
  const jumps = samples.filter((one) => one.kind === "mark" && isMostly(one, (cell) => JUMP.test(cell)));
  const isOfAll = (one: Sample) => (one.kind === "time" || one.kind === "points") && isFalling(one);
  // Skiers who jump before have a time too.
  const isTimed = samples.some((one) => one.kind === "time" && isMostly(one, (cell) => /\d:\d\d/.test(cell)));
  return jumps.length > 1 && !isTimed ? samples.findLast(isOfAll) : undefined;
}

const JUMP = /^\d{2,3}(?:[.,]\d)?\s*m?$/;

const [FEWEST_EVENTS, MANY_EVENTS] = [3, 5];

/** What counts in place of a time: a way, a height, or in a decathlon the points beside ten columns of marks. */
export function marksAmong(samples: readonly Sample[]): Sample[] {
  const splits = samples.filter(({ kind }) => kind === "split").length;
  const events = samples.filter((one) => one.kind === "split" || isMostly(one, (cell) => /\d[.,:]\d/.test(cell)));
  const isOfEvents = splits >= FEWEST_EVENTS || (splits > 0 && events.length >= MANY_EVENTS);
  // "km" alone may count what a car has driven, or a ferry.
  const hasBib = samples.some(({ kind, header }) => kind === "bib" && !/\b(?:car|kart|sail|bow|horse)/i.test(header));
  const isWay = ({ header }: Sample) => hasBib || !isWayAlone(header);
  return [
    ...samples.filter((one) => isFallingMark(one) && ((one.kind === "mark" && isWay(one)) || isBestOf(one, samples))),
    ...samples.filter((one) => isOfEvents && one.kind === "points" && isFalling(one)),
  ];
}

const FEWEST_ATTEMPTS = 3;
const ATTEMPT = /^\d{1,3}[.,]\d\d$/;

/** Whether a column has the best of the attempts beside it, whatever it is called: "6.41", "x", "6.50", and "6.50". In an exam nobody fouls. */
function isBestOf({ cells, column }: Sample, samples: readonly Sample[]): boolean {
  const attempts = samples.filter(
    (one) =>
      one.column < column &&
      one.said.some((cell) => ATTEMPT.test(cell)) &&
      isMostly(one, (cell) => ATTEMPT.test(cell) || /^[xp-]$/i.test(cell)),
  );
  const markIn = (cell = "") => (ATTEMPT.test(cell) ? Number.parseFloat(cell.replace(",", ".")) : 0);
  return (
    attempts.length >= FEWEST_ATTEMPTS &&
    attempts.some(({ said }) => said.some((cell) => /^x$/i.test(cell))) &&
    cells.every((cell, i) => markIn(cell) === Math.max(...attempts.map((one) => markIn(one.cells[i]))))
  );
}

/** Whether a column counts laps or loops, by which the ranks go. */
export const isOfLaps = (sample: Sample): boolean =>
  isIn(wordsOf(sample.header), "laps") && sample.said.every((cell) => /^\d{1,4}$/.test(cell)) && isFalling(sample);

/** The best of several runs counts, where no column has a time of the whole: "1:10.2", "1:09.1", and "1:09.1". */
export function bestRun(samples: readonly Sample[]): Sample | undefined {
  const all = samples.filter((one) => /\d/.test(one.header) && isOfTimes(one));
  return samples.find(({ cells, column, said }) => {
    const runs = all.filter((one) => one.column < column);
    const timesIn = (i: number) => runs.flatMap((one) => millisOf(one.cells[i] ?? "") ?? []);
    return (
      runs.length > 1 &&
      said.length > 1 &&
      !runs.some((one) => cells.every((cell, i) => cell === one.cells[i])) &&
      cells.every((cell, i) => (millisOf(cell) ?? Number.POSITIVE_INFINITY) === Math.min(...timesIn(i)))
    );
  });
}

/** "Speed (kts)", "km/h" */
export const isOfSpeed = ({ header }: Sample): boolean => /speed|\bkn?ts\b|knots|km\/?h|mph/i.test(header);
