import { type Block, paragraph } from "./blocks";
import type { Post, PublishedPost, Snapshot } from "./coverage";
import type { Race } from "./race";

/** An instant on the morning of the race, in UTC. */
export const at = (clock: string): string => `2017-04-23T${clock.length === 5 ? `${clock}:00` : clock}.000Z`;

export function published(clock: string, text: string, more: Partial<PublishedPost> = {}): PublishedPost {
  const body: Block[] = [paragraph(text)];
  return { id: `id-${clock}-${text}`, publishedAt: at(clock), body, keyEvent: false, pinned: false, ...more };
}

export function kept(clock: string, text: string, more: Partial<Post> = {}): Post {
  return { ...published(clock, text), races: [], kind: "other", arrivedAt: at(clock), withdrawn: false, ...more };
}

/** @param posts newest first */
export const snapshotOf = (...posts: PublishedPost[]): Snapshot => ({
  title: "London Marathon 2017",
  summary: [],
  zone: "Europe/London",
  posts,
});

/** A race that is called as its id. */
export const race = (id: string, standing?: Race["standing"]): Race => ({
  id,
  name: id,
  is: { discipline: id },
  aliases: [],
  hue: 0,
  standing,
});
