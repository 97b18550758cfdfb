import type { FoundPost } from "../core/identity";
import type { Instant } from "../core/instant";

export type UntimedPost = Omit<FoundPost, "publishedAt"> & { publishedAt?: Instant };

/**
 * A post whose time can't be read gets that of the next older one that has it (else the next newer), so that
 * it keeps its place and isn't lost.
 *
 * @param posts newest first
 * @returns undefined where none has a time
 */
export function settleTimes(posts: readonly UntimedPost[]): FoundPost[] | undefined {
  const settled: FoundPost[] = [];
  let older: Instant | undefined;
  for (const post of posts.toReversed()) {
    older = post.publishedAt ?? older ?? posts.findLast((other) => other.publishedAt)?.publishedAt;
    if (!older) return undefined;
    settled.push({ ...post, publishedAt: older });
  }
  return settled.reverse();
}
