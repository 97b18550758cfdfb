import type { Migration } from "./migrate";

interface Chunk {
  number: number;
  oldest: string;
  newest: string;
  lastArrival: string;
}

/** From version 2 to 3: the index of a coverage's chunks is no list any more, but a text with a line for each chunk. */
export const indexAsText: Migration = async (area) => {
  const indexes = await area.get((await area.keys()).filter((key) => /^coverage:.*:posts:index$/s.test(key)));
  // What can't be read stays as it is: it is repaired.
  return Object.fromEntries(
    Object.entries(indexes).flatMap(([key, index]) =>
      Array.isArray(index) && index.every(isChunk) ? [[key, index.map(asLine).join("\n")]] : [],
    ),
  );
};

const isChunk = (value: unknown): value is Chunk =>
  typeof value === "object" &&
  value !== null &&
  ["number", "oldest", "newest", "lastArrival"].every((name) => name in value);

const asLine = ({ number, oldest, newest, lastArrival }: Chunk): string =>
  `${number} ${oldest} ${newest} ${lastArrival}`;
