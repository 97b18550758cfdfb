import type { Instant } from "../../core/instant";
import type { LoadedCoverage } from "../shared/model/loaded-coverage";

/** A day in the reader's zone, as 2017-04-23. */
export type Day = string;

export const dayIn = (instant: Instant): Day => {
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/**
 * When a day's clock shows a time.
 *
 * @param time as 09:08
 */
export const instantAt = (day: Day, time: string): Instant => new Date(`${day}T${time}`).toISOString();

/** The days on which there are posts, newest first; those of older posts as far as their chunks tell. */
export function daysOf({ posts, index, spoilers }: Pick<LoadedCoverage, "posts" | "index" | "spoilers">): Day[] {
  const stored = index.flatMap(({ oldest, newest }) => [dayIn(oldest), dayIn(newest)]);
  const loaded = posts.map((post) => dayIn(post.publishedAt));
  // Who sees it later than it happens isn't told of days to come.
  const last = spoilers && (loaded[0] ?? "");
  return [...new Set([...loaded, ...stored])]
    .filter((day) => last === undefined || day <= last)
    .sort()
    .reverse();
}
