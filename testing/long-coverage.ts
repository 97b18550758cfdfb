import { newCoverage, type Post } from "../src/core/coverage";
import { mergeAndClassify } from "../src/races/merge-and-classify";
import { london2017 } from "../src/replay/london-2017";
import { snapshotAt } from "../src/replay/playback";
import { instantOf } from "../src/replay/script";
import { itemsOf } from "../src/store/changes";
import { followingAll, MINUTE_MS, storedCoverage } from "./stored-coverage";

const ADDRESS = "https://long.example/live";

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
  const { head, posts: day } = mergeAndClassify(newCoverage(id, id, at), [], snapshot, at);
  const posts = Array.from({ length: count }, (_, n): Post => {
    const publishedAt = new Date(now - (n + 1) * MINUTE_MS).toISOString();
    return { ...(day[n % day.length] as Post), id: `post-${n}`, publishedAt, arrivedAt: publishedAt };
  });
  const coverage = storedCoverage({ id, head: { ...head, status: "live" }, posts }, now);
  return { id, items: itemsOf({ settings: followingAll({ [id]: {} }), coverage }) };
}
