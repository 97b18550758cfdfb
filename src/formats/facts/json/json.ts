import { groupBy } from "../../../core/group-by";
import { isRecord } from "../../../core/own";
import type { RaceFacts } from "../../../core/results/race-facts";
import { tidy } from "../../page/page";
import { rowOf } from "../table/grid";
import { resultsIn } from "../table/results";
import { columnOf, stateIn } from "../words/words";
import { aboutContainer, type Holders, nameOfRace } from "./about";
import { jsonEntries } from "./entries";
import { labelOf, titledHeader, withPeople, withTitles } from "./join";
import { keyWords, withSpace } from "./keys";
import { hasRank, isEntry, rankPath } from "./table";

/** No API nests its results deeper, and a body could have any number of values. */
const DEEPEST = 12;
const MOST_VALUES = 400_000;
/** Fields by which a list has the rows of several races. */
const GROUPED_BY =
  /^(?:gender|sex|category|class(?:_?name)?|event(?:_?name)?|race(?:_?name)?|division|group|distance)$/i;

type Records = readonly Record<string, unknown>[];

/** Results in JSON: every list whose items have a rank and a name, and times, gaps or who is out. */
export function jsonFacts(data: unknown): RaceFacts[] {
  const found: RaceFacts[] = [];
  let left = MOST_VALUES;
  const walk = (value: unknown, holders: Holders, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > DEEPEST || left-- < 0) return;
    if (Array.isArray(value)) {
      const races = value.some(Array.isArray) ? listedIn(value, holders) : racesIn(value.filter(isRecord), holders);
      found.push(...races);
      if (races.length === 0) for (const item of value) walk(item, holders, depth + 1);
      return;
    }
    if (!isRecord(value)) return;
    const objects = [...holders.objects, value];
    const keyed = keyedRecords(value) ?? recordsOfColumns(value);
    const races = keyed ? racesIn(keyed, holders) : [];
    found.push(...races);
    if (races.length > 0) return;
    for (const [key, inner] of partsOf(value)) walk(inner, { objects, key: keyBelow(holders.key, key) }, depth + 1);
  };
  walk(data, { objects: [] }, 0);
  return found;
}

/** RaceResult parts a list by keys that have a number: "#1_10 km" has "#1_Women". */
const NUMBERED = /^#\d+_/;
const keyBelow = (above: string | undefined, key: string): string =>
  above !== undefined && NUMBERED.test(above) && NUMBERED.test(key) ? `${above} ${key}` : key;

const isOfOut = (key: string): boolean => NUMBERED.test(key) && stateIn(key.replace(NUMBERED, "")) !== undefined;

/** The parts of a list; one whose rows are those of who is out ("#2_Abandons") is of the part before, if each has one. */
function partsOf(value: Record<string, unknown>): [string, unknown][] {
  const parts: [string, unknown][] = [];
  const others = Object.keys(value).filter((key) => !isOfOut(key)).length;
  const isEach = others === 1 || others * 2 === Object.keys(value).length;
  for (const [key, inner] of Object.entries(value)) {
    const last = parts.at(-1);
    if (isEach && isOfOut(key) && last && Array.isArray(last[1]) && Array.isArray(inner))
      last[1] = [...last[1], ...inner];
    else parts.push([key, inner]);
  }
  return parts;
}

function racesIn(given: Records, holders: Holders): RaceFacts[] {
  const listed = isEntry(given[0] ?? {}) ? given : withTitles(given, holders.objects);
  const records = mayRank(listed) ? withPeople(listed, holders.objects) : listed;
  const [first] = records;
  // Two items tell whether the others are worth a look.
  if (!first || !(isEntry(first) || isEntry(records.at(-1) ?? first))) return [];
  const about = aboutContainer(holders);
  return groupsOf(records).flatMap(([group, items]) => {
    const entries = jsonEntries(items, holders.objects.at(-1) ?? {}, holders.key);
    return entries.length > 0 ? [{ name: nameOfRace(holders, group), ...about, entries }] : [];
  });
}

/** Whether a list has ranks and nobody's name. */
const mayRank = ([first = {}]: Records): boolean => hasRank(first) && !isEntry(first);

/** Records by their bibs or ids. */
function keyedRecords(value: Record<string, unknown>): Records | undefined {
  const all = Object.values(value);
  const records = all.filter(isRecord);
  return records.length > 1 && records.length === all.length && Object.keys(value).every((key) => /\d/.test(key))
    ? records
    : undefined;
}

/** The records whose fields are lists, one for each of them: `{ rank: [1, 2], name: [...], time: [...] }`. */
function recordsOfColumns(value: Record<string, unknown>): Records | undefined {
  const lists = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const length = lists[0]?.[1].length ?? 0;
  if (lists.length < FEWEST_CELLS || length < 2 || lists.some(([, list]) => list.length !== length)) return undefined;
  if (lists.some(([, list]) => list.some((one) => typeof one === "object" && one !== null))) return undefined;
  // Measures are printed like this too, of what has a name in one word.
  if (!lists.some(([, list]) => list.some((one) => /\p{L}\s+\p{L}/u.test(String(one))))) return undefined;
  return lists[0]?.[1].map((_, i) => Object.fromEntries(lists.map(([key, list]) => [key, list[i]])));
}

/** Rows of lists, below their header or beside it in the objects around them. */
function listedIn(value: readonly unknown[], holders: Holders): RaceFacts[] {
  const rows = value.filter(Array.isArray).map((row: unknown[]) => row.map(cellText));
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < FEWEST_CELLS) return [];
  const header =
    titledHeader(holders.objects, width) ??
    holders.objects
      .toReversed()
      .map((object) => headersIn(object, width))
      .find(Boolean);
  const all = [...(header ? [rowOf(header, true)] : []), ...rows.map((cells) => rowOf(cells))];
  return resultsIn(all).map(({ heading, entries }) => ({
    name: nameOfRace(holders, heading ?? ""),
    ...aboutContainer(holders),
    entries,
  }));
}

const FEWEST_CELLS = 3;
const MOST_OBJECTS = 30;

/** Markup in a cell is left out. */
const cellText = (value: unknown): string =>
  typeof value === "string"
    ? tidy(value.replace(/<[^>]{0,500}>/g, " "))
    : typeof value === "number"
      ? String(value)
      : "";

/** A list of as many texts or labelled objects as a row has cells, in an object or in one within it. */
function headersIn(object: Record<string, unknown>, width: number, depth = 0): string[] | undefined {
  for (const value of Object.values(object).slice(0, MOST_OBJECTS)) {
    if (Array.isArray(value) && Math.abs(value.length - width) <= MOST_UNNAMED) {
      const said = value.map((one) =>
        isRecord(one) ? String(labelOf(one) ?? "") : typeof one === "string" ? one : "",
      );
      const words = said.map((text) => withSpace(keyWords(text)));
      const known = words.filter((text) => columnOf(text) !== undefined).length;
      // What is hidden, as an id, stands before what is shown.
      if (known >= 2) return [...Array<string>(Math.max(0, width - value.length)).fill(""), ...words];
    }
    const inner = isRecord(value) && depth < 2 ? headersIn(value, width, depth + 1) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

const MOST_UNNAMED = 2;

/** The records of each race, where several are first: by the field that says whose first each is. */
function groupsOf(records: Records): [group: string, records: Records][] {
  const [sample = {}] = records;
  const rankOf = rankPath(records);
  const firsts = records.filter((record) => Number(rankOf(record)) === 1);
  if (firsts.length > 1) {
    const keys = Object.keys(sample).filter((key) => GROUPED_BY.test(key));
    const groupedBy = keys.find((key) => new Set(firsts.map((one) => String(one[key]))).size === firsts.length);
    if (groupedBy !== undefined) return [...groupBy(records, (record) => String(record[groupedBy]))];
  }
  return [["", records]];
}
