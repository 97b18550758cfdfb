import { acrossOf, type Row, rowOf } from "../table/grid";
import { isFullName } from "../table/names";
import { isOfGender } from "../words/about";
import { stateIn } from "../words/words";
import { numbered, type Part } from "./sentence";

const FEWEST = 3;
const LONGEST_LINE = 120;
const MOST_LINES = 400;
/** "2:25:10", "4h12'33''", "+0:14", "at 12s", "at 1 min 2 sec", "s.t." */
const TIME =
  /(?:(?:\+|at|op|[aà])\s?)?(?:\d{1,2}[:hu.])?\d{1,2}[:.'′]\d{2}(?:[.,]\d{1,3})?(?:["″]|'')?(?!\d)|(?:\+\s?\d{1,2}|(?:at|op|[aà])\s?(?:\d{1,2}\s?min\s)?\d{1,2}(?:["″]|''|\s?s(?:ec)?))(?![\d\p{L}])|(?:[smz]\.\s?t\.?|same time)$/u;
/** "1. Ada Brook, Ireland, 2:25:10", "Ada Brook (IRL) 2:25:10 PB", "1 Ada Brook (Irl) Blue Racing 2:25:10" */
const LINE = new RegExp(
  `^(?:(\\d{1,4})[.):]?\\s+)?((?:\\p{Ll}{2,3}\\s){0,2}\\p{Lu}[^\\d(),:;–—]{2,50}?)(?:\\s*\\(([^()\\d]{2,40})\\)(?:\\s+(\\p{L}[^\\d(),:;]{2,40}?))?|,\\s*([^\\d,();:]{2,40}?)|\\s+(\\p{Lu}{3}))?\\s*[,:;–—-]?\\s+(${TIME.source})`,
  "u",
);
/** "1 – Ada Brook – Moss – 2:25:10" */
const withoutDashes = (line: string): string =>
  /^\d{1,4}\s[–—-]\s/.test(line) ? line.replace(/\s[–—-]\s/, ". ").replace(/\s[–—-]\s/g, ", ") : line;
const TIME_GROUP = 7;
const QUARTER = /^(?:[01]?\d|2[0-3])[:.h](?:00|15|30|45)$/;

/** "Ada Brook (36:10)", "Ada Brook (Moss, 36:10 min)", "Moss (22,53 Sekunden)" */
const IN_BRACKETS =
  /\s\((?:([^()\d]{2,40}?),\s*)?((?:\d{1,2}:)?\d{1,2}[:.,'′]\d{2}(?:[.,]\d{1,3})?)(\s*(?:min|std|hrs?|s(?:e[ck])?)\p{L}*\.?)?\)\.?$/iu;

/**
 * A line with its time out of the brackets. Songs have lengths, and goals a time: what is less exact needs a full name, and a
 * distance above or a unit.
 */
function outOfBrackets(line: string, isOfRace: boolean): string {
  const found = IN_BRACKETS.exec(line);
  if (!found) return line;
  const [, club, time = "", unit = ""] = found;
  const before = line.slice(0, found.index);
  const isExact = /:\d\d[:.,]/.test(time) || /^\s*s(?!t)/i.test(unit);
  const isSaid = isOfRace || unit !== "";
  if (!isExact && !(isSaid && isFullName(before.replace(/^\d+[.):]?\s+/, "")))) return line;
  return `${before}${club ? ` (${club})` : ""} ${unit ? time.replace(",", ".") : time}`;
}

/** "DNF Fay Lake (Irl) Blue Racing" */
const OUT =
  /^(DN[FS]|DSQ|DQ|OTL)[.):]?\s+([^\d(),:;–—]{3,50}?)(?:\s*\(([^()\d]{2,40})\)(?:\s+(\p{L}[^\d(),:;]{2,40}))?)?$/u;

/** "2 Bea Hill (Irl) Blue Racing": who comes in with the one above. */
const WITH_ABOVE =
  /^(\d{1,4})[.):]?\s+(\p{Lu}[^\d(),:;–—]{2,50}?)\s*\((\p{Lu}\p{L}{1,2})\)(?:\s+(\p{L}[^\d(),:;]{2,40}))?$/u;

/** Who is said to be out isn't in. */
const withAbove = (line: string): RegExpExecArray | null => {
  const found = WITH_ABOVE.exec(line);
  return found && stateIn(found[4] ?? "") === undefined ? found : null;
};

/** "Women:" above the lines of each race. */
const TITLE = /^(\P{N}{2,60}):$/u;

/** Titles of races in lines. One alone is a title where it says whose race it is: "The first five:" is none. */
function titlesIn(parts: readonly Part[]): (string | undefined)[] {
  const said = parts.map(({ line, isTitle }) => (isTitle ? line : TITLE.exec(line)?.[1]));
  const races = said.filter((title) => title !== undefined && stateIn(title) === undefined);
  const isTitled = (title: string, i: number) =>
    races.length > 1 || parts[i]?.isTitle || isOfGender(title) || stateIn(title) !== undefined;
  return said.map((title, i) => (title !== undefined && isTitled(title, i) ? title : undefined));
}

/**
 * The rows of lines that each have a name and a time, as newspapers and federations print the first of a race: below one another,
 * by the numbers before them or in the order of a list.
 *
 * @param isOfRace whether words above them say that they are a race's
 */
export function rowsOfLines(lines: readonly string[], isOrdered: boolean, isOfRace = true): Row[] {
  const parts = lines.flatMap((line) => numbered(line, isOfRace)).slice(0, MOST_LINES);
  const printed = parts.map(({ line }) => outOfBrackets(isOfRace ? withoutDashes(line) : line, isOfRace));
  const titles = titlesIn(parts);
  const timed = printed.map((line) => (line.length > LONGEST_LINE ? null : LINE.exec(line)));
  // Where only the winner has a time, nothing says who came with whom.
  const hasGaps = timed.filter((one) => one !== null).length > 1;
  const said = printed.map((line, i) =>
    line.length > LONGEST_LINE ? null : (timed[i] ?? OUT.exec(line) ?? (hasGaps ? withAbove(line) : null)),
  );
  const all = said.filter((one) => one !== null);
  if (all.length < FEWEST || all.length < said.length * 0.6) return [];
  // Without the first one's time, "+12" may count anything, and "at 12:30" is a time of day.
  const [first = ""] = all.flatMap((line) => line[TIME_GROUP] ?? []);
  // Chapters begin at "0:00".
  if (!/^\d+[:hu.'′]/u.test(first) || /^[0:.]+$/.test(first)) return [];
  // Dots lead to prices as well as to times.
  const areNames = isOfRace || all.every(([, , name = ""]) => isFullName(name.replace(/[\s.…]+$/u, "")));
  const isOfPrices = (!areNames || /^\d\./.test(first)) && lines.some((line) => /\.{3}|…/.test(line));
  if (isOfPrices && all.every((line) => /^\d{1,2}\.\d\d$/.test(line[TIME_GROUP] ?? ""))) return [];
  // At quarters of hours the points of a programme begin.
  if (all.every((line) => QUARTER.test(line[TIME_GROUP] ?? ""))) return [];
  if (!isOrdered && all.some(([, rank]) => rank === undefined)) return [];
  let count = 0;
  const rows = said.flatMap((one, i): Row | [] => {
    const across = titles[i];
    if (!one) return across === undefined ? [] : acrossOf(across);
    count++;
    const [, rank, name = "", ...rest] = one;
    const [inBrackets, team, afterComma, nation, time = ""] = rest;
    const behind = time.replace(/^(?:at|op|[aà])\s?/u, "+");
    return rowOf([rank ?? String(count), name, team ?? inBrackets ?? afterComma ?? nation ?? "", behind]);
  });
  return [rowOf(["Rank", "Name", "Team", "Time"], true), ...rows];
}
