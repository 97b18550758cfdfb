import type { Feed, Pace } from "../core/feed";
import type { Problem } from "../core/problem";
import { duration, type Translate } from "./translate";

type Asked = Pick<Feed, "nextPollAt" | "pace"> & { problem?: { code: Problem["code"] } };

/**
 * "Next in 42 sec: live, the server asks for 30 sec": when a source is asked next, and why then.
 *
 * @param now in milliseconds
 * @returns undefined where nothing is asked until the reader has done something, which its problem says
 */
export function nextSentence({ nextPollAt, pace, problem }: Asked, now: number, t: Translate): string | undefined {
  if (!pace || problem?.code === "access" || problem?.code === "privateAddress") return undefined;
  if (pace.why === "done" || pace.why === "gone") return t(`never_${pace.why}`);
  const seconds = (Date.parse(nextPollAt) - now) / 1000;
  const why = reason(pace.why, pace.floor, t);
  return seconds < 1 ? t("nextNow", why) : t("nextIn", [inWords(seconds, t), why]);
}

function reason(why: Exclude<Pace["why"], "done" | "gone">, floor: number | undefined, t: Translate): string {
  const course = t(`why_${why}`);
  return floor === undefined ? course : t("whyFloor", [course, inWords(floor, t)]);
}

/** In the unit that fits: up to two minutes in seconds, up to two hours in minutes. */
function inWords(seconds: number, t: Translate): string {
  if (seconds < 120) return duration(t, Math.round(seconds), "second");
  if (seconds < 7200) return duration(t, Math.round(seconds / 60), "minute");
  return duration(t, Math.round(seconds / 3600), "hour");
}
