import { coverageIdOf, readAddress } from "../../core/address";
import { type CoverageHead, newCoverage } from "../../core/coverage";
import { noChoices } from "../../core/filter/filter";
import { seenFrom } from "../../core/filter/seen";
import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import type { Problem } from "../../core/problem";
import { profileAt, readableAddress } from "../../core/profile-address";
import { failed, ok, type Result } from "../../core/result";
import type { Source } from "../../core/source";
import { london2017Event } from "../../replay/london-2017/event";
import { chunkedAnew } from "../../store/chunks";
import { readCoverage, readOwnSettings } from "../../store/read";
import { heldIn, readForCommit, readState, type State } from "../../store/state";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { mayRead } from "../permission";
import { type Answered, ask } from "../refresh/ask";
import { firstFacts, withRaces } from "../refresh/facts";
import { ingestFirst } from "../refresh/ingest";
import { scheduled } from "../refresh/outcome";
import { refresh } from "../refresh/refresh";
import { replaySource } from "../refresh/replay";
import { inTurn, inTurnWithRoom, sharing, unlessFull } from "../turn";
import { unfollow } from "../upkeep/follows";

type Followed = Result<{ coverageId: string }>;

const shared = sharing<Followed>();

/**
 * Follows the live page at an address; of a social profile, the feed or preview with its posts. Stores nothing if it can't be
 * read. The view and the permission grant may both ask for the same address: they share one request.
 *
 * @param allowPrivate the reader has said that this address may be on their own network or machine
 */
export async function follow(typed: string, allowPrivate?: true): Promise<Followed> {
  const address = readAddress(typed);
  if (!address.ok) return address;
  const url = readableAddress(address.value);
  return shared(`${coverageIdOf(url)} ${allowPrivate}`, () => followAt(url, address.value, allowPrivate));
}

async function followAt(url: URL, page: URL, allowPrivate?: true): Promise<Followed> {
  const at = ({ href }: URL): Source => ({
    url: href,
    ...(allowPrivate && { allowPrivate }),
    nextPollAt: nowInstant(),
    failures: 0,
  });
  const followed = await begin(coverageIdOf(url), at(url));
  // Not every "/@name" is a Mastodon account.
  const isMissing = !followed.ok && followed.problem.code === "missing" && url.href !== page.href;
  if (isMissing && url.origin === page.origin) return begin(coverageIdOf(page), at(page));
  const profile = followed.ok ? undefined : profileAt(url);
  const feed = followed.ok || !profile ? undefined : feedNamedIn(followed.problem, url, profile.name);
  return feed ? begin(coverageIdOf(feed), at(feed)) : followed;
}

/** The feed that a profile's page names. Only on its own site: the reader has allowed no other. @param name in its address */
function feedNamedIn(problem: Problem, { origin }: URL, name = ""): URL | undefined {
  const candidates = (problem.code === "notLive" && problem.candidates) || [];
  return candidates
    .filter(({ why }) => why === "feed")
    .map(({ address }) => new URL(address))
    .find((feed) => feed.origin === origin && (feed.pathname + feed.search).includes(name));
}

/**
 * Follows the replay from its start; a replay that runs is restarted. @param speed how many times faster than real time
 */
export async function followReplay(speed: number): Promise<Followed> {
  const id = `replay:${london2017Event.id}`;
  const now = nowInstant();
  await unfollow(id);
  return begin(id, replaySource(id, speed, now));
}

async function begin(id: string, source: Source): Promise<Followed> {
  const state = await readState();
  const known = heldIn(state, id);
  if (known) {
    if (source.allowPrivate && !known.source.allowPrivate) await allow(id);
    return ok({ coverageId: id });
  }
  const now = nowInstant();
  const answer = await ask(source, now);
  if (!answer.ok) return answer;
  return unlessFull(() =>
    inTurnWithRoom(async () => {
      // The reader may have removed everything during the request.
      if (!source.replay && !(await mayRead(source.url)))
        return failed({ code: "access", host: new URL(source.url).host });
      const { coverage, isFollowed } = await readForCommit(id);
      // Restored from a file during the request, or followed on another machine: it may have more posts than the page.
      if (coverage && isFollowed) return ok({ coverageId: id });
      return store(state, newCoverage(id, source.url, now), source, answer.value, now);
    }),
  );
}

/** Allows a followed page that has moved to a private address, and refreshes it. */
async function allow(id: string): Promise<void> {
  await inTurn(async () => {
    const source = (await readCoverage(id))?.source;
    if (source) await write({ coverage: { id, source: { ...source, allowPrivate: true } } });
  });
  await refresh(await readState(), id);
}

async function store(
  state: State,
  coverage: CoverageHead,
  source: Source,
  answered: Answered,
  now: Instant,
): Promise<Followed> {
  const { older = [], remember } = answered;
  const { snapshot, told: first } = await firstFacts(state, coverage, answered, now);
  if (!snapshot) return failed({ code: "unreachable", host: new URL(source.url).host });
  const { id, url } = coverage;
  const { head, posts, memory } = await ingestFirst(state, coverage, snapshot, now);
  const told = withRaces(first, { head, memory });
  const settings = await readOwnSettings();
  const polled: Source = {
    ...source,
    ...remember,
    ...(told && { told }),
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
        { id, url, ...(source.allowPrivate && { allowPrivate: true }) },
      ],
      choices: { ...settings.choices, [id]: own(settings.choices, id) ?? noChoices },
    },
    coverage: {
      id,
      memory,
      source: scheduled(polled, head, now),
      seen: seenFrom(now, posts[0]?.publishedAt),
      ...chunkedAnew(head, posts),
    },
  });
  return ok({ coverageId: id });
}
