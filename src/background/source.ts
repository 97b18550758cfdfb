import browser from "webextension-polyfill";
import { patternOf } from "../core/address";
import type { Instant, Snapshot } from "../core/coverage";
import type { Feed } from "../core/feed";
import { failed, ok, type Result } from "../core/result";
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
  const { format, etag, lastModified } = feed;
  if (!answer.value.changed) return ok({ remember: { format, etag, lastModified, maxAge: answer.value.maxAge } });
  const { body, url, validators, maxAge } = answer.value;
  const read = readFeed(body, url, now);
  if (!read.ok) return read;
  return ok({ snapshot: read.value.snapshot, remember: { format: read.value.format, ...validators, maxAge } });
}

/** Whether the reader lets us read this address; asking without would fail in a way that can't be told from an outage. */
export const mayRead = (url: string): Promise<boolean> => browser.permissions.contains({ origins: [patternOf(url)] });
