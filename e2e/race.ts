import type { PublishedPost } from "../src/core/coverage";
import type { Instant } from "../src/core/instant";
import { race } from "../testing/publisher/race";

const AFTERWARDS = "9999-12-31T00:00:00.000Z";

/** What a live page shows of the race at an instant: its newest twenty posts. */
export const pageAt = (at: Instant): PublishedPost[] => race(at).posts.slice(0, 20);

/** The instant a minute before a post was published. */
export const before = (post: PublishedPost): Instant => new Date(Date.parse(post.publishedAt) - 60_000).toISOString();

const minuteOf = ({ publishedAt }: PublishedPost): string => publishedAt.slice(0, 16);

/** The posts about "Men's wheelchair" that have a minute to themselves, oldest first. */
export const wheelchairPosts: readonly PublishedPost[] = race(AFTERWARDS)
  .posts.toReversed()
  .filter((post, _, all) => all.filter((other) => minuteOf(other) === minuteOf(post)).length === 1)
  .filter((post) => post.label?.startsWith("Men's wheelchair"));

/** The post at a place in a list that surely has it. */
export function pick<T>(list: readonly T[], place: number): T {
  const found = list.at(place);
  if (found === undefined) throw new Error(`The race has no post number ${place}.`);
  return found;
}
