import { plainText } from "../blocks";
import { isKeyEvent, isSurelyAbout, type Kind, type Post } from "../coverage";
import type { Instant } from "../instant";
import type { Race } from "../race";

/** A post in one line: its headline, else how it begins. */
export const gistOf = (post: Post): string => post.headline ?? plainText(post.body).split("\n")[0] ?? "";

/** How one race went: its key events, the oldest first. */
export interface RaceRecap {
  race: Race;
  lines: { postId: string; text: string; at: Instant /** In place of an uncertain time. */; printedTime?: string }[];
}

/** Kinds that report no event of the race, even if the publisher marks them as key events. */
const notEvents: ReadonlySet<Kind> = new Set(["preview", "quote", "schedule", "weather", "social", "coverage"]);

/**
 * How each race went, by its key events. Races without any of which nothing else is known are left out, and so are withdrawn posts
 * and guesses.
 *
 * @param posts newest first
 * @param races in display order
 * @param stands whether it is known how a race stands
 */
export function recapOf(
  posts: readonly Post[],
  races: readonly Race[],
  stands = ({ standing }: Race): boolean => standing !== undefined,
): RaceRecap[] {
  const events = posts.filter((post) => isKeyEvent(post) && !notEvents.has(post.kind) && !post.withdrawn).toReversed();
  return races
    .map((race) => ({
      race,
      lines: events
        .filter((post) => isSurelyAbout(post, race.id))
        .map((post) => ({
          postId: post.id,
          text: gistOf(post),
          at: post.publishedAt,
          ...(post.printedTime !== undefined && { printedTime: post.printedTime }),
        })),
    }))
    .filter(({ race, lines }) => stands(race) || lines.length > 0);
}
