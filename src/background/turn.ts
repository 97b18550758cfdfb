import pLimit from "p-limit";
import { failed, type Result } from "../core/result";
import { isQuota } from "../store/area";
import { makeRoom } from "../store/room";
import { nowInstant } from "./clock";

/**
 * The queue for steps that read storage and write it back. They run one after the other, so that none overwrites what
 * another has just written.
 */
export const inTurn = pLimit(1);

/**
 * Runs a step in turn. If the storage is full, removes old read posts and runs the step again from its beginning, since
 * posts that it has read may be gone. Rejects if nothing could be removed.
 */
export function inTurnWithRoom<T>(step: () => Promise<T>): Promise<T> {
  return inTurn(async () => {
    try {
      return await step();
    } catch (error) {
      if (!isQuota(error)) throw error;
      if ((await makeRoom(nowInstant())) === 0) throw error;
      return step();
    }
  });
}

/** Makes a function that runs a step, or waits for the one that is under way under the same key. */
export function sharing<T>(): (key: string, step: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  return (key, step) => {
    const running = underWay.get(key) ?? step().finally(() => underWay.delete(key));
    underWay.set(key, running);
    return running;
  };
}

/** Runs what can wait: if the storage is full, it is undefined, and left to the next time. */
export async function ifRoom<T>(step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    if (isQuota(error)) return undefined;
    throw error;
  }
}

/** Turns an exceeded quota into the problem "storageFull". */
export async function unlessFull<T>(step: () => Promise<Result<T>>): Promise<Result<T>> {
  return (await ifRoom(step)) ?? failed({ code: "storageFull" });
}
