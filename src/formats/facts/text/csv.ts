import { type Row, rowOf, rowUnderTitle } from "../table/grid";
import { rowsOfLif } from "./lif";

const MOST_LINES = 40_000;
const MOST_TITLES = 3;
const FEWEST_CELLS = 3;
const LOOKED_AT = 20;
/** A cell in quotes, in which two of them are one, or what stands before the next delimiter. */
const cellPattern = (by: string) => new RegExp(`(?:"((?:[^"]|"")*)"|([^${by}]*))(?:[${by}]|$)`, "gy");

/** The rows of a text whose cells a comma, semicolon, tab or bar parts (RFC 4180); none where its lines have different numbers. */
export function rowsOfCsv(text: string): Row[] {
  // Databases and Markdown draw bars around a table, and rulers.
  const said = text
    .split(/\r\n?|\n/, MOST_LINES)
    .filter((line) => /[^\s=_*+|:.-]/.test(line))
    .map((line) => line.replace(/^\s*\|(.*)\|\s*$/, "$1"));
  const delimiterOf = (line: string) => [";", "\t", "|", ","].find((one) => line.split(one).length >= FEWEST_CELLS);
  // A title may stand above.
  const lines = said.slice(
    Math.max(
      said.slice(0, MOST_TITLES).findIndex((line) => delimiterOf(line) !== undefined),
      0,
    ),
  );
  const by = delimiterOf(lines[0] ?? "");
  if (by === undefined || lines.length < 2) return [];
  const plain = by === "|" ? lines.map(withoutMarks) : lines;
  const cells = inWords(plain.map((line) => cellsIn(line, cellPattern(by))));
  const photo = rowsOfLif(cells);
  if (photo.length > 0) return photo;
  const width = cells[0]?.length ?? 0;
  // The last may be left out where it is empty, and splits have no end. Sentences have commas.
  const isRow = ({ length }: readonly string[]) =>
    by === "," ? Math.abs(length - width) <= 1 : length > width / 2 && length >= FEWEST_CELLS;
  if (!cells.slice(0, LOOKED_AT).every(isRow)) return [];
  // Programs write more columns than anybody knows.
  const isHeaded = !cells[0]?.some((cell) => /^[\d.,:]+$/.test(cell));
  return cells.map((row, i) => rowUnderTitle(rowOf(row, isHeaded && i === 0)));
}

/**
 * What the numbers of OE2010's classifier say of a runner: in order, didn't start, didn't finish, missed a control, is
 * disqualified, over the time limit.
 */
const CLASSIFIERS = ["", "DNS", "DNF", "DSQ", "DSQ", "DNF"];
/** What its columns have: "Finish" is when somebody came in, beside the "Time". */
const OF_OE2010 = new Map([
  ["Classifier", "Status"],
  ["Finish", "Time of day"],
]);

/** A file of OE2010, which a column of classifiers tells, in words; any other as it is. */
function inWords([header = [], ...rows]: string[][]): string[][] {
  const at = header.indexOf("Classifier");
  if (at < 0) return [header, ...rows];
  const inRow = (row: string[]) =>
    row.map((cell, column) => (column === at ? (CLASSIFIERS[Number(cell)] ?? cell) : cell));
  return [header.map((name) => OF_OE2010.get(name) ?? name), ...rows.map(inRow)];
}

/** Markdown's "**Ada Brook**" and "[Ada Brook](https://a.example)". */
const withoutMarks = (line: string): string =>
  line.replace(/!?\[([^\]|]*)\]\([^)|]*\)/g, "$1").replace(/(\*\*?|__)(?=[^\s|])([^|]*?)\1/g, "$2");

const cellsIn = (line: string, pattern: RegExp): string[] =>
  [...line.matchAll(pattern)]
    .filter(({ index }, i) => i === 0 || index < line.length)
    .map(([, quoted, plain = ""]) => (quoted?.replaceAll('""', '"') ?? plain).trim());
