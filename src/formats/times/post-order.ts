import type { Instant } from "../../core/instant";
import { type FoundPost, withTextIds } from "../../core/merge/identity";

/**
 * Posts newest first, each with a time. Publishers list them in either order, and some pin one to the top; posts with the
 * same time keep their order.
 *
 * @returns undefined where none has a time
 */
export function newestFirst(posts: readonly UntimedPost[]): FoundPost[] | undefined {
  const settled = fillMissingTimes(withPinned(isOldestFirst(posts) ? posts.toReversed() : posts));
  return settled?.toSorted((a, b) => Number(a.publishedAt < b.publishedAt) - Number(a.publishedAt > b.publishedAt));
}

const MOST_PINNED = 3;

/** Old posts that stand above the newest on a page that else has its order are pinned, whether or not it says so. */
function withPinned(posts: readonly UntimedPost[]): readonly UntimedPost[] {
  const times = posts.map(({ publishedAt }) => publishedAt ?? "");
  const isFalling = (from: number) =>
    times.slice(from).every((time, i) => i === 0 || time <= (times[from + i - 1] ?? ""));
  const last = times.at(-1) ?? "";
  for (let count = 1; count <= MOST_PINNED && count < times.length - 1; count++) {
    if ((times[count - 1] ?? "") >= last) return posts;
    if (isFalling(count)) return posts.map((post, i) => (i < count ? { ...post, pinned: true } : post));
  }
  return posts;
}

/** Whether times go up more often than down. */
function isOldestFirst(posts: readonly UntimedPost[]): boolean {
  const times = posts.flatMap((post) => post.publishedAt ?? []);
  const steps = times.slice(1).map((time, i) => Number(time > (times[i] ?? "")) - Number(time < (times[i] ?? "")));
  return steps.reduce((sum, step) => sum + step, 0) > 0;
}

export type UntimedPost = Omit<FoundPost, "publishedAt"> & { publishedAt?: Instant };

/**
 * Gives a post without a readable time that of the next older post (else the next newer one), so that it keeps its
 * place; what its source printed is shown, or no time.
 *
 * @param posts newest first
 * @returns undefined where none has a time
 */
export function fillMissingTimes(posts: readonly UntimedPost[]): FoundPost[] | undefined {
  const settled: FoundPost[] = [];
  let older: Instant | undefined;
  for (const post of withTextIds(posts, ({ publishedAt }) => !publishedAt).toReversed()) {
    older = post.publishedAt ?? older ?? posts.findLast((other) => other.publishedAt)?.publishedAt;
    if (!older) return undefined;
    settled.push({ ...post, ...(!post.publishedAt && { printedTime: post.printedTime ?? "" }), publishedAt: older });
  }
  return settled.reverse();
}

/** The oldest and the newest of times, none of none. */
export type Span = readonly [Instant, Instant] | undefined;

export function spanOf(times: readonly Instant[]): Span {
  const [first, ...more] = times;
  if (first === undefined) return undefined;
  return more.reduce(([from, to], time) => [time < from ? time : from, time > to ? time : to], [first, first]);
}

/** Whether two lists of posts may be parts of one: all of one is newer than all of the other. Those of one time go on, too. */
export const goesOn = (one: Span, other: Span): boolean =>
  one !== undefined && other !== undefined && (one[1] <= other[0] || other[1] <= one[0]);
