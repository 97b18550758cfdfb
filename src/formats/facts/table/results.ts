import type { EntryState, RaceEntry } from "../../../core/results/race-facts";
import { isOfResults, type Said } from "../words/about";
import { stateIn } from "../words/words";
import { withJoinedClocks } from "./clock-columns";
import { columnsOf } from "./columns";
import { type Row, textOfCell } from "./grid";
import { headersOf, isHeaderAgain, linesOf, SAMPLE, saidFirst } from "./headers";
import { withJoinedLegs, withJoinedPairs, withoutLegs } from "./legs";
import { withLengths } from "./lengths";
import { crewIn, givensBeside, namesOf, type PrintedName } from "./names";
import { byRank, fromFirst, gapOfGroup, withFirstRanks, withGaps } from "./order";
import { pastThoseOut, withRank } from "./out";
import { parted, withHeadings } from "./parted";
import { peopleIn } from "./people";
import { areBehindFirst, plausible } from "./plausible";
import { withQualified } from "./qualifying";
import { clockOf, isBlank, isGap, isSameTime, looksLikeGap, rankIn, signed, stateOf, timeIn } from "./values";
import type { Columns } from "./where";

/** The entries of a race, under the heading that stands in the table where there is one. */
export interface Group {
  heading?: string;
  entries: RaceEntry[];
}

/**
 * The races in the rows of a table, or of what looks like one.
 *
 * @param said what words above it say; where they say results, its values need leave less doubt
 * @returns none for a table of something else
 */
export function resultsIn(printed: readonly Row[], said?: Said): Group[] {
  const joined = withJoinedPairs(withJoinedClocks(printed, isOfResults(said)));
  const qualified = withQualified(joined);
  const rows = withoutLegs(parted(qualified));
  const { headers, from } = headersOf(rows);
  const body = rows.slice(from).filter((row) => !row.isHeader && !isHeaderAgain(row, headers));
  const isEntry = ({ across }: Row) => across === undefined;
  const filled = pastThoseOut(body.filter(isEntry));
  const textsIn = (of: readonly Row[]) =>
    of.slice(0, SAMPLE).map(({ cells }) => cells.map((cell, i) => saidFirst(linesOf(cell, headers[i]))));
  const texts = textsIn(filled);
  const called = columnsOf(headers, texts, (column) => peopleIn(filled, column));
  const found = called && { ...called, isOfParts: qualified !== joined };
  const own = found ? withJoinedLegs(body, found) : body;
  const columns = found && plausible(found, own === body ? texts : textsIn(own.filter(isEntry)), said);
  if (!columns) return [];
  const { team } = columns;
  const isOfRelays = own.length < body.length && team !== undefined;
  const of = isOfRelays ? { ...columns, name: team, given: undefined, team: undefined, isOfTeams: true } : columns;
  // "As of 14:02:11" would be another race at each poll.
  const titles = rows.slice(0, from).filter(({ across }) => across !== undefined && !/\d:\d\d/.test(across));
  const headed = withHeadings(own, textsIn(own.filter(isEntry)), of);
  return grouped([...titles, ...headed], headers, of)
    .map(({ heading, lines }) => ({ heading, entries: entriesOf(lines, of) }))
    .filter(({ entries }) => entries.length > 0);
}

export interface Line {
  /** The lines of each cell. */
  cells: string[][];
  /** Who stands under "Did not finish" is out. */
  out?: EntryState;
}

const textAt = ({ cells }: Line, column: number | undefined): string =>
  column === undefined ? "" : saidFirst(cells[column] ?? []);

/** Rows under the headings among them. A heading begins another race where the ranks begin anew behind it. */
function grouped(body: readonly Row[], headers: readonly string[], { rank, name }: Columns) {
  const groups: { heading?: string; lines: Line[] }[] = [{ lines: [] }];
  let said: string | undefined;
  let out: EntryState | undefined;
  let last = 0;
  for (const { cells: printed, across: wide } of body) {
    const across = wide ?? headingIn(printed);
    if (across !== undefined) {
      said = across || said;
      out = stateIn(across) ?? undefined;
      continue;
    }
    const cells = out && printed.length < headers.length ? withRank(printed, rank, name) : printed;
    const line: Line = { cells: cells.map((cell, i) => linesOf(cell, headers[i])) };
    const own = rankIn(textAt(line, rank));
    if (own !== undefined && said !== undefined && (last === 0 || own === 1) && said.length <= LONGEST) {
      if (groups.at(-1)?.lines.length === 0) groups.pop();
      groups.push({ heading: said, lines: [] });
    }
    if (own !== undefined) {
      last = own;
      said = undefined;
      out = undefined;
    }
    groups.at(-1)?.lines.push(out ? { ...line, out } : line);
  }
  return groups;
}

/** "Not classified" in one cell of a row of empty ones. */
function headingIn(cells: Row["cells"]): string | undefined {
  const [only = "", ...more] = cells.map(textOfCell).filter(Boolean);
  return more.length === 0 && stateIn(only) ? only : undefined;
}

const LONGEST = 100;

/** Fell, pulled up, unseated its rider, was brought down, refused, ran out, slipped up; "NR" is no runner. */
const OUT_OF_STEEPLES = /^(?:F|PU?|UR?|BD?|RO?|SU?|T|A)$/;

/** The entries that lines of cells have, by rank. */
export function entriesOf(lines: readonly Line[], columns: Columns): RaceEntry[] {
  const { rank, name, given, team, bib, time, gap, gapUnit, isOfLengths, isOfCrews, states, statesOfUnplaced } =
    columns;
  const isOverTwo = !columns.isOfTeams && isNameOverTwo(lines, name);
  const areBehind = areBehindFirst(lines.slice(0, SAMPLE).map((line) => textAt(line, time)));
  const givens = givensBeside(
    lines.map((line) => textAt(line, given)),
    lines.map((line) => textAt(line, name)),
  );
  const printed = lines.map((line, i) => {
    const [first = "", second = ""] = line.cells[name] ?? [];
    if (isOfCrews) return crewIn(line.cells[name] ?? []);
    return [givens[i], first, isOverTwo ? second : ""].filter(Boolean).join(" ");
  });
  // "OK Tall" is no family name in capitals.
  const named = columns.isOfTeams
    ? printed.map((text): PrintedName => ({ name: text }))
    : namesOf(printed, columns.surnames);
  const asClock = clockOf(columns.isMark ? [] : lines.map((line) => textAt(line, time)));
  const clockAt = (line: Line, column: number | undefined) => asClock(textAt(line, column));
  const gapIn = (line: Line) => {
    const text = clockAt(line, gap);
    return gapUnit && /\d$/.test(text) ? `${text} ${gapUnit}` : text;
  };
  // "EL" may be who is eliminated or from Greece: where those with a place have such a word, it says nothing.
  const isOther = (column: number) =>
    ![rank, name, given, team, bib].includes(column) &&
    !lines.slice(0, SAMPLE).some((line) => rankIn(textAt(line, rank)) && stateIn(textAt(line, column)));
  const others = (lines[0]?.cells ?? []).flatMap((_, column) => (isOther(column) ? column : []));
  const found: RaceEntry[] = [];
  lines.forEach((line, i) => {
    const called = named[i];
    if (!called || !/\p{L}/u.test(called.name) || stateIn(called.name)) return;
    const above = found.at(-1);
    const printed = clockAt(line, time);
    const bare = timeIn(printed) ?? printed;
    const said = looksLikeGap(bare) ? bare : printed;
    const isBehind = found.length > 0 && (looksLikeGap(said) || (areBehind && isGap(said)));
    const ran = isBehind || !/[^0:.,]/.test(said) ? undefined : timeIn(said);
    const placed = rankIn(textAt(line, rank));
    const isOfGroup = areBehind && placed !== undefined && isBlank(said) && gap === undefined;
    const lengths = isOfLengths ? textAt(line, gap) : undefined;
    const behind = lengths ?? (isOfGroup ? gapOfGroup(above) : behindOf(isBehind ? said : gapIn(line), above));
    // Who has neither a place nor a time may be said to be out anywhere: at the leg on which it happened.
    const elsewhere = placed === undefined && ran === undefined && behind === undefined && !columns.isKeyed;
    const state =
      stateOf(
        [...states, ...(placed === undefined ? statesOfUnplaced : []), ...(elsewhere ? others : [])].map((column) =>
          textAt(line, column),
        ),
      ) ?? (columns.isOfRanksAlone && OUT_OF_STEEPLES.test(textAt(line, rank)) ? "DNF" : line.out);
    const own = placed ?? (isTied(ran, above) && rank !== undefined ? above?.rank : undefined);
    const place = state ? undefined : rank === undefined ? found.length + 1 : own;
    const bibSaid = textAt(line, bib);
    const isSaid = called.name.length <= LONGEST && [bibSaid, textAt(line, team)].some((text) => !isBlank(text));
    if (!columns.isKeyed && !place && !state && ran === undefined && behind === undefined && !isSaid) return;
    const beneath = (line.cells[name] ?? []).slice(isOfCrews ? Number.POSITIVE_INFINITY : isOverTwo ? 2 : 1).join(" ");
    // "Unknown" may be one cell over all columns.
    const teamSaid = [team === undefined ? beneath : textAt(line, team), called.nation ?? ""].find(
      (text) => !isBlank(text) && text !== textAt(line, name),
    );
    found.push({
      ...(place !== undefined && { rank: place }),
      name: called.name,
      ...(!isBlank(bibSaid) && { bib: bibSaid.replace(/^[#(]+|[).]+$/g, "") }),
      ...(teamSaid && { team: teamSaid.replace(/,$/, "") }),
      ...(ran !== undefined && { time: ran }),
      ...(behind !== undefined && place !== 1 && !state && { gap: behind }),
      ...(state && { state }),
    });
  });
  const ranked = byRank(rank === undefined ? found : withFirstRanks(found));
  if (isOfLengths) return withLengths(ranked);
  return withGaps(columns.isGapToNext ? fromFirst(ranked) : ranked, columns.isOfParts);
}

/** Given and family name on a line each, with no club under them. */
function isNameOverTwo(lines: readonly Line[], name: number): boolean {
  const two = lines.slice(0, SAMPLE).filter(({ cells }) => {
    const [first = "", second = ""] = cells[name] ?? [];
    return !/\s/u.test(first) && /^\p{L}{2}/u.test(second) && !/^\p{Lu}{3}$/u.test(second);
  });
  return two.length > Math.min(lines.length, SAMPLE) * 0.6;
}

/** A blank rank under one with the same time is a tie. */
const isTied = (time: string | undefined, above: RaceEntry | undefined): boolean =>
  time !== undefined && above?.rank !== undefined && above.time === time;

function behindOf(printed: string, above: RaceEntry | undefined): string | undefined {
  if (isSameTime(printed)) return gapOfGroup(above);
  return isGap(printed) && !isBlank(printed) ? signed(printed.trim()) : undefined;
}
