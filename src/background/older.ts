import type { OlderPages } from "../core/feed";
import { isPassing, type Problem } from "../core/problem";
import { ok } from "../core/result";
import { readCoverage } from "../storage/read";
import { write } from "../storage/write";
import { nowInstant } from "./clock";
import { inTurn } from "./queue";
import { unlessFull } from "./quota";
import { failing } from "./schedule";
import { askOlder } from "./source";
import { take } from "./take";

/**
 * Fetches the next page of older posts, where one is left, and at most one at a call. A page that brings nothing
 * new ends it: the rest is known, or the source gives the same page under every address.
 */
export async function fetchOlder(coverageId: string): Promise<void> {
  const source = (await readCoverage(coverageId))?.feed;
  const [address, ...rest] = source?.older?.pages ?? [];
  if (!source || address === undefined) return;
  const answer = await askOlder(address, source, nowInstant());
  await inTurn(async () => {
    const coverage = await readCoverage(coverageId);
    const { head, feed } = coverage ?? {};
    if (!coverage || !head || !feed?.older) return;
    const { older } = feed;
    if (!answer.ok) {
      const { problem } = answer;
      const tried = { ...feed, older: triedAgain(older, problem) };
      // The server means all of itself, and the page that is asked for news is there too.
      const asksForSilence = "retryAt" in problem && problem.retryAt !== undefined;
      const next = asksForSilence ? failing(tried, problem, nowInstant()) : tried;
      return write({ coverage: { id: head.id, feed: next } });
    }
    // What stood there before it was followed is not unread; what a gap has hidden is.
    const arrivedAt = older.why === "follow" ? head.followedAt : nowInstant();
    const stored = await unlessFull(async () => {
      const taken = await take(coverage, answer.value.snapshot, arrivedAt);
      const next = taken.added > 0 ? following(older, rest, answer.value.older) : undefined;
      const changed = {
        id: head.id,
        head: taken.head,
        memory: taken.memory,
        feed: { ...feed, older: next },
        ...taken.chunks,
      };
      await write({ coverage: changed });
      return ok(null);
    });
    // The next poll says that the storage is full; fetching the page again and again helps nobody.
    if (!stored.ok) await write({ coverage: { id: head.id, feed: { ...feed, older: undefined } } });
  });
}

const MOST_FAILURES = 3;

/** What may be over at the next try is tried again; not for long, and not where the server asks for silence. */
function triedAgain(older: OlderPages, problem: Problem): OlderPages | undefined {
  const failures = older.failures + 1;
  const isHopeless =
    !isPassing(problem) || ("retryAt" in problem && problem.retryAt !== undefined) || failures >= MOST_FAILURES;
  return isHopeless ? undefined : { ...older, failures };
}

/** No live page is that long; one that goes on for ever must not fill the storage. */
const MOST_PAGES = 50;

/** Some sources name all their older pages at once, others on each page the next. */
function following(older: OlderPages, rest: string[], named: readonly string[] = []): OlderPages | undefined {
  const pages = rest.length > 0 ? rest : [...named];
  const fetched = older.fetched + 1;
  return pages.length > 0 && fetched < MOST_PAGES ? { ...older, pages, fetched, failures: 0 } : undefined;
}
