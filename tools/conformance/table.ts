import { dirname, relative } from "node:path";
import type { Trial } from "./trial";

/** The trials as a table, a line for each folder and format, and below it each sample that wasn't read. */
export function table(folder: string, trials: readonly Trial[]): string {
  const folderOf = ({ file }: Trial) => relative(folder, dirname(file)) || ".";
  const folders = [...new Set(trials.map(folderOf))];
  const rows = folders.map((name) =>
    rowOf(
      name,
      trials.filter((trial) => folderOf(trial) === name),
    ),
  );
  const all = [HEADER, ...rows, ...(rows.length > 1 ? [rowOf("all", trials)] : [])];
  const unread = trials.filter(({ outcome }) => outcome !== "parsed");
  const lines = unread.map(({ file, outcome, said }) => `  ${outcome}  ${relative(folder, file)}: ${said}`);
  return [...aligned(all), "", ...lines].join("\n").trimEnd();
}

/** Whether a page that has neither live text nor results would be followed. */
export const isTaken = ({ outcome, results }: Trial): boolean => outcome !== "refused" || results > 0;

/** What became of pages that are no live pages: how many were refused, and each that wasn't. */
export function takenForLive(folder: string, trials: readonly Trial[]): string {
  const taken = trials.filter(isTaken);
  const refused = `${folder}: ${trials.length - taken.length} of ${trials.length} pages that aren't live are refused.`;
  const lines = taken.map(
    ({ file, outcome, format, posts, results, said }) =>
      `  ${relative(folder, file)}: ${outcome === "thrown" ? said : `read as ${format ?? "results"}, ${posts} posts, results of ${results} races`}`,
  );
  return [refused, ...lines].join("\n");
}

const HEADER = ["folder", "files", "parsed", "posts", "results", "refused", "thrown", "slowest", "formats"];

function rowOf(name: string, trials: readonly Trial[]): string[] {
  const count = (outcome: Trial["outcome"]) => String(trials.filter((trial) => trial.outcome === outcome).length);
  const posts = trials.reduce((sum, trial) => sum + trial.posts, 0);
  const results = trials.reduce((sum, trial) => sum + trial.results, 0);
  const slowest = trials.reduce((most, trial) => (trial.ms > most.ms ? trial : most));
  const formats = [...new Set(trials.flatMap(({ format }) => format ?? []))].sort().join(", ");
  return [
    name,
    String(trials.length),
    count("parsed"),
    String(posts),
    String(results),
    count("refused"),
    count("thrown"),
    `${slowest.ms.toFixed(1)} ms`,
    formats,
  ];
}

/** Numbers to the right, words to the left. */
function aligned(rows: readonly string[][]): string[] {
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number) => column > 0 && column < HEADER.length - 1;
  return rows.map((row) =>
    row
      .map((cell, i) => (isNumber(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
