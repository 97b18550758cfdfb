import type { OlderPages } from "../core/feed";
import { isPassing, type Problem } from "../core/problem";
import { ok, type Result } from "../core/result";
import { arrivalAfter } from "../core/seen";
import { readCoverage, readSource } from "../storage/read";
import { write } from "../storage/write";
import { nowInstant } from "./clock";
import { inTurn } from "./queue";
import { inTurnWithRoom, unlessFull } from "./quota";
import { failing } from "./schedule";
import { askOlder } from "./source";
import { take } from "./take";

/**
 * Fetches the next page of older posts, where one is left, and at most one at a call. A page that brings nothing
 * new ends it: the rest is known, or the source gives the same page under every address.
 */
export async function fetchOlder(coverageId: string): Promise<void> {
  const source = (await readSource(coverageId))?.feed;
  const [address, ...rest] = source?.older?.pages ?? [];
  if (!source || address === undefined) return;
  const answer = await askOlder(address, source, nowInstant());
  const stored = await unlessFull(() => inTurnWithRoom(() => note(coverageId, answer, rest)));
  // The next poll says that the storage is full; fetching the page again and again helps nobody.
  if (!stored.ok) await inTurn(() => giveUp(coverageId));
}

async function note(id: string, answer: Awaited<ReturnType<typeof askOlder>>, rest: string[]): Promise<Result<null>> {
  const coverage = await readCoverage(id);
  const { head, feed } = coverage ?? {};
  if (!coverage || !head || !feed?.older) return ok(null);
  const { older } = feed;
  if (!answer.ok) {
    const { problem } = answer;
    const tried = { ...feed, older: triedAgain(older, problem) };
    // The server means all of itself, and the page that is asked for news is there too.
    const asksForSilence = "retryAt" in problem && problem.retryAt !== undefined;
    await write({ coverage: { id, feed: asksForSilence ? failing(tried, problem, nowInstant()) : tried } });
    return ok(null);
  }
  // What stood there before it was followed is not unread; what a gap has hidden is.
  const now = nowInstant();
  const arrival = older.why === "follow" ? head.followedAt : arrivalAfter(coverage.seen, now);
  const taken = await take(coverage, answer.value.snapshot, now, arrival);
  const next = taken.added > 0 ? following(older, rest, answer.value.older) : undefined;
  const { memory, chunks } = taken;
  await write({ coverage: { id, head: taken.head, memory, feed: { ...feed, older: next }, ...chunks } });
  return ok(null);
}

async function giveUp(id: string): Promise<void> {
  const { feed } = (await readCoverage(id)) ?? {};
  if (feed) await write({ coverage: { id, feed: { ...feed, older: undefined } } });
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
