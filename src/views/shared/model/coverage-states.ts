import type { CoverageHead } from "../../../core/coverage";
import { followedRaces, noChoices } from "../../../core/filter";
import { own } from "../../../core/own";
import { unreadOf } from "../../../core/seen";
import type { Settings } from "../../../core/settings";
import type { Source } from "../../../core/source";
import { readCoverage, readUnreadCandidates } from "../../../store/read";

/** A followed coverage as the switcher lists it. */
export interface CoverageState {
  id: string;
  head: Pick<CoverageHead, "title" | "status" | "startsAt" | "endsAt">;
  source: Source;
  /** How many unread posts count in the badge. */
  unread: number;
  /** A followed race has its result, and the reader hasn't looked since. */
  hasResult: boolean;
  /** Its news is hidden until the reader comes to it. */
  isSecret: boolean;
}

/** Reads the state of each followed coverage, in the order of following. What can't be read is left out. */
export async function readCoverageStates({ follows, choices, spoilers }: Settings): Promise<CoverageState[]> {
  const read = await Promise.all(
    follows.map(async ({ id }) => {
      const coverage = await readCoverage(id);
      return coverage ? [{ id, ...coverage }] : [];
    }),
  );
  const coverages = read.flat();
  const posts = await readUnreadCandidates(coverages, spoilers);
  return coverages.map(({ id, head, source, seen }) => {
    const chosen = own(choices, id) ?? noChoices;
    const { counted } = unreadOf(posts.get(id) ?? [], seen, chosen);
    const news = new Set(counted.filter(({ arrivedAt }) => arrivedAt > seen.lastVisit.at).map((post) => post.id));
    return {
      id,
      head,
      source,
      unread: counted.length,
      hasResult: followedRaces(chosen, head.races).some(
        ({ standing }) => standing?.isFinal === true && news.has(standing.postId),
      ),
      isSecret: own(spoilers, id) !== undefined,
    };
  });
}

/** Over for a day: kept under "Finished". */
const DAY_MS = 86_400_000;

/** Whether a coverage has been finished for a day. */
export const isLongOver = ({ head, source }: Pick<CoverageState, "head" | "source">, now: number): boolean =>
  head.status === "ended" && now - Date.parse(head.endsAt ?? source.lastNewsAt ?? "") > DAY_MS;

/**
 * The coverage that the badge speaks of: one with a new result, else one with unread posts; in the order of following,
 * as in the badge. Undefined where it speaks of none.
 */
export const spokenOf = (states: readonly CoverageState[]): CoverageState | undefined => {
  const open = states.filter(({ isSecret }) => !isSecret);
  const counting = open.filter(({ unread }) => unread > 0);
  return counting.find(({ hasResult }) => hasResult) ?? counting[0] ?? states.find(({ unread }) => unread > 0);
};
