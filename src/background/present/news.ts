import { noChoices } from "../../core/filter";
import type { Instant } from "../../core/instant";
import type { NewsSource } from "../../core/interrupt";
import { own } from "../../core/own";
import { revealed } from "../../core/spoilers";
import { readUnreadCandidates } from "../../store/read";
import type { HeldCoverage, State } from "../../store/state";

/** A followed coverage with all posts that may be unread, as far as its reader may see them now. */
export interface News extends NewsSource {
  coverage: HeldCoverage;
}

/** The news of all that is followed, in one more read where posts in closed chunks may be unread. */
export async function readNews({ settings, coverages }: State, now: Instant): Promise<News[]> {
  const candidates = await readUnreadCandidates(coverages, settings.spoilers);
  return coverages.map((coverage) => {
    const { id, seen } = coverage;
    const posts = revealed(candidates.get(id) ?? [], own(settings.spoilers, id), now);
    return { id, coverage, posts, seen, choices: own(settings.choices, id) ?? noChoices };
  });
}
