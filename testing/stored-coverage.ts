import { type CoverageHead, newCoverage, type Post } from "../src/core/coverage";
import { type Choices, noChoices } from "../src/core/filter/filter";
import { type Seen, seenFrom } from "../src/core/filter/seen";
import { noSettings, type Settings } from "../src/core/settings";
import type { Source } from "../src/core/source";
import { rechunk } from "../src/store/chunks";

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

interface Made {
  /** Its address. */
  id: string;
  /** What is other than in a live coverage that is followed, and has answered, now. */
  head: Partial<CoverageHead>;
  source?: Partial<Source>;
  seen?: Seen;
  /** Newest first. */
  posts: readonly Post[];
}

/** A made-up coverage as the extension stores it (`itemsOf`). It isn't polled for a day. */
export function storedCoverage({ id, head, source, seen, posts }: Made, now: number) {
  const at = new Date(now).toISOString();
  const polled: Source = {
    url: id,
    nextPollAt: new Date(now + DAY_MS).toISOString(),
    pace: { why: "live" },
    lastSuccessAt: at,
    lastNewsAt: at,
    failures: 0,
    ...source,
  };
  const chunks = rechunk({ newest: [], closed: new Map() }, posts, []);
  return { id, head: { ...newCoverage(id, id, at), ...head }, source: polled, seen: seen ?? seenFrom(at), ...chunks };
}

/** The settings of a reader who follows these coverages. @param levels of their races, by the coverage's id */
export const followingAll = (levels: Readonly<Record<string, Choices["races"]>>): Settings => ({
  ...noSettings,
  follows: Object.keys(levels).map((id) => ({ id, url: id })),
  choices: Object.fromEntries(Object.entries(levels).map(([id, races]) => [id, { ...noChoices, races }])),
});
