import type { Instant } from "../core/instant";
import type { Note } from "../core/note";
import { isPassing, type Problem } from "../core/problem";
import { eventName } from "./event-name";
import { timeOrDay } from "./time";
import { type MessageKey, plural, type Translate } from "./translate";

/** What happened when the reader wanted to follow an address, and what to do. */
export function problemSentence(problem: Problem, t: Translate): string {
  if (problem.code === "missing") return `${whatHappened(problem, t)} ${t("remedyAddress")}`;
  return isPassing(problem) ? `${whatHappened(problem, t)} ${t("remedyLater")}` : whatHappened(problem, t);
}

/** The same right after the browser has asked for access: a refusal is then the reader's own choice, not a problem. */
export const followProblemSentence = (problem: Problem, t: Translate): string =>
  problem.code === "access" ? t("notAllowed", problem.host) : problemSentence(problem, t);

/**
 * What happened to a followed coverage, and what comes next.
 *
 * @param now in milliseconds
 * @param shownFrom when the source last answered, which is the age of what the reader sees
 */
export function pollProblemSentence(
  problem: Problem,
  t: Translate,
  locale: string,
  now: number,
  shownFrom?: Instant,
): string {
  if (problem.code === "offline" && shownFrom) return t("offlineShowing", timeOrDay(shownFrom, now, locale));
  const what = whatHappened(problem, t);
  if (problem.code === "missing" && problem.status === 410) return `${what} ${t("remedyGone")}`;
  if ("retryAt" in problem && problem.retryAt)
    return `${what} ${t("remedyAt", timeOrDay(problem.retryAt, now, locale))}`;
  return isPassing(problem) || STAYS_ASKED.has(problem.code) ? `${what} ${t("remedyByItself")}` : what;
}

/** Both are often back by the next poll. */
const STAYS_ASKED: ReadonlySet<Problem["code"]> = new Set(["missing", "noResults"]);

function whatHappened(problem: Problem, t: Translate): string {
  if (problem.code === "notLive" && problem.found === "vendor")
    return t("problem_notLive_vendor", [problem.host, problem.vendor ?? ""]);
  const key =
    problem.code === "notLive" ? (`problem_notLive_${problem.found}` as const) : (`problem_${problem.code}` as const);
  return sentence(key, "host" in problem ? problem.host : "", "status" in problem ? problem.status : undefined, t);
}

/** What happened, by the code and the HTTP status alone: the journal keeps no more of a problem. */
export const briefSentence = (code: Problem["code"], host: string, status: number | undefined, t: Translate): string =>
  sentence(code === "notLive" ? "problem_notLive_page" : `problem_${code}`, host, status, t);

const sentence = (key: MessageKey, host: string, status: number | undefined, t: Translate): string =>
  t(key, status === undefined ? host : [host, String(status)]);

/** What has happened to stored data. */
export function noteSentence({ what, coverage, count = 0 }: Note, t: Translate): string {
  // The rest of a title may say who won.
  return what === "pruned" ? plural(t, "note_pruned", count) : t(`note_${what}`, eventName(coverage?.title ?? ""));
}
