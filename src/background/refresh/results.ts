import { withTold } from "../../core/facts-then";
import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import { failed, ok, type Result } from "../../core/result";
import { joinedIn, withJoined } from "../../core/results";
import { arrivalAfter } from "../../core/seen";
import type { JoinedResults } from "../../core/source";
import { isDue } from "../../fetch/due";
import { heldIn, readForCommit, type State } from "../../store/state";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { inTurnWithRoom, unlessFull } from "../turn";
import { type Answered, askResults } from "./ask";
import { withFacts } from "./facts";
import { ingest } from "./ingest";
import { failingResults, scheduledResults, succeeded } from "./outcome";

const underWay = new Map<string, Promise<void>>();

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
    joined.map((one) => {
      const key = `${id} ${one.url} ${one.allowPrivate}`;
      const running = underWay.get(key) ?? refreshOne(state, id, one).finally(() => underWay.delete(key));
      underWay.set(key, running);
      return running;
    }),
  );
}

const isDueNow = (joined: JoinedResults): boolean => isDue(joined, nowInstant());

async function refreshOne(state: State, id: string, joined: JoinedResults): Promise<void> {
  const answer = await askResults(joined, nowInstant());
  // If the storage is full, its own poll says so.
  await unlessFull(() => inTurnWithRoom(() => commit(state, id, joined.url, answer, nowInstant())));
}

/** Reads the coverage again, since it may have changed during the request, and writes what the answer changes. */
async function commit(
  state: State,
  id: string,
  url: string,
  answer: Result<Answered>,
  now: Instant,
): Promise<Result<null>> {
  const { coverage, isFollowed, settings } = await readForCommit(id);
  const chosen = own(settings.results, id)?.find((one) => one.url === url);
  const joined = coverage && joinedIn(settings, id, coverage.source).find((one) => one.url === url);
  if (!isFollowed || !chosen || !joined) return failed({ code: "unfollowed" });
  const sourceWith = (changed: JoinedResults) => withJoined(settings, id, coverage.source, changed);
  if (!answer.ok) {
    // Allowed since it was asked: the refusal is no news.
    if (answer.problem.code === "privateAddress" && joined.allowPrivate) return answer;
    await write({ coverage: { id, source: sourceWith(failingResults(joined, answer.problem, now)) } });
    return answer;
  }
  const { snapshot, told } = await withFacts(state, coverage, joined, answer.value, now, chosen.races);
  const isNews = told?.some(({ since }) => since === now) ?? false;
  const known = withTold(joined, told, own(settings.spoilers, id), now);
  const polled = { ...known, ...answer.value.remember, ...(isNews && { lastNewsAt: now }) };
  const source = sourceWith(scheduledResults(succeeded(polled, now), coverage.head, now));
  if (!snapshot || !told) {
    await write({ coverage: { id, source } });
    return ok(null);
  }
  const { head, memory, chunks, news } = await ingest(state, coverage, snapshot, now, arrivalAfter(coverage.seen, now));
  await write({
    coverage: { id, head, memory, source: { ...source, ...(news > 0 && { lastNewsAt: now }) }, ...chunks },
  });
  return ok(null);
}
