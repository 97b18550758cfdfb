import { millisOf } from "../../../core/results/race-clock";
import { columnOf, says } from "../words/words";
import { type Cell, type Row, textOfCell } from "./grid";
import { isBlank, looksLikeGap } from "./values";

/** Rows that are looked at to see how a table is built. */
export const SAMPLE = 200;

/** A title, a header, or two of them: "Finish" over "Time" and "Gap". */
const MOST_HEADERS = 5;

/** What stands over each column, and with which row the results begin. */
export function headersOf(rows: readonly Row[]): { headers: string[]; from: number } {
  const isHead = (row: Row) => row.isHeader || isWorded(row);
  const isNoEntry = (row: Row) =>
    row.across !== undefined || isHead(row) || row.cells.every((cell) => !textOfCell(cell));
  const first = rows.findIndex((row, i) => i >= MOST_HEADERS || !isNoEntry(row));
  const from = rows.slice(0, first < 0 ? rows.length : first).findLastIndex(isHead) + 1;
  const above = rows.slice(0, from).filter(({ across }) => across === undefined);
  const width = Math.max(0, ...rows.slice(0, SAMPLE).map(({ cells }) => cells.length));
  const printed = Array.from({ length: width }, (_, column) => {
    const own = textOfCell(above.at(-1)?.cells[column]);
    // "Skier" over "Name" and "Nat."
    const isOverSeveral = (cell: Cell | undefined, { cells }: Row) =>
      columnOf(own) !== undefined &&
      cells.filter((one) => one === cell).length > 1 &&
      columnOf(textOfCell(cell)) === "name";
    const said = new Set(
      above.flatMap((row) => (isOverSeveral(row.cells[column], row) ? [] : textOfCell(row.cells[column]) || [])),
    );
    // "Time" over "5 km" and "Finish"
    const words = columnOf(own) === "split" ? own : [...said].join(" ");
    return words || calledBy(rows.slice(from, SAMPLE).find(({ cells }) => cells[column])?.cells[column]?.label);
  });
  return { headers: withoutPrefix(printed), from };
}

const FEWEST_ALIKE = 4;
const PREFIX = /^(\p{L}+)\s+(?=\p{L})/u;

/** "Rider Place, Rider Name, Rider Team": who it is that each column is about says nothing of what it has, unless it is a rider's horse. */
function withoutPrefix(headers: readonly string[]): string[] {
  const firsts = headers.flatMap((header) => PREFIX.exec(header)?.[1] ?? []);
  const who = firsts.find(
    (first) =>
      firsts.filter((one) => one === first).length >= FEWEST_ALIKE &&
      columnOf(first) === "name" &&
      !says(first, "horse"),
  );
  return headers.map((header) => (PREFIX.exec(header)?.[1] === who ? header.replace(PREFIX, "") : header));
}

/** A row without elements for it is a header if most of what it says are words for columns. */
function isWorded({ cells }: Row): boolean {
  const said = cells.map(textOfCell).filter((text) => !isBlank(text) || text === "#" || text === "+");
  const kinds = said.flatMap((text) => columnOf(text) ?? []);
  // Beside a word for a rank and one for a name, the others may be of any kind.
  const isOfWho = kinds.includes("rank") && kinds.includes("name");
  return (
    kinds.length > 1 && !said.some((text) => /\d[:.]\d\d/.test(text)) && (isOfWho || kinds.length >= said.length * 0.5)
  );
}

/** Whether a row says again what stands above. */
export const isHeaderAgain = ({ cells }: Row, headers: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell, i) => ["", headers[i]].includes(textOfCell(cell))) && cells.some(textOfCell);

/** What a cell's attribute or class calls its column: "Time", "type-place place-secondary". */
export function calledBy(label = ""): string {
  if (!/[-_]|\s|[a-z][A-Z]/.test(label)) return columnOf(label) ? label : "";
  const names = label.split(/\s+/).filter((name) => {
    const kind = columnOf(split(name));
    return kind !== undefined && kind !== "none" && kind !== "foreign";
  });
  return names.map(split).join(" ");
}

/** "fullname", "finishTime" and "ranking__place" in words. */
const split = (name: string): string =>
  name
    .replace(/^.*__/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/full ?name$/i, "name");

/**
 * What a cell says first: under a time may stand a best one, under a rank one among an age group. Of several gaps the widest, which
 * is to the leader.
 */
export const saidFirst = (lines: readonly string[]): string =>
  lines.length > 1 && lines.every(looksLikeGap)
    ? (lines.toSorted((a, b) => (millisOf(b) ?? 0) - (millisOf(a) ?? 0))[0] ?? "")
    : (lines.find((line) => !isBlank(line)) ?? lines[0] ?? "");

/** The lines of a cell without the header that small screens show inside it. */
export function linesOf(cell: Row["cells"][number], header = ""): string[] {
  const [first = "", ...rest] = cell?.lines ?? [];
  return rest.length > 0 && header.includes(first.replace(/:$/, "")) ? rest : (cell?.lines ?? []);
}
