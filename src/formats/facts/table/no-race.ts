import { isIn, says, wayUnit, wordsOf } from "../words/words";
import { isOfWords, type Sample } from "./looks";

/** Whether a column is one that no race has: of songs and prices, or the years of its winners, or places along its course. */
export const isOfNoRace = (sample: Sample, all: readonly Sample[]): boolean =>
  (sample.kind === "foreign" && !isOfOneDay(sample, all) && !isOfTask(sample)) ||
  isOfThing(sample, all) ||
  areYears(sample) ||
  areAlong(sample, all);

/** What a "Task" of a competition took or earned; of work it says what. */
const isOfTask = (sample: Sample): boolean => /^task\b/i.test(sample.header.trim()) && !isOfWords(sample);

/** Films have a "run time" and auctions a "lot"; so have races, beside bibs, clubs, legs or faults. */
const isOfThing = (sample: Sample, all: readonly Sample[]): boolean =>
  /^(?:run time|lot)$/i.test(sample.header.trim()) &&
  !all.some((one) => one !== sample && (OF_RACES.has(one.kind) || says(one.header, "faults")));

const OF_RACES: ReadonlySet<Sample["kind"]> = new Set(["bib", "team", "split"]);

/** The day on which all raced who have a place, a bib and a time with seconds; bookings and hours of work have days too. */
const isOfOneDay = ({ said, cells: [first = ""] }: Sample, all: readonly Sample[]): boolean =>
  said.length > 2 &&
  /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/.test(first) &&
  said.every((cell) => cell === first) &&
  ["rank", "bib"].every((column) => all.some(({ kind }) => kind === column)) &&
  all.some(({ kind, said: times }) => kind === "time" && times.some((time) => /\d:\d\d:\d\d|\d[.,]\d/.test(time)));

/** Fewer are years of birth. */
const FEWEST_YEARS = 5;

/** Years one after the other, and no bibs from 2001. */
function areYears({ kind, said }: Sample): boolean {
  if (kind === "bib" || kind === "number") return false;
  if (said.length < FEWEST_YEARS || !said.every((year) => /^(?:1[89]|20)\d\d$/.test(year))) return false;
  const steps = said.slice(1).map((year, i) => Number(year) - Number(said[i]));
  return [1, -1].some((by) => steps.filter((step) => step === by).length >= steps.length * 0.8);
}

/**
 * Each is farther than the one before, the last much farther than the first; who is farther in a race comes first, and gaps are
 * of ways that are left.
 */
function areAlong({ header, said }: Sample, all: readonly Sample[]): boolean {
  const ways = said.map((way) => Number.parseFloat(way.replace(",", ".")));
  return (
    said.length > 2 &&
    (ways.at(-1) ?? 0) > (ways[0] ?? 0) * 1.25 &&
    !all.some(({ kind }) => kind === "gap") &&
    isIn(wordsOf(header.replace(/\(.*?\)/, "")), "mark") &&
    (wayUnit(header) !== undefined || said.every((way) => /\d\s*(?:km|mi)/i.test(way))) &&
    ways.every((way, i) => i === 0 || way > (ways[i - 1] ?? way))
  );
}
