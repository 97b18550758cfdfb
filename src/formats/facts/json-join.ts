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
  for (const people of around.flatMap((one) => Object.values(one)).slice(0, MOST_LISTS)) {
    const byId = peopleIn(people, records);
    const key = ids.find((id) => byId?.has(String(first[id])));
    if (byId && key !== undefined)
      return records.map((record) => ({ ...record, athlete: byId.get(String(record[key])) ?? null }));
  }
  return records;
}

function peopleIn(value: unknown, records: readonly Fields[]): Map<string, Fields> | undefined {
  const entries = Array.isArray(value)
    ? value.filter(isRecord).map((one): [string, unknown] => [String(one.id ?? one.number ?? one.bib), one])
    : isRecord(value)
      ? Object.entries(value)
      : [];
  const people = entries.filter((entry): entry is [string, Fields] => isRecord(entry[1]));
  return people.length > 1 && !people.some(([, one]) => records.includes(one)) ? new Map(people) : undefined;
}
