import type { Instant } from "../../core/instant";
import type { Source } from "../../core/source";
import { london2017Event } from "../../replay/london-2017/event";
import { instantOf } from "../../replay/script";

export const isReplay = (id: string): boolean => id.startsWith("replay:");

/** The source of a replay that starts now. @param speed how many times faster than real time */
export function replaySource(id: string, speed: number, now: Instant): Source {
  const opensAt = instantOf(london2017Event, london2017Event.opensAt);
  const replay = { script: london2017Event.id, startedAt: now, speed, opensAt };
  return { url: id, nextPollAt: now, failures: 0, replay };
}
