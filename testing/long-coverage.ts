import type { CoverageHead, Post } from "../src/core/coverage";
import { seenFrom } from "../src/core/filter/seen";
import { noSettings } from "../src/core/settings";
import type { Source } from "../src/core/source";
import { mergeAndClassify } from "../src/races/merge-and-classify";
import { london2017 } from "../src/replay/london-2017";
import { snapshotAt } from "../src/replay/playback";
import { instantOf } from "../src/replay/script";
import { itemsOf } from "../src/store/changes";
import { rechunk } from "../src/store/chunks";

const ADDRESS = "https://long.example/live";
const MINUTE_MS = 60_000;

/**
 * A coverage with many posts as the extension stores it: the replay's day, repeated, a post a minute, the newest a minute
 * ago. It is never polled.
 *
 * @returns the items for the extension's storage, and the coverage's id
 */
export function longCoverage(count: number, now = Date.now()): { id: string; items: Record<string, unknown> } {
  const id = ADDRESS;
  const at = new Date(now).toISOString();
  const snapshot = snapshotAt(london2017, instantOf(london2017, london2017.endsAt));
  const coverage: CoverageHead = {
    id,
    url: ADDRESS,
    title: london2017.title,
    summary: [],
    zone: london2017.zone,
    races: [],
    status: "live",
    followedAt: at,
  };
  const { head, posts: day } = mergeAndClassify(coverage, [], snapshot, at);
  const posts = Array.from({ length: count }, (_, n): Post => {
    const publishedAt = new Date(now - (n + 1) * MINUTE_MS).toISOString();
    return { ...(day[n % day.length] as Post), id: `post-${n}`, publishedAt, arrivedAt: publishedAt };
  });
  const source: Source = {
    url: ADDRESS,
    nextPollAt: new Date(now + 86_400_000).toISOString(),
    pace: { why: "live" },
    lastSuccessAt: at,
    lastNewsAt: at,
    failures: 0,
  };
  const settings = { ...noSettings, follows: [{ id, url: ADDRESS }] };
  const chunks = rechunk({ newest: [], closed: new Map() }, posts, []);
  const stored = { id, head: { ...head, status: "live" as const }, source, seen: seenFrom(at), ...chunks };
  return { id, items: itemsOf({ settings, coverage: stored }) };
}
