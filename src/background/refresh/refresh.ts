import { statusOf } from "../../core/coverage";
import { withTold } from "../../core/delay/facts-then";
import { arrivalAfter } from "../../core/filter/seen";
import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import type { Problem } from "../../core/problem";
import { failed, ok, type Result } from "../../core/result";
import { withJoined } from "../../core/results/results";
import type { Source } from "../../core/source";
import { isQuota } from "../../store/area";
import { keepReserve, releaseReserve } from "../../store/reserve";
import { type HeldCoverage, heldIn, readForCommit, type State } from "../../store/state";
import { nowInstant } from "../clock";
import { inTurn, inTurnWithRoom, sharing, unlessFull } from "../turn";
import { type Answered, ask } from "./ask";
import { withFacts } from "./facts";
import { ingest } from "./ingest";
import { fetchOlder } from "./older";
import { type Entry, failing, newsOutcome, problemOutcome, scheduled, succeeded, writeJournaled } from "./outcome";

const shared = sharing<Result<null>>();

/**
 * Asks one coverage's source and stores the answer. Concurrent callers share one request. If the worker dies meanwhile,
 * nothing is half-written, and the next poll repeats it.
 *
 * @param state as read by the event that asks
 */
export function refresh(state: State, id: string): Promise<Result<null>> {
  // One that began before its reader allowed a private address would be refused.
  return shared(`${id} ${heldIn(state, id)?.source.allowPrivate}`, () => refreshOnce(state, id));
}

async function refreshOnce(state: State, id: string): Promise<Result<null>> {
  const source = heldIn(state, id)?.source;
  if (!source) return failed({ code: "unfollowed" });
  const asked = nowInstant();
  const answer = await ask(source, asked);
  // Posts arrive when they are stored: "mark all read" during the request doesn't apply to them.
  const committed = await unlessFull(() => inTurnWithRoom(() => commit(state, id, answer, asked)));
  const outcome = isFull(committed) ? await commitFull(state, id, committed, asked) : committed;
  if (!outcome.ok) return outcome;
  if (source.problem?.code === "storageFull") await keepReserve();
  if (outcome.value.older) await fetchOlder(state, id, outcome.value);
  return ok(null);
}

/** Stores the problem "storage full", if necessary in the reserved space. */
async function commitFull(state: State, id: string, full: Result<never>, asked: Instant): Promise<Result<Source>> {
  const tryAgain = () => inTurn(() => commit(state, id, full, asked));
  try {
    return await tryAgain();
  } catch (error) {
    if (!isQuota(error)) throw error;
    await releaseReserve();
    return unlessFull(tryAgain);
  }
}

/** Reads the coverage again, since it may have changed during the request, and writes what the answer changes. */
async function commit(state: State, id: string, answer: Result<Answered>, asked: Instant): Promise<Result<Source>> {
  const now = nowInstant();
  const { coverage, isFollowed, settings, journal } = await readForCommit(id);
  if (!coverage || !isFollowed) return failed({ code: "unfollowed" });
  const entry = { journal, asked };
  // Allowed since it was asked: the refusal is no news, and must not replace the answer that came meanwhile.
  if (isPrivate(answer) && coverage.source.allowPrivate) return answer;
  if (!answer.ok) return commitFailure(coverage, answer.problem, entry, now);
  const { snapshot, told } = await withFacts(state, coverage, coverage.source, answer.value, now);
  const chosen = withJoined(settings, id, coverage.source);
  const known = withTold(chosen, told, own(settings.spoilers, id), now);
  const source = succeeded({ ...known, ...answer.value.remember }, now);
  if (!snapshot) return commitUnchanged(coverage, source, entry, now);
  // What is partial says nothing of the coverage, but results say whether their races are over.
  const said = answer.value.facts ? { head: { ...coverage.head, saidStatus: snapshot.status } } : {};
  return commitSnapshot(state, { ...coverage, ...said }, { ...answer.value, snapshot, source }, entry, now);
}

const isPrivate = (answer: Result<Answered>): answer is Result<never> & { ok: false } =>
  !answer.ok && answer.problem.code === "privateAddress";

const isFull = (outcome: Result<Source>): outcome is Result<never> & { ok: false } =>
  !outcome.ok && outcome.problem.code === "storageFull";

async function commitUnchanged(
  { id, head, newest }: HeldCoverage,
  answered: Source,
  entry: Entry,
  now: Instant,
): Promise<Result<Source>> {
  const status = statusOf(head, newest, now);
  const still = status === head.status ? head : { ...head, status };
  const source = scheduled(answered, still, now);
  await writeJournaled({ id, source, ...(still !== head && { head: still }) }, { outcome: "unchanged" }, entry);
  return ok(source);
}

async function commitSnapshot(
  state: State,
  coverage: HeldCoverage,
  { snapshot, older, source: answered }: Answered & { source: Source; snapshot: NonNullable<Answered["snapshot"]> },
  entry: Entry,
  now: Instant,
): Promise<Result<Source>> {
  const { id, newest } = coverage;
  const ingested = await ingest(state, coverage, snapshot, now, arrivalAfter(coverage.seen, now));
  const { head, news: fresh, memory, chunks, unclassified } = ingested;
  // If even the oldest post of the page is new, posts between it and the stored ones were missed.
  const gap = ingested.oldestIsNew && newest.length > 0 && older?.length ? older : undefined;
  const news: Source = {
    ...answered,
    ...(fresh > 0 && { lastNewsAt: now }),
    ...(gap && { older: { pages: gap, why: "gap", fetched: 0, failures: 0 } }),
  };
  const source = scheduled(news, head, now);
  const lost = unclassified > 0 && { unclassified };
  await writeJournaled({ id, head, memory, source, ...chunks }, { ...newsOutcome(fresh), ...lost }, entry);
  return ok(source);
}

async function commitFailure(
  { id, source }: HeldCoverage,
  problem: Problem,
  entry: Entry,
  now: Instant,
): Promise<Result<Source>> {
  await writeJournaled({ id, source: failing(source, problem, now) }, problemOutcome(problem), entry);
  return failed(problem);
}
