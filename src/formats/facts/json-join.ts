import { isRecord } from "../../core/own";
import type { Fields } from "./json-fields";

const MOST_LISTS = 200;
const IS_ID = /(?:id|ref|no|number|bib|key)$/i;

/**
 * Records with the people whom they name by an id, a bib or a number: "participants" stand beside the results, keyed by it or with
 * one of their own.
 *
 * @param around the objects around the list
 * @returns the records as they are where nobody is found
 */
export function withPeople(records: readonly Fields[], around: readonly Fields[]): readonly Fields[] {
  const [first = {}] = records;
  const ids = Object.keys(first).filter((key) => IS_ID.test(key) && /^(?:string|number)$/.test(typeof first[key]));
  for (const byId of around.flatMap(peopleAround)) {
    const key = ids.find((id) => byId.has(String(first[id])));
    if (key !== undefined)
      return records.map((record) => ({ ...record, athlete: byId.get(String(record[key])) ?? null }));
  }
  return records;
}

/** Each object is looked through once, however many lists it holds. */
const known = new WeakMap<Fields, readonly Map<string, Fields>[]>();

function peopleAround(object: Fields): readonly Map<string, Fields>[] {
  const found =
    known.get(object) ??
    Object.values(object)
      .slice(0, MOST_LISTS)
      .map(peopleIn)
      .filter(({ size }) => size > 1);
  known.set(object, found);
  return found;
}

/** "driver_number" */
const ownId = (one: Fields): unknown => one[Object.keys(one).find((key) => IS_ID.test(key)) ?? ""];

function peopleIn(value: unknown): Map<string, Fields> {
  const entries = Array.isArray(value)
    ? value
        .filter(isRecord)
        .map((one): [string, unknown] => [String(one.id ?? one.number ?? one.bib ?? ownId(one)), one])
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return new Map(entries.filter((entry): entry is [string, Fields] => isRecord(entry[1])));
}

/** What a list of columns calls one of them. */
export const labelOf = (field: Fields): unknown =>
  [field.label, field.Label, field.title, field.headerName, field.name, field.header, field.data, field.field].find(
    (one) => typeof one === "string" && one !== "",
  );

/** Records whose keys mean nothing, under what a list of columns beside them calls each. */
export function withTitles(records: readonly Fields[], around: readonly Fields[]): readonly Fields[] {
  const [first = {}] = records;
  const lists = around
    .toReversed()
    .flatMap((object) => Object.values(object))
    .filter(Array.isArray);
  for (const list of lists.slice(0, MOST_LISTS)) {
    const titles = new Map(
      list.filter(isRecord).flatMap((column): [string, string][] => {
        const title = labelOf(column);
        const key = Object.values(column).find((one) => typeof one === "string" && one in first);
        return typeof key === "string" && typeof title === "string" ? [[key, title]] : [];
      }),
    );
    if (titles.size < 3) continue;
    return records.map((record) =>
      Object.fromEntries(Object.entries(record).map(([key, value]) => [titles.get(key) ?? key, value])),
    );
  }
  return records;
}
