import { isOfGender, saysDistance } from "../words/about";

const FEWEST = 3;
const DOTS = /\s?\.{3,}\s?/g;
/** Where a sentence has them one behind the other: "1. Ada Brook 2:25:10; 2. Bea Hill 2:26:00 and 3. Fay Lake 2:27:12." */
const NEXT = /(?:[;,]| (?:and|und|et|y|e|en)) (?=\d{1,3}[.)]\s)/u;
const SECOND = / 2[.)]\s/;
/** "It was warm. Women, 10 km: 1. Ada Brook" */
const TITLE = /(?:^|[.!?;]\s+)((?:[^.:;!?]|\.(?=\d)){2,60}):\s+(?=1[.)]\s)/u;
const NEXT_TITLE = /(?<=[.;])\s+(?=(?:[^.:;!?]|\.(?=\d)){2,60}:\s+1[.)]\s)/u;
/** "1. Ada Brook (Moss)", "2. Bea Hill, Fern,": of all that sentences number, full names with a club or nation. */
const WHO = /^\d{1,3}[.)]\s+\p{Lu}[^\d(),:;]*\s\p{Lu}[^\d(),:;]*(?:\(|,\s*\p{L})/u;

/** A line that a sentence has, or its title. */
export interface Part {
  line: string;
  isTitle?: boolean;
}

/**
 * The lines that a sentence is which numbers who came in, each race with what stands before its first as a title.
 *
 * @param isOfRace words above it say that it is of a race; else its title says a distance, or whose race it is
 * @returns the line alone where it is no such sentence
 */
export function numbered(line: string, isOfRace: boolean): Part[] {
  const plain = line.replace(DOTS, " ");
  if (!SECOND.test(plain)) return [{ line: plain }];
  return plain.split(NEXT_TITLE).flatMap((part) => linesOf(part, isOfRace) ?? { line: part });
}

function linesOf(sentence: string, isOfRace: boolean): Part[] | undefined {
  const found = TITLE.exec(sentence);
  const title = found?.[1] ?? "";
  const lines = sentence.slice(found ? found.index + found[0].length : 0).split(NEXT);
  if (lines.length < FEWEST || !/^1[.)]\s/.test(lines[0] ?? "") || !lines.every((one) => WHO.test(one)))
    return undefined;
  if (!isOfRace && !saysDistance(title) && !isOfGender(title)) return undefined;
  return [
    ...(title ? [{ line: title, isTitle: true }] : []),
    ...lines.map((one) => ({ line: one.replace(/\.$/, "") })),
  ];
}
