import type { CoverageHead } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import type { Problem } from "../../core/problem";
import type { Source } from "../../core/source";
import { nextPoll, nextRetry } from "../../fetch/next-poll";
import { london2017, nextNewsAt } from "../../replay";

/** A feed after a failure, with the time of its next try. */
export function failing(source: Source, problem: Problem, now: Instant): Source {
  const failures = source.failures + 1;
  const { at, pace } = nextRetry(problem, { ...source, failures }, now, Math.random());
  return {
    ...source,
    ...("retryAt" in problem && problem.retryAt && { silence: { until: problem.retryAt, status: problem.status } }),
    // Where only the address for updates is broken, the next try finds the page itself.
    updates: undefined,
    problem,
    failures,
    failingSince: source.failingSince ?? now,
    lastPollAt: now,
    nextPollAt: at,
    pace,
  };
}

/** A feed with the time of its next poll. The replay knows when it has news; a source is asked by its cadence. */
export function scheduled(source: Source, head: CoverageHead, now: Instant): Source {
  const { replay } = source;
  const news = replay && nextNewsAt(london2017, replay.startedAt, replay.speed, now);
  if (news) return { ...source, nextPollAt: news, pace: { why: "replay" } };
  const { at, pace } = nextPoll(source, head, now, Math.random());
  return { ...source, nextPollAt: at, pace };
}
