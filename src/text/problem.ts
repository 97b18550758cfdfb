import type { Instant } from "../core/instant";
import { isPassing, type Problem } from "../core/problem";
import { clockTime } from "./time";
import type { MessageKey, Translate } from "./translate";

/** What happened when an address was to be followed, and what to do. */
export function problemSentence(problem: Problem, t: Translate): string {
  if (problem.code === "missing") return `${whatHappened(problem, t)} ${t("remedyAddress")}`;
  return isPassing(problem) ? `${whatHappened(problem, t)} ${t("remedyLater")}` : whatHappened(problem, t);
}

/** The same in the place where access was asked for: there, that it wasn't given is the reader's own choice. */
export const followProblemSentence = (problem: Problem, t: Translate): string =>
  problem.code === "access" ? t("notAllowed", problem.host) : problemSentence(problem, t);

/**
 * What happened to a followed coverage, and what comes next.
 *
 * @param shownFrom when the source last answered: the age of what the reader sees
 */
export function pollProblemSentence(problem: Problem, t: Translate, locale: string, shownFrom?: Instant): string {
  if (problem.code === "offline" && shownFrom) return t("offlineShowing", clockTime(shownFrom, locale));
  const what = whatHappened(problem, t);
  if (problem.code === "missing" && problem.status === 410) return `${what} ${t("remedyGone")}`;
  if ("retryAt" in problem && problem.retryAt) return `${what} ${t("remedyAt", clockTime(problem.retryAt, locale))}`;
  return isPassing(problem) || problem.code === "missing" ? `${what} ${t("remedyByItself")}` : what;
}

function whatHappened(problem: Problem, t: Translate): string {
  const key =
    problem.code === "notLive" ? (`problem_notLive_${problem.found}` as const) : (`problem_${problem.code}` as const);
  return sentence(key, "host" in problem ? problem.host : "", "status" in problem ? problem.status : undefined, t);
}

/** What happened, where no more of a problem was kept than its code and the status that the server gave. */
export const briefSentence = (code: Problem["code"], host: string, status: number | undefined, t: Translate): string =>
  sentence(code === "notLive" ? "problem_notLive_page" : `problem_${code}`, host, status, t);

const sentence = (key: MessageKey, host: string, status: number | undefined, t: Translate): string =>
  t(key, status === undefined ? host : [host, String(status)]);
