import pLimit from "p-limit";

/**
 * Everything that reads storage to write it back runs here, one after the other: the background is the only
 * writer, and two of its own steps must not overwrite each other either.
 */
export const inTurn = pLimit(1);
