import type { CoverageHead } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { type JournalEntry, type JournalPage, withPoll } from "../../core/journal";
import type { Problem } from "../../core/problem";
import type { Source } from "../../core/source";
import { nextPoll, nextRetry } from "../../fetch/next-poll";
import { london2017, nextNewsAt } from "../../replay";
import { isQuota } from "../../store/area";
import { type Changes, write } from "../../store/write";
import { nowInstant } from "../clock";

/** A source after a failure, with the time of its next try. */
export function failing(source: Source, problem: Problem, now: Instant): Source {
  const failures = source.failures + 1;
  const { at, pace } = nextRetry(problem, { ...source, failures }, now, Math.random());
  return {
    ...source,
    ...("retryAt" in problem && problem.retryAt && { silence: { until: problem.retryAt, status: problem.status } }),
    // The update address may be what fails: the next try asks for the page itself.
    updates: undefined,
    problem,
    failures,
    failingSince: source.failingSince ?? now,
    lastPollAt: now,
    nextPollAt: at,
    pace,
  };
}

/** A source with the time of its next poll: the replay's next post, or by the polling intervals. */
export function scheduled(source: Source, head: CoverageHead, now: Instant): Source {
  const { replay } = source;
  const news = replay && nextNewsAt(london2017, replay.startedAt, replay.speed, now);
  if (news) return { ...source, nextPollAt: news, pace: { why: "replay" } };
  const { at, pace } = nextPoll(source, head, now, Math.random());
  return { ...source, nextPollAt: at, pace };
}

/** The journal page to which a poll is added, and when the request was sent. */
export interface Entry {
  journal: JournalPage;
  asked: Instant;
}

/**
 * Writes what a poll has changed together with its journal entry. If that exceeds the quota, the entry is left out.
 * Rejects like `write`.
 */
export async function writeJournaled(
  coverage: NonNullable<Changes["coverage"]> & { source: Source },
  outcome: Pick<JournalEntry, "outcome" | "status" | "added" | "unclassified">,
  { journal: page, asked }: Entry,
): Promise<void> {
  const now = nowInstant();
  const { nextPollAt: next, pace } = coverage.source;
  const journal = withPoll(page, {
    at: now,
    coverageId: coverage.id,
    ...outcome,
    // The clock may have been set back meanwhile.
    ms: Math.max(0, Date.parse(now) - Date.parse(asked)),
    next,
    ...(pace && { pace }),
  });
  await write({ coverage, journal }).catch((error) => {
    if (!isQuota(error)) throw error;
    return write({ coverage });
  });
}
