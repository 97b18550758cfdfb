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
 * The instant at which the reader's clock shows a time on a day.
 *
 * @param time as 09:08
 */
export const instantAt = (day: Day, time: string): Instant => new Date(`${day}T${time}`).toISOString();

/** The days with posts, newest first. For posts that aren't loaded, the days come from the index of chunks. */
export function daysOf({ posts, index, spoilers }: Pick<LoadedCoverage, "posts" | "index" | "spoilers">): Day[] {
  const stored = index.flatMap(({ oldest, newest }) => [dayIn(oldest), dayIn(newest)]);
  const loaded = posts.map((post) => dayIn(post.publishedAt));
  // With spoilers hidden, later days stay hidden too.
  const last = spoilers && (loaded[0] ?? "");
  return [...new Set([...loaded, ...stored])]
    .filter((day) => last === undefined || day <= last)
    .sort()
    .reverse();
}
