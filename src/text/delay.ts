import { lagOf, type Spoilers, secondsOf } from "../core/delay/delay";
import { duration, list, plural, type Translate } from "./translate";

/** How far a reader is behind: "5 min behind", "1 min 34 s behind (±1 min)", "From its start". @param now in milliseconds */
export function delayWords(spoilers: Spoilers, t: Translate, now: number): string {
  if (!("delay" in spoilers)) return t(spoilers.pausedAt === undefined ? "playedFromStart" : "delayPaused");
  const seconds = spoilers.pausedAt === undefined ? secondsOf(spoilers) : Math.floor(lagOf(spoilers, now) / 1000);
  const minutes = Math.floor(seconds / 60);
  if (spoilers.pausedAt !== undefined) return t("behindPaused", lengthWords(seconds, t));
  if (spoilers.rough) return t("behindRoughly", [lengthWords(seconds, t), duration(t, 1, "minute")]);
  return seconds === minutes * 60 ? plural(t, "behind", minutes) : t("behindBy", lengthWords(seconds, t));
}

/** "1 min 34 s" */
export function lengthWords(seconds: number, t: Translate): string {
  const minutes = Math.floor(seconds / 60);
  const parts = [
    ...(minutes > 0 ? [duration(t, minutes, "minute")] : []),
    ...(seconds % 60 > 0 || minutes === 0 ? [duration(t, seconds % 60, "second")] : []),
  ];
  return list(t, parts, "unit");
}
