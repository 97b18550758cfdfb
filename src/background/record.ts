import type { Feed } from "../core/feed";
import type { Instant } from "../core/instant";
import { type JournalEntry, noted } from "../core/journal";
import { isQuota } from "../store/area";
import { readJournalPage } from "../store/journal";
import { type Changes, write } from "../store/write";
import { nowInstant } from "./clock";

/** What came of a poll, and when its source was asked. */
export type Ending = Pick<JournalEntry, "outcome" | "status" | "added"> & { asked: Instant };

/**
 * Writes what a poll has changed, and the poll's own entry in the journal, in one write. Where there is no room for
 * both, the journal goes without: it must cost no post. Rejects as `write` does.
 */
export async function writeRecorded(
  coverage: NonNullable<Changes["coverage"]> & { feed: Feed },
  { asked, ...ending }: Ending,
): Promise<void> {
  const page = await readJournalPage();
  const now = nowInstant();
  const { nextPollAt: next, pace } = coverage.feed;
  const journal = noted(page, {
    at: now,
    coverageId: coverage.id,
    ...ending,
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
