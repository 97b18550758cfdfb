import { millisOf } from "../../../core/results/race-clock";
import { type Cell, isFilled, type Row, textOfCell } from "./grid";
import { isBlank, rankIn } from "./values";
import type { Columns } from "./where";

/** A rank stands in one of the first columns. */
const MOST_BEFORE = 3;
const FEWEST_TEAMS = 2;

/** A relay team's legs: its place and its own name or bib reach over several rows. */
const isLeg = (
  { cells }: Row,
  above: Row | undefined,
  { rank, team, bib }: Pick<Columns, "rank" | "team" | "bib">,
): boolean =>
  rank !== undefined &&
  isReaching(cells[rank], above?.cells[rank]) &&
  [team, bib].some((column) => column !== undefined && isReaching(cells[column], above?.cells[column]));

/**
 * Rows without those of legs that a team's rank and name reach over. Where times go on from leg to leg, the last says how the team
 * stands.
 */
export function withJoinedLegs(rows: readonly Row[], columns: Columns): readonly Row[] {
  const teams: Row[][] = [];
  rows.forEach((row, i) => {
    if (isLeg(row, rows[i - 1], columns)) teams.at(-1)?.push(row);
    else teams.push([row]);
  });
  if (teams.length === rows.length) return rows;
  const { time = -1, gap = -1 } = columns;
  const timesOf = (legs: readonly Row[]) => legs.flatMap(({ cells }) => millisOf(textOfCell(cells[time])) ?? []);
  // A leg takes no less than a quarter of the first.
  const isGoingOn = teams.every((legs) =>
    timesOf(legs).every((one, i, [first = 0, ...rest]) => i === 0 || one - (rest[i - 2] ?? first) > first / 4),
  );
  return teams.flatMap(([first, ...legs]) => {
    const last = legs.findLast(({ cells }) => textOfCell(cells[time]) !== "");
    if (!first || !last || !isGoingOn) return first ?? [];
    return { ...first, cells: first.cells.map((cell, i) => (i === time || i === gap ? last.cells[i] : cell)) };
  });
}

const isReaching = (cell: Cell | undefined, above: Cell | undefined): boolean =>
  cell === above && textOfCell(cell) !== "";

/**
 * Rows of which each has another below it without a rank, as split times are printed: a club under the name, a gap under the time.
 */
export function withJoinedPairs(rows: readonly Row[]): readonly Row[] {
  const all = rows.filter(isFilled);
  const rankOf = ({ cells }: Row) => cells.slice(0, MOST_BEFORE).findIndex((cell) => rankIn(textOfCell(cell)) === 1);
  const from = all.findIndex((row) => rankOf(row) >= 0);
  const filled = from < 0 ? [] : all.slice(from);
  const rank = filled[0] ? rankOf(filled[0]) : -1;
  const ranks = filled.map(({ cells }) => rankIn(textOfCell(cells[rank])));
  // Who is out has no rank, and stands below all others; who is tied without one has his own row.
  const teams = ranks.findLastIndex((one) => one !== undefined) / 2 + 1;
  const isPaired = ranks.every(
    (one, i) => (one === undefined) === (i % 2 > 0 || i / 2 >= teams) && (one ?? 0) <= i / 2 + 1,
  );
  if (teams < FEWEST_TEAMS || filled.length % 2 > 0 || !isPaired) return rows;
  const below = new Map(filled.map((row, i) => [row, i % 2 > 0 ? undefined : filled[i + 1]]));
  return rows.flatMap((row) => {
    if (!below.has(row)) return row;
    const other = below.get(row);
    const lines = (i: number) => [row, other].flatMap((one) => one?.cells[i]?.lines ?? []);
    return other ? { ...row, cells: row.cells.map((cell, i) => ({ ...cell, lines: lines(i) })) } : [];
  });
}

/** Rows without those of the legs or laps that stand below each team or athlete, and alone have no rank. */
export function withoutLegs(rows: readonly Row[]): readonly Row[] {
  const filled = rows.filter(({ isHeader, across }) => !isHeader && across === undefined);
  for (let column = 0; column < MOST_BEFORE; column++) {
    const ranks = filled.map(({ cells }) => rankIn(textOfCell(cells[column])));
    const isUnder = (i: number) => isBlank(textOfCell(filled[i]?.cells[column]));
    const teams = ranks.flatMap((rank, i) => (rank === undefined ? [] : i));
    const isCounting = teams.every((at, i) => (ranks[at] ?? 0) === i + 1);
    const haveLegs = teams.slice(0, -1).every((at) => isUnder(at + 1) && isUnder(at + 2));
    if (teams.length < FEWEST_TEAMS || !isCounting || !haveLegs) continue;
    const legs = new Set(filled.filter((_, i) => i > (teams[0] ?? 0) && isUnder(i)));
    return rows.filter((row) => !legs.has(row));
  }
  return rows;
}
