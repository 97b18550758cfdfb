import { type CoverageHead, type JoinedStart, statusOf } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { type JournalEntry, type JournalPage, withPoll } from "../../core/journal";
import { askedPause, type Problem } from "../../core/problem";
import type { JoinedResults, Source } from "../../core/source";
import { withStart } from "../../core/starts";
import { nextPoll, nextRetry } from "../../fetch/next-poll";
import { isQuota } from "../../store/area";
import type { Changes } from "../../store/changes";
import type { StoredCoverage } from "../../store/read";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { london2017, nextNewsAt } from "../reading";

/** A source that has answered. */
export function succeeded<T extends JoinedResults>(source: T, now: Instant) {
  const { problem: _p, failingSince: _f, silence: _s, ...sound } = source;
  return { ...sound, failures: 0, lastPollAt: now, lastSuccessAt: now };
}

/** A source after a failure, with the time of its next try. */
export function failing<T extends JoinedResults>(source: T, problem: Problem, now: Instant): T {
  const failures = source.failures + 1;
  const pause = askedPause(problem);
  const { at, pace } = nextRetry(problem, { ...source, failures }, now, Math.random());
  return {
    ...source,
    ...(pause && { silence: pause }),
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

/** A coverage that starts when the reader says; if undefined, when its source says. */
export function startingAt(
  { head: before, source, newest }: StoredCoverage,
  joined: JoinedStart | undefined,
  now: Instant,
): { head: CoverageHead; source: Source } {
  const started = withStart(before, joined);
  const head = { ...started, status: statusOf(started, newest, now) };
  // What fails is asked again when its server says, whenever it starts.
  return { head, source: source.problem ? source : scheduled(source, head, now) };
}

/** Results change each second; to show them a minute late is early enough. */
const BETWEEN_RESULTS_MS = 60_000;

/** Results that belong to a coverage, with the time of their next poll: as often as its own source, at most once a minute. */
export function scheduledResults(joined: JoinedResults, head: CoverageHead, now: Instant): JoinedResults {
  const { at, pace } = nextPoll(joined, head, now, Math.random());
  return notSooner({ ...joined, nextPollAt: at, pace }, now);
}

/** The same after a failure. */
export const failingResults = (joined: JoinedResults, problem: Problem, now: Instant): JoinedResults =>
  notSooner(failing(joined, problem, now), now);

function notSooner(joined: JoinedResults, now: Instant): JoinedResults {
  const soonest = new Date(Date.parse(now) + BETWEEN_RESULTS_MS).toISOString();
  return joined.nextPollAt > soonest ? joined : { ...joined, nextPollAt: soonest };
}

/** The journal page to which a poll is added, and when the request was sent. */
export interface Entry {
  journal: JournalPage;
  asked: Instant;
  /** The address of results that belong to the coverage, if it was they who were asked. */
  of?: string;
}

type Outcome = Pick<JournalEntry, "outcome" | "status" | "added" | "unclassified">;

/** An answer, for the journal. @param news how many of its posts are news */
export const newsOutcome = (news: number): Outcome =>
  news > 0 ? { outcome: "news", added: news } : { outcome: "nothing new" };

/** A failure, for the journal. */
export const problemOutcome = (problem: Problem): Outcome => ({
  outcome: problem.code,
  ...("status" in problem && { status: problem.status }),
});

/**
 * Writes what a poll has changed together with its journal entry. If that exceeds the quota, the entry is left out.
 * Rejects like `write`.
 */
export async function writeJournaled(
  coverage: NonNullable<Changes["coverage"]> & { source: Source },
  outcome: Outcome,
  { journal: page, asked, of }: Entry,
): Promise<void> {
  const now = nowInstant();
  const { source } = coverage;
  const { nextPollAt: next, pace } = source.results?.find(({ url }) => url === of) ?? source;
  const journal = withPoll(page, {
    at: now,
    coverageId: coverage.id,
    ...(of !== undefined && { results: new URL(of).host }),
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
