import type { CoverageHead, Post } from "../../../core/coverage";
import type { Spoilers } from "../../../core/delay/delay";
import { revealed } from "../../../core/delay/spoilers";
import { noChoices } from "../../../core/filter/filter";
import { unreadOf } from "../../../core/filter/seen";
import { own } from "../../../core/own";
import type { Settings } from "../../../core/settings";
import type { Source } from "../../../core/source";
import { readCoverage, readUnreadCandidates, type StoredCoverage } from "../../../store/read";
import { asSeen } from "../../../text/as-seen";

/** A followed coverage as the switcher lists it. */
export interface CoverageState {
  id: string;
  head: Pick<CoverageHead, "title" | "status" | "startsAt" | "endsAt" | "followedAt">;
  source: Source;
  /** How many unread posts count in the badge. */
  unread: number;
  /** With a delay, its news is hidden until the reader comes to it. */
  spoilers?: Spoilers;
}

/** Reads the state of each followed coverage, in the order of following. What can't be read is left out. */
export async function readCoverageStates(settings: Settings, now: number): Promise<CoverageState[]> {
  const read = await Promise.all(
    settings.follows.map(async ({ id }) => {
      const coverage = await readCoverage(id);
      return coverage ? [{ id, ...coverage }] : [];
    }),
  );
  const coverages = read.flat();
  const posts = await readUnreadCandidates(coverages, settings.spoilers);
  return coverages.map((coverage) => stateOf(coverage, posts.get(coverage.id) ?? [], settings, now));
}

/** A coverage as its reader may see it. @param posts at least those that may be unread */
export function stateOf(
  { id, seen, ...coverage }: Pick<StoredCoverage, "head" | "source" | "seen"> & { id: string },
  posts: readonly Post[],
  { choices, spoilers }: Settings,
  now: number,
): CoverageState {
  const hiding = own(spoilers, id);
  const at = new Date(now).toISOString();
  const chosen = own(choices, id) ?? noChoices;
  const unread = unreadOf(revealed(posts, hiding, at), seen, chosen);
  return { id, ...asSeen(coverage, hiding, at), unread: unread.counted.length, spoilers: hiding };
}
