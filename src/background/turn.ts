import pLimit from "p-limit";
import { failed, type Result } from "../core/result";
import { isQuota } from "../store/area";
import { readSettings } from "../store/read";
import { makeRoom } from "../store/room";
import { nowInstant } from "./clock";

/**
 * Everything that reads storage to write it back runs here, one after the other: the background is the only
 * writer, and two of its own steps must not overwrite each other either.
 */
export const inTurn = pLimit(1);

/**
 * A step that reads storage in order to write it, in its turn. Where the storage is full, read posts make room and it
 * runs once more from its beginning, since what it had read may be gone. Rejects where nothing could go.
 */
export function inTurnWithRoom<T>(step: () => Promise<T>): Promise<T> {
  return inTurn(async () => {
    try {
      return await step();
    } catch (error) {
      if (!isQuota(error)) throw error;
      const { follows } = await readSettings();
      const removed = await makeRoom(
        follows.map(({ id }) => id),
        nowInstant(),
      );
      if (removed === 0) throw error;
      return step();
    }
  });
}

/** The outcome of a step that stores something, where a full storage is one to expect. */
export async function unlessFull<T>(step: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await step();
  } catch (error) {
    if (isQuota(error)) return failed({ code: "storageFull" });
    throw error;
  }
}
