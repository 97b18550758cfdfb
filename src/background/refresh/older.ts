import { arrivalAfter } from "../../core/filter/seen";
import { askedPause, isPassing, type Problem } from "../../core/problem";
import { ok, type Result } from "../../core/result";
import type { OlderPages, Source } from "../../core/source";
import { readCoverage } from "../../store/read";
import { readForCommit, type State } from "../../store/state";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { inTurn, inTurnWithRoom, unlessFull } from "../turn";
import { askOlder } from "./ask";
import { ingest } from "./ingest";
import { failing } from "./outcome";

/**
 * Fetches the next page of older posts, at most one per call. A page without new posts is the last: the rest is known,
 * or the source returns the same page for every address.
 */
export async function fetchOlder(state: State, id: string, source: Source): Promise<void> {
  const [address, ...rest] = source.older?.pages ?? [];
  if (address === undefined) return;
  const answer = await askOlder(address, source, nowInstant());
  const stored = await unlessFull(() => inTurnWithRoom(() => commitOlder(state, id, answer, rest)));
  // The next poll reports that the storage is full; fetching this page again would not help.
  if (!stored.ok) await inTurn(() => giveUp(id));
}

async function commitOlder(
  state: State,
  id: string,
  answer: Awaited<ReturnType<typeof askOlder>>,
  rest: string[],
): Promise<Result<null>> {
  const { coverage } = await readForCommit(id);
  const older = coverage?.source.older;
  if (!coverage || !older) return ok(null);
  const { source } = coverage;
  if (!answer.ok) {
    const { problem } = answer;
    const tried = { ...source, older: afterFailure(older, problem) };
    // A pause holds for the whole server, so also for the page that is polled for news.
    await write({ coverage: { id, source: askedPause(problem) ? failing(tried, problem, nowInstant()) : tried } });
    return ok(null);
  }
  // Posts from before the follow are not unread; posts that were missed between two polls are.
  const now = nowInstant();
  const arrival = older.why === "follow" ? coverage.head.followedAt : arrivalAfter(coverage.seen, now);
  const { head, memory, chunks, added } = await ingest(state, coverage, answer.value.snapshot, now, arrival);
  const next = added > 0 ? remaining(older, rest, answer.value.older) : undefined;
  await write({ coverage: { id, head, memory, source: { ...source, older: next }, ...chunks } });
  return ok(null);
}

async function giveUp(id: string): Promise<void> {
  const { source } = (await readCoverage(id)) ?? {};
  if (source) await write({ coverage: { id, source: { ...source, older: undefined } } });
}

const MAX_FAILURES = 3;

/**
 * The pages to retry after a failure; undefined if it won't pass, or has lasted. A pause holds up all news: it is worth
 * that only for posts that were missed.
 */
function afterFailure(older: OlderPages, problem: Problem): OlderPages | undefined {
  const failures = older.failures + 1;
  const isWorth = older.why === "gap" || askedPause(problem) === undefined;
  return isWorth && isPassing(problem) && failures < MAX_FAILURES ? { ...older, failures } : undefined;
}

/** No live page has more; an endless one must not fill the storage. */
const MAX_PAGES = 50;

/** The pages that are left. Some sources list all older pages at once, others only the next one on each page. */
function remaining(older: OlderPages, rest: string[], named: readonly string[] = []): OlderPages | undefined {
  const pages = rest.length > 0 ? rest : [...named];
  const fetched = older.fetched + 1;
  return pages.length > 0 && fetched < MAX_PAGES ? { ...older, pages, fetched, failures: 0 } : undefined;
}
