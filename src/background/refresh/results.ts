import { withTold } from "../../core/delay/facts-then";
import { arrivalAfter } from "../../core/filter/seen";
import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import { failed, ok, type Result } from "../../core/result";
import { joinedIn, withJoined } from "../../core/results/results";
import type { JoinedResults } from "../../core/source";
import { isDue } from "../../fetch/due";
import { heldIn, readForCommit, type State } from "../../store/state";
import { nowInstant } from "../clock";
import { inTurnWithRoom, sharing, unlessFull } from "../turn";
import { type Answered, askResults } from "./ask";
import { withFacts } from "./facts";
import { ingest } from "./ingest";
import { failingResults, newsOutcome, problemOutcome, scheduledResults, succeeded, writeJournaled } from "./outcome";

const shared = sharing<void>();

/**
 * Asks the results that the reader has added to a coverage, and stores what has changed as posts of it. Like `refresh`, it can
 * be repeated, and callers share a request.
 *
 * @param wanted which of them: those that are due by default
 */
export async function refreshResults(state: State, id: string, wanted = isDueNow): Promise<void> {
  const held = heldIn(state, id);
  if (!held) return;
  const joined = joinedIn(state.settings, id, held.source).filter(wanted);
  await Promise.all(
    joined.map((one) => shared(`${id} ${one.url} ${one.allowPrivate}`, () => refreshOne(state, id, one))),
  );
}

const isDueNow = (joined: JoinedResults): boolean => isDue(joined, nowInstant());

async function refreshOne(state: State, id: string, joined: JoinedResults): Promise<void> {
  const asked = nowInstant();
  const answer = await askResults(joined, asked);
  // If the storage is full, its own poll says so.
  await unlessFull(() => inTurnWithRoom(() => commit(state, id, joined.url, answer, asked, nowInstant())));
}

/** Reads the coverage again, since it may have changed during the request, and writes what the answer changes. */
async function commit(
  state: State,
  id: string,
  url: string,
  answered: Result<Answered>,
  asked: Instant,
  now: Instant,
): Promise<Result<null>> {
  const { coverage, isFollowed, settings, journal } = await readForCommit(id);
  const chosen = own(settings.results, id)?.find((one) => one.url === url);
  const joined = coverage && joinedIn(settings, id, coverage.source).find((one) => one.url === url);
  if (!isFollowed || !chosen || !joined) return failed({ code: "unfollowed" });
  const sourceWith = (changed: JoinedResults) => withJoined(settings, id, coverage.source, changed);
  const answer = asRead(answered, joined, url);
  const entry = { journal, asked, of: url };
  if (!answer.ok) {
    // Allowed since it was asked: the refusal is no news.
    if (answer.problem.code === "privateAddress" && joined.allowPrivate) return answer;
    const source = sourceWith(failingResults(joined, answer.problem, now));
    await writeJournaled({ id, source }, problemOutcome(answer.problem), entry);
    return answer;
  }
  const { snapshot, told } = await withFacts(state, coverage, joined, answer.value, now, chosen.races);
  const isNews = told?.some(({ since }) => since === now) ?? false;
  const known = withTold(joined, told, own(settings.spoilers, id), now);
  const polled = { ...known, ...answer.value.remember, ...(isNews && { lastNewsAt: now }) };
  const source = sourceWith(scheduledResults(succeeded(polled, now), coverage.head, now));
  if (!snapshot || !told) {
    const isUnchanged = answer.value.facts === undefined;
    await writeJournaled({ id, source }, { outcome: isUnchanged ? "unchanged" : "nothing new" }, entry);
    return ok(null);
  }
  const { head, memory, chunks, news } = await ingest(state, coverage, snapshot, now, arrivalAfter(coverage.seen, now));
  const after = { ...source, ...(news > 0 && { lastNewsAt: now }) };
  await writeJournaled({ id, head, memory, source: after, ...chunks }, newsOutcome(news), entry);
  return ok(null);
}

/** A table that has lost its rows isn't one that has none yet. */
const asRead = (answer: Result<Answered>, { told = [] }: JoinedResults, url: string): Result<Answered> =>
  answer.ok && answer.value.facts?.length === 0 && told.length > 0
    ? failed({ code: "noResults", host: new URL(url).host })
    : answer;
