import { coverageIdOf } from "../../core/address";
import type { Candidate } from "../../core/candidate";
import { discover } from "../../formats/discover";
import { readSettings } from "../../store/read";
import { nowInstant } from "../clock";

/**
 * What to offer of the page in the reader's tab: the page itself or its feed. Nothing where either is followed, since
 * then the rest (a feed of comments, say) was there to choose too; nor a page that it merely links to, since a front
 * page links to many.
 */
export async function bestOn(html: string, url: string): Promise<Candidate | null> {
  const candidates = discoverSafely(html, url).filter(({ why }) => why !== "linked");
  const followed = new Set((await readSettings()).follows.map(({ id }) => id));
  const isFollowed = (address: string) => URL.canParse(address) && followed.has(coverageIdOf(new URL(address)));
  return [url, ...candidates.map(({ address }) => address)].some(isFollowed) ? null : (candidates[0] ?? null);
}

/** What trips the parser costs this one offer. */
function discoverSafely(html: string, url: string): Candidate[] {
  try {
    return discover(html, url, nowInstant());
  } catch {
    return [];
  }
}
