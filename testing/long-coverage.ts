import type { CoverageHead, Post } from "../src/core/coverage";
import { seenFrom } from "../src/core/filter/seen";
import { defaultPreferences } from "../src/core/preferences";
import type { Settings } from "../src/core/settings";
import type { Source } from "../src/core/source";
import { mergeAndClassify } from "../src/races/merge-and-classify";
import { london2017 } from "../src/replay/london-2017";
import { snapshotAt } from "../src/replay/playback";
import { instantOf } from "../src/replay/script";
import { indexText } from "../src/store/chunk-index";
import { rechunk } from "../src/store/chunks";
import { keys, SCHEMA_VERSION } from "../src/store/keys";

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
  const { newest, closed, index } = rechunk({ newest: [], closed: new Map() }, posts, []);
  const source: Source = {
    url: ADDRESS,
    nextPollAt: new Date(now + 86_400_000).toISOString(),
    pace: { why: "live" },
    lastSuccessAt: at,
    lastNewsAt: at,
    failures: 0,
  };
  const settings: Settings = {
    follows: [{ id, url: ADDRESS }],
    choices: {},
    preferences: defaultPreferences,
    spoilers: {},
    results: {},
  };
  const chunks = [...closed].map(([number, chunk]) => [keys.chunk(id, number), chunk]);
  return {
    id,
    items: {
      [keys.schema]: SCHEMA_VERSION,
      [keys.settings]: settings,
      [keys.head(id)]: { ...head, status: "live" },
      [keys.source(id)]: source,
      [keys.seen(id)]: seenFrom(at),
      [keys.newest(id)]: newest,
      [keys.index(id)]: indexText(index),
      ...Object.fromEntries(chunks),
    },
  };
}
