import type { CoverageHead } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { type JournalEntry, type JournalPage, noted } from "../../core/journal";
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

/** A source with the time of its next poll. The replay knows when it has news; a source is asked by its cadence. */
export function scheduled(source: Source, head: CoverageHead, now: Instant): Source {
  const { replay } = source;
  const news = replay && nextNewsAt(london2017, replay.startedAt, replay.speed, now);
  if (news) return { ...source, nextPollAt: news, pace: { why: "replay" } };
  const { at, pace } = nextPoll(source, head, now, Math.random());
  return { ...source, nextPollAt: at, pace };
}

/** Where a poll is entered, and when its source was asked. */
export interface Entry {
  journal: JournalPage;
  asked: Instant;
}

/**
 * Writes what a poll has changed, and the poll's own entry in the journal, in one write. Where there is no room for
 * both, the journal goes without: it must cost no post. Rejects as `write` does.
 */
export async function writeJournaled(
  coverage: NonNullable<Changes["coverage"]> & { source: Source },
  outcome: Pick<JournalEntry, "outcome" | "status" | "added" | "unclassified">,
  { journal: page, asked }: Entry,
): Promise<void> {
  const now = nowInstant();
  const { nextPollAt: next, pace } = coverage.source;
  const journal = noted(page, {
    at: now,
    coverageId: coverage.id,
    ...outcome,
    // A clock that was set back meanwhile tells nothing.
    ms: Math.max(0, Date.parse(now) - Date.parse(asked)),
    next,
    ...(pace && { pace }),
  });
  await write({ coverage, journal }).catch((error) => {
    if (!isQuota(error)) throw error;
    return write({ coverage });
  });
}
