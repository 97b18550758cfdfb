import type { FoundPost } from "../core/identity";
import { settleTimes, type UntimedPost } from "./times";

/**
 * Posts newest first, each with a time. Publishers list them in either order, and some hold one up at the top; posts of
 * one time keep their order.
 *
 * @returns undefined where none has a time
 */
export function newestFirst(posts: readonly UntimedPost[]): FoundPost[] | undefined {
  const settled = settleTimes(isOldestFirst(posts) ? posts.toReversed() : posts);
  return settled?.toSorted((a, b) => Number(a.publishedAt < b.publishedAt) - Number(a.publishedAt > b.publishedAt));
}

/** Whether times go up more often than down. */
function isOldestFirst(posts: readonly UntimedPost[]): boolean {
  const times = posts.flatMap((post) => post.publishedAt ?? []);
  const steps = times.slice(1).map((time, i) => Number(time > (times[i] ?? "")) - Number(time < (times[i] ?? "")));
  return steps.reduce((sum, step) => sum + step, 0) > 0;
}
