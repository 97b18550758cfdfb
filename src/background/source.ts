import browser from "webextension-polyfill";
import { patternOf } from "../core/address";
import type { Instant, Snapshot } from "../core/coverage";
import type { Feed } from "../core/feed";
import type { Problem } from "../core/problem";
import { failed, ok, type Result } from "../core/result";
import { leadsFrom } from "../feeds/discover";
import { readFeed } from "../feeds/read";
import { request } from "../polling/request";
import { london2017 } from "../replay/london-2017";
import { raceClock, snapshotAt } from "../replay/play";

/** What a source answered: a snapshot, or nothing new; and what to remember of it. */
export interface Answered {
  snapshot?: Snapshot;
  remember: Pick<Feed, "format" | "etag" | "lastModified" | "maxAge">;
}

/** Asks a feed's source for what it has now: over the network, or the replay that comes with the extension. */
export async function ask(feed: Feed, now: Instant): Promise<Result<Answered>> {
  if (feed.replay) {
    const { startedAt, speed } = feed.replay;
    return ok({
      snapshot: snapshotAt(london2017, raceClock(london2017, startedAt, speed, now)),
      remember: { format: "replay" },
    });
  }
  if (!(await mayRead(feed.url))) return failed({ code: "access", host: new URL(feed.url).host });
  const answer = await request(feed.url, feed, now);
  if (!answer.ok) return answer;
  if (!answer.value.changed) return ok({ remember: { ...remembered(feed), maxAge: answer.value.maxAge } });
  const { body, url, validators, maxAge } = answer.value;
  const read = readSafely(body, url, now);
  if (!read.ok) return read;
  // A validator that this answer lacks is forgotten: echoed later, it could make an older page count as unchanged.
  const { format, snapshot } = read.value;
  const { etag, lastModified } = validators;
  return ok({ snapshot, remember: { format, etag, lastModified, maxAge } });
}

const remembered = ({ format, etag, lastModified }: Feed) => ({ format, etag, lastModified });

/** A parser that trips over a page which nobody foresaw must cost that page alone, and only until its next poll. */
function readSafely(body: string, url: string, now: Instant): ReturnType<typeof readFeed> {
  try {
    const read = readFeed(body, url, now);
    return read.ok || read.problem.code !== "notLive" ? read : failed(withCandidates(read.problem, body, url));
  } catch {
    return failed({ code: "brokenData", host: new URL(url).host });
  }
}

const MOST_CANDIDATES = 3;

/** The address may be the wrong one of a publisher who has what the reader looks for: say where the page leads. */
function withCandidates(problem: Problem & { code: "notLive" }, body: string, url: string): Problem {
  const candidates = leadsFrom(body, url).slice(0, MOST_CANDIDATES);
  return candidates.length > 0 ? { ...problem, candidates } : problem;
}

/** Whether the reader lets us read this address; asking without would fail in a way that can't be told from an outage. */
export const mayRead = (url: string): Promise<boolean> => browser.permissions.contains({ origins: [patternOf(url)] });
