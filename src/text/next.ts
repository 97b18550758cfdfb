import type { Feed, Pace } from "../core/feed";
import type { Problem } from "../core/problem";
import { plural, type Translate } from "./translate";

type Asked = Pick<Feed, "nextPollAt" | "pace"> & { problem?: { code: Problem["code"] } };

/**
 * "Next in 42 s: live, the server asks for 30 s": when a source is asked next, and why then.
 *
 * @param now in milliseconds
 * @returns undefined where nothing is asked until the reader has done something, which its problem says
 */
export function nextSentence({ nextPollAt, pace, problem }: Asked, now: number, t: Translate): string | undefined {
  if (!pace || problem?.code === "access" || problem?.code === "privateAddress") return undefined;
  if (pace.why === "done" || pace.why === "gone") return t(`never_${pace.why}`);
  const seconds = (Date.parse(nextPollAt) - now) / 1000;
  const why = reason(pace.why, pace.floor, t);
  return seconds < 1 ? t("nextNow", why) : t("nextIn", [duration(seconds, t), why]);
}

function reason(why: Exclude<Pace["why"], "done" | "gone">, floor: number | undefined, t: Translate): string {
  const course = t(`why_${why}`);
  return floor === undefined ? course : t("whyFloor", [course, duration(floor, t)]);
}

/** In the unit that fits: up to two minutes in seconds, up to two hours in minutes. */
function duration(seconds: number, t: Translate): string {
  if (seconds < 120) return plural(t, "seconds", Math.round(seconds));
  if (seconds < 7200) return plural(t, "minutes", Math.round(seconds / 60));
  return plural(t, "hours", Math.round(seconds / 3600));
}
