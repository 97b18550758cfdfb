import { REPLAY_SPEED } from "../../core/source";
import { repair } from "../../store/repair";
import { nowInstant } from "../clock";
import { isReplay, replaySource } from "../refresh/replay";

/**
 * Repairs damaged values; call it in turn.
 *
 * @param deep also check posts in closed chunks, which takes too long for each start of the worker
 */
export function repairStored(deep: boolean): Promise<void> {
  const now = nowInstant();
  return repair({
    now,
    deep,
    sourceFor: ({ id, url, allowPrivate }) =>
      isReplay(id)
        ? replaySource(id, REPLAY_SPEED, now)
        : { url, ...(allowPrivate && { allowPrivate }), nextPollAt: now, failures: 0 },
  });
}
