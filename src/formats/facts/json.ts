import { isRecord } from "../../core/own";
import type { RaceFacts } from "../../core/race-facts";
import { aboutContainer, type Holders, nameOfRace } from "./json-about";
import { entriesOf, isEntry, kindsOf } from "./json-entry";

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
      const races = racesIn(value.filter(isRecord), holders);
      found.push(...races);
      if (races.length === 0) for (const item of value) walk(item, holders, depth + 1);
      return;
    }
    if (!isRecord(value)) return;
    const objects = [...holders.objects, value];
    for (const [key, inner] of Object.entries(value)) walk(inner, { objects, key }, depth + 1);
  };
  walk(data, { objects: [] }, 0);
  return found;
}

function racesIn(records: Records, holders: Holders): RaceFacts[] {
  const [first] = records;
  // Two items tell whether the others are worth a look.
  if (!first || !(isEntry(first) || isEntry(records.at(-1) ?? first))) return [];
  const about = aboutContainer(holders);
  return groupsOf(records).flatMap(([group, items]) => {
    const entries = entriesOf(items, holders.objects.at(-1) ?? {});
    return entries.length > 0 ? [{ name: nameOfRace(holders, group), ...about, entries }] : [];
  });
}

/** The records of each race, where several are first: by the field that says whose first each is. */
function groupsOf(records: Records): [group: string, records: Records][] {
  const [sample = {}] = records;
  const rankKey = kindsOf(sample).rank;
  const firsts = records.filter((record) => rankKey !== undefined && Number(record[rankKey]) === 1);
  if (firsts.length > 1) {
    const keys = Object.keys(sample).filter((key) => GROUPED_BY.test(key));
    const groupedBy = keys.find((key) => new Set(firsts.map((one) => String(one[key]))).size === firsts.length);
    if (groupedBy !== undefined) return groupBy(records, (record) => String(record[groupedBy]));
  }
  return [["", records]];
}

function groupBy(records: Records, keyOf: (record: Records[number]) => string): [string, Records][] {
  const groups = new Map<string, Record<string, unknown>[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups];
}
