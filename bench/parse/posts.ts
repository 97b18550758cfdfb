import type { PublishedPost, Snapshot } from "../../src/core/coverage";
import { london2017 } from "../../src/replay/london-2017";
import { snapshotAt } from "../../src/replay/playback";
import { instantOf } from "../../src/replay/script";

/** When the bodies of the bench are fetched. */
export const NOW = "2017-04-23T20:00:00.000Z";
const MINUTE_MS = 60_000;

/** The replay's day, repeated until there are enough posts, one a minute, newest first. */
export function coverageOf(count: number): Snapshot {
  const day = snapshotAt(london2017, instantOf(london2017, london2017.endsAt));
  const posts = Array.from({ length: count }, (_, n): PublishedPost => {
    const publishedAt = new Date(Date.parse(NOW) - (n + 1) * MINUTE_MS).toISOString();
    const { modifiedAt: _m, ...post } = day.posts[n % day.posts.length] as PublishedPost;
    return { ...post, id: `post-${count - n}`, publishedAt, pinned: false };
  });
  return { ...day, posts };
}
