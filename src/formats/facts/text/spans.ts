import { tidy } from "../../page/page";
import { columnOf } from "../words/words";

const MOST_COLUMNS = 40;

/** From where to where a column reaches in each line. */
export interface Span {
  from: number;
  to: number;
}

/** Columns are what no row leaves blank between two gutters. */
export function columnsIn(lines: readonly string[], header = ""): Span[] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const isBlankAt = (at: number) => lines.every((line) => (line[at] ?? " ") === " ");
  const spans: Span[] = [];
  for (let at = 0; at < width; at++) {
    if (isBlankAt(at)) continue;
    const from = at;
    while (at < width && !isBlankAt(at)) at++;
    spans.push({ from, to: at });
  }
  return spans.slice(0, MOST_COLUMNS).reduce<Span[]>((columns, span) => {
    const before = columns.at(-1);
    if (before && !isHeaded(header, span) && isOne(before, span, lines))
      columns.splice(-1, 1, { from: before.from, to: span.to });
    else columns.push(span);
    return columns;
  }, []);
}

/** A word for a column begins where a span does. */
const isHeaded = (header: string, { from }: Span): boolean =>
  header[from - 1] === " " && columnOf(/^\S*/.exec(header.slice(from))?.[0] ?? "") !== undefined;

/** Whether what one space parts is one column: words, and not a number beside something; nor a sign alone. */
function isOne(a: Span, b: Span, lines: readonly string[]): boolean {
  const cells = (span: Span) => lines.map((line) => line.slice(span.from, span.to).trim()).filter(Boolean);
  if (cells(a).every((cell) => cell === "+")) return true;
  // "Valley Prep  'A'": a club may have several teams, and a number none.
  if (cells(b).every((cell) => /^(?:'[A-Z]'|[A-E])$/.test(cell))) return !cells(a).every((cell) => /^\d+$/.test(cell));
  if (b.from - a.to > 1 || isBegun(b.from, lines)) return false;
  return !cells(a).every((cell) => /^[=T*]?[\d.):-]+$/.test(cell)) && !cells(b).every((cell) => /^[\d+-]/.test(cell));
}

/** A column begins where most lines have a word behind two spaces: the longest name may leave only one. */
const isBegun = (at: number, lines: readonly string[]): boolean =>
  lines.filter((line) => /^ {2}\S/.test(line.slice(at - 2, at + 1))).length * 2 > lines.length;

/** What is wider than in the rows that were looked at belongs to where it begins, and a number to where it ends. */
export function cut(line: string, columns: readonly Span[]): string[] {
  const starts = columns.map((span, i) => (i === 0 ? 0 : startIn(line, span)));
  return starts.map((from, i) => tidy(line.slice(from, starts[i + 1] ?? line.length)));
}

/** "10:00" below "9:59" begins before it. */
function startIn(line: string, { from, to }: Span): number {
  const said = line.slice(0, to).trimEnd();
  if (said.length <= from || (line[to] ?? " ") !== " ") return from;
  const start = / \d[\d:.,]*$/.exec(said)?.index ?? from;
  return Math.min(start + 1, from);
}
