import type { CoverageHead } from "../../core/coverage";
import type { Feed } from "../../core/feed";
import type { Instant } from "../../core/instant";
import type { Problem } from "../../core/problem";
import { nextPoll, nextRetry } from "../../fetch/next-poll";
import { london2017, nextNewsAt } from "../../replay";

/** A feed after a failure, with the time of its next try. */
export function failing(feed: Feed, problem: Problem, now: Instant): Feed {
  const failures = feed.failures + 1;
  const { at, pace } = nextRetry(problem, { ...feed, failures }, now, Math.random());
  return {
    ...feed,
    ...("retryAt" in problem && problem.retryAt && { silence: { until: problem.retryAt, status: problem.status } }),
    // Where only the address for updates is broken, the next try finds the page itself.
    updates: undefined,
    problem,
    failures,
    failingSince: feed.failingSince ?? now,
    lastPollAt: now,
    nextPollAt: at,
    pace,
  };
}

/** A feed with the time of its next poll. The replay knows when it has news; a source is asked by its cadence. */
export function scheduled(feed: Feed, head: CoverageHead, now: Instant): Feed {
  const { replay } = feed;
  const news = replay && nextNewsAt(london2017, replay.startedAt, replay.speed, now);
  if (news) return { ...feed, nextPollAt: news, pace: { why: "replay" } };
  const { at, pace } = nextPoll(feed, head, now, Math.random());
  return { ...feed, nextPollAt: at, pace };
}
