import { isPassing, type Problem } from "../../core/problem";
import { ok, type Result } from "../../core/result";
import { arrivalAfter } from "../../core/seen";
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
 * Fetches the next page of older posts, where one is left, and at most one at a call. A page that brings nothing
 * new ends it: the rest is known, or the source gives the same page under every address.
 */
export async function fetchOlder(state: State, id: string, source: Source): Promise<void> {
  const [address, ...rest] = source.older?.pages ?? [];
  if (address === undefined) return;
  const answer = await askOlder(address, source, nowInstant());
  const stored = await unlessFull(() => inTurnWithRoom(() => commitOlder(state, id, answer, rest)));
  // The next poll says that the storage is full; fetching the page again and again helps nobody.
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
    const tried = { ...source, older: triedAgain(older, problem) };
    // The server means all of itself, and the page that is asked for news is there too.
    const asksForSilence = "retryAt" in problem && problem.retryAt !== undefined;
    await write({ coverage: { id, source: asksForSilence ? failing(tried, problem, nowInstant()) : tried } });
    return ok(null);
  }
  // What stood there before it was followed is not unread; what a gap has hidden is.
  const now = nowInstant();
  const arrival = older.why === "follow" ? coverage.head.followedAt : arrivalAfter(coverage.seen, now);
  const { head, memory, chunks, added } = await ingest(state, coverage, answer.value.snapshot, now, arrival);
  const next = added > 0 ? following(older, rest, answer.value.older) : undefined;
  await write({ coverage: { id, head, memory, source: { ...source, older: next }, ...chunks } });
  return ok(null);
}

async function giveUp(id: string): Promise<void> {
  const { source } = (await readCoverage(id)) ?? {};
  if (source) await write({ coverage: { id, source: { ...source, older: undefined } } });
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
