import type { OlderPages } from "../core/feed";
import { isPassing } from "../core/problem";
import { readCoverage } from "../storage/read";
import { write } from "../storage/write";
import { nowInstant } from "./clock";
import { inTurn } from "./queue";
import { unlessFull } from "./quota";
import { askOlder } from "./source";
import { take } from "./take";

/**
 * Fetches the next page of older posts, where one is left, and at most one at a call. A page that brings nothing
 * new ends it: the rest is known, or the source gives the same page under every address.
 */
export async function fetchOlder(coverageId: string): Promise<void> {
  const [address, ...rest] = (await readCoverage(coverageId))?.feed.older?.pages ?? [];
  if (address === undefined) return;
  const answer = await askOlder(address, nowInstant());
  await inTurn(async () => {
    const coverage = await readCoverage(coverageId);
    const { head, feed } = coverage ?? {};
    if (!coverage || !head || !feed?.older) return;
    if (!answer.ok) {
      if (!isPassing(answer.problem)) await write({ coverage: { id: head.id, feed: { ...feed, older: undefined } } });
      return;
    }
    // What stood there before it was followed is not unread; what a gap has hidden is.
    const arrivedAt = feed.older.why === "follow" ? head.followedAt : nowInstant();
    await unlessFull(async () => {
      const taken = await take(coverage, { ...answer.value, partial: true }, arrivedAt);
      const older: OlderPages | undefined =
        taken.added > 0 && rest.length > 0 && feed.older ? { ...feed.older, pages: rest } : undefined;
      const { chunks } = taken;
      await write({ coverage: { id: head.id, head: taken.head, feed: { ...feed, older }, ...chunks } });
      return { ok: true, value: null };
    });
  });
}
