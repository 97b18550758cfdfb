import type { UntimedPost } from "./times";

/** Publishers list updates in either order; posts of one time keep theirs, and so do all where one has no time. */
export function newestFirst(posts: readonly UntimedPost[]): UntimedPost[] {
  const times = posts.flatMap(({ publishedAt }) => publishedAt ?? []);
  const [first, last] = [times[0], times.at(-1)];
  const ordered = first && last && first < last ? posts.toReversed() : [...posts];
  return times.length < posts.length ? ordered : ordered.sort((a, b) => compare(b.publishedAt, a.publishedAt));
}

const compare = (a = "", b = ""): number => Number(a > b) - Number(a < b);
