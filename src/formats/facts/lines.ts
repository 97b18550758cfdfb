import { type Row, rowOf } from "./grid";

const FEWEST = 3;
const LONGEST_LINE = 120;
const MOST_LINES = 400;
/** "1. Ada Brook, Ireland, 2:25:10", "Ada Brook (IRL) 2:25:10 PB", "1 Ada Brook (Irl) Blue Racing 2:25:10" */
const LINE =
  /^(?:(\d{1,4})[.):]?\s+)?((?:\p{Ll}{2,3}\s){0,2}\p{Lu}[^\d(),:;–—]{2,50}?)(?:\s*\(([^()\d]{2,40})\)(?:\s+(\p{L}[^\d(),:;]{2,40}?))?|,\s*([^\d,();:]{2,40}?)|\s+(\p{Lu}{3}))?\s*[,:;–—-]?\s+((?:\+\s?)?(?:\d{1,2}[:h.])?\d{1,2}[:.'′]\d{2}(?:[.,]\d{1,3})?)(?!\d)/u;

/** "DNF Fay Lake (Irl) Blue Racing" */
const OUT =
  /^(DN[FS]|DSQ|DQ|OTL)[.):]?\s+([^\d(),:;–—]{3,50}?)(?:\s*\(([^()\d]{2,40})\)(?:\s+(\p{L}[^\d(),:;]{2,40}))?)?$/u;

/**
 * The rows of lines that each have a name and a time, as newspapers and federations print the first of a race: below one another,
 * by the numbers before them or in the order of a list.
 */
export function rowsOfLines(lines: readonly string[], isOrdered: boolean): Row[] {
  const said = lines
    .slice(0, MOST_LINES)
    .map((line) => (line.length > LONGEST_LINE ? null : (LINE.exec(line) ?? OUT.exec(line))));
  const all = said.filter((one) => one !== null);
  if (all.length < FEWEST || all.length < said.length * 0.6) return [];
  if (!isOrdered && all.some(([, rank]) => rank === undefined)) return [];
  const rows = all.map(([, rank, name = "", ...rest], i) => {
    const [inBrackets, team, afterComma, nation, time = ""] = rest;
    return rowOf([rank ?? String(i + 1), name, team ?? inBrackets ?? afterComma ?? nation ?? "", time]);
  });
  return [rowOf(["Rank", "Name", "Team", "Time"], true), ...rows];
}
