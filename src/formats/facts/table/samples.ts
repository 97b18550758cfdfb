import { columnOf, says } from "../words/words";
import type { Sample } from "./looks";
import { isBlank, stateOf } from "./values";

/** A look at the first rows tells what a column has. */
export const LOOKED_AT = 60;
const MOST_COLUMNS = 100;

/**
 * What is known of each column of a table before it is decided what it has.
 *
 * @param peopleIn how many lines, or names beside one another, most cells of a column have at least
 */
export function samplesOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  peopleIn: (column: number) => number,
): Sample[] {
  const looked = rows.slice(0, LOOKED_AT);
  const width = Math.min(MOST_COLUMNS, Math.max(headers.length, ...looked.map((row) => row.length)));
  const kinds = headers.map(columnOf);
  // Why somebody is out may stand where the others have a time: "Engine".
  const isIn = (row: readonly string[]) => !row.some((cell, i) => kinds[i] === "rank" && stateOf([cell]));
  const placed = looked.filter(isIn);
  return Array.from({ length: width }, (_, column) => {
    const header = headers[column] ?? "";
    const textsIn = (of: typeof rows) => of.map((row) => row[column] ?? "");
    return {
      column,
      kind: kinds[column],
      header,
      cells: textsIn(looked),
      said: textsIn(kinds[column] === "time" && placed.length > 0 ? placed : looked).filter((cell) => !isBlank(cell)),
      // A name may have a club under it.
      isOfCrew: peopleIn(column) > (says(header, "crew") ? 1 : 2),
    };
  });
}
