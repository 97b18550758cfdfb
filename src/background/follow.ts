import { coverageIdOf, readAddress } from "../core/address";
import { type CoverageHead, type Instant, newCoverage } from "../core/coverage";
import type { Feed } from "../core/feed";
import { noChoices } from "../core/filter";
import { emptyMemory } from "../core/races/memory";
import { failed, ok, type Result } from "../core/result";
import { seenFrom } from "../core/seen";
import { london2017Day } from "../replay/london-2017/the-day";
import { isQuota } from "../storage/area";
import { rechunk } from "../storage/chunks";
import { readPolicy } from "../storage/policy";
import { readCoverage, readOwnSettings, readSettings } from "../storage/read";
import type { Settings } from "../storage/schema";
import { type Changes, noticed, removeCoverage, write } from "../storage/write";
import { archivedWith } from "./archive";
import { nowInstant } from "./clock";
import { poll } from "./poll";
import { inTurn } from "./queue";
import { inTurnWithRoom, unlessFull } from "./quota";
import { isReplay, replayFeed } from "./replay";
import { scheduled } from "./schedule";
import { type Answered, ask } from "./source";
import { takeFirst } from "./take";

type Followed = Result<{ coverageId: string }>;

const underWay = new Map<string, Promise<Followed>>();

/**
 * Follows the live page at an address from now on. Nothing is kept of an address that can't be read. The view that
 * was clicked in and the grant of access that it led to may both ask for the same: they share one request.
 *
 * @param allowPrivate the reader has said that this address may be on their own network or machine
 */
export async function follow(typed: string, allowPrivate?: true): Promise<Followed> {
  const address = readAddress(typed);
  if (!address.ok) return address;
  const id = coverageIdOf(address.value);
  const url = address.value.href;
  const feed: Feed = { url, ...(allowPrivate && { allowPrivate }), nextPollAt: nowInstant(), failures: 0 };
  const key = `${id} ${allowPrivate}`;
  const running = underWay.get(key) ?? begin(id, feed).finally(() => underWay.delete(key));
  underWay.set(key, running);
  return running;
}

/** Follows the replay from its start; following it again starts it anew. */
export async function followReplay(speed: number): Promise<Followed> {
  const id = `replay:${london2017Day.id}`;
  const now = nowInstant();
  await unfollow(id);
  return begin(id, replayFeed(id, speed, now));
}

async function begin(id: string, feed: Feed): Promise<Followed> {
  const known = (await readSettings()).follows.some((followed) => followed.id === id) && (await readCoverage(id));
  if (known) {
    if (feed.allowPrivate && !known.feed.allowPrivate) await allow(id);
    return ok({ coverageId: id });
  }
  const now = nowInstant();
  const answer = await ask(feed, now);
  if (!answer.ok) return answer;
  return unlessFull(() => inTurnWithRoom(() => store(newCoverage(id, feed.url, now), feed, answer.value, now)));
}

/** A followed page has come to lie on the reader's own network, and they say that it may. */
async function allow(id: string): Promise<void> {
  await inTurn(async () => {
    const feed = (await readCoverage(id))?.feed;
    if (feed) await write({ coverage: { id, feed: { ...feed, allowPrivate: true } } });
  });
  await poll(id);
}

async function store(
  coverage: CoverageHead,
  feed: Feed,
  { snapshot, older = [], remember }: Answered,
  now: Instant,
): Promise<Followed> {
  if (!snapshot) return failed({ code: "unreachable", host: new URL(feed.url).host });
  const { id, url } = coverage;
  const { head, posts, memory } = await takeFirst(coverage, snapshot, now);
  const settings = await readOwnSettings();
  const polled: Feed = {
    ...feed,
    ...remember,
    lastPollAt: now,
    lastSuccessAt: now,
    lastNewsAt: now,
    ...(older.length > 0 && { older: { pages: older, why: "follow", fetched: 0, failures: 0 } }),
  };
  await write({
    settings: {
      ...settings,
      follows: [
        ...settings.follows.filter((followed) => followed.id !== id),
        { id, url, ...(feed.allowPrivate && { allowPrivate: true }) },
      ],
      choices: { ...settings.choices, [id]: settings.choices[id] ?? noChoices },
    },
    coverage: {
      id,
      head,
      memory,
      feed: scheduled(polled, head, now),
      seen: seenFrom(now, posts[0]?.publishedAt),
      ...rechunk({ newest: [], closed: new Map() }, posts, []),
    },
  });
  return ok({ coverageId: id });
}

/**
 * Stops following: first out of the settings, so that a worker killed in between leaves only rubbish to sweep. The
 * replay is played again and again; what was chosen for it stays. What an office has locked stays too.
 *
 * @param where "here" where other machines go on following it
 */
export function unfollow(id: string, where: "everywhere" | "here" = "everywhere"): Promise<void> {
  return inTurn(async () => {
    const { rules } = await readSettings();
    const source = rules?.sources.find((one) => one.id === id);
    if (source?.locked) return;
    const policy = await readPolicy();
    const left = source && policy && { policy: { ...policy, left: [...new Set([...policy.left, id])] } };
    const settings = withoutFollow(await readOwnSettings(), id);
    await leave(id, { settings, sync: await noticed(settings, where === "here"), ...left });
  });
}

/** The settings without a coverage. */
export function withoutFollow(settings: Settings, id: string): Settings {
  const follows = settings.follows.filter((followed) => followed.id !== id);
  const choices = Object.fromEntries(Object.entries(settings.choices).filter(([of]) => of !== id || isReplay(id)));
  const { [id]: _seenLater, ...spoilers } = settings.spoilers;
  return { ...settings, follows, choices, spoilers };
}

/** Call it in turn. @param changes of the settings, without it */
export async function leave(id: string, changes: Pick<Changes, "settings" | "sync" | "policy">): Promise<void> {
  await write({ ...changes, athletes: await archivedWith(id) }).catch((error) => {
    // A full storage must not keep anyone from leaving; its athletes are the price.
    if (!isQuota(error)) throw error;
    return write(changes);
  });
  // An office may have it followed still.
  if (!(await readSettings()).follows.some((followed) => followed.id === id)) await removeCoverage(id);
}

/**
 * A coverage that is followed though nobody has asked its source yet, and may have no leave to: as it is stored until
 * then. What was posted before is no news.
 */
export const arriving = (id: string, url: string, now: Instant): NonNullable<Changes["coverage"]> => ({
  id,
  head: { ...newCoverage(id, url, now), title: id.replace(/^https:\/\/|\/$/g, ""), damaged: { lostUpTo: now } },
  feed: { url, nextPollAt: now, failures: 0 },
  seen: seenFrom(now),
  memory: emptyMemory,
  newest: [],
  index: [],
});
