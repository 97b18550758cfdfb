import { normalizeName } from "../normalize";
import type { RaceEntry } from "./race-facts";

/** "Eliud Kipchoge" and "KIPCHOGE Eliud" are one: the words of a name, in no order. */
export const nameKey = (name: string): string =>
  normalizeName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(" ");

/** What tells entries apart: their names, and of two who are called the same their bibs. */
export function keysIn(...lists: readonly (readonly RaceEntry[])[]): (entry: RaceEntry) => string {
  const doubled = new Set<string>();
  for (const entries of lists) {
    const names = new Set<string>();
    for (const { name } of entries) (names.has(nameKey(name)) ? doubled : names).add(nameKey(name));
  }
  return ({ name, bib = "" }) => (doubled.has(nameKey(name)) ? `${nameKey(name)} ${bib}` : nameKey(name));
}
