import type { CoverageHead } from "../core/coverage";
import type { Feed } from "../core/feed";
import { noChoices } from "../core/filter";
import type { NewsSource } from "../core/interrupt";
import type { Settings } from "../core/settings";
import { revealed } from "../core/spoilers";
import { readCoverage, readUnreadCandidates } from "../store/read";
import { nowInstant } from "./clock";

export interface StoredNews extends NewsSource {
  head: CoverageHead;
  feed: Feed;
}

/** What is followed, as far as it may interrupt: of a coverage without spoilers, what may be seen by now. */
export async function readNews({ follows, choices, spoilers }: Settings): Promise<StoredNews[]> {
  const all = await Promise.all(
    follows.map(async ({ id }): Promise<StoredNews[]> => {
      const coverage = await readCoverage(id);
      if (!coverage) return [];
      const { head, feed, seen } = coverage;
      const posts = revealed(await readUnreadCandidates(id, coverage, spoilers[id]), spoilers[id], nowInstant());
      return [{ id, posts, choices: choices[id] ?? noChoices, seen, head, feed }];
    }),
  );
  return all.flat();
}
