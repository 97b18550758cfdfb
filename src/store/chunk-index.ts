/** Where one closed chunk of posts lies in time, and when the last of it arrived. */
export interface ChunkInfo {
  number: number;
  oldest: string;
  newest: string;
  lastArrival: string;
}

/**
 * An index as it is stored: a line for each closed chunk. One text, since it alone grows with all that is stored and is
 * read by every poll and every start of a view: browsers take ten times as long to hand over as many objects.
 */
export const indexText = (index: readonly ChunkInfo[]): string =>
  index.map(({ number, oldest, newest, lastArrival }) => `${number} ${oldest} ${newest} ${lastArrival}`).join("\n");

const INSTANT = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)/.source;
const LINE = new RegExp(`^(-?\\d+) ${INSTANT} ${INSTANT} ${INSTANT}$`);

/** A poll reads the same index again and again. */
let last: { text: string; index: readonly ChunkInfo[] } = { text: "", index: [] };

/**
 * A stored index. Looked at by hand and not by a schema, which takes four times as long.
 *
 * @returns undefined where any of it can't be read: then it is put together again from the chunks
 */
export function decodeIndex(stored: unknown): readonly ChunkInfo[] | undefined {
  if (typeof stored !== "string") return undefined;
  if (stored === last.text) return last.index;
  const index = decodeLines(stored === "" ? [] : stored.split("\n"));
  if (index) last = { text: stored, index };
  return index;
}

function decodeLines(lines: readonly string[]): readonly ChunkInfo[] | undefined {
  const index: ChunkInfo[] = [];
  for (const line of lines) {
    const [, number, oldest = "", newest = "", lastArrival = ""] = LINE.exec(line) ?? [];
    if (number === undefined) return undefined;
    index.push({ number: Number(number), oldest, newest, lastArrival });
  }
  return index;
}
