import { coverageIdOf } from "../../core/address";
import type { Candidate } from "../../core/problem";
import { readSettings } from "../../store/read";
import { nowInstant } from "../clock";
import { discover } from "../reading";

/**
 * The address to offer for the page in the reader's tab: the page itself or its feed. Nothing if one of them is already
 * followed: the reader has chosen it over the others, such as a feed of comments. Pages that it merely links to are
 * never offered, since a front page links to many.
 */
export async function bestOn(html: string, url: string): Promise<Candidate | null> {
  const candidates = discoverSafely(html, url).filter(({ why }) => why !== "linked");
  const followed = new Set((await readSettings()).follows.map(({ id }) => id));
  const isFollowed = (address: string) => URL.canParse(address) && followed.has(coverageIdOf(new URL(address)));
  return [url, ...candidates.map(({ address }) => address)].some(isFollowed) ? null : (candidates[0] ?? null);
}

/** A page on which the parser throws has no candidates. */
function discoverSafely(html: string, url: string): Candidate[] {
  try {
    return discover(html, url, nowInstant());
  } catch {
    return [];
  }
}
