import { REPLAY_SPEED } from "../../core/source";
import { repair } from "../../store/repair";
import { nowInstant } from "../clock";
import { isReplay, replayFeed } from "../refresh/replay";

/**
 * Puts right what can't be read; call it in turn.
 *
 * @param deep looks into every stored post, which takes too long for each start of the worker
 */
export function repairStored(deep: boolean): Promise<void> {
  const now = nowInstant();
  return repair({
    now,
    deep,
    feedFor: ({ id, url, allowPrivate }) =>
      isReplay(id)
        ? replayFeed(id, REPLAY_SPEED, now)
        : { url, ...(allowPrivate && { allowPrivate }), nextPollAt: now, failures: 0 },
  });
}
