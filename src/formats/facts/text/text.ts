import { acrossOf, type Row, rowOf } from "../table/grid";
import { rankIn, stateOf, timeIn } from "../table/values";
import { columnOf } from "../words/words";
import { columnsIn, cut, type Span } from "./spans";

/** A line of more is no row, and a text of more lines is no list of results. */
const LONGEST_LINE = 250;
const MOST_LINES = 20_000;
const LOOKED_AT = 60;

const PLACE = "[=T*]?\\d{1,5}(?:[.):ºª°]|er|re|e|st|nd|rd|th)?|-{1,3}|D(?:N[FS]|SQ|Q)";
/** "21", and no split: "0:45 (1)" */
const BEFORE_NAME =
  "(?:\\s+\\d{1,12}(?:/\\d{1,6}(?=\\s+\\d+\\s))?){0,3}\\s+[^\\s\\d]|(?:\\s+(?:\\d{1,12}|\\d+:\\d\\d[:.\\d]*)){1,3}\\s+\\p{L}";
/** "  1 Brook, Ada  21 Northgate  16:44.30", "  1  16:44.30  21 Brook, Ada", " -- Lake, Fay … DQ" */
const RANKED = new RegExp(`^\\s*(?:${PLACE})(?:${BEFORE_NAME})`, "u");
/** "  1.Ada Brook" */
const GLUED = /^(\s*\d{1,5}[.)])(?=\p{L})/u;
const RULER = /^[\s=\-_*+|.]*$/u;

/**
 * The races in a text whose columns are made of spaces, as meet managers and orienteering programs write it: rows for each, with
 * the last words above them as a heading and the words for columns as a header.
 */
export function rowsOfText(text: string): Row[][] {
  const lines = text
    .replaceAll("\t", "        ")
    .split(/\r\n?|\n/)
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE).trimEnd().replace(GLUED, "$1 "));
  let header: string | undefined;
  const isHeaded = lines.slice(0, LOOKED_AT).some(isHeader);
  const entries: ReadonlySet<string> = new Set(lines.filter((line) => isEntry(line, isHeaded)));
  const tables: { words: string[]; rows: Row[] }[] = [];
  for (const { above, lines: own } of racesIn(lines, entries)) {
    // One header may stand above all classes.
    header = above.findLast(isHeader) ?? header;
    const ranked = own.filter((line) => entries.has(line)).slice(0, LOOKED_AT);
    // "keskeytti" reaches from the column of times into that of gaps.
    const looked = ranked.map((line) => line.slice(0, outAt(line)));
    const columns = columnsIn(looked, header);
    if (columns.length < 3) continue;
    // The event stands above the header, and its section or final below.
    const at = above.lastIndexOf(header ?? "");
    const event = above.slice(0, Math.max(at, 0)).findLast((line) => line.trim() !== "");
    const part = above.slice(at + 1).findLast((line) => line.trim() !== "");
    // "H 21        (9)     6.5 km  210 m"
    const heading = [event, part].flatMap((line) => line?.trim().replace(/\s{2,}\(\d+\).*/, "") ?? []).join(", ");
    const rows = own.flatMap((line): Row[] => {
      if (stateOf([line.trim()])) return [acrossOf(line.trim())];
      const isRow = entries.has(line);
      const cells = cutOut(line, columns);
      const isLast = !isRow && /^\p{L}{2}/u.test(cells[1] ?? "") && stateOf(cells.slice(2)) !== undefined;
      return isRow || isLast ? [rowOf(cells)] : [];
    });
    const words = header ? headed(header, columns) : columns.map(() => "");
    const headedRows = [...(heading ? [acrossOf(heading)] : []), ...rows];
    // A small class alone would say too little of its columns.
    const before = tables.at(-1);
    if (heading && before?.words.join("\t") === words.join("\t")) before.rows.push(...headedRows);
    else tables.push({ words, rows: headedRows });
  }
  return tables.map(({ words, rows }) => [...(words.some(Boolean) ? [rowOf(words, true)] : []), ...rows]);
}

/** "1) Brook, Ada 12   2) Hill, Eve 11" */
const LEGS = /^\s*\d\)\s.*\s\d\)\s/;

/** A rank, and a time or who is out. Before a name, a time counts below headers: logs have such lines. */
const isEntry = (line: string, isHeaded: boolean): boolean => {
  if (!RANKED.test(line) || LEGS.test(line)) return false;
  const parts = line.trim().split(/\s+/);
  return (
    stateOf(parts.slice(0, 1)) !== undefined ||
    (isHeaded && /^\d+:\d\d/.test(parts[1] ?? "")) ||
    parts.slice(2).some((part) => timeIn(part) !== undefined || stateOf([part]) !== undefined)
  );
};

/** "Results half-marathon" is a title, though both are words for columns of times: these stand apart. */
const isHeader = (line: string): boolean => {
  const kinds = line.split(/\s+/).flatMap((word) => columnOf(word) ?? []);
  return kinds.length >= 2 && (/\S {2,}\S/.test(line) || kinds.some((kind) => kind !== "time" && kind !== "split"));
};

/** "      Lake Fay              OK Tall      DNF" */
const isOut = (line: string): boolean => {
  const [, ...cells] = line.trim().split(/\s{2,}/);
  return /^\s{2,}\p{L}/u.test(line) && stateOf(cells) !== undefined;
};

/** Where a line's last words, behind two spaces, say who is out. */
const outAt = (line: string): number | undefined => {
  const at = line.lastIndexOf("  ") + 2;
  return at > 2 && /^\p{L}/u.test(line.slice(at, at + 2)) && stateOf([line.slice(at)]) ? at : undefined;
};

interface Race {
  /** What stands before its rows. */
  above: string[];
  lines: string[];
}

/** Where the ranks begin anew, another race begins. */
function racesIn(lines: readonly string[], entries: ReadonlySet<string>): Race[] {
  const races: Race[] = [];
  let last = 0;
  let between: string[] = [];
  for (const line of lines) {
    if (RULER.test(line)) continue;
    const rank = entries.has(line) ? rankIn(line.trim().split(/\s+/)[0] ?? "") : undefined;
    const isAgain = () => last > 1 || between.some((one) => !isOut(one) && one.trim() !== "");
    if (rank !== undefined && (races.length === 0 || (rank === 1 && isAgain()))) {
      races.at(-1)?.lines.push(...between.filter(isOut));
      races.push({ above: between.filter((one) => !isOut(one)), lines: [] });
      between = [];
    }
    if (rank !== undefined) last = rank;
    const race = races.at(-1);
    if (race && entries.has(line)) {
      race.lines.push(...between, line);
      between = [];
    } else between.push(line);
  }
  races.at(-1)?.lines.push(...between);
  return races;
}

/** The cells of who is out: the word for it may begin before or behind the column of times, and be wider. */
function cutOut(line: string, columns: readonly Span[]): string[] {
  const at = outAt(line);
  if (at === undefined) return cut(line, columns);
  const before = columns.filter(({ to }) => to < at);
  return [...cut(line.slice(0, at), before), line.slice(at).trim()];
}

/** Each word of a header is of the column above which it stands, or else of the nearest if nothing stands above that. */
function headed(header: string, columns: readonly Span[]): string[] {
  const words = columns.map((): string[] => []);
  const beside = columns.map((): string[] => []);
  for (const { 0: word, index } of header.matchAll(/\S+/g)) {
    const end = index + word.length;
    const apart = ({ from, to }: Span) => Math.max(from - end, index - to);
    const nearest = columns.reduce((best, span, i) => (apart(span) < apart(columns[best] ?? span) ? i : best), 0);
    const isAbove = columns[nearest] !== undefined && apart(columns[nearest]) <= 0;
    (isAbove ? words : beside)[nearest]?.push(word);
  }
  return words.map((said, i) => {
    const [own, all] = [said, [...said, ...(beside[i] ?? [])]].map((one) => one.join(" "));
    // "Name und Vorname" is wider than short names.
    return own && ![own, all].every((text) => columnOf(text ?? "") === "name") ? own : (all ?? "");
  });
}
