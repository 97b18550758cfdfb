import type { RaceEntry } from "../../../core/results/race-facts";
import { isRising } from "../table/order";
import { withGapToFirst } from "../table/plausible";
import { entriesOf } from "../table/results";
import { isEven } from "../table/starts";
import { isOfGender } from "../words/about";
import { columnOf, says } from "../words/words";
import { type Fields, pathsIn } from "./fields";
import { keyWords } from "./keys";
import { tableOf } from "./table";

/** "women" and "finishers" are some of all who raced. */
const areSome = (list: string): boolean => isOfGender(list) || columnOf(list.replace(/s$/, "")) === "name";

/**
 * Whether ranks, names and times without anything else beside them are a race's: the ranks leave nobody out who isn't of another
 * list, the times rise in uneven steps, no record and no key of the list says other things, and no name is a file or host.
 */
const isRaceAlone = ([first = {}]: readonly Fields[], ranked: readonly RaceEntry[], list: string): boolean =>
  (areSome(keyWords(list)) || ranked.every(({ rank = 0 }, i) => rank <= (ranked[0]?.rank ?? 0) + i)) &&
  columnOf(keyWords(list).replace(/s$/, "")) !== "foreign" &&
  !pathsIn(first).some((path) => path.some((key) => columnOf(keyWords(key)) === "foreign")) &&
  !ranked.some(({ name }) => /^\S+\.\p{Ll}{2,}$/u.test(name)) &&
  !isEven([...new Set(ranked.map(({ time = "" }) => time))]) &&
  isRising(
    ranked.map(({ time = "" }) => time),
    [],
    1,
  );

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * The entries of a list of records, by rank.
 *
 * @param list the key of the list: "episodes" are nobody
 * @returns none where too few of them read like results
 */
export function jsonEntries(records: readonly Fields[], holder: Fields, list = ""): RaceEntry[] {
  const table = tableOf(records, holder);
  const rows = table?.lines.map(({ cells }) => cells.map(([text = ""]) => text)) ?? [];
  const columns = table && withGapToFirst(table.columns, rows);
  if (!table || !columns || columns.rank === undefined) return [];
  const entries = entriesOf(table.lines, columns);
  const ranked = entries.filter(({ rank }) => rank !== undefined);
  const hasGaps = rows.some((row) => row[columns.gap ?? -1]);
  const hasTimes = entries.some(({ time, gap }) => time ?? gap);
  const hasResults = table.isVague ? hasGaps : hasTimes || (table.isOfAthletes && entries.some(({ state }) => state));
  // Songs, clips and coins have ranks, names and numbers.
  const isRace = table.isOfAthletes || isRaceAlone(records, ranked, list);
  // What stands on a page has a place as well, and its parts have the same name.
  const isPart = entries.length === 1 && ranked[0]?.rank !== 1;
  // Each thing in a shop has its place and the same time until it is delivered.
  const times = new Set(entries.map(({ time }) => time));
  const isTimed = table.isOfAthletes || entries.length < 3 || times.size > 1 || !entries.every(({ time }) => time);
  // Riders go in one after the other, at times of day.
  const isRidden = pathsIn(records[0] ?? {}).some((path) => says(keyWords(path.join(" ")), "horse"));
  const isOfStarts =
    isRidden && !hasGaps && hasTimes && entries.every(({ time = "" }) => /^(?:0?[6-9]|1\d|2[0-3]):\d\d$|^$/.test(time));
  // The best of a season or of all time, each on another day and without a bib.
  const days = new Set(records.map(({ date }) => date));
  const areDays = days.size > 2 && days.size === records.length && [...days].every((day) => DAY.test(String(day)));
  const isOfDays = areDays && table.columns.bib === undefined;
  const isNamed = new Set(entries.map(({ name, bib }) => `${name} ${bib}`)).size >= entries.length * 0.8;
  if (ranked.length === 0 || isPart || !isNamed || !isTimed || !hasResults || isOfStarts || isOfDays || !isRace)
    return [];
  return entries.length * 2 < records.length ? [] : entries;
}
