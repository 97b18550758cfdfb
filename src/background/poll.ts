import type { Instant } from "../core/coverage";
import type { Feed } from "../core/feed";
import type { Problem } from "../core/problem";
import { failed, ok, type Result } from "../core/result";
import { arrivalAfter } from "../core/seen";
import { statusOf } from "../core/status";
import { isDue } from "../polling/due";
import { isQuota } from "../storage/area";
import { readCoverage, readSettings, readSource, type StoredCoverage } from "../storage/read";
import { keepReserve, openReserve } from "../storage/reserve";
import { nowInstant } from "./clock";
import { fetchOlder } from "./older";
import { inTurn } from "./queue";
import { inTurnWithRoom, unlessFull } from "./quota";
import { writeRecorded } from "./record";
import { failing, scheduled } from "./schedule";
import { type Answered, ask } from "./source";
import { take } from "./take";

const underWay = new Map<string, Promise<Result<null>>>();

/**
 * Asks one coverage's source and takes in what it answers. Any number of callers share one request. If the
 * worker dies inside, nothing is half-written and the next poll does the same again.
 */
export function poll(coverageId: string): Promise<Result<null>> {
  const running = underWay.get(coverageId) ?? pollOnce(coverageId).finally(() => underWay.delete(coverageId));
  underWay.set(coverageId, running);
  return running;
}

/** The same, if it is time; several alarms that were missed while the machine slept come to one request. */
export async function pollIfDue(coverageId: string): Promise<void> {
  const feed = (await readSource(coverageId))?.feed;
  if (feed && isDue(feed, nowInstant())) await poll(coverageId);
}

async function pollOnce(coverageId: string): Promise<Result<null>> {
  const source = await readSource(coverageId);
  if (!source) return failed({ code: "unfollowed" });
  const asked = nowInstant();
  const answer = await ask(source.feed, asked);
  // Posts arrive when they are taken in: a "mark all read" during the request was not about them.
  const noted = await unlessFull(() => inTurnWithRoom(() => note(coverageId, answer, asked)));
  const outcome = isFull(noted) ? await sayFull(coverageId, noted, asked) : noted;
  if (outcome.ok && source.feed.problem?.code === "storageFull") await keepReserve();
  if (outcome.ok) await fetchOlder(coverageId);
  return outcome;
}

/** That nothing more can be stored is stored itself; where not even that can, in the room that was kept for it. */
async function sayFull(coverageId: string, full: Result<never>, asked: Instant): Promise<Result<null>> {
  const say = () => inTurn(() => note(coverageId, full, asked));
  try {
    return await say();
  } catch (error) {
    if (!isQuota(error)) throw error;
    await openReserve();
    return unlessFull(say);
  }
}

async function note(coverageId: string, answer: Result<Answered>, asked: Instant): Promise<Result<null>> {
  const now = nowInstant();
  const current = await readCoverage(coverageId);
  if (!current || !(await isFollowed(coverageId))) return failed({ code: "unfollowed" });
  if (!answer.ok) return noteFailure(current, answer.problem, asked, now);
  return takeIn(current, answer.value, asked, now);
}

const isFull = (outcome: Result<null>): outcome is Result<never> & { ok: false } =>
  !outcome.ok && outcome.problem.code === "storageFull";

const isFollowed = async (id: string): Promise<boolean> =>
  (await readSettings()).follows.some((follow) => follow.id === id);

async function takeIn(coverage: StoredCoverage, answer: Answered, asked: Instant, now: Instant): Promise<Result<null>> {
  const { head, newest } = coverage;
  const feed = succeeded({ ...coverage.feed, ...answer.remember }, now);
  if (!answer.snapshot) {
    const status = statusOf(head, newest, now);
    const still = status === head.status ? head : { ...head, status };
    await writeRecorded(
      { id: head.id, feed: scheduled(feed, still, now), ...(still !== head && { head: still }) },
      { outcome: "unchanged", asked },
    );
    return ok(null);
  }
  const taken = await take(coverage, answer.snapshot, now, arrivalAfter(coverage.seen, now));
  // The oldest post of the page is new: more was posted since the last poll than it shows.
  const gap = taken.oldestIsNew && newest.length > 0 && answer.older?.length ? answer.older : undefined;
  const news: Feed = {
    ...feed,
    ...(taken.added > 0 && { lastNewsAt: now }),
    ...(gap && { older: { pages: gap, why: "gap", fetched: 0, failures: 0 } }),
  };
  const { added, memory, chunks } = taken;
  await writeRecorded(
    { id: head.id, head: taken.head, memory, feed: scheduled(news, taken.head, now), ...chunks },
    { ...(added > 0 ? { outcome: "news", added } : { outcome: "nothing new" }), asked },
  );
  return ok(null);
}

function succeeded({ problem: _p, failingSince: _f, silence: _s, ...feed }: Feed, now: Instant): Feed {
  return { ...feed, failures: 0, lastPollAt: now, lastSuccessAt: now };
}

async function noteFailure(
  { head, feed }: StoredCoverage,
  problem: Problem,
  asked: Instant,
  now: Instant,
): Promise<Result<null>> {
  const status = "status" in problem ? { status: problem.status } : {};
  await writeRecorded({ id: head.id, feed: failing(feed, problem, now) }, { outcome: problem.code, ...status, asked });
  return failed(problem);
}
