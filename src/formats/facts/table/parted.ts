import { columnOf } from "../words/words";
import { type Cell, isFilled, type Row, textOfCell } from "./grid";
import { withOwnGaps } from "./own-gaps";
import { LOOKED_AT } from "./samples";
import { withoutSides } from "./sides";
import { withSigns } from "./signs";
import { rankIn } from "./values";
import type { Columns } from "./where";

const MOST_SHARE = 0.8;
/** "1. Ada Brook", "2) Eve Hill", "101-Fay Lake", "#14 Gwen Moor", "7 Hana Sims" */
const RANKED_NAME = /^\s*#?(\d{1,5})(?:\s*[.)–-]\s*(?=\p{L})|\s+(?=\p{Lu}))/u;
/** "Bib-Name" over both */
const TWO_WORDS = /^(\p{L}+)\s*[-/]\s*(?=\p{L})/u;
/** "Time: 2:25:10" */
const LABELLED = /^([\p{L}][\p{L} ]{1,24}?)\s*:\s+(?=\S)/u;

/** Rows whose cells have one thing each: a rank has its own cell, and a label beside each value is its header. */
export const parted = (rows: readonly Row[]): readonly Row[] =>
  unlabelled(withRanks(withSigns(withOwnGaps(unstacked(withoutSides(rows))))));

/** "Rider / Team" over cells of two lines is two columns. */
function unstacked(rows: readonly Row[]): readonly Row[] {
  const header = rows.find(({ isHeader }) => isHeader) ?? rows[0];
  const halves = header?.cells.map(({ lines = [] } = { lines: [] }) =>
    lines.length === 2 ? lines : lines.flatMap((line) => line.split(/\s*\/\s*/)),
  );
  const isTwo = (column: number) => {
    const own = halves?.[column] ?? [];
    const looked = rows.filter(isFilled).slice(0, LOOKED_AT);
    const two = looked.filter(({ cells }) => cells[column]?.lines.length === 2);
    const isBoth = own.length === 2 && own[0] !== own[1] && own.every((half) => columnOf(half) !== undefined);
    return isBoth && two.length * 2 > looked.length;
  };
  const twos = new Set(halves?.flatMap((_, column) => (isTwo(column) ? column : [])));
  if (twos.size === 0) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell, column) => {
      if (!twos.has(column)) return [cell];
      const [first, ...rest] = (row === header ? halves?.[column] : cell?.lines) ?? [];
      return [
        { ...cell, lines: first ? [first] : [] },
        { ...cell, lines: rest },
      ];
    }),
  }));
}

/** A rank or bib before each name in the same cell becomes a cell. */
function withRanks(rows: readonly Row[]): readonly Row[] {
  const filled = rows.filter(isFilled);
  const looked = filled.slice(0, LOOKED_AT);
  const width = Math.max(0, ...looked.map(({ cells }) => cells.length));
  for (let column = 0; column < Math.min(width, 3); column++) {
    const ranks = looked.flatMap(({ cells }) => {
      const [, rank] = RANKED_NAME.exec(textOfCell(cells[column])) ?? [];
      return rank ? Number(rank) : [];
    });
    // The first row may be a header.
    if (ranks.length < Math.max(2, (looked.length - 1) * MOST_SHARE)) continue;
    return rows.map((row) => {
      if (row.across !== undefined) return row;
      const cell = row.cells[column];
      const [first = "", ...more] = cell?.lines ?? [];
      const [head, of] = TWO_WORDS.exec(first) ?? [];
      const isHead = of !== undefined && columnOf(of) && columnOf(first.slice(head?.length));
      const pattern = isHead ? TWO_WORDS : RANKED_NAME;
      const [, rank] = pattern.exec(first) ?? [];
      const rest: Cell | undefined = rank ? { lines: [first.replace(pattern, ""), ...more] } : cell;
      const own: Cell = { lines: rank ? [rank] : [] };
      return { ...row, cells: [...row.cells.slice(0, column), own, rest, ...row.cells.slice(column + 1)] };
    });
  }
  return rows;
}

/** Words that stand in each row, alone in a cell before a value or before it in its own, are its header. */
function unlabelled(rows: readonly Row[]): readonly Row[] {
  const looked = rows.filter(isFilled).slice(0, LOOKED_AT);
  if (looked.length < 2 || rows.some(({ isHeader, across }) => isHeader && across === undefined)) return rows;
  const width = Math.max(...looked.map(({ cells }) => cells.length));
  /** The label of each column, and whether it has a column of its own. */
  const labels = new Map<number, { says: string; isAlone: boolean }>();
  for (let column = 0; column < width; column++) {
    const texts = looked.map(({ cells }) => textOfCell(cells[column]));
    const inside = looked.map(({ cells }) => labelIn(cells[column]));
    const alone = common(texts);
    // The leader's gap may be a label without a value.
    const label = inside.find(Boolean) ?? "";
    const before = common(inside.map((one, i) => (texts[i] === label ? texts[i] : one)));
    if (alone && columnOf(alone)) labels.set(column + 1, { says: alone, isAlone: true });
    else if (before && columnOf(before)) labels.set(column, { says: before, isAlone: false });
  }
  if (labels.size === 0) return rows;
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => labels.get(column + 1)?.isAlone !== true,
  );
  const header: Row = {
    isHeader: true,
    cells: columns.map((column) => ({ lines: [labels.get(column)?.says ?? ""].filter(Boolean) })),
  };
  const without = (row: Row): Row => ({
    ...row,
    cells: columns.map((column) => {
      const cell = row.cells[column];
      return cell && labels.get(column)?.isAlone === false
        ? {
            lines:
              cell.lines[0] === labels.get(column)?.says
                ? cell.lines.slice(1)
                : cell.lines.map((line) => line.replace(LABELLED, "")),
          }
        : cell;
    }),
  });
  return [header, ...rows.map((row) => (row.across === undefined ? without(row) : row))];
}

/** "Time" on a line of its own above "2:25:10". */
const isOverValue = ({ lines: [first = "", ...rest] }: Cell): boolean =>
  rest.length > 0 && columnOf(first) !== undefined;

const labelIn = (cell: Cell | undefined): string =>
  cell && isOverValue(cell) ? (cell.lines[0] ?? "") : (LABELLED.exec(textOfCell(cell))?.[1] ?? "");

/** What nearly all of some texts are. */
function common(texts: readonly string[]): string | undefined {
  const [first] = texts;
  const isMost = first !== undefined && texts.filter((text) => text === first).length >= texts.length * MOST_SHARE;
  return isMost && first ? first : undefined;
}

const FEW_SLIPS = 0.02;
/** Nobody begins another race with a rank behind the first: what another column says there is a slip. */
const isSlip = (rank: number | undefined): boolean => (rank ?? 1) > 1;

/**
 * Rows with a heading where the ranks begin anew and another column says whose: "W", "M". Only where that column changes just
 * there: what a category's rank is in the middle of others begins anew anywhere.
 */
export function withHeadings(
  body: readonly Row[],
  texts: readonly (readonly string[])[],
  { rank, name, team, states }: Columns,
): readonly Row[] {
  if (rank === undefined || body.some(({ across }) => across !== undefined)) return body;
  const ranks = texts.map((row) => rankIn(row[rank] ?? ""));
  const starts = ranks.flatMap((one, i) => (one === 1 && (i === 0 || (ranks[i - 1] ?? 2) > 1) ? i : []));
  if (starts.length < 2) return body;
  const width = Math.max(...texts.map((row) => row.length));
  const isTheirs = (column: number) => {
    const said = texts.map((row) => row[column] ?? "");
    const of = [...said];
    for (const [i] of said.entries()) if (i > 0 && isSlip(ranks[i])) of[i] = of[i - 1] ?? "";
    if (of.filter((text, i) => text !== said[i]).length > Math.max(1, of.length * FEW_SLIPS)) return false;
    const changes = of.flatMap((text, i) => (i === 0 || text !== of[i - 1] ? i : []));
    const firsts = changes.map((from, i) => ranks.slice(from, changes[i + 1]).find((one) => one !== undefined) ?? 1);
    return (
      of.every(Boolean) &&
      new Set(of).size === changes.length &&
      starts.every((start) => changes.includes(start)) &&
      firsts.every((one) => one === 1)
    );
  };
  const theirs = Array.from({ length: width }, (_, i) => i).filter(
    (i) => ![rank, name, team, ...states].includes(i) && isTheirs(i),
  );
  // "W21E" says more than "W", and that more than "11".
  const saying = (fewest: number) =>
    theirs.find((i) => (texts[0]?.[i] ?? "").length >= fewest && /\p{L}/u.test(texts[0]?.[i] ?? ""));
  const column = saying(2) ?? saying(1) ?? theirs[0];
  if (column === undefined) return body;
  let before = "";
  return body.flatMap((row) => {
    const says = textOfCell(row.cells[column]);
    if (!says || says === before || (before && isSlip(rankIn(textOfCell(row.cells[rank]))))) return row;
    before = says;
    return [{ cells: [], isHeader: false, across: says }, row];
  });
}
