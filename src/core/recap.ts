import { isKeyEvent, isSurelyAbout } from "./about";
import type { Kind, Post } from "./coverage";
import { gistOf } from "./digest";
import type { Instant } from "./instant";
import type { Race } from "./race";

/** How one race went: what happened in it, in the order in which it happened. */
export interface RaceRecap {
  race: Race;
  lines: { postId: string; text: string; at: Instant }[];
}

/** What was said before or beside a race, though its publisher may call it a key event. */
const beside: ReadonlySet<Kind> = new Set(["preview", "quote", "schedule", "weather", "social", "coverage"]);

/**
 * How each of some races went, by its key events; races of which there is nothing to tell are left out. What is only
 * guessed to be about a race, and what was taken back, tells nothing.
 *
 * @param posts newest first
 * @param races in the order in which they are to stand
 */
export function recapOf(posts: readonly Post[], races: readonly Race[]): RaceRecap[] {
  const events = posts.filter((post) => isKeyEvent(post) && !beside.has(post.kind) && !post.withdrawn).toReversed();
  return races
    .map((race) => ({
      race,
      lines: events
        .filter((post) => isSurelyAbout(post, race.id))
        .map((post) => ({ postId: post.id, text: gistOf(post), at: post.publishedAt })),
    }))
    .filter(({ race: { standing }, lines }) => standing !== undefined || lines.length > 0);
}
