import { isRecord } from "../../../core/own";
import { columnOf } from "../words/words";
import type { Fields } from "./fields";
import { keyWords } from "./keys";

const MOST_LISTS = 200;
const LOOKED_AT = 20;
const IS_ID = /(?:id|ref|no|number|bib|key)$/i;

/**
 * Records with the people whom they name by an id, a bib or a number: "participants" stand beside the results, keyed by it or with
 * one of their own.
 *
 * @param around the objects around the list
 * @returns the records as they are where nobody is found
 */
export function withPeople(records: readonly Fields[], around: readonly Fields[]): readonly Fields[] {
  const keyed = records.map(related);
  const looked = keyed.slice(0, LOOKED_AT);
  const ids = Object.keys(keyed[0] ?? {}).filter((key) => IS_ID.test(key) && isId(keyed[0]?.[key]));
  const joins = around.flatMap(peopleAround).flatMap(({ people, list }) =>
    ids.map((id) => ({
      people,
      id,
      found: new Set(looked.flatMap((record) => people.get(plainId(record[id])) ?? [])).size,
      fit: fitOf(id.replace(IS_ID, ""), list),
    })),
  );
  // All are of one event, and a place or a lane is some number of theirs too.
  const [best] = joins.toSorted((a, b) => b.found - a.found || b.fit - a.fit);
  if (!best || best.found === 0) return records;
  return records.map((record, i) => ({ ...record, athlete: best.people.get(plainId(keyed[i]?.[best.id])) ?? null }));
}

/** A record with the ids of what JSON:API calls its relationships: `{ athlete: { data: { id: "12" } } }`. */
function related({ relationships, ...record }: Fields): Fields {
  const ids = Object.entries(isRecord(relationships) ? relationships : {}).flatMap(([key, value]) =>
    isRecord(value) && isRecord(value.data) ? [[`${key}Id`, value.data.id]] : [],
  );
  return { ...record, ...Object.fromEntries(ids) };
}

/** How well an id fits a list: a "riderId" is of somebody, and of "riders". */
const fitOf = (of: string, list: string): number =>
  Number(columnOf(keyWords(of)) === "name") + Number(of !== "" && list.toLowerCase().startsWith(of.toLowerCase()));

const isId = (value: unknown): value is string | number => typeof value === "string" || typeof value === "number";

/** "0012" where people are listed is "12" where they are named. */
const plainId = (value: unknown): string => String(value).replace(/^0+(?=.)/, "");

/** Each object is looked through once, however many lists it holds. */
const known = new WeakMap<Fields, readonly People[]>();

interface People {
  /** The key of the list that they are in. */
  list: string;
  people: Map<string, Fields>;
}

function peopleAround(object: Fields): readonly People[] {
  const found =
    known.get(object) ??
    Object.entries(object)
      .slice(0, MOST_LISTS)
      .flatMap(([list, value]) => (list === "included" ? byType(value) : [[list, value] as const]))
      .flatMap(([list, value]) => peopleIn(value).map((people) => ({ list, people })))
      .filter(({ people }) => people.size > 1);
  known.set(object, found);
  return found;
}

/** What JSON:API includes is of several types, each with ids of its own. */
function byType(value: unknown): (readonly [string, unknown])[] {
  const all = Array.isArray(value) ? value.filter(isRecord) : [];
  const types = [...new Set(all.map(({ type }) => String(type ?? "")))].slice(0, MOST_LISTS);
  return types.map((type) => [type, all.filter((one) => String(one.type ?? "") === type)]);
}

/** People by each of the fields that may tell them apart. */
function peopleIn(value: unknown): Map<string, Fields>[] {
  if (Array.isArray(value)) {
    const people = value.filter(isRecord);
    const fields = Object.keys(people[0] ?? {}).filter((key) => IS_ID.test(key));
    return fields.map((field) => new Map(people.map((one) => [plainId(one[field]), one])));
  }
  const entries = isRecord(value) ? Object.entries(value) : [];
  const keyed = new Map(entries.flatMap(([key, one]) => (isRecord(one) ? [[plainId(key), one]] : [])));
  // In XML a list stands in an element of its own.
  return [keyed, ...(entries.length === 1 && Array.isArray(entries[0]?.[1]) ? peopleIn(entries[0][1]) : [])];
}

/** What a list of columns calls one of them. */
export const labelOf = (field: Fields): unknown =>
  [
    field.label,
    field.Label,
    field.title,
    field.sTitle,
    field.headerName,
    field.name,
    field.header,
    field.data,
    field.field,
  ].find((one) => typeof one === "string" && one !== "");

/** Records whose keys mean nothing, under what a list of columns beside them calls each. */
export function withTitles(records: readonly Fields[], around: readonly Fields[]): readonly Fields[] {
  const [first = {}] = records;
  const titles = titlesOf(listsIn(around), (text) => text in first);
  if (!titles) return records;
  return records.map((record) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [titles.get(key) ?? key, value])),
  );
}

/**
 * What stands over each cell of a row, where one list names the field of each and another says what to print over it, as RaceResult
 * does: `{ Expression: "Finish.GUN", Label: "Time" }`.
 */
export function titledHeader(around: readonly Fields[], width: number): string[] | undefined {
  const lists = listsIn(around.flatMap((object) => [...Object.values(object).filter(isRecord), object]));
  const names = lists.find((list) => list.length === width && list.every((one) => typeof one === "string"));
  const titles = names && titlesOf(lists, (text) => names.includes(text));
  // A title in a language that isn't known says less than the field's name.
  return (
    titles &&
    names?.map(String).map((name) => [titles.get(name) ?? "", keyWords(name)].find((text) => columnOf(text)) ?? "")
  );
}

const listsIn = (around: readonly Fields[]): unknown[][] =>
  around
    .toReversed()
    .flatMap((object) => Object.values(object))
    .filter(Array.isArray)
    .slice(0, MOST_LISTS);

const FEWEST_TITLES = 3;

/** What one of some lists of columns calls each key. */
function titlesOf(lists: readonly unknown[][], isKey: (text: string) => boolean): Map<string, string> | undefined {
  for (const list of lists) {
    const titles = new Map(
      list.filter(isRecord).flatMap((column): [string, string][] => {
        const title = labelOf(column);
        const key = Object.values(column).find((one) => typeof one === "string" && isKey(one));
        return typeof key === "string" && typeof title === "string" ? [[key, title]] : [];
      }),
    );
    if (titles.size >= FEWEST_TITLES) return titles;
  }
  return undefined;
}
