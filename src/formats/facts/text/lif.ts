import { type Row, rowOf } from "../table/grid";

const HEADER = ["Place", "Bib", "Lane", "Last name", "First name", "Team", "Time"];

/**
 * The rows of a photo finish as FinishLynx writes them (.lif): a line for the event with its number, round, heat and name, and
 * one for each athlete. Neither has headers.
 *
 * @returns none for cells of something else
 */
export function rowsOfLif(lines: readonly (readonly string[])[]): Row[] {
  const isEvent = ([event = "", round = "", heat = "", name = ""]: readonly string[]) =>
    [event, round, heat].every((one) => /^\d+$/.test(one)) && /\p{L}/u.test(name) && !/\d\.\d/.test(name);
  const [first = [], ...rest] = lines;
  if (!isEvent(first) || rest.length === 0 || !rest.every(isAthlete)) return [];
  const event: Row = { cells: [], isHeader: false, across: first[3] ?? "" };
  return [rowOf(HEADER, true), event, ...rest.map((cells) => rowOf(cells.slice(0, HEADER.length)))];
}

const isAthlete = ([place = "", bib = "", lane = "", last = "", given = "", , time = ""]: readonly string[]): boolean =>
  /^(?:\d+|[A-Z]{2,3}|)$/.test(place) &&
  /^\d*$/.test(bib + lane) &&
  /\p{L}/u.test(last + given) &&
  /^(?:[\d:]+\.\d+|[A-Z]{2,3}|)$/.test(time);
