import type { Row } from "./grid";
import { SAMPLE } from "./headers";

/** How many lines, or names beside one another, most cells of a column have at least. */
export function peopleIn(rows: readonly Row[], column: number): number {
  const looked = rows.slice(0, SAMPLE).flatMap(({ cells }) => cells[column] ?? []);
  const counts = looked.flatMap((cell) => {
    // "NOR" and "89 parkruns" beneath a name are nobody.
    const lines = cell.lines.filter((line, i) => i === 0 || !/^[A-Z]{3}$/.test(line));
    const parts = lines.join("\n").split(/\n|(?<=\S)\s*\/\s*(?=\S)|,(?=(?:[^,]*,){2})/);
    return parts.filter((part, i) => i === 0 || !/^\d|\d$/.test(part)).length || [];
  });
  return counts.toSorted((a, b) => b - a)[Math.floor(counts.length / 2)] ?? 1;
}
