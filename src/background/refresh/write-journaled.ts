import type { Instant } from "../../core/instant";
import { type JournalEntry, type JournalPage, noted } from "../../core/journal";
import type { Source } from "../../core/source";
import { isQuota } from "../../store/area";
import { type Changes, write } from "../../store/write";
import { nowInstant } from "../clock";

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
  outcome: Pick<JournalEntry, "outcome" | "status" | "added">,
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
